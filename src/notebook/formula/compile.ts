/**
 * From text to formula. Nothing of the text is ever run: tokens and grammar let arithmetic through and nothing else, jsep brings
 * it into the order of operations, and what comes back is walked by a list of what may be there.
 */
import jsep from 'jsep';
import { refuse } from '@core';
import { trace } from './evaluate.ts';
import { plainOf, type Plain } from './grammar.ts';
import { evaluateNumber, measureFormula } from './numbers.ts';
import { tokensOf } from './tokens.ts';
import { FUNCTIONS, type Compile, type Node, type Operator } from './types.ts';

const PRECEDENCE: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 };

jsep.removeAllUnaryOps();
jsep.removeAllBinaryOps();
jsep.removeAllLiterals();
for (const [operator, precedence] of Object.entries(PRECEDENCE))
  jsep.addBinaryOp(operator, precedence, operator === '^');
// −x² is −(x²), as schools write it; jsep by itself would bind the minus first.
jsep.hooks.add('gobble-token', function (this: jsep.HookScope & { index: number }, env) {
  const operator = this.char;
  if (operator !== '-' && operator !== '+') return;
  const here = (): string => this.char;
  this.index++;
  const tower = [this.gobbleToken() as jsep.Expression];
  while (here() === '^') {
    this.index++;
    tower.push(this.gobbleToken() as jsep.Expression);
  }
  const argument = tower.reduceRight((right, left) => ({ type: 'BinaryExpression', operator: '^', left, right }));
  env.node = { type: 'UnaryExpression', operator, argument, prefix: true };
});

/** Undefined where the tree holds anything that is no arithmetic. */
function nodeOf(tree: unknown, plain: Plain): Node | undefined {
  const one = tree as jsep.CoreExpression | undefined | false;
  if (!one) return undefined;
  if (one.type === 'Identifier') {
    const { name } = one as jsep.Identifier;
    const place = Number(name.slice(1));
    const value = plain.numbers[place];
    const symbol = plain.symbols[place];
    if (name.startsWith('n')) return value === undefined ? undefined : { kind: 'number', value };
    return symbol === undefined ? undefined : { kind: 'symbol', name: symbol };
  }
  if (one.type === 'UnaryExpression') {
    const { operator, argument } = one as jsep.UnaryExpression;
    const of = nodeOf(argument, plain);
    return of && (operator === '-' ? { kind: 'negative', of } : of);
  }
  if (one.type === 'BinaryExpression') {
    const { operator, left, right } = one as jsep.BinaryExpression;
    const [a, b] = [nodeOf(left, plain), nodeOf(right, plain)];
    return a && b && Object.hasOwn(PRECEDENCE, operator)
      ? { kind: 'pair', operator: operator as Operator, left: a, right: b }
      : undefined;
  }
  if (one.type === 'CallExpression') {
    const { callee, arguments: given } = one as jsep.CallExpression;
    const name = FUNCTIONS.find((f) => f === (callee as jsep.Identifier).name);
    const of = given.length === 1 ? nodeOf(given[0], plain) : undefined;
    return name && of && { kind: 'call', name, of };
  }
  return undefined;
}

export const compile: Compile = (text, known) => {
  const tokens = tokensOf(text, known);
  if (!tokens.ok) return tokens;
  const plain = plainOf(tokens.value);
  if (!plain.ok) return plain;
  const node = nodeOf(parsed(plain.value.text), plain.value);
  if (!node) return refuse('formula.not-understood');
  const { symbols } = plain.value;
  return {
    ok: true,
    value: {
      node,
      symbols,
      evaluate: (of) => measureFormula(node, symbols, of),
      evaluateNumber: (of) => evaluateNumber(node, of),
      trace: (of) => trace(node, of),
    },
  };
};

/** The parser throws at what it does not know; the grammar lets nothing like that through, and nothing hangs on it. */
function parsed(text: string): unknown {
  try {
    return jsep(text);
  } catch {
    return undefined;
  }
}
