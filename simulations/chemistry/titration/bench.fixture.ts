/** A bench for the tests: hands that titrate as the guide teaches it, and mistakes that are asked for. */
import { Run, type Chance, type Plain } from '@sdk';
import type { IndicatorId, Rinse } from './apparatus.ts';
import model from './model.ts';

export type R = Run<typeof model>;
export const open = (params: Record<string, Plain> = {}, seed = 1, dt = model.dt): R =>
  new Run(
    { ...model, dt },
    { experiment: 'chemistry/titration', params, seeds: { bench: seed, unknown: seed, run: seed } },
  ) as R;
/**
 * Noise off: standard, pipette and glass are what they say, all drops are 0.041 mL, no eye guesses; and the bottle holds what a test wants, mol/L.
 * The draws of the run are silenced as its first instrument is made.
 */
export function openQuietly(params: Record<string, Plain>, concentration: number): R {
  const silenced = (rng: Chance): Chance => {
    for (const one of [rng.bench, rng.run]) Object.assign(one, { normal: () => 0, uniform: () => 0.5 });
    // solutions.ts draws it from 0.085 to 0.115.
    Object.assign(rng.unknown, { uniform: () => (concentration - 0.085) / 0.03 });
    return rng;
  };
  const instruments = Object.fromEntries(
    Object.entries(model.instruments!).map(([id, one]) => [
      id,
      { ...one, init: (name: string, rng: Chance) => one.init(name, silenced(rng)) },
    ]),
  );
  return new Run({ ...model, instruments } as typeof model, {
    experiment: 'chemistry/titration',
    params,
    seeds: { bench: 1, unknown: 1, run: 1 },
  }) as R;
}
export const live = (run: R, seconds: number): void => {
  for (let n = Math.max(1, Math.round(seconds / run.model.dt)); n > 0; n--) run.step();
};
/** Until something is so, at most `seconds`. */
export const until = (run: R, so: () => boolean, seconds = 120): void => {
  // What was sent takes effect with the next tick.
  let n = Math.round(seconds / run.model.dt);
  do run.step();
  while (--n > 0 && !so());
};

export interface Habits {
  readonly rinse?: Rinse;
  readonly pipette?: Rinse;
  readonly flask?: Rinse;
  readonly air?: boolean;
  readonly funnel?: boolean;
  readonly indicator?: IndicatorId;
  readonly last?: 'touch' | 'blow';
  /** Drops after the colour has turned. */
  readonly over?: number;
}

/** Rinses, fills, frees the jet of air, and comes to line 0. */
export function prepare(run: R, { rinse = 'solution', air = false, funnel = false }: Habits = {}): void {
  run.send('wear', { what: 'goggles' });
  run.send('rinseBurette', { with: rinse });
  run.send('fillBurette', {});
  if (!funnel) run.send('takeFunnel', {});
  run.send('placeUnder', { vessel: 'waste' });
  live(run, 0.1);
  if (!air) {
    run.send('tap', { turn: 0.6 });
    until(run, () => run.current.burette.bubble === 0, 5);
    run.send('tap', { turn: 0 });
    live(run, 0.1);
    if ((run.current.burette.reading ?? 0) > 0) run.send('fillBurette', {});
    if (!funnel) run.send('takeFunnel', {});
    live(run, 0.1);
  }
  run.send('toZero', {});
  until(run, () => run.current.burette.busy === '' && run.current.burette.tap === 0, 60);
  live(run, 30);
}
export function portion(
  run: R,
  { pipette = 'solution', flask = 'water', indicator = 'phenolphthalein', last = 'touch' }: Habits = {},
): void {
  run.send('emptyFlask', {});
  run.send('rinseFlask', { with: flask });
  run.send('rinsePipette', { with: pipette });
  run.send('pipette', { last });
  for (let n = 0; n < 2; n++) run.send('addIndicator', { bottle: indicator });
  run.send('placeUnder', { vessel: 'flask' });
  run.send('stir', { on: true });
  live(run, 0.2);
}
/** Notes the start, runs to `near` millilitres before where it should end, then drop by drop until the colour stays. */
export function titrate(run: R, { over = 0 }: Habits = {}, near = 0.8): void {
  run.send('noteStart', {});
  live(run, 0.1);
  const start = run.current.burette.reading!;
  const target = Math.floor(((start + run.current.right) * 1e6 - near) / 0.05) * 0.05;
  run.send('runTo', { volume: target });
  until(run, () => run.current.burette.busy === '' && run.current.burette.tap === 0, 120);
  live(run, 3);
  for (let n = 0; n < 120 && !run.current.flask.ended; n++) {
    run.send('drop', { size: 'drop' });
    live(run, 0.1);
    until(run, () => run.current.burette.busy === '', 20);
    live(run, 2);
  }
  for (let n = 0; n < over; n++) {
    run.send('drop', { size: 'drop' });
    live(run, 0.1);
    until(run, () => run.current.burette.busy === '', 20);
    live(run, 2);
  }
  live(run, 30);
}
/** Volume from the scale, mL: what an eye without error reads. */
export const volume = (run: R): number => (run.current.burette.reading! - run.current.noted!) * 1e6;
