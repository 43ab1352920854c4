/** Colours against what must hold of light: limits, Beer and Lambert, the order of colours, and how far a ramp strays. */
import { describe, expect, it } from 'vitest';
import {
  DYES,
  HIDING_DEPTH,
  SCATTERERS,
  SPECTRA,
  WAVELENGTHS,
  absorb,
  absorbanceAt,
  absorbanceOf,
  absorptivityAt,
  addDye,
  cloudOf,
  dyeNames,
  encodeChannel,
  hexOf,
  linearOf,
  nanometres,
  opticalDepth,
  paletteOf,
  rampLength,
  rampOf,
  readRamp,
  throughLiquid,
  transmit,
  type Cloud,
  type Dye,
  type DyeName,
} from './index.ts';
import { oklch } from './names.ts';

const through = (absorbance: Float64Array, length: number, cloud?: Cloud): number[] => {
  const out = [0, 0, 0];
  throughLiquid(absorbance, length, out, cloud);
  return out;
};
const dyed = (dye: DyeName, concentration: number, pH: number, faded = 0): Float64Array => {
  const absorbance = new Float64Array(WAVELENGTHS);
  addDye(dye, concentration, pH, absorbance, faded);
  return absorbance;
};

describe('the data', () => {
  it('says of every band where it comes from and how good it is', () => {
    const dyes = dyeNames.flatMap((name) => (DYES[name] as Dye).forms.filter((form) => form !== null));
    for (const { bands, quality, src } of [...Object.values(SPECTRA), ...dyes]) {
      expect(src.length).toBeGreaterThan(10);
      expect(['A', 'B', 'C']).toContain(quality);
      for (const [nm, height, width] of bands) {
        expect(nm).toBeGreaterThan(250);
        expect(nm).toBeLessThan(1100);
        expect(Math.min(height, width)).toBeGreaterThan(0);
      }
    }
    for (const name of dyeNames) expect(DYES[name].forms.length).toBe(DYES[name].pKs.length + 1);
  });
});

describe('light through a liquid', () => {
  it('stays exactly white without a dye, through any length', () => {
    const water = absorbanceOf({ 'Na+': 1, 'Cl-': 1, 'Cu+2': 0 });
    for (const length of [0, 0.05, 100]) expect(through(water, length)).toEqual([1, 1, 1]);
    expect(through(absorbanceOf({ 'MnO4-': 0.02 }), 0)).toEqual([1, 1, 1]);
    expect(hexOf([1, 1, 1])).toBe('#ffffff');
  });

  it('cannot tell twice the concentration from twice the path', () => {
    for (const species of Object.keys(SPECTRA)) {
      const once = through(absorbanceOf({ [species]: 1e-3 }), 0.08);
      const twice = through(absorbanceOf({ [species]: 2e-3 }), 0.04);
      once.forEach((channel, k) => expect(channel).toBeCloseTo(twice[k]!, 13));
    }
  });

  it('loses what Beer and Lambert say at one wavelength', () => {
    const absorbance = absorbanceOf({ 'MnO4-': 2e-4, 'Cu+2': 0.03 });
    const left = transmit(absorbance, 0.013, new Float64Array(WAVELENGTHS));
    for (const i of [0, 29, 53, 80]) {
      const nm = nanometres(i);
      const a =
        1.3 * (2e-4 * absorptivityAt(SPECTRA['MnO4-']!.bands, nm) + 0.03 * absorptivityAt(SPECTRA['Cu+2']!.bands, nm));
      expect(left[i]! / 10 ** -a).toBeCloseTo(1, 12);
    }
    // A band by itself has its height at its top, and e^(−1/2) of it one width away.
    expect(absorptivityAt([[500, 1000, 2]], 500)).toBe(1000);
    expect(absorptivityAt([[500, 1000, 2]], 1e4 / 22) / 1000).toBeCloseTo(Math.exp(-0.5), 12);
  });

  it('is the same through a palette as by names, and ignores what is below nothing', () => {
    const names = ['H+', 'Cu+2', 'SO4-2', 'CuSO4', 'MnO4-'];
    const absorbance = absorb(paletteOf(names), [1, 0.06, 0.1, 0.04, -1e-18], new Float64Array(WAVELENGTHS));
    expect(absorbance).toEqual(absorbanceOf({ 'Cu+2': 0.06, CuSO4: 0.04 }));
    // Ion pairs keep the colour of their ion.
    through(absorbance, 0.05).forEach((c, k) =>
      expect(c).toBeCloseTo(through(absorbanceOf({ 'Cu+2': 0.1 }), 0.05)[k]!, 12),
    );
    expect(absorbanceAt(absorbance, 602.5)).toBeCloseTo((absorbance[44]! + absorbance[45]!) / 2, 12);
  });

  it('gets darker, never brighter, and stays between black and white', () => {
    for (const species of Object.keys(SPECTRA)) {
      let before = 3;
      for (const c of [1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.1, 1, 100]) {
        const [r, g, b] = through(absorbanceOf({ [species]: c }), 0.05) as [number, number, number];
        expect(Math.min(r, g, b)).toBeGreaterThanOrEqual(0);
        expect(Math.max(r, g, b)).toBeLessThanOrEqual(1);
        const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
        expect(luminance).toBeLessThanOrEqual(before + 1e-9);
        before = luminance;
      }
    }
  });

  it('writes colours that it can read again', () => {
    for (const hex of ['#000000', '#0a8f33', '#ffc0cb']) expect(hexOf(linearOf(hex))).toBe(hex);
    expect(encodeChannel(0.5)).toBeCloseTo(0.7353569830524495, 12); // IEC 61966-2-1
  });
});

