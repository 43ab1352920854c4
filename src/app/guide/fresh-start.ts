/** A route begins and the table has rows already: a new notebook, or on with the old numbers? */
import type { Notebook } from '@notebook';
import { useState } from 'react';
import type { AnyRoute } from './progress.ts';
import { lastRoute } from './use-guide.ts';

export interface FreshStartState {
  /** The route that waits for the answer. */
  readonly waiting: AnyRoute | undefined;
  /** True when the route may begin now; else the student is asked first. */
  ask(route: AnyRoute): boolean;
  /** Puts the notebooks in order for the route that begins. */
  settle(route: AnyRoute, keep: boolean): void;
}

/** The first notebook holds the answers. */
export function useFreshStart(experiment: string, notebooks: readonly Notebook[]): FreshStartState {
  const [waiting, setWaiting] = useState<AnyRoute>();
  return {
    waiting,
    ask(route) {
      if (!notebooks.some(({ rows }) => rows.length > 0)) return true;
      setWaiting(route);
      return false;
    },
    settle(route, keep) {
      setWaiting(undefined);
      if (!keep) for (const one of notebooks) one.clear();
      // What was answered on another route was answered to another question.
      else if (lastRoute(experiment) !== route.id) notebooks[0]?.forgetAnswers();
    },
  };
}

export const QUESTION = 'fresh-start';
export const focusFresh = (): void => document.getElementById(QUESTION)?.focus();
