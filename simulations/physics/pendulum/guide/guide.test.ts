import { prepare, Run, type Plain } from '@sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Action, Route } from '@sdk';
import { BALLS, type PendulumFrame } from '../apparatus.ts';
import model from '../model.ts';
import guide from './index.ts';
import { type M, type Now, SMALL, swingsAt } from './progress.ts';

beforeAll(() => prepare(model));
const INSTRUMENTS = ['timer', 'logger', 'watch', 'ruler', 'protractor', 'balance'] as const;
const QUICK = guide.routes[0]!;

/** A student who takes whatever the bar offers; the table is a list of lengths and times. */
function follow(route: Route<M>) {
  const run = new Run(model, {
    experiment: 'physics/pendulum',
    params: route.params,
    prelude: route.prelude as never,
    seeds: { bench: 1, unknown: 2, run: 3 },
  });
  const rows: { setting: number; repeats: number[] }[] = [];
  const refused: string[] = [];
  let written = '';
  let checked = false;
  let cursor = 0;
  const timer = () => run.readings('timer')[0]!;
  const events = () => {
    const news = run.eventsSince(cursor);
    cursor = news.cursor;
    for (const e of news.events) if (e.name === 'refused') refused.push(String(e.data['reason']));
    return news.events;
  };
  /** The number that stands there now, and when it came. */
  const stamp = (): string =>
    `${timer().face}@${run.current.passes}@${run.eventsSince(0).events.filter((e) => e.name === 'let-go').length}`;
  const recordable = (): boolean => timer().status === 'ok' && stamp() !== written;
  const record = (): void => {
    const { value } = timer();
    if (value === null) return;
    const setting = run.readings('ruler').find((r) => r.channel === 'centre')!.value!;
    const row = rows.find((r) => Math.abs(r.setting - setting) < 0.003);
    if (row) row.repeats.push(value);
    else rows.push({ setting, repeats: [value] });
    written = stamp();
  };
  const now = (): Now => ({
    frame: run.current as PendulumFrame,
    params: {},
    readings: Object.fromEntries(INSTRUMENTS.map((id) => [id, run.readings(id)])),
    rows,
    recordable: recordable(),
    checked,
    answers: { longer: 'twice', angle: 'same', conclusion: '…' },
  });
  const send = (command: string, input: object): void => {
    run.send(command as never, input as never);
    run.step();
  };
  const again = (): void => {
    for (const one of guide.repeat!.steps) {
      if (one.skip?.(run.current)) continue;
      const input = typeof one.input === 'function' ? one.input(run.current) : one.input;
      events();
      send(one.command, input as Record<string, Plain>);
      for (let i = 0; one.until && i < guide.repeat!.patience * 240; i++) {
        if (events().some((e) => one.until!.includes(e.name))) break;
        run.step();
      }
    }
    record();
  };
  const act = (action: Action): void => {
    if (action.kind === 'command') send(action.command, action.input);
    else if (action.kind === 'record') record();
    else if (action.kind === 'again') again();
    else if (action.kind === 'table') checked = true;
  };
  let taps = 1;
  const left: string[] = [];
  for (const step of route.steps) {
    for (let wait = 0; !(step.done?.(now()) ?? false) && wait < 240 * 8;) {
      const action = step.action?.(now());
      if (action === undefined) {
        run.step();
        wait++;
        continue;
      }
      taps++;
      if (taps > 300) throw new Error(`${step.id} goes round in circles: ${action.label}`);
      if (action.kind === 'next') break;
      act(action);
      events();
    }
    if (step.done && !step.done(now())) left.push(step.id);
    taps += (step.questions ?? []).reduce((sum, q) => sum + (q.kind === 'text' ? 3 : 1), 0);
  }
  return { taps, rows, left, refused, run };
}

describe('the routes on the real bench', () => {
  it('quick: four lengths, three swings each, by the bar alone, in at most sixty taps', () => {
    const { taps, rows, left, refused, run } = follow(QUICK);
    expect(left).toEqual([]);
    expect(refused).toEqual([]);
    expect(rows.map((r) => r.repeats.length)).toEqual([3, 3, 3, 3]);
    rows.forEach((row, i) => {
      expect(Math.abs(row.setting - QUICK.settings[i]!)).toBeLessThan(0.002);
      // 10° makes 0.19 % more than 2π√(l/g).
      expect(Math.abs(row.repeats[0]! / (2 * Math.PI * Math.sqrt(row.setting / 9.787)) - 1.0019)).toBeLessThan(0.003);
    });
    expect(run.current.amplitude).toBeGreaterThan(0.6);
    expect(taps + QUICK.steps.length).toBeLessThanOrEqual(64);
  });
  it('full: what the student must do alone is not done for them', () => {
    const full = guide.routes[1]!;
    const { left } = follow({
      ...full,
      steps: full.steps.filter((s) => ['full-length-1', 'full-gate', 'full-wire', 'full-timer'].includes(s.id)),
    });
    expect(left).toEqual(['full-length-1', 'full-gate', 'full-wire', 'full-timer']);
  });
  it('brings the gate along with the ball before it repeats', () => {
    const run = new Run(model, { experiment: 'physics/pendulum', prelude: QUICK.prelude as never });
    const offered = (): Action =>
      swingsAt(
        { frame: run.current as PendulumFrame, params: {}, readings: {}, rows: [], recordable: false, answers: {} },
        0.6,
        0.05,
      );
    const labels: string[] = [];
    for (let n = 0; n < 3; n++) {
      const action = offered();
      labels.push(action.label);
      if (action.kind === 'command') run.send(action.command as never, action.input as never);
      run.step();
    }
    expect(labels).toEqual(['draw', 'place-gate', 'again']);
    expect(run.current.length).toBeCloseTo(0.6, 3);
    expect(run.current.string).toBeCloseTo(0.6 - BALLS.steel.radius, 3);
    expect(SMALL).toBeCloseTo((10 * Math.PI) / 180, 3);
  });
  it('the mystery: three repeats by one tap in any of the halls', () => {
    const { params, prelude } = guide.mystery!;
    for (let unknown = 0; unknown < 5; unknown++) {
      const run = new Run(model, {
        experiment: 'physics/pendulum',
        params,
        prelude: prelude as never,
        seeds: { bench: 1, unknown, run: 3 },
      });
      for (const one of guide.repeat!.steps) {
        const input = typeof one.input === 'function' ? one.input(run.current) : one.input;
        expect(run.verdict(one.command as never, input as never), one.command).toBe(true);
        run.send(one.command as never, input as never);
        run.step();
      }
      for (let n = 0; n < guide.repeat!.patience * 240 && run.readings('timer')[0]!.status !== 'ok'; n++) run.step();
      const { value } = run.readings('timer')[0]!;
      const found = (9.79 * value! * value!) / (4 * Math.PI ** 2);
      const nearest = guide.mystery!.options.reduce((a, b) =>
        Math.abs(a.value - found) < Math.abs(b.value - found) ? a : b,
      );
      expect(nearest.value).toBe(run.current.length);
    }
  });
});
