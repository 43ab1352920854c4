/** What the student's own formulas need beside derivatives: bare numbers, a hundred thousand at a time, and one value with its ±. */
import type { Measured } from '../uncertainty.ts';
import { input, measured, pairValue, takesAngle, trace, VALUE } from './evaluate.ts';
import type { Node } from './types.ts';

export function evaluateNumber(node: Node, of: (symbol: string, angle?: boolean) => number): number {
  switch (node.kind) {
    case 'number':
      return node.value;
    case 'symbol':
      return of(node.name);
    case 'negative':
      return -evaluateNumber(node.of, of);
    case 'call':
      return existing(
        VALUE[node.name](evaluateNumber(node.of, takesAngle(node.name) ? (symbol) => of(symbol, true) : of)),
      );
    case 'pair':
      return existing(pairValue(node.operator, evaluateNumber(node.left, of), evaluateNumber(node.right, of)));
  }
}
const existing = (value: number): number => (Number.isFinite(value) ? value : NaN);

export const measureFormula = (
  node: Node,
  symbols: readonly string[],
  of: (symbol: string) => Measured | undefined,
): Measured | undefined => {
  const inputs = new Map<string, Measured>();
  for (const symbol of symbols) {
    const one = of(symbol);
    if (!one || !Number.isFinite(one.value)) return undefined;
    inputs.set(symbol, one);
  }
  return measured(
    trace(node, (symbol) => input(symbol, inputs.get(symbol)!.value)),
    (key) => inputs.get(key),
  );
};
