/** The headless half of the notebook: what scripts and tests may use without a page. */
export * from './uncertainty.ts';
export * from './cells.ts';
export * from './analysis.ts';
