/** What the page itself does at the bench: writes a reading down, repeats a drop, carries out the bar's one action. */
import type { Problem, Run } from '@core';
import { showFirstRow, showWayChoice, type Notebook } from '@notebook';
import { useCallback, useRef, useState } from 'react';
import { startAgain } from '../guide/again.ts';
import type { BarAction } from '../guide/progress.ts';
import type { Lesson } from '../guide/use-guide.ts';
import type { GuideWords } from '../guide/words.ts';
import type { AppLoop } from '../loop.ts';
import type { PanelId } from './sheet.ts';
import type { AnyGuide } from './session.ts';
import type { Said } from './toast.tsx';

interface Place {
  readonly run: Run;
  readonly loop: AppLoop;
  readonly guide: AnyGuide;
  readonly notebook: Notebook;
  readonly lesson: Lesson | undefined;
  readonly words: GuideWords;
  readonly panel: PanelId;
  readonly setPanel: (panel: PanelId) => void;
  readonly say: (text: string, tone: Said['tone']) => void;
}
export interface Work {
  /** The one-tap repeat is going on. */
  readonly repeating: boolean;
  stop(): void;
  record(): void;
  /** The one-tap repeat; `after` hears its end, also when it was stopped. */
  repeat(andRecord: boolean, after?: () => void): void;
  act(action: BarAction): void;
  tell(problem: Problem | undefined): void;
}

export function useWork({ run, loop, guide, notebook, lesson, words, panel, setPanel, say }: Place): Work {
  const [halt, setHalt] = useState<() => void>();
  /** The page itself has sent the student to the table; it fetches them back. */
  const sent = useRef(false);
  const stop = useCallback((): void => {
    halt?.();
    setHalt(undefined);
  }, [halt]);
  const tell = (problem: Problem | undefined): void => {
    if (problem !== undefined) say(words.problem(problem), 'bad');
  };
  const record = (): void => {
    const written = notebook.record(run);
    if (written.ok) {
      if (sent.current) setPanel('steps');
      sent.current = false;
      return say(words.app('now.recorded'), 'good');
    }
    // The table asks how it is measured before it takes the first number: the question stands there.
    if (written.problem.key === 'record.choose-way') {
      sent.current = panel === 'steps';
      setPanel('data');
      showWayChoice();
    }
    tell(written.problem);
  };
  const repeat = (andRecord: boolean, after?: () => void): void => {
    if (guide.repeat === undefined || halt !== undefined) return;
    const cancel = startAgain(run, loop, guide.repeat as never, (end) => {
      setHalt(undefined);
      after?.();
      if (!end.ok) tell(end.problem);
      else if (andRecord) record();
    });
    setHalt(() => () => {
      cancel();
      after?.();
    });
  };
  const act = (action: BarAction): void => {
    if (action.kind === 'answer') setPanel('steps');
    else if (action.kind === 'record') record();
    else if (action.kind === 'again') repeat(true);
    else if (action.kind === 'table') {
      setPanel('data');
      showFirstRow();
    } else if (action.kind === 'next') lesson?.next();
    else (run as unknown as { send(command: string, input: object): void }).send(action.command, action.input);
  };
  return { repeating: halt !== undefined, stop, record, repeat, act, tell };
}
