/** What the contract is held against: a model, and what lies beside it in its folder. */
import { Run, hash, type AnyModel, type Plain, type Seeds } from '@core';
import type { Description, Guide, Hand, Readings } from '@sdk';

export type Command = readonly [command: string, input: Readonly<Record<string, Plain>>];

export interface Subject {
  /** `physics/free-fall`, or the name of a fixture. */
  readonly id: string;
  readonly model: AnyModel;
  /** Commands of its usual set-up. */
  readonly prelude?: readonly Command[];
  readonly hands?: readonly Hand[];
  readonly description?: Description<AnyModel>;
  readonly guide?: Guide<AnyModel>;
  /** Words by language; absent for fixtures, which nobody reads. */
  readonly words?: Readonly<Record<string, unknown>>;
}

/** One promise, and how it is tried. Throws where it is not kept. */
export interface Check {
  readonly name: string;
  readonly run: () => void;
}

export const SEEDS: Seeds = { bench: 11, unknown: 22, run: 33 };

export interface Setting {
  readonly seeds?: Seeds;
  readonly params?: Readonly<Record<string, Plain>>;
}
export const openRun = (subject: Subject, { seeds = SEEDS, params = {} }: Setting = {}): Run =>
  new Run(subject.model, {
    experiment: subject.id,
    seeds,
    params,
    ...(subject.prelude ? { prelude: subject.prelude } : {}),
  });

/** Fails with `what` unless two hashes are one. */
export function sameHash(what: string, got: string, expected: string): void {
  if (got !== expected) throw new Error(`${what}: ${got} instead of ${expected}`);
}
/** A hash of something plain, with the reason when it is not plain. */
export function hashOf(what: string, value: unknown): string {
  try {
    return hash(value);
  } catch (error) {
    throw new Error(`${what} is not plain data: ${(error as Error).message}`, { cause: error });
  }
}
export function demand(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

export const readingsOf = (run: Run): Readings =>
  Object.fromEntries(Object.keys(run.model.instruments ?? {}).map((id) => [id, run.readings(id)]));
