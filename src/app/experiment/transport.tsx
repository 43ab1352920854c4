/** Time in the student's hands: play, one step, slow and fast, back and again. */
import { Ellipsis, Pause, Play, Redo2, RotateCcw, StepForward, Undo2 } from 'lucide-react';
import type { Run } from '@core';
import { formatNumber } from '@instruments';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../language.ts';
import type { AppLoop } from '../loop.ts';
import { useTimeKeys } from './time-keys.ts';

const SPEEDS = [0.1, 0.2, 0.5, 1, 2, 5, 10] as const;
const CLOCK_EVERY_MS = 100;

/** Model time, written straight into the page. */
function Clock({ run, loop }: { run: Run; loop: AppLoop }) {
  const { t } = useTranslation('app');
  const language = currentLanguage();
  const text = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let last = -Infinity;
    const show = (): void => {
      if (text.current !== null)
        text.current.textContent = t('transport.time', { time: formatNumber(run.time, 1, language) });
    };
    show();
    const off = loop.onFrame(() => {
      const now = performance.now();
      if (run.status.playing && now - last < CLOCK_EVERY_MS) return;
      last = now;
      show();
    });
    return off;
  }, [run, loop, language, t]);
  return <span ref={text} className="clock figures" />;
}

export function Transport({ run, loop }: { run: Run; loop: AppLoop }) {
  const { t } = useTranslation('app');
  const status = useSyncExternalStore(
    (listener) => run.subscribe(listener),
    () => run.status,
  );
  useTimeKeys(run);
  const language = currentLanguage();
  const [open, setOpen] = useState(false);
  // Not `disabled`: the last step of an undo would throw the focus out of the page.
  const button = (label: string, icon: React.ReactNode, onClick: () => void, disabled = false, className = 'icon') => (
    <button
      className={className}
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={() => !disabled && onClick()}
    >
      {icon}
    </button>
  );
  return (
    <div className="transport" data-open={open} role="toolbar" aria-label={t('transport.label')}>
      {status.playing
        ? button(
            t('transport.pause'),
            <Pause aria-hidden="true" size={20} />,
            () => run.pause(),
            false,
            'icon transport-fixed',
          )
        : button(
            t('transport.play'),
            <Play aria-hidden="true" size={20} />,
            () => run.play(),
            false,
            'icon transport-fixed',
          )}
      {button(t('transport.step'), <StepForward aria-hidden="true" size={20} />, () => (run.pause(), run.step()))}
      <select
        className="speed figures"
        aria-label={t('transport.speed')}
        value={status.speed}
        onChange={(event) => run.setSpeed(Number(event.target.value))}
      >
        {(SPEEDS.includes(status.speed as never) ? SPEEDS : [...SPEEDS, status.speed].sort((a, b) => a - b)).map(
          (speed) => (
            <option key={speed} value={speed}>
              {formatNumber(speed, speed < 1 ? 1 : 0, language)}×
            </option>
          ),
        )}
      </select>
      <Clock run={run} loop={loop} />
      <span className="transport-log">
        {button(t('transport.undo'), <Undo2 aria-hidden="true" size={20} />, () => run.undo(), !status.canUndo)}
        {button(t('transport.redo'), <Redo2 aria-hidden="true" size={20} />, () => run.redo(), !status.canRedo)}
        {button(t('transport.reset'), <RotateCcw aria-hidden="true" size={20} />, () => run.reset(), !status.canUndo)}
      </span>
      <button
        className="icon transport-more"
        aria-expanded={open}
        aria-label={t('transport.more')}
        title={t('transport.more')}
        onClick={() => setOpen(!open)}
      >
        <Ellipsis aria-hidden="true" size={20} />
      </button>
    </div>
  );
}
