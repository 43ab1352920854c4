/**
 * How others describe the colours that our spectra give: what to look at, in which strength, the word of a source, and which of our words mean
 * the same. Words and not numbers, because a photograph depends on camera and lamp; a spectrum that is wrong by a little is not found out here,
 * one that is wrong by a colour is.
 */
import { absorbanceOf } from './absorbance.ts';
import { addDye, type DyeName } from './indicators.ts';
import { WAVELENGTHS } from './light.ts';
import { type ColourName, nameOfColour } from './names.ts';
import { throughLiquid } from './ramp.ts';

/** The words that the sources use; in the languages of the reader they are the kit page's business. */
type PublishedColour =
  | 'colourless'
  | 'blue'
  | 'royal-blue'
  | 'purple'
  | 'yellow'
  | 'orange'
  | 'pale-green'
  | 'green'
  | 'pink'
  | 'fuchsia'
  | 'red'
  | 'blood-red'
  | 'red-brown';

/** Which of our words mean what a source says. Ours tell pale from strong; a source that does not say so may mean either. */
const MEANS: Readonly<Record<PublishedColour, readonly ColourName[]>> = {
  colourless: ['colourless'],
  blue: ['pale-blue', 'blue'],
  'royal-blue': ['blue', 'deep-blue'],
  purple: ['violet', 'magenta', 'pale-violet'],
  yellow: ['pale-yellow', 'yellow', 'amber'],
  orange: ['pale-orange', 'orange', 'amber'],
  'pale-green': ['pale-green'],
  green: ['pale-green', 'green'],
  pink: ['pale-pink', 'pink'],
  fuchsia: ['magenta', 'pink'],
  red: ['pale-pink', 'pink', 'red', 'dark-red'],
  'blood-red': ['red', 'dark-red'],
  'red-brown': ['red-brown', 'brown', 'dark-red'],
};

export interface Described {
  readonly id: string;
  /** A formula or the name of an indicator, the same in every language. */
  readonly label: string;
  /** mol/L of solution or of gas. */
  readonly concentration: number;
  readonly species?: string;
  readonly dye?: DyeName;
  readonly pH?: number;
  readonly published: PublishedColour;
  /** Who says so; addresses as they stood in 2024 to 2026. */
  readonly src: string;
}

const BITESIZE = 'bbc.co.uk/bitesize/guides/zv7f3k7';
const IONS = 'chem-teach.com/coloured-ions';
const CARDS = 'getrevising.co.uk/revision-cards/chem_5_colours';
const INDICATORS = 'easychem.com.au, Common-Indicators';
/** The pH scale and acid-base indicators. */
const ALLOPROF = 'alloprof.qc.ca, s1038mn';
const CAMBRIDGE = 'e-consult.co.ke, 3545';
/** Chemistry of the Elements, 2nd edition, 1997, page 1090. */
const GREENWOOD = 'N. N. Greenwood, A. Earnshaw (1997), 1090';

const ion = (
  id: string,
  label: string,
  species: string,
  concentration: number,
  published: PublishedColour,
  src: string,
) => ({ id, label, species, concentration, published, src }) satisfies Described;
/** 10⁻⁵ mol/L is a few drops in a flask. */
const dye = (name: DyeName, pH: number, published: PublishedColour, src: string) =>
  ({ id: `${name}-${pH}`, label: name, dye: name, pH, concentration: 1e-5, published, src }) satisfies Described;

export const PUBLISHED: readonly Described[] = [
  ion('copper', '[Cu(H₂O)₆]²⁺', 'Cu+2', 0.1, 'blue', BITESIZE),
  ion('copper-ammine', '[Cu(NH₃)₄]²⁺', 'Cu(NH3)4+2', 0.02, 'royal-blue', CARDS),
  ion('nickel', '[Ni(H₂O)₆]²⁺', 'Ni+2', 0.3, 'green', IONS),
  ion('cobalt', '[Co(H₂O)₆]²⁺', 'Co+2', 0.1, 'pink', CARDS),
  ion('cobalt-chloride', '[CoCl₄]²⁻', 'CoCl4-2', 0.002, 'blue', CARDS),
  ion('iron', '[Fe(H₂O)₆]²⁺', 'Fe+2', 0.5, 'pale-green', BITESIZE),
  ion('thiocyanate', '[Fe(SCN)(H₂O)₅]²⁺', 'FeSCN+2', 2e-4, 'blood-red', GREENWOOD),
  ion('permanganate', 'MnO₄⁻', 'MnO4-', 2e-4, 'purple', IONS),
  ion('chromate', 'CrO₄²⁻', 'CrO4-2', 0.005, 'yellow', IONS),
  ion('dichromate', 'Cr₂O₇²⁻', 'Cr2O7-2', 0.01, 'orange', IONS),
  // A bulb filled to 0.3 bar at 25 °C holds so much at about 35 °C.
  ion('nitrogen-dioxide', 'NO₂', 'NO2', 0.0085, 'red-brown', 'nfsa.gov.au/preservation/glossary/nitrogen-dioxide'),
  dye('phenolphthalein', 7, 'colourless', ALLOPROF),
  dye('phenolphthalein', 9, 'pink', ALLOPROF),
  dye('phenolphthalein', 11, 'fuchsia', ALLOPROF),
  dye('methyl-orange', 2, 'red', CAMBRIDGE),
  dye('methyl-orange', 6, 'yellow', CAMBRIDGE),
  dye('methyl-red', 3, 'red', INDICATORS),
  dye('methyl-red', 7, 'yellow', INDICATORS),
  dye('bromothymol-blue', 5, 'yellow', INDICATORS),
  dye('bromothymol-blue', 9, 'blue', INDICATORS),
  dye('thymol-blue', 0, 'red', INDICATORS),
  dye('thymol-blue', 5, 'yellow', INDICATORS),
  dye('thymol-blue', 11, 'blue', INDICATORS),
  dye('litmus', 4, 'red', INDICATORS),
  dye('litmus', 9, 'blue', INDICATORS),
];

interface Sample {
  /** Linear sRGB, red green blue. */
  readonly colour: readonly number[];
  readonly name: ColourName;
}

/** What our spectra make of it through so many metres. */
export function sampleOf({ species, dye: name, pH = 7, concentration }: Described, length: number): Sample {
  const absorbance = species === undefined ? new Float64Array(WAVELENGTHS) : absorbanceOf({ [species]: concentration });
  if (name !== undefined) addDye(name, concentration, pH, absorbance);
  const colour = [0, 0, 0];
  throughLiquid(absorbance, length, colour);
  return { colour, name: nameOfColour(colour) };
}

/** True where one of our words means what the source says. */
export const agrees = ({ published }: Described, names: readonly ColourName[]): boolean =>
  names.some((name) => MEANS[published].includes(name));
