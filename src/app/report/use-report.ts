/** The report of this bench and this notebook, built anew whenever something in it changes. */
import type { Run } from '@core';
import { acceptedOf, type Notebook } from '@notebook';
import type { TableSpec } from '@sdk';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CONCLUSION,
  dayOf,
  keptProcessing,
  reportOf,
  withTitles,
  type OwnFormulas,
  type Person,
  type ReportModel,
  type Says,
} from '../../notebook/report/index.ts';
import { namespaceOf } from '../../notebook/say.ts';
import type { Opened } from '../experiments.ts';
import type { AnyProgress } from '../guide/progress.ts';
import type { Lesson } from '../guide/use-guide.ts';
import type { GuideWords } from '../guide/words.ts';
import { currentLanguage } from '../language.ts';
import { lessonOf } from './lesson.ts';

export interface ReportOf {
  readonly opened: Opened;
  readonly run: Run;
  /** The diary first. */
  readonly notebooks: readonly Notebook[];
  readonly lesson: Lesson | undefined;
  readonly words: GuideWords;
  readonly progress: () => AnyProgress;
}
export interface Picture {
  readonly source: string;
  /** Width over height. */
  readonly ratio: number;
}

/** Their states as one value that changes when any of them does. */
function useStates(notebooks: readonly Notebook[]) {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const stops = notebooks.map((one) => one.subscribe(() => setVersion((n) => n + 1)));
    return () => stops.forEach((stop) => stop());
  }, [notebooks]);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- version stands for what is in them
  return useMemo(() => notebooks.map((one) => ({ table: one.table, content: one.get() })), [notebooks, version]);
}

/** The parser of formulas, where there are columns of the student's own. */
function useFormulas(wanted: boolean): OwnFormulas | undefined {
  const [found, setFound] = useState<OwnFormulas>();
  useEffect(() => {
    if (!wanted) return;
    let here = true;
    import('../../notebook/formula/index.ts').then(
      (formulas) => here && setFound(formulas),
      // Offline before the formulas were ever fetched: the columns stay empty.
      () => {},
    );
    return () => {
      here = false;
    };
  }, [wanted]);
  return found;
}

/** The same object while it says the same: what is made of it is not made again. */
function useSame(report: ReportModel, picture: Picture | undefined): ReportModel {
  // The picture may be megabytes of text: it is the same object or another one.
  const text = JSON.stringify(report, (key, value: unknown) => (key === 'source' ? undefined : value));
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the text and the picture are the report
  return useMemo(() => report, [text, picture]);
}

export function useReport(of: ReportOf, person: Person, picture: Picture | undefined): ReportModel {
  const { opened, run, notebooks, lesson, words, progress } = of;
  const { i18n } = useTranslation(['app', 'notebook', 'instruments', opened.id]);
  const language = currentLanguage();
  const kinds = useMemo(
    () => (run.model.instruments ?? {}) as Readonly<Record<string, { readonly kind: string }>>,
    [run],
  );
  const states = useStates(notebooks);
  const books = useMemo(() => {
    const sayIn =
      (lng: string): Says[0] =>
      (key, values) =>
        String(
          key.startsWith('kind.')
            ? i18n.t([`${opened.id}:${key}`, `instruments:${key}`], { lng })
            : i18n.t(key, { ns: namespaceOf(key), lng, ...values }),
        );
    const says: Says = [sayIn(language), ...['vi', 'en'].filter((one) => one !== language).map(sayIn)];
    return states.map(({ table, content }) => ({ table, content: withTitles(content, says, (id) => kinds[id]?.kind) }));
  }, [states, i18n, language, kinds, opened.id]);
  // A long set takes seconds to fit: not with every key that is typed into the report.
  const [analyse] = useState(() => keptProcessing());
  const formulas = useFormulas(books.some(({ content }) => content.own.length > 0));
  // What the bench shows may change while the report lies open over it; its parameters are what matters here.
  useSyncExternalStore(
    useCallback((listener: () => void) => run.subscribe(listener), [run]),
    () => run.status.version,
  );
  const text = (ns: string) => (key: string, values?: object) => String(i18n.t(key, { ns, ...values }));
  const diary = notebooks[0]!;
  const concluded = (diary.answers[CONCLUSION] ?? '').trim() !== '';
  const finished = lesson !== undefined && lesson.step === undefined;
  const extra: unknown = i18n.getResource(language, opened.id, 'report.apparatus');
  return useSame(
    reportOf({
      language,
      say: (key, values) => text(namespaceOf(key))(key, values),
      own: text(opened.id),
      title: opened.manifest.title[language],
      books,
      lesson: lessonOf(lesson, diary, words, progress()),
      instrument: (id) => {
        const kind = kinds[id]?.kind;
        if (kind === undefined) return { name: id, sheet: '' };
        // An instrument that only this experiment has is named in its own words.
        const named = (what: string): string =>
          i18n.t([`${opened.id}:${what}.${kind}`, `instruments:${what}.${kind}`], { defaultValue: '' });
        return { name: named('kind'), sheet: named('sheet') };
      },
      apparatus: Object.values((extra ?? {}) as object).filter((one): one is string => typeof one === 'string'),
      person,
      date: dayOf(books).toLocaleDateString(language === 'vi' ? 'vi-VN' : 'en-GB'),
      accepted: (table: TableSpec) => (concluded || finished ? acceptedOf(table, run) : undefined),
      formulas,
      analyse,
      picture,
      trace: text(namespaceOf('report.trace'))('report.trace', { run: run.seeds.run, bench: run.seeds.bench }),
    }),
    picture,
  );
}
