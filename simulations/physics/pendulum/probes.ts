/** What of the pendulum can be measured, read from a frame; and what is announced. */
import type { Probe } from '@sdk';
import { BALLS, type PendulumFrame } from './apparatus.ts';

// Of the thread at rest: nobody lays a ruler along a thing that swings. In the hall the top is out of reach.
const still = (f: PendulumFrame): boolean => !f.hall && f.place !== 'pan';
export const probes = {
  top: { unit: 'm', read: (f) => (still(f) ? f.length - BALLS[f.ball].radius : undefined) },
  centre: { unit: 'm', read: (f) => (still(f) ? f.length : undefined) },
  bottom: { unit: 'm', read: (f) => (still(f) ? f.length + BALLS[f.ball].radius : undefined) },
  amplitude: {
    unit: 'rad',
    read: (f) => (f.place === 'held' ? Math.abs(f.angle) : f.amplitude < 0 ? undefined : f.amplitude),
  },
  diameter: { unit: 'm', read: (f) => 2 * BALLS[f.ball].radius },
  load: { unit: 'kg', read: (f) => (f.place === 'pan' ? BALLS[f.ball].mass : 0) },
  // Only of the free swing: a hand that holds or stops the ball takes energy out of the account.
  energy: { unit: 'J', read: (f) => (f.place === 'swing' ? f.energy : undefined) },
  gravity: { unit: 'm/s²', read: (f) => f.gravity },
  length: { unit: 'm', read: (f) => f.length },
  effective: { unit: 'm', read: (f) => f.effective },
  smallPeriod: { unit: 's', read: (f) => f.smallPeriod },
} satisfies Readonly<Record<string, Probe<PendulumFrame>>>;

export const EVENTS = ['signal', 'gate-blocked', 'gate-clear', 'let-go', 'period', 'struck-gate'] as const;
