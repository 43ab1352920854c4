/** Which sentences a curve deserves: what its numbers mean in general terms, and what they cannot tell from zero. */
import { superscript } from '@instruments';
import { studentT95 } from '../student-t.ts';
import { unitProduct } from './units.ts';
import type { CurveFit, CurveParameter, FitAxes, Phrase } from './types.ts';

/** Prints a value with its 95 % half-width and unit. */
type Print = (value: number, expanded: number | null, unit: string) => string;

interface Teller {
  readonly fit: CurveFit;
  readonly axes: FitAxes;
  readonly print: Print;
}

/** Nothing says that it differs from zero. */
const maybeZero = ({ value, expanded }: Pick<CurveParameter, 'value' | 'expanded'>): boolean =>
  value === 0 || (expanded !== null && Math.abs(value) <= expanded);
const one = (unit: string): string => (unit === '' ? '1' : unit === '°' ? '1°' : `1 ${unit}`);
const times = ({ value, expanded }: CurveParameter, factor: number): readonly [number, number | null] => [
  value * factor,
  expanded === null ? null : expanded * Math.abs(factor),
];
const names = ({ x, y }: FitAxes): { x: string; y: string } => ({ x: x.symbol, y: y.symbol });

function slope({ axes, print }: Teller, a: CurveParameter): Phrase {
  if (maybeZero(a)) return { key: 'fit.means.same', values: names(axes) };
  return {
    key: a.value > 0 ? 'fit.means.rise' : 'fit.means.fall',
    values: { ...names(axes), dx: one(axes.x.unit), dy: print(...times(a, Math.sign(a.value)), axes.y.unit) },
  };
}

function intercept({ axes, print }: Teller, b: CurveParameter): Phrase {
  return {
    key: maybeZero(b) ? 'fit.means.origin' : 'fit.means.start',
    values: { ...names(axes), value: print(b.value, b.expanded, axes.y.unit) },
  };
}

/** So many times its 95 % half-width: then a quotient by it may be propagated linearly. */
const CLEAR = 4;

function quadratic(teller: Teller, [c, b, a]: readonly CurveParameter[]): Phrase[] {
  const { fit, axes, print } = teller;
  if (!a || !b || !c) return [];
  const steep = unitProduct([axes.y.unit, 1], [axes.x.unit, -1]);
  const atZero: Phrase[] = [
    { key: 'fit.means.steep', values: { ...names(axes), value: print(b.value, b.expanded, steep) } },
    intercept(teller, c),
  ];
  if (maybeZero(a)) {
    const unit = unitProduct([axes.y.unit, 1], [axes.x.unit, -2]);
    return [{ key: 'fit.means.straight', values: { value: print(a.value, a.expanded, unit) } }, ...atZero];
  }
  const steeper: Phrase = {
    key: a.value > 0 ? 'fit.means.steeper' : 'fit.means.flatter',
    values: { ...names(axes), dx: one(axes.x.unit), value: print(...times(a, 2 * Math.sign(a.value)), steep) },
  };
  // A bend that is hardly known puts the vertex anywhere, and not within a symmetrical ±.
  if (a.expanded !== null && Math.abs(a.value) < CLEAR * a.expanded) return [steeper, ...atZero];
  const where = -b.value / (2 * a.value);
  const g = [0, -1 / (2 * a.value), b.value / (2 * a.value * a.value)];
  const factor = studentT95(fit.trust);
  const variance = fit.covariance?.reduce((sum, row, i) => sum + row.reduce((s, v, j) => s + g[i]! * v * g[j]!, 0), 0);
  const top = fit.at(where);
  return [
    steeper,
    {
      key: 'fit.means.vertex',
      values: {
        ...names(axes),
        xv: print(where, variance === undefined ? null : factor * Math.sqrt(Math.max(0, variance)), axes.x.unit),
        yv: print(top.value, top.u === null ? null : factor * top.u, axes.y.unit),
      },
    },
    ...atZero,
  ];
}

