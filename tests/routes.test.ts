/**
 * A student who does what the bar offers, and nothing else, comes to the end of every quick route: no step waits for what nobody asks for.
 * With the real bench, the real notebook and the real lesson; only the page is missing. (The full routes ask for the student's own hands
 * here and there; each experiment tests its own.)
 */
import { describe, expect, test } from 'vitest';
import { prepare, Run, type AnyModel } from '@core';
import { fetchExperiment, listed } from '../src/app/experiments.ts';
import { startAgain } from '../src/app/guide/again.ts';
import {
  actionOf,
  advance,
  BEGINNING,
  follow,
  holding,
  progressOf,
  type AnyRoute,
  type BarAction,
} from '../src/app/guide/progress.ts';
import type { AppLoop } from '../src/app/loop.ts';
import { createNotebook, readyRows } from '../src/notebook/index.ts';

/** Model seconds after which the bench does not move any more: what then still waits, waits for a hand. */
const PATIENCE = 60;
/** Looks at the bar; the longest route needs a third. */
const MOST = 3000;
/** Presses in one step; the longest step of a route takes twenty. */
const STUCK = 60;
/** Between two looks of the eye, model seconds. */
const LOOK = 0.2;

/** The loop of the page, moved by hand. */
function handLoop(): { loop: AppLoop; beat(): void } {
  const listeners = new Set<() => void>();
  const loop = {
    onFrame: (listener: () => void) => (listeners.add(listener), () => void listeners.delete(listener)),
    wake: () => {},
  } as unknown as AppLoop;
  return { loop, beat: () => [...listeners].forEach((listener) => listener()) };
}

async function walk(id: string, routeId: string): Promise<string[]> {
  const opened = await fetchExperiment(listed.find((one) => one.id === id)!);
  await Promise.all([prepare(opened.model), readyRows(opened.tables)]);
  const route = opened.guide.routes.find((one) => one.id === routeId) as AnyRoute;
  const run = new Run(opened.model as AnyModel, {
    experiment: id,
    params: route.params as never,
    prelude: route.prelude as never,
    seeds: { bench: 20, unknown: 20, run: 20 },
  });
  const shelf = { load: () => Promise.resolve(undefined), save: () => Promise.resolve() };
  const notebooks = opened.tables.map((table) =>
    createNotebook({ experiment: id, table, storageKey: table.id, shelf, mode: () => 'school' as never }),
  );
  notebooks.forEach((notebook) => notebook.watch(run));
  const { loop, beat } = handLoop();
  const live = (seconds: number): void => {
    for (let n = Math.ceil(seconds / run.model.dt); n > 0; n--) {
      run.step();
      beat();
    }
  };
  const held = holding(() => run.time);
  const done: string[] = [];
  let place = BEGINNING;
  let waited = 0;
  let offered = 0;
  const record = (notebook: (typeof notebooks)[number]): void => {
    const { setting } = notebook.table;
    if (!setting.trial && notebook.get().way === '') notebook.setWay(setting.ways[0]!.id);
    const written = notebook.record(run);
    // What cannot be written down would leave a student before the same button again and again.
    expect(written.ok, `${route.steps[place.index]!.id}: ${JSON.stringify(written)}`).toBe(true);
  };
  for (let turn = 0; turn < MOST && place.index < route.steps.length; turn++) {
    const step = route.steps[place.index]!;
    const notebook = notebooks.find(({ table }) => table.id === step.table) ?? notebooks[0]!;
    const look = () => progressOf(run, notebook, notebooks[0]!);
    const before = place;
    place = follow(route, place, look(), held);
    if (place !== before) {
      waited = offered = 0;
      continue;
    }
    const action: BarAction | undefined = actionOf(route, place, look());
    if (action === undefined || (action.kind === 'command' && action.early === true)) {
      waited += LOOK;
      if (waited > PATIENCE) throw new Error(`${step.id}: the bar waits for ever`);
      live(LOOK);
      continue;
    }
    waited = 0;
    done.push(`${step.id}: ${action.kind === 'answer' ? 'answer' : action.label}`);
    offered++;
    // A conclusion may be a task for the hands, which nobody has here: to place a cup where the ball will land.
    if (offered > STUCK && step.section === 'conclude') {
      place = advance(route, place, look());
      offered = 0;
      continue;
    }
    if (offered > STUCK) throw new Error(`${step.id} is never done: ${done.slice(-5).join(', ')}`);
    if (action.kind === 'next') {
      offered = 0;
      place = advance(route, place, look());
    } else if (action.kind === 'record') record(notebook);
    else if (action.kind === 'table') notebook.set({ check: { passed: 'right', tries: 1 } });
    else if (action.kind === 'answer')
      for (const question of step.questions ?? [])
        notebooks[0]!.setAnswer(question.id, question.kind === 'choice' ? question.options[0]! : '1');
    else if (action.kind === 'command') {
      const verdict = run.verdict(action.command, action.input as never);
      // A hand that is told "not yet" waits; what is refused for good shows as an offer without end.
      if (verdict === true) (run as unknown as { send(c: string, i: object): void }).send(action.command, action.input);
      live(verdict === true ? run.model.dt : LOOK);
    } else {
      let end: unknown;
      startAgain(run, loop, opened.guide.repeat as never, (how) => (end = how));
      for (let n = 0; end === undefined && n < PATIENCE / LOOK; n++) live(LOOK);
      expect(end, `${step.id}: the repeat`).toEqual({ ok: true });
      record(notebook);
    }
    live(run.model.dt);
  }
  expect(place.index, `stopped in ${route.steps[place.index]?.id}`).toBe(route.steps.length);
  return done;
}

describe.each(listed.map(({ id }) => id))('%s by the bar alone', (id) => {
  test('the quick route comes to its end', async () => {
    expect((await walk(id, 'quick')).length).toBeGreaterThan(10);
  });
});
