/** What can meet on this bench, the three reactions, and full bottles of everything on the shelf. Constants: nothing here is state. */
import {
  addSolid,
  bottleOf,
  componentAt,
  contentsMass,
  emptyVessel,
  gasAt,
  MARBLE_ACID,
  openAir,
  openBreath,
  openChemistry,
  PEROXIDE,
  prepareReaction,
  solidAt,
  speciesAt,
  THIOSULFATE_ACID,
  type Vessel,
} from '@engines/chemistry';
import { BOTTLES, MOLAR, UNKNOWN, type BottleId } from './apparatus.ts';

export const lab = openChemistry({
  reagents: ['Na2S2O3', 'H2SO4', 'HCl', 'H2O2', 'KI', 'O2'],
  components: ['SO3-2'],
  grains: ['S(s)', 'CaCO3(s)', 'MnO2(s)'],
  gases: ['CO2(g)', 'O2(g)'],
});
export const SULFUR = solidAt(lab, 'S(s)');
export const MARBLE = solidAt(lab, 'CaCO3(s)');
export const MANGANESE = solidAt(lab, 'MnO2(s)');
export const CARBON_DIOXIDE = gasAt(lab, 'CO2(g)');
export const OXYGEN = gasAt(lab, 'O2(g)');
export const PEROXIDE_AT = componentAt(lab, 'H2O2');
export const CO2_AT = speciesAt(lab, 'CO2');
export const O2_AT = speciesAt(lab, 'O2');
export const SULFUR_MASS = lab.solidMasses[SULFUR]!;

export const fading = prepareReaction(lab, THIOSULFATE_ACID);
export const dissolving = prepareReaction(lab, MARBLE_ACID);
export const decomposing = prepareReaction(lab, PEROXIDE);

/** kg/mol of water and of each gas, by index: from the same tables as everything in the vessels, so that nothing is lost in the last digits. */
const WATER_MASS = contentsMass(lab, { ...emptyVessel(lab), water: 1 });
const massOf = (component: string): number => lab.componentMasses[componentAt(lab, component)]!;
export const GAS_MASS = Float64Array.of(massOf('CO3-2') + 2 * massOf('H+') - WATER_MASS, massOf('O2'));
export const air = openAir(lab);
// Reused in every tick, written anew before it is read.
export const above = { partial: new Float64Array(2), pressure: air.pressure };
export const breath = openBreath(lab);
export const made = new Float64Array(2);

const LITRE = 1e-3;
const bottles = new Map<string, Vessel>();
/** A litre of what a bottle holds, at 25 °C; `molar` for thiosulfate of another concentration. Never poured out: what is taken is a copy's. */
export function bottleFor(id: BottleId, molar?: number): Vessel {
  const key = `${id}:${molar ?? ''}`;
  let found = bottles.get(key);
  if (found === undefined)
    bottles.set(key, (found = bottleOf(lab, molar === undefined ? BOTTLES[id] : { Na2S2O3: molar }, LITRE)));
  return found;
}
export const stockOf = (unknown: boolean, draw: number): number =>
  unknown ? UNKNOWN[Math.min(UNKNOWN.length - 1, Math.floor(draw * UNKNOWN.length))]! : BOTTLES.thiosulfate.Na2S2O3;

/** J/K of the glass that warms with the liquid: 40 g of a small beaker and of a flask's lower part, 25 g of a cylinder. */
export const GLASS = { beaker: 25, flask: 30, first: 20, second: 6 } as const;
export const clean = (glass: number, temperature: number): Vessel => emptyVessel(lab, temperature, glass);

/** Grains fall into a vessel, kg. */
export function addGrains(vessel: Vessel, kind: 'marble' | 'manganese', kilograms: number): void {
  addSolid(lab, vessel, kind === 'marble' ? MARBLE : MANGANESE, kilograms / MOLAR[kind]);
}
