/** React's view of a run: slow things only. What moves is read from frames inside `useFrame`. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { AnyModel, Reading, RunView, Status } from '@core';
import { onPulse } from './pulse.ts';

/** Playing, speed, parameters: renders when one of them changes. */
export const useStatus = <M extends AnyModel>(run: RunView<M>): Status<M> =>
  useSyncExternalStore(
    (listener) => run.subscribe(listener),
    () => run.status,
  );

/** Something read from the run now and then; renders when it is no longer the `same`. */
export function useLive<T>(run: RunView, read: () => T, same: (a: T, b: T) => boolean = Object.is, hz = 10): T {
  const [value, setValue] = useState(read);
  const latest = useRef(read);
  const equal = useRef(same);
  const look = useRef(() => {});
  useEffect(() => {
    latest.current = read;
    equal.current = same;
    look.current = () =>
      setValue((old) => {
        const next = latest.current();
        return equal.current(old, next) ? old : next;
      });
    // What is read may depend on more than the run, such as the reader's language.
    look.current();
  });
  useEffect(() => onPulse(run, hz, () => look.current()), [run, hz]);
  return value;
}

const sameReadings = (a: readonly Reading[], b: readonly Reading[]): boolean =>
  a.length === b.length &&
  a.every((r, i) => r.face === b[i]!.face && r.status === b[i]!.status && r.value === b[i]!.value);

/** What an instrument shows, at most ten times a second. For small things; digits that run use `Readout`. */
export const useReadings = (run: RunView, instrument: string): readonly Reading[] =>
  useLive(run, () => run.readings(instrument), sameReadings);

/** Calls `look` now and then, without rendering. */
export function usePulse(run: RunView, look: () => void, hz = 10): void {
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
    look();
  });
  useEffect(() => onPulse(run, hz, () => latest.current()), [run, hz]);
}
