/** Whether what has a colour holds together, as a list of what is wrong: spectra, indicators and their bottles, clouds. Run by a test. */
import type { Scatterer } from './cloud.ts';
import type { Bottle, Dye } from './indicators.ts';
import type { Spectrum } from './spectra.ts';

export interface Coloured {
  readonly spectra: Readonly<Record<string, Spectrum>>;
  readonly dyes: Readonly<Record<string, Dye>>;
  readonly bottles: Readonly<Record<string, Bottle>>;
  readonly scatterers: Readonly<Record<string, Scatterer>>;
}
interface Named {
  /** Whatever may be dissolved, or be a gas, in any experiment. */
  readonly absorbs: ReadonlySet<string>;
  readonly solids: ReadonlySet<string>;
}

/** nm: beyond this no band of a table is meant. */
const SHORTEST = 200;
const LONGEST = 1200;
/** L/(mol·cm): the strongest dyes have 10⁵. */
const STRONGEST = 2e5;

export function checkColours({ spectra, dyes, bottles, scatterers }: Coloured, { absorbs, solids }: Named): string[] {
  const bad: string[] = [];
  const sourced = (name: string, { src }: { readonly src: string }) => {
    if (src.trim() === '') bad.push(`${name}: has no source`);
  };
  const sound = (name: string, spectrum: Spectrum) => {
    sourced(name, spectrum);
    if (spectrum.bands.length === 0) bad.push(`${name}: has no band`);
    for (const [top, absorptivity, width] of spectrum.bands) {
      if (!(top >= SHORTEST && top <= LONGEST)) bad.push(`${name}: a band at ${top} nm`);
      if (!(absorptivity > 0 && absorptivity <= STRONGEST)) bad.push(`${name}: a band of ${absorptivity} L/(mol cm)`);
      if (!(width > 0 && width < 10)) bad.push(`${name}: a band ${width}·1000 cm⁻¹ wide`);
    }
  };

  for (const [name, spectrum] of Object.entries(spectra)) {
    sound(name, spectrum);
    if (!absorbs.has(name)) bad.push(`${name}: has a colour, and is in no table`);
  }
  for (const [name, dye] of Object.entries(dyes)) {
    sourced(name, dye);
    dye.forms.forEach((form, i) => form && sound(`${name}, form ${i}`, form));
    // A proton between each two forms, and charge falls by one with it: so the forms are one more, and each pK above the last.
    if (dye.forms.length !== dye.pKs.length + 1) bad.push(`${name}: ${dye.forms.length} forms, ${dye.pKs.length} pK`);
    dye.pKs.forEach((pK, i) => {
      if (!(pK > -2 && pK < 16)) bad.push(`${name}: pK is ${pK}`);
      if (i > 0 && pK < dye.pKs[i - 1]!) bad.push(`${name}: pK ${pK} after ${dye.pKs[i - 1]}`);
    });
  }
  for (const [name, bottle] of Object.entries(bottles)) {
    sourced(`bottle of ${name}`, bottle);
    // A drop: 0.01 to 0.1 mL.
    if (!(bottle.drop >= 1e-8 && bottle.drop <= 1e-7)) bad.push(`bottle of ${name}: a drop of ${bottle.drop} m³`);
    for (const [dye, molar] of Object.entries(bottle.dyes)) {
      if (!Object.hasOwn(dyes, dye)) bad.push(`bottle of ${name}: ${dye} is no dye`);
      if (!(molar! > 0 && molar! < 0.1)) bad.push(`bottle of ${name}: ${molar} mol/L of ${dye}`);
    }
  }
  for (const [name, it] of Object.entries(scatterers)) {
    sourced(name, it);
    if (!(it.extinction > 0 && it.extinction < 1e4)) bad.push(`${name}: scatters ${it.extinction} m²/kg`);
    if (!/^#[0-9a-f]{6}$/.test(it.hex)) bad.push(`${name}: its colour is '${it.hex}'`);
    if (!solids.has(name)) bad.push(`${name}: scatters, and is no solid`);
  }
  return bad;
}
