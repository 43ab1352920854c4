/** Runs a TypeScript script of this folder: bundles it with the aliases of the project, then imports it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, ensureInstalled } from './install.mjs';

const [name, ...args] = process.argv.slice(2);
ensureInstalled();
const { build } = await import('vite');
const outDir = join(ROOT, 'node_modules/.cache/scripts', name);
await build({
  root: ROOT,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  resolve: { tsconfigPaths: true },
  build: { ssr: join(ROOT, 'scripts', `${name}.ts`), outDir, emptyOutDir: true, target: 'node20', minify: false },
});
// A script may export a main function, or do its work while it is imported.
process.argv.splice(2, 1);
const { default: main } = await import(pathToFileURL(join(outDir, `${name}.js`)).href);
try {
  process.exitCode = (await main?.(args)) ?? 0;
} catch (error) {
  console.error(error instanceof Error && error.name === 'UsageError' ? error.message : error);
  process.exitCode = 1;
}
