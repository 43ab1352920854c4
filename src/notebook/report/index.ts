/** The lab report: built from the notebook, edited on a sheet, printed, painted. Loaded lazily. */
export * from './model.ts';
export { DATE_FIELD, reportOf } from './build.ts';
export type { OwnFormulas } from '../series.ts';
export { Sheet } from './sheet.tsx';
