/**
 * What dissolved species and gases absorb, as data: Gaussians in wavenumber, [top nm, molar absorptivity L/(mol·cm), σ in 1000 cm⁻¹].
 * A species that is not here is colourless. Names are those of the constants (charge behind: Cu+2, MnO4-).
 *
 * Quality  A fitted to a measured curve; B place or height of the maximum from a publication, the rest assumed; C from general knowledge,
 *          tuned to how it is described, or taken like a relative: a chemist must look.
 * An ion pair that keeps the water round its metal (CuSO4, NiSO4 …) looks like the free ion: half of a copper sulfate is such pairs.
 */
export type Band = readonly [nanometre: number, absorptivity: number, width: number];
export interface Spectrum {
  readonly bands: readonly Band[];
  readonly quality: 'A' | 'B' | 'C';
  readonly src: string;
}

const CURVE =
  'fitted to a measured curve (phetsims/beers-law-lab, doc/wavelength-to-molarAbsorptivity.csv, df9701f) after moving it by −38.5 nm, which brings its four maxima to the textbook ones';
const KNOWN = 'general knowledge, not looked up; tuned to how it is described';
const PAIR = 'outer-sphere pair, taken like the free ion (assumed)';
const BETWEEN = 'between its neighbours in the series (assumed)';

const COPPER: readonly Band[] = [[851, 13.9, 2.02]];
const NICKEL: readonly Band[] = [
  [395.9, 5.22, 1.32],
  [678.1, 1.95, 1.32],
  [735.5, 0.84, 0.43],
];
const COBALT: readonly Band[] = [
  [496.7, 2.94, 1.38],
  [478.3, 1.03, 2.52],
  [524.1, 1.49, 0.6],
];
const IRON: readonly Band[] = [
  [960, 1.1, 2],
  [340, 0.5, 3],
];

// prettier-ignore
export const SPECTRA: Readonly<Record<string, Spectrum>> = {
  'Cu+2': { bands: COPPER, quality: 'A', src: CURVE },
  CuSO4: { bands: COPPER, quality: 'C', src: PAIR },
  'CuCl+': { bands: COPPER, quality: 'C', src: PAIR },
  'CuOH+': { bands: COPPER, quality: 'C', src: PAIR },
  CuCO3: { bands: COPPER, quality: 'C', src: PAIR },
  'Cu(OH)4-2': { bands: [[640, 35, 2.1]], quality: 'C', src: KNOWN },
  CuCl2: { bands: [[851, 20, 2.02], [300, 1500, 2.6]], quality: 'C', src: BETWEEN },
  'CuCl3-': { bands: [[360, 800, 2.6], [850, 35, 2]], quality: 'C', src: BETWEEN },
  'CuCl4-2': { bands: [[380, 1100, 2.6], [850, 50, 2]], quality: 'C', src: KNOWN },
  'CuNH3+2': { bands: [[745, 20, 2.1]], quality: 'C', src: KNOWN },
  'Cu(NH3)2+2': { bands: [[680, 32, 2.1]], quality: 'C', src: KNOWN },
  'Cu(NH3)3+2': { bands: [[645, 48, 2.1]], quality: 'C', src: KNOWN },
  'Cu(NH3)4+2': { bands: [[612, 60, 2.2]], quality: 'B', src: 'ε at 640 nm: E. Prenesti, P. G. Daniele, S. Toso, Anal. Chim. Acta (2002), abstract; the rest general knowledge' },
  'Co+2': { bands: COBALT, quality: 'A', src: CURVE },
  'CoCl+': { bands: COBALT, quality: 'C', src: PAIR },
  'CoOH+': { bands: COBALT, quality: 'C', src: PAIR },
  'CoCl4-2': { bands: [[610, 250, 0.6], [665, 450, 0.45], [690, 520, 0.35], [600, 110, 2.2]], quality: 'C', src: KNOWN },
  'Ni+2': { bands: NICKEL, quality: 'A', src: CURVE },
  NiSO4: { bands: NICKEL, quality: 'C', src: PAIR },
  'NiOH+': { bands: NICKEL, quality: 'C', src: PAIR },
  'NiNH3+2': { bands: [[388, 5.4, 1.33], [657, 2.4, 1.4]], quality: 'C', src: BETWEEN },
  'Ni(NH3)2+2': { bands: [[381, 5.6, 1.35], [637, 2.9, 1.4]], quality: 'C', src: BETWEEN },
  'Ni(NH3)3+2': { bands: [[374, 5.8, 1.38], [618, 3.4, 1.4]], quality: 'C', src: BETWEEN },
  'Ni(NH3)4+2': { bands: [[367, 5.9, 1.42], [601, 3.9, 1.4]], quality: 'C', src: BETWEEN },
  'Ni(NH3)6+2': { bands: [[355, 6.3, 1.5], [571, 4.8, 1.4]], quality: 'C', src: KNOWN },
  'CrO4-2': { bands: [[372.3, 4690, 1.56]], quality: 'A', src: CURVE },
  'HCrO4-': { bands: [[350, 1550, 2.1], [450, 200, 1.4]], quality: 'C', src: KNOWN },
  H2CrO4: { bands: [[350, 1550, 2.1], [450, 200, 1.4]], quality: 'C', src: 'taken like HCrO4- (assumed)' },
  'Cr2O7-2': { bands: [[357, 3690, 2.07], [451.9, 419, 1.38]], quality: 'A', src: CURVE },
  'MnO4-': { bands: [[311, 1800, 2.6], [526, 1250, 1.55], [506.5, 450, 0.25], [525.5, 1000, 0.27], [545.5, 1100, 0.27], [568, 350, 0.25]], quality: 'C', src: KNOWN },
  'Fe+2': { bands: IRON, quality: 'C', src: KNOWN },
  FeSO4: { bands: IRON, quality: 'C', src: PAIR },
  'FeOH+2': { bands: [[335, 1000, 3.2]], quality: 'C', src: KNOWN },
  'Fe(OH)2+': { bands: [[335, 1000, 3.2]], quality: 'C', src: 'taken like FeOH+2 (assumed)' },
  'Fe2(OH)2+4': { bands: [[335, 3000, 3.2]], quality: 'C', src: KNOWN },
  'FeSO4+': { bands: [[305, 2200, 3]], quality: 'C', src: KNOWN },
  'FeCl2+': { bands: [[350, 2000, 3]], quality: 'C', src: KNOWN },
  'FeCl+2': { bands: [[336, 1900, 3]], quality: 'C', src: KNOWN },
  'FeSCN+2': { bands: [[452, 4700, 2.6]], quality: 'B', src: 'maximum: V. A. de Berg, M. Maeder, S. Clifford, Inorg. Chim. Acta 445 (2016) 155, abstract; ε general knowledge' },
  'Fe(SCN)2+': { bands: [[482, 9800, 2.7]], quality: 'B', src: 'maximum: the same; ε general knowledge' },
  I2: { bands: [[460, 746, 2.2]], quality: 'C', src: KNOWN },
  'I3-': { bands: [[353, 26400, 1.9], [440, 1300, 2.6]], quality: 'C', src: KNOWN },
  'starch-I3': { bands: [[590, 36000, 2.4]], quality: 'C', src: KNOWN },
  NO2: { bands: [[400, 160, 3.2]], quality: 'C', src: 'σ(400 nm) ≈ 6·10⁻¹⁹ cm², general knowledge; N2O4 absorbs no visible light' },
};
