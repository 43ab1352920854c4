/** The release seen slowly: the view goes to where the body lets go, and time nearly stands still. */
import type { Run, RunEvent } from '@core';
import type { Repeat } from '@sdk';
import { useCallback, useEffect, useState } from 'react';
import type { AppLoop } from '../loop.ts';

/** Model seconds a wall second: around the release two milliseconds last 0.2 s; the fall after it is slow motion as usual. */
const RELEASE_SPEED = 0.01;
const FALL_SPEED = 0.1;
/** Model seconds after the release that still pass at the release's speed: twelve millimetres of fall. */
const AFTER = 0.05;
/** Wall seconds that the account of it stays when all is over. */
const SHOWN = 12;

/** The moments of one drop, s of model time. */
export interface Moments {
  readonly off?: number;
  readonly released?: number;
}

type Slow = NonNullable<Repeat<never>['slow']>;
type Happened = Pick<RunEvent, 'name' | 'time' | 'data'>;

/** Adds what has happened since: the last signal that went on before the release, and the first release after it. */
export function gather(moments: Moments, events: readonly Happened[], names: Pick<Slow, 'off' | 'released'>): Moments {
  let now = moments;
  for (const { name, time, data } of events) {
    if (name === names.off && data['on'] !== false && now.released === undefined) now = { off: time };
    else if (name === names.released && now.off !== undefined && now.released === undefined)
      now = { ...now, released: time };
  }
  return now;
}

export interface SlowRelease {
  /** Undefined while nothing is to be shown. */
  readonly moments: Moments | undefined;
  /** Begins to watch; call it when the one-tap repeat begins. */
  begin(): void;
  /** The repeat has ended, or was stopped. */
  end(): void;
}

/** Speeds follow what happens: slowest from the moment that the body hangs ready until it has left, then slow to the end. */
export function useSlowRelease(run: Run, loop: AppLoop, names: Slow | undefined): SlowRelease {
  const [moments, setMoments] = useState<Moments>();
  const [watching, setWatching] = useState<{ readonly speed: number }>();
  useEffect(() => {
    if (watching === undefined || names === undefined) return;
    let { cursor } = run.eventsSince(Infinity);
    let seen: Moments = {};
    const speed = (wanted: number): void => {
      if (run.status.speed !== wanted) run.setSpeed(wanted);
    };
    const off = loop.onFrame(() => {
      const news = run.eventsSince(cursor);
      cursor = news.cursor;
      const now = gather(seen, news.events, names);
      if (now !== seen) setMoments(now);
      seen = now;
      if (seen.released !== undefined) speed(run.time < seen.released + AFTER ? RELEASE_SPEED : FALL_SPEED);
      else if (seen.off !== undefined || names.ready(run.current as never)) speed(RELEASE_SPEED);
    });
    return () => {
      off();
      run.setSpeed(watching.speed);
    };
  }, [run, loop, names, watching]);
  // Another bench has another release.
  useEffect(() => () => (setMoments(undefined), setWatching(undefined)), [run]);
  useEffect(() => {
    if (watching !== undefined || moments === undefined) return;
    const timer = setTimeout(() => setMoments(undefined), SHOWN * 1000);
    return () => clearTimeout(timer);
  }, [watching, moments]);
  const begin = useCallback(() => {
    setMoments({});
    setWatching({ speed: run.status.speed });
  }, [run]);
  const end = useCallback(() => setWatching(undefined), []);
  return { moments, begin, end };
}
