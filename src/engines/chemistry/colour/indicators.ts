/**
 * Indicators: dyes whose forms have colours of their own, and the bottles they come in.
 *
 * A dye passes protons: share of form i ∝ 10^(i·pH − pK₁ − … − pKᵢ). pH is −log a(H⁺); pKs are taken as they are, without the ionic strength.
 * The two steps of phenolphthalein are 9.05 and 9.50, and only its last form is coloured, so it is pink more steeply than one step would be.
 */
import { math } from '@core';
import { addAbsorbance, molarSpectrum } from './absorbance.ts';
import type { Spectrum } from './spectra.ts';

export interface Dye {
  /** From acid to base; null for a form without colour. */
  readonly forms: readonly (Spectrum | null)[];
  /** Between neighbours. */
  readonly pKs: readonly number[];
  /** Of the pKs; each form has its own. */
  readonly src: string;
  readonly quality: Spectrum['quality'];
}

const KNOWN = 'general knowledge, not looked up; tuned to how it is described';
const known = (...bands: Spectrum['bands']): Spectrum => ({ bands, quality: 'C', src: KNOWN });

const THYMOL_BLUE: Dye = {
  forms: [known([545, 38000, 1.4], [430, 20000, 2.4]), known([432, 14000, 2.1]), known([596, 34000, 1.3])],
  pKs: [1.65, 8.9],
  src: KNOWN,
  quality: 'C',
};
const METHYL_RED: Dye = {
  forms: [known([520, 40000, 1.6], [450, 9000, 2.5]), known([430, 21000, 2.1])],
  pKs: [5],
  src: KNOWN,
  quality: 'C',
};
const BROMOTHYMOL_BLUE: Dye = {
  forms: [
    known([433, 17500, 2.1]),
    {
      bands: [
        [617, 36600, 1.15],
        [570, 9000, 1.2],
      ],
      quality: 'B',
      src: 'ε(620 nm) 3.66·10⁴ and pK 7.1: flowinjectiontutorial.com; width general knowledge',
    },
  ],
  pKs: [7.1],
  src: 'flowinjectiontutorial.com; chrominfo',
  quality: 'B',
};
const PHENOLPHTHALEIN: Dye = {
  forms: [
    null,
    null,
    {
      bands: [
        [554.2, 23400, 0.417],
        [530.1, 15250, 0.81],
        [490.7, 6250, 1.61],
        [372, 4800, 1.3],
      ],
      quality: 'B',
      src:
        'shape: phenol red at pH 10 (L. Rovati et al. 2012, Fig. 7, as digitised in CRAN colorSpec, PhenolRed-Fig7.txt), fitted to 0.8 % rms and moved ' +
        'from 559 to 552 nm, because the two red forms absorb alike (Z. Tamura et al., Anal. Sci. 12 (1996) 927); ε and the band at 372 nm general knowledge',
    },
  ],
  pKs: [9.05, 9.5],
  src: 'Z. Tamura, S. Abe, K. Ito, M. Maeda, Anal. Sci. 12 (1996) 927, abstract',
  quality: 'B',
};

export const DYES = {
  phenolphthalein: PHENOLPHTHALEIN,
  'methyl-orange': {
    forms: [known([507, 42000, 1.65], [445, 14000, 2.6]), known([464, 27000, 2.1])],
    pKs: [3.46],
    src: KNOWN,
    quality: 'C',
  },
  'methyl-red': METHYL_RED,
  'bromothymol-blue': BROMOTHYMOL_BLUE,
  'thymol-blue': THYMOL_BLUE,
  litmus: {
    forms: [known([515, 12000, 2], [430, 6000, 2.5]), known([588, 14000, 1.5], [540, 3000, 2])],
    pKs: [6.5],
    src: 'litmus is a mixture; one dye with the colours of its ends (empirical)',
    quality: 'C',
  },
} as const satisfies Readonly<Record<string, Dye>>;
export type DyeName = keyof typeof DYES;
export const dyeNames = Object.keys(DYES) as readonly DyeName[];

