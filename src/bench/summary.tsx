/** The bench in sentences, computed from the frame; and the one polite voice that says what happens. */
import { useEffect, useMemo, useRef } from 'react';
import type { AnyModel, RunView } from '@core';
import type { Description, Readings } from '@sdk';
import { useLive, usePulse } from './hooks.ts';
import { createPace } from './pace.ts';
import { useWords } from './words.ts';

/** What every instrument shows now. */
export const allReadings = (run: RunView): Readings =>
  Object.fromEntries(Object.keys(run.model.instruments ?? {}).map((id) => [id, run.readings(id)]));

interface DescribedProps<M extends AnyModel> {
  readonly run: RunView<M>;
  readonly describe: Description<M>;
  readonly namespace: string;
}

/** A list of sentences, at most once a second. Not a live region: it is there to be read. */
export function Summary<M extends AnyModel>({ run, describe, namespace }: DescribedProps<M>) {
  const words = useWords(namespace);
  const view = run as RunView;
  const text = useLive(
    view,
    () => describe.summary(run.current, allReadings(view)).map(words.sentence).join('\n'),
    Object.is,
    1,
  );
  return (
    <ul className="bench-summary" aria-label={words.t('summary.label')}>
      {text.split('\n').map((sentence, i) => (
        <li key={i}>{sentence}</li>
      ))}
    </ul>
  );
}

/** Seconds between two sentences of the live region. */
const PACE = 1.5;

/** The one polite live region: what happened, at most one sentence in a second and a half, the latest one. */
export function Announcer<M extends AnyModel>({ run, describe, namespace }: DescribedProps<M>) {
  const words = useWords(namespace);
  const region = useRef<HTMLDivElement>(null);
  const pace = useMemo(() => createPace(PACE), []);
  const cursor = useRef(-1);
  const say = (text: string | undefined): void => {
    if (text === undefined || region.current === null) return;
    // The same sentence twice is said twice only if the text differs.
    region.current.textContent = region.current.textContent === text ? `${text}\u00a0` : text;
  };
  usePulse(run as RunView, () => {
    const now = performance.now() / 1000;
    if (cursor.current < 0) {
      cursor.current = run.eventsSince(0).cursor;
      return;
    }
    const news = run.eventsSince(cursor.current);
    cursor.current = news.cursor;
    for (const event of news.events) {
      const message = describe.announce(event);
      const text =
        message !== undefined
          ? words.sentence(message)
          : event.name === 'refused'
            ? words.refusal(event.data)
            : undefined;
      if (text !== undefined) say(pace.say(text, now));
    }
    say(pace.due(now));
  });
  useEffect(() => {
    // What was said in another language is not left standing.
    if (region.current !== null) region.current.textContent = '';
  }, [words.language]);
  useEffect(() => {
    // A sentence that waits is said even if the run rests meanwhile.
    const timer = setInterval(() => say(pace.due(performance.now() / 1000)), 500);
    return () => clearInterval(timer);
  }, [pace]);
  return <div ref={region} className="bench-announcer" role="status" aria-live="polite" />;
}
