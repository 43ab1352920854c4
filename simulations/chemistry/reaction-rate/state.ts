/** What the run holds of this bench: four vessels of real chemistry, and what the hands have done with them. */
import { ROOM, type Vessel } from '@engines/chemistry';
import { openSafety, type Safety } from '@sdk';
import { ML, type BottleId, type CylinderId, type OnPan, type PLUGS, type SolidId } from './apparatus.ts';
import { clean, GLASS } from './chemistry.ts';

/** What of the three liquids of the cross is in a cylinder or a mixture, m³. */
export interface Parts {
  thiosulfate: number;
  water: number;
  acid: number;
}
export const noParts = (): Parts => ({ thiosulfate: 0, water: 0, acid: 0 });

export interface State {
  safety: Safety;
  bottle: BottleId | '';
  /** mol/L of thiosulfate in its bottle. */
  stock: number;
  first: Vessel;
  second: Vessel;
  beaker: Vessel;
  flask: Vessel;
  inFirst: BottleId | '';
  inSecond: BottleId | '';
  /** How far from the line the hand stopped at this filling, m³. */
  slip: Record<CylinderId, number>;
  parts: Record<CylinderId, Parts>;
  /** mol/L on the bottle of the acid that was measured last. */
  label: Record<CylinderId, number>;
  inBath: { beaker: boolean; first: boolean; second: boolean };
  bath: number;
  bathTarget: number;
  mixed: Parts;
  last: Parts;
  /** Optical depth over the cross; at which this eye loses it this time. */
  tau: number;
  hideAt: number;
  reacting: boolean;
  gone: boolean;
  /** The eye stares at the cross, and a thumb waits on the watch. When it will press, s; −1 before. */
  staring: boolean;
  pressAt: number;
  solid: SolidId | '';
  boat: number;
  inFlask: SolidId | '';
  /** Area of the marble when there were `marbleOf` moles of it, m²; of the manganese dioxide. */
  marbleArea: number;
  marbleOf: number;
  manganeseArea: number;
  stopper: number;
  plug: (typeof PLUGS)[number];
  /** mol of air shut in, and how warm the flask was then, K. */
  airMoles: number;
  closedAt: number;
  /** mol of each gas that was caught, and kg that went elsewhere. */
  caught: Float64Array;
  lost: number;
  /** kg of droplets thrown out; mol of CO2 that flowed through the open flask. */
  sprayed: number;
  flowed: number;
  bubbling: number;
  pan: OnPan;
  eruption: number;
}

export const openState = (stock: number): State => ({
  safety: openSafety(),
  bottle: '',
  stock,
  first: clean(GLASS.first, ROOM),
  second: clean(GLASS.second, ROOM),
  beaker: clean(GLASS.beaker, ROOM),
  flask: clean(GLASS.flask, ROOM),
  inFirst: '',
  inSecond: '',
  slip: { first: 0, second: 0 },
  parts: { first: noParts(), second: noParts() },
  label: { first: 0, second: 0 },
  inBath: { beaker: false, first: false, second: false },
  bath: ROOM,
  bathTarget: ROOM,
  mixed: noParts(),
  last: { thiosulfate: 10 * ML, water: 30 * ML, acid: 10 * ML },
  tau: 0,
  hideAt: 0,
  reacting: false,
  gone: false,
  staring: false,
  pressAt: -1,
  solid: '',
  boat: 0,
  inFlask: '',
  marbleArea: 0,
  marbleOf: 0,
  manganeseArea: 0,
  stopper: 0,
  plug: 'nothing',
  airMoles: 0,
  closedAt: ROOM,
  caught: new Float64Array(2),
  lost: 0,
  sprayed: 0,
  flowed: 0,
  bubbling: 0,
  pan: 'nothing',
  eruption: 0,
});
