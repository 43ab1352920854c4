/** What of this bench can be measured, read from a frame; and what is announced. */
import { DANGER_EVENT, dangerProbe, type Probe } from '@sdk';
import { NO2_ENTHALPY } from '@engines/chemistry';
import { BULB_VOLUME, BULBS, SYRINGE_MIN, type BulbFrame, type NitrousFrame } from './apparatus.ts';
import { absorbanceOfGas } from './colours.ts';

/** Two windows of glass turn back 4 % of the light at each outer face: 0.036 of absorbance, which the blank takes off (Fresnel, n = 1.5). */
export const GLASS = 0.036;
/** A whole film of dew: half of the light goes elsewhere (assumed). The first droplets are too small to be seen: it grows with the square. */
export const FILM = 0.3;
/** An eye does not judge through more film than this. */
const CLEAR = 0.3;

const held = (f: NitrousFrame): BulbFrame | undefined =>
  f.meter === '' || f.meter === 'blank' ? undefined : f.bulbs[BULBS.indexOf(f.meter)];

function absorbance(f: NitrousFrame, at: unknown): number | undefined {
  if (f.meter === '') return undefined;
  const bulb = held(f);
  const nm = typeof at === 'string' ? Number(at) : 450;
  const gas = bulb === undefined ? 0 : absorbanceOfGas(bulb.no2, f.path, nm);
  const film = bulb?.film ?? f.blankFilm;
  return gas + GLASS + FILM * film * film;
}
const seen = ({ place, film, open }: BulbFrame): boolean =>
  place !== 'meter' && !open && (film < CLEAR || place !== 'rack');
const ratio =
  (i: number) =>
  (f: NitrousFrame): number | undefined => {
    const [first, other] = [f.bulbs[0]!, f.bulbs[i]!];
    return seen(first) && seen(other) && first.no2 > 0 ? other.no2 / first.no2 : undefined;
  };

export const probes = {
  danger: dangerProbe,
  absorbance: { unit: '1', read: absorbance },
  held: { unit: 'K', read: (f) => held(f)?.temperature },
  bath: { unit: 'K', read: (f) => f.besideBath },
  tag: {
    unit: 'mmol/L',
    read: (f) => {
      const printed = f.meter === '' || f.meter === 'blank' ? 0 : f.tags[BULBS.indexOf(f.meter)]!;
      return printed > 0 ? printed : undefined;
    },
  },
  path: { unit: 'm', read: (f) => f.path },
  looks: { unit: '1', read: (f) => f.looks },
  ratio2: { unit: '1', read: ratio(1) },
  ratio3: { unit: '1', read: ratio(2) },
  pressure: { unit: 'Pa', read: (f) => f.syringe.pressure },
  volume: { unit: 'm³', read: (f) => f.syringe.volume },
  boyle: { unit: '1', read: (f) => f.boyle },
  /** What bulb 3 was filled with: the answer of the riddle. */
  third: { unit: 'mmol/L', read: (f) => f.bulbs[2]!.filled },
  /** Of 2 NO2 → N2O4, kJ/mol. */
  enthalpy: { unit: 'kJ/mol', read: () => -NO2_ENTHALPY / 1000 },
  nitrogen: {
    unit: 'mol',
    read: (f) =>
      f.bulbs.reduce((sum, { no2, n2o4 }) => sum + BULB_VOLUME * (no2 + 2 * n2o4), 0) +
      f.syringe.volume * (f.syringe.no2 + 2 * f.syringe.n2o4),
  },
} satisfies Readonly<Record<string, Probe<NitrousFrame>>>;

/** Smallest volume of the syringe, for the words. */
export const FULL_PUSH = SYRINGE_MIN;
export const EVENTS = [
  DANGER_EVENT,
  'moved',
  'at-temperature',
  'wiped',
  'mixed',
  'pushed',
  'rested',
  'looked',
  'replaced',
] as const;
