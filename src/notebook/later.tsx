/** Parts of the notebook that come when they are looked at, not with the first byte: the plot library, the riddles, the end. */
import { lazy } from 'react';

export const Graph = lazy(() => import('./graph.tsx').then((file) => ({ default: file.Graph })));
export const Detective = lazy(() => import('./detective.tsx').then((file) => ({ default: file.Detective })));
export const Mystery = lazy(() => import('./mystery.tsx').then((file) => ({ default: file.Mystery })));
export const Ending = lazy(() => import('./ending.tsx').then((file) => ({ default: file.Ending })));
export const ExportMenu = lazy(() => import('./export-menu.tsx').then((file) => ({ default: file.ExportMenu })));
export const OwnColumns = lazy(() => import('./own-column.tsx').then((file) => ({ default: file.OwnColumns })));
export const Beside = lazy(() => import('./import/beside.tsx').then((file) => ({ default: file.Beside })));
