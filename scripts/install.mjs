/** Installs what package-lock.json asks for, if it is not there already. Plain JavaScript: it runs before anything is installed. */
import { execSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));

/** npm keeps a lockfile of what it has installed; it must agree with ours. Parts for other systems may be absent. */
function isInstalled() {
  if (!existsSync(new URL('../node_modules/.package-lock.json', import.meta.url))) return false;
  const asked = read('package-lock.json').packages;
  const there = read('node_modules/.package-lock.json').packages;
  return Object.entries(asked).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || there[path]?.version === version || (!there[path] && (optional || devOptional)),
  );
}

export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
    process.exit(1);
  }
  if (isInstalled()) return;
  console.log('Installing dependencies (once) …');
  // Not `npm ci`: it gives up where a registry lacks some native package of some other system. Without saving, an install
  // takes the same locked versions and leaves the lockfile alone.
  execSync('npm install --no-save --no-audit --no-fund', { cwd: ROOT, stdio: 'inherit' });
}
