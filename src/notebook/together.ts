/** Two tabs wrote in one notebook: no reading of either is lost. Headless; fetched only then. */
import type { NotebookRow } from './cells.ts';
import type { Content, readContent } from './content.ts';
import { MOST_OWN, MOST_SETS } from './sets.ts';

const print = (v: unknown): string => JSON.stringify(v);
const highest = (of: readonly { readonly id: number }[]): number => of.reduce((most, { id }) => Math.max(most, id), 0);

/** Their rows with the readings that only this tab has: in the row that both know, else in a row of its own. */
function rowsOf(theirs: readonly NotebookRow[], mine: readonly NotebookRow[]): readonly NotebookRow[] {
  const known = new Set(theirs.flatMap(({ repeats }) => repeats.map(print)));
  const rows = [...theirs];
  let id = highest([...theirs, ...mine]);
  for (const row of mine) {
    const at = rows.findIndex(
      (r) => r.id === row.id && print(r.marks) === print(row.marks) && print(r.context) === print(row.context),
    );
    const shared = rows[at];
    const repeats = row.repeats.filter((cell) => !known.has(print(cell)));
    if (shared && repeats.length < row.repeats.length)
      rows[at] = { ...shared, ...row, repeats: [...shared.repeats, ...repeats] };
    else if (repeats.length > 0) rows.push({ ...row, id: ++id, repeats });
  }
  return rows;
}

function contentOf(theirs: Content, mine: Content): Content {
  const more = <T extends { readonly id: number }>(
    of: (content: Content) => readonly T[],
    name: (one: T) => string,
    most: number,
  ): readonly T[] => {
    const names = new Set(of(theirs).map(name));
    const next = highest([...of(theirs), ...of(mine)]);
    const only = of(mine).filter((one) => !names.has(name(one)));
    return [...of(theirs), ...only.map((one, i) => ({ ...one, id: next + 1 + i }))].slice(0, most);
  };
  return {
    // How it is looked at, and what is said twice, is as this tab has it: it is the one that is gone on with.
    ...mine,
    rows: rowsOf(theirs.rows, mine.rows),
    constants: { ...theirs.constants, ...mine.constants },
    answers: { ...theirs.answers, ...mine.answers },
    drafts: { ...theirs.drafts, ...mine.drafts },
    report: { ...theirs.report, ...mine.report },
    way: mine.way || theirs.way,
    check: mine.check.passed === 'no' ? theirs.check : mine.check,
    own: more(
      ({ own }) => own,
      ({ symbol }) => symbol,
      MOST_OWN,
    ),
    sets: more(
      ({ sets }) => sets,
      ({ title, origin }) => print([title, origin]),
      MOST_SETS,
    ),
    begun: Math.min(theirs.begun || mine.begun, mine.begun || theirs.begun),
  };
}

/** Both in their saved form, and read: what is there comes first. */
export function together(theirs: unknown, mine: unknown, read: (saved: unknown) => ReturnType<typeof readContent>) {
  const there = read(theirs);
  const here = read(mine);
  if (there === 'newer' || here === 'newer' || !here) return theirs;
  return there ? { ...(mine as object), content: contentOf(there, here) } : mine;
}
