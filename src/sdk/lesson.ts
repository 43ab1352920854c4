/** What the lessons of all experiments share: what their steps ask about answers and rows, and the route of an own question. */
import type { AnyModel, Reading } from '@core';
import type { Action, LessonInput, Progress, Route, Row } from './guide.ts';

/** The bar's action that sends a command; `label` is a key under guide.action. */
export const command = (label: string, name: string, input: LessonInput = {}): Action => ({
  kind: 'command',
  label,
  command: name,
  input,
});
/** A command whose moment the student's own eye judges; it is offered before. */
export const byEye = (label: string, name: string, early: boolean): Action => ({
  kind: 'command',
  label,
  command: name,
  input: {},
  early,
});
export const next = (label = 'next'): Action => ({ kind: 'next', label });
export const again: Action = { kind: 'again', label: 'again' };
export const record: Action = { kind: 'record', label: 'record' };
/** The first row is the student's to compute: the table asks for it and checks it. */
export const compute = (p: Pick<Progress<unknown>, 'checked'>): Action =>
  p.checked === true ? next() : { kind: 'table', label: 'compute' };

/** All of these questions have been answered. */
export const answered = (p: Pick<Progress<unknown>, 'answers'>, ...ids: readonly string[]): boolean =>
  ids.every((id) => (p.answers[id] ?? '') !== '');
/** What an instrument's channel shows now. */
export const shown = (
  p: Pick<Progress<unknown>, 'readings'>,
  instrument: string,
  channel: string,
): Reading | undefined => p.readings[instrument]?.find((r) => r.channel === channel);

/** Readings of the repeated quantity in these rows. */
export const readings = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.repeats.length, 0);
/** The same, of the rows that are analysed. */
export const recorded = (rows: readonly Row[]): number => readings(rows.filter((row) => !row.aside));
/** Rows that have all their repeats; one to compare with (another body, another spring) is none of them. */
export const fullRows = (p: Pick<Progress<unknown>, 'rows'>, repeats: number): number =>
  p.rows.filter((row) => !row.aside && row.repeats.length >= repeats).length;
/** Are the first two readings of the first row the same? For a question with the options `same` and `different`. */
export const identical = ({ rows: [row] }: Pick<Progress<unknown>, 'rows'>): string | undefined => {
  const [first, second] = row?.repeats ?? [];
  return first === undefined || second === undefined ? undefined : first === second ? 'same' : 'different';
};

/** Nine readings: three settings, three times each, is the least that shows both a law and a scatter. */
const ENOUGH = 9;

/** A goal and an empty bench: the student plans, the guide only asks for the plan, the data and the argument. */
export function ownRoute<M extends AnyModel>(given: {
  readonly params: LessonInput;
  readonly prelude?: Route<M>['prelude'];
  readonly repeats: number;
  /** Options of the question `goal`. */
  readonly goals: readonly string[];
  /** When there is enough to argue with, if not with nine readings. */
  readonly enough?: (rows: readonly Row[]) => boolean;
}): Route<M> {
  const { params, prelude = [], repeats, goals, enough = (rows) => readings(rows) >= ENOUGH } = given;
  return {
    id: 'own',
    params,
    prelude,
    settings: [],
    repeats,
    steps: [
      {
        id: 'own-goal',
        section: 'aim',
        camera: 'overview',
        questions: [{ kind: 'choice', id: 'goal', options: goals }],
        done: (p) => answered(p, 'goal'),
      },
      {
        id: 'own-plan',
        section: 'choose',
        questions: [{ kind: 'text', id: 'plan', starters: 3 }],
        done: (p) => answered(p, 'plan'),
      },
      {
        id: 'own-predict',
        section: 'predict',
        questions: [{ kind: 'text', id: 'prediction', starters: 2 }],
        done: (p) => answered(p, 'prediction'),
      },
      { id: 'own-measure', section: 'do', camera: 'overview', done: (p) => enough(p.rows) },
      {
        id: 'own-analyse',
        section: 'analyse',
        questions: [{ kind: 'text', id: 'evidence', starters: 2 }],
        done: (p) => answered(p, 'evidence'),
      },
      {
        id: 'own-conclude',
        section: 'conclude',
        questions: [{ kind: 'text', id: 'conclusion', starters: 4 }],
        done: (p) => answered(p, 'conclusion'),
      },
    ],
  };
}