describe('clouds', () => {
  const yellow = absorbanceOf({ 'CrO4-2': 0.001 });
  it('leave a liquid alone where they are thin and hide it where they are thick', () => {
    expect(cloudOf([['AgCl(s)', 0]])).toBeUndefined();
    const fog = cloudOf([['AgCl(s)', 1e-9]])!;
    through(yellow, 0.05, fog).forEach((c, k) => expect(c).toBeCloseTo(through(yellow, 0.05)[k]!, 6));
    const wall = cloudOf([['AgCl(s)', 1e6]])!;
    const white = linearOf(SCATTERERS['AgCl(s)']!.hex);
    through(yellow, 0.05, wall).forEach((c, k) => expect(c).toBeCloseTo(white[k]!, 4));
  });
  it('add up, and a gram of sulfur hides more than a gram of silver chloride', () => {
    const both = cloudOf([
      ['AgCl(s)', 0.1],
      ['PbI2(s)', 0.2],
    ])!;
    expect(both.extinction).toBeCloseTo(200 * 0.1 + 60 * 0.2, 12);
    expect(opticalDepth(both, 0.05)).toBeCloseTo(1.6, 12);
    expect(opticalDepth(undefined, 1)).toBe(0);
    // 2.5 mmol/L of sulfur (32.06 g/mol) hides a cross under 3 cm: contrast 2 %.
    expect(Math.exp(-opticalDepth(cloudOf([['S(s)', 0.0025 * 32.06]]), 0.03))).toBeCloseTo(0.02, 3);
    expect(opticalDepth(cloudOf([['S(s)', 0.0025 * 32.06]]), 0.03)).toBeCloseTo(HIDING_DEPTH, 1);
  });
});

describe('the ramp', () => {
  /** Oklab without its hue: Euclidean distances in it are what eyes see, 0.02 is about the least. */
  const lab = (colour: number[]): number[] => {
    const [lightness, chroma, hue] = oklch(colour);
    return [lightness, chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  };
  /** Largest error between the entries: of a channel, and as eyes see it. */
  const worst = (absorbance: Float64Array, longest: number, cloud?: Cloud) => {
    const ramp = rampOf(absorbance, longest, new Float32Array(48), cloud);
    const read = [0, 0, 0];
    let channel = 0;
    let seen = 0;
    for (let n = 0; n <= 400; n++) {
      const length = (longest * n) / 400;
      readRamp(ramp, longest, length, read);
      const exact = through(absorbance, length, cloud);
      exact.forEach((c, k) => (channel = Math.max(channel, Math.abs(c - read[k]!))));
      const [here, there] = [lab(exact), lab(read)];
      seen = Math.max(seen, Math.hypot(...here.map((c, k) => c - there[k]!)));
    }
    return { channel, seen };
  };
  it('is exact at its own lengths', () => {
    const absorbance = absorbanceOf({ 'Cu(NH3)4+2': 0.02 });
    const ramp = rampOf(absorbance, 0.06, new Float32Array(48));
    for (let i = 0; i < 16; i++)
      through(absorbance, rampLength(i, 0.06)).forEach((c, k) => expect(ramp[3 * i + k]).toBeCloseTo(c, 6));
  });
  it('strays between them by what an eye hardly sees, for the liquids of the study', () => {
    const liquids: [string, number][] = [
      ['Cu+2', 0.1],
      ['Cu(NH3)4+2', 0.01],
      ['CrO4-2', 0.01],
      ['Cr2O7-2', 0.01],
      ['FeSCN+2', 1e-4],
      ['MnO4-', 1e-4],
      ['Ni+2', 0.5],
      ['NO2', 0.012],
    ];
    for (const [species, c] of liquids)
      expect(worst(absorbanceOf({ [species]: c }), 0.08).seen, species).toBeLessThan(0.025);
    expect(worst(dyed('bromothymol-blue', 1e-5, 7), 0.08).seen).toBeLessThan(0.02);
    expect(worst(dyed('phenolphthalein', 1e-5, 10), 0.08).seen).toBeLessThan(0.02);
  });
  it('keeps its bound while the colour is one that a screen can show', () => {
    for (const absorbance of [
      dyed('phenolphthalein', 3e-6, 9.5),
      absorbanceOf({ 'MnO4-': 3e-5 }),
      absorbanceOf({ 'Co+2': 0.1 }),
    ])
      expect(worst(absorbance, 0.08).channel).toBeLessThan((Math.max(...absorbance) * 0.08 * Math.LN10) / 900);
  });
  it('knows of clouds', () => {
    const absorbance = absorbanceOf({ 'Cu+2': 0.1 });
    expect(worst(absorbance, 0.08, cloudOf([['Cu(OH)2(s)', 0.5]])).seen).toBeLessThan(0.02);
  });
});
