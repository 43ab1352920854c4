/** Axes of the student's own: any quantity against any other. */
import { useNotebook, useSay, type Language } from '../say.ts';
import type { Notebook } from '../store.ts';
import type { Drawing } from './drawing.ts';

export interface AxesChoiceProps {
  readonly notebook: Notebook;
  readonly drawing: Drawing;
  readonly language: Language;
}

export function AxesChoice({ notebook, drawing, language }: AxesChoiceProps) {
  const say = useSay(language);
  const { plot } = useNotebook(notebook);
  const select = (axis: 'x' | 'y') => (
    <label className="nb-axis-choice">
      <span>{say(`graph.axis.${axis}`)}</span>
      <select
        value={drawing[axis].key}
        // Both are kept: what stood there by itself stays when the other one is changed.
        onChange={(event) =>
          notebook.set({
            plot: { ...plot, part: null, x: drawing.x.key, y: drawing.y.key, [axis]: event.target.value },
          })
        }
      >
        {drawing.quantities.map((q) => (
          <option key={q.key} value={q.key}>
            {q.name === q.symbol ? q.key : `${q.key} – ${q.name}`}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div className="nb-axes">
      {select('y')}
      {select('x')}
    </div>
  );
}
