/** What a pair of hands does to the glass between two runs of the tap: rinse, fill, pipette, empty, wash down. */
import { pour, type Vessel } from '@engines/chemistry';
import { BOTTLES } from '@engines/chemistry/colour';
import {
  ALIQUOT,
  BELOW,
  BLOWN,
  CAUSES,
  FILM,
  INDICATORS,
  JET,
  MILLILITRE,
  OVERFILL,
  SCALE,
  SQUIRT,
  type IndicatorId,
  type LastDrop,
  type Rinse,
} from './apparatus.ts';
import { bringDown } from './flask.ts';
import { lab, ofAcid, ofBase, ofWater } from './solutions.ts';
import { clearDyes, readingOf, sampleOf, titrantOf, type State } from './state.ts';
import { trapAir, type Now } from './tip.ts';

const fresh = (s: State, what: 'base' | State['acid'], volume: number): Vessel =>
  what === 'base' ? ofBase(s.strengths.base, volume) : ofAcid(what, s.strengths.acid, volume);
const freshTitrant = (s: State, volume: number): Vessel => fresh(s, titrantOf(s.setting, s.acid), volume);
const freshSample = (s: State, volume: number): Vessel => fresh(s, sampleOf(s.setting, s.acid), volume);
const allOf = (from: Vessel, to: Vessel): void => void pour(lab, from, to, from.volume);

/** How well a hand fills to a mark with the bottom of the meniscus on it, m³ (assumed), and how well a measure of rinsing is poured. */
const TO_THE_MARK = 0.008 * MILLILITRE;

/** Empties and rinses the burette: a film of what it was rinsed with stays. */
export function rinseBurette(s: State, what: Rinse, now: Now): void {
  s.ran += s.burette.volume;
  allOf(s.burette, s.waste);
  s.hang = s.film = 0;
  pour(lab, what === 'water' ? ofWater(FILM.burette) : freshTitrant(s, FILM.burette), s.burette, FILM.burette);
  s.buretteRinsed = what;
  s.tap = 0;
  s.busy = '';
  s.bubble = JET;
  s.clings = 0;
  forget(s);
  now.emit('rinsed', now.time, { what: 'burette', with: what });
}

/** Through the funnel to above line 0. An empty jet keeps some air; where it was full it stays so. */
export function fillBurette(s: State, now: Now): void {
  s.fillings++;
  s.tap = 0;
  s.busy = '';
  if (s.bubble >= JET) trapAir(s, now);
  const full =
    SCALE + BELOW + JET - s.bubble + s.hang + OVERFILL + 0.3 * MILLILITRE * now.rng.run.uniform('overfill', s.fillings);
  const needs = Math.max(0, full - s.burette.volume);
  pour(lab, freshTitrant(s, needs), s.burette, needs);
  // What was on the wall is under the surface now.
  s.film = 0;
  if (s.buretteRinsed === 'dirty') s.buretteRinsed = 'water';
  s.funnel = true;
  s.clings = 0.12 * MILLILITRE;
  forget(s);
  now.emit('filled', now.time, { air: s.bubble > 0 });
}

export function emptyFlask(s: State, now: Now): void {
  for (const vessel of [s.plume, s.wall]) allOf(vessel, s.waste);
  const share = Math.min(1, FILM.flask / Math.max(FILM.flask, s.flask.volume));
  pour(lab, s.flask, s.waste, Math.max(0, s.flask.volume - FILM.flask));
  for (const id of INDICATORS) {
    s.dyes[id] *= share;
    s.drops[id] = 0;
  }
  renew(s);
  s.flaskRinsed = 'dirty';
  now.emit('emptied', now.time);
}
const renew = (s: State): void => {
  s.plumeLeft = 0;
  s.portions = 0;
  s.turned = s.ended = s.flashed = s.lingered = false;
  s.turnedAt = 0;
  s.swirl = 0;
  forget(s);
};

export function rinseFlask(s: State, what: Rinse, now: Now): void {
  for (const vessel of [s.flask, s.plume, s.wall]) allOf(vessel, s.waste);
  clearDyes(s);
  renew(s);
  pour(lab, what === 'water' ? ofWater(FILM.flask) : freshSample(s, FILM.flask), s.flask, FILM.flask);
  s.flaskRinsed = what;
  now.emit('rinsed', now.time, { what: 'flask', with: what });
}

/** Ten millilitres of the sample, as this pipette and this hand deliver them. Water in a wet one thins what is drawn up. */
export function pipette(s: State, last: LastDrop, now: Now): void {
  s.pipettings++;
  const volume =
    ALIQUOT +
    s.pipetteOff +
    TO_THE_MARK * now.rng.run.normal('pipetting', s.pipettings) +
    (last === 'blow' ? BLOWN : 0);
  const wet = s.pipette === 'solution' ? 0 : FILM.pipette;
  pour(lab, freshSample(s, volume - wet), s.flask, volume - wet);
  if (wet > 0) pour(lab, ofWater(wet), s.flask, wet);
  s.pipette = 'solution';
  s.portions++;
  now.emit('pipetted', now.time, { portions: s.portions });
}

export function addIndicator(s: State, id: IndicatorId): void {
  const { dyes, drop } = BOTTLES[id];
  s.drops[id]++;
  // mol/L of the bottle, m³ of the drop.
  const fresh = 1000 * drop * Object.values(dyes as Record<string, number>).reduce((sum, c) => sum + c, 0);
  // What the bottle holds is not bleached: the share of all that is falls.
  if (id === 'phenolphthalein') s.faded *= s.dyes[id] / (s.dyes[id] + fresh);
  s.dyes[id] += fresh;
  pour(lab, ofWater(drop), s.flask, drop);
}

/** A squirt of water round the wall. */
export function washDown(s: State): void {
  bringDown(s, s.wall.volume);
  pour(lab, ofWater(SQUIRT), s.flask, SQUIRT);
}

/** The start of a titration is written down: from here its account is kept. */
export function noteStart(s: State, now: Now): void {
  s.mark = {
    reading: readingOf(s),
    ran: s.ran,
    inflow: s.inflow,
    equivalents: s.equivalents,
    funnel: s.funnelled,
    film: s.film,
    hang: s.hang,
    bubble: s.bubble,
  };
  s.track.fill(0, 0, s.tracked * CAUSES.length);
  s.tracked = 0;
  s.filmAt = -1e-6;
  s.open = false;
  if (!s.turned) s.turnedAt = 0;
  now.emit('noted', now.time);
}
/** Nothing is noted any more: the burette or the flask is another one now. */
function forget(s: State): void {
  s.mark = null;
  s.open = false;
  s.filmAt = -1e-6;
  s.tracked = 0;
  s.track.fill(0);
  s.inflow = s.equivalents = 0;
}
/** Does the hand see something hang at the tip? */
export const hangs = (hang: number): boolean => hang > 2e-9;
