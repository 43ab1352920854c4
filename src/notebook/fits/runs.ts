/**
 * Do the residuals look like chance, or does a pattern remain? Put in order of x, above and below the curve should take turns
 * irregularly; long stretches on one side mean that another curve would fit better. Too few runs of equal signs are judged by the
 * exact distribution for n₁ above and n₂ below (Wald and Wolfowitz 1940, Ann. Math. Stat. 11, 147; tables by Swed and Eisenhart
 * 1943, Ann. Math. Stat. 14, 66), at one in twenty. The fit itself makes signs alternate a little more than chance, so the test
 * accuses rather too seldom.
 */
import type { FitPoint } from '../fit.ts';
import type { CurveFit } from './types.ts';

export interface ResidualPoint {
  /** Place among the fitted points. */
  readonly index: number;
  readonly x: number;
  readonly residual: number;
}
export interface ResidualVerdict {
  readonly key: 'fit.residuals.few' | 'fit.residuals.none' | 'fit.residuals.chance' | 'fit.residuals.pattern';
  readonly runs: number;
  readonly above: number;
  readonly below: number;
  /** Probability of so few runs by chance; null where the signs cannot say. */
  readonly p: number | null;
}

const ONE_IN_TWENTY = 0.05;

/** What is left of each point, in order of x. */
export const residualsOf = (fit: CurveFit, points: readonly FitPoint[]): readonly ResidualPoint[] =>
  points
    .map(({ x }, index) => ({ index, x, residual: fit.residuals[index]! }))
    .sort((a, b) => a.x - b.x || a.index - b.index);

/** P(so many runs or fewer), if `above` and `below` signs come in random order; both at least 1. */
export function fewRuns(runs: number, above: number, below: number): number {
  const logs = new Float64Array(above + below + 1);
  for (let i = 2; i < logs.length; i++) logs[i] = logs[i - 1]! + Math.log(i);
  const choose = (n: number, k: number): number => (k < 0 || k > n ? -Infinity : logs[n]! - logs[k]! - logs[n - k]!);
  const all = choose(above + below, above);
  let p = 0;
  for (let r = 2; r <= runs; r++) {
    const k = r >> 1;
    const term = (i: number, j: number): number => Math.exp(choose(above - 1, i) + choose(below - 1, j) - all);
    p += r % 2 === 0 ? 2 * term(k - 1, k - 1) : term(k, k - 1) + term(k - 1, k);
  }
  return Math.min(1, p);
}

/** The points of one x speak with one voice: repeats scatter among themselves, and that says nothing about the curve. */
function signsOf(sorted: readonly ResidualPoint[]): number[] {
  const signs: number[] = [];
  for (let i = 0; i < sorted.length;) {
    const { x } = sorted[i]!;
    let sum = 0;
    for (; i < sorted.length && sorted[i]!.x === x; i++) sum += sorted[i]!.residual;
    if (sum !== 0) signs.push(Math.sign(sum));
  }
  return signs;
}

export function residualVerdict(fit: CurveFit, points: readonly FitPoint[]): ResidualVerdict {
  const signs = signsOf(residualsOf(fit, points));
  const above = signs.filter((s) => s > 0).length;
  const below = signs.length - above;
  const runs = signs.reduce((count, s, i) => count + (s === signs[i - 1] ? 0 : 1), 0);
  const told = { runs, above, below };
  if (fit.notes.includes('fit.note.perfect')) return { key: 'fit.residuals.none', ...told, p: null };
  // Even two runs could be chance.
  if (above === 0 || below === 0 || fewRuns(2, above, below) > ONE_IN_TWENTY)
    return { key: 'fit.residuals.few', ...told, p: null };
  const p = fewRuns(runs, above, below);
  return { key: p <= ONE_IN_TWENTY ? 'fit.residuals.pattern' : 'fit.residuals.chance', ...told, p };
}
