import { describe, expect, it } from 'vitest';
import { flaskShape, type FlaskSize } from './conical-flask.ts';
import { brimOf, radiusAt, volumeBelow } from './vessel.ts';

describe.each([50, 100, 250] as const satisfies readonly FlaskSize[])('a conical flask of %d mL', (size) => {
  const { outer, inner, lines } = flaskShape(size);
  it('holds its nominal volume below the neck, and about a quarter more to the brim, as bought ones do', () => {
    const brim = volumeBelow(inner, brimOf(inner)) * 1e6;
    expect(brim).toBeGreaterThan(size * 1.1);
    expect(brim).toBeLessThan(size * 1.45);
  });
  it('has glass everywhere between outside and inside', () => {
    for (const [r, y] of inner) if (y > 0.0025) expect(radiusAt(outer, y) - r).toBeGreaterThan(0.001);
  });
  it('has heights that never fall inside', () => {
    inner.reduce((last, [, y]) => (expect(y).toBeGreaterThanOrEqual(last), y), 0);
  });
  it('carries lines where that volume stands, summed here in slices of a micrometre', () => {
    for (const { volume, height } of lines) {
      let sum = 0;
      const floor = inner[0]![1];
      const slices = Math.round((height - floor) / 1e-6);
      const thick = (height - floor) / slices;
      for (let i = 0; i < slices; i++) sum += Math.PI * radiusAt(inner, floor + (i + 0.5) * thick) ** 2 * thick;
      expect(sum / volume).toBeCloseTo(1, 4);
    }
  });
});
