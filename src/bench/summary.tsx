/** The bench in sentences, computed from the frame; and the one polite voice that says what happens. */
import { useEffect, useMemo, useRef } from 'react';
import type { AnyInstrument, AnyModel, RunView } from '@core';
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

/** What each timer of the class's family has measured, by its id; those that count or wait have nothing to say. */
export const measuredTimes = (run: RunView): ReadonlyMap<string, string> =>
  new Map(
    Object.entries((run.model.instruments ?? {}) as Readonly<Record<string, AnyInstrument>>).flatMap(
      ([id, { family }]) =>
        run
          .readings(id)
          .filter(() => family === ((run.status.params as Record<string, unknown>)['family'] ?? family))
          .filter(({ channel, status, value }) => channel === 'time' && status === 'ok' && value !== null)
          .map(({ face }) => [id, face] as const),
    ),
  );

/** The one polite live region: what happened, at most one sentence in a second and a half, the latest one. */
export function Announcer<M extends AnyModel>({ run, describe, namespace }: DescribedProps<M>) {
  const words = useWords(namespace);
  const region = useRef<HTMLDivElement>(null);
  const pace = useMemo(() => createPace(PACE), []);
  const cursor = useRef(-1);
  const seen = useRef({ run: undefined as unknown, node: 0, tick: 0, times: new Map() as ReadonlyMap<string, string> });
  /** A measured time waits for the next sentence and goes along with it: it must not be lost to the sound of landing. */
  const measured = useRef('');
  const say = (text: string | undefined): void => {
    if (text === undefined || region.current === null) return;
    // The same sentence twice is said twice only if the text differs.
    region.current.textContent = region.current.textContent === text ? `${text}\u00a0` : text;
  };
  const spoken = (text: string | undefined): void => {
    if (text !== undefined) measured.current = '';
    say(text);
  };
  const clear = (): void => {
    pace.forget();
    measured.current = '';
    if (region.current !== null) region.current.textContent = '';
  };
  usePulse(run as RunView, () => {
    const now = performance.now() / 1000;
    const { node, tick } = run.position;
    const before = seen.current;
    const times = measuredTimes(run as RunView);
    seen.current = { run, node, tick, times };
    if (before.run !== run) {
      // Nothing of another bench, or of another route's, is left standing.
      clear();
      cursor.current = -1;
    } else if (before.node !== node) clear();
    if (cursor.current < 0) {
      cursor.current = run.eventsSince(0).cursor;
      return;
    }
    const news = run.eventsSince(cursor.current);
    cursor.current = news.cursor;
    const tell = (text: string): void => {
      const whole = measured.current === '' ? text : `${text} ${measured.current}`;
      spoken(pace.say(whole, now));
    };
    for (const event of news.events) {
      const message = describe.announce(event);
      const text =
        message !== undefined
          ? words.sentence(message)
          : event.name === 'refused'
            ? words.refusal(event.data)
            : undefined;
      if (text !== undefined) tell(text);
      // Back in time: undo, reset. Forward it is redo or a recording, which speak for themselves.
      if (event.name === 'cut' && event.tick <= before.tick && node <= before.node)
        tell(event.tick === 0 ? words.t('moved.reset') : words.t('moved.back', { time: words.seconds(event.time) }));
    }
    for (const [id, face] of times) {
      if (before.times.get(id) === face || news.events.some(({ name }) => name === 'cut')) continue;
      const text = words.t('clock', { name: words.instrument(id), face: words.face(face) });
      tell(text);
      if (pace.waits) measured.current = text;
    }
    spoken(pace.due(now));
  });
  useEffect(() => {
    // What was said in another language is not left standing.
    if (region.current !== null) region.current.textContent = '';
  }, [words.language]);
  useEffect(() => {
    // A sentence that waits is said even if the run rests meanwhile.
    const timer = setInterval(() => spoken(pace.due(performance.now() / 1000)), 500);
    return () => clearInterval(timer);
  }, [pace]);
  return <div ref={region} className="bench-announcer" role="status" aria-live="polite" />;
}
