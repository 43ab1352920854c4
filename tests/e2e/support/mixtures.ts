/** The mixtures of the chemistry engine, bundled for a page as the pages themselves are, and what Node makes of them. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { bitsOfMixtures, type Bits } from '../../../src/engines/chemistry/bits.fixture.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export const mixturesInNode = (): Bits => bitsOfMixtures();

/** An expression that a page evaluates to the same. Minified: what is compared is what visitors get. */
export async function mixturesForPage(): Promise<string> {
  const made = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { tsconfigPaths: true },
    build: {
      write: false,
      minify: true,
      lib: { entry: `${ROOT}src/engines/chemistry/bits.fixture.ts`, formats: ['iife'], name: 'mixtures' },
    },
  });
  const [bundle] = [made].flat() as { output: readonly { readonly type: string; readonly code?: string }[] }[];
  const code = bundle?.output.find(({ type }) => type === 'chunk')?.code;
  if (code === undefined) throw new Error('the mixtures were not bundled');
  return `(() => {\n${code}\nreturn mixtures.bitsOfMixtures();\n})()`;
}
