/** Our spectra against what others say that they see, through a finger's breadth and through a hand's. */
import { describe, expect, it } from 'vitest';
import { DYES, PUBLISHED, SPECTRA, agrees, dyeNames, sampleOf } from './index.ts';

describe('published colours', () => {
  it.each(PUBLISHED)('$id: $published', (it_) => {
    const names = [0.01, 0.1].map((length) => sampleOf(it_, length).name);
    expect(agrees(it_, names), names.join(', ')).toBe(true);
  });
  it('know every indicator in its first and its last form', () => {
    for (const name of dyeNames) {
      const seen = PUBLISHED.filter(({ dye }) => dye === name).map(({ pH }) => pH!);
      expect(Math.min(...seen), name).toBeLessThan(DYES[name].pKs[0]!);
      expect(Math.max(...seen), name).toBeGreaterThan(DYES[name].pKs.at(-1)!);
    }
  });
  it('name only what there is, each once and with its source', () => {
    for (const { species, src } of PUBLISHED) {
      if (species !== undefined) expect(SPECTRA).toHaveProperty([species]);
      expect(src).not.toBe('');
    }
    expect(new Set(PUBLISHED.map(({ id }) => id)).size).toBe(PUBLISHED.length);
  });
  it('are not said of anything: a green liquid is not pink', () => {
    const copper = PUBLISHED.find(({ id }) => id === 'copper')!;
    expect(agrees(copper, ['pink'])).toBe(false);
    expect(agrees(copper, ['colourless', 'blue'])).toBe(true);
  });
});
