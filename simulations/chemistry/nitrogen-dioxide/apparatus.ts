/** The bench of the brown gas: what lies on it, its measures, and what may be seen of it at a tick. SI; temperatures in K unless said. */
import type { Safety } from '@sdk';
import type { GasColour } from './colours.ts';

export const BULBS = ['1', '2', '3'] as const;
export type BulbId = (typeof BULBS)[number];
/** Whatever fits into the colorimeter: the three bulbs, and an empty one of the same glass for the blank. */
export const CARRIED = [...BULBS, 'blank'] as const;
export type CarriedId = (typeof CARRIED)[number];
export const PLACES = ['rack', 'ice', 'hot', 'meter'] as const;
export type Place = (typeof PLACES)[number];
export const BATHS = ['ice', 'hot'] as const;
export type BathId = (typeof BATHS)[number];

/** Air of the room: 25 °C, and its dew point at 65 % relative humidity, 18 °C (Magnus). */
export const ROOM_T = 298.15;
export const DEW_POINT = 291.15;
/** Melting ice in water. */
export const ICE_T = 273.15;
export const ZERO_CELSIUS = 273.15;
/** What may be mixed for the hot bath, °C. */
export const BATH_MIN = 0;
export const BATH_MAX = 90;

/** The gas of a bulb is a ball of 41 mm, m³ and m; the ramp of colours reaches through its middle. */
export const BULB_VOLUME = 3.6e-5;
export const BULB_DIAMETER = 0.041;
/** Bore of the syringe, of 100 mL and stopped at 60, m. */
export const BARREL = 0.032;
export const SYRINGE_MIN = 20e-6;
export const SYRINGE_MAX = 60e-6;

export interface BulbFrame {
  place: Place;
  /** The bath that it stood in last; 'air' before the first. */
  from: BathId | 'air';
  temperature: number;
  /** mmol/L, which is mol/m³. */
  no2: number;
  n2o4: number;
  /** All nitrogen, counted as NO2, mol/m³: now, and when it was filled. */
  loading: number;
  filled: number;
  /** Dew or water on its windows, 0 to 1. */
  film: number;
  open: boolean;
  colour: GasColour;
  /** Sixteen linear colours by √(length/BULB_DIAMETER). */
  ramp: Float32Array;
}

/** What happened in the syringe since the latest push, 20 times a second for six seconds; mol/m³. */
export interface Trace {
  count: number;
  no2: Float64Array;
  n2o4: Float64Array;
  /** What NO2 would be if the molecules stayed what they were before the push. */
  frozen: Float64Array;
}

export interface NitrousFrame {
  safety: Safety;
  bulbs: BulbFrame[];
  places: Place[];
  blankInMeter: boolean;
  /** The empty bulb takes dew and water like the others. */
  blankFilm: number;
  /** What stands in the light. */
  meter: CarriedId | '';
  /** Seconds since a hand was last at what stands in the colorimeter; not more than a minute. */
  quiet: number;
  /** Length of the light's way through the gas in the colorimeter, m. */
  path: number;
  /** The bath that the bulb in the colorimeter came from (the air, if from the rack); the hot one while there is none. */
  besideBath: number;
  baths: { hot: number; ice: number };
  /** How fast the water still goes round, 0 to 1. */
  stir: { hot: number; ice: number };
  /** What the bath was mixed to, °C. */
  mixed: number;
  syringe: {
    volume: number;
    aim: number;
    temperature: number;
    no2: number;
    n2o4: number;
    pressure: number;
    /** NO2 if nothing reacted since the latest push, mol/m³. */
    frozen: number;
    colour: GasColour;
    ramp: Float32Array;
  };
  trace: Trace;
  /** Pressure at 20 mL over three times that at 60 mL, at rest: 1 for a gas that does not react. */
  boyle: number;
  /** Tags: loading as printed, mmol/L; 0 where it is torn off. */
  tags: number[];
  /** Brown gas in the air of the room, 0 to 1. */
  fumes: number;
  /** How often somebody has looked afresh at the bulbs. */
  looks: number;
}
