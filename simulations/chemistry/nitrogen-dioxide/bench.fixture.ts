/** A bench to test on: a run with its seeds, seconds that pass, and what an instrument shows. */
import { Run, type Plain } from '@sdk';
import model from './model.ts';

export type R = Run<typeof model>;
export const open = (params: Record<string, Plain> = {}, seed = 1): R => {
  const run = new Run(model, {
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
