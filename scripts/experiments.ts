/** The experiments, for scripts: the same glob that the catalogue and the tests use. */
import { prepare, type AnyModel } from '@core';
import type { Guide } from '@sdk';

const models = import.meta.glob<AnyModel>('/simulations/*/*/model.ts', { import: 'default' });
const guides = import.meta.glob<Guide<AnyModel>>('/simulations/*/*/guide/index.ts', { import: 'default' });

/** A mistake of whoever typed the command: its message is enough. */
export class UsageError extends Error {
  override name = 'UsageError';
}
export const experimentIds = (): string[] =>
  Object.keys(models).map((path) => path.replace(/^\/simulations\/|\/model\.ts$/g, ''));

/** The model of an experiment, its engines ready. */
export async function loadModel(id: string): Promise<AnyModel> {
  const load = models[`/simulations/${id}/model.ts`];
  if (!load) throw new UsageError(`There is no experiment ${id}. There are: ${experimentIds().join(', ')}`);
  const model = await load();
  await prepare(model);
  return model;
}
export const loadGuide = async (id: string): Promise<Guide<AnyModel> | undefined> =>
  guides[`/simulations/${id}/guide/index.ts`]?.();

/** `--name value` and `--flag` among the arguments; the rest in order. */
export function readArguments(args: readonly string[]): {
  readonly rest: string[];
  readonly options: Map<string, string>;
} {
  const rest: string[] = [];
  const options = new Map<string, string>();
  for (let i = 0; i < args.length; i++) {
    const one = args[i]!;
    if (!one.startsWith('--')) rest.push(one);
    else if (args[i + 1] !== undefined && !args[i + 1]!.startsWith('--')) options.set(one.slice(2), args[++i]!);
    else options.set(one.slice(2), 'yes');
  }
  return { rest, options };
}
export function readNumber(options: ReadonlyMap<string, string>, name: string, otherwise: number): number {
  const value = Number(options.get(name) ?? otherwise);
  if (!Number.isFinite(value)) throw new UsageError(`--${name} wants a number`);
  return value;
}
