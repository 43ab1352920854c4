/** Parts of the notebook that come when they are looked at, not with the first byte: the plot library, the riddles, the end. */
import { fetched } from './fetched.tsx';

export const Detective = fetched(() => import('./detective.tsx').then((file) => file.Detective));
export const Verdict = fetched(() => import('./verdict.tsx').then((file) => file.Verdict));
export const Mystery = fetched(() => import('./mystery.tsx').then((file) => file.Mystery));
export const Ending = fetched(() => import('./ending.tsx').then((file) => file.Ending));
export const ExportMenu = fetched(() => import('./export-menu.tsx').then((file) => file.ExportMenu));
export const OwnColumns = fetched(() => import('./own-column.tsx').then((file) => file.OwnColumns));
export const TypedCell = fetched(() => import('./typed-cell.tsx').then((file) => file.TypedCell));
export const Beside = fetched(() => import('./import/beside.tsx').then((file) => file.Beside));
