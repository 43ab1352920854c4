/** What the steps of all three routes ask about the bench and the table, and the next move of a run made by hand. */
import { again, command, shown, type Action, type Progress } from '@sdk';
import { MASS_IDS, X_START, type MassId, type NewtonFrame, type Spot } from '../apparatus.ts';
import type model from '../model.ts';

export type M = typeof model;
export type Now = Progress<NewtonFrame>;

const fresh = (p: Now): boolean => (shown(p, 'timer', 'time')?.status ?? 'idle') === 'idle';

export const moving = (f: NewtonFrame): boolean => f.moving;

/** One move of bring back → reset → press, whichever the bench needs next; undefined while the glider runs. */
export function nextMove(p: Now): Action | undefined {
  const { frame } = p;
  if (moving(frame)) return undefined;
  if (frame.hold === 'pan') return command('from-pan', 'weigh', { what: 'nothing' });
  if (frame.hold === 'magnet' && frame.pressed) return undefined;
  if (frame.pressed) return command('raise', 'unpress');
  if (frame.hold !== 'magnet') return command('bring-back', 'place', { x: X_START });
  if (frame.blower === 'off') return command('blow', 'blow', { air: 'on' });
  return fresh(p) ? command('press', 'press') : command('reset', 'timer.reset');
}
/** The same, and Record while the table would take what the timer shows. */
export const nextRun = (p: Now): Action | undefined =>
  p.recordable && !moving(p.frame) ? { kind: 'record', label: 'record' } : nextMove(p);

/** Puts discs where `plan` says, one at a time; discs that it does not name stay. Undefined when all are there. */
export function lay(f: NewtonFrame, plan: Readonly<Partial<Record<MassId, Spot>>>): Action | undefined {
  const mass = MASS_IDS.find((id) => plan[id] !== undefined && f.where[id] !== plan[id]);
  return mass === undefined ? undefined : command(`to-${plan[mass]}`, 'move', { mass, to: plan[mass]! });
}
const TENS = ['10a', '10b', '10c', '10d'] as const;
/** So many of the 10 g discs on the hanger, the others on the glider. */
export const tens = (hung: number): Partial<Record<MassId, Spot>> =>
  Object.fromEntries(TENS.map((id, i) => [id, i < hung ? 'hanger' : 'glider']));
/** How many of them hang now, however they came there. */
export const tensHung = (f: NewtonFrame): number => TENS.filter((id) => f.where[id] === 'hanger').length;

/** The moves that make a set-up, then the one-tap repeat. While the glider runs nothing is offered. */
export function runWith(p: Now, plan: Readonly<Partial<Record<MassId, Spot>>>): Action | undefined {
  if (moving(p.frame)) return undefined;
  return lay(p.frame, plan) ?? again;
}
