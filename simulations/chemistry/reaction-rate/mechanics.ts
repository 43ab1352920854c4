/**
 * A tick of the bench: heat in and out, reactions, equilibrium, gas, and the eye over the cross.
 *
 * Gas of the marble leaves at the grain where it is made, as bubbles; what the liquid then takes up or gives back through its surface, towards the
 * pressure of that gas above it, is Henry's and slow. So a little carbon dioxide always stays in the acid.
 */
import {
  GAS_CONSTANT,
  ROOM,
  breathe,
  exchangeHeat,
  gasVolume,
  react,
  settle,
  STIRRED,
  takeGas,
} from '@engines/chemistry';
import type { Moment } from '@sdk';
import { depthOf, FLASK_SURFACE, POPS, TIGHT } from './apparatus.ts';
import {
  above,
  air,
  breath,
  CARBON_DIOXIDE,
  decomposing,
  dissolving,
  fading,
  GAS_MASS,
  lab,
  made,
  MANGANESE,
  MARBLE,
  OXYGEN,
  PEROXIDE_AT,
  SULFUR,
  SULFUR_MASS,
} from './chemistry.ts';
import { look, pressWatch } from './eye.ts';
import type { params } from './parameters.ts';
import { areaOfMarble } from './pouring.ts';
import type { State } from './state.ts';

export type Now = Pick<Moment<typeof params>, 'time' | 'tick' | 'dt' | 'params' | 'rng' | 'emit'>;

/** W/K. In air: 80 cm² of wall and an open surface, 12 W/(m² K) and its evaporation; in the stirred bath a hundred times better (both assumed). */
const IN_AIR = { beaker: 0.2, flask: 0.25, first: 0.2, second: 0.08 } as const;
const IN_BATH = { beaker: 12, first: 8, second: 4 } as const;
/** s: how fast the bath follows its thermostat. */
const BATH_LAG = 12;
/** Thiosulfate decomposes in acid only: at a pH below this (THIOSULFATE_ACID's law has no acid in it). */
const SOUR = 3;
/** Droplets that a bubble throws out of an open flask, as a share of the gas: 5 %, and up to six times that when it seethes at 0.2 mmol/s (assumed). */
const SPRAY = 0.05;
const SEETHES = 2e-4;
/** s: foam falls together. */
const FOAM = 6;

const isSour = ({ volume, solution }: State['beaker']): boolean => volume > 0 && solution.pH < SOUR;
/** Ticks between two looks at heat: a tenth of a second, over which cooling is exact and no reading moves. */
const HEAT_TURN = 6;

/** Warmth goes its ways; with heatLoss off, only the bath still warms. */
function warm(s: State, now: Now): void {
  if (now.tick % HEAT_TURN !== 0) return;
  const dt = HEAT_TURN * now.dt;
  s.bath += (s.bathTarget - s.bath) * Math.min(1, dt / BATH_LAG);
  const { heatLoss } = now.params;
  for (const id of ['beaker', 'first', 'second'] as const)
    if (s.inBath[id]) exchangeHeat(s[id], s.bath, IN_BATH[id], dt);
    else if (heatLoss) exchangeHeat(s[id], ROOM, IN_AIR[id], dt);
  if (heatLoss) exchangeHeat(s.flask, ROOM, IN_AIR.flask, dt);
}

/** Optical depth over the cross. */
export const cloudOver = (s: State): number => {
  const { volume } = s.beaker;
  return volume > 0 ? (SULFUR_EXTINCTION * s.beaker.solids[SULFUR]! * SULFUR_MASS * depthOf(volume)) / volume : 0;
};
/** m²/kg, as the colours of the engine have it. */
const SULFUR_EXTINCTION = 1630;

/** Gas that a tick made: through the tube into the syringe, past a loose stopper, or into the room. mol by index. */
function lead(s: State, k: number, moles: number): void {
  if (s.stopper <= 0) {
    s.lost += moles * GAS_MASS[k]!;
    if (k === CARBON_DIOXIDE) s.flowed += moles;
    return;
  }
  const leaks = s.stopper >= TIGHT ? 0 : 1 - s.stopper / TIGHT;
  s.caught[k] = s.caught[k]! + moles * (1 - leaks);
  s.lost += moles * leaks * GAS_MASS[k]!;
}

/** m³ that the gas beyond the stopper wants: what was caught, and the air of the flask if that has become warmer. */
export function gasWanted(s: State): number {
  if (s.stopper <= 0) return 0;
  const spread = (s.airMoles * GAS_CONSTANT * (s.flask.temperature - s.closedAt)) / air.pressure;
  return Math.max(0, gasVolume(s.caught[0]! + s.caught[1]!) + spread);
}

function fizz(s: State, now: Now): void {
  const { flask } = s;
  const { dt } = now;
  s.eruption *= 1 - Math.min(1, dt / FOAM);
  s.bubbling = 0;
  if (flask.volume <= 0) return;
  made.fill(0);
  const marble = flask.solids[MARBLE]! > 0 ? areaOfMarble(s) : 0;
  const dissolved = marble > 0 ? react(dissolving, flask, dt, made, () => marble) : 0;
  if (dissolved > 0) {
    takeGas(lab, flask, CARBON_DIOXIDE, dissolved);
    made[CARBON_DIOXIDE] = dissolved;
  }
  const manganese = flask.solids[MANGANESE]! > 0 ? s.manganeseArea : 0;
  if (flask.totals[PEROXIDE_AT]! > 0) react(decomposing, flask, dt, made, () => manganese);
  settle(lab, flask, dt);

  const shut = s.stopper > 0;
  const all = s.airMoles + s.caught[0]! + s.caught[1]! || 1;
  above.partial[CARBON_DIOXIDE] = shut
    ? (air.pressure * s.caught[CARBON_DIOXIDE]!) / all
    : air.partial[CARBON_DIOXIDE]!;
  above.partial[OXYGEN] = shut ? (air.pressure * (0.21 * s.airMoles + s.caught[OXYGEN]!)) / all : air.partial[OXYGEN]!;
  breathe(lab, flask, above, FLASK_SURFACE, STIRRED, dt, breath);
  let gas = 0;
  for (let k = 0; k < 2; k++) {
    const out = made[k]! + breath.surface[k]! + breath.bubbles[k]!;
    lead(s, k, out);
    gas += Math.max(0, made[k]! + breath.bubbles[k]!);
    if (!shut && s.plug !== 'cotton' && made[k]! > 0)
      s.sprayed += made[k]! * GAS_MASS[k]! * SPRAY * (1 + 5 * Math.min(1, made[k]! / dt / SEETHES));
  }
  s.bubbling = gasVolume(gas) / dt;
  if (shut && gasWanted(s) > POPS) {
    s.lost += s.caught[0]! * GAS_MASS[0]! + s.caught[1]! * GAS_MASS[1]!;
    s.caught.fill(0);
    s.stopper = 0;
    now.emit('popped', now.time + dt);
  }
}

/** One tick. */
export function live(s: State, now: Now): void {
  warm(s, now);
  const before = s.tau;
  for (const id of ['first', 'second'] as const) {
    const vessel = s[id];
    if (isSour(vessel)) react(fading, vessel, now.dt, made);
    settle(lab, vessel, now.dt);
  }
  if (isSour(s.beaker)) react(fading, s.beaker, now.dt, made);
  settle(lab, s.beaker, now.dt);
  s.tau = cloudOver(s);
  look(s, before, now);
  pressWatch(s, now);
  fizz(s, now);
}
