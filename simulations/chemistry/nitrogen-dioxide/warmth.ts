/**
 * How bulbs come to the temperature of what surrounds them, how the hot bath cools, and how cold glass mists over.
 *
 *   T → T_bath with 1/τ = 1/60 s + (1/20 s − 1/60 s)·stir     in water, still or stirred (card 1: 20 to 60 s)
 *   T → T_room with τ = 300 s in air                           glass of 44 mm in still air, about 10 W/(m² K) (estimate)
 *   hot bath → room with τ = 3600 s                            2 L in an open trough near 80 °C lose some 100 W (estimate)
 *
 * All are exact exponentials of one tick. The reaction itself takes microseconds and is always at its equilibrium.
 * A bulb out of water is wet; below the dew point of the room it mists over again in a quarter of a minute, above it dries (times estimated).
 */
import { math, type Moment } from '@sdk';
import { BULBS, DEW_POINT, ICE_T, ROOM_T } from './apparatus.ts';
import type { Bulb, State } from './state.ts';

const STILL = 60;
const STIRRED = 20;
const AIR = 300;
const BATH_COOLS = 3600;
/** The water goes round for some time after the rod has been taken out, s. */
const STIR_FADES = 15;
const MISTS = 15;
const DRIES = 25;
/** How much of its film a bulb carries out of a bath. */
export const WET = 0.6;
/** A bulb is at its bath's temperature when an eye on a thermometer would say so, K. */
const ARRIVED = 0.3;
const FUMES_FADE = 20;

const towards = (from: number, to: number, dt: number, tau: number): number => to + (from - to) * math.exp(-dt / tau);

export const surroundings = (s: State, bulb: Bulb): number =>
  bulb.place === 'ice' ? ICE_T : bulb.place === 'hot' ? s.hot : ROOM_T;

const timeOf = (s: State, bulb: Bulb): number =>
  bulb.place === 'ice' || bulb.place === 'hot' ? 1 / (1 / STILL + (1 / STIRRED - 1 / STILL) * s.stir[bulb.place]) : AIR;

const filmOf = (film: number, temperature: number, dt: number): number =>
  temperature < DEW_POINT ? towards(film, 1, dt, MISTS) : film < 1e-4 ? 0 : towards(film, 0, dt, DRIES);

export function warm(s: State, now: Pick<Moment<unknown>, 'dt' | 'time' | 'emit'>): void {
  const { dt } = now;
  s.quiet = Math.min(60, s.quiet + dt);
  s.hot = towards(s.hot, ROOM_T, dt, BATH_COOLS);
  for (const id of ['hot', 'ice'] as const) s.stir[id] = s.stir[id] < 1e-3 ? 0 : towards(s.stir[id], 0, dt, STIR_FADES);
  s.fumes = s.fumes < 1e-3 ? 0 : towards(s.fumes, 0, dt, FUMES_FADE);
  if (s.blankInMeter) s.blankFilm = filmOf(s.blankFilm, ROOM_T, dt);
  s.bulbs.forEach((bulb, i) => {
    const around = surroundings(s, bulb);
    bulb.temperature = towards(bulb.temperature, around, dt, timeOf(s, bulb));
    const wet = bulb.place === 'ice' || bulb.place === 'hot';
    if (!wet) bulb.film = filmOf(bulb.film, bulb.temperature, dt);
    else if (!bulb.told && Math.abs(bulb.temperature - around) < ARRIVED) {
      bulb.told = true;
      now.emit('at-temperature', now.time + dt, { bulb: BULBS[i]!, bath: bulb.place });
    }
  });
}
