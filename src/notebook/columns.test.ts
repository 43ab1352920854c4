import { describe, expect, it } from 'vitest';
import { rngOf } from '@core';
import { computeRow, interceptSays, lineThrough, meanOfRows, type RowErrors } from './columns.ts';
import { divide, expanded, power, scale, sqrt, square, type Measured } from './uncertainty.ts';

const ERRORS: RowErrors = {
  setting: [{ half: 0.0005, shape: 'rectangular' }],
  repeat: [{ half: 0.001, shape: 'triangular' }],
};
const FORMULAS = {
  squared: (_s: Measured, t: Measured) => square(t),
  root: (s: Measured) => sqrt(s),
  g: (s: Measured, t: Measured) => divide(scale(s, 2), square(t)),
};

// A table as Vietnamese textbooks print it: five heights, five drops each.
const TABLE = [
  { setting: 0.2, repeats: [0.204, 0.203, 0.204, 0.204, 0.205] },
  { setting: 0.4, repeats: [0.287, 0.288, 0.287, 0.288, 0.288] },
  { setting: 0.6, repeats: [0.352, 0.351, 0.352, 0.353, 0.352] },
  { setting: 0.8, repeats: [0.406, 0.406, 0.407, 0.405, 0.406] },
];

describe('a row of the worksheet', () => {
  it('computes mean, Δt, t̄² and g by the school rule', () => {
    const row = computeRow(TABLE[0]!, ERRORS, FORMULAS)!;
    expect(row.mean.value).toBeCloseTo(0.204, 12);
    expect(row.spread).toBeCloseTo(0.0004, 12);
    expect(row.mean.school).toBeCloseTo(0.0014, 12);
    expect(row.columns.squared.value).toBeCloseTo(0.041616, 9);
    expect(row.columns.squared.school).toBeCloseTo(2 * 0.204 * 0.0014, 12);
    expect(row.columns.g.value).toBeCloseTo(9.6117, 4);
    expect(row.columns.g.school / row.columns.g.value).toBeCloseTo(0.0005 / 0.2 + (2 * 0.0014) / 0.204, 12);
  });

  it('computes them by GUM', () => {
    const row = computeRow(TABLE[0]!, ERRORS, FORMULAS)!;
    // s/√5 of the readings; a digit that falls anew each time is in it already: 0.001/√6/√5 is less.
    const s = Math.sqrt(0.000002 / 4 / 5);
    expect(0.001 / Math.sqrt(6) / Math.sqrt(5)).toBeLessThan(s);
    expect(row.mean.u).toBeCloseTo(s, 12);
    const g = row.columns.g;
    expect(g.u / g.value).toBeCloseTo(
      Math.sqrt((0.0005 / Math.sqrt(3) / 0.2) ** 2 + ((2 * row.mean.u) / 0.204) ** 2),
      12,
    );
    expect(expanded(g)).toBeGreaterThan(1.96 * g.u);
  });

  it('has nothing to say of an empty row', () => {
    expect(computeRow({ setting: 1, repeats: [] }, ERRORS, FORMULAS)).toBeUndefined();
  });
});

