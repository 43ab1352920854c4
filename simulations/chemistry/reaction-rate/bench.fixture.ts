/** A bench whose student does what a test says, quickly. */
import { Run, type Plain } from '@sdk';
import { ML, type CylinderId, type SolidId } from './apparatus.ts';
import model from './model.ts';

export type Bench = Run<typeof model>;
type Params = Partial<Record<keyof typeof model.params, Plain>>;
/** Steady hands and eyes, and no heat that is lost. */
export const STEADY: Params = { unsteady: false, heatLoss: false };

export const benchOf = (params: Params = STEADY, seed = 1): Bench =>
  new Run(model, {
    experiment: 'chemistry/reaction-rate',
    params: params as never,
    seeds: { bench: seed, unknown: seed + 1, run: seed + 2 },
  });
/** A command that must be allowed. */
export function give(run: Bench, command: string, input: Readonly<Record<string, Plain>> = {}): void {
  const verdict = run.verdict(command as never, input as never);
  if (verdict !== true) throw new Error(`${command} ${JSON.stringify(input)} is refused: ${verdict}`);
  run.send(command as never, input as never);
  run.advance(0);
}
export const live = (run: Bench, seconds: number): void => {
  for (let n = Math.round(seconds / model.dt); n > 0; n--) run.step();
};
/** Lives until an event, at most so many seconds; its time. */
export function until(run: Bench, name: string, seconds = 600): number {
  let { cursor } = run.eventsSince(Infinity);
  for (let n = Math.round(seconds / model.dt); n > 0; n--) {
    run.step();
    const news = run.eventsSince(cursor);
    cursor = news.cursor;
    const found = news.events.find((event) => event.name === name);
    if (found) return found.time;
  }
  throw new Error(`no ${name} in ${seconds} s`);
}
export const measure = (run: Bench, cylinder: CylinderId, bottle: string, millilitres: number): void =>
  give(run, 'fill', { cylinder, bottle, volume: millilitres * ML });

/** A mixture for the cross, mL, at a temperature, °C; seconds until the cross is gone. */
export function cross(run: Bench, thiosulfate: number, water: number, acid = 10, celsius = 25): number {
  for (const what of ['beaker', 'first', 'second']) give(run, 'rinse', { what });
  give(run, 'setBath', { temperature: celsius });
  measure(run, 'first', 'thiosulfate', thiosulfate);
  give(run, 'tip', { cylinder: 'first' });
  if (water > 0) {
    measure(run, 'first', 'water', water);
    give(run, 'tip', { cylinder: 'first' });
  }
  measure(run, 'second', 'sulfuric', acid);
  if (celsius !== 25) {
    for (const what of ['beaker', 'second']) give(run, 'bathe', { what, inside: true });
    live(run, 240);
    for (const what of ['beaker', 'second']) give(run, 'bathe', { what, inside: false });
  }
  const from = run.time;
  give(run, 'tip', { cylinder: 'second' });
  return until(run, 'gone') - from;
}
/** Liquid in the flask, grains in the boat, dropped and shut in one movement. */
export function fizz(
  run: Bench,
  bottle: string,
  millilitres: number,
  solid: SolidId,
  grams: number,
  close = true,
): void {
  give(run, 'set.task', { value: solid === 'manganese' || solid === 'iodide' ? 'peroxide' : 'marble' });
  give(run, 'rinse', { what: 'flask' });
  for (let left = millilitres; left > 0; left -= 50) {
    measure(run, 'first', bottle, Math.min(50, left));
    give(run, 'tip', { cylinder: 'first' });
  }
  give(run, solid === 'manganese' || solid === 'iodide' ? 'pickCatalyst' : 'pick', { solid });
  give(run, 'scoop', { mass: grams / 1000 });
  give(run, 'drop', { close });
}
