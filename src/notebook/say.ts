/** How the notebook's components speak: words of the namespace `notebook`, and the table's own words. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notebook, NotebookState } from './store.ts';

export type Language = 'vi' | 'en';
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Words of the parts that come later (`more/words.ts`). */
export const MORE = 'notebook/more';

/** Of what stands on the page at once, the table has its heads and the graph its choice of axes. */
const LATER =
  /^(analysis|csv|detective|ending|first|fit|formula|graph\.(?!(choose|own|none)$)|import|mode|mystery|origin|own|recorder|report|series|shape|unsaved|table\.(?!(repeat|empty|coming)$)|xlsx)\b/;

/** Where the words of a key stand. Names of instruments, and what is wrong with a typed number, are the instruments' words. */
export const namespaceOf = (key: string): string =>
  /^(number|kind)\./.test(key) ? 'instruments' : LATER.test(key) ? MORE : 'notebook';

/**
 * Folder of the experiment on the bench. It may say any sentence of the notebook in the terms of its own things, under `notebook.` in
 * its words: *treo vật* is right for a fall and wrong for a cart.
 */
export const BenchWords = createContext('');

/** Words of the notebook in the given language. */
export function useSay(language: Language): Say {
  const { i18n } = useTranslation(['notebook', 'instruments']);
  const bench = useContext(BenchWords);
  const t = i18n.getFixedT(language, 'notebook');
  return (key, values) => {
    const general = `${namespaceOf(key)}:${key}`;
    // An instrument that only one experiment has (a label, a tag) is named in the experiment's own words.
    const own = key.startsWith('kind.') ? key : `notebook.${key}`;
    const text = String(t(bench ? [`${bench}:${own}`, general] : general, { ...values }));
    // A ratio has no unit: no gap is left where it would stand.
    return values?.['unit'] === '' ? text.replace(/ {2,}/g, ' ').replace(/ (?=[.,;:])/g, '') : text;
  };
}

/** Words of the experiment itself. */
export function useOwnWords(namespace: string, language: Language): (key: string) => string {
  const { i18n } = useTranslation(namespace);
  const t = i18n.getFixedT(language, namespace);
  return (key) => String(t(key));
}

export const useNotebook = (notebook: Notebook): NotebookState =>
  useSyncExternalStore(notebook.subscribe, notebook.get, notebook.get);
