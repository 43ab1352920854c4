/** The words follow the cloud, the cross and the gas. */
import { prepare, type Readings } from '@sdk';
import { beforeAll, describe, expect, test } from 'vitest';
import { benchOf, cross, fizz, give, live, measure } from './bench.fixture.ts';
import description from './describe.ts';
import model from './model.ts';

beforeAll(() => prepare(model));
type Bench = ReturnType<typeof benchOf>;
const summary = (run: Bench) =>
  description.summary(
    run.current,
    Object.fromEntries(Object.keys(model.instruments!).map((id) => [id, run.readings(id as 'watch')])) as Readings,
  );
const keys = (run: Bench): readonly string[] => summary(run).map(({ key }) => key);
const valuesOf = (run: Bench, key: string) => summary(run).find((one) => one.key === key)?.values;

describe('the description', () => {
  test('says how the cross fades, from sharp to gone', () => {
    const run = benchOf();
    measure(run, 'first', 'thiosulfate', 20);
    measure(run, 'first', 'water', 40);
    give(run, 'tip', { cylinder: 'first' });
    expect(valuesOf(run, 'summary.cross')).toMatchObject({ cross: { key: 'cross.sharp' } });
    expect(valuesOf(run, 'summary.beaker')).toMatchObject({
      colour: { key: 'colour.colourless' },
      cloud: { key: 'cloud.clear' },
    });
    measure(run, 'second', 'sulfuric', 10);
    give(run, 'tip', { cylinder: 'second' });
    const said: string[] = [];
    for (let n = 0; n < 28; n++) {
      live(run, 1);
      const now = (valuesOf(run, 'summary.cross')!['cross'] as { key: string }).key;
      if (said.at(-1) !== now) said.push(now);
    }
    expect(said).toEqual(['cross.sharp', 'cross.pale', 'cross.faint', 'cross.hardly', 'cross.gone']);
    live(run, 60);
    // Sulfur: a pale yellow cloud.
    expect(valuesOf(run, 'summary.beaker')).toMatchObject({ cloud: { key: 'cloud.opaque' } });
    expect((valuesOf(run, 'summary.beaker')!['colour'] as { key: string }).key).toMatch(/pale-yellow|yellow|white/);
  });
  test('says what is worn, what fizzes and what leaks', () => {
    const run = benchOf();
    expect(keys(run)).toContain('summary.bare');
    give(run, 'wear', { what: 'goggles' });
    expect(keys(run)).toContain('summary.no-gloves');
    fizz(run, 'hcl-1', 40, 'granules', 0.5);
    live(run, 3);
    expect(keys(run)).toEqual(expect.arrayContaining(['summary.tight', 'summary.bubbles-steady', 'summary.syringe']));
    give(run, 'stopper', { press: 0.3 });
    expect(keys(run)).toContain('summary.loose');
  });
  test('announces the moments that are waited for', () => {
    const run = benchOf();
    cross(run, 40, 0);
    const heard = run.eventsSince(0).events.map((event) => description.announce(event)?.key);
    expect(heard).toEqual(expect.arrayContaining(['event.mixed', 'event.gone', 'event.rinsed']));
  });
});
