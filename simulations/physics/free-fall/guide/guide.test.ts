import { beforeAll, describe, expect, it } from 'vitest';
import { compute, fullRows, identical, recorded, prepare, Run, type Action, type Reading, type Row } from '@sdk';
import type { FreeFallFrame } from '../apparatus.ts';
import model from '../model.ts';
import guide from './index.ts';
import { gateFor, nextDrop, type Now } from './progress.ts';

beforeAll(() => prepare(model));

describe('what the steps ask of the student', () => {
  const now = (p: Partial<Now>): Now =>
    ({ frame: {}, params: {}, readings: {}, rows: [], recordable: false, answers: {}, ...p }) as unknown as Now;
  it('the first row is computed before the lesson goes on', () => {
    expect(compute(now({}))).toEqual({ kind: 'table', label: 'compute' });
    expect(compute(now({ checked: true })).kind).toBe('next');
  });
  it('compares the first two readings, once there are two', () => {
    const row = (...repeats: number[]) => now({ rows: [{ setting: 0.2, repeats }] });
    expect(identical(now({}))).toBeUndefined();
    expect(identical(row(0.204))).toBeUndefined();
    expect(identical(row(0.204, 0.204))).toBe('same');
    expect(identical(row(0.204, 0.203))).toBe('different');
  });
  it('counts no row of another body', () => {
    const row = { setting: 0.2, repeats: [0.2, 0.2, 0.2] };
    const rows = [row, { ...row, aside: true }];
    expect(fullRows(now({ rows }), 3)).toBe(1);
    expect(recorded(rows)).toBe(3);
  });
  it('puts the gate where s is what was asked, whatever hangs', () => {
    for (const lowerEdge of [0.016, 0.02, 0.024, 0.025, 0.04])
      for (const s of [0.2, 0.4, 0.6, 0.8, 1])
        expect(gateFor({ lowerEdge } as FreeFallFrame, s) - lowerEdge).toBeCloseTo(s, 12);
  });
});

