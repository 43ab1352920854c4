/** Recording at a rate: for each recorder in use its rate, start and stop, how much it holds, and keeping that beside the table. */
import { useEffect, useId, useState } from 'react';
import type { RunView } from '@core';
import { formatNumber } from '@instruments';
import { LiveReading } from '../live-reading.tsx';
import { nameOfRun } from '../run-names.ts';
import { useSay, type Language } from '../say.ts';
import type { Notebook } from '../store.ts';
import {
  extentOf,
  isKept,
  keptOf,
  rateOf,
  recordedBy,
  recordersOf,
  setOf,
  type Recorder as Device,
} from './recorded.ts';
import './recorder.css';
import '../more/words.ts';

export interface RecorderProps {
  readonly run: RunView;
  readonly notebook: Notebook;
  readonly language: Language;
}

const EVERY_MS = 100;

/** What the page shows of a recorder; looked at ten times a second, drawn when it is another. */
interface Seen {
  readonly used: boolean;
  readonly channel: string;
  readonly recording: boolean;
  readonly playing: boolean;
  readonly rate: string;
  readonly n: number;
  readonly seconds: number;
  readonly kept: boolean;
}
const UNUSED: Seen = {
  used: false,
  channel: '',
  recording: false,
  playing: true,
  rate: '',
  n: 0,
  seconds: 0,
  kept: false,
};
function look(run: RunView, notebook: Notebook, device: Device): Seen {
  const reading = recordedBy(run, device.instrument);
  if (!reading) return UNUSED;
  const recording = reading.status === 'running';
  return {
    used: true,
    channel: reading.channel,
    recording,
    playing: run.status.playing,
    rate: rateOf(run, device.instrument),
    ...extentOf(reading, run.model.dt),
    kept: !recording && isKept(notebook.get().sets, run, device, reading),
  };
}
const same = (a: Seen, b: Seen): boolean => (Object.keys(a) as (keyof Seen)[]).every((key) => a[key] === b[key]);

function useSeen(run: RunView, notebook: Notebook, device: Device): Seen {
  const [seen, setSeen] = useState(() => look(run, notebook, device));
  useEffect(() => {
    const again = (): void =>
      setSeen((old) => {
        const next = look(run, notebook, device);
        return same(old, next) ? old : next;
      });
    again();
    const timer = setInterval(again, EVERY_MS);
    return () => clearInterval(timer);
  }, [run, notebook, device]);
  return seen;
}

function Box({ run, notebook, language, device }: RecorderProps & { readonly device: Device }) {
  const say = useSay(language);
  const seen = useSeen(run, notebook, device);
  const id = useId();
  const [message, setMessage] = useState<{ readonly good: boolean; readonly text: string }>();
  useEffect(() => setMessage(undefined), [language, run, seen.recording]);
  if (!seen.used) return null;
  const { instrument, kind, rates } = device;
  const name = say(`kind.${kind}`);
  const amount = { n: seen.n, seconds: formatNumber(seen.seconds, 1, language) };
  const send = (command: string, input: Readonly<Record<string, string>> = {}): void =>
    run.send(`${instrument}.${command}`, input);
  const keep = (): void => {
    const reading = recordedBy(run, instrument);
    const { sets } = notebook.get();
    if (reading?.status === 'running') return setMessage({ good: false, text: say('recorder.stop-first') });
    if (!reading || seen.n === 0) return setMessage({ good: false, text: say('recorder.nothing') });
    if (isKept(sets, run, device, reading)) return setMessage({ good: true, text: say('recorder.kept-already') });
    const title = say('recorder.run', { name, n: keptOf(sets, instrument) + 1 });
    const id = notebook.addSet(setOf(run, device, reading, title, nameOfRun(run)));
    setMessage(
      id === undefined
        ? { good: false, text: say('recorder.full') }
        : { good: true, text: say('recorder.kept', { title, ...amount }) },
    );
  };
  const state = seen.recording
    ? say('recorder.recording', amount)
    : seen.n === 0
      ? say('recorder.empty')
      : say(seen.kept ? 'recorder.held-kept' : 'recorder.held', amount);
  return (
    <section className="nb-box nb-recorder" aria-labelledby={id}>
      <h4 id={id}>
        <span>{name}</span>
        <LiveReading run={run} instrument={instrument} channel={seen.channel} language={language} />
      </h4>
      {rates.length > 0 && (
        <label className="nb-recorder-rate">
          {say('recorder.rate')}
          <select
            value={seen.rate}
            disabled={seen.recording}
            onChange={(event) => send('rate', { hz: event.currentTarget.value })}
          >
            {rates.map((rate) => (
              <option key={rate} value={rate}>
                {say('recorder.hz', { rate })}
              </option>
            ))}
          </select>
        </label>
      )}
      {/* One button in one place: whoever pressed it stops with the same key. */}
      <div className="nb-buttons">
        <button
          type="button"
          className={seen.recording || seen.n === 0 || seen.kept ? 'nb-primary' : undefined}
          aria-describedby={`${id}s`}
          onClick={() => send(seen.recording ? 'stop' : 'start')}
        >
          <span className={seen.recording ? 'nb-recorder-stop' : 'nb-recorder-dot'} aria-hidden="true" />
          {say(seen.recording ? 'recorder.stop' : 'recorder.start')}
        </button>
        {!seen.recording && seen.n > 0 && (
          <button type="button" className={seen.kept ? undefined : 'nb-primary'} onClick={keep}>
            {say('recorder.keep')}
          </button>
        )}
      </div>
      <p id={`${id}s`} className="nb-recorder-state">
        {state}
      </p>
      {seen.recording && !seen.playing && <p className="nb-hint">{say('recorder.paused')}</p>}
      <p className={message && !message.good ? 'nb-message nb-warning' : 'nb-message nb-good'} role="status">
        {message?.text}
      </p>
    </section>
  );
}

/** Nothing while no recorder is in use. */
export default function Recorder(props: RecorderProps) {
  const devices = recordersOf(props.run.model);
  return devices.map((device) => <Box key={device.instrument} {...props} device={device} />);
}
