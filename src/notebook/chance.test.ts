import { expect, it } from 'vitest';
import { chance } from './chance.ts';

// χ² that 5 of 100 cases exceed: NIST/SEMATECH e-Handbook 1.3.6.7.4.
it.each([
  [1, 3.841],
  [10, 18.307],
  [11, 19.675],
  [30, 43.773],
  [100, 124.342],
])('the limit of χ²/ν for ν = %i', (dof, chiSquare) => {
  expect(Math.abs((chance(dof) * dof) / chiSquare - 1)).toBeLessThan(0.001);
});
it('sets no limit where nothing is left over', () => expect(chance(0)).toBe(Infinity));
