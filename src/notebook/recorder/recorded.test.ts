import { describe, expect, it } from 'vitest';
import { prepare, Run } from '@core';
import model from '../../../simulations/_template/blank/model.ts';
import { motionSensor, titrationLogger } from '@instruments';
import { isDataSet } from '../sets.ts';
import { measure } from '../uncertainty.ts';
import { extentOf, isKept, keptOf, rateOf, recordedBy, recordersOf, setOf } from './recorded.ts';

/** The template's bench with a motion sensor that looks at something falling half a metre a second. */
const bench = {
  ...model,
  dt: 1 / 240,
  probes: { ...model.probes, way: { unit: 'm', read: () => 1 } },
  instruments: { ...model.instruments, motion: motionSensor({ probe: 'way' }) },
} as unknown as typeof model;
const open = async () => {
  await prepare(bench);
  return new Run(bench, { experiment: '_template/blank', seeds: { bench: 1, unknown: 2, run: 3 } }) as unknown as Run;
};
const live = (run: Run, ticks: number) => {
  for (let i = 0; i < ticks; i++) run.step();
};

describe('recorders', () => {
  it('are found by their commands, with the rates that their knob offers', async () => {
    expect(recordersOf(bench)).toEqual([
      { instrument: 'motion', kind: 'motion-sensor', rates: ['20', '30', '40', '60'] },
    ]);
    expect(recordersOf(model)).toEqual([]);
    const run = await open();
    expect(rateOf(run, 'motion')).toBe('60');
    run.dispose();
  });

  it('a recording becomes a set whose every value can be found again', async () => {
    const run = await open();
    const [device] = recordersOf(bench);
    live(run, 10);
    run.send('motion.rate', { hz: '30' });
    run.send('motion.start', {});
    live(run, 80);
    run.send('motion.stop', {});
    live(run, 1);
    const reading = recordedBy(run, 'motion')!;
    expect(extentOf(reading, run.model.dt)).toEqual({ n: 11, seconds: expect.closeTo(80 / 240, 12) });
    const made = setOf(run, device!, reading, 'Lần 1', 'a');
    expect(isDataSet({ ...made, id: 1 })).toBe(true);
    expect(made.origin).toEqual({
      kind: 'sensor',
      instrument: 'motion',
      seed: 3,
      recording: 'a',
      node: run.position.node,
      from: 10,
      every: 8,
    });
    const [t, d, v] = made.columns;
    expect([t!.symbol, d!.symbol, v!.symbol]).toEqual(['t', 'd', 'v']);
    expect(t!.values[10]).toBeCloseTo(80 / 240, 12);
    expect(t!.decimals).toBe(3);
    expect(d!.values).toEqual(reading.series.values);
    expect(d!.values).not.toBe(reading.series.values);
    // Central differences, nothing at the ends.
    expect([v!.values[0], v!.values[10]]).toEqual([NaN, NaN]);
    expect(v!.values[4]).toBeCloseTo((d!.values[5]! - d!.values[3]!) / (2 * (8 / 240)), 12);
    // By hand, with h of the sheet: v = (d₂ − d₁)/2Δt, 2Δt = 2·8/240 s = 1/15 s. School: (h + h)·15; GUM: √(h² + h²)·15.
    const { half } = d!.error;
    expect(half).toBeCloseTo(0.00104, 5);
    expect(v!.error.school).toBeCloseTo(30 * half, 12);
    expect(v!.error.half).toBeCloseTo(Math.sqrt(2 * half * half) * 15, 12);
    const speed = measure([0], [v!.error])!;
    expect([speed.school, speed.instrument.school, speed.u].map((one) => one / half)).toEqual(
      [30, 30, 15 * Math.SQRT2].map((one) => expect.closeTo(one, 10)),
    );

    expect(isKept([], run, device!, reading)).toBe(false);
    expect(isKept([{ ...made, id: 1 }], run, device!, reading)).toBe(true);
    expect(keptOf([{ ...made, id: 1 }], 'motion')).toBe(1);
    run.send('motion.start', {});
    live(run, 80);
    run.send('motion.stop', {});
    live(run, 1);
    expect(isKept([{ ...made, id: 1 }], run, device!, recordedBy(run, 'motion')!)).toBe(false);
    run.dispose();
  });

  it('what was recorded on the same clock stands in the same set: pH over volume', async () => {
    const titration = {
      ...model,
      dt: 1 / 60,
      probes: { ...model.probes, pH: { unit: '1', read: () => 4.5 } },
      events: [...model.events!, 'drop'],
      step: (state: never, now: never) => {
        const { tick, time, emit } = now as { tick: number; time: number; emit(name: string, at: number): void };
        if (tick % 30 === 0) emit('drop', time);
        void state;
      },
      instruments: { ...model.instruments, logger: titrationLogger({ probe: 'pH' }) },
    } as unknown as typeof model;
    await prepare(titration);
    const run = new Run(titration, { experiment: '_template/blank' }) as unknown as Run;
    const [device] = recordersOf(titration);
    expect(device).toEqual({ instrument: 'logger', kind: 'titration-logger', rates: ['5', '1'] });
    run.send('logger.start', {});
    live(run, 120);
    run.send('logger.stop', {});
    live(run, 1);
    const reading = recordedBy(run, 'logger')!;
    const made = setOf(run, device!, reading, 'Lần 1');
    expect(isDataSet({ ...made, id: 1 })).toBe(true);
    const [t, pH, V] = made.columns;
    expect(made.columns.map(({ symbol, unit }) => [symbol, unit])).toEqual([
      ['t', 's'],
      ['pH', ''],
      ['V', 'mL'],
    ]);
    expect(pH!.values.length).toBe(t!.values.length);
    // Four drops in two seconds, thirty to a millilitre as delivered.
    expect(V!.values.at(-1)).toBeCloseTo(4 / 30, 6);
    expect(V!.values).not.toBe(run.readings('logger').find((r) => r.channel === 'volume')!.series!.values);
    expect(isKept([{ ...made, id: 1 }], run, device!, reading)).toBe(true);
    run.dispose();
  });

  it('speed of a uniform and of an accelerated motion is the true one between the ends', async () => {
    const run = await open();
    const [device] = recordersOf(bench);
    const turn = 4 / 240;
    const reading = (of: (t: number) => number) => ({
      ...run.readings('motion')[0]!,
      series: { from: 0, every: 4, values: Float64Array.from({ length: 30 }, (_, i) => of(i * turn)) },
    });
    const speed = (of: (t: number) => number) => setOf(run, device!, reading(of) as never, 'x').columns[2]!.values;
    for (let i = 1; i < 29; i++) {
      expect(speed((t) => 2 - 0.5 * t)[i]).toBeCloseTo(-0.5, 10);
      expect(speed((t) => 1.2 - 4.9 * t * t)[i]).toBeCloseTo(-9.8 * i * turn, 10);
    }
    run.dispose();
  });
});
