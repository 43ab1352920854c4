/** The curve through a part of the points alone: the fall, without the waiting before it and the bouncing after it. */
import { formatNumber } from '@instruments';
import { useNotebook, useSay, type Language } from '../say.ts';
import type { Notebook } from '../store.ts';
import type { Drawing } from './drawing.ts';
import type { Window } from './window.ts';

export interface PartChoiceProps {
  readonly notebook: Notebook;
  readonly drawing: Drawing;
  readonly language: Language;
  readonly shown: () => Window;
  readonly zoomed: boolean;
}

export function PartChoice({ notebook, drawing, language, shown, zoomed }: PartChoiceProps) {
  const say = useSay(language);
  const { plot } = useNotebook(notebook);
  const { x, graph, fitted, inUse } = drawing;
  if (graph || plot.fit === 'none' || !inUse) return null;
  const { part } = plot;
  const at = (value: number): string => `${formatNumber(value, x.decimals, language)}${x.unit && '\u00a0'}${x.unit}`;
  return (
    <div className="nb-part">
      {/* Always there, so that it keeps its place and the focus. */}
      <button
        type="button"
        aria-disabled={!zoomed && part === null}
        onClick={() => {
          if (zoomed) notebook.set({ plot: { ...plot, part: shown() } });
          else if (part !== null) notebook.set({ plot: { ...plot, part: null } });
        }}
      >
        {say(part !== null && !zoomed ? 'graph.part.all' : 'graph.part.seen')}
      </button>
      <span className="nb-hint" role="status">
        {part !== null
          ? say('graph.part.now', { from: at(part.x.min), to: at(part.x.max), x: x.symbol, n: fitted?.size ?? 0 })
          : say(zoomed ? 'graph.part.try' : 'graph.part.how')}
      </span>
    </div>
  );
}
