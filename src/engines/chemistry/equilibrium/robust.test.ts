/**
 * Whatever is mixed: it is solved, it is finite, it has no charge, and twice the same. 2,000 random mixtures; 100,000 with SOAK=1.
 */
import { expect, test } from 'vitest';
import { addRecipe, openChemistry, type Activity, type Chemistry } from '../chemistry.ts';
import { WATER_MASS } from '../constants.ts';
import { rowOf, TABLES } from '../data/index.ts';
import { equilibrate } from './equilibrate.ts';
import { openSolution, type Solution } from './solution.ts';

const MIXTURES = process.env['SOAK'] === '1' ? 100_000 : 2_000;
const NAMES = TABLES.reagents.map((r) => r.name);

const generator = (seed: number) => () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 4294967296;

interface Try {
  readonly what: string;
  readonly totals: Float64Array;
  readonly water: number;
  readonly T: number;
}
/** One to five reagents, 1e-12 to 10 mol/kg each, half of them leaning to the strong end; 0 to 100 °C. */
function* mixtures(lab: Chemistry, count: number, seed: number, most = 10): Generator<Try> {
  const random = generator(seed);
  const decades = Math.log10(most) + 12;
  for (let n = 0; n < count; n++) {
    const amounts: Record<string, number> = {};
    for (let k = 1 + Math.floor(5 * random()); k > 0; k--)
      amounts[NAMES[Math.floor(NAMES.length * random())]!] =
        10 ** (decades * random() ** (random() < 0.5 ? 1 : 0.3) - 12);
    const totals = new Float64Array(lab.components.length);
    let water = 1 / WATER_MASS;
    for (const [name, moles] of Object.entries(amounts))
      water += addRecipe(lab, rowOf('reagent', TABLES.reagents, name).of, moles, totals);
    const T = 273.15 + 100 * random();
    yield { what: `${JSON.stringify(amounts)} at ${T} K`, totals, water, T };
  }
}

const openAll = (activity: Activity = 'plateau') => openChemistry({ reagents: NAMES, solids: 'all', activity });
const solve = (lab: Chemistry, it: Try, solution: Solution, solids: Float64Array) => {
  // Thousands of sets of components are met here, and a handful in any experiment.
  if (lab.systems.length > 1000) lab.systems.length = 0;
  return equilibrate(lab, it.totals, it.water, it.T, solution, solids);
};

/** Net charge, as a share of all charge. */
function chargeOf(lab: Chemistry, { molality }: Solution): number {
  let net = 0;
  let all = 0;
  molality.forEach((m, j) => {
    net += lab.charges[j]! * m;
    all += Math.abs(lab.charges[j]!) * m;
  });
  return Math.abs(net) / all;
}

/** Largest share by which a component is not where it was put. */
function lostOf(lab: Chemistry, it: Try, { molality, waterMass }: Solution, solids: Float64Array): number {
  const sum = new Float64Array(lab.components.length);
  const turnover = Float64Array.from(it.totals, Math.abs);
  molality.forEach((m, j) => {
    const of = lab.rows[j]?.of ?? { [lab.components[j]!]: 1 };
    addRecipe(lab, of, m * waterMass, sum);
    for (const [part, count] of Object.entries(of))
      if (part !== 'H2O') turnover[lab.components.indexOf(part)]! += Math.abs(count) * m * waterMass;
  });
  lab.relaxing.forEach((row, p) => addRecipe(lab, row.of, solids[p]!, sum));
  return Math.max(...sum.map((x, i) => (turnover[i]! > 1e-19 ? Math.abs(x - it.totals[i]!) / turnover[i]! : 0)));
}

test(
  `${MIXTURES} random mixtures: none unsolved, none not finite, none charged, nothing lost`,
  { timeout: 1_800_000 },
  () => {
    const lab = openAll();
    const bad: string[] = [];
    for (const it of mixtures(lab, MIXTURES, 1)) {
      const solution = openSolution(lab);
      const solids = new Float64Array(lab.solids.length);
      const solved = solve(lab, it, solution, solids);
      const finite = [solution.pH, solution.ionicStrength, ...solution.molality, ...solids].every(Number.isFinite);
      const charge = chargeOf(lab, solution);
      const lost = lostOf(lab, it, solution, solids);
      // 1e-6: what rounding leaves where nearly all of an ion is in a solid (the study found 2e-6 of the mass at most, in 600,000).
      if (!solved || !finite || !(charge < 1e-6) || !(lost < 1e-5) || Math.min(0, ...solids) < 0)
        bad.push(`${it.what}: solved ${solved}, charge ${charge}, lost ${lost}, ${solution.iterations} steps`);
    }
    expect(bad).toEqual([]);
  },
);

test('γ = 1, and full Davies where it has a meaning, are solved too', () => {
  for (const [activity, most] of [
    ['ideal', 10],
    ['davies', 0.1],
  ] as const) {
    const lab = openAll(activity);
    for (const it of mixtures(lab, 300, 2, most))
      expect(solve(lab, it, openSolution(lab), new Float64Array(lab.solids.length)), it.what).toBe(true);
  }
});

test('two runs are the same to the bit, whatever was solved before them', () => {
  const [one, other] = [openAll(), openAll()];
  const run = (lab: Chemistry) => {
    const solution = openSolution(lab);
    const solids = new Float64Array(lab.solids.length);
    return [...mixtures(lab, 200, 3)].map((it) => {
      solve(lab, it, solution, solids);
      return [solution.pH, ...solution.molality, ...solids];
    });
  };
  const first = run(one);
  for (const it of mixtures(other, 50, 4)) solve(other, it, openSolution(other), new Float64Array(other.solids.length));
  expect(run(other)).toEqual(first);
});

test('from any warm start the same solution as from a cold one', () => {
  const lab = openAll();
  const warm = openSolution(lab);
  const solids = new Float64Array(lab.solids.length);
  for (const it of mixtures(lab, 300, 5, 1)) {
    const cold = openSolution(lab);
    const fresh = new Float64Array(lab.solids.length);
    solve(lab, it, cold, fresh);
    expect(solve(lab, it, warm, solids), it.what).toBe(true);
    expect(Math.abs(warm.pH - cold.pH), it.what).toBeLessThan(1e-6);
  }
});

test('what cannot be solved keeps the last good state and says so', () => {
  const lab = openAll();
  const solution = openSolution(lab);
  const [it] = [...mixtures(lab, 1, 6)];
  solve(lab, it!, solution, new Float64Array(lab.solids.length));
  const { pH, molality } = solution;
  const kept = molality.slice();
  for (const broken of [{ water: 0 }, { water: NaN }, { totals: it!.totals.map((x, i) => (i === 0 ? NaN : x)) }]) {
    expect(solve(lab, { ...it!, ...broken }, solution, new Float64Array(lab.solids.length))).toBe(false);
    expect(solution.solved).toBe(false);
    expect(solution.pH).toBe(pH);
    expect(solution.molality).toEqual(kept);
  }
  expect(solve(lab, it!, solution, new Float64Array(lab.solids.length))).toBe(true);
  expect(solution.solved).toBe(true);
});
