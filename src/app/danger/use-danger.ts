/** What the safety card knows of a run: which act stands there, and time that waits for whoever reads. */
import type { Run } from '@core';
import type { Guarded, Safety } from '@sdk';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import type { AppLoop } from '../loop.ts';

/** Model seconds that the bench lives on after the answer, so that the consequence is seen; then it waits again. */
const LOOK = 3;

export type Standing = Pick<Safety, 'act' | 'phase' | 'guess'>;
const safetyOf = (run: Run): Safety => (run.current as unknown as Guarded).safety;

/** Gives the run a command whose name its type has forgotten. */
export const give = (run: Run, command: string, input: object = {}): void =>
  (run as unknown as { send(command: string, input: object): void }).send(command, input);

export function useDanger(run: Run, loop: AppLoop): Standing {
  const told = useSyncExternalStore(
    useCallback((changed) => loop.onFrame(changed), [loop]),
    () => {
      const { act, phase, guess } = safetyOf(run);
      return `${phase}\n${act}\n${guess}`;
    },
  );
  const [phase, act, guess] = told.split('\n') as [Safety['phase'], string, string];
  /** It was running when the card came, and shall go on when the card has gone. */
  const ran = useRef(false);
  const calm = phase === 'calm';
  useEffect(() => {
    if (calm) return;
    ran.current = run.status.playing;
    return () => {
      if (ran.current) run.play();
    };
  }, [run, calm]);
  useEffect(() => {
    if (phase === 'asked') run.pause();
    if (phase !== 'happened' || !ran.current) return;
    const until = run.time + LOOK;
    run.play();
    const off = loop.onFrame(() => {
      if (run.time < until) return;
      run.pause();
      off();
    });
    return off;
  }, [run, loop, phase]);
  return { act, phase, guess };
}
