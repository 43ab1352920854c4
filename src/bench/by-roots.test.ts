import { ShaderChunk } from 'three';
import { describe, expect, it } from 'vitest';
import { encodeByRoots, POWER, ROOTS } from './by-roots.ts';

describe('colours by roots', () => {
  it('finds the power in the shaders of the three that is installed, and puts the roots in its place', () => {
    const before = ShaderChunk.colorspace_pars_fragment;
    expect(before.split(POWER)).toHaveLength(2);
    encodeByRoots();
    expect(ShaderChunk.colorspace_pars_fragment).not.toContain(POWER);
    expect(ShaderChunk.colorspace_pars_fragment).toContain('sqrt( sqrt( sqrt( value.rgb ) ) )');
    ShaderChunk.colorspace_pars_fragment = before;
  });

  it('differs from IEC 61966-2-1 by no step of 255 that an eye could count', () => {
    for (let i = 0; i <= 10_000; i++) {
      const c = 0.0031308 + (i / 10_000) * (1 - 0.0031308);
      const standard = 1.055 * c ** (1 / 2.4) - 0.055;
      const roots = ROOTS[0] * c ** 0.5 + ROOTS[1] * c ** 0.25 + ROOTS[2] * c ** 0.125 + ROOTS[3] * c;
      // Half a step is what rounding to a byte costs anyway.
      expect(Math.abs(roots - standard) * 255).toBeLessThan(0.5);
    }
  });
});
