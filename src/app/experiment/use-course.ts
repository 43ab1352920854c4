/** What goes along with a run and with a lesson: the run's life in the loop, the marks of how far it was done, reading from the top. */
import type { Run } from '@core';
import { useEffect } from 'react';
import { keepLastRoute } from '../guide/use-guide.ts';
import type { AppLoop } from '../loop.ts';
import { mark } from '../marks.ts';
import { focusStep } from './sheet.ts';

/** The loop moves the run that is shown; the page's own run is let go when another takes its place, not while a past one is shown. */
export function useLife(loop: AppLoop, run: Run, shown: Run): void {
  useEffect(() => {
    loop.follow(shown);
    return () => loop.follow(undefined);
  }, [loop, shown]);
  // The bench lets go of a run before the run is freed: effects of children are undone first.
  useEffect(() => () => run.dispose(), [run]);
  useEffect(() => () => loop.stop(), [loop]);
}

export function useCourse(
  id: string,
  routeId: string | undefined,
  riddle: boolean,
  stepId: string | undefined,
  finished: boolean,
  /** Given where the step asks nothing: then the bench gets its room back. */
  lower: (() => void) | undefined,
): void {
  useEffect(() => {
    mark(id, 'begun', routeId);
    if (routeId !== undefined) keepLastRoute(id, routeId);
  }, [id, routeId]);
  // A new step is read from its beginning.
  useEffect(() => {
    for (const place of document.querySelectorAll('#panel-steps, .lab-guide')) place.scrollTop = 0;
    focusStep();
    lower?.();
  }, [stepId, riddle, routeId, lower]);
  useEffect(() => {
    if (finished) mark(id, 'done', routeId);
  }, [finished, id, routeId]);
}
