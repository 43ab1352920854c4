/** One canvas of uPlot for one pair of axes: made once, drawn at most once a screen frame, zoomed and pointed at. */
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Language } from '../say.ts';
import { corners, plotOptions, type AxisText } from './axes.ts';
import { draw, type Picked, type Scene } from './draw.ts';
import { attachGestures } from './gestures.ts';
import { nearest } from './thin.ts';
import { bringing, moved, zoomed, type Window } from './window.ts';

export interface PlotInput extends Omit<Scene, 'picked'> {
  readonly whole: Window;
  readonly x: AxisText;
  readonly y: AxisText;
  readonly language: Language;
  /** CSS pixels, from the width. */
  readonly heightOf: (width: number) => number;
}
export interface Plot {
  readonly picked: Picked | undefined;
  readonly isZoomed: boolean;
  /** What is seen now. */
  shown(): Window;
  pick(picked: Picked | undefined): void;
  zoom(times: number): void;
  move(dx: number, dy: number): void;
  reset(): void;
}
/** A finger or a mouse is this far from a point at most, CSS pixels. */
const REACH = { firm: 60, hover: 40 };
const SMALLEST = 200;

export function usePlot(box: RefObject<HTMLElement | null>, input: PlotInput, boxTool: boolean): Plot {
  const [picked, setPicked] = useState<Picked>();
  const [isZoomed, setZoomed] = useState(false);
  const plot = useRef<uPlot>(undefined);
  const zoom = useRef<Window>(undefined);
  const redraw = useRef<() => void>(() => {});
  // What the canvas reads whenever it draws: never older than the page.
  const now = useRef({ input, picked, boxTool });
  now.current = { input, picked, boxTool };
  const shown = useCallback((): Window => zoom.current ?? now.current.input.whole, []);
  const show = useCallback((window: Window | undefined): void => {
    zoom.current = window;
    setZoomed(window !== undefined);
    redraw.current();
  }, []);
  const { x, y, language } = input;
  const axes = `${x.symbol} ${x.unit} ${y.symbol} ${y.unit} ${language}`;

  useEffect(() => {
    const root = box.current;
    if (!root) return;
    let frame = 0;
    let detach = (): void => {};
    const make = (width: number, height: number): uPlot => {
      const { input: first } = now.current;
      const made = new uPlot(
        plotOptions(
          {
            x: first.x,
            y: first.y,
            language: first.language,
            window: shown,
            onDraw: (u) => draw(u, { ...now.current.input, picked: now.current.picked }),
            onBox: show,
          },
          root,
          width,
          height,
        ),
        corners(shown()),
        root,
      );
      detach = attachGestures(made.over, {
        window: shown,
        whole: () => now.current.input.whole,
        isZoomed: () => zoom.current !== undefined,
        boxTool: () => now.current.boxTool,
        show,
        point(at, firm) {
          let best: Picked | undefined;
          let reach = firm ? REACH.firm : REACH.hover;
          for (const trace of now.current.input.traces) {
            const toX = (v: number): number => made.valToPos(v, 'x');
            const found = nearest(trace.points, at, toX, (v) => made.valToPos(v, 'y'), reach);
            if (found.point < 0) continue;
            reach = found.distance;
            best = { trace: trace.id, point: found.point };
          }
          const old = now.current.picked;
          if (best && (best.trace !== old?.trace || best.point !== old.point)) setPicked(best);
        },
      });
      return made;
    };
    // Whatever asks for it and however often: one drawing a screen frame at most.
    redraw.current = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        const width = Math.max(SMALLEST, Math.floor(root.clientWidth));
        const height = now.current.input.heightOf(width);
        plot.current ??= make(width, height);
        const drag = plot.current.cursor.drag!;
        drag.x = drag.y = now.current.boxTool;
        if (plot.current.width !== width || plot.current.height !== height) plot.current.setSize({ width, height });
        plot.current.setData(corners(shown()));
      });
    };
    zoom.current = undefined;
    setZoomed(false);
    redraw.current();
    const size = new ResizeObserver(() => redraw.current());
    size.observe(root);
    const theme = new MutationObserver(() => redraw.current());
    theme.observe(document.documentElement, { attributes: true });
    return () => {
      cancelAnimationFrame(frame);
      size.disconnect();
      theme.disconnect();
      detach();
      plot.current?.destroy();
      plot.current = undefined;
    };
  }, [box, axes, shown, show]);

  const { traces, curve, whole } = input;
  useEffect(() => {
    setPicked((old) => {
      const trace = old && traces.find((t) => t.id === old.trace);
      return trace && old.point < trace.points.size ? old : undefined;
    });
  }, [traces]);
  useEffect(() => redraw.current(), [traces, curve, whole, picked, boxTool]);

  return {
    picked,
    isZoomed,
    shown,
    pick(next) {
      setPicked(next);
      const points = next && traces.find((t) => t.id === next.trace)?.points;
      if (points && zoom.current) show(bringing(zoom.current, points.x[next.point]!, points.y[next.point]!));
    },
    zoom(times) {
      // Around the point that is looked at, where there is one in sight.
      const points = picked && traces.find((t) => t.id === picked.trace)?.points;
      const from = shown();
      const share = (v: number | undefined, { min, max }: Window['x']): number =>
        v === undefined || v < min || v > max ? 0.5 : (v - min) / (max - min);
      const at = { x: share(points?.x[picked!.point], from.x), y: share(points?.y[picked!.point], from.y) };
      show(zoomed(from, whole, at, times));
    },
    move: (dx, dy) => show(moved(shown(), dx, dy)),
    reset: () => show(undefined),
  };
}