describe('three ways to one number', () => {
  const rows = TABLE.map((row) => computeRow(row, ERRORS, FORMULAS)!);

  it('averages the rows', () => {
    const g = meanOfRows(rows.map((row) => row.columns.g))!;
    const byHand = [0.4 / 0.204 ** 2, 0.8 / 0.2876 ** 2, 1.2 / 0.352 ** 2, 1.6 / 0.406 ** 2];
    expect(g.value).toBeCloseTo(byHand.reduce((a, b) => a + b) / 4, 9);
    expect(g.school).toBeGreaterThan(0.05);
    expect(g.dof).toBeGreaterThanOrEqual(3);
    expect(meanOfRows([])).toBeUndefined();
    expect(meanOfRows([rows[0]!.columns.g])).toBe(rows[0]!.columns.g);
  });

  it('lets a delay show in the intercepts', () => {
    const byTime = lineThrough(rows.map((row) => ({ x: row.columns.root, y: row.mean })))!;
    expect(byTime.intercept.value).toBeGreaterThan(0.001);
    expect(interceptSays(byTime.intercept)).toBe('positive');
    const bySquare = lineThrough(rows.map((row) => ({ x: row.columns.squared, y: row.setting })))!;
    expect(bySquare.intercept.value).toBeLessThan(-0.001);
    expect(2 * bySquare.slope.value).toBeCloseTo(9.74, 1);
    expect(bySquare.slope.school).toBeGreaterThan(bySquare.slope.instrument.school);
  });

  it('goes through the origin if told so, and needs two points for a line', () => {
    const through = lineThrough(
      rows.map((row) => ({ x: row.columns.squared, y: row.setting })),
      { kind: 'proportional' },
    )!;
    expect(through.intercept).toMatchObject({ value: 0, school: 0, u: 0 });
    expect(lineThrough([{ x: rows[0]!.columns.squared, y: rows[0]!.setting }])).toBeUndefined();
    const two = lineThrough(rows.slice(0, 2).map((row) => ({ x: row.columns.squared, y: row.setting })))!;
    // Two points always lie on their line: what they know of themselves is all there is.
    const [p, q] = rows as [(typeof rows)[0], (typeof rows)[0]];
    const b = two.slope.value;
    const variance = [p, q].reduce((sum, r) => sum + r.setting.u ** 2 + (b * r.columns.squared.u) ** 2, 0);
    expect(two.slope.u).toBeCloseTo(
      Math.sqrt(variance) / Math.abs(p.columns.squared.value - q.columns.squared.value),
      12,
    );
  });

  it('covers g without a delay, and only the unbiased way with one', () => {
    const study = (delay: number) => {
      const covered = { rows: 0, square: 0, root: 0 };
      const intercepts = { square: 0, root: 0 };
      const students = 300;
      for (let seed = 0; seed < students; seed++) {
        const rng = rngOf(seed + 1);
        const table = [0.2, 0.35, 0.5, 0.65, 0.8].map((s, i) => {
          const seen = s + 0.00015 * rng.normal('eye', i) + 0.0005 * (rng.uniform('scale', i) - 0.5);
          const repeats = [0, 1, 2, 3, 4].map((n) => {
            const t = Math.sqrt((2 * s) / 9.787) + delay + (delay > 0 ? 0.0005 * rng.normal('delay', i, n) : 0);
            return Math.floor(t * 1000 + rng.uniform('phase', i, n)) / 1000;
          });
          return computeRow({ setting: seen, repeats }, ERRORS, FORMULAS)!;
        });
        const hit = (g: Measured) => (Math.abs(g.value - 9.787) <= expanded(g) ? 1 : 0);
        const bySquare = lineThrough(table.map((row) => ({ x: row.columns.squared, y: row.setting })))!;
        const byRoot = lineThrough(table.map((row) => ({ x: row.columns.root, y: row.mean })))!;
        covered.rows += hit(meanOfRows(table.map((row) => row.columns.g))!);
        covered.square += hit(scale(bySquare.slope, 2));
        covered.root += hit(scale(power(byRoot.slope, -2), 2));
        intercepts.square += bySquare.intercept.value / students;
        intercepts.root += byRoot.intercept.value / students;
      }
      return {
        rows: covered.rows / students,
        square: covered.square / students,
        root: covered.root / students,
        intercepts,
      };
    };
    const clean = study(0);
    expect(clean.rows).toBeGreaterThan(0.93);
    expect(clean.square).toBeGreaterThan(0.93);
    expect(clean.root).toBeGreaterThan(0.93);
    const late = study(0.002);
    expect(late.square).toBeLessThan(0.7);
    expect(late.root).toBeGreaterThan(0.93);
    expect(late.rows).toBeLessThan(0.5);
    expect(late.intercepts.square).toBeCloseTo(-0.0028, 4);
    expect(late.intercepts.root).toBeCloseTo(0.002, 4);
  });
});

describe('a long line', () => {
  // Up and down by turns about y = x: no slope of its own, and χ²/ν = (spread/u)²·n/(n − 2).
  const doubt = (spread: number): number => {
    const one = (value: number, u: number): Measured => ({
      value,
      school: 0,
      u,
      dof: Infinity,
      instrument: { school: 0, u: 0 },
    });
    const n = 200;
    const points = Array.from({ length: n }, (_, i) => ({
      x: one(i, 0),
      y: one(i + ([1, -1, -1, 1][i % 4] ?? 0) * spread, 0.01),
    }));
    return lineThrough(points)!.slope.u;
  };
  it('lies beyond chance at a smaller χ²/ν than a short one', () => {
    // 1.11 is within chance for ν = 198, 1.45 is not (χ² of 100 exceeds 124.342 in 5 of 100 cases: NIST/SEMATECH 1.3.6.7.4).
    expect(doubt(0.0105)).toBeCloseTo(doubt(0.005), 12);
    expect(doubt(0.012) / doubt(0.005)).toBeCloseTo(1.2 * Math.sqrt(200 / 198), 3);
  });
});
