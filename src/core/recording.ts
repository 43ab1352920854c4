/**
 * A run that can be mailed, replayed, resumed and kept as a test: header, seeds, prelude, log, hashes, readings.
 *
 * What comes from outside is checked here before anything of it is believed: first its shape, then its versions, then every
 * value against the model's own fields. Newer than we are: refused. Older: opens, but cannot be verified.
 */
import * as v from 'valibot';
import { acceptParams, commandsOf, instrumentsOf, judge } from './commands.ts';
import { refuse, type Accepted } from './input.ts';
import type { AnyModel } from './model.ts';
import type { Plain } from './plain.ts';
import { Run } from './run.ts';
import { appendEntry, type Input } from './timeline.ts';
import { RefusedError } from './view.ts';

/** Raised when the layout of a recording changes. */
export const FORMAT = 1;
/** Raised when the kernel would give different numbers for the same log. */
export const CORE = 1;
export const MAX_TEXT = 8_000_000;
export const MAX_ENTRIES = 100_000;
/** Steps of the model that living a recording again may take: two hours at 240 ticks a second. */
export const MAX_STEPS = 1_728_000;

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const name = v.pipe(v.string(), v.maxLength(80));
const input = v.record(name, v.unknown());
const seed = v.pipe(whole, v.maxValue(4294967295));
const Shape = v.object({
  format: whole,
  core: whole,
  engines: v.record(name, whole),
  instruments: v.record(name, v.tuple([name, whole])),
  experiment: name,
  revision: whole,
  seeds: v.object({ bench: seed, unknown: seed, run: seed }),
  params: input,
  prelude: v.pipe(v.array(v.tuple([name, input])), v.maxLength(1000)),
  log: v.array(v.union([v.strictTuple([whole, name, input]), v.strictTuple([whole, name, input, whole])])),
  head: v.object({ node: whole, tick: whole }),
  marks: v.pipe(v.array(v.tuple([whole, whole, v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))])), v.maxLength(10_000)),
  readings: v.optional(v.array(v.record(name, v.unknown()))),
});

/** Log entries are [tick, command, input], with the parent's number where it is not the entry before. Marks are [node, tick, hash]. */
export type Recording = v.InferOutput<typeof Shape>;

/** The recording of a run as it stands, with a mark at its head. `readings` are what the notebook wrote down. */
export function recordingOf(run: Run, readings?: readonly Readonly<Record<string, Plain>>[]): Recording {
  const mark = run.hash();
  const { node, tick } = run.position;
  return {
    format: FORMAT,
    core: CORE,
    engines: Object.fromEntries((run.model.needs ?? []).map((e) => [e.id, e.version])),
    instruments: Object.fromEntries(
      instrumentsOf(run.model).map(([id, i]) => [id, [i.kind, i.version] as [string, number]]),
    ),
    experiment: run.experiment,
    revision: run.model.revision,
    seeds: { ...run.seeds },
    params: { ...run.params },
    prelude: run.prelude.map(([command, given]) => [command, { ...given }]),
    log: run.timeline.entries.map((e) =>
      e.parent === e.id - 1 ? [e.tick, e.command, { ...e.input }] : [e.tick, e.command, { ...e.input }, e.parent],
    ),
    head: { node, tick },
    marks: [[node, tick, mark]],
    ...(readings ? { readings: readings.map((r) => ({ ...r })) } : {}),
  };
}

/** Reads the shape of a recording from text. Never throws. */
export function readRecording(text: string): Accepted<Recording> {
  if (text.length > MAX_TEXT) return refuse('recording.too-large', { megabytes: Math.ceil(text.length / 1e6) });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refuse('recording.not-json');
  }
  if (typeof data !== 'object' || data === null || !('format' in data)) return refuse('recording.not-a-recording');
  if (typeof data.format === 'number' && data.format > FORMAT) return refuse('recording.newer', { part: 'format' });
  if ('log' in data && Array.isArray(data.log) && data.log.length > MAX_ENTRIES)
    return refuse('recording.too-long', { commands: data.log.length });
  const parsed = v.safeParse(Shape, data);
  if (!parsed.success)
    return refuse('recording.damaged', {
      where: (parsed.issues[0].path ?? []).map((p) => String(p.key).slice(0, 40)).join('.'),
    });
  return { ok: true, value: parsed.output };
}

export interface Checked {
  readonly recording: Recording;
  /** False when an older build made it: its log and readings open, its hashes prove nothing. */ readonly verifiable: boolean;
}

