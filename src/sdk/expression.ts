/**
 * What a column or an axis computes, as data: the notebook evaluates it, differentiates it exactly with respect to everything that
 * was measured, and prints it for the student to see.
 */

/** factor · ∏ quantityᵖᵒʷᵉʳ. */
export interface Monomial {
  readonly factor: number;
  readonly powers: Readonly<Record<string, number>>;
}

/** A sine, cosine or tangent takes every quantity whose unit is ° as an angle in degrees, and all else in radians. */
export type ExpressionFunction = 'sqrt' | 'abs' | 'ln' | 'exp' | 'sin' | 'cos' | 'tan';

/**
 * A number known exactly, the symbol of a quantity, a product of powers, or these put together:
 *
 *   { sum: ['p₁', 'p₂'] }                      p₁ + p₂
 *   { minus: ['T', 'T₀'] }                     T − T₀
 *   { times: [0.5, 'm', { raised: ['v', 2] }] }  0.5·m·v²
 *   { over: ['p′', 'p'] }                      p′/p
 *   { call: 'sin', of: { times: [2, 'α'] } }   sin 2α
 *
 * The symbols are those of the setting, the (mean of the) repeated quantity, what is read beside it, what is typed, the constants,
 * and the derived columns that stand before it.
 */
export type Expression =
  | number
  | string
  | Monomial
  | { readonly sum: readonly Expression[] }
  | { readonly minus: readonly [Expression, Expression] }
  | { readonly times: readonly Expression[] }
  | { readonly over: readonly [Expression, Expression] }
  | { readonly raised: readonly [base: Expression, exponent: number] }
  | { readonly call: ExpressionFunction; readonly of: Expression };
