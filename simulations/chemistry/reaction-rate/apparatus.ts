/**
 * Sizes and stocks that the model measures with and the view draws, and what may be seen of the bench. SI unless said.
 *
 * Left: a 50 mL beaker on a sheet with a printed cross, a water bath. Right: a conical flask with stopper, tube and gas syringe, a balance.
 * Between them two measuring cylinders, which serve both.
 */
import type { Safety } from '@sdk';
import type { Task } from './parameters.ts';

export const ML = 1e-6;
/** Inner radius of a 50 mL beaker (ISO 3819 low form: 42 mm outside, wall 1.4 mm) and what it holds. */
export const BEAKER_RADIUS = 0.0196;
export const BEAKER_HOLDS = 64 * ML;
/** Height of the liquid over the cross. */
export const depthOf = (volume: number): number => volume / (Math.PI * BEAKER_RADIUS * BEAKER_RADIUS);
/** A 100 mL conical flask: to the stopper, and its surface at 25 mL. */
export const FLASK_HOLDS = 130 * ML;
export const FLASK_SURFACE = 2.4e-3;
/** Longest ways of light through them, for the colours of their liquids. */
export const BEAKER_LONGEST = 0.06;
export const FLASK_LONGEST = 0.07;

/** The cylinders: the last line, mL, and what clings to the wall when they are poured out, m³ (they are made to contain: ISO 4788; film assumed). */
export const CYLINDERS = {
  first: { capacity: 50, film: 0.15 * ML },
  second: { capacity: 10, film: 0.05 * ML },
} as const;
export type CylinderId = keyof typeof CYLINDERS;
export const CYLINDER_IDS = ['first', 'second'] as const;

/** mol/L of what the labels say. 3 % hydrogen peroxide: 30 g/L over 34.01 g/mol. */
export const THIOSULFATE = 0.15;
export const BOTTLES = {
  water: {},
  thiosulfate: { Na2S2O3: THIOSULFATE },
  sulfuric: { H2SO4: 0.5 },
  'hcl-05': { HCl: 0.5 },
  'hcl-1': { HCl: 1 },
  'hcl-2': { HCl: 2 },
  // Water that stood in air holds 0.26 mmol/L of oxygen.
  peroxide: { H2O2: 0.88, O2: 2.6e-4 },
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>;
export type BottleId = keyof typeof BOTTLES;
export const SHELF: Readonly<Record<Task, readonly BottleId[]>> = {
  cross: ['thiosulfate', 'water', 'sulfuric'],
  marble: ['hcl-05', 'hcl-1', 'hcl-2', 'water'],
  peroxide: ['peroxide', 'water'],
};
/** The unlabelled bottle of the riddle: one of these, mol/L. */
export const UNKNOWN = [0.05, 0.07, 0.1, 0.14] as const;

/** Solids in jars: diameter of a grain, m; 0 where nothing depends on it (it dissolves). Marble lies within the 0.1 to 5 mm of card 22. */
export const SOLIDS = {
  lump: { diameter: 5e-3, task: 'marble' },
  granules: { diameter: 2e-3, task: 'marble' },
  powder: { diameter: 3e-4, task: 'marble' },
  manganese: { diameter: 5e-5, task: 'peroxide' },
  iodide: { diameter: 0, task: 'peroxide' },
} as const satisfies Readonly<Record<string, { readonly diameter: number; readonly task: Task }>>;
export type SolidId = keyof typeof SOLIDS;
export const MARBLE_IDS = ['lump', 'granules', 'powder'] as const;
export const CATALYST_IDS = ['manganese', 'iodide'] as const;
export const isMarble = (id: SolidId): boolean => SOLIDS[id].task === 'marble';
/** kg/m³ and kg/mol (CRC Handbook: calcite 2710; MnO2 5030). */
export const DENSITY = { marble: 2710, manganese: 5030 } as const;
export const MOLAR = { marble: 0.10009, manganese: 0.08694, iodide: 0.166 } as const;

/** kg: the empty flask with its stopper and tube, and the weighing boat. */
export const FLASK_MASS = 0.0684;
export const BOAT_MASS = 0.0021;
/** Pressed firmer than this, a stopper is tight. */
export const TIGHT = 0.7;
/** mL on the syringe's last line; the stopper is thrown out when the gas wants this much more. */
export const SYRINGE = 100;
export const POPS = 104 * ML;

/** What the bath can be set to, °C. */
export const BATH_MIN = 10;
export const BATH_MAX = 60;
export const ZERO_CELSIUS = 273.15;
export const BATHED = ['beaker', 'first', 'second'] as const;
export type Bathed = (typeof BATHED)[number];
export const PAN = ['nothing', 'boat', 'flask'] as const;
export type OnPan = (typeof PAN)[number];
export const PLUGS = ['nothing', 'cotton'] as const;

/** A vessel as the eye sees it. */
export interface SeenVessel {
  volume: number;
  temperature: number;
  /** Sixteen linear colours by √(length/longest); optical depth per metre of what floats in it. */
  ramp: Float32Array;
  haze: number;
  /** Name of the colour as a liquid of 3 cm shows it. */
  colour: string;
}
/** Optical depth up to which the cross looks sharp (e^−0.3: three quarters of its contrast; assumed). */
export const SHARP = 0.3;
export interface RateFrame {
  safety: Safety;
  task: Task;
  /** What the hand holds; '' for none. */
  bottle: BottleId | '';
  first: SeenVessel;
  second: SeenVessel;
  beaker: SeenVessel;
  flask: SeenVessel;
  /** Bottle poured last into each cylinder, '' while it is clean. */
  inFirst: BottleId | '';
  inSecond: BottleId | '';
  inBath: { beaker: boolean; first: boolean; second: boolean };
  bath: number;
  bathTarget: number;
  /** Optical depth of the liquid over the cross, and at which this eye loses it; both poured in and reacting. */
  depth: number;
  tau: number;
  reacting: boolean;
  gone: boolean;
  /** m³ that were tipped into the beaker since it was clean, as the hand meant them. */
  mixed: { thiosulfate: number; water: number; acid: number };
  /** What the latest finished mixture was, for doing it again. */
  last: { thiosulfate: number; water: number; acid: number };
  solid: SolidId | '';
  /** kg in the weighing boat; kg of each kind that lies in the flask, and how much of it is left. */
  boat: number;
  inFlask: SolidId | '';
  left: number;
  /** 0 off, 1 pressed home. */
  stopper: number;
  plug: (typeof PLUGS)[number];
  /** m³ that the gas in the syringe wants, m³/s that comes out of the liquid, gas that went past the syringe. */
  gas: number;
  bubbling: number;
  lost: number;
  pan: OnPan;
  /** kg on the pan. */
  load: number;
  /** Foam and steam of a reaction that got away, 0 to 1. */
  eruption: number;
  /** For the end of the lesson: true concentration in the bottle, mol/L; kg of everything, wherever it went. */
  stock: number;
  /** mol in the liquid of the flask. */
  dissolved: { CO2: number; O2: number };
  matter: number;
}
