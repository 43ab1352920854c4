/** The bench: the picture, hands in it, and the same things without a picture. */
export * from './contract.ts';
export * from './mix.ts';
export * from './apparatus/index.ts';
export * from './hooks.ts';
export { attachLoop } from './pulse.ts';
export { Bench, type BenchProps } from './bench.tsx';
export { HandControls, type HandControlsProps } from './hand-controls.tsx';
export { holding, onRelease } from './holding.ts';
export { fingerprint } from './stillness.ts';
export { Announcer, Summary, allReadings } from './summary.tsx';
export { Readout, readingText } from './readout.tsx';
