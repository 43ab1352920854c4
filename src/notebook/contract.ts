/** What others may know of a notebook and do with it. */
import type { Accepted, RunView } from '@core';
import type { Row } from '../sdk/guide.ts';
import type { TableSpec } from '../sdk/table.ts';
import type { Change } from './changes.ts';
import type { Content } from './content.ts';
import type { CellKey } from './row-cells.ts';
import type { DataSet, OwnColumn } from './sets.ts';
import type { Shelf } from './storage.ts';
import type { UncertaintyMode } from './uncertainty.ts';

export interface NotebookState extends Content {
  /** 'opening', 'saved', or the name of the error that keeps it from being saved (trouble.ts). */
  readonly storage: string;
  readonly canUndo: boolean;
  /** What undo would take back; '' while there is nothing. */
  readonly undoes: Change;
}
/** Where a recorded number went. */
export interface Recorded {
  readonly row: number;
  readonly repeat: number;
}

export interface Notebook {
  readonly experiment: string;
  readonly table: TableSpec;
  get(): NotebookState;
  subscribe(listener: () => void): () => void;
  /** Settles when the saved notebook has been read, or could not be. */
  readonly ready: Promise<void>;
  /** The rows as plain numbers, SI, for the guide. */
  readonly rows: readonly Row[];
  readonly answers: Readonly<Record<string, string>>;
  /** Follows a run so that a reading cannot be written twice or into another row; recording does it by itself. */
  watch(run: RunView): () => void;
  /** There is a finished reading that `record` would write down, once it has been said how the setting is measured. */
  awaits(run: RunView): boolean;
  /** Writes what the table asks for into the row of the present setting. */
  record(run: RunView): Accepted<Recorded>;
  /** Strikes a number out: a repeat by its place, one beside it by its symbol; with it the row that cannot be without it. */
  deleteCell(row: number, cell: CellKey): void;
  /** Keeps what the student typed or chose in a row; undefined empties it. */
  setTyped(row: number, symbol: string, value: number | undefined): void;
  deleteRow(row: number): void;
  setWay(id: string): void;
  setConstant(symbol: string, value: number): void;
  undo(): boolean;
  /** An empty page: no rows, answers or choices, and the ± of a new notebook; all of it comes back with undo. */
  clear(): void;
  /** Forgets every answer; the table stays. */
  forgetAnswers(): void;
  /** Commits an answer; its draft is gone then. */
  setAnswer(id: string, text: string): void;
  /** Keeps what is being typed, so that a half-written sentence, number or formula survives. '' forgets it. */
  setDraft(id: string, text: string): void;
  /** What the student writes into a field of the report. */
  setReport(field: string, text: string): void;
  /** Adds a computed column, or changes the one of this id. Undefined when there are too many. */
  setOwn(column: Omit<OwnColumn, 'id'>, id?: number): number | undefined;
  removeOwn(id: number): void;
  /** Puts a run beside the table, and on the graph where the table is empty. Undefined when there are too many. */
  addSet(set: Omit<DataSet, 'id'>): number | undefined;
  renameSet(id: number, title: string): void;
  removeSet(id: number): void;
  /** What is not part of the table: mode of the ±, graph and how it is looked at, method, the student's try at the first row. */
  set(part: Partial<Pick<Content, 'mode' | 'graph' | 'method' | 'check' | 'context' | 'plot'>>): void;
  /** Saves at once; for the page's last moment. */
  flush(): Promise<void>;
}

export interface NotebookOptions {
  readonly experiment: string;
  readonly table: TableSpec;
  readonly storageKey: string;
  readonly shelf?: Shelf;
  /** Which ± a new notebook prints; asked again when it is emptied. */
  readonly mode?: () => UncertaintyMode;
}