/** A student who does nothing but tap the one action of the bar; returns how many taps that takes. */
function follow(
  route: (typeof guide.routes)[number],
  kept: readonly Row[] = [],
): { taps: number; rows: Row[]; left: string[]; refused: unknown[]; run: Run<typeof model> } {
  const run = new Run(model, {
    experiment: 'physics/free-fall',
    params: route.params,
    prelude: route.prelude,
    seeds: { bench: 1, unknown: 2, run: 3 },
  });
  const byGate = new Map<number, number[]>(kept.map((row) => [row.setting, [...row.repeats]]));
  /** As the notebook has it: a reading is taken once, until the display has been blank again. */
  let taken = false;
  const rows = (): Row[] => [...byGate].map(([setting, repeats]) => ({ setting, repeats }));
  const now = (): Now => {
    const readings: Record<string, readonly Reading[]> = {};
    for (const id of ['timer', 'logger', 'ruler', 'balance']) readings[id] = run.readings(id);
    const { status } = readings['timer']![0]!;
    if (status !== 'ok') taken = false;
    return {
      frame: run.current as FreeFallFrame,
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
    const value = run.readings('timer')[0]!.value;
    if (value === null || taken) throw new Error('nothing to record');
    taken = true;
    const s = Math.round((run.current.gateE.position - run.current.lowerEdge) * 1e4) / 1e4;
    byGate.set(s, [...(byGate.get(s) ?? []), value]);
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
      for (let i = 0; run.verdict(step.command, input) !== true && i < guide.repeat!.patience * 240; i++) run.step();
      events();
      send(step.command, input);
      for (
        let i = 0;
        step.until && !events().some((e) => step.until!.includes(e)) && i < guide.repeat!.patience * 240;
        i++
      )
        run.step();
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
  for (const step of route.steps) {
    for (let wait = 0; !(step.done?.(now()) ?? false) && wait < 240 * 5;) {
      const action = step.action?.(now());
      if (action === undefined) {
        run.step();
        wait++;
        continue;
      }
      taps++;
      if (action.kind === 'next') break;
      act(action);
      events();
    }
    if (step.done && !step.done(now())) left.push(step.id);
    // One tap for each option chosen, three for a text from its starters.
    taps += (step.questions ?? []).reduce((sum, q) => sum + (q.kind === 'text' ? 3 : 1), 0);
  }
  return { taps, rows: rows(), left, refused, run };
}

describe('the routes on the real bench', () => {
  it('quick: four heights, three drops each, by the bar alone, in at most sixty taps', () => {
    const { taps, rows, left, refused, run } = follow(guide.routes[0]!);
    expect(left).toEqual([]);
    expect(refused).toEqual([]);
    expect(rows.map((r) => [r.setting, r.repeats.length])).toEqual([
      [0.2, 3],
      [0.4, 3],
      [0.6, 3],
      [0.8, 3],
    ]);
    expect(run.current.body).toBe('steel-ball');
    // Each step's tick or fold costs at most one more tap; the budget is 60 with them.
    expect(taps + guide.routes[0]!.steps.length).toBeLessThanOrEqual(60);
  });
  it('quick: goes on with the rows of an earlier run, whose drops this bench has not seen', () => {
    const { rows, left, refused } = follow(guide.routes[0]!, [{ setting: 0.2, repeats: [0.204] }]);
    expect(left).toEqual([]);
    expect(refused).toEqual([]);
    expect(rows.map((r) => r.repeats.length)).toEqual([3, 3, 3, 3]);
  });
  it('the next move of a drop follows from the bench alone', () => {
    const { params, prelude } = guide.routes[0]!;
    const run = new Run(model, {
      experiment: 'physics/free-fall',
      params,
      prelude,
      seeds: { bench: 1, unknown: 2, run: 3 },
    });
    const offered = (recordable: boolean): string | undefined => {
      const readings = { timer: run.readings('timer') };
      const rows = [{ setting: 0.2, repeats: [0.204, 0.204, 0.205] }];
      return nextDrop({ frame: run.current as FreeFallFrame, params: {}, readings, rows, recordable, answers: {} })
        ?.label;
    };
    const live = (seconds: number): void => {
      for (let i = 0; i < seconds * 240; i++) run.step();
    };
    expect(offered(false)).toBe('press');
    run.send('press', {});
    live(0.05);
    expect(offered(false)).toBeUndefined();
    live(2);
    expect(offered(true)).toBe('record');
    const moves: (string | undefined)[] = [];
    for (const [command, input] of [
      ['unpress', {}],
      ['hang', { body: 'cylinder' }],
      ['timer.reset', {}],
      ['unplug', { plug: 'magnet' }],
    ] as const) {
      moves.push(offered(false));
      run.send(command as never, input as never);
      live(1);
    }
    expect([...moves.slice(0, 3), offered(false)]).toEqual(['raise', 'hang', 'reset', 'plug-magnet']);
    expect(moves[3]).toBe('press');
    run.undo();
    expect(offered(false)).toBe('press');
  });
  it('full: what the student must do alone is not done for them', () => {
    const { left } = follow({
      ...guide.routes[1]!,
      steps: guide.routes[1]!.steps.filter((s) => ['full-level', 'full-wire', 'full-timer'].includes(s.id)),
    });
    expect(left).toEqual(expect.arrayContaining(['full-level', 'full-wire']));
  });
  it('full: the screws can level the stand', () => {
    const { params } = guide.routes[1]!;
    const run = new Run(model, { experiment: 'physics/free-fall', params, seeds: { bench: 1, unknown: 2, run: 3 } });
    const done = guide.routes[1]!.steps.find((s) => s.id === 'full-level')!.done!;
    const look = (): boolean =>
      done({ frame: run.current as FreeFallFrame, params: {}, readings: {}, rows: [], recordable: false, answers: {} });
    expect(look()).toBe(false);
    // lean x = 0.02 + (L − R)·5 mrad, lean z = −0.015 − (L + R)·2.5 mrad.
    run.send('turnScrew', { screw: 'left', turns: -5 });
    run.send('turnScrew', { screw: 'right', turns: -1 });
    run.step();
    expect(look()).toBe(true);
  });
});
