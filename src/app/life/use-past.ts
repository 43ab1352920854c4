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
  /** Before another run takes the place of this one: nothing of its past is drawn any more. */
  forget(): void;
}

/** How the run stood when a moment was asked for. */
interface Asked {
  readonly playing: boolean;
  readonly looking: boolean;
}

/** A branch has begun in the past, which is the present now; whoever looked away is told. */
function lookAgain(run: Run): void {
  lookBack(run, false);
  run.setSpeed(run.status.speed);
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
  /** How the run stood when a moment of an earlier run was asked for that is not there yet. */
  const asked = useRef<Asked>(undefined);
  // The present is let go when the next run comes: the keeper of the one that leaves still asks for it.
  useEffect(() => {
    now.current = undefined;
    return () => {
      asked.current = undefined;
      lookBack(run, false);
      setPast(undefined);
    };
  }, [run]);
  const see = useCallback(
    (cell: Cell): void => {
      const { position } = run;
      const mine: Asked = { ...(asked.current ?? { playing: run.status.playing, looking: looksBack(run) }) };
      const redo = [...run.timeline.redo];
      const present = now.current?.present ?? { position, redo, playing: mine.playing };
      /** As it was before the question. */
      const giveUp = (problem: Problem): void => {
        if (asked.current !== mine) return;
        asked.current = undefined;
        lookBack(run, mine.looking);
        if (mine.playing) run.play();
        tell(problem);
      };
      asked.current = mine;
      run.pause();
      lookBack(run, true);
      if (cell.recording === nameOfRun(run)) {
        try {
          run.seek(cell.position, []);
        } catch {
          run.seek(position, redo);
          return giveUp({ key: 'life.lost' });
        }
        asked.current = undefined;
        return show({ at: cell.position, run, present, taken: false });
      }
      const fetched = async (): Promise<void> => {
        const { openMoment } = await import('./see-kept.ts');
        const opened = await openMoment(model, cell);
        if (asked.current !== mine) return opened.ok ? opened.value.dispose() : undefined;
        // Meanwhile the student may have gone on, or done something.
        const { node, tick } = run.position;
        const touched = run.waiting || node !== position.node || tick !== position.tick;
        if (run.status.playing || touched || !looksBack(run)) {
          asked.current = undefined;
          if (!mine.looking) lookAgain(run);
          if (mine.playing && !run.status.playing) run.play();
          return opened.ok ? opened.value.dispose() : tell(opened.problem);
        }
        if (!opened.ok) return giveUp(opened.problem);
        asked.current = undefined;
        nameRun(opened.value, cell.recording!);
        lookBack(opened.value, true);
        show({ at: cell.position, run: opened.value, present, taken: false });
      };
      fetched().catch(() => giveUp({ key: 'life.lost' }));
    },
    [model, run, show, tell],
  );
  const back = useCallback((): void => {
    const here = now.current;
    if (here === undefined) return;
    asked.current = undefined;
    run.seek(here.present.position, [...here.present.redo]);
    lookBack(run, false);
    if (here.present.playing) run.play();
    show(undefined);
  }, [run, show]);
  const stay = useCallback((): void => {
    lookAgain(run);
    show(undefined);
  }, [run, show]);
  const take = useCallback((): void => {
    const here = now.current;
    if (here === undefined || here.taken) return;
    show({ ...here, taken: true });
    if (here.run === run) lookAgain(run);
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
      forget: () => setPast(undefined),
    }),
    [past, run, presentOf, see, back, stay, take],
  );
}