/**
 * Bottles of indicator: mol/L of each dye, and the volume of a drop, m³. A drop weighs as its surface pulls: alcohol (22 mN/m) makes drops of
 * a third of those of water (72 mN/m), 0.05 mL (assumed from that law).
 */
export interface Bottle {
  readonly dyes: Readonly<Partial<Record<DyeName, number>>>;
  readonly drop: number;
  /** Of the strength. */
  readonly src: string;
  readonly quality: Spectrum['quality'];
}
const USUAL = { src: 'a usual strength for schools, general knowledge', quality: 'C' } as const;
const ALCOHOL_DROP = 1.8e-8;
/** Of one part alcohol in five, 38 mN/m. */
const WEAK_ALCOHOL_DROP = 2.7e-8;
const WATER_DROP = 5e-8;
/** 1 g/L is 0.1 %; molar masses in g/mol. */
const MASS = {
  phenolphthalein: 318.32,
  'methyl-orange': 327.33,
  'methyl-red': 269.3,
  'bromothymol-blue': 624.38,
  'thymol-blue': 466.59,
} as const;
export const BOTTLES = {
  phenolphthalein: { dyes: { phenolphthalein: 1 / MASS.phenolphthalein }, drop: ALCOHOL_DROP, ...USUAL },
  // 0.05 %.
  'methyl-orange': { dyes: { 'methyl-orange': 0.5 / MASS['methyl-orange'] }, drop: WATER_DROP, ...USUAL },
  'methyl-red': { dyes: { 'methyl-red': 1 / MASS['methyl-red'] }, drop: ALCOHOL_DROP, ...USUAL },
  'bromothymol-blue': { dyes: { 'bromothymol-blue': 1 / MASS['bromothymol-blue'] }, drop: WEAK_ALCOHOL_DROP, ...USUAL },
  litmus: {
    dyes: { litmus: 10 / 3300 },
    drop: WATER_DROP,
    src: '1 %, one colour-giving unit for every 3300 g/mol (azolitmin; empirical)',
    quality: 'C',
  },
  universal: {
    dyes: {
      'thymol-blue': 0.025 / MASS['thymol-blue'],
      'methyl-red': 0.0625 / MASS['methyl-red'],
      'bromothymol-blue': 0.3 / MASS['bromothymol-blue'],
      phenolphthalein: 0.5 / MASS.phenolphthalein,
    },
    drop: ALCOHOL_DROP,
    src: 'Yamada’s mixture, general knowledge: thymol blue 5, methyl red 12.5, bromothymol blue 60, phenolphthalein 100 mg in 200 mL of alcohol',
    quality: 'C',
  },
} as const satisfies Readonly<Record<string, Bottle>>;
export type BottleName = keyof typeof BOTTLES;

/** Shares of a dye's forms at a pH, from acid to base; they add up to 1. */
export function formsOf(dye: Dye, pH: number): number[] {
  // Logarithms from the form that rules, so that nothing overflows at the ends of the scale.
  const logs = [0];
  for (const pK of dye.pKs) logs.push(logs.at(-1)! + pH - pK);
  const most = Math.max(...logs);
  const weights = logs.map((l) => math.pow(10, l - most));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((w) => w / sum);
}

const molar = new Map<Spectrum, Float64Array>();
const molarOf = (spectrum: Spectrum): Float64Array => {
  let found = molar.get(spectrum);
  if (found === undefined) molar.set(spectrum, (found = molarSpectrum(spectrum.bands)));
  return found;
};

/** Adds a dye of `concentration` mol/L at a pH to an absorbance per metre. `faded`: share of it that is bleached (fading.ts). */
export function addDye(name: DyeName, concentration: number, pH: number, out: Float64Array, faded = 0): void {
  if (!(concentration > 0)) return;
  const dye: Dye = DYES[name];
  const shares = formsOf(dye, pH);
  dye.forms.forEach((form, i) => {
    if (form !== null) addAbsorbance(molarOf(form), concentration * (1 - faded) * shares[i]!, out);
  });
}
