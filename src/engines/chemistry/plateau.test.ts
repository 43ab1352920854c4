/**
 * Activities beyond I = 1, where no state of the reference is: the closed form of the plateau, and both it and full Davies against what was measured.
 *
 * Measured: mean activity coefficients at 25 °C, CRC Handbook of Chemistry and Physics, 92nd edition, 5-106 (W. J. Hamer, Y. C. Wu, J. Phys. Chem. Ref.
 * Data 1 (1972) 1047 and those who went on). log γ± of a salt is −|z₊z₋|·(…) in Davies' equation, and (…) is read here from the pH of a trace of acid.
 */
import { describe, expect, test } from 'vitest';
import type { Activity } from './chemistry.ts';
import { debyeHuckel } from './water.ts';
import { found } from './mixtures.fixture.ts';

const A = debyeHuckel(298.15);
/** −log γ of a single charge at I = 1. */
const HELD = A * (1 / 2 - 0.3);

/** log γ of H+ among `amounts`, mol in a kilogram. */
function logGamma(amounts: Readonly<Record<string, number>>, activity: Activity): number {
  const { lab, solution } = found({ activity }, { ...amounts, HCl: 1e-5 }, 1);
  expect(solution.solved).toBe(true);
  return -solution.pH - Math.log10(solution.molality[lab.species.indexOf('H+')]!);
}

/** Salt, mol/kg, |z₊z₋|, γ± as measured. */
const MEASURED = [
  ['CaCl2', 0.5, 2, 0.444],
  ['CaCl2', 1, 2, 0.495],
  ['CaCl2', 2, 2, 0.784],
  ['BaCl2', 0.5, 2, 0.391],
  ['BaCl2', 1, 2, 0.393],
] as const;

describe('the plateau', () => {
  test.each([1, 2, 3, 6])('closed form: %d mol/kg of hydrochloric acid has pH −log m + A(½ − 0.3)', (m) =>
    expect(Math.abs(found({}, { HCl: m }, 1).solution.pH - (HELD - Math.log10(m)))).toBeLessThan(1e-9),
  );
  test('γ does not move any more, whatever the salt', () => {
    for (const amounts of [{ NaCl: 2 }, { NaCl: 5 }, { CaCl2: 1 }, { CaCl2: 2 }])
      expect(Math.abs(logGamma(amounts, 'plateau') + HELD)).toBeLessThan(1e-9);
  });
  test.each(MEASURED)('%s, %f mol/kg: as near to what was measured as one number can be', (salt, m, charges, gamma) => {
    const off = (activity: Activity): number => charges * logGamma({ [salt]: m }, activity) - Math.log10(gamma);
    // log γ± of these lies between −0.41 and −0.11, the plateau at −0.20: off by 0.21 at most, a factor of 1.6.
    expect(Math.abs(off('plateau'))).toBeLessThan(0.21);
    // Full Davies turns up and away beyond I = 2: 1.2 off in 2 mol/kg of calcium chloride, a factor of 16.
    if (m * 3 > 2) expect(Math.abs(off('davies'))).toBeGreaterThan(Math.abs(off('plateau')));
    if (m * 3 > 5) expect(off('davies')).toBeGreaterThan(1.1);
  });
});
