/** The lab report: built from the notebook, edited on a sheet, printed, painted. Loaded lazily. */
export * from './model.ts';
export { DATE_FIELD, reportOf } from './build.ts';
export { ownOf } from './own-of.ts';
export type { OwnOfRow } from './grid.ts';
export { Sheet } from './sheet.tsx';
