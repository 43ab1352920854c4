/** What the steps of all routes ask about the bench and the table, and the next move of a trial made by hand. */
import { command, shown, type Action, type Progress, type Row } from '@sdk';
import { type BumperId, type CollisionFrame, type FlagId, type PushId, START } from '../apparatus.ts';
import { moving } from '../frame.ts';
import type model from '../model.ts';

export type M = typeof model;
export type Now = Progress<CollisionFrame>;

export const trials = (p: { readonly rows: readonly Row[] }): number =>
  p.rows.filter((row) => row.repeats.length > 0).length;

/** The slip has the mass of a glider as it is now. */
export const weighed = (p: Now, cart: '1' | '2'): boolean => shown(p, 'balance', `cart-${cart}`)?.value != null;
/** Lays the gliders on the pan one after the other; undefined while the balance makes up its mind. */
export function weighing(p: Now): Action | undefined {
  for (const cart of p.frame.sealed ? (['1'] as const) : (['1', '2'] as const))
    if (!weighed(p, cart)) return p.frame.pan === cart ? undefined : command(`weigh-${cart}`, 'weigh', { cart });
  return undefined;
}

const atStart = (f: CollisionFrame): boolean =>
  f.meetings === 0 && f.carts.every((cart, i) => cart.place === 'track' && Math.abs(cart.x - START[i]!) < 0.03);
const idle = (p: Now, instrument: string, channel: string): boolean =>
  (shown(p, instrument, channel)?.status ?? 'idle') === 'idle';

export interface Wish {
  readonly bumper: BumperId;
  readonly flag: FlagId;
  readonly how?: PushId;
}
/** One move of put back → bumper, flag → reset → push → record, whichever the bench needs next; undefined while the gliders are on their way. */
export function nextMove(p: Now, { bumper, flag, how = 'right-medium' }: Wish): Action | undefined {
  const { frame } = p;
  if (p.recordable) return { kind: 'record', label: 'record' };
  if (moving(frame) && !frame.done) return undefined;
  if (!atStart(frame) || moving(frame)) return command('put-back', 'putBack');
  if (!weighed(p, '1') || (!frame.sealed && !weighed(p, '2'))) return weighing(p);
  if (!frame.blower) return command('blow', 'blow');
  if (frame.bumper !== bumper) return command(`bumper-${bumper}`, 'setBumper', { bumper });
  if (frame.flag !== flag) return command(`flag-${flag}`, 'setFlag', { flag });
  if (!idle(p, 'timer', 'time')) return command('reset', 'timer.reset');
  if (!idle(p, 'timer2', 'time')) return command('reset-2', 'timer2.reset');
  if (!idle(p, 'logger', 'blockedA') || !idle(p, 'logger', 'blockedB')) return command('reset-logger', 'logger.reset');
  return command('push', 'push1', { how });
}
