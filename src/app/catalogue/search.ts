/** Finding an experiment by any spelling: with or without tone marks, new names or old. */
import type { Manifest } from '@sdk';

/** Lower case, without tone marks, đ as d: `Gia tốc RƠI TỰ DO` and `gia toc roi tu do` become one. */
export const fold = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replace(/\s+/g, ' ').trim();

/** Everything a card can be found by, folded. */
const haystack = (manifest: Manifest): string =>
  fold(
    [
      ...[manifest.title, manifest.blurb, ...manifest.topics, manifest.next].flatMap(({ vi, en }) => [vi, en]),
      ...manifest.keywords,
      ...manifest.programme,
    ].join(' · '),
  );

/** True when every word of the query occurs. An empty query finds everything. */
export function matches(manifest: Manifest, query: string): boolean {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return true;
  const text = haystack(manifest);
  return words.every((word) => text.includes(word));
}
