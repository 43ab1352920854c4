/** What the steps of all three routes ask about the bench and the table, and the next move of a shot made by hand. */
import type { Action, Progress, Row } from '@sdk';
import type { BallId, ProjectileFrame } from '../apparatus.ts';
import type model from '../model.ts';

export type M = typeof model;
export type Now = Progress<ProjectileFrame>;

export const command = (
  label: string,
  name: string,
  input: Readonly<Record<string, string | number | boolean>> = {},
): Action => ({ kind: 'command', label, command: name, input });
/** The first row is the student's to compute: the table asks for it and checks it. */
export const compute = (p: Now): Action => (p.checked === true ? next() : { kind: 'table', label: 'compute' });
export const next = (label = 'next'): Action => ({ kind: 'next', label });
export const AGAIN = { kind: 'again', label: 'again' } as const;

/** Readings of the rows that are analysed, and of all. */
export const readings = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.repeats.length, 0);
export const recorded = (rows: readonly Row[]): number => readings(rows.filter((row) => !row.aside));
/** Rows that have all their repeats. */
export const fullRows = (p: Now, repeats: number): number =>
  p.rows.filter((row) => !row.aside && row.repeats.length >= repeats).length;
export const answered = (p: Now, ...ids: readonly string[]): boolean => ids.every((id) => (p.answers[id] ?? '') !== '');
/** Do the first two marks of the first row lie on one spot? */
export const identical = ({ rows: [row] }: Progress<unknown>): string | undefined => {
  const [first, second] = row?.repeats ?? [];
  return first === undefined || second === undefined ? undefined : first === second ? 'same' : 'different';
};

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

/** Shots from this height: brings the slide there if it is further off than `slack`, then the paper under the marks, then repeats. */
export function shootFrom(p: Now, height: number, slack: number, paper?: number): Action | undefined {
  const { frame } = p;
  if (frame.place === 'flight') return undefined;
  if (Math.abs(frame.height - height) > slack) return command('raise', 'raise', { height });
  if (paper !== undefined && Math.abs(frame.paper[0] - paper) > 0.15)
    return command('move-paper', 'movePaper', { x: paper, z: frame.paper[1] });
  return AGAIN;
}
