import { BoxGeometry, BufferAttribute, Color } from 'three';
import { describe, expect, it } from 'vitest';
import { daylight, paintDaylight, SKY, SUN } from './daylight.ts';

describe('daylight of the low tier', () => {
  it('lights a level face by the whole sky and by the sun as far as it stands above it', () => {
    const height = SUN.at[1] / Math.hypot(...SUN.at);
    const sky = new Color(SKY.above);
    const sun = new Color(SUN.colour);
    const light = daylight(0, 1, 0);
    for (const part of ['r', 'g', 'b'] as const)
      expect(light[part]).toBeCloseTo((sky[part] * SKY.intensity + sun[part] * SUN.intensity * height) / Math.PI, 12);
  });

  it('leaves a face that is turned away from the sun to the sky and the floor', () => {
    const mixed = new Color(SKY.below).lerp(new Color(SKY.above), 0.5);
    expect(daylight(0, 0, -1).g).toBeCloseTo((mixed.g * SKY.intensity) / Math.PI, 12);
    expect(daylight(0, -1, 0).g).toBeCloseTo((new Color(SKY.below).g * SKY.intensity) / Math.PI, 12);
  });

  it('paints every vertex with the light of its own normal', () => {
    const box = new BoxGeometry(1, 1, 1);
    const count = box.getAttribute('position').count;
    box.setAttribute('color', new BufferAttribute(new Float32Array(count * 3).fill(0.5), 3));
    paintDaylight(box);
    const [normal, colour] = [box.getAttribute('normal'), box.getAttribute('color')];
    for (let i = 0; i < count; i++)
      expect(colour.getX(i)).toBeCloseTo(0.5 * daylight(normal.getX(i), normal.getY(i), normal.getZ(i)).r, 6);
  });
});
