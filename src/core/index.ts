/** The kernel. It imports nothing of the browser, React, three or Rapier. */
export * from './plain.ts';
export * from './input.ts';
export * from './model.ts';
export * from './instrument.ts';
export * from './rng.ts';
export * from './hash.ts';
export * from './timeline.ts';
export * from './view.ts';
export * from './run.ts';
export { acceptParams, commandsOf } from './commands.ts';
export * from './recording.ts';
export * as math from './math.ts';
