/** A recording that was opened, lived again before the eyes: from the beginning, at its own pace, or dragged to any moment. */
import { Pause, Play, Undo2, X } from 'lucide-react';
import { pathTo, type Position, type Run, type Timeline } from '@core';
import { formatNumber } from '@instruments';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../language.ts';
import type { AppLoop } from '../loop.ts';

/** The place on the way to `end` at a tick: after the last command that was given by then. */
export const placeAt = (timeline: Timeline, end: Position, tick: number): Position => ({
  node: pathTo(timeline, end.node).findLast((entry) => entry.tick <= tick)?.id ?? 0,
  tick,
});

/** Seconds of model time that are lived again at most in one screen frame. */
const MOST = 0.1;

interface Props {
  readonly run: Run;
  readonly loop: AppLoop;
  /** Where the recording ends. */
  readonly end: Position;
  readonly onClose: () => void;
  /** Somebody has taken a thing in hand, or let time run on; without it that closes the bar. */
  readonly onTaken?: () => void;
  /** What closing is called, where it leads back to somewhere. */
  readonly back?: string;
}

export function ReplayBar({ run, loop, end, onClose, onTaken = onClose, back }: Props) {
  const { t } = useTranslation('app');
  const language = currentLanguage();
  const [playing, setPlaying] = useState(false);
  const [entries] = useState(run.timeline.entries.length);
  const tick = useSyncExternalStore(
    (listener) => run.subscribe(listener),
    () => run.tick,
  );
  const taken = useSyncExternalStore(
    (listener) => run.subscribe(listener),
    () => run.timeline.entries.length > entries || run.status.playing,
  );
  const seek = (to: number): void => {
    run.pause();
    run.seek(placeAt(run.timeline, end, Math.min(end.tick, to)), []);
  };
  useEffect(() => {
    if (!playing) return;
    let owed = 0;
    return loop.onFrame((wall) => {
      owed += (Math.min(wall, MOST) * run.status.speed) / run.model.dt;
      const by = Math.floor(owed);
      owed -= by;
      if (by > 0) run.seek(placeAt(run.timeline, end, Math.min(end.tick, run.tick + by)), []);
      if (run.tick >= end.tick) setPlaying(false);
      else loop.wake();
    });
  }, [run, loop, end, playing]);
  // Whoever takes a thing in hand, or lets time run on, has left the recording.
  useEffect(() => {
    if (taken) onTaken();
  }, [taken, onTaken]);
  const time = (at: number): string => formatNumber(at * run.model.dt, 1, language);
  return (
    <div className="replay-bar" role="group" aria-label={t('replay.bar')}>
      {playing ? (
        <button onClick={() => setPlaying(false)}>
          <Pause aria-hidden="true" size={18} /> {t('transport.pause')}
        </button>
      ) : (
        <button
          className={back === undefined ? 'primary' : ''}
          onClick={() => {
            seek(tick >= end.tick ? 0 : tick);
            setPlaying(true);
          }}
        >
          <Play aria-hidden="true" size={18} /> {t(tick >= end.tick ? 'replay.again' : 'replay.goOn')}
        </button>
      )}
      <input
        type="range"
        min={0}
        max={end.tick}
        step={1}
        value={Math.min(tick, end.tick)}
        aria-label={t('replay.moment')}
        aria-valuetext={t('transport.time', { time: time(tick) })}
        onChange={(event) => {
          setPlaying(false);
          seek(event.target.valueAsNumber);
        }}
      />
      <span className="figures">
        {time(Math.min(tick, end.tick))}/{t('transport.time', { time: time(end.tick) })}
      </span>
      {back === undefined ? (
        <button className="icon" aria-label={t('close')} title={t('close')} onClick={onClose}>
          <X aria-hidden="true" size={18} />
        </button>
      ) : (
        <button className="replay-back primary" onClick={onClose}>
          <Undo2 aria-hidden="true" size={18} /> {back}
        </button>
      )}
    </div>
  );
}
