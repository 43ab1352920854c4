/** Every experiment that lies in simulations/, the template too, found by glob: nobody keeps a list. */
import type { AnyModel } from '@core';
import type { Description, Guide, Hand, Manifest } from '@sdk';
import type { Subject } from '../contract/subject.ts';

const manifests = import.meta.glob<Manifest>('/simulations/*/*/manifest.ts', { import: 'default' });
const models = import.meta.glob<AnyModel>('/simulations/*/*/model.ts', { import: 'default' });
const hands = import.meta.glob<readonly Hand[]>('/simulations/*/*/hands.ts', { import: 'default' });
const descriptions = import.meta.glob<Description<AnyModel>>('/simulations/*/*/describe.ts', { import: 'default' });
const guides = import.meta.glob<Guide<AnyModel>>('/simulations/*/*/guide/index.ts', { import: 'default' });
const words = import.meta.glob<unknown>('/simulations/*/*/words/*.json', { import: 'default' });

export interface Found extends Subject {
  readonly manifest: Manifest | undefined;
}
/** One that cannot be loaded must not hide the others. */
export interface Broken {
  readonly id: string;
  readonly error: unknown;
}

async function open(path: string): Promise<Found> {
  const folder = path.replace(/\/model\.ts$/, '');
  const [model, manifest, description, guide, handList] = await Promise.all([
    models[path]!(),
    manifests[`${folder}/manifest.ts`]?.(),
    descriptions[`${folder}/describe.ts`]?.(),
    guides[`${folder}/guide/index.ts`]?.(),
    hands[`${folder}/hands.ts`]?.(),
  ]);
  const byLanguage: Record<string, unknown> = {};
  for (const [file, read] of Object.entries(words))
    if (file.startsWith(`${folder}/words/`))
      byLanguage[file.slice(folder.length + '/words/'.length, -'.json'.length)] = await read();
  return {
    id: idOf(path),
    model,
    manifest,
    words: byLanguage,
    ...(handList ? { hands: handList } : {}),
    ...(description ? { description } : {}),
    // On a bare bench a student who does anything at all seldom gets as far as making something happen.
    ...(guide?.routes[0] ? { guide, prelude: guide.routes[0].prelude } : {}),
  };
}
const idOf = (path: string) => path.replace(/^\/simulations\/|\/model\.ts$/g, '');

/** Every folder that has a model. */
export async function experiments(): Promise<{ found: readonly Found[]; broken: readonly Broken[] }> {
  const found: Found[] = [];
  const broken: Broken[] = [];
  for (const path of Object.keys(models).sort())
    try {
      found.push(await open(path));
    } catch (error) {
      broken.push({ id: idOf(path), error });
    }
  return { found, broken };
}
