/**
 * Hands and glass: filling a cylinder from a bottle, tipping it out, rinsing, and grains that fall into the flask.
 *
 * A cylinder is made to contain (ISO 4788): what clings to its wall stays behind, and goes into whatever is measured next. A hand stops a little
 * beside the line, σ a quarter of a division (assumed), once for each filling.
 */
import { clonePlain, math, type Plain } from '@sdk';
import { addCrystals, pour, ROOM, specificArea, type Vessel } from '@engines/chemistry';
import {
  BEAKER_HOLDS,
  BOTTLES,
  CYLINDERS,
  DENSITY,
  FLASK_HOLDS,
  isMarble,
  ML,
  MOLAR,
  SOLIDS,
  type Bathed,
  type BottleId,
  type CylinderId,
  type SolidId,
} from './apparatus.ts';
import { addGrains, bottleFor, clean, GLASS, lab, MARBLE } from './chemistry.ts';
import type { Now } from './mechanics.ts';
import { noParts, type Parts, type State } from './state.ts';

/** Less than this in a cylinder is a film, m³. */
export const FILM = 0.3 * ML;
const SLIP_SIGMA = 0.25;
const DIVISION = { first: 1 * ML, second: 0.2 * ML } as const;

const partOf = (bottle: BottleId): keyof Parts =>
  bottle === 'thiosulfate' ? 'thiosulfate' : bottle === 'water' ? 'water' : 'acid';
/** mol/L on the label of an acid or of the peroxide. */
const labelOf = (bottle: BottleId): number => Object.values(BOTTLES[bottle])[0] ?? 0;
const contentOf = (id: CylinderId): 'inFirst' | 'inSecond' => (id === 'first' ? 'inFirst' : 'inSecond');

/** Fills a cylinder up to a volume, as well as a hand does. What is in it already stays in it. */
export function fill(s: State, id: CylinderId, bottle: BottleId, to: number, now: Now): void {
  const cylinder = s[id];
  if (s[contentOf(id)] === '' || cylinder.volume <= FILM)
    s.slip[id] = now.params.unsteady ? SLIP_SIGMA * DIVISION[id] * now.rng.run.normal(`pour.${id}`, now.tick) : 0;
  const wanted = Math.max(0, Math.min(to + s.slip[id], CYLINDERS[id].capacity * 1.04 * ML) - cylinder.volume);
  if (wanted <= 0) return;
  const full = clonePlain(
    bottleFor(bottle, bottle === 'thiosulfate' ? s.stock : undefined) as unknown as Plain,
    'bottle',
  ) as unknown as Vessel;
  const went = pour(lab, full, cylinder, wanted);
  s.parts[id][partOf(bottle)] += went;
  if (partOf(bottle) === 'acid') s.label[id] = labelOf(bottle);
  s[contentOf(id)] = bottle;
  now.emit('filled', now.time, { cylinder: id });
}

/** Room that is left in the vessel of this task, m³. */
export const roomIn = (volume: number, cross: boolean): number => (cross ? BEAKER_HOLDS : FLASK_HOLDS * 0.6) - volume;

/** Pours a cylinder out into the beaker or the flask; the film stays. */
export function tip(s: State, id: CylinderId, now: Now): void {
  const cylinder = s[id];
  const cross = now.params.task === 'cross';
  const into = cross ? s.beaker : s.flask;
  const going = Math.max(0, cylinder.volume - CYLINDERS[id].film);
  const share = cylinder.volume > 0 ? going / cylinder.volume : 0;
  pour(lab, cylinder, into, going);
  const parts = s.parts[id];
  const sum = parts.thiosulfate + parts.water + parts.acid || 1;
  now.emit('tipped', now.time, {
    cylinder: id,
    cross,
    thiosulfate: parts.thiosulfate / sum,
    water: parts.water / sum,
    acid: parts.acid / sum,
    litres: 1000 * going,
    moles: 1000 * parts.acid * share * s.label[id],
  });
  for (const key of ['thiosulfate', 'water', 'acid'] as const) {
    if (cross) s.mixed[key] += parts[key] * share;
    parts[key] *= 1 - share;
  }
}

/** Away with it, and rinsed: the glass is clean and as warm as the room. */
export function rinse(s: State, what: Bathed | 'flask', now: Now): void {
  if (what === 'beaker') {
    s.beaker = clean(GLASS.beaker, ROOM);
    s.mixed = noParts();
    s.tau = 0;
    s.reacting = s.gone = s.staring = false;
    s.pressAt = -1;
  } else if (what === 'flask') {
    s.flask = clean(GLASS.flask, ROOM);
    s.inFlask = '';
    s.marbleArea = s.marbleOf = s.manganeseArea = 0;
    s.stopper = 0;
    s.caught.fill(0);
    s.lost = s.sprayed = s.flowed = s.bubbling = 0;
  } else {
    s[what] = clean(GLASS[what], ROOM);
    s.parts[what] = noParts();
    s[contentOf(what)] = '';
    s.slip[what] = 0;
  }
  now.emit('rinsed', now.time, { what });
}

/** kg of one piece, where a jar holds pieces that a hand can count. */
export const pieceOf = (solid: SolidId): number =>
  isMarble(solid) ? (DENSITY.marble * math.PI * math.pow(SOLIDS[solid].diameter, 3)) / 6 : 0;

/** A spoon into the boat: whole pieces of a coarse solid, of a fine one a little more or less than was meant. */
export function scoop(s: State, mass: number, now: Now): void {
  if (s.solid === '') return;
  const piece = pieceOf(s.solid);
  const loose = now.params.unsteady ? 1e-5 * now.rng.run.normal('spoon', now.tick) : 0;
  s.boat = piece > 1e-6 ? Math.round(mass / piece) * piece : mass === 0 ? 0 : Math.max(0, mass + loose);
}

/** What lies in the boat slides into the flask. */
export function drop(s: State): void {
  const { solid, boat, flask } = s;
  if (solid === '') return;
  if (solid === 'iodide') addCrystals(lab, flask, 'KI', boat / MOLAR.iodide);
  else {
    const marble = isMarble(solid);
    const kind = marble ? 'marble' : 'manganese';
    const area = specificArea(SOLIDS[solid].diameter, MOLAR[kind], DENSITY[kind]) * (boat / MOLAR[kind]);
    if (marble) {
      s.marbleArea = areaOfMarble(s) + area;
      s.marbleOf = flask.solids[MARBLE]! + boat / MOLAR.marble;
    } else s.manganeseArea += area;
    addGrains(flask, kind, boat);
  }
  s.inFlask = solid;
  s.boat = 0;
}

/** m² of the marble that is left: every grain shrinks alike. */
export function areaOfMarble(s: State): number {
  const n = s.flask.solids[MARBLE]!;
  if (n <= 0 || s.marbleOf <= 0) return 0;
  return s.marbleArea * math.pow(n / s.marbleOf, 2 / 3);
}
