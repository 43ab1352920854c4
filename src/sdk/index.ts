/** The door for everything of an experiment that runs without a browser. */
export * from '@core';
export * from '@instruments';
export * from './manifest.ts';
export * from './hands.ts';
export * from './describe.ts';
export * from './guide.ts';
export * from './lesson.ts';
export * from './danger.ts';
export * from './safety-first.ts';
export * from './table.ts';
export * from './study.ts';
