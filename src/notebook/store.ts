/**
 * The notebook: the only holder of what the student has written down. Plain: `get` and `subscribe` suit useSyncExternalStore.
 * Every change is saved by itself; every change of the table can be undone.
 */
import type { Accepted, RunView } from '@core';
import type { Row } from '../sdk/guide.ts';
import { contextOf, settingIn, takeReading } from './cells.ts';
import { changeOf, type Change, type TablePart } from './changes.ts';
import type { Notebook, NotebookOptions, NotebookState, Recorded } from './contract.ts';
import { emptyContent, readContent, savedForm, type Content } from './content.ts';
import { freshness } from './freshness.ts';
import { plainOf } from './plain-rows.ts';
import { plotWith } from './plot-choice.ts';
import { takesRow, withoutCell } from './row-cells.ts';
import { MOST_OWN, MOST_SETS } from './sets.ts';
import { browserShelf } from './storage.ts';
import { weighNow, type Weighed } from './weigh.ts';

export type { Notebook, NotebookOptions, NotebookState, Recorded } from './contract.ts';

const tablePart = ({ rows, way, constants, own, sets }: Content): TablePart => ({ rows, way, constants, own, sets });
const isBare = ({ rows, sets }: TablePart): boolean => rows.length + sets.length === 0;
/** What is written down, without how it fares. */
const contentOf = ({ storage: _storage, canUndo: _canUndo, undoes: _undoes, ...content }: NotebookState): Content =>
  content;
/** What stands before a change, and what the change was. */
interface Step {
  readonly before: Partial<Content>;
  readonly what: Change;
}
const nextId = (of: readonly { readonly id: number }[]): number =>
  of.reduce((most, { id }) => Math.max(most, id), 0) + 1;
const without = (texts: Readonly<Record<string, string>>, key: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(texts).filter(([one]) => one !== key));
const UNDO_STEPS = 100;
/** A change waits at most so long to be saved, whoever goes on typing. */
const SAVE_AFTER_MS = 300;

