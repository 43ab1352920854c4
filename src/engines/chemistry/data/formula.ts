/** Reads a name as a formula: 'Cu(NH3)4+2', 'CaSO4.2H2O(s)', 'H2Cit-'. So a row's elements and charge are known apart from its recipe. */
import { ATOMIC_MASS, GROUPS } from './elements.ts';

export interface Formula {
  /** In elementary charges. */
  readonly charge: number;
  /** How many atoms of each element. */
  readonly atoms: ReadonlyMap<string, number>;
  /** g/mol. */
  readonly mass: number;
}

/** Throws an Error that names the formula and the place where it cannot be read. */
export function readFormula(name: string): Formula {
  const bare = name.replace(/\((s|g)\)$/, '');
  const sign = /[+-]\d*$/.exec(bare)?.[0] ?? '';
  const charge = sign === '' ? 0 : (sign[0] === '-' ? -1 : 1) * Number(sign.slice(1) || 1);
  const atoms = new Map<string, number>();
  for (const part of bare.slice(0, bare.length - sign.length).split('.')) {
    const many = /^\d+/.exec(part)?.[0] ?? '';
    readGroup(name, part.slice(many.length), Number(many || 1), atoms);
  }
  let mass = 0;
  for (const [element, count] of atoms) mass += count * ATOMIC_MASS[element]!;
  return { charge, atoms, mass };
}

const PIECE = /\(([^()]+)\)(\d*)|([A-Z][a-z]*)(\d*)/y;

function readGroup(name: string, text: string, times: number, atoms: Map<string, number>): void {
  let at = 0;
  while (at < text.length) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(text);
    if (!piece) throw new Error(`chemistry: cannot read '${name}' at '${text.slice(at)}'`);
    const [whole, group, groupTimes, symbol = '', symbolTimes] = piece;
    at += whole.length;
    if (group !== undefined) readGroup(name, group, times * Number(groupTimes || 1), atoms);
    else if (symbol in GROUPS) readGroup(name, GROUPS[symbol]!, times * Number(symbolTimes || 1), atoms);
    else if (symbol in ATOMIC_MASS) atoms.set(symbol, (atoms.get(symbol) ?? 0) + times * Number(symbolTimes || 1));
    else throw new Error(`chemistry: '${name}' has '${symbol}', which is no element here`);
  }
}
