/** A student who does what the bar offers comes to the end of the measuring, and the numbers are those of the bench. */
import { Run, type Action, type Plain, type Readings, type Row } from '@sdk';
import { describe, expect, test } from 'vitest';
import model from '../model.ts';
import guide from './index.ts';
import { gateAtRest, nextSwing, pullOf, type M, type Now } from './progress.ts';

type R = Run<typeof model>;
const live = (run: R, seconds: number): void => {
  for (let n = Math.round(seconds * 240); n > 0; n--) run.step();
};
const readingsOf = (run: R): Readings =>
  Object.fromEntries(Object.keys(model.instruments!).map((id) => [id, run.readings(id as 'timer')]));

/** A lesson whose table takes what `source` shows, by the stamped mass. */
function lesson(routeId: string, source: (run: R) => number | null) {
  const route = guide.routes.find((one) => one.id === routeId)!;
  const run = new Run(model, {
    experiment: 'physics/spring',
    params: route.params,
    prelude: route.prelude as [string, Record<string, Plain>][],
    seeds: { bench: 1, unknown: 2, run: 3 },
  }) as R;
  const rows: Row[] = [];
  let last: number | null = null;
  /** A number that was taken is no news until the display has been without one. */
  let news = false;
  const now = (): Now => {
    const value = source(run);
    if (value === null) news = true;
    return {
      frame: run.current,
      params: {},
      readings: readingsOf(run),
      rows,
      recordable: value !== null && news && run.current.stamped > 0,
      answers: {},
      checked: true,
    };
  };
  const record = (): void => {
    last = source(run);
    const at = run.current.stamped;
    // Under water is another place: its rows stand beside those that are analysed.
    const aside = run.current.immersed > 0;
    const row = rows.findIndex((one) => Math.abs(one.setting - at) < 0.002 && (one.aside === true) === aside);
    if (row < 0) rows.push({ setting: at, repeats: [last!], ...(aside ? { aside } : {}) });
    else rows[row] = { setting: at, repeats: [...rows[row]!.repeats, last!] };
    news = false;
  };
  const again = (): void => {
    for (const { command, input, skip, until } of guide.repeat!.steps) {
      if (skip?.(run.current)) continue;
      for (let waits = 0; waits < 200; waits++) {
        const given = typeof input === 'function' ? input(run.current) : input;
        if (run.verdict(command as 'release', given as {}) === true) {
          const { cursor } = run.eventsSince(0);
          run.send(command as 'release', given as {});
          run.step();
          for (let n = 0; until && n < 2000; n++) {
            if (run.eventsSince(cursor).events.some((e) => until.includes(e.name))) break;
            run.step();
          }
          break;
        }
        live(run, 0.02);
      }
    }
    now();
    news = true;
    record();
  };
  const take = (action: Action | undefined): void => {
    if (action?.kind === 'command') run.send(action.command as 'release', action.input as {});
    if (action?.kind === 'record') record();
    if (action?.kind === 'again') again();
    run.step();
    now();
    live(run, 0.1);
    now();
  };
  return { route, run, rows, now, take };
}
const timer = (run: R): number | null => run.readings('timer').find((r) => r.channel === 'time')!.value;

