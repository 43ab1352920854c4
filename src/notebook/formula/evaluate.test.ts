/** The ± of a formula, against closed forms of both rules and against central differences. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  combine,
  exactly,
  measure,
  multiply,
  power,
  product,
  stated,
  subtract,
  type Measured,
} from '../uncertainty.ts';
import { compile } from './compile.ts';
import { input, trace } from './evaluate.ts';
import { evaluateNumber } from './numbers.ts';
import { FUNCTIONS, type Node } from './types.ts';

const s = measure([0.8], [{ half: 0.0005, shape: 'rectangular' }])!;
const t = measure([0.404, 0.405, 0.402, 0.404, 0.406], [{ half: 0.001, shape: 'triangular' }])!;
const KNOWN: Readonly<Record<string, Measured>> = { s, t, zero: exactly(0), z: { ...s, value: 0 } };
const of = (symbol: string): Measured | undefined => KNOWN[symbol];
const evaluated = (text: string): Measured | undefined => {
  const done = compile(text, Object.keys(KNOWN));
  if (!done.ok) throw new Error(`${text}: ${done.problem.key}`);
  return done.value.evaluate(of);
};
const close = (a: Measured | undefined, b: Measured): void => {
  const parts = (m: Measured) => [m.value, m.school, m.u, m.instrument.school, m.instrument.u];
  expect(a).toBeDefined();
  parts(a!).forEach((part, i) =>
    expect(Math.abs(part - parts(b)[i]!)).toBeLessThanOrEqual(1e-12 * Math.abs(parts(b)[i]!)),
  );
  if (b.dof !== Infinity) expect(a!.dof / b.dof).toBeCloseTo(1, 9);
};

describe('the ± of a formula', () => {
  test('g = 2s/t² is what the rules of products say: δg = δs + 2δt, and its squares', () => {
    const g = evaluated('2s/t^2')!;
    close(g, product(2, [s, 1], [t, -2]));
    expect(g.school / g.value).toBeCloseTo(s.school / s.value + (2 * t.school) / t.value, 12);
    expect(g.u / g.value).toBeCloseTo(Math.hypot(s.u / s.value, (2 * t.u) / t.value), 12);
  });
  test.each(['t·t', 't²', '√(t^4)', 't^3/t', '(t+t)*t/2', 'exp(2ln(t))'])('%s is t²', (text) =>
    close(evaluated(text), power(t, 2)),
  );
  test('multiply by itself would have said less', () => {
    expect(stated(multiply(t, t), 'gum').delta).toBeLessThan(stated(evaluated('t·t')!, 'gum').delta);
  });
  test.each(['s − s', 's·t − t·s', '(s + t) − t − s', '0·s'])('%s is exactly 0 ± 0', (text) => {
    const none = evaluated(text)!;
    expect(none.value).toBeCloseTo(0, 15);
    expect(none).toMatchObject({ school: 0, u: 0, instrument: { school: 0, u: 0 } });
  });
  test('s/s is 1 ± 0', () => {
    expect(evaluated('s/s')!.value).toBe(1);
    expect(evaluated('s/s')!.school).toBeLessThan(1e-15);
  });
  test('independent ones add as they do by hand', () => {
    close(evaluated('s − t'), subtract(s, t));
    close(evaluated('sin(t)'), combine(Math.sin(t.value), [Math.cos(t.value), t]));
    close(evaluated('log(s)'), combine(Math.log10(s.value), [1 / (s.value * Math.LN10), s]));
    close(evaluated('2^t'), combine(2 ** t.value, [2 ** t.value * Math.LN2, t]));
    close(evaluated('s^t'), combine(s.value ** t.value, [t.value * s.value ** (t.value - 1), s], [s.value ** t.value * Math.log(s.value), t])); // prettier-ignore
  });
  test.each(['s/zero', '√(−s)', 'ln(zero)', 'ln(−s)', '(−s)^0,5', '1/exp(1e5·s)', 'zero^-1'])(
    '%s is an empty cell',
    (text) => {
      expect(evaluated(text)).toBeUndefined();
      const done = compile(text, Object.keys(KNOWN));
      expect(done.ok && done.value.evaluateNumber((symbol) => KNOWN[symbol]!.value)).toBeNaN();
    },
  );
  test('at 0 the root has no slope: the value stands, its ± is not printed', () => {
    expect(evaluated('√z')).toMatchObject({ value: 0, school: Infinity });
    expect(evaluated('√zero')).toMatchObject({ value: 0, school: 0 });
    expect(evaluated('z^2')).toMatchObject({ value: 0, school: 0 });
    expect(evaluated('abs(z)')!.school).toBe(s.school);
    expect(evaluated('z^0')).toMatchObject({ value: 1, school: 0 });
  });
  test('without a value of a symbol there is none', () => {
    const done = compile('s + y', ['s', 'y']);
    expect(done.ok && done.value.evaluate(of)).toBeUndefined();
    expect(done.ok && done.value.evaluateNumber((symbol) => (symbol === 's' ? 1 : NaN))).toBeNaN();
  });
});

const node: fc.Arbitrary<Node> = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: -4, max: 4 }).map((value): Node => ({ kind: 'number', value })),
    fc.constantFrom('x', 'y').map((name): Node => ({ kind: 'symbol', name })),
    tie('node').map((one): Node => ({ kind: 'negative', of: one })),
    fc.tuple(fc.constantFrom(...FUNCTIONS), tie('node')).map(([name, one]): Node => ({ kind: 'call', name, of: one })),
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/', '^'), tie('node'), tie('node'))
      .map(([operator, left, right]): Node => ({ kind: 'pair', operator, left, right }) as Node),
  ),
})).node;

test('slopes are those of central differences, for any formula', () => {
  let compared = 0;
  fc.assert(
    fc.property(node, fc.double({ min: 0.3, max: 2, noNaN: true }), fc.double({ min: 0.3, max: 2, noNaN: true }), (tree, x, y) => {
      const at = (px: number) => evaluateNumber(tree, (symbol) => (symbol === 'x' ? px : y));
      const dual = trace(tree, (symbol) => input(symbol, symbol === 'x' ? x : y));
      const value = at(x);
      if (Number.isNaN(value)) {
          expect(dual).toBeUndefined();
          return;
        }
      expect(dual!.value).toBe(value);
      const slope = dual!.slopes.get('x') ?? 0;
      // Two step widths that agree tell that the function is smooth and tame here.
      const central = (h: number) => (at(x + h) - at(x - h)) / (2 * h);
      const [wide, near] = [central(2e-5), central(1e-5)];
      const size = Math.max(1, Math.abs(value), Math.abs(slope));
      if (!(size < 1e4 && Math.abs(wide - near) < 1e-8 * size)) return;
      compared++;
      expect(Math.abs(slope - near)).toBeLessThan(1e-6 * size);
    }),
    { numRuns: 2000, seed: 5 },
  ); // prettier-ignore
  expect(compared).toBeGreaterThan(500);
});
