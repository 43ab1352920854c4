/** The fitted curve for a page: at once through a few points; through many only when the page has shown what was pressed. */
import { useEffect, useMemo, useState } from 'react';
import type { TableSpec } from '../sdk/table.ts';
import type { Content } from './content.ts';
import type { FitProblem } from './fits/types.ts';
import { fittedOf, type Fitted, type ToFit } from './graph/fitted.ts';

/** More points than this may take longer than an eye forgives. */
const MANY = 5_000;

export interface FittedNow {
  /** Undefined where nothing is to be fitted (yet). */
  readonly fitted: Fitted | FitProblem | undefined;
  readonly computing: boolean;
}

export function useFitted(
  table: TableSpec,
  { rows, way, constants, context, plot }: Content,
  { graph, series, points }: ToFit,
): FittedNow {
  const { fit, weighted } = plot;
  const work = useMemo(
    () => () => fittedOf(table, { rows, way, constants, context }, { fit, weighted }, { graph, series, points }),
    [table, rows, way, constants, context, fit, weighted, graph, series, points],
  );
  const many = fit !== 'none' && points !== undefined && points.size > MANY;
  const atOnce = useMemo(() => (many ? undefined : work()), [many, work]);
  const [done, setDone] = useState<{ readonly work: typeof work; readonly fitted: FittedNow['fitted'] }>();
  useEffect(() => {
    if (!many) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A frame is asked for before it is painted, a timer runs after that.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setDone({ work, fitted: work() }));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [many, work]);
  if (!many) return { fitted: atOnce, computing: false };
  return done?.work === work ? { fitted: done.fitted, computing: false } : { fitted: undefined, computing: true };
}
