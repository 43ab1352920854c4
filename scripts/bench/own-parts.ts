/** What each experiment adds of its own: the built files that only it asks for, in one language. From the manifest of `dist`. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { within } from './limits.ts';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const packed = (path: string): number =>
  brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

export function ownParts(dist: string): void {
  const chunks = JSON.parse(readFileSync(`${dist}/asset-manifest.json`, 'utf8')) as Record<string, Chunk>;
  const files = new Map<string, Set<string>>();
  const ofOthers = new Map<string, Set<string>>();
  const idOf = (key: string): string => /^simulations\/([^/]+\/[^/]+)\//.exec(key)?.[1] ?? '';
  for (const key of Object.keys(chunks)) {
    // The study is for the end of the lesson, the other language for whoever chooses it.
    if (/\/(words\/en|study)\.json$/.test(key)) continue;
    const id = idOf(key);
    const walk = (at: string, seen: Set<string>): void => {
      const chunk = chunks[at];
      if (chunk === undefined || seen.has(at)) return;
      seen.add(at);
      for (const file of [chunk.file, ...(chunk.css ?? [])]) {
        const of = id === '' ? ofOthers : files;
        const name = id === '' ? '*' : id;
        of.set(name, (of.get(name) ?? new Set()).add(file));
      }
      chunk.imports?.forEach((one) => walk(one, seen));
    };
    walk(key, new Set());
  }
  const shared = ofOthers.get('*') ?? new Set<string>();
  console.log('\nBrotli 11, what only this experiment asks for:');
  for (const [id, own] of files) {
    const others = [...files].filter(([one]) => one !== id).flatMap(([, theirs]) => [...theirs]);
    const only = [...own].filter((file) => !shared.has(file) && !others.includes(file));
    const sum = only.reduce((total, file) => total + packed(`${dist}/${file}`), 0);
    console.log(
      `  ${(sum / 1000).toFixed(1).padStart(6)} kB ${within(`${id}, own parts, kB`, sum / 1000, '≤', 40)}  ${id} (${only.length} files)`,
    );
  }
}
