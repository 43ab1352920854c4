/** What of the collisions can be measured, read from a frame; and what is announced. */
import type { Probe } from '@sdk';
import { type CollisionFrame, flagWidth } from './apparatus.ts';

const onTrack = (f: CollisionFrame, i: 0 | 1): number | undefined =>
  f.carts[i].place === 'track' ? f.carts[i].x : undefined;

export const probes = {
  markE: { unit: 'm', read: (f) => f.gateE.position },
  markF: { unit: 'm', read: (f) => f.gateF.position },
  mark1: { unit: 'm', read: (f) => onTrack(f, 0) },
  mark2: { unit: 'm', read: (f) => onTrack(f, 1) },
  flag1: { unit: 'm', read: (f) => flagWidth(f.flag) },
  flag2: { unit: 'm', read: (f) => flagWidth(f.flag) },
  load: { unit: 'kg', read: (f) => f.load },
  pan: { unit: '1', read: (f) => (f.pan === '' ? 0 : Number(f.pan)) },
  changes1: { unit: '1', read: (f) => f.changes[0] },
  changes2: { unit: '1', read: (f) => f.changes[1] },
  momentum: { unit: 'kg·m/s', read: (f) => f.momentum },
  energy: { unit: 'J', read: (f) => f.energy },
  mass2: { unit: 'kg', read: (f) => f.mass2 },
  tilt: { unit: 'rad', read: (f) => f.tilt },
} satisfies Readonly<Record<string, Probe<CollisionFrame>>>;

export const EVENTS = [
  'signal',
  'gate-blocked',
  'gate-clear',
  'pushed',
  'caught',
  'near',
  'collided',
  'passed',
  'flew-off',
  'fell',
] as const;
