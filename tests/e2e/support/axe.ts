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

/** One line for every element that fails a rule. */
export async function violations(page: Page): Promise<readonly string[]> {
  // Through the debugger: the page's own policy lets no foreign script in.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations: found } = await axe.run(document, { runOnly: { type: 'tag', values } });
    return found.flatMap(({ id, nodes }) =>
      nodes.map((n) => `${id}: ${n.target.join(' ')} – ${n.failureSummary ?? ''}`),
    );
  }, RULES);
}

export const THEMES = ['light', 'dark', 'projector'] as const;

/** The same state of the page in each theme. */
export async function violationsInThemes(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  const before = await page.evaluate(() => document.documentElement.dataset['theme']);
  for (const theme of [...THEMES, before]) {
    await page.evaluate((one) => (document.documentElement.dataset['theme'] = one), theme);
    // Colours that fade are judged when they have arrived.
    await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {}))));
    if (theme !== before || found.length === 0)
      found.push(...(await violations(page)).map((one) => `${theme}: ${one}`));
  }
  return found;
}