/** Powers that laws of school physics have. */
const LAWS = [-3, -2, -1, -0.5, 0.5, 1, 1.5, 2, 3, 4];
/** An interval wider than this holds more than one of them. */
const NARROW = 0.25;

/** `√t`, `t²`, `1/t`, `1/t²`, `t·√t`. */
function powerOf(symbol: string, k: number): string {
  const s = /^\p{L}[\p{L}\p{M}₀-₉]*$/u.test(symbol) ? symbol : `(${symbol})`;
  if (k < 0) return `1/${powerOf(symbol, -k)}`;
  if (k === 1) return symbol;
  return k === 0.5 ? `√${s}` : k === 1.5 ? `${s}·√${s}` : s + superscript(k);
}

function power({ axes, print }: Teller, n: CurveParameter): Phrase[] {
  if (maybeZero(n)) return [{ key: 'fit.means.same', values: names(axes) }];
  const twice = 2 ** n.value;
  const double: Phrase = {
    key: 'fit.means.double',
    values: { ...names(axes), times: print(twice, n.expanded === null ? null : Math.LN2 * twice * n.expanded, '') },
  };
  const law = LAWS.find(
    (k) => n.expanded !== null && n.expanded <= NARROW && Math.abs(n.value - k) <= Math.max(n.expanded, 1e-9),
  );
  if (law === undefined) return [double];
  return [
    {
      key: 'fit.means.law',
      values: {
        ...names(axes),
        value: print(n.value, n.expanded, ''),
        whole: print(law, null, ''),
        power: powerOf(axes.x.symbol, law),
      },
    },
    double,
  ];
}

function exponential(teller: Teller, a: CurveParameter, k: CurveParameter): Phrase[] {
  const { axes, print } = teller;
  if (maybeZero(k)) return [{ key: 'fit.means.same', values: names(axes) }, intercept(teller, a)];
  const step = Math.LN2 / Math.abs(k.value);
  const y = a.value < 0 ? `|${axes.y.symbol}|` : axes.y.symbol;
  const value = print(step, k.expanded === null ? null : (step * k.expanded) / Math.abs(k.value), axes.x.unit);
  return [
    { key: k.value < 0 ? 'fit.means.halve' : 'fit.means.grow', values: { ...names(axes), y, value } },
    intercept(teller, a),
  ];
}

function sine({ axes, print }: Teller, [c, A, w, phi]: readonly CurveParameter[]): Phrase[] {
  if (!c || !A || !w || !phi) return [];
  const values = {
    ...names(axes),
    centre: print(c.value, c.expanded, axes.y.unit),
    amplitude: print(A.value, A.expanded, axes.y.unit),
  };
  if (maybeZero(A)) return [{ key: 'fit.means.noise', values }];
  const period = (2 * Math.PI) / w.value;
  const told: Phrase[] = [
    { key: 'fit.means.swing', values },
    {
      key: 'fit.means.period',
      values: {
        ...names(axes),
        value: print(period, w.expanded === null ? null : (period * w.expanded) / w.value, axes.x.unit),
      },
    },
  ];
  if (axes.x.unit === 's')
    told.push({ key: 'fit.means.frequency', values: { value: print(...times(w, 1 / (2 * Math.PI)), 'Hz') } });
  const lost = phi.expanded !== null && phi.expanded >= Math.PI;
  told.push(
    lost
      ? { key: 'fit.means.noPhase', values: names(axes) }
      : { key: 'fit.means.phase', values: { ...names(axes), value: print(phi.value, phi.expanded, 'rad') } },
  );
  return told;
}

export function meaningOf(fit: CurveFit, axes: FitAxes, print: Print): readonly Phrase[] {
  const teller: Teller = { fit, axes, print };
  const [first, second] = fit.params;
  if (!first) return [];
  if (fit.kind === 'quadratic') return quadratic(teller, fit.params);
  if (fit.kind === 'sine') return sine(teller, fit.params);
  if (!second) return [slope(teller, first)];
  if (fit.kind === 'power') return power(teller, second);
  if (fit.kind === 'exponential') return exponential(teller, first, second);
  return [slope(teller, second), intercept(teller, first)];
}
