/**
 * From the text of a student to tokens: decimal commas, Vietnamese signs, symbols with macrons and subscripts. Whatever is not
 * arithmetic ends here, with a sentence that names the place; the parser behind sees plain signs, digits and numbered names only.
 */
import { refuse, type Accepted, type Problem } from '@core';
import { LONGEST_EXPRESSION } from '../sets.ts';
import { nearest, splitIntoKnown } from './nearest.ts';
import { FUNCTIONS, type FunctionName, type Operator } from './types.ts';

export type Token = { readonly at: number; readonly text: string } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'function'; readonly name: FunctionName }
  | { readonly kind: 'operator'; readonly operator: Operator; readonly raised?: true }
  | { readonly kind: 'root' | 'open' | 'close' }
);

export const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ['π', Math.PI],
  ['pi', Math.PI],
  ['e', Math.E],
]);
/** √ is written before what it is taken of; the others are the usual signs. */
const SIGNS: ReadonlyMap<string, Operator> = new Map([
  ...['+', '＋'].map((c) => [c, '+'] as const),
  ...['-', '−', '–'].map((c) => [c, '-'] as const),
  ...['*', '·', '×', '⋅', '∙', '•'].map((c) => [c, '*'] as const),
  ...['/', ':', '÷', '∕'].map((c) => [c, '/'] as const),
  ['^', '^'],
]);
const NUMBER = /\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /\p{L}[\p{L}\p{M}\p{Nd}_₀-₉′']*/uy;
const RAISED = /[⁺⁻]?[⁰¹²³⁴-⁹]+/uy;
const UP: Readonly<Record<string, string>> = Object.fromEntries(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺'].map((c, i) => [c, '0123456789-+'[i]!]),
);
/** A known name ends where a word ends: the s of sin is not the column s. */
const GOES_ON = /^[\p{L}\p{M}\p{Nd}_₀-₉′']/u;
/** A name that cannot be confused with a number or a sign. */
const STARTS_LIKE_A_NAME = /^[\p{L}√]/u;

const matched = (pattern: RegExp, text: string, from: number): string | undefined => {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0];
};

/** The text as tokens. `symbols` are found by the longest match, whatever characters they have. */
export function tokensOf(typed: string, symbols: readonly string[]): Accepted<readonly Token[]> {
  if (typed.length > 4 * LONGEST_EXPRESSION) return refuse('formula.too-long', { most: LONGEST_EXPRESSION });
  const text = typed.normalize('NFC');
  if (text.length > LONGEST_EXPRESSION) return refuse('formula.too-long', { most: LONGEST_EXPRESSION });
  const known = new Map(symbols.map((name) => [name.normalize('NFC'), name]));
  const names = [...known.keys()].filter((name) => STARTS_LIKE_A_NAME.test(name)).sort((a, b) => b.length - a.length);
  const tokens: Token[] = [];
  let i = 0;
  while (i < text.length) {
    const at = i + 1;
    const c = text[i]!;
    const name = names.find((n) => text.startsWith(n, i) && !GOES_ON.test(text.slice(i + n.length, i + n.length + 2)));
    if (/\s/.test(c)) i++;
    else if (name !== undefined && !isCall(name, text, i)) {
      tokens.push({ kind: 'symbol', name: known.get(name)!, at, text: name });
      i += name.length;
    } else if (/\d/.test(c)) {
      const digits = matched(NUMBER, text, i)!;
      const after = text.slice(i + digits.length);
      if (/^[.,]\d/.test(after)) return refuse('formula.mixed', { text: digits + after.slice(0, 2), at });
      const value = Number(digits.replace(',', '.'));
      if (!Number.isFinite(value)) return refuse('formula.too-big', { text: digits.slice(0, 20), at });
      tokens.push({ kind: 'number', value, at, text: digits });
      i += digits.length;
    } else if (SIGNS.has(c)) {
      tokens.push({ kind: 'operator', operator: SIGNS.get(c)!, at, text: c });
      i++;
    } else if (c === '(' || c === ')') {
      tokens.push({ kind: c === '(' ? 'open' : 'close', at, text: c });
      i++;
    } else if (c === '√') {
      tokens.push({ kind: 'root', at, text: c });
      i++;
    } else {
      const up = matched(RAISED, text, i);
      const word = matched(WORD, text, i);
      if (up !== undefined) {
        const value = Number([...up].map((s) => UP[s]).join(''));
        tokens.push({ kind: 'operator', operator: '^', raised: true, at, text: up });
        tokens.push({ kind: 'number', value, at, text: up });
        i += up.length;
      } else if (word !== undefined) {
        const token = wordToken(word, at);
        if (!token) {
          const called = /^\s*\(/.test(text.slice(i + word.length));
          return { ok: false, problem: called ? unknownFunction(word, at) : unknownWord(word, at, [...known.keys()]) };
        }
        tokens.push(token);
        i += word.length;
      } else return { ok: false, problem: strangeSign(text, i) };
    }
  }
  return { ok: true, value: tokens };
}

/** `sin(` is the function even where a column is called sin. */
const isCall = (name: string, text: string, at: number): boolean =>
  (FUNCTIONS as readonly string[]).includes(name) && /^\s*\(/.test(text.slice(at + name.length));

function wordToken(word: string, at: number): Token | undefined {
  const name = FUNCTIONS.find((one) => one === word);
  if (name) return { kind: 'function', name, at, text: word };
  const constant = CONSTANTS.get(word);
  return constant === undefined ? undefined : { kind: 'number', value: constant, at, text: word };
}

function unknownWord(word: string, at: number, known: readonly string[]): Problem {
  const text = word.slice(0, 40);
  const parts = splitIntoKnown(word, [...known, 'π']);
  if (parts) return { key: 'formula.no-sign-inside', values: { text, parts: parts.join('·'), at } };
  const near = nearest(word, [...known, ...FUNCTIONS]);
  return near === undefined
    ? { key: 'formula.unknown', values: { text, at } }
    : { key: 'formula.unknown-near', values: { text, near, at } };
}

const unknownFunction = (word: string, at: number): Problem => ({
  key: 'formula.no-function',
  values: { text: word.slice(0, 40), functions: FUNCTIONS.join(', '), at },
});

function strangeSign(text: string, i: number): Problem {
  const at = i + 1;
  const c = String.fromCodePoint(text.codePointAt(i)!);
  if (c === ',' || c === '.') return { key: 'formula.comma', values: { at } };
  if (c === ';') return { key: 'formula.semicolon', values: { at } };
  if (c === '[' || c === ']' || c === '{' || c === '}')
    return { key: 'formula.round-brackets', values: { text: c, at } };
  if (c === '=') return { key: 'formula.equals', values: { at } };
  // What cannot be seen is named by its number.
  const seen = /[\p{L}\p{N}\p{P}\p{S}]/u.test(c)
    ? c
    : `U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return { key: 'formula.sign', values: { text: seen, at } };
}
