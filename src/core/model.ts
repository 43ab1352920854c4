/**
 * What an experiment *is*, before anyone looks at it: plain functions over a state that only the run may hold.
 *
 * A model knows no clock, screen, browser, React or three.js; it draws every random number by name and tick, and takes
 * its transcendental functions from core/math. That is why a run can be replayed bit for bit.
 */
import type { Fields, InputOf, ChoiceField, NumberField } from './input.ts';
import type { AnyInstrument } from './instrument.ts';
import type { Plain } from './plain.ts';
import type { Chance } from './rng.ts';

/** A live parameter may change during a run; another starts a fresh run. */
interface Setting<T> {
  readonly value: T;
  readonly live?: boolean;
}
export type NumberParam = NumberField & Setting<number>;
export type ChoiceParam<T extends string = string> = ChoiceField<T> & Setting<NoInfer<T>>;
export type ToggleParam = { readonly kind: 'toggle' } & Setting<boolean>;
export type Param = NumberParam | ChoiceParam | ToggleParam;
export type Params = Readonly<Record<string, Param>>;
export type ParamValues<P> = InputOf<P>;
export type LiveName<P> = { [K in keyof P]: P[K] extends { readonly live: true } ? K : never }[keyof P] & string;

/** Something that happened at an exact moment inside a tick. */
export interface RunEvent {
  readonly name: string;
  /** The tick at whose end it became visible. */
  readonly tick: number;
  /** Model seconds, found inside the tick. */
  readonly time: number;
  readonly data: Readonly<Record<string, Plain>>;
}

/** Everything a model may know about the moment it is in. One object, reused: do not keep it. */
export interface Moment<P> {
  /** Base ticks lived so far: the only clock there is. */
  readonly tick: number;
  /** Seconds of model time, tick × base dt; multiplied, never summed. */
  readonly time: number;
  /** Seconds that this step covers: base dt × stride. */
  readonly dt: number;
  readonly params: ParamValues<P>;
  readonly rng: Chance;
  /** Announces one of the model's events, at a time in [time, time + dt]. In order of time. */
  emit(name: string, time: number, data?: Readonly<Record<string, Plain>>): void;
}

/** `true`, or the key of a sentence that says why not. */
export type Verdict = true | string;

export interface Command<S, P, F, Q> {
  readonly input: Q;
  /** A handle that slides: at most one value a tick, and one undo takes the whole drag back. */
  readonly drag?: boolean;
  /** May it be done now? Judged on what can be seen. */
  readonly when?: (frame: F, input: InputOf<Q>) => Verdict;
  readonly apply: (state: S, input: InputOf<Q>, now: Moment<P>) => void;
}

/** Where a probe is held: metres, or the id of a place. */
export type Placement = readonly [number, number, number] | string;

/** A true quantity with a unit. Undefined while it does not exist, such as a period before the first swing. */
export interface Probe<F> {
  readonly unit: string;
  readonly read: (frame: F, at?: Placement) => number | undefined;
}

/** A probe that must not drift while nobody touches the run: the largest relative drift over ten model seconds. */
export interface Conservation<P> {
  readonly probe: string;
  readonly within: number;
  readonly when?: (params: ParamValues<P>) => boolean;
}

/** An engine that must be ready (WebAssembly compiled) before a model can begin. */
export interface Engine {
  readonly id: string;
  /** Raised whenever the same calls would give different numbers. */
  readonly version: number;
  ready(): Promise<void>;
  readonly isReady: () => boolean;
}

export interface Model<
  P extends Params,
  S,
  F extends object,
  C extends Readonly<Record<string, Fields>>,
  I extends Readonly<Record<string, AnyInstrument>>,
> {
  /** Raised whenever the same log would give different numbers. */
  readonly revision: number;
  /** Seconds of model time in a base tick; constant. */
  readonly dt: number;
  /** How many base ticks a step may cover, 1 first; a logged command selects one. */
  readonly strides?: readonly number[];
  readonly needs?: readonly Engine[];
  readonly params: P;
  readonly init: (params: ParamValues<P>, rng: Chance) => S;
  /** Advances the state by now.dt, in place. */
  readonly step: (state: S, now: Moment<P>) => void;
  /** Fills `out` with what may be seen. `out` is empty the first time and an old frame afterwards: assign every field, alias no state. */
  readonly frame: (state: S, now: Moment<P>, out: F) => void;
  readonly commands: { readonly [K in keyof C]: Command<S, P, F, C[K]> };
  readonly probes: Readonly<Record<string, Probe<F>>>;
  /** Names that `emit` may use. */
  readonly events?: readonly string[];
  readonly instruments?: I;
  readonly conserves?: readonly Conservation<P>[];
  readonly budget?: { readonly stepMicroseconds: number };
  /** Only for a state that is not plain data; includes warm starts of solvers. */
  readonly codec?: {
    readonly save: (state: S) => Plain;
    readonly load: (saved: Plain) => S;
    readonly free: (state: S) => void;
  };
}

/** Gives inference a place to stand; returns its argument. Write `init`, then `frame` with its `out` typed, then the rest: types are found in that order. */
export const defineModel = <
  const P extends Params,
  S,
  F extends object,
  const C extends Readonly<Record<string, Fields>> = {},
  I extends Readonly<Record<string, AnyInstrument>> = {},
>(
  model: Model<P, S, F, C, I>,
): Model<P, S, F, C, I> => model;

// oxlint-disable-next-line no-explicit-any -- the only place where a model's own types are forgotten
export type AnyModel = Model<any, any, any, any, any>;
export type ParamsOf<M> = M extends { readonly params: infer P } ? P : never;
export type FrameOf<M> = M extends { readonly frame: (state: never, now: never, out: infer F) => void } ? F : never;
type OwnInputs<M> = M extends { readonly commands: infer C }
  ? { [K in keyof C & string]: C[K] extends { readonly input: infer Q } ? InputOf<Q> : never }
  : never;
type InstrumentsOf<M> = M extends { readonly instruments?: infer I } ? I : never;
type CommandsOf<T> = T extends { readonly commands: infer C } ? C : never;
type InstrumentInputs<I> = {
  [K in keyof I & string]: {
    [N in keyof CommandsOf<I[K]> & string as `${K}.${N}`]: CommandsOf<I[K]>[N] extends { readonly input: infer Q }
      ? InputOf<Q>
      : never;
  };
}[keyof I & string];
type Merge<U> = (U extends unknown ? (k: U) => void : never) extends (k: infer X) => void ? X : never;
/** Every command of a model and of its instruments (`timer.reset`), with the type of its input. */
export type InputsOf<M> = OwnInputs<M> &
  (keyof InstrumentsOf<M> extends never ? {} : Merge<InstrumentInputs<InstrumentsOf<M>>>);
/** Names that `send` takes; of a model whose type is forgotten, any. */
// oxlint-disable-next-line no-explicit-any -- lets a run of a known model be seen as a run of some model
export type CommandName<M> = string extends keyof InputsOf<M> ? any : keyof InputsOf<M> & string;
// oxlint-disable-next-line no-explicit-any -- as above
export type LiveParam<M> = string extends keyof ParamsOf<M> ? any : LiveName<ParamsOf<M>>;
