/** The exact step against its equation of motion, and the springs against their wires. */
import { math } from '@sdk';
import { describe, expect, test } from 'vitest';
import { propagate, type Law } from './motion.ts';
import { BOX_IDS, boxOf, COILS, inParallel, inSeries, SPRING_IDS, springOf, SPRINGS } from './springs.ts';

describe('the springs', () => {
  test('have the stiffness and the mass that their wire gives them', () => {
    // Worked by hand from k = Gd⁴/8D³n and the wire's volume.
    expect(SPRINGS.soft.stiffness).toBeCloseTo(12.1, 1);
    expect(SPRINGS.medium.stiffness).toBeCloseTo(24.8, 1);
    expect(SPRINGS.stiff.stiffness).toBeCloseTo(50.4, 1);
    expect(SPRINGS.medium.mass).toBeCloseTo(0.0127, 4);
    expect(SPRINGS.tight.initial).toBeCloseTo(0.398, 3);
    for (const id of SPRING_IDS) expect(SPRINGS[id].inertia).toBeCloseTo(SPRINGS[id].mass / 3, 12);
  });
  test('in series and side by side: the effective mass of two equal halves is that of the whole', () => {
    // Half the coils: twice the stiffness, half the mass.
    const half = springOf({ ...COILS.medium, coils: COILS.medium.coils / 2 });
    const whole = inSeries(half, half);
    expect(whole.stiffness).toBeCloseTo(SPRINGS.medium.stiffness, 9);
    expect(whole.inertia).toBeCloseTo(SPRINGS.medium.inertia, 12);
    expect(whole.burden).toBeCloseTo(SPRINGS.medium.burden, 12);
    expect(inParallel(half, half).stiffness).toBeCloseTo(4 * SPRINGS.medium.stiffness, 9);
  });
});

test('the closed box gives nothing away by its length', () => {
  expect(new Set(BOX_IDS.map((id) => boxOf(id).length)).size).toBe(1);
});

describe('the exact step', () => {
  const law: Law = { inertia: 0.1, drag: 0.05, slope: 25, force: 1, shake: 0.05, omega: 9, phase: 0.4 };
  test.each([0, 0.05, 2 * Math.sqrt(2.5), 8])('satisfies the equation of motion at drag %f', (drag) => {
    const at = (t: number): number[] => {
      const out = [0, 0];
      propagate({ ...law, drag }, 0.07, -0.3, t, out);
      return out;
    };
    const h = 1e-4;
    for (const t of [0, 0.11, 0.6]) {
      const [x, v] = at(t) as [number, number];
      const a = (at(t + h)[1]! - at(t - h)[1]!) / (2 * h);
      expect(v).toBeCloseTo((at(t + h)[0]! - at(t - h)[0]!) / (2 * h), 5);
      expect(law.inertia * a).toBeCloseTo(
        law.force - drag * v - law.slope * x - law.shake * math.sin(law.phase + law.omega * t),
        4,
      );
    }
  });
  test('two halves are one whole', () => {
    const [one, two] = [
      [0, 0],
      [0, 0],
    ] as [number[], number[]];
    propagate(law, 0.07, -0.3, 0.02, one);
    propagate(law, 0.07, -0.3, 0.01, two);
    propagate({ ...law, phase: law.phase + 0.01 * law.omega }, two[0]!, two[1]!, 0.01, two);
    expect(one[0]).toBeCloseTo(two[0]!, 14);
    expect(one[1]).toBeCloseTo(two[1]!, 13);
  });
});
