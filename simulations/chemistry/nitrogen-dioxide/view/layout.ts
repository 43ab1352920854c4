/** Where things stand on the bench of the brown gas. Metres; the bench top is y = 0. */
import {
  BULB,
  COLORIMETER,
  type ContactSpot,
  DATA_LOGGER,
  plungerAt,
  type Seat,
  seated,
  syringeShape,
} from '@sdk/view';
import { BULBS, type CarriedId, type NitrousFrame, type Place } from '../apparatus.ts';

export const BENCH = { width: 1.7, depth: 0.8, y: 0, z: 0.02 } as const;

/** The rack: four hooks on a bar before a white card; bulbs 1 to 3, and the empty one. */
export const RACK: Seat = { at: [-0.31, 0, -0.1], turn: 0 };
export const RACK_SIZE = { width: 0.4, bar: 0.172, card: [0.36, 0.135], hook: 0.152 } as const;
const SPACING = 0.085;
export const hookX = (i: number): number => (i - 1.5) * SPACING;

export const ICE: Seat = { at: [-0.42, 0, 0.13], turn: 0 };
export const HOT: Seat = { at: [-0.2, 0, 0.13], turn: 0 };
/** A bulb stands on the floor of a bath, m above the bench; three have room side by side. */
const SUNK = 0.013;
const ABREAST = 0.046;
/** Thermometers stand at the outer rims, out of the way of the bulbs behind: this far from the middle of the ice bath, and mirrored in the other. */
export const THERMOMETER = { x: -0.058, y: 0.006, z: -0.03 } as const;

export const METER: Seat = { at: [0.03, 0, 0.13], turn: -0.06 };
/** How deep a bulb goes into the well. */
const IN_WELL = 0.014;

export const SYRINGE: Seat = { at: [0.2, 0.062, 0.1], turn: 0 };
export const GLASS = syringeShape(100);
/** Metres that the plunger goes for a cubic metre of gas. */
export const PER_VOLUME = 1 / (Math.PI * GLASS.bore * GLASS.bore);
/** The knob at the plunger's far end, from its front. */
const KNOB = GLASS.end - GLASS.start + 0.016;
export const SCREEN: Seat = { at: [0.375, 0, -0.08], turn: -0.12 };
export const SCREEN_SIZE = { width: 0.28, height: 0.17, foot: 0.03 } as const;
export const GAUGE: Seat = { at: [0.24, 0, 0.24], turn: -0.08 };
export const TRAY: Seat = { at: [0.055, 0, -0.19], turn: -0.05 };

type Out = { [i: number]: number };
const index = (id: CarriedId): number => (id === 'blank' ? 3 : BULBS.indexOf(id));

/** Lowest point of a bulb in a place. */
export function standsAt(id: CarriedId, place: Place, out: Out): void {
  const i = index(id);
  if (place === 'rack') return seated(RACK, [hookX(i), RACK_SIZE.hook - BULB.hook - BULB.ring, 0], out);
  if (place === 'meter') {
    const [x, y, z] = COLORIMETER.well;
    return seated(METER, [x, y - IN_WELL, z], out);
  }
  seated(place === 'ice' ? ICE : HOT, [(i - 1) * ABREAST, SUNK, 0.008], out);
}
export const placeOf = (frame: NitrousFrame, id: CarriedId): Place =>
  id === 'blank' ? (frame.blankInMeter ? 'meter' : 'rack') : frame.bulbs[BULBS.indexOf(id)]!.place;

/** Where the plunger's knob is, along the axis from the tip. */
export const knobAt = (volume: number): number => plungerAt(GLASS, volume) + KNOB;

const under = ({ at, turn }: Seat, width: number, depth: number, dark: number): ContactSpot => ({
  x: at[0],
  z: at[2],
  width,
  depth,
  turn,
  dark,
});
/** Soft spots under what stands still. */
export const SPOTS: readonly ContactSpot[] = [
  under(RACK, RACK_SIZE.width, 0.08, 0.6),
  under(ICE, 0.15, 0.15, 0.6),
  under(HOT, 0.15, 0.15, 0.6),
  under(METER, COLORIMETER.size.width, COLORIMETER.size.depth, 0.8),
  under(SCREEN, SCREEN_SIZE.width, 0.08, 0.7),
  under(GAUGE, DATA_LOGGER.size.width, DATA_LOGGER.size.depth, 0.7),
  { x: 0.3, z: 0.1, width: 0.18, depth: 0.06, turn: 0, dark: 0.6 },
  under(TRAY, 0.3, 0.2, 0.4),
];
