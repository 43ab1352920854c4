/** What the run holds of the titration bench, and what follows from it at once. */
import { openSafety, type Chance, type Safety } from '@sdk';
import { emptyVessel, type Vessel } from '@engines/chemistry';
import {
  BELOW,
  CAUSES,
  FILM,
  INDICATORS,
  JET,
  SCALE,
  type AcidId,
  type Cause,
  type Dip,
  type IndicatorId,
} from './apparatus.ts';
import type { Rinse, Setting, TitrationFrame, Under } from './apparatus.ts';
import { excessBase, lab, strengthsOf, type Strengths } from './solutions.ts';

/** J/K of the flask's wetted glass: 60 g at 0.84 J/(g K), a third of it wetted (assumed). */
const FLASK_GLASS = 17;
/** mL of a drop of this burette's tip: 0.036 to 0.046 (card 10: 0.033 to 0.05). */
const DROP = { least: 0.036, wide: 0.01 };
/** Pipette of class A, 10 mL ± 0.02 mL (ISO 648): one standard deviation of what this one delivers, m³. */
const PIPETTE_SIGMA = 0.0115e-6;

/** What the account is reckoned from: how things stood when the start was noted. */
interface Mark {
  reading: number;
  ran: number;
  inflow: number;
  equivalents: number;
  funnel: number;
  film: number;
  hang: number;
  bubble: number;
}

export interface State {
  safety: Safety;
  setting: Setting;
  acid: AcidId;
  strengths: Strengths;
  /** m³: a mean drop of this tip; how much more than 10 mL this pipette delivers. */
  drop: number;
  pipetteOff: number;

  /** Everything in tube and jet; of it on the wall, hanging at the tip; air below the tap; passed since it was filled, and when the air goes. */
  burette: Vessel;
  film: number;
  hang: number;
  bubble: number;
  passed: number;
  leaves: number;
  tap: number;
  flow: number;
  busy: TitrationFrame['burette']['busy'];
  /** Where `busy` stops: place of the meniscus, m³. */
  aim: number;
  buretteRinsed: Rinse | 'dirty';
  funnel: boolean;
  /** Titrant that still clings to the funnel, m³. */
  clings: number;

  flask: Vessel;
  plume: Vessel;
  wall: Vessel;
  /** How much of the plume is not yet mixed in: 1 when its drop falls. */
  plumeLeft: number;
  /** mol of each dye in flask and plume; drops of each bottle; share of phenolphthalein that is bleached. */
  dyes: Record<IndicatorId, number>;
  drops: Record<IndicatorId, number>;
  faded: number;
  flaskRinsed: Rinse | 'dirty';
  portions: number;
  turned: boolean;
  /** It was turned once since the flask was filled. */
  ended: boolean;
  /** Volume delivered, and excess of titrant (mol), when it turned last; time of the last turn, s. */
  turnedAt: number;
  turnedExcess: number;
  since: number;
  /** The local colour was seen; it was told that it goes slowly. */
  flashed: boolean;
  lingered: boolean;

  waste: Vessel;
  under: Under;
  /** Seconds that a hand still swirls; the stirrer. */
  swirl: number;
  stir: boolean;
  pipette: Rinse | 'dirty';
  electrode: Dip;

  /** Since the bench was set up: drops that fell (they number the draws), m³ out of the tip, into the flask, mol of H+ or OH− with it. */
  fallen: number;
  ran: number;
  inflow: number;
  equivalents: number;
  funnelled: number;
  /** Fillings of the burette and portions of the pipette: they number the draws. */
  fillings: number;
  pipettings: number;
  mark: Mark | null;
  /** The last titration's volume at the turn, m³; 0 before there was one. */
  lastTurn: number;
  open: boolean;
  filmAt: number;
  /** The account at each 0.1 mL of this titration, in tenths of a microlitre; and how many places are filled. */
  track: Int16Array;
  tracked: number;
}

/** Places of the film of one titration, and their distance, m³. */
export const PLACES = 260;
export const PLACE = 1e-7;

