/** `npm start`: installs and builds what is not there yet, then serves the page. PORT chooses the port. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, ensureInstalled } from './install.mjs';

ensureInstalled();
const { build, preview } = await import('vite');

const newest = (path) => {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};
const sources = ['src', 'simulations', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];
const built = join(ROOT, 'dist/index.html');
if (!existsSync(built) || Math.max(...sources.map((s) => newest(join(ROOT, s)))) > newest(built)) {
  console.log('Building …');
  await build({ root: ROOT, logLevel: 'warn' });
}

const server = await preview({
  root: ROOT,
  logLevel: 'warn',
  preview: { port: Number(process.env.PORT ?? 4173), strictPort: false },
});
console.log(`Phòng STEM: ${server.resolvedUrls.local[0]}   (Ctrl+C to stop)`);
