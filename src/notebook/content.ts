/** What a notebook consists of, and how it is read back from a shelf that may hold anything. Headless. */
import type { TableSpec } from '../sdk/table.ts';
import { settingIn, type Cell, type NotebookRow } from './cells.ts';
import { FIRST_PLOT, offeredFit, readPlot, type PlotChoice } from './plot-choice.ts';
import { isDataSet, isName, isOwnColumn, MOST_OWN, MOST_SETS, type DataSet, type OwnColumn } from './sets.ts';
import type { UncertaintyMode } from './uncertainty.ts';

export interface Content {
  readonly rows: readonly NotebookRow[];
  /** Chosen way of the setting; '' while none is chosen. */
  readonly way: string;
  /** Typed constants by symbol, SI. */
  readonly constants: Readonly<Record<string, number>>;
  readonly answers: Readonly<Record<string, string>>;
  /** Which context's rows are analysed (see TableSpec.context); '' for that of the first row. */
  readonly context: string;
  /** Which ± is printed. */
  readonly mode: UncertaintyMode;
  readonly graph: string;
  readonly method: string;
  /** The first row: computed by the student ('right'), given up ('shown') or still to do. */
  readonly check: { readonly passed: 'no' | 'right' | 'shown'; readonly tries: number };
  /** The student's own computed columns. */
  readonly own: readonly OwnColumn[];
  /** Runs that came as a whole: recorded at a rate, or imported. */
  readonly sets: readonly DataSet[];
  /** Half-written answers by question, numbers and formulas by their field: what was typed and not yet committed. */
  readonly drafts: Readonly<Record<string, string>>;
  /** What the student wrote into the report, by field. Names of people are not here: they belong to the device. */
  readonly report: Readonly<Record<string, string>>;
  /** How the graph is looked at. */
  readonly plot: PlotChoice;
  /** When the first number was written down, ms since 1970: the day of the work; 0 while nobody knows. */
  readonly begun: number;
}

const waysOf = (table: TableSpec): readonly string[] => settingIn(table)?.ways.map((w) => w.id) ?? [];

export const emptyContent = (table: TableSpec, mode: UncertaintyMode = 'school'): Content => ({
  rows: [],
  way: waysOf(table).length === 1 ? waysOf(table)[0]! : '',
  constants: {},
  answers: {},
  context: '',
  mode,
  graph: table.graphs[0]?.id ?? '',
  method: table.methods[0]?.id ?? '',
  // Where nothing is asked of the student, nothing waits for them.
  check: { passed: table.columns.some((c) => c.student) ? 'no' : 'shown', tries: 0 },
  own: [],
  sets: [],
  drafts: {},
  report: {},
  plot: { ...FIRST_PLOT, fit: offeredFit(table.graphs[0]) },
  begun: 0,
});

/** Version of the saved form; an older one is brought forward in `readContent`, a newer one is left alone. 2: own columns, sets, drafts, report. */
export const CONTENT_VERSION = 2;
export const savedForm = (experiment: string, table: TableSpec, content: Content) => ({
  version: CONTENT_VERSION,
  experiment,
  table: table.id,
  content,
});

type Loose = Readonly<Record<string, unknown>>;
const isLoose = (v: unknown): v is Loose => typeof v === 'object' && v !== null && !Array.isArray(v);
const isFiniteNumber = (v: unknown): v is number => typeof v === 'number' && Number.isFinite(v);
const SHAPES = ['rectangular', 'triangular', 'normal'];

const isCell = (v: unknown): v is Cell =>
  isLoose(v) &&
  isFiniteNumber(v.value) &&
  typeof v.face === 'string' &&
  isFiniteNumber(v.decimals) &&
  typeof v.instrument === 'string' &&
  typeof v.channel === 'string' &&
  isFiniteNumber(v.seed) &&
  isLoose(v.error) &&
  isFiniteNumber(v.error.half) &&
  SHAPES.includes(v.error.shape as string) &&
  isLoose(v.position) &&
  isFiniteNumber(v.position.node) &&
  isFiniteNumber(v.position.tick) &&
  (v.recording === undefined || isName(v.recording)) &&
  (v.since === undefined || isFiniteNumber(v.since));
const isRow = (v: unknown): v is NotebookRow =>
  isLoose(v) &&
  isFiniteNumber(v.id) &&
  isLoose(v.marks) &&
  Object.values(v.marks).every(isCell) &&
  Array.isArray(v.repeats) &&
  v.repeats.every(isCell) &&
  (v.beside === undefined || (isLoose(v.beside) && Object.values(v.beside).every(isCell))) &&
  (v.typed === undefined || (isLoose(v.typed) && Object.values(v.typed).every(isFiniteNumber))) &&
  (v.context === undefined || (Array.isArray(v.context) && v.context.every((key) => typeof key === 'string')));
/** What fits, by its key; never under the one key that, written to, changes the object and not its content. */
const only = <T>(v: unknown, is: (one: unknown) => one is T): Record<string, T> =>
  isLoose(v)
    ? (Object.fromEntries(Object.entries(v).filter(([key, one]) => key !== '__proto__' && is(one))) as Record<
        string,
        T
      >)
    : {};
const among = (v: unknown, ids: readonly string[], otherwise: string): string =>
  typeof v === 'string' && ids.includes(v) ? v : otherwise;
const list = <T>(v: unknown, is: (one: unknown) => one is T, most: number): readonly T[] =>
  Array.isArray(v) ? v.filter(is).slice(0, most) : [];
const isText = (v: unknown): v is string => typeof v === 'string';

/** What a shelf gave, made safe: parts that do not fit are left out. 'newer' must not be overwritten. */
export function readContent(saved: unknown, table: TableSpec): Content | 'newer' | undefined {
  if (!isLoose(saved) || !isFiniteNumber(saved.version)) return undefined;
  if (saved.version > CONTENT_VERSION) return 'newer';
  if (saved.table !== table.id || !isLoose(saved.content)) return undefined;
  const c = saved.content;
  const fresh = emptyContent(table);
  const check = isLoose(c.check) ? c.check : {};
  return {
    rows: Array.isArray(c.rows) ? c.rows.filter(isRow) : [],
    way: among(c.way, waysOf(table), fresh.way),
    constants: only(c.constants, isFiniteNumber),
    answers: only(c.answers, isText),
    context: isText(c.context) ? c.context : '',
    mode: c.mode === 'gum' ? 'gum' : 'school',
    graph: among(
      c.graph,
      table.graphs.map((g) => g.id),
      fresh.graph,
    ),
    method: among(
      c.method,
      table.methods.map((m) => m.id),
      fresh.method,
    ),
    check: {
      passed: check.passed === 'right' || check.passed === 'shown' ? check.passed : fresh.check.passed,
      tries: isFiniteNumber(check.tries) ? check.tries : 0,
    },
    own: list(c.own, isOwnColumn, MOST_OWN),
    sets: list(c.sets, isDataSet, MOST_SETS),
    drafts: only(c.drafts, isText),
    report: only(c.report, isText),
    plot: readPlot(c.plot, fresh.plot),
    begun: isFiniteNumber(c.begun) ? c.begun : 0,
  };
}
