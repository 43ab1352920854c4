/** Colours of liquids, gases and clouds from what their species absorb; no clock, no screen: linear sRGB and words come out. */
export { WAVELENGTHS, encodeChannel, hexOf, linearOf, nanometres, type LinearRgb } from './light.ts';
export { SPECTRA } from './spectra.ts';
export {
  absorb,
  absorbanceAt,
  absorbanceOf,
  absorptivityAt,
  addAbsorbance,
  molarSpectrum,
  paletteOf,
  transmit,
  type Palette,
} from './absorbance.ts';
export { rampLength, rampOf, readRamp, throughLiquid } from './ramp.ts';
export { HIDING_DEPTH, SCATTERERS, cloudOf, opticalDepth, type Cloud } from './cloud.ts';
export { BOTTLES, DYES, addDye, dyeNames, formsOf, type BottleName, type Dye, type DyeName } from './indicators.ts';
export { fade } from './fading.ts';
export { COLOUR_NAMES, nameOfColour, type ColourName } from './names.ts';
export { PUBLISHED, agrees, sampleOf, type Described } from './published.ts';
