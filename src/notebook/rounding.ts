/**
 * How a result is written: ΔA to one significant figure (two are allowed, and two are kept where the first is a 1: ±0,15 must not
 * become ±0,2), Ā to the same decimal place.
 */
import { formatNumber, leadingPlace, roundTo, superscript, type NumberLanguage } from '@instruments';

/** 'auto': one figure, two if the first is 1. */
export type Figures = 'auto' | 1 | 2;

export interface Rounded {
  readonly value: number;
  /** Rounded error, ≥ 0. */
  readonly delta: number;
  /** Decimals of both; negative for tens, hundreds … */
  readonly decimals: number;
}

/** Without an error nothing says where to stop: so many significant figures then. */
const FIGURES_WITHOUT_ERROR = 6;

/** Fewest decimals that show a number to the given significant figures, trailing zeros dropped. */
function enoughDecimals(value: number, figures: number): number {
  const most = Math.max(0, figures - 1 - leadingPlace(value));
  const target = roundTo(value, most);
  for (let d = 0; d < most; d++) if (roundTo(value, d) === target) return d;
  return most;
}

/** ΔA to its figures and Ā to the same place. The sign of ΔA is ignored; ΔA of 0 leaves Ā as it is, to six figures. */
export function roundMeasured(value: number, delta: number, figures: Figures = 'auto'): Rounded {
  const size = Math.abs(delta);
  if (!Number.isFinite(size) || size === 0)
    return { value, delta: size, decimals: enoughDecimals(value, FIGURES_WITHOUT_ERROR) };
  const place = leadingPlace(size);
  const wanted = figures === 'auto' ? (roundTo(size, 1 - place) < 2 * lowest(place) ? 2 : 1) : figures;
  let decimals = wanted - 1 - place;
  // 0.0996 to two figures is 0.10, not 0.100. One figure by 'auto' keeps the place: 9.96 is 10, its 1 followed by a second figure.
  if (leadingPlace(roundTo(size, decimals)) > place && (figures !== 'auto' || wanted === 2)) decimals--;
  return { value: roundTo(value, decimals), delta: roundTo(size, decimals), decimals };
}

/** 10^place. */
const lowest = (place: number): number => Number(`1e${place}`);

/** Space before a unit, none before ° (SI Brochure 5.4.3). */
const withUnit = (unit: string): string => (unit === '' ? '' : unit === '°' ? unit : ` ${unit}`);

/**
 * `9,70 ± 0,15 m/s²`; very large or small values as `(3,34 ± 0,02)·10⁵ J/kg`. A value that is not finite prints as `–`, an error
 * that is not finite or null leaves the ± out.
 */
export function formatMeasured(
  value: number,
  delta: number | null,
  unit: string,
  language: NumberLanguage,
  figures: Figures = 'auto',
): string {
  if (!Number.isFinite(value)) return '–';
  const known = delta !== null && Number.isFinite(delta);
  const rounded = roundMeasured(value, known ? delta : 0, figures);
  const place = Math.max(leadingPlace(rounded.value), known ? leadingPlace(rounded.delta) : -Infinity);
  // Nearer to 1 a power of ten only hides the number.
  const power = (place >= 5 && rounded.decimals < 0) || (place <= -4 && rounded.value !== 0) ? place : 0;
  const decimals = power === 0 ? rounded.decimals : Math.max(0, rounded.decimals + power);
  const shifted = (n: number): number => Number(`${n.toExponential(14).split('e')[0]}e${leadingPlace(n) - power}`);
  const print = (n: number): string => formatNumber(shifted(n), decimals, language);
  const pair = known ? `${print(rounded.value)} ± ${print(rounded.delta)}` : print(rounded.value);
  if (power === 0) return pair + withUnit(unit);
  return `${known ? `(${pair})` : pair}·10${superscript(power)}${withUnit(unit)}`;
}

/** Figures of a value that a result is held against: one more than the best result has. */
const ACCEPTED_FIGURES = 4;

/** `9,787 m/s²`, `−57,2 kJ/mol`, `100 %`: to four figures, and no zeros that nobody has measured. */
export const formatAccepted = (value: number, unit: string, language: NumberLanguage): string =>
  formatMeasured(Number(value.toPrecision(ACCEPTED_FIGURES)), null, unit, language);

/** δ = ΔA/|A| in percent, two significant figures: `0,47 %`. `–` for a value of 0. */
export function formatRelative(value: number, delta: number, language: NumberLanguage): string {
  const percent = (100 * Math.abs(delta)) / Math.abs(value);
  if (value === 0 || !Number.isFinite(percent)) return '–';
  if (percent === 0) return '0 %';
  let decimals = 1 - leadingPlace(percent);
  if (leadingPlace(roundTo(percent, decimals)) > leadingPlace(percent)) decimals--;
  return `${formatNumber(percent, Math.max(0, decimals), language)} %`;
}
