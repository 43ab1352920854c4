/**
 * What happens in the conical flask: a drop is a plume of its own first, and takes its surroundings in until it is mixed; the air of the room gives
 * carbon dioxide; heat goes.
 *
 *   plume   a drop and as much of the liquid around it (assumed). It exchanges with the rest with 0.5 s when it is swirled or stirred (card 10: 0.3 to 1 s)
 *           and with 8 s when it is not (assumed), so that its colour lasts τ·ln(c_drop/c_left): the longer, the nearer the end is
 *   air     dn/dt = k A (c* − c): k = 3·10⁻⁴ m/s over 40 cm² where a hand sends the liquid round the wall in a thin film, 1·10⁻⁴ over 25 cm² with a
 *           stirrer, and 1·10⁻⁵ m/s over 20 cm² at rest.
 *           Chosen so that the pink of half a drop too much is gone in about a minute, as in a class; OH− makes CO2 go in faster than into water
 *           (k_OH = 8500 L/(mol s): √(D·k·[OH−]) = 4·10⁻⁵ m/s at pH 10), the film on the wall does the rest.
 */
import { math } from '@sdk';
import { AT_REST, breathe, exchangeHeat, molarity, pour, ROOM, settle, type Vessel } from '@engines/chemistry';
import { DYES, fade, formsOf } from '@engines/chemistry/colour';
import { FLASK_FULL, INDICATORS, type IndicatorId } from './apparatus.ts';
import { breath, CLASSROOM, excessBase, HYDROXIDE, lab } from './solutions.ts';
import { excessOf, strengthInBurette, titrantOf, type State } from './state.ts';
import type { Now } from './tip.ts';

const ENTRAINED = 1;
/** A stream makes no larger one, m³; this much of it left, it is mixed in. */
const LARGEST = 0.2e-6;
const MIXED_IN = 0.002;
const MIXED = 0.5;
const UNMIXED = 8;
/** Area, m², and transfer, m/s. */
const SWIRLED = [4e-3, 3e-4] as const;
const STIRRED = [2.5e-3, 1e-4] as const;
const RESTING = [2e-3, AT_REST] as const;
/** W/K of a flask on the bench (assumed: a hand's warmth more or less). */
const COOLING = 0.15;
/** Equilibrium is looked for twenty times a second: mixing takes half a second. */
const SOLVE = 3;
/** Air is looked at four times a second: it takes minutes. */
const BREATH = 15;
/** Red dye seen against white: mol/L · m; from where `nameOfColour` gives it a name. */
const SEEN = 7e-9;
/** A swirling hand sends the liquid round the wall, s (assumed); a stirrer leaves the wall alone. */
const RUNS_ROUND = 3;
/** A local colour of a drop that stands this long says that the end is near, s. */
const LINGERS = 1.5;
/** So little on the wall is nothing, m³. */
const GONE = 2e-9;

const mixes = (s: State): boolean => s.stir || s.swirl > 0;

/** Liquid that fell is surrounded by what was there. */
export function arrive(s: State, volume: number): void {
  pour(lab, s.flask, s.plume, Math.min(ENTRAINED * volume, 0.5 * s.flask.volume));
  if (s.plume.volume > LARGEST) pour(lab, s.plume, s.flask, s.plume.volume - LARGEST);
  s.plumeLeft = 1;
}

/** What hangs on the wall comes into the liquid. */
export function bringDown(s: State, volume: number): void {
  if (s.wall.volume <= 0 || volume <= 0) return;
  const strength = Math.abs(excessBase(s.wall, s.acid)) / s.wall.volume;
  const came = pour(lab, s.wall, s.flask, volume);
  s.inflow += came;
  s.equivalents += strength * came;
}

function mix(s: State, now: Now): void {
  if (s.swirl > 0) bringDown(s, s.wall.volume * (s.wall.volume < GONE ? 1 : 1 - math.exp(-now.dt / RUNS_ROUND)));
  if (s.plume.volume <= 0) return;
  const left = math.exp(-now.dt / (mixes(s) ? MIXED : UNMIXED));
  s.plumeLeft *= left;
  if (s.plumeLeft < MIXED_IN) {
    pour(lab, s.plume, s.flask, s.plume.volume);
    s.plumeLeft = 0;
    return;
  }
  // As much goes out as comes in.
  const share = (1 - left) * s.plume.volume;
  pour(lab, s.plume, s.flask, share);
  pour(lab, s.flask, s.plume, share);
}

