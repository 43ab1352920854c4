/** What of the track can be measured, read from a frame; and what is announced. */
import type { Probe } from '@sdk';
import { GLIDER_MASS, HANGER_MASS, MASSES, MASS_IDS, type NewtonFrame, type Spot } from './apparatus.ts';

const stamped = (f: NewtonFrame, spot: Spot): number =>
  MASS_IDS.reduce((sum, id) => sum + (f.where[id] === spot ? MASSES[id] : 0), 0);

export const probes = {
  markE: { unit: 'm', read: (f) => f.gateE.position },
  markF: { unit: 'm', read: (f) => f.gateF.position },
  // Where the flag's leading edge was before it moved stays marked on the ruler.
  flag: { unit: 'm', read: (f) => f.startEdge },
  load: { unit: 'kg', read: (f) => f.load },
  // What is stamped on things, as anybody can read it: a closed box has no stamp.
  discs: { unit: 'kg', read: (f) => stamped(f, 'hanger') },
  hanging: { unit: 'kg', read: (f) => HANGER_MASS + stamped(f, 'hanger') },
  glider: { unit: 'kg', read: (f) => (f.boxed ? undefined : GLIDER_MASS + stamped(f, 'glider')) },
  system: {
    unit: 'kg',
    read: (f) => (f.boxed ? undefined : GLIDER_MASS + HANGER_MASS + stamped(f, 'glider') + stamped(f, 'hanger')),
  },
  inertia: { unit: 'kg', read: (f) => f.inertia },
  pull: { unit: 'N', read: (f) => f.pull },
  place: { unit: 'm', read: (f) => f.x },
  speed: { unit: 'm/s', read: (f) => f.v },
  energy: { unit: 'J', read: (f) => f.energy },
} satisfies Readonly<Record<string, Probe<NewtonFrame>>>;

export const EVENTS = [
  'signal',
  'gate-blocked',
  'gate-clear',
  'released',
  'stuck',
  'hanger-landed',
  'string-tight',
  'stopped',
  'at-rest',
] as const;
