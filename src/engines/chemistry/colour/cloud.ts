/**
 * Precipitates that make a liquid cloudy: how much light a gram turns back, and its colour by daylight.
 *
 * Optical depth τ = Σ k·(concentration, kg/m³)·length; k in m²/kg (100 m²/kg is 1 cm⁻¹ for 1 g/L). Freshly made sulfur is a fog of drops as small as the
 * wavelength, which scatter far more than any powder. Every row has its source; most wait for a chemist to look.
 */
import { linearOf, type LinearRgb } from './light.ts';

/** What a liquid's solids do to light together. */
export interface Cloud {
  /** 1/m. */
  readonly extinction: number;
  readonly colour: LinearRgb;
}
export interface Scatterer {
  /** m²/kg. */
  readonly extinction: number;
  readonly hex: string;
  readonly src: string;
  readonly quality: 'A' | 'B' | 'C';
}

/** τ at which what lies behind is no longer seen: a contrast of 2 % (Koschmieder). */
export const HIDING_DEPTH = 3.912;

const FINE = 200;
const FLOCCULENT = 120;
const COARSE = 60;
const NAMED =
  'k: 100 to 300 m²/kg for fine powders, less for flocs and crystals (the study, from general knowledge); colour: as textbooks name it, on a screen (assumed)';
const grain = (extinction: number, hex: string, src = NAMED): Scatterer => ({ extinction, hex, src, quality: 'C' });

export const SCATTERERS: Readonly<Record<string, Scatterer>> = {
  'AgCl(s)': grain(FINE, '#f4f4f4'),
  'AgBr(s)': grain(FINE, '#f3ecc8'),
  'AgI(s)': grain(FINE, '#f0e07a'),
  'BaSO4(s)': grain(FINE, '#f8f8f8'),
  'BaCO3(s)': grain(FINE, '#f6f6f6'),
  'BaCrO4(s)': grain(FINE, '#f2dc50'),
  'CaCO3(s)': grain(FINE, '#f7f7f5'),
  'MgCO3.3H2O(s)': grain(FINE, '#f7f7f5'),
  'CaSO4.2H2O(s)': grain(COARSE, '#f6f6f6'),
  'CaC2O4.H2O(s)': grain(FINE, '#f6f6f6'),
  'CaHPO4.2H2O(s)': grain(FINE, '#f6f6f6'),
  'Ca(OH)2(s)': grain(FINE, '#f6f6f6'),
  'Mg(OH)2(s)': grain(FLOCCULENT, '#f2f4f4'),
  'Al(OH)3(s)': grain(FLOCCULENT, '#f0f2f3'),
  'Zn(OH)2(s)': grain(FLOCCULENT, '#f4f4f4'),
  'PbI2(s)': grain(COARSE, '#f2c212'),
  'PbCl2(s)': grain(COARSE, '#f5f5f5'),
  'PbSO4(s)': grain(FINE, '#f5f5f5'),
  'Cu(OH)2(s)': grain(FLOCCULENT, '#7fbfe0'),
  'CuCO3(s)': grain(FLOCCULENT, '#7fc8b8'),
  'Fe(OH)3(s)': grain(FLOCCULENT, '#9c4a1a'),
  'Fe(OH)2(s)': grain(FLOCCULENT, '#a9bfa6'),
  'Ni(OH)2(s)': grain(FLOCCULENT, '#9fd8a8'),
  'Co(OH)2(s)': grain(FLOCCULENT, '#d7a3b8'),
  'Ag2CrO4(s)': grain(FINE, '#8e2a1c'),
  'Ag2CO3(s)': grain(FINE, '#eee6b0'),
  'Ag2O(s)': grain(FINE, '#4a3a30'),
  'Ag2SO4(s)': grain(COARSE, '#f4f4f4'),
  'Ag3PO4(s)': grain(FINE, '#f0dc4a'),
  'NaCl(s)': grain(COARSE, '#f6f6f6'),
  'MnO2(s)': grain(FINE, '#2b2522'),
  'S(s)': grain(
    1630,
    '#f6f1c4',
    'k: a cross under 3 cm of liquid vanishes (contrast 2 %, H. Koschmieder 1924) at the 2.5 mmol/L of the study, row 16; colour assumed',
  ),
};
/** A solid that nobody has looked at is a fine white powder. */
const WHITE_POWDER = grain(FINE, '#f5f5f5');

const colours = new Map<string, LinearRgb>();
const colourOf = (name: string, hex: string): LinearRgb => {
  let found = colours.get(name);
  if (found === undefined) colours.set(name, (found = linearOf(hex)));
  return found;
};

/** The cloud of some solids, kg/m³ (which is g/L) each by name; undefined where there is none. */
export function cloudOf(solids: Iterable<readonly [name: string, concentration: number]>): Cloud | undefined {
  let extinction = 0;
  const sum = [0, 0, 0];
  for (const [name, concentration] of solids) {
    if (!(concentration > 0)) continue;
    const solid = Object.hasOwn(SCATTERERS, name) ? SCATTERERS[name]! : WHITE_POWDER;
    const share = solid.extinction * concentration;
    extinction += share;
    const colour = colourOf(name, solid.hex);
    for (let k = 0; k < 3; k++) sum[k]! += share * colour[k]!;
  }
  return extinction > 0
    ? { extinction, colour: [sum[0]! / extinction, sum[1]! / extinction, sum[2]! / extinction] }
    : undefined;
}

/** τ over `length` metres. */
export const opticalDepth = (cloud: Cloud | undefined, length: number): number => (cloud?.extinction ?? 0) * length;
