/** What the steps of all three routes ask about the bench and the table, and the next move of a drop made by hand. */
import { command, next, shown, type Action, type Progress } from '@sdk';
import type { BodyId, FreeFallFrame } from '../apparatus.ts';
import type model from '../model.ts';

export type M = typeof model;
export type Now = Progress<FreeFallFrame>;

/** The timer, or the logger where the class has one, shows a finished measurement. */
const timed = (p: Now): boolean =>
  shown(p, 'timer', 'time')?.status === 'ok' || shown(p, 'logger', 'time')?.status === 'ok';
const fresh = (p: Now): boolean => (shown(p, 'timer', 'time')?.status ?? 'idle') === 'idle';

/** Too fast to be picked up, m/s; as the model sees it. */
const moving = (f: FreeFallFrame): boolean =>
  f.place === 'flight' || (f.place === 'contact' && Math.abs(f.velocity[1]) > 0.3);

/** A magnet whose lead lies on the bench holds nothing. */
const plugMagnet = ({ freeSockets: [socket] }: FreeFallFrame): Action | undefined =>
  socket === undefined ? undefined : command('plug-magnet', 'plug', { plug: 'magnet', socket });

/**
 * One move of hang → reset → press, whichever the bench needs next; undefined while the body moves. It asks only what stands on the bench now, so it also goes on after a reload, an undo or a fresh run.
 */
export function nextMove(p: Now, body: BodyId = 'cylinder'): Action | undefined {
  const { frame } = p;
  if (frame.pressed)
    return frame.place === 'flight' || frame.place === 'magnet' ? undefined : command('raise', 'unpress');
  if (moving(frame)) return undefined;
  if (!frame.magnetOn) return frame.plugs.magnet === '' ? plugMagnet(frame) : undefined;
  if (frame.place !== 'magnet' || frame.body !== body) return command('hang', 'hang', { body });
  return fresh(p) ? command('press', 'press') : command('reset', 'timer.reset');
}

/** The same, and Record while the table would take what the timer shows. */
export const nextDrop = (p: Now): Action | undefined =>
  p.recordable && !moving(p.frame) ? { kind: 'record', label: 'record' } : nextMove(p);

/** Ruler position that makes the fall s long, counted from the lower edge of the body; to the tenth of a millimetre, as gates move. */
export const gateFor = (f: FreeFallFrame, s: number): number => Math.round((f.lowerEdge + s) * 1e4) / 1e4;

/** A drop at the height s: brings the gate there if it is further off than `slack`, then repeats. */
export function dropAt(p: Now, s: number, slack: number): Action {
  const position = gateFor(p.frame, s);
  return Math.abs(p.frame.gateE.position - position) > slack
    ? command('move-gate', 'moveGate', { gate: 'E', position })
    : { kind: 'again', label: 'again' };
}

/** A single drop of another body from the same height, to look at and not to write down. */
export function tryOther(p: Now, body: BodyId, s: number): Action | undefined {
  const { frame } = p;
  if (otherFell(p, body)) return next();
  const position = gateFor(frame, s);
  const ready = frame.place === 'magnet' && frame.body === body && !frame.pressed;
  if (ready && Math.abs(frame.gateE.position - position) > 0.001)
    return command('move-gate', 'moveGate', { gate: 'E', position });
  const move = nextMove(p, body);
  return move?.label === 'hang' ? { ...move, label: `hang-${body}` } : move;
}
export const otherFell = (p: Now, body: BodyId): boolean =>
  p.frame.body === body && p.frame.pressed && (p.frame.place === 'contact' || p.frame.place === 'rest') && timed(p);
