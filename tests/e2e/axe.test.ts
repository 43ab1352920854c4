/** Axe finds nothing against WCAG 2.2 AA: the catalogue, and the experiment in three states, wide and on a small phone. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch, ready, TOUCH, visitor, WIDE } from './support/browser.ts';
import { mouse } from './support/hands.ts';
import { firstReading, showPanel } from './support/quick-route.ts';
import { serve, type Site } from './support/site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Axe {
  run(
    root: Document,
    options: object,
  ): Promise<{
    violations: readonly { id: string; nodes: readonly { target: readonly unknown[]; failureSummary?: string }[] }[];
  }>;
}

/** One line for every element that fails a rule. */
async function violations(page: Page): Promise<readonly string[]> {
  // Through the debugger: the page's own policy lets no foreign script in.
  await page.evaluate(AXE);
  return page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations: found } = await axe.run(document, { runOnly: { type: 'tag', values } });
    return found.flatMap(({ id, nodes }) =>
      nodes.map((n) => `${id}: ${n.target.join(' ')} – ${n.failureSummary ?? ''}`),
    );
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

describe.each([
  ['wide', { viewport: WIDE }],
  ['on a phone', TOUCH],
] as const satisfies readonly (readonly [string, BrowserContextOptions])[])('%s', (_name, options) => {
  test('the catalogue, also dark', async () => {
    const { page, close } = await visitor(browser, options);
    await page.goto(site.url);
    await page.locator('.card').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
    expect(await violations(page)).toEqual([]);
    await close();
  });

  test('the experiment: opened, with a question, with a reading in the table, and every panel', async () => {
    const { page, close } = await visitor(browser, options);
    await page.goto(`${site.url}#/physics/free-fall`);
    await ready(page);
    expect(await violations(page), 'just opened').toEqual([]);

    await page
      .locator('.chooser')
      .getByRole('button', { name: /^Nhanh/ })
      .click();
    await page.locator('.now-action').filter({ hasText: 'Bắt đầu' }).click();
    await page.locator('.now-action').filter({ hasText: 'Tiếp tục' }).click();
    await page.locator('form.question').first().waitFor();
    expect(await violations(page), 'with questions').toEqual([]);

    // Ahead to the first drop: the steps are a list that anybody may walk.
    await page.locator('.all-steps summary').click();
    await page.locator('.all-steps li button').nth(3).click();
    await firstReading(page, mouse);
    await showPanel(page, mouse, 'Số liệu');
    await page.locator('.nb-cell').first().waitFor();
    expect(await violations(page), 'with a reading').toEqual([]);
    await showPanel(page, mouse, 'Điều khiển');
    expect(await violations(page), 'controls').toEqual([]);
    await page.getByRole('button', { name: 'Cài đặt' }).click();
    await page.locator('dialog[open]').waitFor();
    expect(await violations(page), 'settings').toEqual([]);
    await close();
  });
});
