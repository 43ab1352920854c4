/** What never hides: the present step, its one action, the live reading, and Ghi. */
import { ListChecks, PencilLine, Square } from 'lucide-react';
import { fingerprint } from '@bench';
import type { Run } from '@core';
import { LiveReading, repeatedSource, type Notebook } from '@notebook';
import type { Source } from '@sdk';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { BarAction } from '../guide/progress.ts';
import type { Lesson } from '../guide/use-guide.ts';
import type { GuideWords } from '../guide/words.ts';
import { currentLanguage } from '../language.ts';

interface Props {
  readonly run: Run;
  readonly notebook: Notebook;
  readonly lesson: Lesson | undefined;
  readonly words: GuideWords;
  /** The one-tap repeat is at work. */
  readonly repeating: boolean;
  readonly onAction: (action: BarAction) => void;
  readonly onStopRepeat: () => void;
  readonly onRecord: () => void;
  readonly onSteps: () => void;
  /** The lesson has ended: shows what came out. */
  readonly onResult: () => void;
  /** It is the student's turn, at the bench: shows how. */
  readonly onTurn: () => void;
  readonly onQuick: () => void;
  /** On the unknown world there is no lesson: the bar repeats. */
  readonly riddle: boolean;
  readonly onRepeat: (() => void) | undefined;
}

/** The instrument that the table reads, under the run's present parameters. */
export function useSource(run: Run, notebook: Notebook): Source | undefined {
  useSyncExternalStore(
    (listener) => run.subscribe(listener),
    () => run.status.version,
  );
  const { way } = useSyncExternalStore(notebook.subscribe, notebook.get);
  return repeatedSource(notebook.table.repeated, run, way);
}

/** Milliseconds in which a new step's button does not listen: a finger already on its way meant the old one. */
const SETTLE_MS = 350;

function useSettled(step: string | undefined): boolean {
  const [settled, setSettled] = useState(step);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(step), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [step]);
  return settled === step;
}

/** Milliseconds after which a bench where nothing has changed waits for the student, not the student for it. */
const STILL_MS = 700;

function useStill(run: Run, asked: boolean): boolean {
  const [still, setStill] = useState(false);
  useEffect(() => {
    if (!asked) return;
    let print = NaN;
    const timer = setInterval(() => {
      const now = fingerprint(run.current);
      setStill(now === print);
      print = now;
    }, STILL_MS);
    return () => {
      clearInterval(timer);
      setStill(false);
    };
  }, [run, asked]);
  return asked && still;
}

export function NowBar({
  run,
  notebook,
  lesson,
  words,
  repeating,
  onAction,
  onStopRepeat,
  onRecord,
  onSteps,
  onResult,
  onTurn,
  onQuick,
  riddle,
  onRepeat,
}: Props) {
  const source = useSource(run, notebook);
  const language = currentLanguage();
  const step = lesson?.step;
  const action = lesson?.action;
  const settled = useSettled(step?.id);
  const still = useStill(run, action === undefined && step?.action !== undefined);
  const title = riddle
    ? words.own('mystery.title')
    : lesson === undefined
      ? words.app('guide.choose')
      : step === undefined
        ? words.app('guide.finished')
        : words.own(`guide.${step.id}.title`);
  const label = (given: BarAction): string => {
    if (given.kind === 'answer') return words.app('guide.reply');
    const key = `guide.action.${given.label}`;
    return words.has(key) ? words.own(key) : words.app(given.kind === 'record' ? 'now.recordThis' : 'guide.next');
  };
  return (
    <section id="now-bar" className="now" tabIndex={-1} aria-label={words.app('page.now')}>
      <button className="now-step" onClick={onSteps}>
        <ListChecks aria-hidden="true" size={18} />
        <span className="now-title">
          {step !== undefined && lesson !== undefined && (
            <span className="muted figures">
              {lesson.place.index + 1}/{lesson.route.steps.length}
            </span>
          )}{' '}
          {title}
        </span>
      </button>
      <div className="now-actions">
        {repeating ? (
          <button className="primary now-action" onClick={onStopRepeat}>
            <Square aria-hidden="true" size={16} /> {words.app('again.stop')}
          </button>
        ) : riddle ? (
          <button className="primary now-action" disabled={onRepeat === undefined} onClick={onRepeat}>
            {words.own('guide.action.again')}
          </button>
        ) : lesson === undefined ? (
          <button className="primary now-action" onClick={onQuick}>
            {words.app('guide.begin')}
          </button>
        ) : step === undefined ? (
          <button className="primary now-action" onClick={onResult}>
            {words.app('now.result')}
          </button>
        ) : action === undefined && (step.action === undefined || still) ? (
          <button className="now-action now-turn" onClick={onTurn}>
            {words.app('now.turn')}
          </button>
        ) : (
          // Not `disabled`: the focus of a keyboard must not fall out of the page while the body falls.
          <button
            className="primary now-action"
            data-waiting={action === undefined}
            data-early={action?.kind === 'command' && action.early === true ? true : undefined}
            aria-disabled={action === undefined || !settled}
            onClick={() => action !== undefined && settled && onAction(action)}
          >
            {action === undefined ? words.app('now.waiting') : label(action)}
          </button>
        )}
        {source !== undefined && (
          <span className="now-reading">
            <span className="now-digits figures" aria-label={words.app('page.reading')}>
              <LiveReading run={run} instrument={source.instrument} channel={source.channel} language={language} />
            </span>
            <button className="now-record" onClick={onRecord}>
              <PencilLine aria-hidden="true" size={18} /> {words.app('now.record')}
            </button>
          </span>
        )}
      </div>
    </section>
  );
}
