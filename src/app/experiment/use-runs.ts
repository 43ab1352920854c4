/** Which run is on the bench, and everything that puts another in its place: a route, a set-up, the unknown world, a recording. */
import { RefusedError, type Problem, type Run } from '@core';
import { nameRun } from '@notebook';
import { useCallback, useRef, useState } from 'react';
import { go, queryKept } from '../address.ts';
import type { Opened } from '../experiments.ts';
import { focusFresh, type FreshStartState } from '../guide/fresh-start.ts';
import type { AnyRoute } from '../guide/progress.ts';
import { forgetPlace } from '../guide/use-guide.ts';
import { anyName } from '../life/life.ts';
import type { Begun } from './begin.ts';
import { setUpFor } from './asked-link.ts';
import { openRun, type SetUp } from './session.ts';

export interface Runs extends Begun {
  readonly route: AnyRoute | undefined;
  /** A fresh run in place of this one; the notebook stays. When the set-up is refused, nothing changes. */
  begin(next: SetUp, change?: Partial<Begun>): Problem | undefined;
  startRoute(next: AnyRoute): Problem | undefined;
  leaveRoute(): void;
  /** The same bench as at its beginning, with the same lesson. */
  startAgain(): Problem | undefined;
  toMystery(): Problem | undefined;
  fromMystery(): Problem | undefined;
  openRecording(replayed: Run): void;
  closeReplay(): void;
  /** The run that was left is gone on with. */
  goOn(): void;
  /** Called before a run gives way to another. */
  beforeChange(then: () => void): void;
}

export function useRuns({ id, model, guide }: Opened, begun: Begun): Runs {
  const [now, setBegun] = useState(begun);
  const { link, setUp, routeId, riddle } = now;
  const leave = useRef<() => void>(() => {});
  const route = riddle ? undefined : guide.routes.find((one) => one.id === routeId);
  const begin = useCallback(
    (next: SetUp, change: Partial<Begun> = {}): Problem | undefined => {
      try {
        const fresh = openRun(model, id, next);
        leave.current();
        setBegun((old) => ({
          ...old,
          replay: undefined,
          left: undefined,
          own: true,
          ...change,
          run: fresh,
          setUp: next,
        }));
        return undefined;
      } catch (error) {
        if (error instanceof RefusedError) return error.problem;
        throw error;
      }
    },
    [id, model],
  );
  const address = (one: AnyRoute | undefined): void => {
    const kept = queryKept(['seed', 'lang', 'test', ...(link === undefined ? [] : ['setup'])]);
    const query = String(new URLSearchParams({ ...kept, ...(one === undefined ? {} : { route: one.id }) }));
    go(`/${id}${query === '' ? '' : `?${query}`}`, { replace: true });
  };
  const toMystery = (): Problem | undefined =>
    guide.mystery && begin({ params: guide.mystery.params, prelude: guide.mystery.prelude }, { riddle: true });
  const onRoute = (one: AnyRoute | undefined): Problem | undefined =>
    begin(setUpFor(one ?? guide.routes[0], link), { routeId: one?.id, riddle: false, own: false });
  return {
    ...now,
    route,
    begin,
    startRoute(next) {
      forgetPlace(id, next.id);
      const problem = onRoute(next);
      address(next);
      return problem;
    },
    leaveRoute() {
      setBegun((old) => ({ ...old, routeId: undefined }));
      address(undefined);
    },
    startAgain: () => (riddle ? toMystery() : own(now) ? begin(setUp) : onRoute(route)),
    toMystery,
    fromMystery: () => onRoute(guide.routes.find((one) => one.id === routeId)),
    openRecording(replayed) {
      nameRun(replayed, anyName());
      leave.current();
      setBegun((old) => ({
        ...old,
        run: replayed,
        setUp: { params: replayed.params, prelude: replayed.prelude, seeds: replayed.seeds },
        riddle: false,
        own: true,
        left: undefined,
        replay: replayed.position,
      }));
    },
    closeReplay: useCallback(() => setBegun((old) => ({ ...old, replay: undefined })), []),
    goOn: useCallback(() => setBegun((old) => ({ ...old, left: undefined })), []),
    beforeChange: useCallback((then) => void (leave.current = then), []),
  };
}
const own = ({ own: set }: Begun): boolean => set === true;

/** The lesson begins, with a new notebook or on with the old numbers, once that has been asked. */
export interface Starts {
  choose(next: AnyRoute): void;
  start(next: AnyRoute, keep: boolean): void;
}
export const startsOf = (
  starting: FreshStartState,
  runs: Runs,
  tell: (problem: Problem | undefined) => void,
  show: (tall?: boolean) => void,
): Starts => {
  const start = (next: AnyRoute, keep: boolean): void => {
    starting.settle(next, keep);
    tell(runs.startRoute(next));
    show();
  };
  const choose = (next: AnyRoute): void => {
    // A question waits: a second tap on the way there is no answer to it.
    const open = starting.waiting === undefined && starting.ask(next);
    if (open) return start(next, true);
    show(true);
    focusFresh();
  };
  return { start, choose };
};
