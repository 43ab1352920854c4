/**
 * One Newton step on the convex dual.
 *
 * With γ, a_w and W frozen, the mass balances F_i = Σ_j ν_ij n_j − T_i are the gradient of the strictly convex function
 * φ(λ) = Σ n_j − Σ T_i λ_i, whose Hessian H_ik = Σ ν_ij ν_kj n_j is positive definite. A solid is a linear constraint A_p·λ ≤ ln Ks_p − ν_w ln a_w, and its
 * amount s_p ≥ 0 is that constraint's multiplier. So for the solids that are there
 *
 *     H Δλ + Aᵀ s = −F,     A (λ + Δλ) = ln Ks − ν_w ln a_w
 *
 * solved by a scaled Cholesky factor of H and the Schur complement S = A H⁻¹ Aᵀ. (It is the dual of minimising Gibbs' energy.)
 */
import type { System } from './system.ts';

/** Nothing is divided by less: a component that is all but gone. */
const LEAST = 1e-300;

/** Gradient, Hessian and turnover at the present n. */
export function assemble({ nc, ns, termStart, termOf, termNu, pairStart, pairCell, pairNu, work }: System): void {
  const { n, F, H, turnover, totals } = work;
  H.fill(0);
  for (let i = 0; i < nc; i++) {
    const T = totals[i]!;
    F[i] = -T;
    turnover[i] = T < 0 ? -T : T;
  }
  for (let j = 0, q = 0, c = 0; j < ns; j++) {
    const moles = n[j]!;
    for (const end = termStart[j + 1]!; q < end; q++) {
      const i = termOf[q]!;
      const part = termNu[q]! * moles;
      F[i] = F[i]! + part;
      turnover[i] = turnover[i]! + (part < 0 ? -part : part);
    }
    for (const end = pairStart[j + 1]!; c < end; c++) {
      const cell = pairCell[c]!;
      H[cell] = H[cell]! + pairNu[c]! * moles;
    }
  }
}

/** Cholesky factor of H, scaled to a unit diagonal. */
function factor({ nc, work }: System): void {
  const { H, L, scale } = work;
  for (let i = 0; i < nc; i++) scale[i] = 1 / Math.sqrt(Math.max(H[i * nc + i]!, LEAST));
  for (let i = 0; i < nc; i++)
    for (let k = 0; k <= i; k++) {
      let x = H[i * nc + k]! * scale[i]! * scale[k]!;
      for (let q = 0; q < k; q++) x -= L[i * nc + q]! * L[k * nc + q]!;
      L[i * nc + k] = i === k ? Math.sqrt(Math.max(x, 1e-14)) : x / L[k * nc + k]!;
    }
}

/** out[at…] = H⁻¹ · sign · rhs[from…]. */
function solve(
  { nc, work }: System,
  rhs: Float64Array,
  from: number,
  sign: number,
  out: Float64Array,
  at: number,
): void {
  const { L, scale, y } = work;
  for (let i = 0; i < nc; i++) {
    let x = sign * rhs[from + i]! * scale[i]!;
    for (let q = 0; q < i; q++) x -= L[i * nc + q]! * y[q]!;
    y[i] = x / L[i * nc + i]!;
  }
  for (let i = nc - 1; i >= 0; i--) {
    let x = y[i]!;
    for (let q = i + 1; q < nc; q++) x -= L[q * nc + i]! * y[q]!;
    x /= L[i * nc + i]!;
    y[i] = x;
    out[at + i] = x * scale[i]!;
  }
}

/** Fills work.step and work.wanted; returns the largest |Δλ|. */
export function newtonStep(system: System): number {
  const { nc, np, work } = system;
  const { F, step, wanted, active, list } = work;
  factor(system);
  solve(system, F, 0, -1, step, 0);
  let k = 0;
  for (let p = 0; p < np; p++) {
    wanted[p] = 0;
    if (active[p] === 1) list[k++] = p;
  }
  if (k > 0) withSolids(system, k);
  let largest = 0;
  for (let i = 0; i < nc; i++) {
    const size = step[i]! < 0 ? -step[i]! : step[i]!;
    // A step that is not a number must not look small.
    if (!(size < Infinity)) return Infinity;
    if (size > largest) largest = size;
  }
  return largest;
}

/** ln IAP − ln Ks of solid p at `lambda`: how far it is supersaturated. */
export function excess({ nc, A, lnKs, solidWaters, work }: System, p: number, lambda: Float64Array): number {
  let x = solidWaters[p]! * work.lnAw - lnKs[p]!;
  for (let i = 0; i < nc; i++) x += A[p * nc + i]! * lambda[i]!;
  return x;
}

/** The k solids of work.list bend the step onto their constraints. */
function withSolids(system: System, k: number): void {
  const { nc, A, work } = system;
  const { step, trial, lambda, wanted, list, Y, S, r, d } = work;
  for (let i = 0; i < nc; i++) trial[i] = lambda[i]! + step[i]!;
  for (let u = 0; u < k; u++) solve(system, A, list[u]! * nc, 1, Y, u * nc);
  for (let u = 0; u < k; u++) {
    const row = list[u]! * nc;
    r[u] = excess(system, list[u]!, trial);
    for (let v = 0; v < k; v++) {
      let x = 0;
      for (let i = 0; i < nc; i++) x += A[row + i]! * Y[v * nc + i]!;
      S[u * k + v] = x;
    }
  }
  // Gaussian elimination of the scaled, positive definite S.
  for (let u = 0; u < k; u++) d[u] = 1 / Math.sqrt(Math.max(S[u * k + u]!, LEAST));
  for (let u = 0; u < k; u++) {
    r[u] = r[u]! * d[u]!;
    for (let v = 0; v < k; v++) S[u * k + v] = S[u * k + v]! * d[u]! * d[v]!;
  }
  for (let u = 0; u < k; u++)
    for (let v = u + 1; v < k; v++) {
      const f = S[v * k + u]! / S[u * k + u]!;
      for (let w = u; w < k; w++) S[v * k + w] = S[v * k + w]! - f * S[u * k + w]!;
      r[v] = r[v]! - f * r[u]!;
    }
  for (let u = k - 1; u >= 0; u--) {
    let x = r[u]!;
    for (let v = u + 1; v < k; v++) x -= S[u * k + v]! * r[v]!;
    r[u] = x / S[u * k + u]!;
  }
  for (let u = 0; u < k; u++) {
    const moles = r[u]! * d[u]!;
    wanted[list[u]!] = moles;
    for (let i = 0; i < nc; i++) step[i] = step[i]! - Y[u * nc + i]! * moles;
  }
}

/** φ and the constraints of the solids that are there: what a step must lower. */
export function lagrangian(system: System, lambda: Float64Array): number {
  const { nc, ns, np, work } = system;
  const { n, totals, wanted, active } = work;
  let sum = 0;
  for (let j = 0; j < ns; j++) sum += n[j]!;
  for (let i = 0; i < nc; i++) sum -= totals[i]! * lambda[i]!;
  for (let p = 0; p < np; p++) if (active[p] === 1) sum += wanted[p]! * excess(system, p, lambda);
  return sum;
}

/** How fast the Lagrangian falls along the step. */
export function slopeAlong({ nc, np, A, work }: System): number {
  const { F, step, wanted, active } = work;
  let slope = 0;
  for (let i = 0; i < nc; i++) {
    let g = F[i]!;
    for (let p = 0; p < np; p++) if (active[p] === 1) g += A[p * nc + i]! * wanted[p]!;
    slope += g * step[i]!;
  }
  return slope;
}
