/**
 * Activities in a solution of ionic strength I = ½ Σ m z², mol/kg.
 *
 *   Davies    log10 γ = −A z² (√I/(1 + √I) − 0.3 I) for ions; log10 γ = 0.1 I for neutral species; a_w = 1 − 0.017 Σ m
 *   plateau   the same with min(I, 1) in γ: Davies was fitted below 0.5, is still within a few hundredths of a unit at 1, and explodes for highly
 *             charged ions beyond. Held at 1 it is full Davies for everything that a school mixes, and solvable for everything else. (Held at
 *             0.5 it would be 0.03 off in the pH of 1 mol/kg HCl, which full Davies has right: 0.10.)
 *   ideal     γ = 1, a_w = 1: what a school book computes
 *
 * C. W. Davies, Ion Association (1962); 0.3, 0.1 and 0.017 as in PHREEQC. Where it stops being true: I > 0.5, where each
 * salt has its own ways; above 1 mol/kg a pH is a rough one.
 */
import { expNear } from './exponential.ts';
import { LN10, WATER_MASS } from '../constants.ts';
import type { System } from './system.ts';

/** mol/kg. */
export const PLATEAU = 1;
/** A drier solution than this is not reckoned: it would be a melt. */
const DRIEST = 0.5;
/** Of the water that was put in, how much may be left as solvent, or have been set free. */
const WATER_KEPT = 0.6;
const WATER_GAINED = 1.6;
/** A Newton step of λ above this is far: γ is moved with care, W not at all. */
const FAR = 0.4;
/** γ follows at most so fast while far, and not beyond I = 2 unless it is there already. */
const DRIFT = 1.5;
const DRIFT_MOST = 2;

/** ln γ of a single charge; z² times that for others. */
export function lnGamma({ lab, debyeHuckel }: System, I: number): number {
  if (lab.activity === 'ideal') return 0;
  const held = lab.activity === 'plateau' && I > PLATEAU ? PLATEAU : I;
  const root = Math.sqrt(held);
  return -debyeHuckel * LN10 * (root / (1 + root) - 0.3 * held);
}

export function lnGammaNeutral({ lab }: System, I: number): number {
  if (lab.activity === 'ideal') return 0;
  return 0.1 * LN10 * (lab.activity === 'plateau' && I > PLATEAU ? PLATEAU : I);
}

/** Reads I, and returns Σ m, from the moles n and the water W. */
export function measure({ ns, charges, work }: System): number {
  const { n, W } = work;
  let I = 0;
  let sum = 0;
  for (let j = 0; j < ns; j++) {
    const z = charges[j]!;
    const moles = n[j]!;
    I += z * z * moles;
    sum += moles;
  }
  work.I = (0.5 * I) / W;
  return sum / W;
}

const waterActivity = ({ lab }: System, sum: number): number =>
  lab.activity === 'ideal' ? 1 : Math.max(DRIEST, 1 - 0.017 * sum);

/** kg of water that is solvent, when what is bound in species and solids is taken off. */
export function solventWater({ ns, np, waters, solidWaters, work }: System): number {
  let moles = work.water;
  for (let j = 0; j < ns; j++) moles -= waters[j]! * work.n[j]!;
  for (let p = 0; p < np; p++) moles -= solidWaters[p]! * work.s[p]!;
  const all = work.water * WATER_MASS;
  return Math.min(Math.max(moles * WATER_MASS, WATER_KEPT * all), WATER_GAINED * all);
}

/**
 * Brings γ, a_w and W up to what n says, and n with them. γ depends on the one number I, so this is a fixed point in one dimension: a secant
 * close to it, a slow drift far from it (without which cold starts with Fe³⁺ and phosphate run away). Returns by how much ln γ had been wrong.
 */
export function followActivity(system: System, lastStep: number, careful: boolean): number {
  const { ns, charges, waters, work } = system;
  const { n, Iused: was, aw: awWas, W: WWas } = work;
  const sum = measure(system);
  const charged = lnGamma(system, was);
  const miss = Math.abs(lnGamma(system, work.I) - charged);
  work.aw = waterActivity(system, sum);
  work.Iused = nextStrength(work.I, was, lastStep, careful, system);
  if (lastStep < FAR) work.W = solventWater(system);

  const g = expNear(charged - lnGamma(system, work.Iused));
  const g4 = g * g * (g * g);
  const w = work.W / WWas;
  const byCharge0 = w * expNear(lnGammaNeutral(system, was) - lnGammaNeutral(system, work.Iused));
  const byCharge1 = w * g;
  const byCharge2 = w * g4;
  const byCharge3 = byCharge2 * g4 * g;
  const byCharge4 = w * (g4 * g4) * (g4 * g4);
  const a = work.aw / awWas;
  for (let j = 0; j < ns; j++) {
    const z = Math.abs(charges[j]!);
    let moles =
      n[j]! * (z === 1 ? byCharge1 : z === 0 ? byCharge0 : z === 2 ? byCharge2 : z === 3 ? byCharge3 : byCharge4);
    const bound = waters[j]!;
    for (let k = 0; k < bound; k++) moles *= a;
    for (let k = 0; k > bound; k--) moles /= a;
    n[j] = moles;
  }
  return miss;
}

/** The ionic strength for which γ is made next. */
function nextStrength(I: number, was: number, lastStep: number, careful: boolean, { work }: System): number {
  let next = I;
  if (lastStep > FAR) next = Math.min(Math.max(I, was / DRIFT), was * DRIFT + 1e-6, Math.max(DRIFT_MOST, was));
  else {
    const moved = was - work.Iwas;
    if (careful) next = 0.5 * (I + was);
    else if (work.hasSlope && lastStep < 0.05 && Math.abs(moved) > 1e-13 * (I + 1e-12)) {
      const slope = (I - work.Ibefore) / moved;
      if (slope > -3 && slope < 0.7) next = was + (I - was) / (1 - slope);
    }
    next = Math.min(Math.max(next, 0.3 * I), 3 * I);
  }
  work.hasSlope = lastStep < 0.5;
  work.Ibefore = I;
  work.Iwas = was;
  return next;
}
