/** The titles that recordings were given by themselves, in the language of the page; a title of the student's own stays. Headless. */
import type { Content } from '../content.ts';
import type { Say } from '../say.ts';
import type { DataSet } from '../sets.ts';

/** What says the words of the notebook in each language; the page's own comes first. */
export type Says = readonly [Say, ...Say[]];

function titleOf(
  { title, origin }: DataSet,
  [say, ...others]: Says,
  kindOf: (id: string) => string | undefined,
): string {
  const kind = origin.kind === 'sensor' ? kindOf(origin.instrument) : undefined;
  if (kind === undefined) return title;
  const inWords = (of: Say, n: string): string => of('recorder.run', { name: of(`kind.${kind}`), n });
  for (const other of others) {
    const [head = '', tail = ''] = inWords(other, '#').split('#');
    const n =
      title.startsWith(head) && title.endsWith(tail) ? title.slice(head.length, title.length - tail.length) : '';
    if (/^\d+$/.test(n)) return inWords(say, n);
  }
  return title;
}

/** The same content where every title stays, so that nothing is made anew. */
export function withTitles<C extends Content>(content: C, says: Says, kindOf: (id: string) => string | undefined): C {
  const titles = content.sets.map((set) => titleOf(set, says, kindOf));
  return content.sets.every(({ title }, i) => title === titles[i])
    ? content
    : { ...content, sets: content.sets.map((set, i) => ({ ...set, title: titles[i]! })) };
}
