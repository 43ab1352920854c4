/** For the notebook's tests: words straight from the files, as the page would say them. */
import instrumentsEn from '../instruments/words/en.json';
import instrumentsVi from '../instruments/words/vi.json';
import moreEn from './more/words/en.json';
import moreVi from './more/words/vi.json';
import type { Language, Say } from './say.ts';
import en from './words/en.json';
import vi from './words/vi.json';

const FILES = { vi: [vi, moreVi, instrumentsVi], en: [en, moreEn, instrumentsEn] } as const;

function find(words: unknown, key: string): string | undefined {
  const found = key
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], words);
  return typeof found === 'string' ? found : undefined;
}

/** The sentence with its gaps filled; the key itself where there is none. */
export const wordsOf =
  (...files: readonly unknown[]): Say =>
  (key, values = {}) =>
    (files.map((file) => find(file, key)).find((text) => text !== undefined) ?? key).replace(
      /\{\{(\w+)\}\}/g,
      (_, name: string) => String(values[name]),
    );

/** Words of the notebook and of the instruments. */
export const sayIn = (language: Language): Say => wordsOf(...FILES[language]);
