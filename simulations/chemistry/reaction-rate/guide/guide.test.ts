/** A student who does what the bar offers comes to the end of the measuring in both routes, and the numbers are those of the bench. */
import { prepare, type Action, type Plain, type Reading, type Row } from '@sdk';
import { beforeAll, describe, expect, test } from 'vitest';
import { Run } from '@sdk';
import { mixture } from '../table.ts';
import type { RateFrame } from '../apparatus.ts';
import type { Bench } from '../bench.fixture.ts';
import model from '../model.ts';
import { massLost } from './fizz.ts';
import guide from './index.ts';
import { nextMix, type Now } from './progress.ts';

beforeAll(() => prepare(model));
const INSTRUMENTS = ['watch', 'jotter', 'bath', 'syringe', 'balance', 'labels'] as const;
type Source = {
  readonly value: readonly [string, string];
  readonly setting: readonly [string, string];
  readonly same: number;
  /** Read with the same press, and only when it has stopped. */
  readonly beside?: readonly [string, string];
};
const SOURCES: Readonly<Record<string, Source>> = {
  concentration: { value: ['watch', 'time'], setting: ['jotter', 'thiosulfate'], same: 0.9 },
  temperature: { value: ['watch', 'time'], setting: ['jotter', 'ended'], same: 1.5 },
  gas: { value: ['syringe', 'mark'], setting: ['labels', 'concentration'], same: 0.03, beside: ['syringe', 'volume'] },
};

/** A lesson with a table for each that the route names. */
function lesson(routeId: string) {
  const route = guide.routes.find((one) => one.id === routeId)!;
  const run = new Run(model, {
    experiment: 'chemistry/reaction-rate',
    params: route.params,
    prelude: route.prelude as [string, Record<string, Plain>][],
    seeds: { bench: 4, unknown: 5, run: 6 },
  }) as Bench;
  const tables: Record<string, (Row & { context: string; aside: boolean; beside?: number })[]> = {};
  const refused: string[] = [];
  const offered: string[] = [];
  /** s from the fall of the grains until the bar stopped a recorder. */
  const waits: number[] = [];
  /** The reading that each table took last: none knows what another has. */
  const written: Record<string, string> = {};
  let cursor = 0;
  const reading = ([instrument, channel]: readonly [string, string]): Reading =>
    run.readings(instrument as 'watch').find((r) => r.channel === channel)!;
  const events = () => {
    const news = run.eventsSince(cursor);
    cursor = news.cursor;
    for (const e of news.events) if (e.name === 'refused') refused.push(String(e.data['reason']));
    return news.events;
  };
  const stamp = (source: Source): string =>
    `${reading(source.value).face}@${run.eventsSince(0).events.filter((e) => e.name === 'mixed' || e.name === 'dropped').length}`;
  const now = (table: string): Now => {
    const source = SOURCES[table]!;
    return {
      frame: run.current as RateFrame,
      params: run.status.params as never,
      readings: Object.fromEntries(INSTRUMENTS.map((id) => [id, run.readings(id)])),
      rows: tables[table] ?? [],
      recordable:
        reading(source.value).status === 'ok' &&
        (source.beside === undefined || reading(source.beside).status === 'ok') &&
        reading(source.setting).value !== null &&
        stamp(source) !== written[table],
      answers: {},
      checked: true,
    };
  };
  const record = (table: string): void => {
    const source = SOURCES[table]!;
    const { value } = reading(source.value);
    const setting = reading(source.setting).value!;
    const context = table === 'gas' ? run.current.inFlask : mixture(run.current, {})[0]!;
    const rows = (tables[table] ??= []);
    const row = rows.findIndex((one) => one.context === context && Math.abs(one.setting - setting) < source.same);
    if (row < 0)
      rows.push({
        setting,
        repeats: [value!],
        context,
        aside: table !== 'gas' && context !== 'mixture.full',
        ...(source.beside ? { beside: reading(source.beside).value! } : {}),
      });
    else rows[row] = { ...rows[row]!, repeats: [...rows[row]!.repeats, value!] };
    written[table] = stamp(source);
  };
  const give = (command: string, input: object): void => {
    run.send(command as never, input as never);
    run.step();
  };
  const act = (action: Action, table: string): void => {
    offered.push(action.label);
    if (action.label.startsWith('stop-')) {
      const dropped = run.eventsSince(0).events.findLast(({ name }) => name === 'dropped')!;
      waits.push(run.time - dropped.time);
    }
    if (action.kind === 'command') give(action.command, action.input);
    else if (action.kind === 'record') record(table);
    else if (action.kind === 'again') {
      for (const one of guide.repeat!.steps) {
        if (one.skip?.(run.current as RateFrame)) continue;
        events();
        give(one.command, typeof one.input === 'function' ? one.input(run.current as RateFrame) : one.input);
        for (let n = 0; one.until && n < 60 * guide.repeat!.patience; n++) {
          if (events().some((e) => one.until!.includes(e.name))) break;
          run.step();
        }
      }
      record(table);
    }
  };
  /** Does what one step offers until it is done. */
  const work = (id: string, most = 120): void => {
    const step = route.steps.find((one) => one.id === id)!;
    const table = step.table ?? 'concentration';
    for (let taps = 0; taps < most && step.done!(now(table)) !== true; taps++) {
      let action = step.action?.(now(table));
      const waiting = () => action === undefined || (action.kind === 'command' && action.early === true);
      // 0.2 s each: granules fizz for four minutes.
      for (let looks = 0; waiting() && looks < 1500; looks++) {
        for (let n = 0; n < 12; n++) run.step();
        if (step.done!(now(table))) break;
        action = step.action?.(now(table));
      }
      if (action !== undefined && action.kind !== 'next') act(action, table);
      events();
    }
    expect(step.done!(now(table)), id).toBe(true);
  };
  return { route, run, tables, refused, offered, waits, work, now, give };
}
const mean = (repeats: readonly number[]): number => repeats.reduce((a, b) => a + b, 0) / repeats.length;

