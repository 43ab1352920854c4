/** The kit page: every piece draws itself in every tier, the same each time; and the page can be used by everybody. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launch, open, PHONE, ready, TOUCH, visitor } from './support/browser.ts';
import { serve, type Site } from './support/site.ts';
import { englishIn, keysIn, vietnameseIn, readable } from './support/visible.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** A small stage: a renderer in software needs the time by the pixel. */
const SMALL = { width: 220, height: 360 } as const;
/** The smallest piece, a plumb line, is a bob, a bracket and a thread: some hundredths of the stage. A speck of dust is not. */
const LEAST = 0.004;

/** What `?test` shows of the kit page. */
interface Seen {
  readonly __phongStem: {
    readonly pieces: readonly { readonly id: string }[];
    readonly table: {
      show(piece: unknown, tier: string, empty: boolean): void;
      pixels(again: boolean): { readonly width: number; readonly height: number; readonly data: Uint8Array };
    };
  };
}
interface Drawn {
  readonly id: string;
  /** Share of the picture that differs from the empty turntable. */
  readonly share: number;
  /** Pixels in the outermost two rows and columns that differ. */
  readonly cut: number;
  /** Pixels that differ when it is drawn again. */
  readonly unlike: number;
}

/** Shows every piece, full, again, and without the piece; or every second one, from the first or the second. Runs in the page. */
const drawAll = (page: Page, tier: string, turn?: 0 | 1): Promise<readonly Drawn[]> =>
  page.evaluate(
    async ([shownTier, wanted]) => {
      const { table, pieces } = (globalThis as unknown as Seen).__phongStem;
      const root = document.documentElement;
      document.querySelector<HTMLElement>('.kit-stage')!.style.height = '140px';
      const show = (piece: unknown, empty: boolean): Promise<void> => {
        delete root.dataset['ready'];
        table.show(piece, shownTier, empty);
        return new Promise((done) => {
          const watch = new MutationObserver(() => {
            if (root.dataset['ready'] !== 'true') return;
            watch.disconnect();
            done();
          });
          watch.observe(root, { attributeFilter: ['data-ready'] });
        });
      };
      const out: Drawn[] = [];
      for (const [n, piece] of pieces.entries()) {
        if (wanted !== undefined && n % 2 !== wanted) continue;
        await show(piece, false);
        const { width, height, data } = table.pixels(false);
        // A renderer in software needs half a second for a picture of the upper tiers: there one piece is drawn twice.
        const again = shownTier === 'low' || out.length === 0 ? table.pixels(true).data : data;
        await show(piece, true);
        const bare = table.pixels(false).data;
        let [differ, cut, unlike] = [0, 0, 0];
        for (let i = 0; i < width * height; i++) {
          let [far, moved] = [0, 0];
          for (let k = 0; k < 4; k++) {
            far = Math.max(far, Math.abs(data[i * 4 + k]! - bare[i * 4 + k]!));
            moved = Math.max(moved, Math.abs(data[i * 4 + k]! - again[i * 4 + k]!));
          }
          if (moved > 0) unlike++;
          if (far < 12) continue;
          differ++;
          const [x, y] = [i % width, Math.floor(i / width)];
          if (x < 2 || y < 2 || x >= width - 2 || y >= height - 2) cut++;
        }
        out.push({ id: piece.id, share: differ / (width * height), cut, unlike });
      }
      return out;
    },
    [tier, turn] as const,
  );

interface Axe {
  run(
    root: Document,
    options: object,
  ): Promise<{ violations: readonly { id: string; nodes: readonly { target: readonly unknown[] }[] }[] }>;
}
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const found = await axe.run(document, { runOnly: { type: 'tag', values } });
    return found.violations.flatMap(({ id, nodes }) => nodes.map((n) => `${id}: ${n.target.join(' ')}`));
  }, RULES);
}

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

// The upper tiers share materials and light; each piece is drawn in one of them, and in the soak in both.
const EVERY = process.env['SOAK'] !== undefined;
describe.each([
  ['low', undefined],
  ['medium', EVERY ? undefined : 0],
  ['high', EVERY ? undefined : 1],
] as const)('in the %s tier', (tier, turn) => {
  test('its pieces are drawn, whole, and the same each time', async () => {
    const { page, complaints, close } = await visitor(browser, { viewport: SMALL });
    await page.goto(`${site.url}#/kit?piece=flask&tier=${tier}&angle=30&frozen&test`);
    await ready(page);
    const drawn = await drawAll(page, tier, turn);
    expect(drawn.length).toBeGreaterThanOrEqual(turn === undefined ? 20 : 10);
    expect(drawn.filter(({ share }) => share < LEAST)).toEqual([]);
    expect(drawn.filter(({ cut }) => cut > 0)).toEqual([]);
    expect(drawn.filter(({ unlike }) => unlike > 0)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);
});

test('an address gives the same picture in a page opened anew', async () => {
  const pictures: string[] = [];
  for (let i = 0; i < 2; i++) {
    const { page, close } = await visitor(browser, { viewport: SMALL });
    await open(page, `${site.url}#/kit?piece=flask&tier=low&angle=75&frozen&test`);
    await ready(page);
    pictures.push(
      await page.evaluate(() => {
        const { data } = (globalThis as unknown as Seen).__phongStem.table.pixels(true);
        return [...data].reduce((sum, byte) => (sum * 31 + byte) % 1_000_003, 7).toString();
      }),
    );
    await close();
  }
  expect(pictures[0]).toBe(pictures[1]);
});

test('by buttons and by keys: another piece, another side', async () => {
  const { page, complaints, close } = await visitor(browser, { viewport: PHONE });
  await page.goto(`${site.url}#/kit?piece=flask`);
  await ready(page);
  await page.getByRole('button', { name: 'Dụng cụ sau' }).click();
  await page.getByRole('heading', { name: 'Cân điện tử' }).waitFor();
  expect(page.url()).toContain('piece=balance');
  const turn = page.getByRole('slider', { name: 'Góc quay của bàn xoay' });
  expect(await turn.inputValue()).toBe('30');
  const stage = page.locator('.kit-stage');
  await stage.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => turn.inputValue()).toBe('60');
  await page.keyboard.press('PageUp');
  await page.getByRole('heading', { name: 'Bình tam giác 250 mL' }).waitFor();
  expect(await stage.evaluate((element) => element === document.activeElement)).toBe(true);
  // Reduced motion: it waits to be asked, and can be stopped.
  await page.getByRole('button', { name: 'Quay', exact: true }).click();
  await page.getByRole('button', { name: 'Dừng' }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  expect(complaints).toEqual([]);
  await close();
});

test('axe finds nothing, in both languages and three themes; every word is of its language', async () => {
  const { page, close } = await visitor(browser, TOUCH);
  await page.goto(`${site.url}#/kit?piece=glider&frozen`);
  await ready(page);
  expect(keysIn(await readable(page))).toEqual([]);
  expect(await englishIn(page)).toEqual([]);
  for (const theme of ['light', 'dark', 'projector']) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    expect(await violations(page), theme).toEqual([]);
  }
  await page.getByRole('button', { name: /^EN/ }).click();
  await page.getByRole('heading', { name: 'Air track and gliders' }).waitFor();
  expect(await vietnameseIn(page)).toEqual([]);
  expect(await violations(page), 'in English').toEqual([]);
  await close();
});
