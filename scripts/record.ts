/**
 * `npm run record -- physics/free-fall [--name first] [--seed 1]
 * [--route quick | --careless | --study] [--turns 30]`: lets a student work, and keeps the run as recordings/<name>.json.
 * The careful one takes the actions that the guide offers; the study's one does the whole experiment.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { Run, recordingOf, type AnyModel, type Plain, type Recording } from '@core';
import type { Guide, Input, Study } from '@sdk';
import { diceOf, nextCommand } from '../tests/contract/student.ts';
import { readingsOf } from '../tests/contract/subject.ts';
import { UsageError, loadGuide, loadModel, readArguments, readNumber } from './experiments.ts';

const studies = import.meta.glob<Study>('/simulations/*/*/study.ts', { import: 'default' });
type Marks = Recording['marks'];
const seedsOf = (seed: number) => ({ bench: seed, unknown: seed + 1, run: seed + 2 });

const live = (run: Run, seconds: number) => {
  for (let n = Math.max(1, Math.round(seconds / run.model.dt / run.status.stride)); n > 0; n--) run.step();
};
const mark = (run: Run, marks: Marks) => {
  const hash = run.hash();
  marks.push([run.position.node, run.position.tick, hash]);
};

function follow(run: Run, guide: Guide<AnyModel>, routeId: string, marks: Marks): void {
  const route = guide.routes.find((r) => r.id === routeId)!;
  const rows = route.settings.map((setting) => ({ setting, repeats: [] }));
  const send = (command: string, input: Input) => run.send(command, input as Record<string, Plain>);
  for (const step of route.steps) {
    const progress = {
      frame: run.current,
      readings: readingsOf(run),
      rows: rows.slice(0, 1),
      recordable: false,
      answers: {},
    };
    const action = step.action?.(progress as never);
    if (action?.kind === 'command') send(action.command, action.input);
    if (action?.kind === 'again')
      for (const { command, input, skip, until } of guide.repeat?.steps ?? []) {
        if (skip?.(run.current)) continue;
        const { cursor } = run.eventsSince(0);
        send(command, typeof input === 'function' ? input(run.current) : input);
        const end = run.time + (guide.repeat?.patience ?? 10);
        do live(run, 0.05);
        while (until && run.time < end && !run.eventsSince(cursor).events.some((e) => until.includes(e.name)));
      }
    live(run, 1);
    mark(run, marks);
  }
}

function wander(run: Run, seed: number, turns: number, careless: number, marks: Marks): void {
  const dice = diceOf(seed);
  for (let turn = 0; turn < turns; turn++) {
    const command = nextCommand(run, dice, careless);
    if (command) run.send(...command);
    live(run, dice.between(0.02, 0.6));
    if (careless > 0 && dice.chance(0.1)) run.undo();
    mark(run, marks);
  }
}

export default async function main(args: readonly string[]): Promise<number> {
  const { rest, options } = readArguments(args);
  const id = rest[0];
  if (id === undefined) throw new UsageError('Which one? npm run record -- physics/free-fall');
  const model = await loadModel(id);
  const seed = readNumber(options, 'seed', 1);
  const name = options.get('name') ?? 'first';
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    throw new UsageError(`"${name}" is not a name: small letters, digits, hyphens.`);
  const guide = await loadGuide(id);
  const careless = options.has('careless');
  const route = guide?.routes.find((r) => r.id === (options.get('route') ?? guide.routes[0]?.id));
  const study = options.has('study') ? await studies[`/simulations/${id}/study.ts`]?.() : undefined;
  if (options.has('study') && !study) throw new UsageError(`simulations/${id} has no study.ts`);
  const run = new Run(model, {
    experiment: id,
    seeds: seedsOf(seed),
    ...(study
      ? { params: study.params ?? {}, prelude: study.prelude }
      : route
        ? { params: route.params, prelude: route.prelude }
        : {}),
  });
  const marks: Marks = [];
  if (study) study.perform(run as never, seed, () => mark(run, marks));
  else if (route && guide && !careless) follow(run, guide, route.id, marks);
  if (study) run.pause();
  else if (careless || run.timeline.entries.length === 0 || options.has('turns'))
    wander(run, seed, readNumber(options, 'turns', 30), careless ? 0.2 : 0, marks);
  const recording = recordingOf(run);
  recording.marks.unshift(
    ...marks.filter(([node, tick]) => node !== recording.head.node || tick !== recording.head.tick),
  );
  const folder = `simulations/${id}/recordings`;
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${name}.json`;
  if (existsSync(file)) console.log('It was there already: if its hashes changed, raise the revision of the model.');
  writeFileSync(file, `${JSON.stringify(recording)}\n`);
  console.log(`${file}: ${recording.log.length} commands, ${run.time.toFixed(2)} s, ${recording.marks.length} marks`);
  run.dispose();
  return 0;
}
