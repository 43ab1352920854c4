/** What is said over the bench about the run's own time: it was left and waits, it stands in its past, another tab has it. */
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { Run } from '@core';
import { Play, RotateCcw, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ReplayBar } from '../experiment/replay-bar.tsx';
import type { AppLoop } from '../loop.ts';
import type { Pasts } from './use-past.ts';
import './life.css';

/** A bar that goes takes the focus with it: it is given to the number that was looked at, or to the bench's time. */
function useFocusHandedOn(bar: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = bar.current;
    return () => {
      if (element?.contains(document.activeElement) !== true) return;
      queueMicrotask(() => {
        const cell = document.querySelector<HTMLElement>('.nb-cell[aria-expanded="true"]');
        (cell ?? document.querySelector<HTMLElement>('.transport-fixed'))?.focus({ preventScroll: true });
      });
    };
  }, [bar]);
}

/** The focus comes to the bar when it is new and nobody has taken it elsewhere: whoever cannot see hears what happened. */
const Bar = ({ text, children }: { text: string; children: ReactNode }) => {
  const group = useRef<HTMLDivElement>(null);
  useFocusHandedOn(group);
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null)
      group.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={group} className="life-bar" role="group" aria-label={text} tabIndex={-1}>
      <p role="status">{text}</p>
      <div className="life-buttons">{children}</div>
    </div>
  );
};

interface LeftProps {
  readonly run: Run;
  /** Commands that the run had when it was left. */
  readonly commands: number;
  readonly onGoOn: () => void;
  readonly onAgain: () => void;
}

/** The run that was left: gone on with by a press, or by taking anything in hand. */
export function LeftBar({ run, commands, onGoOn, onAgain }: LeftProps) {
  const { t } = useTranslation('app');
  useEffect(() => {
    const look = (): void => {
      if (run.status.playing || run.timeline.entries.length > commands || run.waiting) {
        onGoOn();
        if (!run.status.playing) run.play();
      }
    };
    return run.subscribe(look);
  }, [run, commands, onGoOn]);
  return (
    <Bar text={t('life.left')}>
      <button className="primary" onClick={() => run.play()}>
        <Play aria-hidden="true" size={18} /> {t('life.goOn')}
      </button>
      <button onClick={onAgain}>
        <RotateCcw aria-hidden="true" size={18} /> {t('life.again')}
      </button>
    </Bar>
  );
}

/** A moment that was read; from here the student goes back to the present, or on along another branch. */
export function PastBar({ pasts, live, loop }: { pasts: Pasts; live: Run; loop: AppLoop }) {
  const { t } = useTranslation('app');
  const { past, back, stay, take } = pasts;
  const bar = useRef<HTMLDivElement>(null);
  useFocusHandedOn(bar);
  if (past === undefined) return null;
  if (past.taken)
    return (
      <Bar text={t(past.run === live ? 'life.branch' : 'life.elsewhen')}>
        <button className="primary" onClick={back}>
          <Undo2 aria-hidden="true" size={18} /> {t('life.now')}
        </button>
        {past.run === live && <button onClick={stay}>{t('life.stay')}</button>}
      </Bar>
    );
  return (
    <div ref={bar} className="past-bar">
      <p className="visually-hidden" role="status">
        {t('life.past')}
      </p>
      <ReplayBar
        key={`${past.at.node} ${past.at.tick}`}
        run={past.run}
        loop={loop}
        end={past.at}
        onClose={back}
        onTaken={take}
        back={t('life.now')}
      />
    </div>
  );
}

/** Another tab has been opened with this experiment and keeps it now. */
export function ElsewhereBar({ onHere }: { onHere: () => void }) {
  const { t } = useTranslation('app');
  const [hidden, setHidden] = useState(false);
  if (hidden) return null;
  return (
    <Bar text={t('life.elsewhere')}>
      <button className="primary" onClick={onHere}>
        {t('life.here')}
      </button>
      <button onClick={() => setHidden(true)}>{t('close')}</button>
    </Bar>
  );
}

/** Which of them is to be said, the most urgent first. */
export function LifeBars(props: {
  readonly run: Run;
  readonly loop: AppLoop;
  readonly pasts: Pasts;
  readonly left: number | undefined;
  readonly elsewhere: boolean;
  readonly onGoOn: () => void;
  readonly onAgain: () => void;
  readonly onHere: () => void;
}) {
  const { run, loop, pasts, left } = props;
  if (props.elsewhere) return <ElsewhereBar onHere={props.onHere} />;
  if (pasts.past !== undefined) return <PastBar pasts={pasts} live={run} loop={loop} />;
  if (left !== undefined) return <LeftBar run={run} commands={left} onGoOn={props.onGoOn} onAgain={props.onAgain} />;
  return null;
}
