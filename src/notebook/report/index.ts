/** The lab report: built from the notebook, edited on a sheet, printed, painted. Loaded lazily. */
export * from './model.ts';
export { DATE_FIELD, dayOf, reportOf } from './build.ts';
export { keptProcessing } from './processing.ts';
export { withTitles, type Says } from './set-titles.ts';
export { isUnfinished } from './unfinished.ts';
export type { OwnFormulas } from '../series.ts';
export { Sheet } from './sheet.tsx';
