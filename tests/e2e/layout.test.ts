/** Where things stand: no sideways scrolling, nothing that jumps, targets that a thumb can hit, and the bar that never hides. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch, ready, TOUCH, visitor, WIDE } from './support/browser.ts';
import { mouse } from './support/hands.ts';
import { firstReading, openQuickRoute, predict, showPanel } from './support/quick-route.ts';
import { serve, type Site } from './support/site.ts';

/** CSS pixels: WCAG 2.5.8 asks for 24 of every target; we ask for 44 of those that the work needs. */
const SMALLEST = 24;
const PRIMARY = 44;
/** Sum of the shifts that nobody asked for; 0.1 is what web.dev calls good. */
const MOST_SHIFT = 0.02;
const PRIMARIES = '.primary, .nb-primary, .now-action, .now-record, [role=tab], .chooser button, a.card';
const PANELS = ['Bước', 'Điều khiển', 'Số liệu'] as const;

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** How far the page can be scrolled sideways. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Targets that are too small, with their size. What carries a label is hit by its label as well. */
const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    ([smallest, primary, primaries]) => {
      const found: string[] = [];
      const all = document.querySelectorAll<HTMLElement>(
        'button, a[href], input, select, textarea, summary, [role=tab]',
      );
      for (const element of all) {
        if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.visually-hidden, .skip'))
          continue;
        const inText = element.tagName === 'A' && getComputedStyle(element).display === 'inline';
        const boxes = [element, ...((element as HTMLInputElement).labels ?? [])].map((e) => e.getBoundingClientRect());
        const width = Math.max(...boxes.map((b) => b.width));
        const height = Math.max(...boxes.map((b) => b.height));
        const least = element.matches(primaries) ? primary : smallest;
        // Half a pixel is rounding.
        if (!inText && Math.min(width, height) < least - 0.5)
          found.push(
            `${element.tagName} .${element.className} “${(element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 30)}” ${width.toFixed(0)}×${height.toFixed(0)} < ${least}`,
          );
      }
      return found;
    },
    [SMALLEST, PRIMARY, PRIMARIES] as const,
  );

/** Starts to count what moves by itself. */
const watchShifts = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const page = globalThis as unknown as { shifted: number; shifts: string[] };
    page.shifted = 0;
    page.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Element | null }[];
      }[])
        if (!entry.hadRecentInput) {
          page.shifted += entry.value;
          page.shifts.push(
            `${entry.value.toFixed(4)} ${entry.sources.map((s) => s.node?.className ?? '?').join(', ')}`,
          );
        }
    }).observe({ type: 'layout-shift' });
  });
const shifts = (page: Page): Promise<{ shifted: number; shifts: string[] }> =>
  page.evaluate(() => {
    const { shifted, shifts: list } = globalThis as unknown as { shifted: number; shifts: string[] };
    return { shifted, shifts: list };
  });

async function expectBar(page: Page): Promise<void> {
  for (const part of ['.now-step', '.now-action', '.now-digits', '.now-record']) {
    const box = (await page.locator(part).boundingBox())!;
    const { width, height } = page.viewportSize()!;
    expect(box, part).not.toBeNull();
    expect([box.x >= 0, box.y >= 0, box.x + box.width <= width, box.y + box.height <= height], part).not.toContain(
      false,
    );
  }
}

describe.each([
  ['360×640', TOUCH],
  ['1280×800', { viewport: WIDE }],
] as const satisfies readonly (readonly [string, BrowserContextOptions])[])('%s', (_name, options) => {
  test('the whole first drop: no sideways scrolling, no jumps, large targets, the bar in sight', async () => {
    const { page, close } = await visitor(browser, options);
    const small: string[] = [];
    const look = async (where: string): Promise<void> => {
      expect(await sideways(page), where).toBe(0);
      small.push(...(await tooSmall(page)).map((one) => `${where}: ${one}`));
    };
    await page.goto(site.url);
    await page.locator('.card').first().waitFor();
    await look('catalogue');
    await page.getByRole('link', { name: /Đo gia tốc rơi tự do/ }).click();
    await ready(page);
    await watchShifts(page);
    await look('opened');
    await page.goBack();
    await page.locator('.card').first().waitFor();

    await openQuickRoute(page, mouse);
    await predict(page, mouse);
    await firstReading(page, mouse);
    for (const panel of PANELS) {
      await showPanel(page, mouse, panel);
      await look(panel);
      await expectBar(page);
      // Panels scroll; the laboratory itself never does.
      expect(
        await page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight),
        panel,
      ).toBe(0);
    }
    const { shifted, shifts: moved } = await shifts(page);
    expect(shifted, moved.join('; ')).toBeLessThan(MOST_SHIFT);
    expect([...new Set(small)]).toEqual([]);

    await page.goBack();
    await page.locator('.card').first().waitFor();
    expect(await page.locator('html[data-ready]').count()).toBe(0);
    await close();
  });
});
