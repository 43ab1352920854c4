/** Every command a run can be given, by name: the model's own, its instruments' (`timer.reset`), live parameters (`set.place`), the stride. */
import type { AnyInstrument, Look } from './instrument.ts';
import { acceptField, acceptInput, refuse, type Accepted, type Fields } from './input.ts';
import type { AnyModel, Param, Verdict } from './model.ts';
import type { Plain } from './plain.ts';
import type { Input } from './timeline.ts';

/** The parts of a run that commands work on. */
export interface Bench {
  readonly state: unknown;
  readonly current: unknown;
  readonly kept: Readonly<Record<string, Plain>>;
  readonly now: unknown;
  lookOf(id: string): Look;
  setLive(change: Input): void;
  setStride(stride: number): void;
}

export interface Bound {
  readonly input: Fields;
  readonly drag: boolean;
  readonly when: (bench: Bench, input: never) => Verdict;
  readonly apply: (bench: Bench, input: never) => void;
}

const bindings = new WeakMap<AnyModel, ReadonlyMap<string, Bound>>();

/** All commands of a model; worked out once, since a model is constant. */
export function commandsOf(model: AnyModel): ReadonlyMap<string, Bound> {
  let bound = bindings.get(model) as Map<string, Bound> | undefined;
  if (bound) return bound;
  bindings.set(model, (bound = new Map()));
  for (const [name, command] of Object.entries(model.commands as AnyModel['commands']))
    bound.set(name, {
      input: command!.input,
      drag: command!.drag ?? false,
      when: (bench, input) => command!.when?.(bench.current, input) ?? true,
      apply: (bench, input) => command!.apply(bench.state, input, bench.now as never),
    });
  for (const [id, instrument] of instrumentsOf(model))
    for (const [name, command] of Object.entries(instrument.commands as AnyInstrument['commands']))
      bound.set(`${id}.${name}`, {
        input: command!.input,
        drag: command!.drag ?? false,
        when: (bench, input) => command!.when?.(bench.kept[id], input) ?? true,
        apply: (bench, input) => command!.apply(bench.kept[id], input, bench.lookOf(id)),
      });
  for (const [name, spec] of Object.entries(model.params as Record<string, Param>))
    if (spec.live)
      bound.set(`set.${name}`, {
        input: { value: spec } as Fields,
        drag: spec.kind === 'number',
        when: () => true,
        apply: (bench, { value }: { value: Plain }) => bench.setLive({ [name]: value }),
      });
  bound.set('run.stride', {
    input: { stride: { kind: 'choice', options: (model.strides ?? [1]).map(String) } },
    drag: false,
    when: () => true,
    apply: (bench, { stride }: { stride: string }) => bench.setStride(Number(stride)),
  });
  return bound;
}

export const instrumentsOf = (model: AnyModel): [id: string, instrument: AnyInstrument][] =>
  Object.entries((model.instruments ?? {}) as Record<string, AnyInstrument>);

/** Checks a command against its fields and against what is visible; what comes back is snapped. Without a bench, only its shape. */
export function judge(model: AnyModel, command: string, input: unknown, bench?: Bench): Accepted<Input> {
  const bound = commandsOf(model).get(command);
  if (!bound) return refuse('input.unknown-command', { command: command.slice(0, 40) });
  const accepted = acceptInput(bound.input, input, bench?.current) as Accepted<Input>;
  if (!accepted.ok || !bench) return accepted;
  const verdict = bound.when(bench, accepted.value as never);
  return verdict === true ? accepted : refuse(verdict);
}

/** The parameters of a run: defaults, and the given ones checked and snapped. */
export function acceptParams(model: AnyModel, given: Input = {}): Accepted<Input> {
  const specs = model.params as Readonly<Record<string, Param>>;
  const out: Record<string, Plain> = {};
  const stray = Object.keys(given).find((name) => !Object.hasOwn(specs, name));
  if (stray !== undefined) return refuse('input.unknown-field', { field: stray.slice(0, 40) });
  for (const [name, spec] of Object.entries(specs)) {
    const one = acceptField(name, spec, Object.hasOwn(given, name) ? given[name] : spec.value);
    if (!one.ok) return one;
    out[name] = one.value as Plain;
  }
  return { ok: true, value: out };
}
