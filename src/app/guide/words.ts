/** The guide's sentences: from the experiment's own words; and why something was refused, from wherever it is said. */
import type { AnyModel, Param, Problem } from '@core';
import { formatNumber } from '@instruments';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../language.ts';

type Values = Readonly<Record<string, unknown>>;

export interface GuideWords {
  /** Of the experiment; the key itself when it is missing. */
  own(key: string, values?: Values): string;
  has(key: string): boolean;
  /** Of the page. */
  app(key: string, values?: Values): string;
  /** Any refusal: of a command, of the notebook, of a file. */
  problem(problem: Problem): string;
}

export function useGuideWords(namespace: string): GuideWords {
  const { i18n } = useTranslation(['app', namespace]);
  const t = (key: string, ns: string, values?: Values): string => String(i18n.t(key, { ns, ...values }));
  return {
    own: (key, values) => t(key, namespace, values),
    has: (key) => i18n.exists(key, { ns: namespace }),
    app: (key, values) => t(key, 'app', values),
    problem({ key, values }) {
      const language = currentLanguage();
      const written = Object.fromEntries(
        Object.entries(values ?? {}).map(([name, value]) => [
          name,
          typeof value === 'number' ? formatNumber(value, Number.isInteger(value) ? 0 : 3, language) : value,
        ]),
      );
      for (const ns of [namespace, 'notebook', 'instruments', 'bench', 'app'])
        for (const one of [`refused.${key}`, `problem.${key}`, `notebook.${key}`, key])
          if (i18n.exists(one, { ns })) return t(one, ns, written);
      return t('problem.unknown', 'app');
    },
  };
}

/** The names of what is chosen in the parameters, for the sentences of a lesson; what is a secret is only "here". */
export function chosenNames(
  model: AnyModel,
  params: object,
  secret: Readonly<Record<string, readonly string[]>>,
  words: GuideWords,
): Readonly<Record<string, string>> {
  const chosen = params as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(model.params as Readonly<Record<string, Param>>)
      .filter(([, { kind }]) => kind === 'choice')
      .map(([name]) => {
        const option = String(chosen[name]);
        return [
          name,
          secret[name]?.includes(option) ? words.app('guide.here') : words.own(`param.${name}.options.${option}`),
        ];
      }),
  );
}
