/** What of the spring bench can be measured, read from a frame; and what is announced. */
import type { Probe } from '@sdk';
import { reachOf, SENSOR_FACE, TOP, type SpringFrame } from './apparatus.ts';

/** The spring hangs from the stand, and its hook with pointer and flag from it: on the balance there is nothing to read or to see. */
const hangs = (f: SpringFrame): boolean => f.weighed !== 'spring';
/** A pointer that moves faster than this cannot be read, m/s; nor one in whose way a hand is. */
const READABLE = 0.004;

export const probes = {
  pointer: {
    unit: 'm',
    read: (f) => (hangs(f) && !f.held && Math.abs(f.velocity) < READABLE && !f.swing.seen ? f.mark : undefined),
  },
  clip: { unit: 'm', read: (f) => f.clip },
  top: { unit: 'm', read: (f) => (f.swing.seen ? f.swing.top : undefined) },
  bottom: { unit: 'm', read: (f) => (f.swing.seen ? f.swing.bottom : undefined) },
  turn: { unit: 'tick', read: (f) => f.swing.tick },
  stamped: { unit: 'kg', read: (f) => (f.stamped > 0 ? f.stamped : undefined) },
  pieces: { unit: '1', read: (f) => (f.load === 'sample' ? 0 : Number(f.load)) },
  dial: { unit: 'Hz', read: (f) => f.dial },
  load: { unit: 'kg', read: (f) => f.onPan },
  echo: {
    unit: 'm',
    read: (f) =>
      f.below === 'sensor' && hangs(f) ? TOP - f.depth - reachOf(f.load, f.discs) - SENSOR_FACE : undefined,
  },
  stiffness: { unit: 'N/m', read: (f) => f.stiffness },
  natural: { unit: 'Hz', read: (f) => (f.ownFrequency > 0 ? f.ownFrequency : undefined) },
  springMass: { unit: 'kg', read: (f) => f.springMass },
  sample: { unit: 'kg', read: (f) => f.sample },
  energy: { unit: 'J', read: (f) => (f.energy < 0 ? undefined : f.energy) },
} satisfies Readonly<Record<string, Probe<SpringFrame>>>;

export const EVENTS = [
  'signal',
  'released',
  'at-rest',
  'third-pass',
  'ten-periods',
  'passed-limit',
  'slack',
  'jumped-off',
  'bumped',
  'hung',
] as const;