/** Checks versions and every value against the model. Never throws. */
export function checkRecording(recording: Recording, model: AnyModel, most = MAX_STEPS): Accepted<Checked> {
  const ours: [part: string, theirs: number, mine: number][] = [
    ['format', recording.format, FORMAT],
    ['core', recording.core, CORE],
    ['revision', recording.revision, model.revision],
  ];
  for (const engine of model.needs ?? []) ours.push([engine.id, recording.engines[engine.id] ?? 0, engine.version]);
  for (const [id, i] of instrumentsOf(model)) ours.push([id, recording.instruments[id]?.[1] ?? 0, i.version]);
  const newer = ours.find(([, theirs, mine]) => theirs > mine);
  if (newer) return refuse('recording.newer', { part: newer[0] });
  const params = acceptParams(model, recording.params as Input);
  if (!params.ok) return params;
  // Where each command stands, how many steps lead there, and the stride from there on. The first place is the beginning.
  const places = [{ tick: 0, steps: 0, stride: 1 }];
  for (const [command, given] of recording.prelude) {
    const one = judge(model, command, given);
    if (!one.ok) return one;
    if (command === 'run.stride') places[0]!.stride = Number(one.value['stride']);
  }
  const stepsTo = (node: number, tick: number, from = places[node]): number =>
    from && tick >= from.tick ? from.steps + (tick - from.tick) / from.stride : NaN;
  for (const [i, [tick, command, given, parent = i]] of recording.log.entries()) {
    const one = judge(model, command, given);
    if (!one.ok) return one;
    const steps = stepsTo(parent, tick);
    if (!(steps <= most)) return refuse('recording.damaged', { where: `log.${i}` });
    if (!Number.isInteger(steps)) return refuse('recording.off-tick');
    const stride = command === 'run.stride' ? Number(one.value['stride']) : places[parent]!.stride;
    places.push({ tick, steps, stride });
  }
  // A replay visits the head and every mark; on branches of their own each is lived from the beginning.
  const stops = [[recording.head.node, recording.head.tick] as const, ...recording.marks];
  const visits = new Map(stops.map(([node, tick]) => [`${node} ${tick}`, stepsTo(node, tick) + node]));
  const work = [...visits.values()].reduce((sum, cost) => sum + cost, 0);
  if (!Number.isInteger(work) || work > most) return refuse('recording.damaged', { where: 'marks' });
  const kinds = instrumentsOf(model).every(([id, { kind }]) => recording.instruments[id]?.[0] === kind);
  return { ok: true, value: { recording, verifiable: kinds && ours.every(([, theirs, mine]) => theirs === mine) } };
}

/** Text to a checked recording, when the models are at hand. */
export function parseRecording(text: string, find: (experiment: string) => AnyModel | undefined): Accepted<Checked> {
  const read = readRecording(text);
  if (!read.ok) return read;
  const model = find(read.value.experiment);
  return model
    ? checkRecording(read.value, model)
    : refuse('recording.unknown-experiment', { experiment: read.value.experiment });
}

/** A recording whose hashes do not come out: not this build, not these bits. */
export class DivergenceError extends RefusedError {
  constructor(node: number, tick: number) {
    super({ key: 'recording.diverged', values: { node, tick } }, 'replay');
    this.name = 'DivergenceError';
  }
}

/** A run at the beginning of a checked recording, with its whole log: `seek` goes anywhere in it, in as many pieces as you like. */
export function loadRecording<M extends AnyModel>(model: M, recording: Recording): Run<M> {
  const { experiment, seeds, params, prelude, log } = recording;
  const run = new Run(model, { experiment, seeds, params: params as Input, prelude: prelude as [string, Input][] });
  for (const [i, [tick, command, given, parent]] of log.entries())
    appendEntry(
      run.timeline,
      { tick, command, input: given as Input, drag: commandsOf(model).get(command)!.drag },
      parent ?? i,
    );
  run.timeline.head = 0;
  return run;
}

/** Lives a checked recording again, to its head. Throws DivergenceError at the first mark that fails, RefusedError where the log is not possible. */
export function replay<M extends AnyModel>(model: M, recording: Recording, verify = true): Run<M> {
  const run = loadRecording(model, recording);
  try {
    for (const [node, tick, expected] of verify ? recording.marks : []) {
      run.seek({ node, tick });
      if (run.hash() !== expected) throw new DivergenceError(node, tick);
    }
    run.seek(recording.head, []);
    return run;
  } catch (error) {
    run.dispose();
    throw error;
  }
}
