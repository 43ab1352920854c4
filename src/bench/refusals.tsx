/** What could not be done, in a short sentence that goes away by itself. The announcer says it aloud; this is for the eye. */
import { useEffect, useRef, useState } from 'react';
import type { RunEvent, RunView } from '@core';
import { usePulse } from './hooks.ts';
import type { BenchWords } from './words.ts';

/** Seconds to read a short sentence twice. */
const SHOWN = 5;

export function Refusals({ run, words }: { readonly run: RunView; readonly words: BenchWords }) {
  const cursor = useRef(-1);
  const [shown, setShown] = useState<{ readonly why: RunEvent['data'] }>();
  usePulse(run, () => {
    if (cursor.current < 0) {
      cursor.current = run.eventsSince(0).cursor;
      return;
    }
    const news = run.eventsSince(cursor.current);
    cursor.current = news.cursor;
    const last = news.events.filter((event) => event.name === 'refused').pop();
    if (last !== undefined) setShown({ why: last.data });
  });
  useEffect(() => {
    if (shown === undefined) return;
    const timer = setTimeout(() => setShown(undefined), SHOWN * 1000);
    return () => clearTimeout(timer);
  }, [shown]);
  return shown === undefined ? null : <div className="bench-toast">{words.refusal(shown.why)}</div>;
}
