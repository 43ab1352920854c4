/**
 * Can the ruler be read in its close-up with half a pixel for each of the page's? The millimetre marks of a moving picture are
 * counted in the picture itself: two that run into one another count as one.
 */
import { writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { open, ready, visitor } from '../../tests/e2e/support/browser.ts';
import { within } from './limits.ts';

/** The camera `ruler` of free fall: 2 · 0.34 m · tan(17° / 2), of which the index and the frame hide a part. */
const SEEN_MM = 101;
/** Told apart, of these: at the ends of the scale, seen aslant, a few run together; of more nobody could count to a mark. */
const LEGIBLE = 0.9;
/** A mark must be so much darker than what lies between, of 255: about what the eye tells apart at once (Weber 10 %). */
const DARKER = 25;

export async function legible(browser: Browser, url: string): Promise<void> {
  // A screen with half a pixel for each of the page's: the low tier may go no lower.
  const { page, close } = await visitor(browser, { viewport: { width: 800, height: 1200 }, deviceScaleFactor: 0.5 });
  await open(page, `${url}?test#/physics/free-fall?route=quick`);
  await ready(page);
  await page.addStyleTag({
    content:
      '.bench{position:fixed!important;inset:0 auto auto 0!important;width:800px!important;height:600px!important}' +
      '.bench-spot,.bench-target,.bench-cameras,.bench-eye,.bench-toast{visibility:hidden!important}',
  });
  await page.evaluate(() =>
    (
      [...document.querySelectorAll('.bench-presets button')].find((b) => b.textContent === 'Đọc thước') as HTMLElement
    ).click(),
  );
  // The picture as it is while things move, not the finer one at rest.
  await page.evaluate(async () => {
    const { loop } = (globalThis as unknown as { __phongStem: { loop: { wake(): void } } }).__phongStem;
    for (let n = 0; n < 60; n++) {
      loop.wake();
      await new Promise(requestAnimationFrame);
    }
  });
  const picture = await page.locator('.bench').screenshot({ scale: 'device' });
  if (process.env['BENCH_PICTURE'] !== undefined) writeFileSync(process.env['BENCH_PICTURE'], picture);
  const blank = await visitor(browser);
  const { most, size } = await blank.page.evaluate(
    async ([address, step]) => {
      const image = await createImageBitmap(await (await fetch(address)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const light = (x: number, y: number): number => {
        const at = 4 * (y * image.width + x);
        return 0.2126 * data[at]! + 0.7152 * data[at + 1]! + 0.0722 * data[at + 2]!;
      };
      let best = 0;
      for (let x = 0; x < image.width; x++) {
        let found = 0;
        let high = light(x, 0);
        let low = high;
        let down = false;
        for (let y = 1; y < image.height; y++) {
          const now = light(x, y);
          if (!down) {
            high = Math.max(high, now);
            if (now < high - step) [down, low, found] = [true, now, found + 1];
          } else {
            low = Math.min(low, now);
            if (now > low + step) [down, high] = [false, now];
          }
        }
        best = Math.max(best, found);
      }
      return { most: best, size: `${image.width}×${image.height}` };
    },
    [`data:image/png;base64,${picture.toString('base64')}`, DARKER] as const,
  );
  await blank.close();
  await close();
  console.log(
    `ruler's close-up, half a pixel for each of the page's (${size}): ${most} of about ${SEEN_MM} millimetre marks told apart ` +
      within('millimetre marks told apart', most, '≥', LEGIBLE * SEEN_MM),
  );
}
