/**
 * What an equilibrium costs: microseconds per warm and per cold solve for the four titrations of the study, and milliseconds per screen frame for
 * a bench with more glass on it than any of ours, every vessel of it changing.
 */
import {
  bottleOf,
  equilibrate,
  openChemistry,
  openSolution,
  pour,
  settle,
  type Chemistry,
  type Vessel,
} from '@engines/chemistry';
import { within } from './limits.ts';

const ML = 1e-6;
const STEPS = 1000;
const ROUNDS = 15;

interface Titration {
  readonly name: string;
  readonly flask: Readonly<Record<string, number>>;
  readonly burette: Readonly<Record<string, number>>;
  readonly solids: readonly string[];
}
const TITRATIONS: readonly Titration[] = [
  { name: 'acetic acid + NaOH', flask: { HAc: 0.1 }, burette: { NaOH: 0.1 }, solids: [] },
  { name: 'phosphoric acid + NaOH', flask: { H3PO4: 0.1 }, burette: { NaOH: 0.1 }, solids: [] },
  {
    name: 'NaCl, K2CrO4 + AgNO3, 2 solids',
    flask: { NaCl: 0.1, K2CrO4: 0.005 },
    burette: { AgNO3: 0.1 },
    solids: ['AgCl(s)', 'Ag2CrO4(s)'],
  },
  { name: 'CuSO4 + NH3, 1 solid', flask: { CuSO4: 0.1 }, burette: { NH3: 1 }, solids: ['Cu(OH)2(s)'] },
];

const labOf = ({ flask, burette, solids }: Titration): Chemistry =>
  openChemistry({ reagents: [...Object.keys(flask), ...Object.keys(burette)], solids });

/** 25 mL in the flask, 50 mL from the burette in a thousand portions: what is to be solved after each. */
function portions(it: Titration): { lab: Chemistry; states: { totals: Float64Array; water: number }[] } {
  const lab = labOf(it);
  const flask = bottleOf(lab, it.flask, 25 * ML);
  const burette = bottleOf(lab, it.burette, 100 * ML);
  const states = Array.from({ length: STEPS }, () => {
    pour(lab, burette, flask, 0.05 * ML);
    return { totals: flask.totals.slice(), water: flask.water };
  });
  return { lab, states };
}

/** [warm, cold] microseconds: the best of several rounds, because whatever else the machine does only adds. */
function solves(it: Titration): { warm: number; cold: number; steps: number } {
  const { lab, states } = portions(it);
  let warm = Infinity;
  let cold = Infinity;
  let steps = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const solution = openSolution(lab);
    const solids = new Float64Array(lab.solids.length);
    steps = 0;
    let begin = performance.now();
    for (const { totals, water } of states) {
      equilibrate(lab, totals, water, 298.15, solution, solids);
      steps += solution.iterations;
    }
    warm = Math.min(warm, performance.now() - begin);
    begin = performance.now();
    for (const { totals, water } of states) {
      solution.waterMass = 0;
      solids.fill(0);
      equilibrate(lab, totals, water, 298.15, solution, solids);
    }
    cold = Math.min(cold, performance.now() - begin);
  }
  return { warm: (warm * 1000) / STEPS, cold: (cold * 1000) / STEPS, steps: steps / STEPS };
}

/** Three of each titration at once, a drop into each at every frame. */
function busiest(): number {
  const benches = [...TITRATIONS, ...TITRATIONS, ...TITRATIONS].map((it) => {
    const lab = labOf(it);
    return { lab, flask: bottleOf(lab, it.flask, 25 * ML), burette: bottleOf(lab, it.burette, 100 * ML) };
  });
  const frame = ({ lab, flask, burette }: { lab: Chemistry; flask: Vessel; burette: Vessel }) => {
    pour(lab, burette, flask, 0.03 * ML);
    settle(lab, flask, 1 / 60);
  };
  let best = Infinity;
  for (let round = 0; round < 20; round++) {
    const begin = performance.now();
    for (let n = 0; n < 60; n++) benches.forEach(frame);
    best = Math.min(best, (performance.now() - begin) / 60);
  }
  return best;
}

export function chemistrySpeed(): void {
  console.log('chemistry, µs per solve of a titration in portions of 0.05 mL:');
  for (const it of TITRATIONS) {
    const { warm, cold, steps } = solves(it);
    console.log(
      `  ${it.name.padEnd(32)} warm ${warm.toFixed(1).padStart(5)}   cold ${cold.toFixed(1).padStart(5)}   ` +
        `${steps.toFixed(1)} Newton steps when warm`,
    );
  }
  const ms = busiest();
  console.log(
    `  twelve vessels, a drop into each at every frame: ${ms.toFixed(2)} ms a frame ${within('twelve vessels, ms', ms, '≤', 1)}`,
  );
}
