/** When a smooth function of time reaches zero: bracketed bisection with secants, to the last bits of the grid. */

const STEPS = 200;

/** Where f, which rises from below zero at 0 to zero or above at `end`, becomes ≥ 0: the later side of the bracket. */
export function rootOf(f: (t: number) => number, end: number): number {
  return bracket(f, 0, f(0), end, f(end));
}

function bracket(f: (t: number) => number, from: number, fFrom: number, to: number, fTo: number): number {
  let [a, fa, b, fb] = [from, fFrom, to, fTo];
  for (let n = 0; n < STEPS && fb !== 0; n++) {
    const middle = a + (b - a) / 2;
    if (middle <= a || middle >= b) break;
    // A secant every other time; halving keeps the promise.
    let t = n % 2 === 0 && fb !== fa ? a - (fa * (b - a)) / (fb - fa) : middle;
    if (!(t > a && t < b)) t = middle;
    const ft = f(t);
    if (ft >= 0) [b, fb] = [t, ft];
    else [a, fa] = [t, ft];
  }
  return b;
}

/**
 * The first moment in [0, end) at which a gap ≥ 0 closes, knowing its rate; undefined if it stays open. The rate may change sign
 * once. A gap that begins closed and opens is open.
 */
export function firstZero(gap: (t: number) => number, rate: (t: number) => number, end: number): number | undefined {
  const closes = (from: number, to: number): number | undefined => {
    const [g0, g1] = [gap(from), gap(to)];
    if (g1 >= 0 || (from === 0 && g0 <= 0)) return undefined;
    return bracket((t) => -gap(t), from, -g0, to, -g1);
  };
  const [r0, r1] = [rate(0), rate(end)];
  if (r0 < 0 === r1 < 0 || r0 === 0) return r0 < 0 || r1 < 0 ? closes(0, end) : undefined;
  // Closing, then opening: the nearest place decides. Opening, then closing: it can only close afterwards.
  const turn = bracket((t) => (r0 < 0 ? rate(t) : -rate(t)), 0, -Math.abs(r0), end, Math.abs(r1));
  return r0 < 0 ? closes(0, turn) : closes(turn, end);
}
