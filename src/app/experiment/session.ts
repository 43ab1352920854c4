/** One student at one bench: the run that lives now, and how it was set up. */
import { Run, type Plain, type Seeds } from '@core';
import { nameRun } from '@notebook';
import type { Guide } from '@sdk';
import type { AnyModel } from '@core';
import { queryValue } from '../address.ts';
import { anyName } from '../life/life.ts';
import { recall, remember } from '../storage.ts';

export type Input = Readonly<Record<string, Plain>>;
export type Prelude = readonly (readonly [command: string, input: Input])[];
export interface SetUp {
  readonly params: Input;
  readonly prelude: Prelude;
  /** Only when the set-up came with its own, in a link. */
  readonly seeds?: Seeds;
}
export type AnyGuide = Guide<AnyModel>;

const MOST = 4294967296;
const anySeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0]!;

/** `?seed=` makes everything repeatable: for tests and for a class that should all see the same. */
const askedSeed = (): number | undefined => {
  const text = queryValue('seed');
  return text !== null && /^\d{1,10}$/.test(text) && Number(text) < MOST ? Number(text) : undefined;
};

/** The seeds that a resumed run has are this device's from now on, also where the disk had not learnt them before the end. */
export function keepSeeds(experiment: string, { bench, unknown }: Seeds): void {
  remember(`seeds.${experiment}`, { bench, unknown });
}

let fresh = 0;
/** The bench seed and the unknown sample stay with an experiment on this device; what scatters is new with every run. */
export function seedsFor(experiment: string): Seeds {
  const asked = askedSeed();
  if (asked !== undefined) return { bench: asked, unknown: asked, run: (asked + fresh++) % MOST };
  const kept = recall<{ bench?: unknown; unknown?: unknown } | null>(`seeds.${experiment}`, null);
  const whole = (value: unknown): number =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) < MOST ? (value as number) : anySeed();
  const seeds = { bench: whole(kept?.bench), unknown: whole(kept?.unknown) };
  remember(`seeds.${experiment}`, seeds);
  return { ...seeds, run: anySeed() };
}

/** A fresh run with a name of its own, playing: a laboratory is live. Throws RefusedError when the model does not accept the set-up. */
export function openRun(model: AnyModel, experiment: string, { params, prelude, seeds }: SetUp): Run {
  const run = new Run(model, { experiment, params, prelude, seeds: seeds ?? seedsFor(experiment) });
  nameRun(run, anyName());
  run.play();
  return run;
}

/** A run that another page has prepared (a recording that was opened there) and that the next experiment page takes. */
let handed: Run | undefined;
export const handOver = (run: Run): void => {
  handed?.dispose();
  nameRun(run, anyName());
  handed = run;
};
export const hasHanded = (experiment: string): boolean => handed?.experiment === experiment;
export function takeHanded(experiment: string): Run | undefined {
  if (handed?.experiment !== experiment) return undefined;
  const run = handed;
  handed = undefined;
  return run;
}
