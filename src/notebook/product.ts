/** A product of powers of measured quantities. Headless. */
import type { Monomial } from '../sdk/table.ts';
import { exactly, multiply, power, scale, type Measured } from './uncertainty.ts';

/** A product of powers; undefined while a quantity is missing or the number does not exist. */
export function productOf(monomial: Monomial, of: Readonly<Record<string, Measured>>): Measured | undefined {
  let product = exactly(1);
  for (const [symbol, exponent] of Object.entries(monomial.powers)) {
    const one = of[symbol];
    if (!one) return undefined;
    const raised = power(one, exponent);
    product = product.u === 0 && product.value === 1 && product.school === 0 ? raised : multiply(product, raised);
  }
  const result = scale(product, monomial.factor);
  return Number.isFinite(result.value) ? result : undefined;
}
