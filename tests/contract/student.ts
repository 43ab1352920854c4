/**
 * A seeded student: derives from a model's data every command that may be given, and gives them, with care or without.
 * It is the fuzzer of all experiments, the driver of the contract and the author of recordings.
 */
import { rngOf, type AnyModel, type Field, type Fields, type Param, type Plain, type Rng, type Run } from '@core';
import type { Command } from './subject.ts';

/** Every command of a model, of its instruments, and of the run itself, with its fields. */
export function commandsOf(model: AnyModel): readonly (readonly [name: string, fields: Fields])[] {
  const own = Object.entries(model.commands as Record<string, { input: Fields }>).map(
    ([name, command]) => [name, command.input] as const,
  );
  const instruments = Object.entries(
    (model.instruments ?? {}) as Record<string, { commands: Record<string, { input: Fields }> }>,
  ).flatMap(([id, instrument]) =>
    Object.entries(instrument.commands).map(([name, command]) => [`${id}.${name}`, command.input] as const),
  );
  const live = Object.entries(model.params as Record<string, Param>)
    .filter(([, spec]) => spec.live)
    .map(([name, spec]) => [`set.${name}`, { value: spec } as Fields] as const);
  const strides = (model.strides ?? [1]).map(String);
  const stride =
    strides.length > 1 ? [['run.stride', { stride: { kind: 'choice', options: strides } } as Fields] as const] : [];
  return [...own, ...instruments, ...live, ...stride];
}

/** Draws in a row from one seed. */
export interface Dice {
  below(size: number): number;
  chance(p: number): boolean;
  pick<T>(list: readonly T[]): T | undefined;
  between(min: number, max: number): number;
}
export function diceOf(seed: number): Dice {
  const rng: Rng = rngOf(seed);
  let n = 0;
  const uniform = () => rng.uniform('student', 0, n++);
  return {
    below: (size) => Math.floor(uniform() * size),
    chance: (p) => uniform() < p,
    pick: (list) => list[Math.floor(uniform() * list.length)],
    between: (min, max) => min + (max - min) * uniform(),
  };
}

/** A value that the field takes now, or undefined when there is none. Ends of ranges come up often: that is where models break. */
export function legalValue(field: Field, frame: unknown, dice: Dice): Plain | undefined {
  const number = (min: number, max: number) =>
    dice.chance(0.15) ? (dice.chance(0.5) ? min : max) : dice.between(min, max);
  switch (field.kind) {
    case 'number':
      return number(field.min, field.max);
    case 'toggle':
      return dice.chance(0.5);
    case 'choice':
      return dice.pick(field.options);
    case 'ref':
      return dice.pick(field.of(frame as never));
    case 'point':
      return [0, 1, 2].map((i) => number(field.min[i]!, field.max[i]!));
  }
}

const NONSENSE: readonly Plain[] = [
  NaN,
  Infinity,
  -Infinity,
  1e308,
  -1,
  0,
  '',
  '1',
  'ghost',
  '__proto__',
  true,
  null,
  [],
  [1, 2],
  [NaN, 0, 0],
  { value: 1 },
];

/** A legal input, or undefined where a ref has nothing to point at. */
export function legalInput(fields: Fields, frame: unknown, dice: Dice): Command[1] | undefined {
  const input: Record<string, Plain> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = legalValue(field, frame, dice);
    if (value === undefined) return undefined;
    input[name] = value;
  }
  return input;
}

/** An input with something wrong in it. */
export function wrongInput(fields: Fields, frame: unknown, dice: Dice): Command[1] {
  const input: Record<string, Plain> = { ...legalInput(fields, frame, dice) };
  const name = dice.pick(Object.keys(fields));
  if (name === undefined || dice.chance(0.15)) input['extra'] = 1;
  else if (dice.chance(0.2)) delete input[name];
  else input[name] = dice.pick(NONSENSE)!;
  return input;
}

/** One command that could be given now. */
export function nextCommand(run: Run, dice: Dice, careless = 0): Command | undefined {
  const [name, fields] = dice.pick(commandsOf(run.model)) ?? [];
  if (name === undefined || fields === undefined) return undefined;
  if (dice.chance(careless)) {
    if (dice.chance(0.05)) return [dice.pick(['ghost', 'constructor', 'set.ghost', 'a.b'])!, {}];
    return [name, wrongInput(fields, run.current, dice)];
  }
  const input = legalInput(fields, run.current, dice);
  return input && [name, input];
}

/** Parameters of a set-up, anywhere within their ranges. */
export function someParams(model: AnyModel, dice: Dice): Readonly<Record<string, Plain>> {
  const out: Record<string, Plain> = {};
  for (const [name, spec] of Object.entries(model.params as Record<string, Param>))
    if (dice.chance(0.5)) out[name] = legalValue(spec, undefined, dice)!;
  return out;
}
