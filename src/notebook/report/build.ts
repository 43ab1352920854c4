/** Builds the report from what is known: guide, bench, notebook; the student's own words come first. Missing things stay gaps. Headless. */
import type { TableSpec } from '../../sdk/table.ts';
import type { Language, Say } from '../say.ts';
import type { OwnFormulas } from '../series.ts';
import type { OwnOfRow } from './grid.ts';
import { CULPRIT, CULPRIT_WHY, NEITHER } from '../culprit.ts';
import { instrumentsUsed, measuredWith, type Book, type KnownInstrument } from './apparatus.ts';
import {
  CONCLUSION,
  type Asked,
  type Block,
  type Person,
  type ReportField,
  type ReportLesson,
  type ReportModel,
  type ReportSection,
} from './model.ts';
import { processing } from './processing.ts';
import { reportTables, setLine, tableNotes } from './report-table.ts';

export interface ReportInput {
  readonly language: Language;
  /** Words of the notebook and the instruments. */
  readonly say: Say;
  /** Words of the experiment. */
  readonly own: (key: string) => string;
  readonly title: string;
  /** The diary, which also keeps the answers and the report's texts, comes first. */
  readonly books: readonly Book[];
  readonly lesson: ReportLesson;
  readonly instrument: (id: string) => KnownInstrument;
  /** What else stands on the bench. */
  readonly apparatus: readonly string[];
  readonly person: Person;
  /** As printed. */
  readonly date: string;
  /** The accepted value of what a table seeks; undefined before the student has concluded. */
  readonly accepted: (table: TableSpec) => number | undefined;
  /** Makes graphs and results; whoever builds the report often passes one that remembers them. */
  readonly analyse?: typeof processing;
  /** Computes the student's own columns, once the parser is there. */
  readonly formulas?: OwnFormulas | undefined;
  readonly picture?: { readonly source: string; readonly ratio: number } | undefined;
  /** How the run can be found again. */
  readonly trace: string;
}

/** The date and the fields; every one is a key of the notebook's `report`. */
export const DATE_FIELD = 'date';
/** The day of the work: of the first number that was written down; today where nobody knows. */
export function dayOf(books: readonly Book[], today = new Date()): Date {
  const known = books.map(({ content }) => content.begun).filter((at) => at > 0);
  return known.length > 0 ? new Date(Math.min(...known)) : today;
}
const ANSWER_FIELD = 'answer.';

/** Something is said: a starter whose gaps are all open says nothing. */
const isSaid = (text: string | undefined): text is string => (text ?? '').trim() !== '';

/** What the student said in the notebook about the suspects, where the guide does not ask it anyway. */
function detective({ books, lesson, say, language }: ReportInput): readonly Block[] {
  const book = books[0];
  const why = book?.content.answers[CULPRIT_WHY];
  if (!book?.table.suspects || !isSaid(why)) return [];
  const asked = new Set(lesson.questions.map(({ id }) => id));
  const who = book.content.answers[CULPRIT];
  const name =
    who === NEITHER ? say('detective.neither') : book.table.suspects.find(({ id }) => id === who)?.label[language];
  const block = (question: string, answer: string): Block => ({ kind: 'answer', question, answer, comment: '' });
  return [
    ...(asked.has(CULPRIT) || name === undefined ? [] : [block(say('detective.who'), name)]),
    ...(asked.has(CULPRIT_WHY) ? [] : [block(say('detective.why'), why)]),
  ];
}

