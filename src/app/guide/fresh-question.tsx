/** The question before a route begins where the table has rows already. */
import { useEffect } from 'react';
import { focusFresh, QUESTION } from './fresh-start.ts';
import type { GuideWords } from './words.ts';

interface Props {
  readonly words: GuideWords;
  readonly onChoose: (keep: boolean) => void;
}

export function FreshQuestion({ words, onChoose }: Props) {
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
