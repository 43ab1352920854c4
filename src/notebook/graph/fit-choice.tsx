/** Which curve goes through the points: what the programme asks is in sight, the others and the weights one fold away. */
import type { ReactNode } from 'react';
import { useState } from 'react';
import { FIT_KINDS } from '../fits/types.ts';
import { offeredFit, type PlotChoice } from '../plot-choice.ts';
import { useNotebook, useSay, type Language } from '../say.ts';
import type { Notebook } from '../store.ts';

type Kind = PlotChoice['fit'];
const IN_SIGHT: readonly Kind[] = ['none', 'proportional', 'linear'];

export interface FitChoiceProps {
  readonly notebook: Notebook;
  readonly language: Language;
  /** Equation and parameters, between what is in sight and the fold. */
  readonly children?: ReactNode;
  /** Statistics and residuals, inside the fold. */
  readonly more?: ReactNode;
}

export function FitChoice({ notebook, language, children, more }: FitChoiceProps) {
  const say = useSay(language);
  const { plot, graph } = useNotebook(notebook);
  // What the graph of the table offers first is in sight as well.
  const offered = offeredFit(notebook.table.graphs.find((one) => one.id === graph));
  const inSight = IN_SIGHT.includes(offered) ? IN_SIGHT : [...IN_SIGHT, offered];
  const folded = FIT_KINDS.filter((kind) => !inSight.includes(kind));
  const [open, setOpen] = useState(folded.some((kind) => kind === plot.fit) || plot.weighted);
  const button = (kind: Kind): ReactNode => (
    <button
      type="button"
      key={kind}
      aria-pressed={plot.fit === kind}
      onClick={() => notebook.set({ plot: { ...plot, fit: kind } })}
    >
      {say(`graph.fit.${kind}`)}
    </button>
  );
  return (
    <>
      <div className="nb-tabs nb-fits" role="group" aria-label={say('graph.fit.title')}>
        <span aria-hidden="true">{say('graph.fit.title')}</span>
        {inSight.map(button)}
      </div>
      {children}
      <details className="nb-more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say('graph.fit.more')}</summary>
        {open && (
          <div className="nb-fold">
            <div className="nb-tabs nb-fits" role="group" aria-label={say('graph.fit.others')}>
              {folded.map(button)}
            </div>
            {plot.fit !== 'none' && (
              <label className="nb-choice">
                <input
                  type="checkbox"
                  checked={plot.weighted}
                  onChange={() => notebook.set({ plot: { ...plot, weighted: !plot.weighted } })}
                />
                <span>
                  {say('graph.fit.weighted')}
                  <small>{say('graph.fit.weightedHow')}</small>
                </span>
              </label>
            )}
            {more}
          </div>
        )}
      </details>
    </>
  );
}
