/**
 * `?stress=long`: every text twice as long, with words that cannot be broken, to see that nothing is clipped. Fetched only where
 * the address asks for it. What comes from words files passes through i18next; what stands in manifests and tables is changed there.
 */
import type { PostProcessorModule } from 'i18next';
import { listed } from './experiments.ts';

/** A run of letters worth lengthening: units and symbols stay what they are. */
const WORD = /\p{L}{2}/u;

/** One word: written twice without a gap. Several: the text twice, its first two words grown together. */
export function lengthened(text: string): string {
  if (!WORD.test(text)) return text;
  const words = text.split(' ');
  if (words.length === 1) return `${text}${text.toLowerCase()}`;
  return `${words[0]}${words[1]} ${words.slice(2).join(' ')} ${text}`.replace(/ {2,}/g, ' ');
}

export const long: PostProcessorModule = {
  type: 'postProcessor',
  name: 'long',
  process: (value: unknown) => (typeof value === 'string' ? lengthened(value) : value) as string,
};

type Open = Record<string, unknown>;

/** Every { vi, en } inside a value, in place. */
function lengthen(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const object = value as Open;
  for (const [key, inner] of Object.entries(object))
    if ((key === 'vi' || key === 'en') && typeof inner === 'string') object[key] = lengthened(inner);
    else lengthen(inner);
}

const tables = import.meta.glob<unknown>([
  '/simulations/*/*/table.ts',
  '/simulations/*/*/*-table.ts',
  '!/simulations/_template/**',
]);

/** Before anything is drawn. */
export async function lengthenData(): Promise<void> {
  for (const { manifest } of listed) lengthen(manifest);
  for (const file of await Promise.all(Object.values(tables).map((load) => load())))
    for (const exported of new Set(Object.values(file as Open))) lengthen(exported);
}