/** Opens the notebook of one table. It can be used at once; what was saved is put before what is written meanwhile. */
export function createNotebook(options: NotebookOptions): Notebook {
  const { experiment, table, storageKey, shelf = browserShelf, mode } = options;
  let state: NotebookState = { ...emptyContent(table, mode?.()), storage: 'opening', canUndo: false, undoes: '' };
  let past: Step[] = [];
  let plain: { from: readonly unknown[]; rows: readonly Row[] } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsaved = false;
  /** What was kept has been read, and may be written over. */
  let open = false;
  const listeners = new Set<() => void>();
  const fresh = freshness(table, () => state.way);

  const change = (part: Partial<NotebookState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  const fail = (problem: unknown): void => change({ storage: (problem as Error | undefined)?.name ?? '' });
  const save = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (!open || !unsaved) return;
    unsaved = false;
    try {
      await shelf.save(storageKey, savedForm(experiment, table, contentOf(state)));
      if (state.storage !== 'saved') change({ storage: 'saved' });
    } catch (problem) {
      // The next change tries again: a disk is tidied up, a bench comes back.
      unsaved = true;
      fail(problem);
    }
  };
  const edit = (part: Partial<Content>): void => {
    change(part);
    unsaved = true;
    timer ??= setTimeout(() => void save(), SAVE_AFTER_MS);
  };
  const editTable = (part: Partial<Content>, before: Step['before'] = tablePart(state), clears?: 'clear'): void => {
    const what = clears ?? changeOf(state, { ...state, ...part });
    past = [...past, { before, what }].slice(-UNDO_STEPS);
    state = { ...state, canUndo: true, undoes: what };
    // The day of the work is that of the first number.
    edit(isBare(state) && !isBare({ ...state, ...part }) ? { ...part, begun: Date.now() } : part);
  };

  const ready = shelf.load(storageKey).then((saved) => {
    const content = readContent(saved, table);
    if (content === 'newer') return change({ storage: 'VersionError' });
    open = true;
    if (!content) {
      change({ storage: 'saved' });
      return unsaved ? edit({}) : undefined;
    }
    const next = Math.max(0, ...content.rows.map((r) => r.id));
    const written = state.rows.map((r) => ({ ...r, id: r.id + next }));
    change({
      ...content,
      way: state.way || content.way,
      begun: content.begun || state.begun,
      rows: [...content.rows, ...written],
      answers: { ...content.answers, ...state.answers },
      drafts: { ...content.drafts, ...state.drafts },
      report: { ...content.report, ...state.report },
      own: [...content.own, ...state.own.map((c) => ({ ...c, id: c.id + nextId(content.own) }))],
      sets: [...content.sets, ...state.sets.map((c) => ({ ...c, id: c.id + nextId(content.sets) }))],
      storage: 'saved',
    });
    past = [];
    state = { ...state, canUndo: false, undoes: '' };
    // What was written before there was a shelf to save it on.
    if (unsaved) edit({});
  }, fail);

  const setting = settingIn(table);
  const wayOf = (id: string) => setting?.ways.find((w) => w.id === id);
  const plainRows = (): readonly Row[] => {
    const from = [state.rows, state.way, state.context, state.constants];
    if (!plain || from.some((one, i) => one !== plain?.from[i])) plain = { from, rows: plainOf(table, state) };
    return plain.rows;
  };

  const weigh = (run: RunView): Accepted<Weighed> => weighNow(table, state, fresh, run);
  const record = (run: RunView): Accepted<Recorded> => {
    const weighed = weigh(run);
    if (!weighed.ok) return weighed;
    const { reading, marks, at, old } = weighed.value;
    fresh.recorded(run, reading);
    const beside = table.beside ? { beside: weighed.value.beside } : {};
    if (old) {
      const next = { ...old, ...beside, repeats: [...old.repeats, reading] };
      editTable({ rows: state.rows.map((r) => (r === old ? next : r)) });
      return { ok: true, value: { row: at, repeat: old.repeats.length } };
    }
    const id = 1 + Math.max(0, ...state.rows.map((r) => r.id));
    const context = contextOf(table, run);
    editTable({ rows: [...state.rows, { id, marks, repeats: [reading], ...beside, ...(context ? { context } : {}) }] });
    return { ok: true, value: { row: state.rows.length - 1, repeat: 0 } };
  };

  return {
    experiment,
    table,
    ready,
    record,
    awaits: (run) => (!setting || wayOf(state.way) ? weigh(run) : takeReading(table, run, '')).ok,
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get rows() {
      return plainRows();
    },
    get answers() {
      return state.answers;
    },
    watch: (run) => fresh.watch(run),
    deleteCell(row, cell) {
      if (takesRow(table, cell)) return editTable({ rows: state.rows.filter((r) => r.id !== row) });
      const rows = state.rows.map((r) => (r.id === row ? withoutCell(r, cell) : r));
      editTable({ rows: rows.filter((r) => r.repeats.length > 0) });
    },
    setTyped(row, symbol, value) {
      editTable({
        rows: state.rows.map((r) => {
          if (r.id !== row) return r;
          const { [symbol]: _old, ...others } = r.typed ?? {};
          return { ...r, typed: value === undefined ? others : { ...others, [symbol]: value } };
        }),
      });
    },
    deleteRow: (row) => editTable({ rows: state.rows.filter((r) => r.id !== row) }),
    setWay(id) {
      if (id !== state.way && wayOf(id)) editTable({ way: id });
    },
    setConstant(symbol, value) {
      if (Number.isFinite(value)) editTable({ constants: { ...state.constants, [symbol]: value } });
    },
    undo() {
      const last = past.at(-1);
      if (!last) return false;
      past = past.slice(0, -1);
      state = { ...state, canUndo: past.length > 0, undoes: past.at(-1)?.what ?? '' };
      edit(last.before);
      return true;
    },
    clear() {
      const { graph: _graph, method: _method, ...empty } = emptyContent(table, mode?.() ?? state.mode);
      editTable(empty, contentOf(state), 'clear');
    },
    forgetAnswers: () => edit({ answers: {}, drafts: {} }),
    setAnswer: (id, text) => edit({ answers: { ...state.answers, [id]: text }, drafts: without(state.drafts, id) }),
    setDraft: (id, text) => edit({ drafts: text === '' ? without(state.drafts, id) : { ...state.drafts, [id]: text } }),
    setReport: (field, text) => edit({ report: { ...state.report, [field]: text } }),
    setOwn(column, id) {
      const old = state.own.find((c) => c.id === id);
      if (!old && state.own.length >= MOST_OWN) return undefined;
      const next = { ...column, id: old?.id ?? nextId(state.own) };
      editTable({ own: old ? state.own.map((c) => (c === old ? next : c)) : [...state.own, next] });
      return next.id;
    },
    removeOwn: (id) => editTable({ own: state.own.filter((c) => c.id !== id) }),
    addSet(set) {
      if (state.sets.length >= MOST_SETS) return undefined;
      const id = nextId(state.sets);
      editTable({ sets: [...state.sets, { ...set, id }] });
      edit({ plot: plotWith(state.plot, { ...set, id }, state.rows.length === 0) });
      return id;
    },
    renameSet: (id, title) => editTable({ sets: state.sets.map((one) => (one.id === id ? { ...one, title } : one)) }),
    removeSet: (id) => editTable({ sets: state.sets.filter((one) => one.id !== id) }),
    set: (part) => edit(part),
    flush: save,
  };
}
