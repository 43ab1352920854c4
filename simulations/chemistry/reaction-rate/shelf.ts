/** What the shelf, the jars and the stopper allow, and the commands that only take something from them. */
import type { Verdict } from '@sdk';
import { GAS_CONSTANT, ROOM } from '@engines/chemistry';
import { FLASK_HOLDS, SHELF, type BottleId, type CylinderId, type RateFrame, type SolidId } from './apparatus.ts';
import { air, GAS_MASS } from './chemistry.ts';
import type { Task } from './parameters.ts';
import { FILM, roomIn } from './pouring.ts';
import type { State } from './state.ts';

/** Whether a bottle stands on the shelf of this station. */
export const here = (f: RateFrame, bottle: BottleId | ''): true | string =>
  bottle === '' ? 'no-bottle' : SHELF[f.task].includes(bottle) || 'other-shelf';
/** Whether a cylinder may be tipped out now. */
export const pourable = (f: RateFrame, id: CylinderId): true | string =>
  f[id].volume <= FILM
    ? 'cylinder-empty'
    : f.task !== 'cross' && f.stopper > 0
      ? 'stopper-on'
      : f[id].volume <= roomIn(f.task === 'cross' ? f.beaker.volume : f.flask.volume, f.task === 'cross') ||
        'would-run-over';

/** A bottle of one station into the hand; a jar of one station to the boat. */
export const taking = <const T extends BottleId>(options: readonly T[], task: Task) =>
  ({
    input: { bottle: { kind: 'choice', options } },
    when: (f: RateFrame): Verdict => f.task === task || 'other-shelf',
    apply(s: State, { bottle }: { readonly bottle: T }): void {
      s.bottle = bottle;
    },
  }) as const;
export const picking = <const T extends SolidId>(options: readonly T[], task: Task) =>
  ({
    input: { solid: { kind: 'choice', options } },
    when: (f: RateFrame): Verdict => (f.task !== task ? 'other-shelf' : f.boat === 0 || 'boat-full'),
    apply(s: State, { solid }: { readonly solid: T }): void {
      s.solid = solid;
    },
  }) as const;

/** A stopper pressed so far; off is 0. What is shut in is the air that is there; what was caught is let go when it comes off. */
export function shut(s: State, press: number): void {
  if (press > 0 && s.stopper === 0) {
    s.plug = 'nothing';
    s.airMoles = (air.pressure * (FLASK_HOLDS - s.flask.volume)) / (GAS_CONSTANT * ROOM);
    s.closedAt = s.flask.temperature;
  }
  s.stopper = press;
  if (press > 0) return;
  s.lost += s.caught[0]! * GAS_MASS[0]! + s.caught[1]! * GAS_MASS[1]!;
  s.caught.fill(0);
}