describe('the guide', () => {
  test('quick: the offered actions fill four rows of three, and k comes out of the line', () => {
    const { route, rows, now, take } = lesson('quick', timer);
    for (const step of route.steps.filter((one) => one.section === 'do')) {
      for (let taps = 0; step.done!(now()) !== true && taps < 80; taps++) take(step.action!(now()));
      expect(step.done!(now()), step.id).toBe(true);
    }
    expect(rows.map((row) => [row.setting, row.repeats.length])).toEqual([
      [0.05, 3],
      [0.1, 3],
      [0.2, 3],
      [0.3, 3],
    ]);
    // T² = 4π²(m + m_s/3)/k with k = 24.78, m_s/3 = 4.23 g; masses within 1 %, digits of 1 ms.
    for (const { setting, repeats } of rows)
      for (const T of repeats)
        expect(Math.abs(T / (2 * Math.PI * Math.sqrt((setting + 0.00423) / 24.78)) - 1)).toBeLessThan(0.009);
    // The pull of the second reading is longer than that of the first, its period is the same.
    expect(Math.abs(rows[0]!.repeats[0]! - rows[0]!.repeats[1]!)).toBeLessThan(0.0021);
  });
  test('full: Hooke’s rows fill by hanging and reading', () => {
    const { route, run, rows, now, take } = lesson(
      'full',
      (one) => one.readings('ruler').find((r) => r.channel === 'pointer')!.value,
    );
    const zero = route.steps.find((step) => step.id === 'full-zero')!;
    expect(zero.done!(now())).toBe(false);
    run.send('moveClip', { place: Math.round(run.current.mark * 2000) / 2000 });
    run.step();
    expect(zero.done!(now())).toBe(true);
    for (const step of route.steps.filter((one) => one.table === 'hooke' && one.section === 'do' && one.action)) {
      for (let taps = 0; step.done!(now()) !== true && taps < 120; taps++) take(step.action!(now()));
      expect(step.done!(now()), step.id).toBe(true);
    }
    expect(rows.length).toBe(5);
    const [light, heavy] = [rows[0]!, rows[4]!];
    const k = ((heavy.setting - light.setting) * 9.787) / (heavy.repeats[0]! - light.repeats[0]!);
    expect(Math.abs(k / 24.78 - 1)).toBeLessThan(0.02);
  });
  test('full: the sensor records a swing and nothing of the hand, and the period of its sine is asked beside the row of 150 g', () => {
    const { route, run, rows, now, take } = lesson('full', timer);
    const step = route.steps.find((one) => one.id === 'full-xt')!;
    for (let taps = 0; step.done!(now()) !== true && taps < 120; taps++) take(step.action!(now()));
    expect(step.done!(now())).toBe(true);
    const { values } = run.readings('motion').find((r) => r.channel === 'distance')!.series!;
    expect(values.length / 60).toBeGreaterThanOrEqual(5);
    // Five seconds of swing from its first moment: the 40 mm between the turns, in the first half second as well as in the last.
    const span = (part: Float64Array): number => Math.max(...part) - Math.min(...part);
    // 1 mm of noise at both ends; 3 % of an amplitude of 20 mm fade in five seconds.
    for (const part of [values.subarray(0, 32), values.subarray(-32)]) expect(span(part)).toBeGreaterThan(0.034);
    const { questions } = route.steps.find((one) => one.id === 'full-sine')!;
    const [question] = questions!;
    const asked = question!.kind === 'number' ? question!.expected! : undefined;
    expect(asked!(now())).toBeUndefined();
    rows.push({ setting: 0.15, repeats: [0.491, 0.493] });
    expect(asked!(now())).toBeCloseTo(0.492, 12);
    // Undone, a record of a spring that hangs still is none.
    run.send('steady', {});
    live(run, 1);
    run.send('motion.start', {});
    live(run, 6);
    run.send('motion.stop', {});
    live(run, 0.1);
    expect(step.done!(now())).toBe(false);
  });
  test('full: the disc is timed in air and in water, and the water that it carries lengthens the period', () => {
    const { route, run, rows, now, take } = lesson('full', timer);
    const step = route.steps.find((one) => one.id === 'full-damping')!;
    // As the step before it leaves the bench.
    run.send('weigh', { what: 'spring' });
    run.step();
    expect(step.action!(now())).toMatchObject({ label: 'spring-back' });
    for (let taps = 0; step.done!(now()) !== true && taps < 120; taps++) take(step.action!(now()));
    expect(step.done!(now())).toBe(true);
    expect(rows.map(({ setting, aside }) => [setting, aside === true])).toEqual([
      [0.105, false],
      [0.105, true],
    ]);
    const [air, wet] = rows.map((row) => row.repeats[0]!) as [number, number];
    // 8/3·ρr³ = 9.0 g (Lamb, § 102) on 24.78 N/m; a digit of each reading is 0.8 g here, and the drag's β²/2ω² adds 0.1 g.
    const carried = (24.78 * (wet * wet - air * air)) / (4 * Math.PI ** 2);
    expect(Math.abs(carried - 0.009)).toBeLessThan(0.0012);
    // Nothing is said of it before it is measured.
    const steps = route.steps.map(({ id }) => id);
    const said = route.steps.findIndex(({ compares }) => compares?.includes('water'));
    expect(steps.indexOf('full-water-predict')).toBeLessThan(steps.indexOf('full-damping'));
    expect(said).toBeGreaterThan(steps.indexOf('full-damping'));
  });
  test('the bar waits while the hand moves, and asks for the gate before the pull', () => {
    const { run, now } = lesson('quick', timer);
    run.send('hang', { load: '3' });
    run.step();
    expect(nextSwing(now())).toBeUndefined();
    live(run, 2);
    const asked = nextSwing(now());
    expect(asked).toMatchObject({ kind: 'command', command: 'moveGate', input: { depth: gateAtRest(run.current) } });
    expect(pullOf(run.current)).toBe(0.02);
  });
  test('the riddle’s options lie far enough apart for a period to tell them', () => {
    const values = guide.mystery!.options.map((one) => one.value);
    values.slice(1).forEach((value, i) => expect(value / values[i]!).toBeGreaterThan(1.2));
  });
  test('bodies are short enough for a phone', async () => {
    const { default: vi } = await import('../words/vi.json');
    const words = vi.guide as unknown as Record<string, { body?: string }>;
    for (const route of guide.routes as readonly { steps: readonly { id: string }[] }[])
      for (const step of route.steps) expect(words[step.id]!.body!.length, step.id).toBeLessThan(330);
  });
});
export type { M };
