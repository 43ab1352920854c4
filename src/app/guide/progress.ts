/** Where a student is in the lesson. Steps tick themselves off when the bench and the notebook show what they ask for. */
import type { AnyModel, Run } from '@core';
import type { Action, LessonInput, Progress, Route, Step } from '@sdk';
import type { Notebook } from '@notebook';

export type AnyRoute = Route<AnyModel>;
export type AnyStep = Step<AnyModel>;
export type AnyProgress = Progress<unknown>;

export interface Place {
  /** Number of the present step; steps.length when all is done. */
  readonly index: number;
  /** Ids of the steps that are ticked; a tick stays. */
  readonly done: readonly string[];
  /** Ids of the steps that were passed by undone; absent in older places. */
  readonly passed?: readonly string[];
}
export const BEGINNING: Place = { index: 0, done: [] };

/** What a step may look at, as it is now: the rows of the table that is written into, the answers of the diary. */
export function progressOf(run: Run, table: Notebook, diary: Notebook): AnyProgress {
  const state = diary.get();
  const instruments = Object.keys((run.model.instruments ?? {}) as object);
  return {
    frame: run.current,
    params: run.status.params as LessonInput,
    readings: Object.fromEntries(instruments.map((id) => [id, run.readings(id)])),
    rows: table.rows,
    recordable: table.awaits(run),
    answers: diary.answers,
    checked: state.check.passed !== 'no',
  };
}

const having = (ids: readonly string[], id: string): readonly string[] => (ids.includes(id) ? ids : [...ids, id]);

/** The place with this step ticked: a step that was passed by and is done after all was not passed by. */
function ticked({ index, done, passed = [] }: Place, id: string): Place {
  const left = passed.filter((one) => one !== id);
  return { index, done: having(done, id), ...(left.length > 0 ? { passed: left } : {}) };
}

/** How a step stands that has been gone by; undefined for one that was not come to, or is at hand. */
export const standing = ({ done, passed }: Place, id: string): 'done' | 'passed' | undefined =>
  done.includes(id) ? 'done' : passed?.includes(id) ? 'passed' : undefined;

/**
 * Goes on to the next step. The present one is ticked if it shows itself done, or if there is nothing to do in it but to read;
 * else it was passed by.
 */
export function advance(route: AnyRoute, place: Place, progress: AnyProgress): Place {
  const step = route.steps[place.index];
  if (step === undefined) return place;
  const on = { ...place, index: place.index + 1 };
  if (place.done.includes(step.id) || isThrough(step, progress)) return ticked(on, step.id);
  return { ...on, passed: having(place.passed ?? [], step.id) };
}

/** What must hold for a while is ticked when it has, not when the reader goes on. */
function isThrough(step: AnyStep, progress: AnyProgress): boolean {
  if (asks(step, progress) || step.holds !== undefined) return false;
  if (step.done !== undefined) return step.done(progress as never);
  return (step.action?.(progress as never)?.kind ?? 'next') === 'next';
}

/**
 * Ticks what shows itself to be done. A step without questions gives way at once; one with questions is not ticked before
 * they are answered, and stays, because what is said about the answer is worth reading; so does one
 * that was passed by and is come back to. `held` tells of a step that must hold
 * for a while whether it has. Returns the same place when nothing has changed.
 */
export function follow(
  route: AnyRoute,
  place: Place,
  progress: AnyProgress,
  held: Held = (_step, done) => done,
): Place {
  let now = place;
  for (let step = route.steps[now.index]; step !== undefined; step = route.steps[now.index]) {
    if (now.done.includes(step.id) || asks(step, progress)) break;
    if (!held(step, step.done?.(progress as never) === true)) break;
    if (step.questions !== undefined || standing(now, step.id) === 'passed') return ticked(now, step.id);
    now = { ...ticked(now, step.id), index: now.index + 1 };
  }
  return now;
}

/** An unanswered question stands in this step. */
const asks = (step: AnyStep, { answers }: AnyProgress): boolean =>
  step.questions?.some(({ id }) => (answers[id] ?? '') === '') === true;

/** Told whether the step shows itself done now, says whether that counts. */
export type Held = (step: AnyStep, done: boolean) => boolean;

/** Counts how long a step has shown itself done, s on the given clock; one that need not hold counts at once. */
export function holding(clock: () => number): Held {
  let since: { readonly id: string; readonly at: number } | undefined;
  return (step, done) => {
    if (!done) since = undefined;
    if (!done || step.holds === undefined) return done;
    const now = clock();
    // An undo or a fresh run sets the clock back.
    if (since?.id !== step.id || now < since.at) since = { id: step.id, at: now };
    return now - since.at >= step.holds;
  };
}

/** The bar's one action. 'answer' leads to a question that waits. */
export type BarAction = Action | { readonly kind: 'answer' };

export function actionOf(route: AnyRoute, place: Place, progress: AnyProgress): BarAction | undefined {
  const step = route.steps[place.index];
  if (step === undefined) return undefined;
  if (place.done.includes(step.id)) return { kind: 'next', label: 'next' };
  const asked = asks(step, progress);
  if (asked && step.done?.(progress as never) === true) return { kind: 'answer' };
  const own = step.action?.(progress as never);
  if (own !== undefined) return own;
  if (asked) return { kind: 'answer' };
  return step.done === undefined ? { kind: 'next', label: 'next' } : undefined;
}

/** Ids of the choices that a later step of the route opens again: what they are worth is not said before. */
export const comparedIn = (route: AnyRoute): ReadonlySet<string> =>
  new Set(route.steps.flatMap(({ compares }) => compares ?? []));
