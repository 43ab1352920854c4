/** What the steps of all routes ask about the bench and the table, and the next move of a mixture made by hand. Of the flask: fizz.ts. */
import { again, byEye, command, record, shown, type Action, type Progress } from '@sdk';
import { ML, SHARP, type RateFrame } from '../apparatus.ts';
import type model from '../model.ts';
import { FILM } from '../pouring.ts';

export type M = typeof model;
export type Now = Progress<RateFrame>;

/** mL: everything together, the acid of it; what counts as poured. */
export const TOTAL = 50;
export const ACID = 10;
export const POURED = 1 * ML;
/** K: the bath, and what stands in it, are as warm as was asked. */
const NEAR = 0.6;

const stop = (early: boolean): Action => byEye('stop', 'watch.press', early);
const status = (p: Now) => shown(p, 'watch', 'time')?.status ?? 'idle';
export const task = (p: Now, wanted: RateFrame['task']): Action | undefined =>
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
    // The table of temperatures does not know the one of concentrations, whose last mixture still stands there with its time.
    const other = mixture.bath !== undefined && Math.abs(f.mixed.thiosulfate - mixture.thiosulfate * ML) > 1.5 * POURED;
    return p.recordable && !other ? record : command('rinse', 'rinse', { what: 'beaker' });
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
