import { expect, it } from 'vitest';
import { fallTable } from '../../simulations/physics/free-fall/table.ts';
import { memory, openBook } from './fake-bench.ts';
import { draftOf, draftText, OWN_DRAFT, readDraft } from './own-draft.ts';

it('half a formula survives a reload, also one that was emptied', async () => {
  const shelf = memory();
  const book = openBook(fallTable, shelf);
  await book.ready;
  const at = book.setOwn({ symbol: 'v', unit: 'm/s', expression: '2*s/t', decimals: 2 })!;
  const column = book.get().own[0]!;
  expect(draftOf(column)).toEqual({ at, symbol: 'v', unit: 'm/s', expression: '2*s/t', decimals: 2 });
  const half = { ...draftOf(column), unit: '', expression: '2*(s', decimals: 'automatic' as const };
  book.setDraft(OWN_DRAFT, draftText(half));
  await book.flush();
  const again = openBook(fallTable, shelf);
  await again.ready;
  const { drafts, own } = again.get();
  expect(readDraft(drafts[OWN_DRAFT], own)).toEqual(half);
  expect(readDraft(drafts[OWN_DRAFT], []), 'its column is gone').toBeUndefined();
  expect(readDraft(draftText(draftOf(undefined)), [])).toMatchObject({ at: 'new', symbol: '' });
});

it('anything may stand among the drafts', () => {
  for (const text of [undefined, '', '{', 'null', '7', '[]', '{"at":3}', '{"at":"__proto__"}'])
    expect(readDraft(text, [])).toBeUndefined();
  expect(readDraft('{"at":"new","symbol":7,"expression":[],"decimals":-1}', [])).toEqual(draftOf(undefined));
  expect(readDraft(JSON.stringify({ at: 'new', expression: 'x'.repeat(9000) }), [])!.expression).toHaveLength(500);
});
