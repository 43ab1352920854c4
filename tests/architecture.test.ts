/** The house keeps its shape: the import table, the bans, names and sizes. And the rules themselves catch what they must. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, mkdirSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isTest, judgeSource, printFinding, type Finding } from './architecture/rules.ts';
import { CORE_LINES, judgeName, judgeOpening, judgeSize, judgeText, linesOfCore } from './architecture/shape.ts';
import { PLANTED, PLANTED_INNOCENT } from './architecture/planted.ts';
import { ROOT, filesBelow, isCode, readSource } from './support/sources.ts';

const all = filesBelow('');
const code = all.filter((p) => isCode(p) && /^(src|simulations|tests|scripts)\//.test(p));
const texts = all.filter((p) => /\.(ts|tsx|mjs|js|json|md|css|html|ya?ml|toml)$/.test(p));
const none = (findings: Finding[]) => expect(findings.map(printFinding)).toEqual([]);

describe('the house', () => {
  test('keeps the import table and the bans', () =>
    none(code.flatMap((p) => (/\.tsx?$/.test(p) ? judgeSource(p, readSource(p)) : []))));
  test('names files in kebab-case', () => none(code.flatMap(judgeName)));
  test('keeps files short', () =>
    none(code.filter((p) => !p.includes('/words/')).flatMap((p) => judgeSize(p, readSource(p)))));
  test('opens every file with what it is for', () =>
    none(code.filter((p) => !isTest(p)).flatMap((p) => judgeOpening(p, readSource(p)))));
  test('names no machine and no registry', () =>
    none(texts.filter((p) => p !== 'package-lock.json').flatMap((p) => judgeText(p, readSource(p)))));
  test('keeps addresses out of the lockfile', () =>
    expect(readSource('package-lock.json')).not.toContain('"resolved"'));
  test(`keeps the kernel within ${CORE_LINES} lines`, () =>
    expect(
      linesOfCore(all.filter((p) => p.startsWith('src/core/')).map((p) => [p, readSource(p)])),
    ).toBeLessThanOrEqual(CORE_LINES));
  test('pins every version exactly', () => {
    const { dependencies, devDependencies } = JSON.parse(readSource('package.json')) as Record<
      string,
      Record<string, string>
    >;
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(version, name).toMatch(/^(npm:@[\w-]+\/[\w-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/);
  });
});

describe('the rules catch what they must', () => {
  test.each(PLANTED)('$path: $finds', ({ path, source, finds, remedy }) => {
    const found = judgeSource(path, source);
    expect(found.map((f) => f.what)).toContain(finds);
    expect(found.map(printFinding).join('\n')).toContain(remedy);
    expect(found[0]!.line).toBe(2);
  });
  test.each(PLANTED_INNOCENT)('but leaves alone $path: $source', ({ path, source }) => none(judgeSource(path, source)));
  test('names, sizes, machines', () => {
    expect(judgeName('src/core/RunManager.ts')).toHaveLength(1);
    expect(judgeName('src/core/time-utils.ts')).toHaveLength(1);
    expect(judgeName('src/core/timeline.ts')).toEqual([]);
    expect(judgeSize('a.ts', 'x\n'.repeat(251))).toHaveLength(1);
    expect(judgeSize('a.ts', 'x\n'.repeat(250))).toEqual([]);
    expect(judgeText('a.ts', `const at = '/${'home'}/someone/file';`)).toHaveLength(1);
    expect(judgeText('a.ts', "const at = '/simulations/home/';")).toEqual([]);
    expect(judgeText('a.json', `"https://${'registry'}.example.org/x"`)).toHaveLength(1);
    expect(judgeText('a.md', 'e\u0301')).toHaveLength(1);
    expect(judgeOpening('a.ts', 'export const x = 1;')).toHaveLength(1);
    expect(
      linesOfCore([
        ['src/core/a.ts', 'x\n'.repeat(7)],
        ['src/core/a.test.ts', 'x\n'],
      ]),
    ).toBe(7);
  });
});

describe('the linter catches the same, where it can', () => {
  // Outside the project, so that a run of the linter never sees the planted files.
  const yard = mkdtempSync(join(tmpdir(), 'planted-'));
  afterAll(() => rmSync(yard, { recursive: true, force: true }));
  test('planted files', () => {
    const caught = PLANTED.filter((p) => p.linter !== false);
    cpSync(join(ROOT, '.oxlintrc.json'), join(yard, '.oxlintrc.json'));
    const place = (path: string, source: string) => {
      mkdirSync(dirname(join(yard, path)), { recursive: true });
      writeFileSync(join(yard, path), source);
    };
    // Many plants share a path: each gets a folder of its own that does not change its zone.
    const placeOf = (path: string, i: number) =>
      path.startsWith('simulations/')
        ? path.replace('/free-fall/', `/plant-${i}/`)
        : path === 'src/sdk/view.tsx'
          ? path
          : path.replace(/([^/]+)$/, `plant-${i}/$1`);
    caught.forEach((p, i) => place(placeOf(p.path, i), p.source));
    let out = '';
    try {
      execFileSync(process.execPath, [join(ROOT, 'node_modules/oxlint/bin/oxlint'), '-f', 'unix', '.'], {
        cwd: yard,
        encoding: 'utf8',
      });
    } catch (failure) {
      out = (failure as { stdout: string }).stdout;
    }
    const missed = caught.filter(
      (p, i) => !out.split('\n').some((l) => l.startsWith(`${placeOf(p.path, i)}:2:`) && l.includes('no-restricted')),
    );
    expect(missed.map((p) => `${p.path}: ${p.finds}`)).toEqual([]);
  });
});
