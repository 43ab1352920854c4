/**
 * The door to Rapier: the only file that imports it, and only when asked, so that its code and its WebAssembly arrive in
 * their own chunk with the first experiment that needs them.
 */
import type * as Rapier from '@dimforge/rapier3d-compat';

export type { Rapier };

let loaded: typeof Rapier | undefined;
let loading: Promise<void> | undefined;

async function load(): Promise<void> {
  const module = await import('@dimforge/rapier3d-compat');
  await module.init();
  loaded = module;
}

/** Fetches and compiles Rapier once. Rejects if that fails, for instance offline; the next call tries again. */
export function ready(): Promise<void> {
  loading ??= load().catch((reason: unknown) => {
    loading = undefined;
    throw reason;
  });
  return loading;
}

export const isReady = (): boolean => loaded !== undefined;

/** Rapier itself. Throws an Error before `ready()` has resolved. */
export function rapier(): typeof Rapier {
  if (loaded === undefined)
    throw new Error('rigid: await rigid.ready() before making a world (name the engine in the model’s `needs`)');
  return loaded;
}
