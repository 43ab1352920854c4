/**
 * Formulas of the student's: understood, computed with their ±, and laid over the table or over a set. Headless.
 * It brings a parser with it: import it lazily, or as types only.
 */
export * from './types.ts';
export { compile } from './compile.ts';
export { printFormula } from './print.ts';
export { ownProblems, ownSetColumn, ownValues, type OwnContent, type SetValues } from './own.ts';
export { meanSymbols, symbolProblem, symbolsOf, type TableSymbol } from './symbols.ts';
