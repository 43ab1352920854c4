/** What the steps of all three routes ask about the bench and the table, and the next move of a shot made by hand. */
import { again, command, type Action, type Progress } from '@sdk';
import type { BallId, ProjectileFrame } from '../apparatus.ts';
import type model from '../model.ts';

export type M = typeof model;
export type Now = Progress<ProjectileFrame>;

/** Too fast to be picked up, m/s; as the model sees it. */
const moving = (f: ProjectileFrame): boolean =>
  f.place === 'flight' || (f.place === 'contact' && Math.abs(f.velocity[0]) + Math.abs(f.velocity[1]) > 1.6);

/**
 * One move of cock → load → push down → fire, whichever the bench needs next; undefined while the ball moves. It asks only what stands on
 * the bench now, so it also goes on after a reload, an undo or a fresh run.
 */
export function nextMove({ frame }: Now, ball: BallId = 'steel', stop = 1): Action | undefined {
  if (moving(frame)) return undefined;
  if (frame.stop !== stop) return command('cock', 'cock', { stop });
  if (frame.place !== 'trough' || frame.ball !== ball) return command('load', 'load', { ball });
  return frame.seated ? command('fire', 'fire') : command('seat', 'seat');
}
/** The same, and Record while the table would take what the tape shows. */
export const nextShot = (p: Now): Action | undefined =>
  p.recordable && p.frame.place !== 'flight' ? { kind: 'record', label: 'record' } : nextMove(p);

/** The stop of the throw that is half as fast again as those of the table, and falls as they do. */
const FAST = 2;
/** The latest throw was the fast one, its images stand in the air, and it has come down. */
export const seenFast = ({ frame: f }: Now): boolean =>
  f.lastStop === FAST &&
  f.stop === 0 &&
  f.place !== 'flight' &&
  f.trailThrows.some((n, slot) => n === f.throws && f.trailCounts[slot]! > 1);
/** Lamp, then the fast throw from where the launcher stands, for its shadows beside those of the slower ones. */
export const shootFast = (p: Now): Action | undefined =>
  seenFast(p) || p.frame.place === 'flight'
    ? undefined
    : p.frame.strobe
      ? nextMove(p, 'steel', FAST)
      : command('lamp-on', 'strobe', { lamp: 'on' });

/** Shots from this height: brings the slide there if it is further off than `slack`, then the paper under the marks, then repeats. */
export function shootFrom(p: Now, height: number, slack: number, paper?: number): Action | undefined {
  const { frame } = p;
  if (frame.place === 'flight') return undefined;
  if (Math.abs(frame.height - height) > slack) return command('raise', 'raise', { height });
  if (paper !== undefined && Math.abs(frame.paper[0] - paper) > 0.15)
    return command('move-paper', 'movePaper', { x: paper, z: frame.paper[1] });
  return again;
}
