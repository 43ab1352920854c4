/** A shelf of which only one tab writes: else each would write over what the other has measured. */
import type { TableSpec } from '../sdk/table.ts';
import { readContent } from './content.ts';
import { browserShelf, type Shelf } from './storage.ts';

/** What was not written because another tab had the bench, by key: it goes on where this tab has it again. */
const refused = new Map<string, unknown>();

export function sharedShelf(table: TableSpec, owns: () => boolean, { load, save }: Shelf = browserShelf): Shelf {
  // A notebook that has lost its place does not get it back: what is on the shelf must be read first.
  let lost = false;
  return {
    async load(key) {
      const theirs = await load(key);
      const mine = refused.get(key);
      if (mine === undefined) return theirs;
      const { together } = await import('./together.ts');
      const both = together(theirs, mine, (saved) => readContent(saved, table));
      if (owns()) {
        await save(key, both);
        refused.delete(key);
      }
      return both;
    },
    save(key, value) {
      lost ||= !owns();
      if (!lost) return save(key, value);
      refused.set(key, value);
      return Promise.reject(new DOMException('', 'elsewhere'));
    },
  };
}