describe('the guide', () => {
  test('quick: four concentrations by two, and one without its water that stands apart', () => {
    const { route, tables, refused, work } = lesson('quick');
    for (const step of route.steps.filter((one) => one.section === 'do')) work(step.id);
    expect(refused).toEqual([]);
    const rows = tables['concentration']!;
    expect(rows.filter((row) => !row.aside).map((row) => row.repeats.length)).toEqual([2, 2, 2, 2]);
    // t·V₁ is the same within what an eye scatters by, two looks each, and what is used up before the cross is gone.
    const products = rows.filter((row) => !row.aside).map((row) => mean(row.repeats) * row.setting);
    for (const product of products) expect(Math.abs(product / mean(products) - 1)).toBeLessThan(0.12);
    const [short] = rows.filter((row) => row.aside);
    expect(Math.abs(short!.repeats[0]! / mean(rows[1]!.repeats) - 1)).toBeLessThan(0.15);
  });
  test('full: temperatures, three grain sizes, the balance and two catalysts by the bar', () => {
    const { route, run, tables, refused, offered, waits, work, now } = lesson('full');
    for (const step of route.steps.filter((one) => one.section === 'do')) {
      work(step.id);
      if (step.id !== 'full-mass') continue;
      // 1 g of marble gives 0.440 g of CO2, and 80 mL of it weigh 0.048 g more than the air that they replace; spoon and label ±2 %, a digit at each end.
      const lost = massLost(now('gas'))!;
      expect(Math.abs(lost - 0.392)).toBeLessThan(0.03);
      expect(run.current.left).toBeLessThan(2e-5);
      expect(run.eventsSince(0).events.some(({ name }) => name === 'popped')).toBe(false);
    }
    expect(refused).toEqual([]);
    expect(offered.slice(offered.indexOf('record-mass')).slice(0, 3)).toEqual([
      'record-mass',
      'drop-open',
      'stop-mass',
    ]);
    expect(offered).toEqual(expect.arrayContaining(['flask-on', 'cotton', 'off-balance', 'rinse-cylinder']));
    const warm = [...tables['temperature']!].sort((a, b) => a.setting - b.setting);
    expect(warm.map((row) => row.repeats.length)).toEqual([1, 1, 1, 1]);
    const [cold, hot] = [warm[0]!, warm.at(-1)!];
    const gamma = Math.pow(mean(cold.repeats) / mean(hot.repeats), 10 / (hot.setting - cold.setting));
    expect(Math.abs(gamma / 1.92 - 1)).toBeLessThan(0.15);
    const seconds = Object.fromEntries(tables['gas']!.map((row) => [row.context, mean(row.repeats)]));
    expect(Object.keys(seconds)).toEqual(['lump', 'granules', 'powder', 'manganese', 'iodide']);
    expect(seconds['lump']! / seconds['powder']!).toBeGreaterThan(5);
    expect(seconds['lump']! / seconds['granules']!).toBeGreaterThan(1.8);
    // One final level: the same grams within 3 % (spoon, whole grains), a syringe within 1 mL, and 2 % that are not yet out when the bar says stop.
    const level = Object.fromEntries(tables['gas']!.map((row) => [row.context, row.beside!]));
    expect(Math.abs(level['powder']! / level['granules']! - 1)).toBeLessThan(0.06);
    // 8 mL by the small cylinder; the quicker one leaves the flask 3 K warmer, of 122 mL of air 1.2 mL.
    expect(Math.abs(level['manganese']! / level['iodide']! - 1)).toBeLessThan(0.06);
    expect(level['lump']!).toBeLessThan(30);
    // Lumps, granules, powder, the balance, two catalysts: four minutes are the longest wait, 24 s at ten times the speed.
    expect(waits.length).toBe(6);
    expect(Math.max(...waits)).toBeLessThan(270);
    expect(tables['gas']!.every((row) => row.repeats.length === 1)).toBe(true);
  });
  test('the balance: a flask that has fizzed out, or that nobody recorded, is no mass against time', () => {
    const { route, run, work, now, give } = lesson('full');
    const step = route.steps.find(({ id }) => id === 'full-mass')!;
    give('set.task', { value: 'marble' });
    give('fill', { cylinder: 'first', bottle: 'hcl-2', volume: 50e-6 });
    give('tip', { cylinder: 'first' });
    give('pick', { solid: 'powder' });
    give('scoop', { mass: 0.001 });
    give('drop', { close: false });
    for (let n = 0; n < 60 * 90; n++) run.step();
    // One tap that puts it on the balance, and a record of nothing.
    give('weigh', { what: 'flask' });
    expect(step.done!(now('gas'))).toBe(false);
    give('balance.start', {});
    for (let n = 0; n < 60 * 60; n++) run.step();
    expect(step.done!(now('gas'))).toBe(false);
    expect(step.action!(now('gas'))).toMatchObject({ command: 'rinse' });
    // From there the bar leads to a drop that is recorded.
    work('full-mass');
    expect(massLost(now('gas'))).toBeGreaterThan(0.3);
  });
  test('the bar offers the key as soon as the cross fades, and leaves it to the eye when it has gone', () => {
    const { run, now } = lesson('quick');
    const mix = { thiosulfate: 40, water: 0 };
    const labels: string[] = [];
    for (let n = 0; n < 5; n++) {
      const action = nextMix(now('concentration'), mix);
      if (action?.kind !== 'command') break;
      labels.push(action.label);
      run.send(action.command as never, action.input as never);
      run.step();
    }
    expect(labels).toEqual(['fill-thiosulfate', 'tip-first', 'fill-acid', 'start']);
    // The finger that poured is still on the button.
    for (let n = 0; n < 30; n++) run.step();
    expect(nextMix(now('concentration'), mix)).toBeUndefined();
    for (let n = 0; n < 60 * 4; n++) run.step();
    expect(nextMix(now('concentration'), mix)).toMatchObject({ command: 'watch.press', early: true });
    for (let n = 0; n < 60 * 16; n++) run.step();
    expect(nextMix(now('concentration'), mix)).toMatchObject({ command: 'watch.press', early: false });
  });
  test('bodies are short enough for a phone', async () => {
    const { default: vi } = await import('../words/vi.json');
    const words = vi.guide as unknown as Record<string, { body?: string }>;
    for (const route of guide.routes as readonly { steps: readonly { id: string }[] }[])
      for (const step of route.steps) expect(words[step.id]!.body!.length, step.id).toBeLessThan(330);
  });
});
