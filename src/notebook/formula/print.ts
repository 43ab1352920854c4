/** A formula written out again, with no more brackets than it needs; what is printed is understood again as the same. */
import type { Node } from './types.ts';

/** How firmly a thing holds together: sums 1, products 2, a minus in front 3, powers 4, the rest 5. */
const firmness = (node: Node): number => {
  if (node.kind === 'negative') return 3;
  if (node.kind === 'number') return node.value < 0 ? 3 : 5;
  if (node.kind !== 'pair') return 5;
  return node.operator === '^' ? 4 : node.operator === '*' || node.operator === '/' ? 2 : 1;
};

export function printFormula(node: Node, language: 'vi' | 'en'): string {
  const print = (one: Node, least: number): string => {
    const text = bare(one);
    return firmness(one) < least ? `(${text})` : text;
  };
  const bare = (one: Node): string => {
    switch (one.kind) {
      case 'number': {
        if (one.value === Math.PI) return 'π';
        if (one.value === Math.E) return 'e';
        const digits = String(one.value);
        return (language === 'vi' ? digits.replace('.', ',') : digits).replace('-', '−');
      }
      case 'symbol':
        return one.name;
      case 'negative':
        return `−${print(one.of, 4)}`;
      case 'call':
        return `${one.name}(${bare(one.of)})`;
      case 'pair': {
        const { operator, left, right } = one;
        if (operator === '^') return `${print(left, 5)}^${print(right, 4)}`;
        const own = firmness(one);
        // a − (b − c) and a / (b·c) keep their brackets; a minus in the middle gets them.
        const second = right.kind === 'negative' || (right.kind === 'number' && right.value < 0) ? 5 : own + 1;
        const sign = operator === '*' ? '·' : operator === '/' ? '/' : operator === '-' ? ' − ' : ' + ';
        return `${print(left, own)}${sign}${print(right, second)}`;
      }
    }
  };
  return bare(node);
}
