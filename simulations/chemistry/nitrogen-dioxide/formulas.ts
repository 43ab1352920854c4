/** What the columns and axes of the bulbs' table compute, as data. */
import type { Expression } from '@sdk';

export type Formula = Exclude<Expression, string | number>;
export const R = 8.314462618;
const ZERO_CELSIUS = 273.15;
const LN10 = 2.302585092994046;
/** The card of the colorimeter: stray light as a part of the full light. */
const STRAY = 0.006;

/** mmol/L from an absorbance. */
export const concentration = (A: Expression): Formula => ({ over: [{ times: [1000, A] }, { times: ['ε', 'l'] }] });
export const kelvin = (t: string): Expression => ({ sum: [t, ZERO_CELSIUS] });
/** ln of (p(N2O4)/p°)/(p(NO2)/p°)², p° = 1 bar; c mol/m³. */
export const lnK = (A: Expression, t: string): Formula => {
  const x = concentration(A);
  return {
    call: 'ln',
    of: { over: [{ times: [1e5 / (2 * R), { minus: ['c₀', x] }] }, { times: [{ raised: [x, 2] }, kelvin(t)] }] },
  };
};
export const corrected: Formula = {
  times: [
    -1 / LN10,
    { call: 'ln', of: { minus: [{ times: [1 + STRAY, { call: 'exp', of: { times: [-LN10, 'A'] } }] }, STRAY] } },
  ],
};
export const inverse = (t: string): Formula => ({ over: [1000, kelvin(t)] });
