/** Against PHREEQC 3, the reference code of this trade, on everything in tests/reference/aqueous.json. */
import { describe, expect, test } from 'vitest';
import { openChemistry, type Activity } from './chemistry.ts';
import { ZERO_CELSIUS } from './constants.ts';
import { PLATEAU } from './equilibrium/activity.ts';
import { equilibrate } from './equilibrium/equilibrate.ts';
import { openSolution } from './equilibrium/solution.ts';
import {
  found,
  mix,
  PHREEQC_R,
  STATES,
  titrated,
  TITRATIONS,
  type StateCase,
  type TitrationCase,
} from './mixtures.fixture.ts';

/** A state of the reference; with PHREEQC's R and A, or with ours. */
const stateOf = (c: StateCase, activity: Activity, as?: 'phreeqc') =>
  found(
    { solids: c.solids_allowed, activity, ...(as ? { compare: { gasConstant: PHREEQC_R, debyeHuckel: c.DH_A } } : {}) },
    c.reagents_mol,
    c.water_kg,
    c.tempC,
  );

/** The largest |ΔpH| of all states, and where it is. */
function worstOf(activity: Activity, as?: 'phreeqc'): { off: number; at: string } {
  let worst = { off: 0, at: '' };
  for (const c of STATES) {
    const { solution } = stateOf(c, activity, as);
    expect(solution.solved, c.id).toBe(true);
    const off = Math.abs(solution.pH - c.expected.pH);
    if (!(off <= worst.off)) worst = { off, at: c.id };
  }
  return worst;
}

/** A titration as a student does it: each portion from the warm start of the one before, in one lab. */
function curve(c: TitrationCase, activity: Activity, warm: boolean): number {
  const reagents = [...new Set([...Object.keys(c.sample_molal), ...Object.keys(c.titrant_molal)])];
  const lab = openChemistry({ reagents, solids: c.solids_allowed, activity });
  let solution = openSolution(lab);
  const solids = new Float64Array(lab.solids.length);
  let worst = 0;
  c.expected.volume_mL.forEach((volume, i) => {
    if (!warm) {
      solution = openSolution(lab);
      solids.fill(0);
    }
    const { totals, water } = mix(lab, titrated(c, volume), (c.sample_mL + volume) / 1000);
    expect(equilibrate(lab, totals, water, c.tempC + ZERO_CELSIUS, solution, solids), `${c.id} at ${volume} mL`).toBe(
      true,
    );
    worst = Math.max(worst, Math.abs(solution.pH - c.expected.pH[i]!));
  });
  return worst;
}

test('the reference is all there', () => {
  expect(STATES.length).toBe(90);
  expect(TITRATIONS.length).toBe(7);
});

describe('the states', () => {
  test('pH within 1e-4 with full Davies; all that is left is R, which PHREEQC rounds to 8.3147, and its A', () => {
    const ours = worstOf('davies');
    expect(ours.off, ours.at).toBeLessThanOrEqual(1e-4);
    const theirs = worstOf('davies', 'phreeqc');
    // The digits of the file.
    expect(theirs.off, theirs.at).toBeLessThanOrEqual(1e-7);
  });
  test('up to I = 1 the plateau is full Davies, to the last bit, and so within the 5e-3', () => {
    const ours = worstOf('plateau');
    expect(ours.off, ours.at).toBeLessThanOrEqual(5e-3);
    // So far alone the reference says nothing about the plateau: its strongest solution has I = 0.55. What it does beyond is in plateau.test.ts.
    expect(Math.max(...STATES.map((c) => c.expected.ionic_strength))).toBeLessThan(PLATEAU);
    for (const c of STATES) expect(stateOf(c, 'plateau').solution.pH, c.id).toBe(stateOf(c, 'davies').solution.pH);
  });
  test('the same solids, in the same amounts', () => {
    for (const c of STATES) {
      const { lab, solids } = stateOf(c, 'davies', 'phreeqc');
      const here = Object.fromEntries(lab.solids.flatMap((name, p) => (solids[p]! > 0 ? [[name, solids[p]!]] : [])));
      const there = Object.entries(c.expected.solids_mol).filter(([, moles]) => moles > 0);
      expect(Object.keys(here).sort(), c.id).toEqual(there.map(([name]) => name).sort());
      // The file has eight digits.
      for (const [name, moles] of there)
        expect(Math.abs(here[name]! / moles - 1), `${c.id} ${name}`).toBeLessThan(1e-6);
    }
  });

  test('every species, the water and its activity', () => {
    for (const c of STATES) {
      const { lab, solution } = stateOf(c, 'davies', 'phreeqc');
      for (const [name, m] of Object.entries(c.expected.molality)) {
        const here = solution.molality[lab.species.indexOf(name)];
        // Below 1e-15 of a mole PHREEQC's own convergence shows.
        if (m > 1e-15) expect(Math.abs(here! / m - 1), `${c.id} ${name}: ${here} for ${m}`).toBeLessThan(1e-5);
      }
      expect(Math.abs(solution.ionicStrength / c.expected.ionic_strength - 1), c.id).toBeLessThan(1e-6);
      expect(solution.waterMass, c.id).toBeCloseTo(c.expected.water_kg, 6);
      expect(solution.waterActivity, c.id).toBeCloseTo(c.expected.water_activity, 6);
    }
  });
});

describe('the titrations', () => {
  test.each(TITRATIONS.map((c) => [c.id, c] as const))('%s, warm and cold', (_id, c) => {
    expect(curve(c, 'davies', true)).toBeLessThanOrEqual(1e-4);
    expect(curve(c, 'davies', false)).toBeLessThanOrEqual(1e-4);
    expect(curve(c, 'plateau', true)).toBeLessThanOrEqual(5e-3);
  });
});
