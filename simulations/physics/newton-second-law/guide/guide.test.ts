import { beforeAll, describe, expect, it } from 'vitest';
import { prepare, Run, type Action, type Reading, type Row } from '@sdk';
import type { NewtonFrame } from '../apparatus.ts';
import hands from '../hands.ts';
import model from '../model.ts';
import { cameras } from '../view/cameras.ts';
import { places } from '../view/places.ts';
import guide from './index.ts';
import { lay, tens, type Now } from './progress.ts';

beforeAll(() => prepare(model));

type Route = (typeof guide.routes)[number];
const open = ({ params, prelude }: Pick<Route, 'params' | 'prelude'>) =>
  new Run(model, {
    experiment: 'physics/newton-second-law',
    params,
    prelude: prelude as [string, Record<string, string>][],
    seeds: { bench: 1, unknown: 2, run: 3 },
  });

/** A student who does nothing but tap the one action of the bar; returns how many taps that takes. */
function follow(route: Route, steps = route.steps) {
  const run = open(route);
  const tables = new Map<string, Map<number, number[]>>();
  let table = 'force';
  const rowsOf = (): Map<number, number[]> => tables.get(table) ?? tables.set(table, new Map()).get(table)!;
  const stamp = (channel: string): number => run.readings('stamps').find((r) => r.channel === channel)!.value!;
  let taken = false;
  const rows = (): Row[] => [...rowsOf()].map(([setting, repeats]) => ({ setting, repeats }));
  const now = (): Now => {
    const readings: Record<string, readonly Reading[]> = {};
    for (const id of ['timer', 'logger', 'ruler', 'balance', 'stamps']) readings[id] = run.readings(id);
    const { status } = readings['timer']![0]!;
    if (status !== 'ok') taken = false;
    return {
      frame: run.current as NewtonFrame,
      params: {},
      readings,
      rows: rows(),
      recordable: status === 'ok' && !taken,
      answers: new Proxy({}, { get: () => 'x' }),
      checked: true,
    };
  };
  const refused: unknown[] = [];
  let cursor = 0;
  const events = (): string[] => {
    const more = run.eventsSince(cursor);
    cursor = more.cursor;
    refused.push(...more.events.filter((e) => e.name === 'refused').map((e) => e.data));
    return more.events.map((e) => e.name);
  };
  const record = (): void => {
    const { value } = run.readings('timer')[0]!;
    if (value === null || taken) throw new Error('nothing to record');
    taken = true;
    const setting = stamp(table === 'force' ? 'hanging' : 'system');
    rowsOf().set(setting, [...(rowsOf().get(setting) ?? []), value]);
  };
  const send = (command: string, input: object): void => {
    run.send(command as never, input as never);
    run.step();
    if (run.readings('timer')[0]!.status !== 'ok') taken = false;
  };
  const again = (): void => {
    for (const step of guide.repeat!.steps) {
      if (step.skip?.(run.current)) continue;
      const input = typeof step.input === 'function' ? step.input(run.current) : step.input;
      events();
      send(step.command, input);
      const patience = guide.repeat!.patience * 240;
      for (let i = 0; step.until && !events().some((e) => step.until!.includes(e)) && i < patience; i++) run.step();
    }
    record();
  };
  const act = (action: Action): void => {
    if (action.kind === 'command') send(action.command, action.input);
    else if (action.kind === 'record') record();
    else if (action.kind === 'again') again();
  };
  let taps = 1; // the route's card
  const left: string[] = [];
  for (const step of steps) {
    table = step.table ?? 'force';
    for (let wait = 0; !(step.done?.(now()) ?? false) && wait < 240 * 5;) {
      const action = step.action?.(now());
      if (action === undefined) {
        run.step();
        wait++;
        continue;
      }
      taps++;
      // An action that leaves the bench as it was would be offered for ever.
      if (taps > 200) throw new Error(`${step.id} goes round: ${JSON.stringify(action)}`);
      if (action.kind === 'next') break;
      act(action);
      events();
    }
    if (step.done && !step.done(now())) left.push(step.id);
    taps += (step.questions ?? []).reduce((sum, q) => sum + (q.kind === 'text' ? 3 : 1), 0);
  }
  return { taps, left, refused, run, tables };
}

