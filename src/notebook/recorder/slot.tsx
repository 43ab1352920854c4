/** Where recorders stand in the data panel. The box itself is fetched when the first one comes into use. */
import { useEffect, useState } from 'react';
import type { RunView } from '@core';
import { fetched } from '../fetched.tsx';
import type { Language } from '../say.ts';
import type { Notebook } from '../store.ts';

const Recorder = fetched(() => import('./recorder.tsx').then((file) => file.default));

interface RecorderSlotProps {
  readonly run: RunView;
  readonly notebook: Notebook;
  readonly language: Language;
}

const EVERY_MS = 250;
const inUse = (run: RunView): boolean =>
  Object.keys((run.model.instruments ?? {}) as object).some((id) =>
    run.readings(id).some((r) => r.series !== undefined),
  );

export function RecorderSlot(props: RecorderSlotProps) {
  const { run } = props;
  const [used, setUsed] = useState(false);
  useEffect(() => {
    if (used) return undefined;
    const look = (): void => setUsed(inUse(run));
    look();
    const timer = setInterval(look, EVERY_MS);
    return () => clearInterval(timer);
  }, [run, used]);
  return used ? <Recorder {...props} /> : null;
}
