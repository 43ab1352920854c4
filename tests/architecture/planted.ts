/** Small files that break one rule each, on their second line, and innocent ones that only look like it. */

interface Planted {
  readonly path: string;
  readonly source: string;
  readonly finds: string;
  readonly remedy: string;
  /** false: only the architecture test can see it. */
  readonly linter?: false;
}
const plant = (path: string, line: string, finds: string, remedy: string, linter?: false): Planted => ({
  path,
  source: `// planted\n${line}\n`,
  finds,
  remedy,
  ...(linter === false ? { linter } : {}),
});
const FALL = 'simulations/physics/free-fall';

export const PLANTED: readonly Planted[] = [
  plant('src/core/a.ts', 'export const y = Math.sin(1);', 'uses Math.sin', 'math.sin'),
  plant('src/engines/ode/a.ts', "export const y = Math['exp'](1);", 'uses Math.exp', 'math.exp'),
  plant('src/instruments/a.ts', 'export const { hypot } = Math;', 'uses Math.hypot', 'math.hypot'),
  plant(`${FALL}/model.ts`, 'export const y = (x: number) => x ** 2;', 'uses **', 'multiply', false),
  plant(`${FALL}/model.ts`, 'export const y = Math.random();', 'uses Math.random', 'now.rng.run'),
  plant(`${FALL}/guide/index.ts`, 'export const y = Date.now();', 'uses Date', 'now.tick'),
  plant('src/core/a.ts', 'export const y = new Date();', 'uses Date', 'now.tick'),
  plant('src/core/a.ts', 'export const y = globalThis.performance;', 'uses performance', 'now.time', false),
  plant('src/core/a.ts', 'setTimeout(() => {}, 1);', 'uses setTimeout', 'now.tick'),
  plant('src/sdk/a.ts', 'requestAnimationFrame(() => {});', 'uses requestAnimationFrame', 'now.tick'),
  plant('src/engines/ode/a.ts', 'queueMicrotask(() => {});', 'uses queueMicrotask', 'now.tick'),
  plant('src/core/a.ts', 'export const y = document.title;', 'uses document', 'src/app'),
  plant('src/core/a.ts', "export * from '@engines/ode';", 'imports @engines/ode', 'as data'),
  plant('src/core/a.ts', "import '../bench/index.ts';", 'imports ../bench/index.ts', 'as data', false),
  plant('src/core/a.ts', "import type { Texture } from 'three'; export type T = Texture;", 'imports three', 'kernel'),
  plant('src/engines/ode/a.ts', "export * from '@instruments';", 'imports @instruments', '@core'),
  plant(
    'src/engines/ode/a.ts',
    "export * from '@dimforge/rapier3d-compat';",
    'imports @dimforge/rapier3d-compat',
    'src/engines/rigid',
  ),
  plant(
    'src/app/a.ts',
    "export * from '@dimforge/rapier3d-compat';",
    'imports @dimforge/rapier3d-compat',
    'src/engines/rigid',
  ),
  plant('src/instruments/a.ts', "export const y = () => import('@bench');", 'imports @bench', 'src/bench'),
  plant('src/bench/a.tsx', "export { defineModel } from '@sdk';", 'imports @sdk', 'import type'),
  plant('src/bench/a.tsx', "export * from '@notebook';", 'imports @notebook', 'bench'),
  plant('src/bench/a.tsx', "export { Text } from '@react-three/drei';", "uses drei's Text", 'another site'),
  plant(
    'src/bench/a.tsx',
    "import { Environment } from '@react-three/drei'; export const E = Environment;",
    "uses drei's Environment",
    'another site',
  ),
  plant('src/notebook/a.tsx', "export * from 'three';", 'imports three', 'src/bench'),
  plant('src/sdk/a.ts', "export * from '@bench';", 'imports @bench', 'src/sdk/view.tsx'),
  plant('src/sdk/view.tsx', "export * from '@engines/rigid';", 'imports @engines/rigid', 'model'),
  plant(`${FALL}/model.ts`, "export * from '@core';", 'imports @core', "'@sdk'"),
  plant(`${FALL}/model.ts`, "export * from '@sdk/view';", 'imports @sdk/view', "'@sdk'"),
  plant(`${FALL}/hands.ts`, "export * from 'react';", 'imports react', "'@sdk'"),
  plant(
    `${FALL}/model.ts`,
    "export * from '../pendulum/model.ts';",
    'imports another experiment (../pendulum/model.ts)',
    'src/engines',
    false,
  ),
  plant(`${FALL}/describe.ts`, "export * from './view.tsx';", 'imports a view (./view.tsx)', 'reverse', false),
  plant(`${FALL}/view.tsx`, "export { model } from './model.ts';", 'imports its model', 'import type'),
  plant(`${FALL}/view.tsx`, "export * from '@bench';", 'imports @bench', "'@sdk/view'"),
  plant(`${FALL}/view.tsx`, "export { hash } from '@sdk';", 'imports @sdk', "'@sdk/view'"),
  plant('src/app/a.ts', "export * from './other';", 'imports ./other', 'extension', false),
];

const innocent = (path: string, line: string) => ({ path, source: `// planted\n${line}\n` });
export const PLANTED_INNOCENT = [
  innocent(
    `${FALL}/view/layout.ts`,
    "import type { Vec3 } from '@sdk/view'; import { PI } from '../apparatus.ts'; export type V = Vec3; export const y = Math.sin(PI);",
  ),
  innocent('src/core/a.ts', '// Math.sin and Date are forbidden\nexport const y = "Math.random() ** Date";'),
  innocent('src/core/a.ts', "import sin from '@stdlib/math-base-special-sin'; export { sin };"),
  innocent('src/core/a.ts', 'export const y = { Date: 1, window: 2 }.Date + Math.sqrt(2) + Math.floor(1);'),
  innocent('src/engines/rigid/a.ts', "export * from '@dimforge/rapier3d-compat';"),
  innocent(
    'src/bench/a.tsx',
    "import type { Hand } from '@sdk'; export type H = Hand; export const y = Math.sin(1) ** 2;",
  ),
  innocent('src/bench/a.tsx', "import { Line } from '@react-three/drei'; export const L = Line;"),
  innocent(
    `${FALL}/view.tsx`,
    "import type model from './model.ts'; export { PI } from './apparatus.ts'; export type M = typeof model;",
  ),
  innocent(`${FALL}/model.ts`, "export * from '@sdk'; export * from '@engines/rigid'; export * from './apparatus.ts';"),
  innocent(
    `${FALL}/model.test.ts`,
    "import { test } from 'vitest'; export const y = test, z = Math.exp(1), t = Date.now();",
  ),
] as const;
