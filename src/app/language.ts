/** Words: Vietnamese first. The page's own come with it, the rest with what needs them, another language when it is chosen; switching waits for all of it. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { queryValue } from './address.ts';
import { recall, remember } from './storage.ts';
import vi from './words/vi.json';

export type Language = 'vi' | 'en';
export const LANGUAGES: readonly Language[] = ['vi', 'en'];
const isLanguage = (value: unknown): value is Language => value === 'vi' || value === 'en';

type Words = Record<string, unknown>;
const files = import.meta.glob<Words>(
  ['/src/*/words/*.json', '/simulations/*/*/words/*.json', '!/src/app/words/vi.json', '!/simulations/_template/**'],
  { import: 'default' },
);
const PAGE_NAMESPACES = ['app', 'bench', 'notebook', 'instruments'];
const fileOf = (language: string, namespace: string): string =>
  `/${PAGE_NAMESPACES.includes(namespace) ? 'src' : 'simulations'}/${namespace}/words/${language}.json`;

const backend = {
  type: 'backend' as const,
  init: () => {},
  read(language: string, namespace: string, done: (error: unknown, words: Words | null) => void) {
    const load = files[fileOf(language, namespace)];
    if (load === undefined) done(null, {});
    else
      load().then(
        (words) => done(null, words),
        (error: unknown) => done(error, null),
      );
  },
};

const follow = (language: string): void => {
  document.documentElement.lang = language;
};

/** Resolves when the first page can be drawn in the reader's language: ?lang=, else what was chosen last, else Vietnamese. */
export async function startWords(): Promise<void> {
  const asked = queryValue('lang');
  const kept = recall<unknown>('language', 'vi');
  const lng = isLanguage(asked) ? asked : isLanguage(kept) ? kept : 'vi';
  i18next.on('languageChanged', follow);
  const stress = queryValue('stress') === 'long' ? await import('./stress.ts') : undefined;
  if (stress !== undefined) {
    i18next.use(stress.long);
    await stress.lengthenData();
  }
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng,
      fallbackLng: false,
      supportedLngs: [...LANGUAGES],
      ns: ['app'],
      defaultNS: 'app',
      resources: { vi: { app: vi } },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
      returnNull: false,
      ...(stress === undefined ? {} : { postProcess: [stress.long.name] }),
    });
  follow(lng);
}

export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'vi');

/**
 * Switches with no reload, when all the words that are in use have come; remembered for the next visit. False when they cannot
 * be had (no network, and never kept): then nothing changes, because half a language is worse than the other one.
 */
export async function speak(language: Language): Promise<boolean> {
  const wanted = [i18next.options.ns ?? []].flat().filter((one) => !i18next.hasResourceBundle(language, one));
  try {
    await Promise.all(
      wanted.map(async (namespace) => {
        const words = await files[fileOf(language, namespace)]?.();
        if (words !== undefined) i18next.addResourceBundle(language, namespace, words);
      }),
    );
  } catch {
    return false;
  }
  remember('language', language);
  await i18next.changeLanguage(language);
  return true;
}

const namespacesOf = (id: string): readonly string[] => ['bench', 'notebook', 'instruments', id];

/** Fetches the words of the bench, the notebook, the instruments and one experiment. */
export const loadExperimentWords = (id: string): Promise<void> => i18next.loadNamespaces(namespacesOf(id));
