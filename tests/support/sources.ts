/** The files of the project, by path from its root, with `/` on every system. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SKIP = new Set(['node_modules', 'dist', '.git', '.cache', 'coverage']);

/** Every file below `folder`, sorted. */
export function filesBelow(folder: string): string[] {
  const found: string[] = [];
  const walk = (path: string) => {
    for (const name of readdirSync(join(ROOT, path)).sort()) {
      if (SKIP.has(name)) continue;
      const here = path === '' ? name : `${path}/${name}`;
      if (statSync(join(ROOT, here)).isDirectory()) walk(here);
      else found.push(here);
    }
  };
  walk(folder);
  return found;
}
export const readSource = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
export const isCode = (path: string): boolean => /\.(ts|tsx|mjs|js)$/.test(path);
