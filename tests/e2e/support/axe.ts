/** What axe finds on a page against WCAG 2.2 AA. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

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

/** One line for every element that fails a rule; `rules` for some of them only. */
export async function violations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // Through the debugger: the page's own policy lets no foreign script in.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: RULES };
  return page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations: found } = await axe.run(document, { runOnly: only, resultTypes: ['violations'] });
    return found.flatMap(({ id, nodes }) =>
      nodes.map((n) => `${id}: ${n.target.join(' ')} – ${n.failureSummary ?? ''}`),
    );
  }, runOnly);
}

export const THEMES = ['light', 'dark', 'projector'] as const;

/** The page in another theme. */
export async function violationsIn(
  theme: (typeof THEMES)[number],
  page: Page,
  rules?: readonly string[],
): Promise<readonly string[]> {
  await page.evaluate((one) => (document.documentElement.dataset['theme'] = one), theme);
  // Colours that fade are judged when they have arrived.
  // Some never end, and what is out of sight may not move at all: a second is enough for the others.
  await page.evaluate(() =>
    Promise.race([
      Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {}))),
      new Promise((resolve) => setTimeout(resolve, 1000)),
    ]),
  );
  return (await violations(page, rules)).map((one) => `${theme}: ${one}`);
}

/** The same state of the page in each theme: everything in the first, and what colours decide in the others. */
export async function violationsInThemes(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of THEMES.slice(1)) found.push(...(await violationsIn(theme, page, ['color-contrast'])));
  return [...found, ...(await violationsIn(THEMES[0], page))];
}
