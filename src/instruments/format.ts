/**
 * How our own interface writes numbers (a device's face prints what the device prints).
 *
 * Decimal comma in Vietnamese, point in English; groups of three set apart by a thin no-break space from five digits on; a real
 * minus; powers of ten as 3,34·10⁵ as Vietnamese school print has it. Rounding is that of the classroom, half away from zero, on
 * the decimal digits: 0.145 is 0,15 although its binary neighbour lies below.
 */

export type NumberLanguage = 'vi' | 'en';

const MINUS = '\u2212';
const THIN = '\u202f';
/** Digits that are trusted: a double holds 15 decimal digits, what comes after is binary crumbs. */
const TRUSTED = 14;

/** Decimal place of the first digit: 5 for 334 000, −2 for 0.034; 0 for zero. Exact where a logarithm is not. */
export const leadingPlace = (value: number): number =>
  value === 0 || !Number.isFinite(value) ? 0 : Number(value.toExponential(TRUSTED).split('e')[1]);

/** |value| with so many decimals (negative: tens, hundreds …), as digits with a point; half away from zero. */
function roundedDigits(value: number, decimals: number): string {
  const [mantissa = '0', power = '0'] = Math.abs(value).toExponential(TRUSTED).split('e');
  const digits = mantissa.replace('.', '');
  const kept = Number(power) + 1 + decimals;
  // Half or more of the last place lifts it by one: looked up in the first digit left out.
  const lift = kept >= 0 && (digits[kept] ?? '0') >= '5' ? 1n : 0n;
  const whole = (BigInt(kept <= 0 ? '0' : digits.slice(0, kept).padEnd(kept, '0')) + lift).toString();
  if (decimals <= 0) return whole === '0' ? '0' : whole + '0'.repeat(-decimals);
  const padded = whole.padStart(decimals + 1, '0');
  return `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
}

/** The nearest number with so many decimals (may be negative: −1 rounds to tens), half away from zero; not finite stays as it is. */
export function roundTo(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  const rounded = Number(roundedDigits(value, decimals));
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

const grouped = (whole: string): string => (whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, THIN));

/** `9.81`, 2 → `9,81`; `96500`, 0 → `96 500`. Not finite → `–`. Never prints a negative zero. */
export function formatNumber(value: number, decimals: number, language: NumberLanguage): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 1e15) return formatScientific(value, 4, language);
  const digits = roundedDigits(value, decimals);
  const [whole = '0', fraction] = digits.split('.');
  const sign = value < 0 && /[1-9]/.test(digits) ? MINUS : '';
  return sign + grouped(whole) + (fraction === undefined ? '' : (language === 'vi' ? ',' : '.') + fraction);
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** −5 → `⁻⁵`. */
export const superscript = (whole: number): string =>
  (whole < 0 ? '⁻' : '') + [...Math.abs(whole).toString()].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');

/** `334000`, 3 significant figures → `3,34·10⁵`. Zero → `0`. */
export function formatScientific(value: number, figures: number, language: NumberLanguage): string {
  if (!Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  let place = leadingPlace(value);
  // 9.996 with three figures is 1.00·10¹: rounding may lift the first digit over.
  if (leadingPlace(roundTo(value, figures - 1 - place)) > place) place++;
  const rounded = roundedDigits(value, figures - 1 - place)
    .replace('.', '')
    .replace(/^0+/, '')
    .padEnd(figures, '0')
    .slice(0, figures);
  const mark = language === 'vi' ? ',' : '.';
  const mantissa = figures > 1 ? `${rounded[0]}${mark}${rounded.slice(1)}` : rounded;
  return `${value < 0 ? MINUS : ''}${mantissa}·10${superscript(place)}`;
}
