/** Reads a number as students write it: `,` or `.` for the decimals, spaces between thousands, 3,34·10⁵ or 3.34e5. */
import { refuse, type Accepted } from '@core';

const LONGEST = 40;
const SUPERSCRIPT: Readonly<Record<string, string>> = {
  '⁰': '0',
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
  '⁻': '-',
  '⁺': '+',
};
/** Plain, no-break, narrow no-break and thin space. */
const SPACES = /[ \u00a0\u202f\u2009]/g;
const NUMBER = /^([+-]?)(\d{1,3}(?: \d{3})+|\d*)(?:[.,](\d*))?(?:(?:e| ?[·.*x×] ?10\^?)([+-]?\d{1,3}))?$/i;

/**
 * The number that a text says. Refusals (keys of the word list `instruments`): `number.empty`, `number.too-long`,
 * `number.mixed-separators` (1.234,5 and 1.234.567: is that a thousand or a decimal?), `number.too-big`, `number.not-a-number`.
 */
export function parseNumber(text: string): Accepted<number> {
  if (text.length > 4 * LONGEST) return refuse('number.too-long', { max: LONGEST });
  const trimmed = text.normalize('NFC').trim();
  if (trimmed === '') return refuse('number.empty');
  if (trimmed.length > LONGEST) return refuse('number.too-long', { max: LONGEST });
  const plain = trimmed
    .replace(SPACES, ' ')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺]+/g, (up) => `^${[...up].map((c) => SUPERSCRIPT[c]).join('')}`)
    .replace(/^([+-]) /, '$1');
  const bare = plain.replace(/(?:e| ?[·.*x×] ?10\^).*$/i, '');
  if (/^[+-]?[\d .,]+$/.test(bare) && (bare.match(/[.,]/g) ?? []).length > 1) return refuse('number.mixed-separators');
  const found = NUMBER.exec(plain);
  const [, sign = '', whole = '', fraction = '', power = '0'] = found ?? [];
  if (!found || whole + fraction === '') return refuse('number.not-a-number', { text: trimmed.slice(0, 20) });
  const value = Number(`${sign}${whole.replaceAll(' ', '') || '0'}.${fraction || '0'}e${power}`);
  return Number.isFinite(value) ? { ok: true, value: value + 0 } : refuse('number.too-big');
}
