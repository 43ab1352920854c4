/** What a formula of the student's is, once it has been understood. Plain data and plain functions, headless. */
import type { Accepted } from '@core';
import type { Measured } from '../uncertainty.ts';

/** Sine, cosine and tangent take radians, and quantities whose unit is ° in degrees; log is the decadic logarithm. */
export const FUNCTIONS = ['sqrt', 'abs', 'ln', 'log', 'exp', 'sin', 'cos', 'tan'] as const;
export type FunctionName = (typeof FUNCTIONS)[number];
export type Operator = '+' | '-' | '*' | '/' | '^';

/** The syntax tree: nothing but arithmetic can be said in it. */
export type Node =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'negative'; readonly of: Node }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly of: Node }
  | { readonly kind: 'pair'; readonly operator: Operator; readonly left: Node; readonly right: Node };

/** A number and its derivative with respect to each input that it depends on: so t·t moves with t as t² does, and s − s not at all. */
export interface Dual {
  readonly value: number;
  readonly slopes: ReadonlyMap<string, number>;
}

/** Looks a symbol up; `angle`: for a sine, cosine or tangent, where a quantity in degrees counts in radians. */
export type Look = (symbol: string, angle?: boolean) => Dual | undefined;

export interface Formula {
  readonly node: Node;
  /** Symbols that occur, each once, in the order of the text. */
  readonly symbols: readonly string[];
  /** With its ± by both rules; the symbols are independent of each other. Undefined where a symbol has no value, or the result does not exist. */
  evaluate(of: (symbol: string) => Measured | undefined): Measured | undefined;
  /** The bare number; NaN where it does not exist. */
  evaluateNumber(of: (symbol: string, angle?: boolean) => number): number;
  /** Number and derivatives, where symbols depend on common inputs. Undefined as in `evaluate`. */
  trace(of: Look): Dual | undefined;
}

/** Understands a text that uses some of `symbols`. A refusal is a key `formula.…` of the notebook's words with its values; `at` counts characters from 1. */
export type Compile = (text: string, symbols: readonly string[]) => Accepted<Formula>;
