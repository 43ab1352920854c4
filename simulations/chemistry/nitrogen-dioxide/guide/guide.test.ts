/** The lesson on the real bench: what the bar offers leads through the full route, and the numbers it brings are those of nature. */
import { Run, type Action, type Plain, type Row } from '@sdk';
import { describe, expect, test } from 'vitest';
import { NO2_ENTHALPY, nitrousAt } from '@engines/chemistry';
import type { NitrousFrame } from '../apparatus.ts';
import model from '../model.ts';
import guide from './index.ts';
import type { Now } from './progress.ts';

type R = Run<typeof model>;
const live = (run: R, seconds: number): void => {
  for (let n = Math.max(1, Math.round(seconds * 60)); n > 0; n--) run.step();
};
/** Opens bulb 3, as a hand does that has not read the card, and goes on. */
function spoil(run: R): void {
  for (const [command, input] of [
    ['openBulb', {}],
    ['danger.go', { guess: 'nothing' }],
    ['danger.done', {}],
  ] as const) {
    expect(run.verdict(command, input as never)).toBe(true);
    run.send(command, input as never);
    run.step();
  }
  expect(run.current.bulbs[2]!.open).toBe(true);
}
/**
 * A student who takes what is offered and answers everything; rows as the two tables would have them. `careless` opens bulb 3 as soon as each step has
 * begun, once goggles and gloves are on.
 */
function walk(routeId: 'quick' | 'full', careless = false): { run: R; rows: Record<string, Row[]> } {
  const route = guide.routes.find((one) => one.id === routeId)!;
  const run = new Run(model, {
    experiment: 'chemistry/nitrogen-dioxide',
    params: route.params,
    prelude: route.prelude as [string, Record<string, Plain>][],
    seeds: { bench: 5, unknown: 6, run: 7 },
  }) as R;
  const rows: Record<string, Row[]> = { bulbs: [], syringe: [] };
  const answers: Record<string, string> = {};
  const value = (instrument: 'meter', channel: string) =>
    run.readings(instrument).find((r) => r.channel === channel)?.value ?? null;
  const read = (table: string): Row | undefined => {
    if (table === 'syringe')
      return { setting: value('barrel' as 'meter', 'volume')!, repeats: [value('gauge' as 'meter', 'pressure')!] };
    const [A, t] = [value('meter', 'absorbance'), value('holder' as 'meter', 'temperature')];
    const epsilon = value('meter', 'epsilon')!;
    return A === null || t === null
      ? undefined
      : { setting: rows['bulbs']!.length + 1, repeats: [A], values: { t, x: (1000 * A) / epsilon } };
  };
  for (const step of route.steps) {
    const table = step.table ?? 'bulbs';
    const now = (): Now => ({
      frame: run.current,
      params: run.status.params,
      readings: Object.fromEntries(Object.keys(model.instruments!).map((id) => [id, run.readings(id as 'meter')])),
      rows: rows[table]!,
      recordable: read(table) !== undefined,
      answers,
      checked: true,
    });
    if (careless && run.current.safety.gloves) {
      if (!run.current.bulbs[2]!.open) spoil(run);
      // What is asked is answered last, when the bar has nothing left to offer.
      const offered = step.questions === undefined ? undefined : step.action?.(now());
      if (offered?.kind === 'command') {
        expect(run.verdict(offered.command as 'stir', offered.input as never), `${step.id}: ${offered.command}`).toBe(
          true,
        );
        run.send(offered.command as 'stir', offered.input as never);
        live(run, 0.25);
      }
    }
    for (const question of step.questions ?? []) answers[question.id] = 'given';
    for (let looks = 0; step.done && !step.done(now()); looks++) {
      expect(looks, step.id).toBeLessThan(4000);
      const action: Action | undefined = step.action?.(now());
      if (action?.kind === 'command') {
        const verdict = run.verdict(action.command as 'stir', action.input as never);
        expect(verdict, `${step.id}: ${action.command}`).toBe(true);
        run.send(action.command as 'stir', action.input as never);
      } else if (action?.kind === 'record') rows[table]!.push(read(table)!);
      live(run, 0.25);
    }
  }
  return { run, rows };
}