export const dyeIn = (s: State, id: IndicatorId): number => {
  const volume = s.flask.volume + s.plume.volume;
  return volume > 0 ? (1e-3 * s.dyes[id]) / volume : 0;
};

/** Length of the way that an eye looks through a flask of 100 mL, m. */
export const SIGHT = 0.045;
const shareOfBase = (id: IndicatorId, pH: number): number => formsOf(DYES[id], pH).at(-1)!;

/** Whose colour is watched: the bottle of which most was dropped in. What an emptied flask keeps of another was not. */
function watched({ drops }: State): IndicatorId | undefined {
  const most = Math.max(...INDICATORS.map((id) => drops[id]));
  return most > 0 ? INDICATORS.find((id) => drops[id] === most) : undefined;
}

/** Has what is in `vessel` the colour that ends the titration? */
function hasTurned(s: State, { solution: { pH }, water }: Vessel): boolean {
  const id = watched(s);
  if (id === undefined || water <= 0) return false;
  const toBase = titrantOf(s.setting, s.acid) === 'base';
  const share = shareOfBase(id, pH);
  if (id !== 'phenolphthalein') return toBase ? share >= 0.5 : share <= 0.5;
  const seen = dyeIn(s, id) * (1 - s.faded) * share * SIGHT >= SEEN;
  return seen === toBase;
}

/** How long the colour of a drop stands round it when it is swirled, s: until what came in with it has met as much of what is left. */
function lifeOf(s: State): number {
  const left = Math.max(1e-9, -excessOf(s)) / (s.flask.volume + s.plume.volume);
  return MIXED * math.log((strengthInBurette(s) + left) / (2 * left));
}

function look(s: State, now: Now): void {
  const turned = s.inflow > 0 && s.portions > 0 && hasTurned(s, s.flask);
  if (turned !== s.turned) {
    s.turned = turned;
    s.since = now.time;
    const delivered = s.ran - (s.mark?.ran ?? 0);
    if (turned) {
      s.ended = true;
      s.turnedAt = delivered;
      s.turnedExcess = excessOf(s);
      s.lastTurn = delivered;
    } else s.turnedAt = 0;
    now.emit(turned ? 'turned' : 'faded', now.time + now.dt);
  }
  const lit = !turned && s.portions > 0 && s.plumeLeft > 0 && hasTurned(s, s.plume);
  if (lit && !s.flashed) {
    s.flashed = true;
    now.emit('flash', now.time + now.dt);
  }
  if (lit && !s.lingered && lifeOf(s) >= LINGERS) {
    s.lingered = true;
    now.emit('lingers', now.time + now.dt);
  }
}

/** A tick of the flask. */
export function live(s: State, now: Now): void {
  mix(s, now);
  if (now.tick % SOLVE === 0) {
    settle(lab, s.plume, 0);
    settle(lab, s.flask, SOLVE * now.dt);
  }
  if (s.flask.water > 0) {
    if (now.tick % BREATH === 0) {
      const [area, k] = s.swirl > 0 ? SWIRLED : s.stir ? STIRRED : RESTING;
      breathe(lab, s.flask, CLASSROOM, area, k, BREATH * now.dt, breath);
      settle(lab, s.flask, 0);
      if (s.dyes.phenolphthalein > 0)
        s.faded = fade(
          s.faded,
          s.flask.solution.pH,
          molarity(s.flask, HYDROXIDE),
          BREATH * now.dt,
          s.flask.temperature,
        );
    }
    exchangeHeat(s.flask, ROOM, COOLING, now.dt);
    if (now.tick % SOLVE === 0) look(s, now);
  }
  if (s.swirl > 0) s.swirl = Math.max(0, s.swirl - now.dt);
  // What is too much runs over, and is lost to the account as to the bench.
  if (s.flask.volume > FLASK_FULL) pour(lab, s.flask, s.waste, s.flask.volume - FLASK_FULL);
}
