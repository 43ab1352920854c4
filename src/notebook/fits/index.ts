/** Curves through points: fitting, what the numbers mean, and whether the residuals look like chance. Headless; load it lazily. */
export * from './types.ts';
export { fitCurve } from './curve.ts';
export { equationText, parameterText, sentencesOf } from './sentences.ts';
export { residualVerdict } from './runs.ts';
export { asWritten } from './shapes.ts';