describe('the guide', () => {
  test('quick: three temperatures, and the [NO2] of this bench’s bulbs within 8 %', () => {
    const { run, rows } = walk('quick');
    const found = rows['bulbs']!.map((row) => row.values!);
    expect(found.length).toBe(3);
    // Bulb 3 in ice, bulb 1 of the room, bulb 2 in hot water.
    [2, 0, 1].forEach((bulb, i) => {
      const { t, x } = found[i] as { t: number; x: number };
      const { no2 } = nitrousAt(run.current.bulbs[bulb]!.loading, t + 273.15);
      expect(Math.abs(x / no2 - 1)).toBeLessThan(0.08);
    });
    expect(found[2]!['x']! / found[0]!['x']!).toBeGreaterThan(4.5);
  }, 60_000);
  test('full: five temperatures and five volumes; ΔH within 3 kJ/mol, p·V falls as it must', () => {
    const { run, rows } = walk('full');
    expect(rows['bulbs']!.length).toBe(5);
    const c0 = run.current.bulbs[0]!.loading;
    const points = rows['bulbs']!.map(({ values }) => {
      const T = values!['t']! + 273.15;
      const x = values!['x']!;
      return [1 / T, Math.log((c0 - x) / (x * x * T))] as const;
    });
    const [mx, my] = [0, 1].map((i) => points.reduce((s, p) => s + p[i]!, 0) / points.length) as [number, number];
    const slope =
      points.reduce((s, [x, y]) => s + (x - mx) * (y - my), 0) / points.reduce((s, [x]) => s + (x - mx) ** 2, 0);
    expect(Math.abs(8.314462618 * slope - NO2_ENTHALPY) / 1000).toBeLessThan(3);
    expect(rows['syringe']!.map((row) => row.setting).length).toBe(5);
    const pV = rows['syringe']!.map((row) => row.setting * row.repeats[0]!);
    expect(Math.abs(pV[4]! / pV[0]! / run.probe('boyle')! - 1)).toBeLessThan(0.05);
  }, 60_000);
  test.each(['quick', 'full'] as const)(
    '%s: whoever opens bulb 3 at every step is led past it by the bar',
    (route) => {
      const { run, rows } = walk(route, true);
      expect(rows['bulbs']!.length).toBe(route === 'quick' ? 3 : 5);
      // The readings are of whole bulbs, as above: the spare one holds what the first did.
      for (const { values } of rows['bulbs']!) {
        const { t, x } = values as { t: number; x: number };
        const loadings = run.current.bulbs.map((bulb) => bulb.filled);
        expect(Math.min(...loadings.map((c) => Math.abs(x / nitrousAt(c, t + 273.15).no2 - 1)))).toBeLessThan(0.08);
      }
    },
    60_000,
  );
  test('an opened bulb in the colorimeter, and in the riddle: a spare one of the same loading, and the repeat takes it', () => {
    const { repeat, mystery } = guide;
    const run = new Run(model, {
      experiment: 'chemistry/nitrogen-dioxide',
      params: mystery!.params,
      prelude: mystery!.prelude as [string, Record<string, Plain>][],
      seeds: { bench: 1, unknown: 9, run: 1 },
    }) as R;
    const { loading } = run.current.bulbs[2]!;
    expect(run.verdict('replaceBulb', {})).toBe('bulb-whole');
    run.send('moveBulb', { bulb: '3', to: 'meter' });
    run.step();
    spoil(run);
    expect(run.current.bulbs[2]!.loading).toBeLessThan(0.1 * loading);
    // The answer is what it was filled with.
    expect(run.probe('third')).toBe(loading);
    for (const { command, input, skip } of repeat!.steps) {
      if (skip?.(run.current)) continue;
      const given = typeof input === 'function' ? input(run.current) : input;
      expect(run.verdict(command as 'stir', given as never), command).toBe(true);
      run.send(command as 'stir', given as never);
      run.step();
    }
    expect(run.current.meter).toBe('3');
    expect(run.current.bulbs[2]).toMatchObject({ open: false, loading });
    expect(run.current.tags[2]).toBe(0);
  });
  test('the riddle’s fillings lie far enough apart for three readings to tell them', () => {
    const values = guide.mystery!.options.map((one) => one.value);
    values.slice(1).forEach((value, i) => expect(value / values[i]!).toBeGreaterThan(1.2));
    const run = new Run(model, {
      experiment: 'chemistry/nitrogen-dioxide',
      params: guide.mystery!.params,
      seeds: { bench: 1, unknown: 9, run: 1 },
    }) as R;
    const frame: NitrousFrame = run.current;
    expect(values.some((one) => Math.abs(one / frame.bulbs[2]!.loading - 1) < 1e-9)).toBe(true);
    expect(frame.tags[2]).toBe(0);
  });
  test('bodies are short enough for a phone', async () => {
    const { default: vi } = await import('../words/vi.json');
    const words = vi.guide as unknown as Record<string, { body?: string }>;
    for (const route of guide.routes)
      for (const step of route.steps) expect(words[step.id]!.body!.length, step.id).toBeLessThan(330);
  });
});
