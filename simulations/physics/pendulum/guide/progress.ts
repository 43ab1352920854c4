/** What the steps of all three routes ask about the bench and the table, and the next move of a swing timed by hand. */
import { again, command, next, shown, type Action, type Progress, type Reading } from '@sdk';
import { BALLS, type BallId, type PendulumFrame } from '../apparatus.ts';
import type model from '../model.ts';

export type M = typeof model;
export type Now = Progress<PendulumFrame>;

/** 10°, as far as a textbook calls an angle small, and 40°, rad. */
export const SMALL = 0.175;
export const LARGE = 0.698;
/** The ball passes through the beam with this much to spare, m. */
const GATE_NEAR = 0.004;

const timerStatus = (p: Now): Reading['status'] => shown(p, 'timer', 'time')?.status ?? 'idle';

/** Height of the ball's lowest place. */
const lowest = (f: PendulumFrame): number => f.pivot[1] - f.length;
/** The beam runs through where the ball's centre passes lowest. */
export const gateAtLowest = (f: PendulumFrame, slack = GATE_NEAR): boolean =>
  Math.abs(f.gate[0]) < slack && Math.abs(f.gate[1] - lowest(f)) < slack;
const halfMillimetre = (metres: number): number => Math.round(metres * 2000) / 2000;
const placeGate = (f: PendulumFrame): Action =>
  command('place-gate', 'moveGate', { x: 0, y: halfMillimetre(lowest(f)) });

/** One move of pull → reset → let go, whichever the bench needs next; undefined while the timer counts. */
function nextMove(p: Now, angle = SMALL, ball: BallId = 'steel'): Action | undefined {
  const { frame } = p;
  if (frame.place === 'swing') {
    // Timed already, or it swings beside the beam.
    const over = timerStatus(p) === 'ok' || timerStatus(p) === 'over';
    return over && !p.recordable ? command('calm', 'calm') : undefined;
  }
  if (frame.ball !== ball || frame.place === 'pan') return command(`hang-${ball}`, 'hangBall', { ball });
  if (frame.plug === '') return command('plug', 'plug', { socket: 'A' });
  if (!gateAtLowest(frame)) return placeGate(frame);
  if (frame.place !== 'held' || Math.abs(Math.abs(frame.angle) - angle) > 0.02)
    return command(angle > 0.5 ? 'pull-far' : 'pull', 'pull', { angle });
  return timerStatus(p) === 'idle' ? command('let-go', 'letGo', { how: 'still' }) : command('reset', 'timer.reset');
}
/** The same, and Record while the table would take what the timer shows. */
export const nextSwing = (p: Now): Action | undefined =>
  p.recordable ? { kind: 'record', label: 'record' } : nextMove(p);

/** Swings at the length l to the ball's centre: thread, gate, then the one-tap repeat. */
export function swingsAt(p: Now, l: number, slack: number): Action {
  const { frame } = p;
  if (Math.abs(frame.length - l) > slack) {
    if (frame.place === 'swing') return command('calm', 'calm');
    if (frame.ball !== 'steel' || frame.place === 'pan') return command('hang-steel', 'hangBall', { ball: 'steel' });
    return command('draw', 'drawString', { length: halfMillimetre(l - BALLS[frame.ball].radius) });
  }
  return gateAtLowest(frame) ? again : placeGate(frame);
}

/** A single swing to look at and not to write down: from a large angle, or with another ball. */
export const watched = (p: Now, angle: number, ball: BallId): boolean =>
  p.frame.ball === ball &&
  p.frame.place === 'swing' &&
  Math.abs(p.frame.amplitude - angle) < 0.05 &&
  timerStatus(p) === 'ok';
export const watch = (p: Now, angle: number, ball: BallId): Action | undefined =>
  watched(p, angle, ball) ? next() : nextMove({ ...p, recordable: false }, angle, ball);
