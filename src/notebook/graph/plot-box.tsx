/** A graph on the page: canvas, keyboard, zoom buttons, and what is said of the point that is looked at. */
import { Minus, Plus, Scan, SquareDashedMousePointer } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useSay } from '../say.ts';
import type { Picked } from './draw.ts';
import { usePlot, type PlotInput } from './use-plot.ts';
import type { Window } from './window.ts';

export interface PlotBoxProps extends PlotInput {
  /** One line that describes the whole. */
  readonly label: string;
  /** Where a point is, in words. */
  readonly describe: (picked: Picked) => string;
  /** Beside the words of the point. */
  readonly beside?: (picked: Picked) => ReactNode;
  /** Below the picture: what may be done with the part that is seen; `zoomed` when that is not all. */
  readonly below?: (shown: () => Window, zoomed: boolean) => ReactNode;
  /** Stands where a point would be described. */
  readonly hint: string;
}

const ZOOM = 1.5;
const STEP = 0.1;

export function PlotBox({ label, describe, beside, below, hint, ...input }: PlotBoxProps) {
  const say = useSay(input.language);
  const box = useRef<HTMLDivElement>(null);
  const [boxTool, setBoxTool] = useState(false);
  const [spoken, setSpoken] = useState('');
  const plot = usePlot(box, input, boxTool);
  const { traces } = input;
  const { picked } = plot;

  const go = (to: Picked): void => {
    plot.pick(to);
    setSpoken(describe(to));
  };
  /** The next or the last series; with only one, a neighbour. */
  const across = (by: 1 | -1): void => {
    const shown = traces.filter((t) => t.points.size > 0);
    const at = shown.findIndex((t) => t.id === picked?.trace);
    const from = shown[at];
    if (shown.length < 2 || !from || !picked) return along(by);
    const to = shown[(at + by + shown.length) % shown.length]!;
    // The point that stands nearest in x.
    const x = from.points.x[picked.point]!;
    let best = 0;
    for (let i = 1; i < to.points.size; i++)
      if (Math.abs(to.points.x[i]! - x) < Math.abs(to.points.x[best]! - x)) best = i;
    go({ trace: to.id, point: best });
  };
  const along = (by: number): void => {
    const trace =
      traces.find((t) => t.id === picked?.trace) ?? traces.find((t) => t.main && t.points.size > 0) ?? traces[0];
    if (!trace || trace.points.size === 0) return;
    const last = trace.points.size - 1;
    const from = picked?.trace === trace.id ? picked.point : by > 0 ? -1 : last + 1;
    go({ trace: trace.id, point: Math.min(last, Math.max(0, from + by)) });
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const size = traces.find((t) => t.id === picked?.trace)?.points.size ?? traces[0]?.points.size ?? 0;
    const leap = Math.max(1, Math.round(size / 10));
    const walk: Readonly<Record<string, () => void>> = event.shiftKey
      ? {
          ArrowRight: () => plot.move(STEP, 0),
          ArrowLeft: () => plot.move(-STEP, 0),
          ArrowUp: () => plot.move(0, STEP),
          ArrowDown: () => plot.move(0, -STEP),
          '+': () => plot.zoom(ZOOM),
        }
      : {
          ArrowRight: () => along(1),
          ArrowLeft: () => along(-1),
          ArrowUp: () => across(1),
          ArrowDown: () => across(-1),
          PageDown: () => along(leap),
          PageUp: () => along(-leap),
          Home: () => along(-Infinity),
          End: () => along(Infinity),
          '+': () => plot.zoom(ZOOM),
          '=': () => plot.zoom(ZOOM),
          '-': () => plot.zoom(1 / ZOOM),
          '0': () => plot.reset(),
        };
    const act = walk[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <div className="nb-plot-box">
      <div
        className="nb-plot"
        ref={box}
        tabIndex={0}
        role="group"
        aria-roledescription={say('graph.role')}
        aria-label={label}
        data-box={boxTool}
        data-zoomed={plot.isZoomed}
        onKeyDown={keys}
      />
      <div className="nb-below">
        <p className="nb-at">
          <span aria-hidden="true">{picked ? describe(picked) : hint}</span> {picked && beside?.(picked)}
        </p>
        <div className="nb-zoom" role="group" aria-label={say('graph.zoom.title')}>
          <button
            type="button"
            aria-label={say('graph.zoom.in')}
            title={say('graph.zoom.in')}
            onClick={() => plot.zoom(ZOOM)}
          >
            <Plus aria-hidden="true" size={18} />
          </button>
          <button
            type="button"
            aria-label={say('graph.zoom.out')}
            title={say('graph.zoom.out')}
            onClick={() => plot.zoom(1 / ZOOM)}
          >
            <Minus aria-hidden="true" size={18} />
          </button>
          <button type="button" aria-label={say('graph.zoom.all')} title={say('graph.zoom.all')} onClick={plot.reset}>
            <Scan aria-hidden="true" size={18} />
          </button>
          <button
            type="button"
            className="nb-box-tool"
            aria-pressed={boxTool}
            aria-label={say('graph.zoom.box')}
            title={say('graph.zoom.box')}
            onClick={() => setBoxTool(!boxTool)}
          >
            <SquareDashedMousePointer aria-hidden="true" size={18} />
          </button>
        </div>
      </div>
      {below?.(plot.shown, plot.isZoomed)}
      <p className="nb-hidden" role="status">
        {spoken}
      </p>
    </div>
  );
}
