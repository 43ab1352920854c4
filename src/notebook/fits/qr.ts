/**
 * Linear least squares by Householder's orthogonal triangularisation (Householder 1958; Golub 1965; Golub & Van Loan, Matrix
 * Computations, § 5.3): J·p ≈ b without ever forming JᵀJ, which would square the condition and halve the digits.
 * Matrices are lists of columns; a triangle is a list of rows.
 */

/** J = Q·R: R, the part of Qᵀb that R has to match, and the size of each column of J before. */
export interface Factor {
  readonly r: readonly (readonly number[])[];
  readonly qtb: readonly number[];
  readonly norms: readonly number[];
}

/** Less than this part of a column stands out from the others: rounding, not information. */
const DEPENDENT = 1e-13;

export function norm(v: ArrayLike<number>, from = 0): number {
  let sum = 0;
  for (let i = from; i < v.length; i++) sum += v[i]! * v[i]!;
  return Math.sqrt(sum);
}

/** v − 2·h(hᵀv)/|h|² below row `from`. */
function reflect(h: Float64Array, size2: number, v: Float64Array, from: number): void {
  let dot = 0;
  for (let i = from; i < v.length; i++) dot += h[i]! * v[i]!;
  const times = (2 * dot) / size2;
  for (let i = from; i < v.length; i++) v[i]! -= times * h[i]!;
}

/** Overwrites the columns and b. At least as many rows as columns. */
export function factorise(columns: readonly Float64Array[], b: Float64Array): Factor {
  const n = columns.length;
  const norms = columns.map((c) => norm(c));
  const r = columns.map(() => new Array<number>(n).fill(0));
  columns.forEach((column, k) => {
    const length = norm(column, k);
    for (let i = 0; i < k; i++) r[i]![k] = column[i]!;
    // The sign that adds: no cancellation in the first entry.
    const diagonal = column[k]! > 0 ? -length : length;
    r[k]![k] = diagonal;
    if (length === 0) return;
    column[k]! -= diagonal;
    const size2 = 2 * length * (length + Math.abs(column[k]! + diagonal));
    for (let j = k + 1; j < n; j++) reflect(column, size2, columns[j]!, k);
    reflect(column, size2, b, k);
  });
  return { r, qtb: Array.from(b.subarray(0, n)), norms };
}

/** Can every parameter be told from the others? */
export const isIndependent = ({ r, norms }: Factor): boolean =>
  r.every((row, k) => Math.abs(row[k]!) > DEPENDENT * norms[k]!);

/** R·p = b. */
export function solveTriangle(r: readonly (readonly number[])[], b: readonly number[]): number[] {
  const p = [...b];
  for (let k = p.length - 1; k >= 0; k--) {
    for (let j = k + 1; j < p.length; j++) p[k]! -= r[k]![j]! * p[j]!;
    p[k]! /= r[k]![k]!;
  }
  return p;
}

/** R⁻¹, by columns turned into rows: row i, column j. */
export function invertTriangle(r: readonly (readonly number[])[]): number[][] {
  const columns = r.map((_, j) =>
    solveTriangle(
      r,
      r.map((_row, i) => (i === j ? 1 : 0)),
    ),
  );
  return r.map((_, i) => columns.map((c) => c[i]!));
}

/** The p that makes |R·p − b|² + λ·|D·p|² smallest: the same reflections on R with √λ·D below it (Moré 1978). */
export function solveDamped({ r, qtb }: Factor, d: readonly number[], lambda: number): number[] {
  const n = qtb.length;
  const root = Math.sqrt(lambda);
  const columns = qtb.map((_, j) => {
    const column = new Float64Array(2 * n);
    for (let i = 0; i <= j; i++) column[i] = r[i]![j]!;
    column[n + j] = root * d[j]!;
    return column;
  });
  const b = new Float64Array(2 * n);
  b.set(qtb);
  const damped = factorise(columns, b);
  return solveTriangle(damped.r, damped.qtb);
}
