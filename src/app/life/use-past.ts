/**
 * A moment that was read, on the bench again: in the run that lives there by going back in its log, in an earlier one by opening its
 * recording beside it. Either way the present waits as it stands, with its undo and redo, and one press leads back.
 */
import { type Position, type Problem, type Run } from '@core';
import { lookBack, looksBack, nameOfRun, nameRun, type Cell, type SeeMoment } from '@notebook';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useBack } from '../back.ts';
import type { Opened } from '../experiments.ts';
import type { Present } from './keep.ts';

export interface Past {
  /** The moment that is seen. */
  readonly at: Position;
  /** The run it is of: the present one, or one that was opened for this. */
  readonly run: Run;
  /** How the present waits. */
  readonly present: Present;
  /** The student has taken the past in hand: a branch has begun. */
  readonly taken: boolean;
}
export interface Pasts extends SeeMoment {
  readonly past: Past | undefined;
  /** The run that the bench shows. */
  readonly shown: Run;
  readonly presentOf: () => Present | undefined;
  back(): void;
  /** Goes on from the moment, in the present run. */
  stay(): void;
  take(): void;
  /** Before another run takes the place of this one. */
  forget(): void;
}

export function usePast({ model }: Opened, run: Run, onProblem: (problem: Problem) => void): Pasts {
  const [past, setPast] = useState<Past>();
  const hear = useRef(onProblem);
  useEffect(() => void (hear.current = onProblem));
  const tell = useCallback((problem: Problem): void => hear.current(problem), []);
  const now = useRef<Past>(undefined);
  const show = useCallback((next: Past | undefined): void => {
    const before = now.current;
    // An opened recording is done with; the bench lets go of it with the next picture.
    if (before !== undefined && next?.run !== before.run) lookBack(before.run, false);
    now.current = next;
    setPast(next);
  }, []);
  useEffect(() => {
    const opened = past?.run;
    if (opened === undefined || opened === run) return;
    return () => opened.dispose();
  }, [past?.run, run]);
  useEffect(
    () => () => {
      lookBack(run, false);
      now.current = undefined;
      setPast(undefined);
    },
    [run],
  );
  const see = useCallback(
    (cell: Cell): void => {
      const present = now.current?.present ?? {
        position: run.position,
        redo: [...run.timeline.redo],
        playing: run.status.playing,
      };
      run.pause();
      lookBack(run, true);
      if (cell.recording === nameOfRun(run)) {
        try {
          run.seek(cell.position, []);
          return show({ at: cell.position, run, present, taken: false });
        } catch {
          lookBack(run, false);
          return tell({ key: 'life.lost' });
        }
      }
      void import('./see-kept.ts').then(async ({ openMoment }) => {
        const opened = await openMoment(model, cell);
        if (!opened.ok) {
          if (now.current === undefined) lookBack(run, false);
          return tell(opened.problem);
        }
        // Meanwhile the student may have gone on.
        if (run.status.playing || !looksBack(run)) {
          lookBack(run, false);
          return opened.value.dispose();
        }
        nameRun(opened.value, cell.recording!);
        lookBack(opened.value, true);
        show({ at: cell.position, run: opened.value, present, taken: false });
      });
    },
    [model, run, show, tell],
  );
  const back = useCallback((): void => {
    const here = now.current;
    if (here === undefined) return;
    run.seek(here.present.position, [...here.present.redo]);
    lookBack(run, false);
    if (here.present.playing) run.play();
    show(undefined);
  }, [run, show]);
  const stay = useCallback((): void => {
    lookBack(run, false);
    show(undefined);
  }, [run, show]);
  const take = useCallback((): void => {
    const here = now.current;
    if (here === undefined || here.taken) return;
    if (here.run === run) lookBack(run, false);
    show({ ...here, taken: true });
  }, [run, show]);
  const presentOf = useCallback(
    () =>
      now.current === undefined || (now.current.taken && now.current.run === run) ? undefined : now.current.present,
    [run],
  );
  // The browser's Back leads out of the past, not out of the page.
  useBack(past !== undefined && !past.taken, back);
  return useMemo(
    () => ({
      past,
      shown: past?.run ?? run,
      presentOf,
      can: (cell: Cell) => cell.recording !== undefined,
      see,
      back,
      stay,
      take,
      forget: () => show(undefined),
    }),
    [past, run, presentOf, see, back, stay, take, show],
  );
}
