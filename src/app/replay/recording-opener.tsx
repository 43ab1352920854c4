/** Choose or drop a recording; see what it is, or why it cannot be opened; then put it on the bench. */
import { FileUp } from 'lucide-react';
import type { Accepted, Problem } from '@core';
import { formatNumber } from '@instruments';
import { useEffect, useId, useRef, useState } from 'react';
import { useGuideWords } from '../guide/words.ts';
import { currentLanguage } from '../language.ts';
import { openRecording, textOf, type OpenedRecording } from './open-recording.ts';
import type { StoredReading } from './readings.ts';

type State =
  | { readonly is: 'idle' }
  | { readonly is: 'reading' }
  | { readonly is: 'failed'; readonly problem: Problem; readonly readings: readonly StoredReading[] }
  | { readonly is: 'open'; readonly recording: OpenedRecording };

interface Props {
  /** A recording that came with the address. */
  readonly given?: Accepted<string> | undefined;
  /** There is a run that would be replaced. */
  readonly replaces: boolean;
  readonly onOpen: (recording: OpenedRecording) => void;
}

/** What the sender had written down, as it stands in the file: the recording proves the bench, not these. */
function Readings({ readings }: { readings: readonly StoredReading[] }) {
  const { app } = useGuideWords('app');
  const language = currentLanguage();
  if (readings.length === 0) return null;
  return (
    <details className="stored-readings">
      <summary>{app('replay.readings', { count: formatNumber(readings.length, 0, language) })}</summary>
      <p className="muted small">{app('replay.readingsHint')}</p>
      <ul>
        {readings.map((one, i) => (
          <li key={i} className="figures">
            {one.setting !== undefined &&
              `${one.settingSymbol} = ${formatNumber(one.setting, one.settingDecimals, language)} ${one.settingUnit} · `}
            {one.symbol} = {formatNumber(one.value, one.decimals, language)} {one.unit}
          </li>
        ))}
      </ul>
    </details>
  );
}

export function RecordingOpener({ given, replaces, onOpen }: Props) {
  const words = useGuideWords('app');
  const { app } = words;
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [state, setState] = useState<State>({ is: 'idle' });
  const [over, setOver] = useState(false);
  // A run that was made here and not taken is freed when the page is left.
  const waiting = useRef<OpenedRecording>(undefined);
  /** Which reading is the latest: an earlier one, or one that ends when the page has been left, opens nothing. */
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current++;
      waiting.current?.run.dispose();
    },
    [],
  );

  const read = async (text: Promise<Accepted<string>>): Promise<void> => {
    const mine = ++turn.current;
    waiting.current?.run.dispose();
    waiting.current = undefined;
    setState({ is: 'reading' });
    const got = await text;
    const opened: Awaited<ReturnType<typeof openRecording>> = got.ok ? await openRecording(got.value) : got;
    if (mine !== turn.current) {
      if (opened.ok) opened.value.run.dispose();
      return;
    }
    if (opened.ok) waiting.current = opened.value;
    setState(
      opened.ok
        ? { is: 'open', recording: opened.value }
        : { is: 'failed', problem: opened.problem, readings: opened.readings ?? [] },
    );
  };
  useEffect(() => {
    if (given !== undefined) void read(Promise.resolve(given));
  }, [given]);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined) void read(textOf(file));
  };
  const language = currentLanguage();
  /** s; from a minute on in minutes and whole seconds. */
  const lasting = (time: number): string => {
    if (time < 59.5) return app('replay.duration', { time: formatNumber(time, 1, language) });
    const whole = Math.round(time);
    return app('replay.long', { minutes: Math.floor(whole / 60), time: whole % 60 });
  };
  return (
    <div
      className="drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <p>{over ? app('replay.drop') : app('replay.lead')}</p>
      <input
        ref={input}
        id={id}
        type="file"
        accept=".json,application/json,.txt,text/plain"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={app('replay.choose')}
        onChange={(event) => (take(event.target.files), (event.target.value = ''))}
      />
      <button
        className={state.is === 'open' ? '' : 'primary'}
        disabled={state.is === 'reading'}
        onClick={() => input.current?.click()}
      >
        <FileUp aria-hidden="true" size={18} /> {app('replay.choose')}
      </button>
      <div role="status" className="drop-result">
        {state.is === 'reading' && <p>{app('replay.reading')}</p>}
        {state.is === 'failed' && (
          <>
            <p className="danger">
              <strong>{app('replay.failed')}.</strong> {words.problem(state.problem)}
            </p>
            {replaces && <p className="muted">{app('replay.untouched')}</p>}
            <Readings readings={state.readings} />
          </>
        )}
        {state.is === 'open' && (
          <>
            <h3>{state.recording.listed.manifest.title[language]}</h3>
            <p className="muted">
              {app('replay.commands', { count: formatNumber(state.recording.commands, 0, language) })} ·{' '}
              {lasting(state.recording.run.time)}
            </p>
            <p className={state.recording.verified ? 'ok' : 'danger'}>
              {app(state.recording.verified ? 'replay.verified' : 'replay.notVerifiable')}
            </p>
            {replaces && <p className="muted">{app('replay.openQuestion')}</p>}
            <Readings readings={state.recording.readings} />
          </>
        )}
      </div>
      {state.is === 'open' && (
        <button
          className="primary"
          onClick={() => {
            waiting.current = undefined;
            onOpen(state.recording);
          }}
        >
          {app('replay.open')}
        </button>
      )}
    </div>
  );
}
