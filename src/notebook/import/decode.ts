/** From the bytes of a file to its text: loggers, spreadsheets and old Windows programs each write theirs. */
import { refuse, type Accepted } from '@core';

/** ZIP, which is what XLSX and ODS are; the older XLS; PDF. */
const PACKED: readonly (readonly [key: string, bytes: readonly number[]])[] = [
  ['import.problem.excel', [0x50, 0x4b, 0x03, 0x04]],
  ['import.problem.excel', [0xd0, 0xcf, 0x11, 0xe0]],
  ['import.problem.not-text', [0x25, 0x50, 0x44, 0x46]],
];
/** Enough to tell what a file is. */
const LOOK_AT = 65_536;

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte >= 0xc0);

/** Windows-1258 sets tone marks after the letter and has Đ, ơ, ư where 1252 has ð, õ, ý: of two such signs in a word the first is likelier here. */
const VIETNAMESE = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2, 0xd0, 0xf0, 0xd5, 0xf5, 0xdd, 0xfd]);
function isVietnamese(bytes: Uint8Array): boolean {
  for (let i = 0; i < Math.min(bytes.length, LOOK_AT); i++)
    if (VIETNAMESE.has(bytes[i]!) && (isLetter(bytes[i - 1]) || isLetter(bytes[i + 1]))) return true;
  return false;
}

/** UTF-16 without a mark: of plain text every other byte is zero. */
function zeroBytes(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  const count = { even: 0, odd: 0 };
  for (let i = 0; i < Math.min(bytes.length, LOOK_AT); i++) if (bytes[i] === 0) count[i % 2 === 0 ? 'even' : 'odd']++;
  return count;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const { even, odd } = zeroBytes(bytes);
  const pairs = Math.min(bytes.length, LOOK_AT) / 2;
  if (odd > 0.4 * pairs && even < 0.1 * pairs) return 'utf-16le';
  if (even > 0.4 * pairs && odd < 0.1 * pairs) return 'utf-16be';
  return 'utf-8';
}

/** The text in NFC and without its mark, or why there is none. */
export function decode(buffer: ArrayBuffer): Accepted<string> {
  const bytes = new Uint8Array(buffer);
  for (const [key, start] of PACKED) if (start.every((byte, i) => bytes[i] === byte)) return refuse(key);
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes);
  } catch {
    text = new TextDecoder(isVietnamese(bytes) ? 'windows-1258' : 'windows-1252').decode(bytes);
  }
  const start = text.slice(0, LOOK_AT);
  // Signs that no table holds: a picture or a program was chosen by mistake.
  const strange = start.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0; // eslint-disable-line no-control-regex
  if (strange > 0.01 * start.length || start.includes('\u0000')) return refuse('import.problem.not-text');
  const plain = text.replace(/^\ufeff/, '').normalize('NFC');
  return plain.trim() === '' ? refuse('import.problem.empty') : { ok: true, value: plain };
}
