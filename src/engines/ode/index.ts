/** Ordinary differential equations in 64 bits: methods, interpolation of a step, and events inside a tick. */
import type { Engine } from '@core';

export * from './step.ts';
export * from './methods.ts';
export * from './dormand-prince.ts';
export * from './root.ts';
export * from './crossing.ts';
export * from './events.ts';

/** Needs nothing loaded: always ready. */
export const ode: Engine = { id: 'ode', version: 1, ready: () => Promise.resolve(), isReady: () => true };
