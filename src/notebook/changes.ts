/** What a change of the table was, so that undo can say what it takes back. Headless. */
import type { Content } from './content.ts';

export type TablePart = Pick<Content, 'rows' | 'way' | 'constants' | 'own' | 'sets'>;

/** Key of the notebook's words, under `undo.`; '' where nothing was changed. */
export type Change =
  | ''
  | 'record'
  | 'typed'
  | 'delete'
  | 'way'
  | 'constant'
  | 'own-add'
  | 'own-remove'
  | 'own-change'
  | 'set-add'
  | 'set-remove'
  | 'set-change'
  | 'clear';

const cellsIn = ({ rows }: TablePart): number =>
  rows.reduce((sum, row) => sum + row.repeats.length + Object.keys(row.beside ?? {}).length, 0);
const grown = <A extends string, B extends string, C extends string>(
  before: number,
  after: number,
  [more, less, same]: readonly [A, B, C],
): A | B | C => (after > before ? more : after < before ? less : same);

export function changeOf(before: TablePart, after: TablePart): Change {
  const parts = (['rows', 'way', 'constants', 'own', 'sets'] as const).filter((name) => before[name] !== after[name]);
  if (parts[0] === 'rows') return grown(cellsIn(before), cellsIn(after), ['record', 'delete', 'typed']);
  if (parts[0] === 'own') return grown(before.own.length, after.own.length, ['own-add', 'own-remove', 'own-change']);
  if (parts[0] === 'sets') return grown(before.sets.length, after.sets.length, ['set-add', 'set-remove', 'set-change']);
  return parts[0] === 'constants' ? 'constant' : (parts[0] ?? '');
}
