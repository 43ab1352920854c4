/** What the steps of all routes ask about the bench and the table, and the next move of a measurement made by hand. */
import { command, record, shown, type Action, type Progress } from '@sdk';
import { BULBS, type BathId, type BulbFrame, type BulbId, type NitrousFrame } from '../apparatus.ts';
import type model from '../model.ts';

export type M = typeof model;
export type Now = Progress<NitrousFrame>;

/** A bulb has its bath's temperature, K. */
const THERE = 0.6;
/** The water stands nearly still: time to stir again. */
const SLOW = 0.35;
/** The colorimeter has looked twice since a hand was at the bulb, s. */
export const SETTLED = 1.1;
/** More film than this shows in the second digit. */
const FILMED = 0.15;
/** A blank that was made shows this much at most. */
const BLANKED = 0.012;

export const bulbOf = (frame: NitrousFrame, id: BulbId): BulbFrame => frame.bulbs[BULBS.indexOf(id)]!;
const bathOf = (frame: NitrousFrame, id: BathId): number => frame.baths[id];
export const there = (frame: NitrousFrame, id: BulbId, bath: BathId): boolean => {
  const bulb = bulbOf(frame, id);
  return !bulb.open && bulb.place === bath && Math.abs(bulb.temperature - bathOf(frame, bath)) < THERE;
};
/** Of an opened bulb nothing can be learnt any more: a spare one. */
export const whole = (frame: NitrousFrame, id: BulbId): Action | undefined =>
  bulbOf(frame, id).open ? command('replace', 'replaceBulb') : undefined;

export const move = (bulb: BulbId | 'blank', to: 'rack' | 'ice' | 'hot' | 'meter'): Action =>
  command(`move-${bulb === 'blank' ? 'blank' : 'bulb'}-${to}`, 'moveBulb', { bulb, to });
const stirred = (frame: NitrousFrame, bath: BathId): Action | undefined =>
  frame.stir[bath] < SLOW ? command(`stir-${bath}`, 'stir', { bath }) : undefined;

/** Brings a bulb into a bath and waits there, stirring. */
export function bring(frame: NitrousFrame, id: BulbId, bath: BathId): Action | undefined {
  const bulb = bulbOf(frame, id);
  if (bulb.open) return whole(frame, id);
  if (bulb.place !== bath) return move(id, bath);
  return there(frame, id, bath) ? undefined : stirred(frame, bath);
}

/** Where the bulb in the meter came from. */
export const backFrom = (frame: NitrousFrame): 'rack' | BathId => {
  if (frame.meter === '' || frame.meter === 'blank') return 'rack';
  const { from } = bulbOf(frame, frame.meter);
  return from === 'air' ? 'rack' : from;
};
const emptied = (frame: NitrousFrame): Action | undefined => {
  const { meter } = frame;
  if (meter === '') return undefined;
  return (meter === 'blank' ? undefined : whole(frame, meter)) ?? move(meter, backFrom(frame));
};

const colourSet = (p: Now): string => shown(p, 'meter', 'wavelength')?.face ?? '';
export const setColour = (p: Now, nm: '450' | '500'): Action | undefined =>
  colourSet(p) === nm ? undefined : command(`colour-${nm}`, 'meter.wavelength', { nm });
export const blanked = (p: Now): boolean => {
  const A = shown(p, 'meter', 'absorbance')?.value;
  return p.frame.meter === 'blank' && A != null && Math.abs(A) < BLANKED && p.frame.quiet > SETTLED;
};
/** The empty bulb into the light, and BLANK. */
export function blank(p: Now): Action | undefined {
  if (p.frame.meter !== 'blank') return emptied(p.frame) ?? move('blank', 'meter');
  if (p.frame.blankFilm > FILMED) return command('wipe', 'wipe', { bulb: 'blank' });
  return p.frame.quiet > SETTLED && !blanked(p) ? command('blank', 'meter.blank') : undefined;
}

export interface Target {
  readonly bulb: BulbId;
  readonly home: 'rack' | BathId;
  /** What the hot bath is mixed to, °C. */
  readonly celsius?: number;
  readonly nm: '450' | '500';
}
/** What the holder's sensor will say, °C. */
const aimOf = ({ home, celsius }: Target): number => (home === 'ice' ? 0 : home === 'rack' ? 25 : celsius!);
/** Rows this near belong to a target, K: the hot bath cools while one waits, and a bulb drifts in the holder. */
const SAME = 5;
export const hasRow = (p: Pick<Now, 'rows'>, target: Target): boolean =>
  p.rows.some((row) => Math.abs((row.values?.['t'] ?? NaN) - aimOf(target)) < SAME);

function ready(p: Now, { bulb, home, celsius }: Target): Action | undefined {
  const { frame } = p;
  if (home === 'rack') return undefined;
  if (celsius !== undefined && frame.baths.hot - 273.15 < celsius - 2)
    return command('mix', 'mixBath', { temperature: celsius });
  if (celsius !== undefined && frame.baths.hot - 273.15 > celsius + 2)
    return command('mix', 'mixBath', { temperature: celsius });
  return bring(frame, bulb, home);
}

/** The next move towards the first of these that has no row yet; undefined while something must be waited for. */
export function nextReading(p: Now, targets: readonly Target[]): Action | undefined {
  const target = targets.find((one) => !hasRow(p, one));
  if (target === undefined) return undefined;
  const { frame } = p;
  const { bulb, home } = target;
  const one = bulbOf(frame, bulb);
  if (one.open) return whole(frame, bulb);
  const right = home === 'rack' ? 'air' : home;
  if (frame.meter === bulb && one.from === right && Math.abs(one.temperature - 273.15 - aimOf(target)) < SAME) {
    const colour = setColour(p, target.nm);
    if (colour) return colour;
    if (one.film > FILMED) return command('wipe', 'wipe', { bulb });
    return frame.quiet > SETTLED && p.recordable ? record : undefined;
  }
  const out = emptied(frame);
  if (out) return out;
  const first = ready(p, target);
  if (first) return first;
  if (home === 'rack') return one.place === 'rack' ? move(bulb, 'meter') : move(bulb, 'rack');
  return there(frame, bulb, home) ? move(bulb, 'meter') : undefined;
}
