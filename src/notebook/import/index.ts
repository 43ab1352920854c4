/** Runs from files: read, understood and made into data sets. Headless; the dialog is import-data.tsx. Import it lazily. */
export * from './types.ts';
export { readCsv, MOST_BYTES } from './read-csv.ts';
export { setOf } from './set-of.ts';
