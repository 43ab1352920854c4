/** The lesson as a component sees it: looks at the bench five times a second, and at once when something was done. */
import type { Run } from '@core';
import { looksBack, type Notebook } from '@notebook';
import { useCallback, useEffect, useRef, useState } from 'react';
import { holding as dragging, onRelease } from '../../bench/holding.ts';
import type { AppLoop } from '../loop.ts';
import { recall, remember } from '../storage.ts';
import {
  actionOf,
  advance,
  BEGINNING,
  follow,
  holding,
  progressOf,
  type AnyRoute,
  type AnyStep,
  type BarAction,
  type Place,
} from './progress.ts';

const EVERY_MS = 200;

export interface Lesson {
  readonly route: AnyRoute;
  readonly place: Place;
  readonly step: AnyStep | undefined;
  readonly action: BarAction | undefined;
  goTo(index: number): void;
  /** The reader says that this step is done. */
  next(): void;
}

interface Seen {
  readonly place: Place;
  readonly action: BarAction | undefined;
}

const isIds = (value: unknown): boolean => Array.isArray(value) && value.every((id) => typeof id === 'string');
export const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' &&
  value !== null &&
  'index' in value &&
  Number.isInteger(value.index) &&
  'done' in value &&
  isIds(value.done) &&
  (!('passed' in value) || value.passed === undefined || isIds(value.passed));
const placeKey = (experiment: string, route: string): string => `guide.${experiment}.${route}`;

const lastKey = (experiment: string): string => `guide.${experiment}.last`;
/** The route that was begun last on this device. */
export const lastRoute = (experiment: string): string => {
  const kept = recall<unknown>(lastKey(experiment), '');
  return typeof kept === 'string' ? kept : '';
};
export const keepLastRoute = (experiment: string, route: string): boolean => remember(lastKey(experiment), route);

/** Puts the student at a place of the lesson; it counts from the next time that the lesson is opened. */
export const keepPlace = (experiment: string, route: string, place: Place): boolean =>
  remember(placeKey(experiment, route), place);
export const forgetPlace = (experiment: string, route: string): boolean => keepPlace(experiment, route, BEGINNING);
/** The lesson has been begun here. */
export const isBegun = (experiment: string, route: string): boolean => {
  const kept = recall<unknown>(placeKey(experiment, route), BEGINNING);
  return isPlace(kept) && (kept.index > 0 || kept.done.length > 0);
};

export function useGuide(
  experiment: string,
  route: AnyRoute | undefined,
  run: Run,
  loop: AppLoop,
  table: Notebook,
  answers: Notebook,
): Lesson | undefined {
  const [seen, setSeen] = useState<Seen>({ place: BEGINNING, action: undefined });
  const place = useRef<Place>(BEGINNING);
  const look = useRef<() => void>(() => {});

  useEffect(() => {
    if (route === undefined) return;
    const kept = recall<unknown>(placeKey(experiment, route.id), BEGINNING);
    place.current = isPlace(kept)
      ? { ...kept, index: Math.min(Math.max(0, kept.index), route.steps.length) }
      : BEGINNING;
  }, [experiment, route]);

  useEffect(() => {
    if (route === undefined) return;
    const held = holding(() => run.time);
    const see = (): void => {
      // No step ends under a hand that is being dragged.
      if (dragging()) return;
      const progress = progressOf(run, table, answers);
      // A moment of the past is looked at, not done.
      const now = looksBack(run) ? place.current : follow(route, place.current, progress, held);
      if (now !== place.current) remember(placeKey(experiment, route.id), now);
      place.current = now;
      const action = actionOf(route, now, progress);
      setSeen((old) =>
        old.place === now && JSON.stringify(old.action) === JSON.stringify(action) ? old : { place: now, action },
      );
    };
    look.current = see;
    let last = -Infinity;
    let later: ReturnType<typeof setTimeout> | undefined;
    const beat = (): void => {
      const now = performance.now();
      if (now - last < EVERY_MS) {
        // Once more after the last thing that happened, also when the loop has come to rest.
        later ??= setTimeout(() => ((later = undefined), beat()), EVERY_MS - (now - last));
        return;
      }
      last = now;
      see();
    };
    see();
    const stops = [
      loop.onFrame(beat),
      run.subscribe(beat),
      onRelease(see),
      ...[...new Set([table, answers])].map((one) => one.subscribe(() => queueMicrotask(see))),
    ];
    return () => {
      for (const stop of stops) stop();
      clearTimeout(later);
      look.current = () => {};
    };
  }, [experiment, route, run, loop, table, answers]);

  const move = useCallback(
    (to: Place) => {
      if (route !== undefined) remember(placeKey(experiment, route.id), to);
      place.current = to;
      look.current();
    },
    [experiment, route],
  );
  if (route === undefined) return undefined;
  return {
    route,
    place: seen.place,
    step: route.steps[seen.place.index],
    action: seen.action,
    goTo: (index) => move({ ...place.current, index }),
    next: () => move(advance(route, place.current, progressOf(run, table, answers))),
  };
}
