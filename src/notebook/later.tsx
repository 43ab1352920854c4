/** Parts of the notebook that come when they are looked at, not with the first byte: the plot library, the riddles, the end. */
import type { RunView } from '@core';
import { EmptyTable } from './empty-table.tsx';
import { fetched } from './fetched.tsx';

export const Detective = fetched(() => import('./detective.tsx').then((file) => file.Detective));
export const Unsaved = fetched(() => import('./unsaved.tsx').then((file) => file.Unsaved));
export const Verdict = fetched(() => import('./verdict.tsx').then((file) => file.Verdict));
export const Mystery = fetched(() => import('./mystery.tsx').then((file) => file.Mystery));
export const Ending = fetched(() => import('./ending.tsx').then((file) => file.Ending));
export const ExportMenu = fetched(() => import('./export-menu.tsx').then((file) => file.ExportMenu));
export const ModeChoice = fetched(() => import('./mode-choice.tsx').then((file) => file.ModeChoice));
export const OwnColumns = fetched(() => import('./own-column.tsx').then((file) => file.OwnColumns));
export const TypedCell = fetched(() => import('./typed-cell.tsx').then((file) => file.TypedCell));
export const Beside = fetched(() => import('./import/beside.tsx').then((file) => file.Beside));

/** What is there with the first row: the table filled in, the form, the result. */
export const Written = fetched(() => import('./written.tsx').then((file) => file.Written), EmptyTable);
export const AnalysisBox = fetched(() => import('./written.tsx').then((file) => file.AnalysisBox));

/** A bench that is busy all the time waits no longer for a moment of rest; milliseconds. */
const AT_LATEST_MS = 2000;
const whenIdle = (then: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(then, { timeout: AT_LATEST_MS });
  else setTimeout(then, AT_LATEST_MS / 4);
};

/** Once the student's hand has been on the bench, the first row's parts set out, so that they are there before it; no sooner, when the bench itself is on its way. */
export function fetchAhead(run: RunView): () => void {
  const ahead = (): void => {
    if (!run.status.canUndo) return;
    stop();
    whenIdle(() => {
      Written.ahead();
      AnalysisBox.ahead();
    });
  };
  const stop = run.subscribe(ahead);
  ahead();
  return stop;
}
