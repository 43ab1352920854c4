/** What the run holds of the bench. */
import type { Safety } from '@sdk';
import { BULBS, type BathId, type BulbId, type Place, type Trace } from './apparatus.ts';
import type { Gas } from './syringe.ts';

export interface Bulb {
  /** mol/m³ of nitrogen: what the bulb truly holds, and what it was filled with. */
  nitrogen: number;
  filled: number;
  temperature: number;
  place: Place;
  from: BathId | 'air';
  film: number;
  open: boolean;
  /** Told that it has come to its bath's temperature. */
  told: boolean;
}

export interface State {
  safety: Safety;
  bulbs: Bulb[];
  tags: number[];
  blankInMeter: boolean;
  blankFilm: number;
  quiet: number;
  hot: number;
  mixed: number;
  stir: { hot: number; ice: number };
  gas: Gas;
  aim: number;
  /** mol of NO2 just before the latest push, and ticks lived since. */
  before: number;
  since: number;
  pushed: boolean;
  /** Which way it went, −1 for in; and for how long the plunger has stood where it was sent, s. */
  way: number;
  stood: number;
  trace: Trace;
  /** See the frame: it depends on how much gas there is alone. */
  boyle: number;
  fumes: number;
  looks: number;
}

export const SAMPLES = 121;
export const EVERY = 3;
export const bulbOf = (s: State, id: BulbId): Bulb => s.bulbs[BULBS.indexOf(id)]!;
export const inMeter = (s: State): BulbId | 'blank' | '' =>
  s.blankInMeter ? 'blank' : (BULBS.find((_, i) => s.bulbs[i]!.place === 'meter') ?? '');
