import { expect, it } from 'vitest';
import { judgePair, keysOf } from '../../../tests/support/words.ts';
import { PUBLISHED } from '../../engines/chemistry/colour/index.ts';
import { KIT } from '../../bench/kit-pieces.tsx';
import en from './words/en.json';
import vi from './words/vi.json';

it('the kit page has the same words in both languages, as schools write them', () => {
  expect(judgePair(vi, en)).toEqual([]);
});
it('every piece has a name and a use, and no name is left over', () => {
  const wanted = KIT.flatMap(({ id }) => [`piece.${id}.name`, `piece.${id}.use`]);
  expect([...keysOf(vi)].filter((key) => key.startsWith('piece.')).sort()).toEqual(wanted.sort());
});
it('every published colour and every indicator has its word', () => {
  const wanted = new Set(PUBLISHED.flatMap(({ published, dye }) => [published, ...(dye ? [`dye ${dye}`] : [])]));
  const there = [...Object.keys(vi.colours.word), ...Object.keys(vi.colours.dye).map((dye) => `dye ${dye}`)];
  expect(there.sort()).toEqual([...wanted].sort());
});
