import { describe, expect, it } from 'vitest';
import { createPacer, isSoftwareRenderer, type Pacer } from './tiers.ts';

const feed = (pacer: Pacer, milliseconds: number, frames: number): void => {
  for (let i = 0; i < frames; i++) pacer.sample(milliseconds);
};

describe('tiers', () => {
  it('knows renderers that draw with the processor', () => {
    expect(isSoftwareRenderer('ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)')).toBe(
      true,
    );
    expect(isSoftwareRenderer('llvmpipe (LLVM 15.0.6, 256 bits)')).toBe(true);
    expect(isSoftwareRenderer('ANGLE (Intel, Mesa Intel(R) UHD Graphics)')).toBe(false);
  });
  it('a slow machine gets fewer pixels first, then a lower tier, and no less than half of a pixel', () => {
    const pacer = createPacer('medium', 2);
    expect(pacer.quality).toEqual({ tier: 'medium', ratio: 1.5 });
    feed(pacer, 60, 30);
    expect(pacer.quality.tier).toBe('medium');
    expect(pacer.quality.ratio).toBeLessThan(1.5);
    feed(pacer, 60, 600);
    expect(pacer.quality).toEqual({ tier: 'low', ratio: 0.5 });
  });
  it('a tier that proved too slow is not tried again', () => {
    const pacer = createPacer('medium', 1);
    feed(pacer, 16, 200);
    expect(pacer.quality.tier).toBe('high');
    feed(pacer, 80, 200);
    expect(pacer.quality.tier).not.toBe('high');
    const settled = pacer.quality.tier;
    feed(pacer, 16, 4000);
    expect(pacer.quality.tier).toBe(settled);
  });
  it('neither one slow frame nor a hidden tab changes anything', () => {
    const pacer = createPacer('medium', 1);
    for (let i = 0; i < 300; i++) expect(pacer.sample(i % 7 === 0 ? 900 : 30)).toBe(false);
    expect(pacer.sample(60_000)).toBe(false);
    expect(pacer.quality).toEqual({ tier: 'medium', ratio: 1 });
  });
  it('keeps the tier that the student chose, and still saves pixels', () => {
    const pacer = createPacer('high', 2, { fixedTier: true });
    feed(pacer, 90, 1000);
    expect(pacer.quality).toEqual({ tier: 'high', ratio: 1 });
    const software = createPacer('low', 1, { top: 'low' });
    feed(software, 16, 2000);
    expect(software.quality.tier).toBe('low');
  });
});
