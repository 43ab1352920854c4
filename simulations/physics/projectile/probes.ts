/** What of the throw can be measured, read from a frame; and what is announced. */
import type { Probe } from '@sdk';
import { LIP, MARKS, type ProjectileFrame } from './apparatus.ts';

/** The latest mark on the sheet, in the world, m; undefined when the latest throw has left none. */
export function lastMark(f: ProjectileFrame): readonly [x: number, z: number] | undefined {
  if (!f.marked) return undefined;
  const n = (f.markCount - 1) % MARKS;
  return [f.paper[0] + f.marks[2 * n]!, f.paper[1] + f.marks[2 * n + 1]!];
}

export const probes = {
  floor: { unit: 'm', read: (f) => f.height },
  lip: { unit: 'm', read: (f) => f.height + LIP },
  mark: {
    unit: 'm',
    read: (f) => {
      const at = lastMark(f);
      return at === undefined ? undefined : at[0] - f.tape;
    },
  },
  foot: { unit: 'm', read: (f) => -f.tape },
  angle: { unit: 'rad', read: (f) => f.angle },
  x: { unit: 'm', read: (f) => f.position[0] },
  y: { unit: 'm', read: (f) => f.position[1] },
  muzzleSpeed: { unit: 'm/s', read: (f) => f.muzzleSpeed },
  energy: { unit: 'J', read: (f) => f.energy },
  gravity: { unit: 'm/s²', read: (f) => f.gravity },
} satisfies Readonly<Record<string, Probe<ProjectileFrame>>>;

export const EVENTS = [
  'signal',
  'gate-blocked',
  'gate-clear',
  'loaded',
  'not-seated',
  'fired',
  'landed',
  'missed-paper',
  'missed-table',
  'hit-cup',
  'in-cup',
  'at-rest',
  'rolled-off',
] as const;
