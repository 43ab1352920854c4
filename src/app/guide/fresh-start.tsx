/** A route begins and the table has rows already: a new notebook, or on with the old numbers? */
import type { Notebook } from '@notebook';
import { useEffect, useState } from 'react';
import type { AnyRoute } from './progress.ts';
import { lastRoute } from './use-guide.ts';
import type { GuideWords } from './words.ts';

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

const QUESTION = 'fresh-start';
export const focusFresh = (): void => document.getElementById(QUESTION)?.focus();

interface Props {
  readonly words: GuideWords;
  readonly onChoose: (keep: boolean) => void;
}

export function FreshStart({ words, onChoose }: Props) {
  // The question, not an answer: a key that is still down from the press before must not choose.
  useEffect(focusFresh, []);
  return (
    <section className="chooser" aria-labelledby={QUESTION}>
      <h2 id={QUESTION} tabIndex={-1}>
        {words.app('guide.fresh.ask')}
      </h2>
      <p className="muted">{words.app('guide.fresh.why')}</p>
      <p className="row">
        <button className="primary" onClick={() => onChoose(false)}>
          {words.app('guide.fresh.new')}
        </button>
        <button onClick={() => onChoose(true)}>{words.app('guide.fresh.keep')}</button>
      </p>
    </section>
  );
}