export const titrantOf = (setting: Setting, acid: AcidId): 'base' | AcidId =>
  setting === 'base-in-flask' ? acid : 'base';
export const sampleOf = (setting: Setting, acid: AcidId): 'base' | AcidId =>
  setting === 'base-in-flask' ? 'base' : acid;
export const unknownInBurette = (s: Pick<State, 'setting'>): boolean => s.setting === 'base-in-burette';

const none = (): Record<IndicatorId, number> =>
  Object.fromEntries(INDICATORS.map((id) => [id, 0])) as Record<IndicatorId, number>;
export const noCauses = (): Record<Cause, number> =>
  Object.fromEntries(CAUSES.map((id) => [id, 0])) as Record<Cause, number>;

/** The values of the parameters. */
export interface Setup {
  readonly setting: Setting;
  readonly acid: AcidId;
  readonly bottle: 'own' | 'vinegar';
}

export function begin(params: Setup, rng: Chance): State {
  // Vinegar is acetic acid, whatever else was chosen.
  const vinegar = params.bottle === 'vinegar';
  const setting: Setting = vinegar ? 'acid-in-flask' : params.setting;
  const acid: AcidId = vinegar ? 'acetic' : params.acid;
  return {
    safety: openSafety(),
    setting,
    acid,
    strengths: strengthsOf({ setting, acid, bottle: params.bottle }, rng),
    drop: 1e-6 * (DROP.least + DROP.wide * rng.bench.uniform('drop', 0)),
    pipetteOff: PIPETTE_SIGMA * rng.bench.normal('pipette', 0),
    burette: emptyVessel(lab),
    film: 0,
    hang: 0,
    bubble: JET,
    passed: 0,
    leaves: 0,
    tap: 0,
    flow: 0,
    busy: '',
    aim: 0,
    buretteRinsed: 'dirty',
    funnel: false,
    clings: 0,
    flask: emptyVessel(lab, undefined, FLASK_GLASS),
    plume: emptyVessel(lab),
    wall: emptyVessel(lab),
    plumeLeft: 0,
    dyes: none(),
    drops: none(),
    faded: 0,
    flaskRinsed: 'dirty',
    portions: 0,
    turned: false,
    ended: false,
    turnedAt: 0,
    turnedExcess: 0,
    since: 0,
    flashed: false,
    lingered: false,
    waste: emptyVessel(lab),
    under: 'waste',
    swirl: 0,
    stir: false,
    pipette: 'dirty',
    electrode: 'air',
    fallen: 0,
    ran: 0,
    inflow: 0,
    equivalents: 0,
    funnelled: 0,
    fillings: 0,
    pipettings: 0,
    mark: null,
    lastTurn: 0,
    open: false,
    filmAt: -1e-6,
    track: new Int16Array(PLACES * CAUSES.length),
    tracked: 0,
  };
}

export const clearDyes = (s: State): void => {
  s.dyes = none();
  s.drops = none();
  s.faded = 0;
};

/** Where the bottom of the meniscus stands, m³ below line 0; negative above it, beyond the scale when it is nearly empty. */
export const readingOf = (s: State): number => SCALE + BELOW + JET - s.bubble + s.film + s.hang - s.burette.volume;
/** m³ of liquid above the tap; a film on the wall is none. */
export const columnOf = (s: State): number =>
  s.burette.volume <= FILM.burette * 1.001 ? 0 : Math.max(0, s.burette.volume - s.film - s.hang - (JET - s.bubble));

/** mol of titrant in flask and plume over what the sample takes: negative before the equivalence point. */
export const excessOf = (s: State): number =>
  (titrantOf(s.setting, s.acid) === 'base' ? 1 : -1) * (excessBase(s.flask, s.acid) + excessBase(s.plume, s.acid));
/** Equivalents in a m³ of what the burette holds. */
export const strengthInBurette = ({ burette, acid }: State): number =>
  burette.volume > 0 ? Math.abs(excessBase(burette, acid)) / burette.volume : 0;
