/** Keeps the page's run while it is on the bench, and says once what stands in the way. */
import type { Run } from '@core';
import { nameOfRun } from '@notebook';
import { useEffect, useRef, useState } from 'react';
import { keepRun, type Keeper, type Present, type Trouble } from './keep.ts';
import type { Facts } from './life.ts';
import { onLost } from './shelf.ts';

const SWEEP_AFTER_MS = 8000;

/** Once for every visit of the site: a toast with every run would only be in the way. */
const said = new Set<Trouble>();

/** What went wrong with keeping, told once; `facts` undefined while the run is only looked at. */
export function useKeeper(
  run: Run,
  written: number,
  /** False for pictures and tests at a tick. */
  kept: boolean,
  facts: Facts | undefined,
  present: () => Present | undefined,
  onTrouble: (trouble: Trouble) => void,
): { readonly elsewhere: boolean } {
  const [elsewhere, setElsewhere] = useState(false);
  const known = useRef(facts);
  const tell = useRef(onTrouble);
  const keeper = useRef<Keeper>(undefined);
  useEffect(() => {
    known.current = facts;
    tell.current = onTrouble;
  });
  useEffect(() => {
    if (!kept) return;
    return onLost(run.experiment, () => setElsewhere(true));
  }, [kept, run.experiment]);
  // When the bench stands and the notebooks have been read: what an undo could bring back refers to its run still.
  useEffect(() => {
    if (!kept) return;
    const clear = (): void => void import('./sweep.ts').then(({ sweep }) => sweep(nameOfRun(run)));
    const timer = setTimeout(clear, SWEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [kept, run]);
  useEffect(() => {
    const name = nameOfRun(run);
    if (!kept || name === undefined) return;
    const mine = keepRun({
      run,
      name,
      written,
      facts: () => known.current,
      present,
      onTrouble(trouble) {
        if (trouble === 'elsewhere') return setElsewhere(true);
        if (said.has(trouble)) return;
        said.add(trouble);
        tell.current(trouble);
      },
    });
    keeper.current = mine;
    return () => mine.stop();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `written` is what lay on the shelf when this run came
  }, [run, kept, present]);
  const print = JSON.stringify(facts);
  useEffect(() => keeper.current?.touch(), [print]);
  return { elsewhere };
}
