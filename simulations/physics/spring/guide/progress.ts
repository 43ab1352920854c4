/** What the steps of all routes ask about the bench and the table, and the next move of a measurement made by hand. */
import { command, next, record, shown, type Action, type Progress } from '@sdk';
import type { LoadId, SpringFrame } from '../apparatus.ts';
import type model from '../model.ts';

export type M = typeof model;
export type Now = Progress<SpringFrame>;

/** Are the first two readings of the first row alike, to two digits of the timer? */
export const alike = ({ rows: [row] }: Progress<unknown>): string | undefined => {
  const [first, second] = row?.repeats ?? [];
  return first === undefined || second === undefined
    ? undefined
    : Math.abs(first - second) < 0.0035
      ? 'same'
      : 'longer';
};

/** How near the gate must stand to where the pointer rests, m. */
const NEAR = 0.003;
/** The largest pull that no hook is thrown by, with room to spare; in millimetres. */
export const pullOf = (f: SpringFrame): number => {
  const free = f.gravity > 0 ? 0.6 * (f.rest - f.natural - f.set) : 0.012;
  return Math.round(1000 * Math.min(0.02, Math.max(0.004, free))) / 1000;
};
export const gateAtRest = (f: SpringFrame): number => Math.round(2000 * Math.min(0.6, Math.max(0.06, f.rest))) / 2000;
/** The hand has come to where it pulls, m; what moves slower hangs still, m/s. */
const ARRIVED = 1e-6;
const STILL = 0.002;

/** The hand is where it pulls to. */
export const arrived = (f: SpringFrame): boolean => !f.calming && Math.abs(f.aim - f.depth) <= ARRIVED;
/** It goes up and down by itself. */
export const swings = (f: SpringFrame): boolean => !f.held && (f.swing.seen || Math.abs(f.velocity) > STILL);

/** Hangs this load, if it does not hang yet. */
export const hangFirst = ({ frame }: Now, load: LoadId): Action | undefined =>
  frame.load !== load ? command(`hang-${load}`, 'hang', { load }) : undefined;

/**
 * One move of gate → pull → RESET → let go, whichever the bench needs next; undefined while something moves that must be waited for. It asks
 * only what stands on the bench now, so it also goes on after a reload, an undo or a fresh run.
 */
export function nextSwing(p: Now, by = pullOf(p.frame)): Action | undefined {
  const { frame } = p;
  if (frame.load === '0') return command('hang-1', 'hang', { load: '1' });
  if (p.recordable) return record;
  if (frame.held && !arrived(frame)) return undefined;
  if (Math.abs(frame.gate - frame.rest) > NEAR) return command('move-gate', 'moveGate', { depth: gateAtRest(frame) });
  const status = shown(p, 'timer', 'time')?.status;
  // Pulling through the beam may have started it.
  if (frame.held) return status === 'idle' ? command('release', 'release') : command('reset', 'timer.reset');
  return swings(frame) && (status === 'idle' || status === 'running') ? undefined : command('pull', 'pull', { by });
}

/** Of Hooke's table: hang the next load and read the pointer. */
export function nextRest(p: Now, loads: readonly LoadId[], repeats: number): Action | undefined {
  if (p.recordable && p.frame.load !== '0') return record;
  if (p.frame.held) return undefined;
  const short = loads.find((load) => {
    const row = p.rows.find((one) => !one.aside && Math.abs(one.setting - Number(load) * 0.05) < 0.01);
    return (row?.repeats.length ?? 0) < repeats;
  });
  if (short === undefined) return next();
  return short === p.frame.load
    ? command('rehang', 'hang', { load: short })
    : command(`hang-${short}`, 'hang', { load: short });
}
