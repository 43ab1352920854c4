/** A bench to test on: a run with its seeds, seconds that pass, and what an instrument shows. */
import { Run, type Chance, type Plain } from '@sdk';
import model from './model.ts';

export type R = Run<typeof model>;
/** Without noise: no device is off, no eye guesses, and a bulb holds exactly what it was filled to. Draws of the run are silenced as the first device is made. */
const silenced = (rng: Chance): Chance => {
  for (const one of [rng.bench, rng.run]) Object.assign(one, { normal: () => 0, uniform: () => 0.5 });
  return rng;
};
export const NOISE_OFF = {
  ...model,
  instruments: Object.fromEntries(
    Object.entries(model.instruments!).map(([id, one]) => [
      id,
      { ...one, init: (name: string, rng: Chance) => one.init(name, silenced(rng)) },
    ]),
  ),
} as typeof model;

export const open = (params: Record<string, Plain> = {}, seed = 1, of = model): R => {
  const run = new Run(of, {
    experiment: 'chemistry/nitrogen-dioxide',
    params,
    seeds: { bench: seed, unknown: seed + 1, run: seed + 2 },
  }) as R;
  run.send('wear', { what: 'goggles' });
  run.send('wear', { what: 'gloves' });
  run.step();
  return run;
};
export const live = (run: R, seconds: number): void => {
  for (let n = Math.round(seconds * 60); n > 0; n--) run.step();
};
export const shown = (run: R, instrument: keyof NonNullable<(typeof model)['instruments']>, channel: string) =>
  run.readings(instrument).find((r) => r.channel === channel)!;
