/** What a fitted curve says here: its equation, its parameters with their units, and sentences about them. */
import { formatNumber, formatScientific, leadingPlace, roundTo, superscript, type NumberLanguage } from '@instruments';
import { formatMeasured } from '../rounding.ts';
import { meaningOf } from './meaning.ts';
import { asWritten } from './shapes.ts';
import { unitProduct } from './units.ts';
import type { CurveFit, CurveParameter, FitAxes, FitRole, Phrase } from './types.ts';

/** Of a number that a column was computed from, this much is the computer's last bits. */
const LAST_BITS = 100;

/** What can be printed: a perfect fit has no ± worth the name, and its zeros are rounding. */
export function printable(
  fit: CurveFit,
  value: number,
  expanded: number | null,
): readonly [value: number, delta: number | null] {
  if (!fit.notes.includes('fit.note.perfect')) return [value, expanded];
  return [Math.abs(value) <= LAST_BITS * (expanded ?? 0) ? 0 : value, null];
}

/** The unit of a parameter. A factor before x to a broken power has none that could be written. */
export function unitOfRole(fit: CurveFit, role: FitRole, { x, y }: FitAxes): string {
  switch (role) {
    case 'slope':
    case 'initialSlope':
      return unitProduct([y.unit, 1], [x.unit, -1]);
    case 'curvature':
      return unitProduct([y.unit, 1], [x.unit, -2]);
    case 'factor': {
      const n = fit.params[1]!.value;
      const whole = Math.round(n);
      return Math.abs(n - whole) < 1e-6 ? unitProduct([y.unit, 1], [x.unit, -whole]) : '';
    }
    case 'exponent':
      return '';
    case 'rate':
      return unitProduct([x.unit, -1]);
    case 'angularFrequency':
      return unitProduct(['rad', 1], [x.unit, -1]);
    case 'phase':
      return 'rad';
    default:
      return y.unit;
  }
}

/** `4,89 ± 0,02 m/s²`: a parameter with its 95 % half-width; without ± where nothing is known of it. */
export function parameterText(fit: CurveFit, of: CurveParameter, axes: FitAxes, language: NumberLanguage): string {
  return formatMeasured(...printable(fit, of.value, of.expanded), unitOfRole(fit, of.role, axes), language);
}

/** Four significant figures, with a power of ten where zeros would crowd. */
function figures(value: number, language: NumberLanguage): string {
  const place = leadingPlace(value);
  if (value !== 0 && (place >= 5 || place <= -4)) return formatScientific(value, 4, language);
  const rounded = roundTo(value, 3 - place);
  return formatNumber(rounded, value === 0 ? 0 : Math.max(0, 3 - leadingPlace(rounded)), language);
}

/** `t²`, but `(t²)²` and `(1/t)`: what is not one letter with its index wants brackets. */
const bracketed = (symbol: string): string => (/^\p{L}[\p{L}\p{M}₀-₉]*$/u.test(symbol) ? symbol : `(${symbol})`);
const factorOf = (symbol: string): string => (/[/+−\s-]/u.test(symbol) ? `(${symbol})` : symbol);

/** `s = 4,861·t² − 0,002800`, four significant figures each. */
export function equationText(fit: CurveFit, { x, y }: FitAxes, language: NumberLanguage): string {
  const v = asWritten(fit).map((p) => printable(fit, p.value, p.expanded)[0]);
  const number = (i: number): string => figures(v[i]!, language);
  const then = (value: number, after = ''): string =>
    ` ${value < 0 ? '−' : '+'} ${figures(Math.abs(value), language)}${after}`;
  const times = `·${factorOf(x.symbol)}`;
  const right = {
    proportional: () => number(0) + times,
    linear: () => number(0) + times + then(v[1]!),
    quadratic: () => `${number(0)}·${bracketed(x.symbol)}${superscript(2)}${then(v[1]!, times)}${then(v[2]!)}`,
    power: () => `${number(0)}·${bracketed(x.symbol)}^(${number(1)})`,
    exponential: () => `${number(0)}·e^(${number(1)}${times})`,
    sine: () => `${number(0)}·sin(${number(1)}${times}${then(v[2]!)})${v[3] === 0 ? '' : then(v[3]!)}`,
  }[fit.kind]();
  return `${y.symbol} = ${right}`;
}

/** What the curve says here, most telling first: keys of the notebook's words and what their gaps take. */
export const sentencesOf = (fit: CurveFit, axes: FitAxes, language: NumberLanguage): readonly Phrase[] =>
  meaningOf(fit, axes, (value, expanded, unit) => formatMeasured(...printable(fit, value, expanded), unit, language));
