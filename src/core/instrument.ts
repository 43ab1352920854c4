/**
 * An instrument: a small model inside the run that turns probes and events into readings.
 *
 * Its state (lag, tare, mode, calibration) is snapshotted and hashed with the run; it is sampled at ticks, never by a view,
 * so looking at it changes nothing. Its own errors come from the bench seed and stay the same for a whole notebook;
 * its noise comes from the run seed.
 */
import type { Fields, InputOf } from './input.ts';
import type { Placement, RunEvent, Verdict } from './model.ts';
import type { Rng, Chance } from './rng.ts';

/** What an instrument may know at a tick. One object, reused: do not keep it. */
export interface Look {
  /** The name that the bench gives this instrument; also the prefix of its random draws. */
  readonly id: string;
  readonly tick: number;
  readonly time: number;
  /** Seconds since it was sampled last. */
  readonly dt: number;
  readonly params: Readonly<Record<string, unknown>>;
  readonly rng: Chance;
  /** The true value now, or undefined while it does not exist. Not while an event is heard: the tick is half lived then. */
  probe(name: string, at?: Placement): number | undefined;
}

/** How far a reading may be from the truth, by itself: half-width and shape, for the school rule and for GUM. */
export interface ReadingError {
  /** Half-width of the limits of error (rectangular, triangular), or one standard deviation (normal). SI. */
  readonly half: number;
  readonly shape: 'rectangular' | 'triangular' | 'normal';
}

/** What an instrument shows. */
export interface Reading {
  readonly channel: string;
  readonly quantity: string;
  readonly unit: string;
  /** SI; null while nothing can be read. */
  readonly value: number | null;
  /** What the device prints, with a point if the device has one. */
  readonly face: string;
  readonly decimals: number;
  readonly error: ReadingError;
  /** 'over': outside the range; 'running': still counting; 'idle': nothing measured since reset. */
  readonly status: 'ok' | 'idle' | 'running' | 'over';
  /** Of a recorder: its memory. Value i was read at tick `from + i·every`, in `unit`; NaN where nothing could be read. */
  readonly series?: { readonly from: number; readonly every: number; readonly values: Float64Array };
}

export interface InstrumentCommand<S, Q> {
  readonly input: Q;
  readonly drag?: boolean;
  readonly when?: (state: S, input: InputOf<Q>) => Verdict;
  readonly apply: (state: S, input: InputOf<Q>, look: Look) => void;
}

export interface Instrument<S, C extends Readonly<Record<string, Fields>>> {
  /** Key of its name in the word list, such as `timer-mc964`. */
  readonly kind: string;
  readonly family: 'school' | 'sensor';
  /** Raised whenever the same probes would give different readings. */
  readonly version: number;
  /** Base ticks between samples. */
  readonly every: number;
  readonly init: (id: string, rng: Chance) => S;
  /** At ticks that are multiples of `every`. */
  readonly sample?: (state: S, look: Look) => void;
  /** At once, with its exact time, for instruments that are triggered. */
  readonly hear?: (state: S, event: RunEvent, look: Look) => void;
  readonly commands: { readonly [K in keyof C]: InstrumentCommand<S, C[K]> };
  readonly read: (state: S) => readonly Reading[];
}

export const defineInstrument = <S, const C extends Readonly<Record<string, Fields>> = {}>(
  instrument: Instrument<S, C>,
): Instrument<S, C> => instrument;

// oxlint-disable-next-line no-explicit-any -- instruments of every kind lie on one bench
export type AnyInstrument = Instrument<any, any>;

/** Truth to display: first-order lag → gain and offset → noise → clip → quantise. All SI. */
export interface Pipeline {
  /** Time constant, s; 0 = none. */
  readonly lag: number;
  /** One standard deviation of the relative gain error and of the offset, drawn once from the bench seed. */
  readonly gain: number;
  readonly offset: number;
  /** One standard deviation of white noise a sample. */
  readonly noise: number;
  readonly range: readonly [min: number, max: number];
  /** Smallest difference it can show. */
  readonly step: number;
}

/** State of one channel: plain, kept by the instrument. */
export interface Channel {
  lagged: number | null;
  gain: number;
  offset: number;
  value: number | null;
  over: boolean;
}

export const openChannel = (spec: Pipeline, id: string, bench: Rng): Channel => ({
  lagged: null,
  gain: 1 + spec.gain * bench.normal(`${id}.gain`, 0),
  offset: spec.offset * bench.normal(`${id}.offset`, 0),
  value: null,
  over: false,
});

/** Moves a channel to a new sample of the truth. An absent truth blanks it and forgets the lag. */
export function sampleChannel(
  spec: Pipeline,
  channel: Channel,
  truth: number | undefined,
  look: Look,
  name = 'noise',
): void {
  if (truth === undefined) {
    channel.lagged = channel.value = null;
    channel.over = false;
    return;
  }
  // Backward difference of τ·y' = x − y: stable for every dt, and exact in the limits dt ≪ τ and dt ≫ τ.
  channel.lagged =
    channel.lagged === null || spec.lag === 0
      ? truth
      : channel.lagged + (truth - channel.lagged) * (look.dt / (spec.lag + look.dt));
  const noisy =
    channel.lagged * channel.gain +
    channel.offset +
    (spec.noise > 0 ? spec.noise * look.rng.run.normal(`${look.id}.${name}`, look.tick) : 0);
  const [min, max] = spec.range;
  channel.over = noisy < min || noisy > max;
  channel.value = Math.round(Math.min(max, Math.max(min, noisy)) / spec.step) * spec.step + 0;
}
