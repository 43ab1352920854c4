/** What the steps of all routes ask about the bench and the table, and the next move of a mixture made by hand. */
import { again, byEye, command, record, shown, type Action, type Progress } from '@sdk';
import { ML, SHARP, type RateFrame, type SolidId } from '../apparatus.ts';
import type model from '../model.ts';
import { FILM } from '../pouring.ts';

export type M = typeof model;
export type Now = Progress<RateFrame>;

/** mL: everything together, the acid of it; what counts as poured. */
export const TOTAL = 50;
export const ACID = 10;
const POURED = 1 * ML;
/** K: the bath, and what stands in it, are as warm as was asked. */
const NEAR = 0.6;

const stop = (early: boolean): Action => byEye('stop', 'watch.press', early);
const status = (p: Now) => shown(p, 'watch', 'time')?.status ?? 'idle';
const task = (p: Now, wanted: RateFrame['task']): Action | undefined =>
  p.frame.task === wanted ? undefined : command(`to-${wanted}`, 'set.task', { value: wanted });

export interface Mixture {
  /** mL. */
  readonly thiosulfate: number;
  readonly water: number;
  /** °C of the bath, if it is used. */
  readonly bath?: number;
}

/** Thiosulfate and water into the beaker, by the first cylinder. */
function bring(f: RateFrame, { thiosulfate, water }: Mixture): Action | undefined {
  if (f.first.volume > FILM) return command('tip-first', 'tip', { cylinder: 'first' });
  const fill = (bottle: 'thiosulfate' | 'water', ml: number): Action =>
    command(`fill-${bottle}`, 'fill', { cylinder: 'first', bottle, volume: ml * ML });
  if (f.mixed.thiosulfate < POURED) return fill('thiosulfate', thiosulfate);
  return water > 0 && f.mixed.water < POURED ? fill('water', water) : undefined;
}

/** The beaker's way through the bath. 'wait' while it is not yet warm. */
function warmUp(f: RateFrame, bath: number): Action | 'wait' | undefined {
  const kelvin = bath + 273.15;
  if (Math.abs(f.bathTarget - kelvin) > 0.3) return command('bath', 'setBath', { temperature: bath });
  const there = Math.abs(f.beaker.temperature - kelvin) < NEAR;
  if (!f.inBath.beaker) return there ? undefined : command('beaker-in', 'bathe', { what: 'beaker', inside: true });
  return there ? command('beaker-out', 'bathe', { what: 'beaker', inside: false }) : 'wait';
}

/**
 * One move of rinse → thiosulfate → water → (bath) → acid and watch → stop → write down, whichever the bench needs next; undefined while something
 * must be waited for. It asks only what stands on the bench now, so it also goes on after a reload or an undo.
 */
export function nextMix(p: Now, mixture: Mixture): Action | undefined {
  const { frame: f } = p;
  const first = task(p, 'cross');
  if (first) return first;
  if (f.gone) {
    if (status(p) === 'running') return stop(false);
    return p.recordable ? record : command('rinse', 'rinse', { what: 'beaker' });
  }
  if (f.reacting) {
    if (status(p) === 'idle') return command('press', 'watch.press');
    // The own eye is to judge. Not while the cross is sharp: a finger that poured twice would stop the watch.
    return status(p) === 'running' && f.tau > SHARP ? stop(true) : undefined;
  }
  const poured = bring(f, mixture);
  if (poured) return poured;
  if (mixture.bath !== undefined) {
    const warm = warmUp(f, mixture.bath);
    if (warm !== undefined) return warm === 'wait' ? undefined : warm;
  }
  if (f.second.volume < (ACID - 1) * ML)
    return command('fill-acid', 'fill', { cylinder: 'second', bottle: 'sulfuric', volume: ACID * ML });
  return status(p) === 'idle'
    ? command('start', 'tipAndStart', { cylinder: 'second' })
    : command('reset', 'watch.reset');
}

/** The row of this setting that is analysed, or the one that is not. */
export const rowAt = (p: Now, setting: number, within: number, aside = false) =>
  p.rows.find((row) => (row.aside ?? false) === aside && Math.abs(row.setting - setting) < within);

/** The first reading of a mixture by hand, the others by one tap. */
export const mixOrAgain = (p: Now, mixture: Mixture): Action | undefined =>
  rowAt(p, mixture.thiosulfate, 2) && !p.recordable && p.frame.gone && status(p) !== 'running'
    ? again
    : nextMix(p, mixture);

/** Of the flask: rinse → liquid → grains into the boat → recorder → drop and shut → write down. */
export function nextFizz(
  p: Now,
  wanted: {
    readonly task: 'marble' | 'peroxide';
    readonly bottle: string;
    readonly ml: number;
    readonly solid: SolidId;
    readonly grams: number;
  },
): Action | undefined {
  const { frame: f } = p;
  const first = task(p, wanted.task);
  if (first) return first;
  const syringe = shown(p, 'syringe', 'volume');
  if (f.inFlask !== '') {
    if (p.recordable) return record;
    const marked = shown(p, 'syringe', 'mark')?.value != null;
    const over = f.stopper === 0 || f.inFlask !== wanted.solid || marked;
    return over ? command('rinse-flask', 'rinse', { what: 'flask' }) : undefined;
  }
  if (f.flask.volume <= POURED)
    return f.first.volume > FILM
      ? command('tip-flask', 'tip', { cylinder: 'first' })
      : command(`fill-${wanted.bottle}`, 'fill', { cylinder: 'first', bottle: wanted.bottle, volume: wanted.ml * ML });
  if (f.solid !== wanted.solid)
    return f.boat > 0
      ? command('empty-boat', 'scoop', { mass: 0 })
      : command(`pick-${wanted.solid}`, wanted.task === 'marble' ? 'pick' : 'pickCatalyst', { solid: wanted.solid });
  if (Math.abs(f.boat * 1000 - wanted.grams) > 0.15 * wanted.grams)
    return command('scoop', 'scoop', { mass: wanted.grams / 1000 });
  if (syringe?.status !== 'running') return command('record-gas', 'syringe.start');
  return command('drop-close', 'drop', { close: true });
}
