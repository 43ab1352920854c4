/**
 * What a table's columns and axes compute: an expression as data becomes a formula, and a symbol in it leads back to what was
 * measured, through the derived columns before it. So p′/p knows that a mass stands above and below the stroke. Headless.
 */
import type { Expression, Monomial, TableSpec } from '../sdk/table.ts';
import { inRadians, input, measured, trace } from './formula/evaluate.ts';
import type { Dual, Look, Node, Operator } from './formula/types.ts';
import { productOf } from './product.ts';
import type { Measured } from './uncertainty.ts';

/** The measured quantities of a row by symbol. */
export type Bases = Readonly<Record<string, Measured>>;

const MACRON = '\u0304';
/** The repeated quantity and its mean are one number in a row: t and t̄. */
export const meanSymbols = ({ repeated, columns }: TableSpec): readonly string[] => [
  ...new Set([
    repeated.symbol,
    (repeated.symbol + MACRON).normalize('NFC'),
    ...columns.filter((c) => c.of === 'mean').map((c) => c.symbol),
  ]),
];

/** What is measured, read or typed, each with its symbol, unit and name: all that an expression can lead back to. */
export const measuredIn = ({ setting, repeated, beside = [], typed = [], constants = [] }: TableSpec) => [
  ...(setting.trial ? [] : [setting]),
  repeated,
  ...beside,
  ...typed,
  ...constants,
];

export const isMonomial = (e: Expression): e is Monomial => typeof e === 'object' && 'powers' in e;

const joined = (operator: Operator, parts: readonly Node[], empty: number): Node =>
  parts.length === 0
    ? { kind: 'number', value: empty }
    : parts.reduce((left, right) => ({ kind: 'pair', operator, left, right }));

const raised = (base: Node, exponent: number): Node =>
  exponent === 1 ? base : { kind: 'pair', operator: '^', left: base, right: { kind: 'number', value: exponent } };

function product({ factor, powers }: Monomial): Node {
  const part = (sign: 1 | -1): readonly Node[] =>
    Object.entries(powers)
      .filter(([, n]) => n * sign > 0)
      .map(([name, n]) => raised({ kind: 'symbol', name }, n * sign));
  const above = [...(factor === 1 ? [] : [{ kind: 'number', value: factor } as const]), ...part(1)];
  const below = part(-1);
  const top = joined('*', above, 1);
  return below.length === 0 ? top : { kind: 'pair', operator: '/', left: top, right: joined('*', below, 1) };
}

function made(e: Exclude<Expression, string | number>): Node {
  if (isMonomial(e)) return product(e);
  if ('sum' in e) return joined('+', e.sum.map(nodeOf), 0);
  if ('times' in e) return joined('*', e.times.map(nodeOf), 1);
  if ('minus' in e) return joined('-', e.minus.map(nodeOf), 0);
  if ('over' in e) return joined('/', e.over.map(nodeOf), 1);
  if ('raised' in e) return raised(nodeOf(e.raised[0]), e.raised[1]);
  return { kind: 'call', name: e.call, of: nodeOf(e.of) };
}

const nodes = new WeakMap<object, Node>();
/** The expression as a formula's syntax tree, made once. */
export function nodeOf(e: Expression): Node {
  if (typeof e === 'number') return { kind: 'number', value: e };
  if (typeof e === 'string') return { kind: 'symbol', name: e };
  const node = nodes.get(e) ?? made(e);
  nodes.set(e, node);
  return node;
}

/** Symbols of one row: what was measured, then the derived columns. A column sees only those before it, so nothing goes round. */
export function lookIn(table: TableSpec, base: Bases): Look {
  const means = meanSymbols(table);
  const units = new Map(measuredIn(table).map(({ symbol, unit }) => [symbol, unit]));
  const found = new Map<string, Dual | undefined>();
  const before = (count: number): Look => {
    const plain = (symbol: string): Dual | undefined => {
      const key = means.includes(symbol) ? table.repeated.symbol : symbol;
      if (Object.hasOwn(base, key)) return input(key, base[key]!.value);
      const at = table.columns.findIndex((c, i) => i < count && c.symbol === symbol);
      const of = table.columns[at]?.of;
      if (of === undefined || typeof of === 'string') return undefined;
      if (!found.has(symbol)) found.set(symbol, trace(nodeOf(of), before(at)));
      return found.get(symbol);
    };
    return (symbol, angle) => {
      const dual = plain(symbol);
      const unit = units.get(symbol) ?? table.columns.find((c) => c.symbol === symbol)?.unit;
      return dual && angle && unit === '°' ? inRadians(dual) : dual;
    };
  };
  return before(table.columns.length);
}

/** What an expression gives in a row, with its ± by both rules; undefined while a quantity is missing or the number does not exist. */
export function valueOf(table: TableSpec, base: Bases, e: Expression): Measured | undefined {
  // A plain product of what was measured needs no derivatives.
  if (isMonomial(e) && Object.keys(e.powers).every((symbol) => Object.hasOwn(base, symbol))) return productOf(e, base);
  return measured(trace(nodeOf(e), lookIn(table, base)), (key) => base[key]);
}

/** The measured quantities that an expression leads back to. */
export function symbolsIn(table: TableSpec, e: Expression): readonly string[] {
  const means = meanSymbols(table);
  const names = measuredIn(table).map((q) => q.symbol);
  const walk = (node: Node, before: number): readonly string[] => {
    if (node.kind === 'number') return [];
    if (node.kind === 'pair') return [...walk(node.left, before), ...walk(node.right, before)];
    if (node.kind !== 'symbol') return walk(node.of, before);
    const symbol = means.includes(node.name) ? table.repeated.symbol : node.name;
    const at = names.includes(symbol) ? -1 : table.columns.findIndex((c, i) => i < before && c.symbol === symbol);
    const of = table.columns[at]?.of;
    return of === undefined || typeof of === 'string' ? [symbol] : walk(nodeOf(of), at);
  };
  return [...new Set(walk(nodeOf(e), table.columns.length))];
}
