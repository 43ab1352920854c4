/**
 * What may stand beside what. Every mistake is found here, with its place in the student's own text; what passes is a plain
 * expression for the parser: `n0*v1/v0^n1`, with numbers and symbols by their places in two lists.
 */
import { refuse, type Accepted } from '@core';
import type { Token } from './tokens.ts';

export interface Plain {
  readonly text: string;
  readonly numbers: readonly number[];
  readonly symbols: readonly string[];
}

/** Brackets in brackets: more than anyone reads. */
const DEEPEST = 40;

/** 2s is 2·s; but 1/2s and x^2s could be meant in two ways. */
function doubtful(tokens: readonly Token[], number: number): boolean {
  let before = number - 1;
  const sign = (i: number): string => {
    const token = tokens[i];
    return token?.kind === 'operator' ? token.operator : '';
  };
  while (sign(before) === '-' && sign(before - 1) === '^') before--;
  return sign(before) === '/' || sign(before) === '^';
}

const isValue = (token: Token | undefined): boolean =>
  token?.kind === 'number' || token?.kind === 'symbol' || token?.kind === 'close';

export function plainOf(tokens: readonly Token[]): Accepted<Plain> {
  if (tokens.length === 0) return refuse('formula.empty');
  const numbers: number[] = [];
  const symbols: string[] = [];
  const opened: Token[] = [];
  let text = '';
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1];
    const next = tokens[i + 1];
    const afterValue = isValue(before);
    if (token.kind === 'operator') {
      if (!afterValue && (token.raised || (token.operator !== '-' && token.operator !== '+')))
        return refuse('formula.nothing-before', { sign: token.text, at: token.at });
      if (!next) return refuse('formula.nothing-after', { sign: token.text, at: token.at });
      text += token.operator;
      continue;
    }
    if (token.kind === 'close') {
      const open = opened.pop();
      if (!open) return refuse('formula.not-opened', { at: token.at });
      if (before?.kind === 'open') return refuse('formula.empty-brackets', { at: token.at });
      if (before?.kind === 'operator') return refuse('formula.nothing-after', { sign: before.text, at: before.at });
      text += ')';
      continue;
    }
    if (before && afterValue) {
      // A constant such as π is a number to the machine and a letter to the reader.
      const letter = token.kind !== 'number' || /^\p{L}/u.test(token.text);
      if (!(before.kind === 'number' && /^\d/.test(before.text) && letter))
        return refuse('formula.no-sign', { left: before.text, right: token.text, at: token.at });
      if (doubtful(tokens, i - 1))
        return refuse('formula.doubtful', { left: before.text, right: token.text, at: token.at });
      text += '*';
    }
    if (token.kind === 'open') {
      opened.push(token);
      if (opened.length > DEEPEST) return refuse('formula.too-deep', { most: DEEPEST });
      text += '(';
    } else if (token.kind === 'function') {
      if (next?.kind !== 'open') return refuse('formula.function-brackets', { name: token.name, at: token.at });
      text += token.name;
    } else if (token.kind === 'root') {
      if (next?.kind !== 'open' && next?.kind !== 'number' && next?.kind !== 'symbol')
        return refuse('formula.root', { at: token.at });
      text += 'sqrt';
    } else if (token.kind === 'symbol' || token.kind === 'number') {
      if (token.kind === 'symbol' && !symbols.includes(token.name)) symbols.push(token.name);
      const name = token.kind === 'symbol' ? `v${symbols.indexOf(token.name)}` : `n${numbers.push(token.value) - 1}`;
      text += before?.kind === 'root' ? `(${name})` : name;
    }
  }
  const open = opened.at(-1);
  return open ? refuse('formula.not-closed', { at: open.at }) : { ok: true, value: { text, numbers, symbols } };
}
