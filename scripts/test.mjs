/**
 * `npm test` (everything), `npm run check` (without a browser), `npm run soak` (everything at full counts), `npm run e2e` (browsers only).
 * Every step runs even when an earlier one failed; the last line is the sum.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT, ensureInstalled } from './install.mjs';
import { ensureBrowsers } from './browsers.mjs';

const mode = process.argv[2] ?? 'all';
if (!['all', 'check', 'soak', 'e2e'].includes(mode)) {
  console.error(`There is no "${mode}": check, soak, e2e, or nothing for all of it.`);
  process.exit(1);
}
ensureInstalled();

const soak = mode === 'soak' ? { FUZZ_SEEDS: '2000', HOSTILE_RUNS: '20000', SOAK: '1' } : {};
const reports = join(ROOT, 'node_modules/.cache/reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const tool = (path) => join(ROOT, 'node_modules', path);
const total = { passed: 0, failed: 0 };
const summary = [];

function run(name, script, args, env = {}) {
  console.log(`\n── ${name}`);
  const begin = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...soak, ...env },
  });
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
  return { ok: status === 0, seconds };
}
/** A tool that is right or wrong as a whole counts as one test. What it says is printed when it ends: another may run beside it. */
function step(name, script, args) {
  const begin = process.hrtime.bigint();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, env: { ...process.env, ...soak } });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
    child.on('close', (status) => {
      const ok = status === 0;
      console.log(`\n── ${name}\n${Buffer.concat(said)}`.trimEnd());
      total[ok ? 'passed' : 'failed']++;
      summary.push([Number(process.hrtime.bigint() - begin) / 1e9, `${name}${ok ? '' : '  FAILED'}`]);
      resolve(ok);
    });
  });
}
/** A project of Vitest; its report says how many tests passed, and how long each file took. */
function suite(project, env, more = []) {
  const file = join(reports, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile=${file}`, ...more];
  const { ok, seconds } = run(`tests: ${project}`, tool('vitest/vitest.mjs'), args, env);
  if (!existsSync(file)) {
    total.failed++;
    summary.push([seconds, `${project}  FAILED to run`]);
    return;
  }
  const report = JSON.parse(readFileSync(file, 'utf8'));
  total.passed += report.numPassedTests;
  // A file that cannot even be loaded has no tests to count; it is still a failure.
  total.failed += ok ? 0 : Math.max(1, report.numFailedTests);
  if (report.numPendingTests > 0) console.log(`${report.numPendingTests} skipped`);
  for (const { name, startTime, endTime, status } of report.testResults)
    summary.push([(endTime - startTime) / 1000, `${relative(ROOT, name)}${status === 'passed' ? '' : '  FAILED'}`]);
}

const [inNode, inBrowsers] = [mode !== 'e2e', mode !== 'check'];
async function others() {
  if (inNode) {
    await step('lint', tool('oxlint/bin/oxlint'), []);
    await step('types', tool('typescript/bin/tsc'), ['--noEmit', '-p', '.']);
  }
  return inBrowsers && step('build', tool('vite/bin/vite.js'), ['build', '--logLevel=warn']);
}
// Each of these keeps one core busy, and the formatter takes as long as all the others.
const [built] = await Promise.all([
  others(),
  inNode && step('format', tool('prettier/bin/prettier.cjs'), ['--check', '--log-level=warn', '.']),
]);
if (inNode) suite('check', {}, [`--maxWorkers=${Math.max(2, availableParallelism() - 1)}`]);
if (inBrowsers) {
  const folder = join(ROOT, 'tests/e2e');
  const any = existsSync(folder) && readdirSync(folder).some((f) => /\.test\.(ts|mjs)$/.test(f));
  if (built && any) {
    const { chrome, firefox } = ensureBrowsers();
    if (!firefox) console.log('Firefox is not here and cannot be installed: its tests are skipped.');
    if (chrome) suite('e2e', { CHROME_PATH: chrome, FIREFOX_PATH: firefox ?? '' }, ['--maxWorkers=2']);
    else {
      console.error('No Chrome or Chromium found. Install one, or set CHROME_PATH to it.');
      total.failed++;
    }
  }
}

console.log('\nSeconds:');
for (const [seconds, name] of summary.sort((a, b) => b[0] - a[0]))
  if (seconds >= 0.2 || name.includes('FAILED')) console.log(`${seconds.toFixed(1).padStart(8)}  ${name}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
