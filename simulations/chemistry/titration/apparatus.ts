/** Names, sizes and the frame of the titration bench: what the model, the hands, the words and the view all speak of. SI. */
import type { BottleName } from '@engines/chemistry/colour';
import type { Safety } from '@sdk';

/** Which solution is where: the unknown is the base in the burette, the base in the flask, or the acid in the flask. */
export const SETTINGS = ['base-in-burette', 'base-in-flask', 'acid-in-flask'] as const;
export type Setting = (typeof SETTINGS)[number];
export const ACIDS = ['hcl', 'acetic', 'oxalic'] as const;
export type AcidId = (typeof ACIDS)[number];

export const INDICATORS = ['phenolphthalein', 'methyl-orange', 'methyl-red', 'bromothymol-blue', 'litmus'] as const;
export type IndicatorId = (typeof INDICATORS)[number] & BottleName;

/** What glass is rinsed with: distilled water, or the solution that belongs into it. */
export const RINSES = ['water', 'solution'] as const;
export type Rinse = (typeof RINSES)[number];
/** How the pipette is emptied: its tip touched to the wall, or its last drop blown out. */
export const LAST_DROPS = ['touch', 'blow'] as const;
export type LastDrop = (typeof LAST_DROPS)[number];
/** What stands under the tip of the burette. */
export const UNDER = ['flask', 'waste'] as const;
export type Under = (typeof UNDER)[number];
/** Where the electrode is: on its holder, in the flask, or in a buffer as its bottle is printed. */
export const DIPS = ['air', 'flask', '4.01', '7.00', '10.01'] as const;
export type Dip = (typeof DIPS)[number];

/** m³. */
export const MILLILITRE = 1e-6;
/** The scale, and what the tube holds between its last line and the tap (the bore of the bench’s burette). */
export const SCALE = 25 * MILLILITRE;
export const BELOW = 1.36 * MILLILITRE;
/** Between the tap and the mouth of the jet (assumed). */
export const JET = 0.4 * MILLILITRE;
/** How far above line 0 it is filled, so that there is something to run out (assumed). */
export const OVERFILL = 1 * MILLILITRE;
/** Nominal volume of the pipette; most that the flask takes. */
export const ALIQUOT = 10 * MILLILITRE;
export const FLASK_FULL = 110 * MILLILITRE;

/**
 * Water that stays in glass that was rinsed and drained: burette 0.3 mL, so that what fills it becomes one per cent thinner, as card 10 says; pipette
 * and flask assumed in the same way, from the film on wet glass (about 25 µm).
 */
export const FILM = { burette: 0.3 * MILLILITRE, pipette: 0.05 * MILLILITRE, flask: 0.2 * MILLILITRE } as const;
/** The last drop of a pipette that is made to deliver without it (assumed: a drop of water). */
export const BLOWN = 0.04 * MILLILITRE;
/** What a squirt of the wash bottle brings (assumed). */
export const SQUIRT = 1 * MILLILITRE;

/** Longest way through a flask of 100 mL, m: colours are looked up by √(length/longest). */
export const LONGEST = 0.07;

/** Parts of the account of one titration, mL: what each thing added to the volume that would have been right. */
export const CAUSES = [
  'film',
  'bubble',
  'funnel',
  'astray',
  'thinned',
  'portion',
  'label',
  'indicator',
  'overshoot',
] as const;
export type Cause = (typeof CAUSES)[number];

export interface Liquid {
  /** m³. */
  volume: number;
  /** Sixteen linear colours by √(length/longest), and the longest, m. */
  ramp: Float32Array;
  /** Key of the colour as an eye names it, through this glass. */
  colour: string;
}

export interface TitrationFrame {
  safety: Safety;
  setting: Setting;
  acid: AcidId;
  /** What is in the burette: 'base', or the id of the acid. */
  titrant: 'base' | AcidId;
  sample: 'base' | AcidId;
  burette: Liquid & {
    /** Where the bottom of the meniscus stands, m³ below line 0; undefined where there is none to see. */
    reading: number | null;
    /** Turn of the tap, 0 to 1; what runs, m³/s; what hangs at the tip, m³; air below the tap, m³. */
    tap: number;
    flow: number;
    hanging: number;
    bubble: number;
    /** Rinsed last with; the funnel still stands in it. */
    rinsed: Rinse | 'dirty';
    funnel: boolean;
    /** A hand is busy with it: brings it to line 0, or runs it to a volume. */
    busy: '' | 'zero' | 'run' | 'drop' | 'half';
    /** Where the paper marker is that it is run to, mL. */
    marker: number;
  };
  flask: Liquid & {
    pH: number;
    temperature: number;
    /** Portions that were pipetted into it, drops of indicator by bottle, and what hangs on its wall, m³. */
    portions: number;
    drops: Record<IndicatorId, number>;
    wall: number;
    rinsed: Rinse | 'dirty';
    /** Seconds since its colour had another name. */
    steady: number;
    /** It has the colour of the end now; it has had it, though it may have faded since. */
    turned: boolean;
    ended: boolean;
    /** The local colour has already stood for a while: an eye knows that the end is near. */
    near: boolean;
    /** Volume at which it turned in the titration before, m³; 0 before there was one. */
    before: number;
  };
  /** The drop that is not yet mixed in: how much of it is left (0 to 1), its colour. */
  plume: Liquid & { strength: number };
  waste: number;
  under: Under;
  swirl: boolean;
  stir: boolean;
  pipette: Rinse | 'dirty';
  electrode: Dip;
  /** The number that a good reading of the start gave, m³; undefined before it was noted. And what has left the tap since. */
  noted: number | null;
  delivered: number;
  /** The account is open. */
  open: boolean;
  /** Place on the film of this titration, m³ since the start was noted; −1: now. */
  film: number;
  account: Record<Cause, number>;
  /** True concentrations, mol/L, and their bottle's label; volume that would be right, m³; equivalents of H+ bound or free. */
  unknown: number;
  standard: number;
  label: number;
  right: number;
  /** Amounts in everything on the bench together, mol, and kg. */
  sodium: number;
  anions: number;
  mass: number;
}