export function reportOf(input: ReportInput): ReportModel {
  const { language, say, books, lesson, person, analyse = processing } = input;
  const texts = books[0]?.content.report ?? {};
  const sought = books[0]?.table.sought;

  const field = (id: string, options: Partial<ReportField> & { known?: string; lines: number }): Block => {
    const known = options.known ?? '';
    return {
      kind: 'field',
      field: { label: '', gap: say('report.gap.field'), starters: [], ...options, id, known, text: texts[id] ?? known },
    };
  };
  const starters = (id: string, count: number): readonly string[] =>
    Array.from({ length: count }, (_, i) => say(`report.starter.${id}${i + 1}`));

  const askedBlock = (one: Asked): Block =>
    one.written
      ? field(`${ANSWER_FIELD}${one.id}`, {
          label: one.question,
          known: one.answer,
          gap: say('report.gap.answer'),
          starters: one.starters,
          lines: 3,
        })
      : isSaid(one.answer)
        ? { kind: 'answer', question: one.question, answer: one.answer, comment: one.comment }
        : { kind: 'gap', text: `${one.question} — ${say('report.gap.asked')}`, lines: 1 };

  const instruments = instrumentsUsed(books, input.instrument, language, say);
  const bodies = measuredWith(books, input.own);
  const withRows = books.filter(({ content }) => content.rows.length > 0);
  const sets = books.flatMap(({ content }) => content.sets.map((set) => setLine(set, language, say)));
  const aim =
    lesson.aim || (sought ? say('report.known.aim', { name: sought.name[language], symbol: sought.symbol }) : '');

  const blocks: Readonly<Record<ReportSection['id'], readonly Block[]>> = {
    aim: [field('aim', { known: aim, gap: say('report.gap.aim'), lines: 2 })],
    predict:
      lesson.predictions.length > 0
        ? lesson.predictions.map((one): Block =>
            one.written || isSaid(one.answer)
              ? { kind: 'answer', question: one.question, answer: one.answer, comment: one.comment }
              : { kind: 'gap', text: `${one.question} — ${say('report.gap.predict')}`, lines: 1 },
          )
        : [field('predict', { gap: say('report.gap.predict'), starters: starters('predict', 1), lines: 2 })],
    apparatus: [
      { kind: 'list', items: [...input.apparatus, ...instruments] },
      ...(bodies.length > 0
        ? [{ kind: 'note', text: say('report.apparatus.with', { with: bodies.join(', ') }) } as const]
        : []),
      ...(instruments.length === 0 ? [{ kind: 'gap', text: say('report.gap.apparatus'), lines: 2 } as const] : []),
      ...(input.picture
        ? [{ kind: 'picture', caption: say('report.picture.caption'), ...input.picture } as const]
        : []),
    ],
    steps: [field('steps', { gap: say('report.gap.steps'), starters: starters('steps', 2), lines: 5 })],
    data: [
      ...withRows.flatMap((book): readonly Block[] => {
        const { formulas } = input;
        const own: OwnOfRow | undefined = formulas && ((row) => formulas.ownValues(book.table, book.content, row));
        const parts = reportTables(book, { language, say, name: input.own, own });
        return [...parts.map((table) => ({ kind: 'table', table }) as const), ...tableNotes(book, language, say)];
      }),
      ...(sets.length > 0 ? [{ kind: 'list', items: sets } as const] : []),
      ...(withRows.length === 0 && sets.length === 0
        ? [{ kind: 'gap', text: say('report.gap.data'), lines: 6 } as const]
        : []),
    ],
    analysis: [
      ...(withRows.length === 0 ? books.slice(0, 1) : withRows).flatMap(({ table, content }) =>
        analyse(table, content, language, say, input.accepted(table), input.formulas),
      ),
      field('errors', {
        label: say('report.field.errors'),
        gap: say('report.gap.errors'),
        starters: starters('errors', 2),
        lines: 3,
      }),
    ],
    conclusion: [
      field(CONCLUSION, {
        known: lesson.conclusion?.answer ?? books[0]?.content.answers[CONCLUSION] ?? '',
        gap: say('report.gap.conclusion'),
        starters: lesson.conclusion?.starters.length ? lesson.conclusion.starters : starters('conclusion', 3),
        lines: 5,
      }),
    ],
    questions: [...lesson.questions.map(askedBlock), ...detective(input)],
  };
  const sections = (Object.keys(blocks) as ReportSection['id'][]).filter((id) => blocks[id].length > 0);
  return {
    language,
    kind: say('report.kind'),
    title: input.title,
    heads: [
      ...(['name', 'class', 'group'] as const).map((id) => ({
        id,
        label: say(`report.head.${id}`),
        value: person[id],
      })),
      { id: 'date', label: say('report.head.date'), value: texts[DATE_FIELD] ?? input.date },
    ],
    sections: sections.map((id, i) => ({ id, title: `${i + 1}. ${say(`report.section.${id}`)}`, blocks: blocks[id] })),
    teacher: { remarks: say('report.teacher.remarks'), mark: say('report.teacher.mark') },
    footer: say('report.footer'),
    trace: input.trace,
    pageOf: say('report.page', { page: '{page}', pages: '{pages}' }),
  };
}