describe('the routes on the real bench', () => {
  it('quick: four pulls, three runs each, by the bar alone, in at most sixty taps', () => {
    const { taps, left, refused, tables } = follow(guide.routes[0]!);
    expect(left).toEqual([]);
    expect(refused).toEqual([]);
    expect([...tables.get('force')!].map(([m, times]) => [m, times.length])).toEqual([
      [0.01, 3],
      [0.02, 3],
      [0.03, 3],
      [0.04, 3],
    ]);
    expect(taps + guide.routes[0]!.steps.length).toBeLessThanOrEqual(60);
  });
  it('full: what the student must do alone is not done for them', () => {
    const alone = ['full-blow', 'full-level', 'full-weigh', 'full-string', 'full-gate', 'full-timer'];
    const { left } = follow(
      guide.routes[1]!,
      guide.routes[1]!.steps.filter((s) => alone.includes(s.id)),
    );
    expect(left).toEqual(alone);
  });
  it('full: from a prepared bench, five masses in the second table by the bar alone', () => {
    const steps = guide.routes[1]!.steps.filter((s) => s.id.startsWith('full-mass'));
    const { left, refused, tables } = follow({ ...guide.routes[1]!, ...pick(guide.routes[0]!) }, steps);
    expect(left).toEqual([]);
    expect(refused).toEqual([]);
    expect([...tables.get('mass')!].map(([m, times]) => [m, times.length])).toEqual([
      [0.25, 3],
      [0.3, 3],
      [0.35, 3],
      [0.45, 3],
      [0.55, 3],
    ]);
  });
  it('full: the screw can level the track, the string can be made parallel', () => {
    const run = open(guide.routes[1]!);
    const step = (id: string) => guide.routes[1]!.steps.find((s) => s.id === id)!.done!;
    const look = (id: string): boolean =>
      step(id)({
        frame: run.current as NewtonFrame,
        params: {},
        readings: {},
        rows: [],
        recordable: false,
        answers: {},
      });
    run.send('blow', { air: 'on' });
    run.step();
    expect(look('full-level')).toBe(false);
    run.send('turnScrew', { turns: 4 });
    run.send('hook', { to: 'glider' });
    run.step();
    expect(look('full-level')).toBe(true);
    expect(look('full-string')).toBe(false);
    run.send('raisePulley', { height: 0 });
    run.step();
    expect(look('full-string')).toBe(true);
  });
  it('lays discs one by one, those that are meant and no others', () => {
    const run = open(guide.routes[0]!);
    expect(lay(run.current, tens(1))).toMatchObject({ input: { mass: '10a', to: 'hanger' } });
    run.send('move', { mass: '10a', to: 'hanger' });
    run.step();
    expect(lay(run.current, tens(1))).toBeUndefined();
  });
  it('the box of the mystery is one of those that can be named, far enough from the next', () => {
    const values = guide.mystery!.options.map((o) => o.value);
    for (let unknown = 0; unknown < 12; unknown++) {
      const { params, prelude } = guide.mystery!;
      const run = new Run(model, {
        experiment: 'physics/newton-second-law',
        params,
        prelude: prelude as [string, Record<string, string>][],
        seeds: { bench: 1, unknown, run: 3 },
      });
      const truth = run.probe('inertia')!;
      const nearest = Math.min(...values.map((v) => Math.abs(v - truth)));
      // 0.2 % of half a kilogram; two boxes are at least 40 g apart, and friction makes F/a too large by 2 % at most.
      expect(nearest).toBeLessThan(0.0011);
    }
    values.slice(1).forEach((v, i) => expect(v - values[i]!).toBeGreaterThan(0.039));
  });
});
const pick = ({ params, prelude }: Route) => ({ params, prelude });

describe('the view', () => {
  it('has a place for every hand, finite, not under the floor', () => {
    const known = new Set(places.map((p) => p.id));
    for (const hand of hands) expect(known, hand.id).toContain(hand.id);
    const run = open(guide.routes[1]!);
    for (const place of places) {
      const out: [number, number, number] = [NaN, NaN, NaN];
      place.at(run.current, out);
      for (const v of out) expect(Number.isFinite(v), place.id).toBe(true);
      expect(out[1], place.id).toBeGreaterThan(-0.7);
    }
  });
  it('has the cameras that the guide and the repeat ask for', () => {
    const known = new Set(cameras.map((c) => c.id));
    for (const route of guide.routes) for (const { camera } of route.steps) if (camera) expect(known).toContain(camera);
    expect(known).toContain(guide.repeat!.slow!.camera);
    expect(cameras[0]!.id).toBe('overview');
  });
});
