/** How the notebook's components speak: words of the namespace `notebook`, and the table's own words. */
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notebook, NotebookState } from './store.ts';

export type Language = 'vi' | 'en';
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Words of the notebook in the given language. */
export function useSay(language: Language): Say {
  const { i18n } = useTranslation(['notebook', 'instruments']);
  const t = i18n.getFixedT(language, 'notebook');
  // Names of instruments, and what is wrong with a typed number, are the instruments' words.
  return (key, values) => String(t(key, { ...values, ...(/^(number|kind)\./.test(key) ? { ns: 'instruments' } : {}) }));
}

/** Words of the experiment itself. */
export function useOwnWords(namespace: string, language: Language): (key: string) => string {
  const { i18n } = useTranslation(namespace);
  const t = i18n.getFixedT(language, namespace);
  return (key) => String(t(key));
}

export const useNotebook = (notebook: Notebook): NotebookState =>
  useSyncExternalStore(notebook.subscribe, notebook.get, notebook.get);
