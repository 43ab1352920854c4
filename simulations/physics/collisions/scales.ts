/**
 * The balance with the slip of paper beside it: once the display stands still, its number is written down under the glider that
 * lies on the pan, and stays there until something is added to that glider or taken from it. So the table has the masses that were
 * weighed, with the balance's own errors, and none that was not.
 */
import { balance, defineInstrument, type Chance, type Look, type Reading } from '@sdk';
import { CART_IDS } from './apparatus.ts';

/** A school balance of 1 kg by 0.1 g: two gliders with all the masses would just go on it. */
const inner = balance({ probe: 'load', max: 1 });
/** So many displays in a row (ten a second) that differ by no more than the flicker of the last digit, 0.05 g of noise, stand still. */
const STILL = 12;
const DIGIT = 1e-4;

interface Scales {
  inner: ReturnType<typeof inner.init>;
  /** kg, and the change count of the glider when it was weighed; null: not weighed. */
  slip: { mass: number | null; change: number }[];
  shown: number | null;
  still: number;
  tick: number;
}

const look = (state: Scales, at: Look): void => {
  inner.sample!(state.inner, at);
  const pan = at.probe('pan') ?? 0;
  CART_IDS.forEach((_, i) => {
    const slip = state.slip[i]!;
    if (slip.mass !== null && slip.change !== at.probe(`changes${i + 1}`)) slip.mass = null;
  });
  if (at.tick - state.tick < inner.every && state.tick >= 0) return;
  state.tick = at.tick;
  const { value, over } = state.inner.channel;
  const near = value !== null && state.shown !== null && Math.abs(value - state.shown) < 3.5 * DIGIT;
  state.still = near ? state.still + 1 : 0;
  if (!near) state.shown = value;
  if (pan === 0 || over || value === null || value < 0.05 || state.still < STILL) return;
  state.slip[pan - 1] = { mass: value, change: at.probe(`changes${pan}`) ?? 0 };
};

/** Readings: `mass` as the balance's own; `cart-1`, `cart-2`: what was written down (kg). */
export const scales = () =>
  defineInstrument({
    kind: 'balance',
    family: 'school',
    version: 1,
    every: inner.every,
    init: (id: string, rng: Chance): Scales => ({
      inner: inner.init(id, rng),
      slip: CART_IDS.map(() => ({ mass: null, change: 0 })),
      shown: null,
      still: 0,
      tick: -1,
    }),
    sample: look,
    commands: {
      tare: {
        input: {},
        apply: (state, _input, at) => {
          inner.commands.tare.apply(state.inner, {}, at);
          state.still = 0;
        },
      },
    },
    read: (state): readonly Reading[] => {
      const [mass] = inner.read(state.inner);
      return [
        mass!,
        ...CART_IDS.map((id, i): Reading => ({
          ...mass!,
          channel: `cart-${id}`,
          value: state.slip[i]!.mass,
          face: state.slip[i]!.mass === null ? '–' : (state.slip[i]!.mass * 1000).toFixed(1),
          status: state.slip[i]!.mass === null ? 'idle' : 'ok',
        })),
      ];
    },
  });
