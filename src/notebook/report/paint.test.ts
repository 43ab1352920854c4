import { expect, it } from 'vitest';
import { PAGE } from './flow.ts';
import { pictureScale } from './paint.ts';

it('never paints a picture that an iPhone leaves empty, however long the report', () => {
  for (let pages = 1; pages <= 60; pages++) {
    const scale = pictureScale(pages);
    const pixels = Math.round(PAGE.width * scale) * Math.round(PAGE.height * scale) * pages;
    expect(pixels).toBeLessThanOrEqual(4096 * 4096);
    if (pages <= 7) expect(PAGE.width * scale).toBeGreaterThanOrEqual(1240);
  }
});
