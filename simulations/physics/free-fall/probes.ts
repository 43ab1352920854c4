/** What of free fall can be measured, read from a frame; and what is announced. */
import type { Probe } from '@sdk';
import { BODIES, type FreeFallFrame } from './apparatus.ts';
import { echoOf } from './echo.ts';

export const probes = {
  // A gate that is turned to the back shows the scale no index.
  markE: { unit: 'm', read: (f) => (f.sensor === 'aside' ? f.gateE.position : undefined) },
  markF: { unit: 'm', read: (f) => (f.gateF.mounted && f.sensor === 'aside' ? f.gateF.position : undefined) },
  // Where the body hung stays marked on the scale after it has fallen.
  lowerEdge: { unit: 'm', read: (f) => f.lowerEdge },
  echo: { unit: 'm', read: echoOf },
  load: { unit: 'kg', read: (f) => (f.place === 'balance' ? BODIES[f.body].mass : 0) },
  height: { unit: 'm', read: (f) => f.position[1] },
  energy: { unit: 'J', read: (f) => f.energy },
  gravity: { unit: 'm/s²', read: (f) => f.gravity },
  plumbX: { unit: 'm', read: (f) => f.plumb[0] },
  plumbZ: { unit: 'm', read: (f) => f.plumb[1] },
} satisfies Readonly<Record<string, Probe<FreeFallFrame>>>;

export const EVENTS = [
  'signal',
  'gate-blocked',
  'gate-clear',
  'released',
  'landed',
  'at-rest',
  'missed-gate',
  'missed-box',
  'did-not-stick',
  'hung',
  'fell-off',
  'lost',
] as const;
