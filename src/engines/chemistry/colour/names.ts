/**
 * A colour in words, for those who cannot see it and for those who argue about it: from linear sRGB to a key of the word list
 * (`colour.<key>` in the bench's words).
 *
 * The colour is taken to Oklab (B. Ottosson, "A perceptual color space for image processing", 2020): lightness L, chroma C, hue h.
 * Borders between words are ours, laid so that liquids get the names that textbooks give them: copper sulfate blue and not cyan,
 * a little permanganate pale pink, much of it violet, nitrogen dioxide brown. Words change at borders, eyes do not: two neighbours are no contradiction.
 */
import { math } from '@core';

export const COLOUR_NAMES = [
  'colourless',
  'white',
  'grey',
  'black',
  'pale-pink',
  'pink',
  'magenta',
  'red',
  'dark-red',
  'red-brown',
  'pale-orange',
  'orange',
  'brown',
  'pale-yellow',
  'yellow',
  'amber',
  'yellow-green',
  'pale-green',
  'green',
  'blue-green',
  'pale-blue',
  'blue',
  'deep-blue',
  'pale-violet',
  'violet',
] as const;
export type ColourName = (typeof COLOUR_NAMES)[number];

const DEGREES = 57.29577951308232;
const root = (x: number): number => (x > 0 ? math.pow(x, 1 / 3) : 0);

/** Lightness 0 to 1, chroma (0 to about 0.33), hue in degrees from 0 to 360. */
export function oklch(linear: ArrayLike<number>): readonly [lightness: number, chroma: number, hue: number] {
  const [r, g, b] = [linear[0]!, linear[1]!, linear[2]!];
  const l = root(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = root(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = root(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const c = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const hue = math.atan2(c, a) * DEGREES;
  return [lightness, math.hypot(a, c), hue < 0 ? hue + 360 : hue];
}

/** All colours of a range of hues, up to `to` degrees. */
interface Sector {
  readonly to: number;
  /** Light and little coloured: its word, and the chroma below which it is used. */
  readonly pale?: readonly [ColourName, number];
  /** Words from dark to light, each with the lightness below which it is used. */
  readonly shades: readonly (readonly [below: number, name: ColourName])[];
  /** Instead of the lightest word where chroma is 0.2 or more. */
  readonly vivid?: ColourName;
}
const ANY = 2;
const VIVID = 0.2;
/** Colours count as pale from this lightness on. */
const LIGHT = 0.8;
/** Least chroma that an eye finds on white paper: about one just noticeable difference of Oklab, 0.02, a little less because one looks for it. */
const SEEN = 0.014;
/** In a cloud of white a little colour is still called white. */
const SEEN_IN_CLOUD = 0.035;

const SECTORS: readonly Sector[] = [
  {
    to: 20,
    pale: ['pale-pink', 0.1],
    shades: [
      [0.33, 'dark-red'],
      [0.62, 'red'],
      [ANY, 'pink'],
    ],
  },
  {
    to: 30,
    pale: ['pale-pink', 0.1],
    shades: [
      [0.33, 'dark-red'],
      [ANY, 'red'],
    ],
  },
  {
    to: 36.5,
    pale: ['pale-orange', 0.09],
    shades: [
      [0.33, 'dark-red'],
      [0.62, 'red'],
      [ANY, 'orange'],
    ],
  },
  {
    to: 50,
    pale: ['pale-orange', 0.09],
    shades: [
      [0.35, 'brown'],
      [0.6, 'red-brown'],
      [ANY, 'orange'],
    ],
  },
  {
    to: 62,
    pale: ['pale-orange', 0.09],
    shades: [
      [0.62, 'brown'],
      [ANY, 'orange'],
    ],
  },
  {
    to: 80,
    pale: ['pale-yellow', 0.1],
    shades: [
      [0.62, 'brown'],
      [LIGHT, 'orange'],
      [ANY, 'amber'],
    ],
  },
  {
    to: 93,
    pale: ['pale-yellow', 0.12],
    shades: [
      [0.68, 'brown'],
      [ANY, 'amber'],
    ],
  },
  {
    to: 113,
    pale: ['pale-yellow', 0.12],
    shades: [
      [0.55, 'brown'],
      [ANY, 'yellow'],
    ],
  },
  { to: 128, pale: ['pale-green', 0.06], shades: [[ANY, 'yellow-green']] },
  { to: 188, pale: ['pale-green', 0.09], shades: [[ANY, 'green']] },
  { to: 198, pale: ['pale-blue', 0.06], shades: [[ANY, 'blue-green']] },
  {
    to: 283,
    pale: ['pale-blue', 0.09],
    shades: [
      [0.45, 'deep-blue'],
      [ANY, 'blue'],
    ],
  },
  {
    to: 300,
    pale: ['pale-violet', 0.09],
    shades: [
      [0.3, 'deep-blue'],
      [ANY, 'violet'],
    ],
  },
  { to: 322, pale: ['pale-violet', 0.09], shades: [[ANY, 'violet']] },
  {
    to: 350,
    pale: ['pale-pink', 0.1],
    shades: [
      [0.55, 'violet'],
      [ANY, 'pink'],
    ],
    vivid: 'magenta',
  },
  {
    to: 361,
    pale: ['pale-pink', 0.1],
    shades: [
      [0.33, 'dark-red'],
      [0.6, 'red'],
      [ANY, 'pink'],
    ],
    vivid: 'magenta',
  },
];

/**
 * The word for a linear colour. `cloudy`: it is seen in front of a precipitate, so that without colour it is white and not colourless.
 */
export function nameOfColour(linear: ArrayLike<number>, cloudy = false): ColourName {
  const [lightness, chroma, hue] = oklch(linear);
  if (lightness < 0.12) return 'black';
  if (chroma < (cloudy ? SEEN_IN_CLOUD : SEEN)) {
    if (lightness >= LIGHT) return cloudy ? 'white' : 'colourless';
    return lightness < 0.25 ? 'black' : 'grey';
  }
  const sector = SECTORS.find(({ to }) => hue < to)!;
  if (sector.pale !== undefined && lightness >= LIGHT && chroma < sector.pale[1]) return sector.pale[0];
  const at = sector.shades.findIndex(([below]) => lightness < below);
  const lightest = at === sector.shades.length - 1;
  return lightest && chroma >= VIVID && sector.vivid !== undefined ? sector.vivid : sector.shades[at]![1];
}
