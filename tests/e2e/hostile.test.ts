/** What is broken, newer, foreign or meant to harm is refused in a sentence, in both languages, and the bench stays as it was. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { pack, readyLinks } from '../../src/app/experiment/link.ts';
import { launch, open, ready, visitor, WIDE } from './support/browser.ts';
import { brokenRecordings, SCRIPT } from './support/broken-recordings.ts';
import type { Seen } from './support/page-run.ts';
import { serve, type Site } from './support/site.ts';
import { keysIn } from './support/visible.ts';

const golden = Object.keys(import.meta.glob('/simulations/physics/free-fall/recordings/*.json', { query: '?raw' }))[0];
const good = readFileSync(new URL(`../..${golden}`, import.meta.url), 'utf8');
const LANGUAGES = ['vi', 'en'] as const;

let browser: Browser;
let site: Site;
beforeAll(async () => {
  // Words are the matter here, and the page has them without a picture too: this is also its test without WebGL.
  [browser, site] = await Promise.all([launch({ picture: false }), serve(), readyLinks()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Visits in one language; at the end of each nothing may have been executed, nor complained about. */
async function visit(
  language: string,
  paths: readonly string[],
  look: (page: Page, path: string) => Promise<void>,
): Promise<void> {
  const { page, complaints, close } = await visitor(browser, { viewport: WIDE });
  for (const path of paths) {
    await open(page, `${site.url}?test&lang=${language}${path}`);
    await look(page, path);
    expect(await page.evaluate(() => ['hacked' in globalThis, 'hacked' in Object.prototype])).toEqual([false, false]);
    expect(complaints, path).toEqual([]);
  }
  await close();
}
/** What is quoted from the file or the reader is not ours. */
const unquoted = (text: string): string => text.replace(/[“"].*?[”"]/gs, '“…”');
/** One whole sentence, in words. */
async function sentence(where: Locator): Promise<string> {
  await where.waitFor();
  const text = (await where.innerText()).trim();
  expect(keysIn([unquoted(text)]), text).toEqual([]);
  expect(text).toMatch(/^\p{L}.{8,}\.$|^[“"].{8,}\.$/su);
  return text;
}
const hashOf = (page: Page): Promise<string> =>
  page.evaluate(() => (globalThis as unknown as Seen).__phongStem.run.hash());

/** Each is met in one of the languages, in the soak in both: what is refused is the same, the sentences are judged as words are. */
const SOAK = process.env['SOAK'] !== undefined;
const takeTurns = <T>(all: readonly T[], language: string): readonly T[] =>
  all.filter((_, n) => SOAK || n % 2 === (language === 'vi' ? 0 : 1));

describe.each(LANGUAGES)('%s', (language) => {
  test('broken recordings are refused and the run goes on unchanged', () =>
    visit(language, ['#/physics/free-fall?frozen'], async (page) => {
      await ready(page);
      const before = await hashOf(page);
      await page
        .locator('.top-bar button, header button')
        .filter({ has: page.locator('.lucide-share-2') })
        .click();
      for (const broken of takeTurns(brokenRecordings(good), language)) {
        await page
          .locator('dialog input[type=file]')
          .setInputFiles({ name: `${SCRIPT}.json`, mimeType: 'application/json', buffer: Buffer.from(broken.text) });
        // Either refused in words, or opened because it does no harm.
        const said = page.locator('dialog .drop-result p.danger');
        if (broken.what === 'with a poisoned prototype') {
          await page.locator('dialog .drop-result p').first().waitFor();
          continue;
        }
        await expect.poll(() => said.innerText(), { message: broken.what, timeout: 20_000 }).toMatch(broken[language]);
        expect(keysIn([unquoted(await said.innerText())]), broken.what).toEqual([]);
        expect(await hashOf(page), broken.what).toBe(before);
      }
    }));

  test('a link that is damaged, newer or harmful opens the plain bench and says why', () => {
    const setUps = [
      '%00%ff<script>',
      pack([1, {}, [], null]).slice(0, 5),
      pack({ hello: SCRIPT }),
      pack([2, {}, [], null]),
      pack([1, { delay: 1e9 }, [], null]),
      pack([1, { [SCRIPT]: 1 }, [], null]),
      pack([1, {}, [['hang', { body: 'elephant' }]], null]),
      pack([1, {}, [[SCRIPT, {}]], null]),
      'A'.repeat(30_000),
    ];
    const paths = takeTurns(setUps, language).map(
      (setUp) => `#/physics/free-fall?frozen&setup=${encodeURIComponent(setUp)}`,
    );
    return visit(language, paths, async (page, path) => {
      await sentence(page.locator('.toast.bad'));
      await ready(page);
      expect(await page.locator('.chooser button').count(), path).toBe(3);
    });
  });

  test('an address that leads nowhere is answered in words', () => {
    const paths = [
      '#/physics/nothing',
      `#/${encodeURIComponent(SCRIPT)}/x`,
      '#/a/b/c/d',
      '#/%E0%A4%A',
      '#/replay?r=junk!',
      `#/replay?r=${pack({ format: 99 })}`,
    ];
    return visit(language, paths, async (page, path) => {
      const where = page.locator(path.includes('replay') ? '.drop-result p.danger' : 'main');
      await expect.poll(() => where.innerText(), { timeout: 10_000 }).toMatch(/\p{L}{2,} \p{L}+/u);
      expect(keysIn([unquoted(await page.locator('main').innerText())]), path).toEqual([]);
    });
  });

  test('a link with odd route, seed, tick and language opens as if without them', () =>
    visit(
      language,
      [`#/physics/free-fall?route=${encodeURIComponent(SCRIPT)}&seed=-1&tick=1e99&frozen`],
      async (page) => {
        await ready(page);
        expect(await page.locator('.chooser button').count()).toBe(3);
      },
    ));

  test('nonsense in a number field is refused beside it, and changes nothing', () =>
    visit(language, ['#/physics/free-fall?frozen'], async (page) => {
      await ready(page);
      const before = await hashOf(page);
      await page
        .getByRole('tab')
        .filter({ hasText: /Điều khiển|Controls/ })
        .click();
      const box = page.locator('.bench-controls .bench-number').first();
      for (const nonsense of [
        'abc',
        '1e999',
        '--5',
        '1.2.3',
        '٣',
        SCRIPT,
        'NaN',
        'Infinity',
        '99999',
        '9'.repeat(500),
      ]) {
        await box.locator('input').fill(nonsense);
        await box.locator('input').press('Enter');
        await sentence(box.locator('[role=alert]'));
        expect(await hashOf(page), nonsense).toBe(before);
      }
      await box.locator('input').press('Escape');
      expect(await box.locator('[role=alert]').innerText()).toBe('');
    }));
});
