/** The end of a lesson, and the unknown world that follows it. */
import type { Run } from '@core';
import { Ending, Mystery, type Notebook, type Population } from '@notebook';
import type { Mystery as Riddle } from '@sdk';
import { Suspense, useEffect, useState } from 'react';
import { fetchPopulation, type Opened } from '../experiments.ts';
import type { GuideWords } from '../guide/words.ts';
import { currentLanguage } from '../language.ts';
import { ReportButton } from '../report/report-button.tsx';

interface EndingProps {
  readonly run: Run;
  readonly notebook: Notebook;
  readonly opened: Opened;
  readonly onSlowMotion: (() => void) | undefined;
  readonly onMystery: (() => void) | undefined;
}

export function EndingPanel({ run, notebook, opened, onSlowMotion, onMystery }: EndingProps) {
  const [population, setPopulation] = useState<Population>();
  useEffect(() => {
    let here = true;
    // A histogram that cannot be fetched is a loss, not an error.
    fetchPopulation(opened.id)?.then(
      (found) => here && setPopulation(found as Population),
      () => {},
    );
    return () => {
      here = false;
    };
  }, [opened.id]);
  const language = currentLanguage();
  return (
    <Suspense fallback={null}>
      <Ending
        run={run}
        notebook={notebook}
        table={notebook.table}
        language={language}
        population={population}
        onSlowMotion={onSlowMotion}
        onMystery={onMystery}
        next={{ question: opened.manifest.next[language] }}
      >
        <ReportButton primary />
      </Ending>
    </Suspense>
  );
}

interface MysteryPanelProps {
  readonly run: Run;
  readonly notebook: Notebook;
  readonly riddle: Riddle;
  readonly words: GuideWords;
  readonly onLeave: () => void;
}

export function MysteryPanel({ run, notebook, riddle, words, onLeave }: MysteryPanelProps) {
  const worlds = riddle.options.map(({ id, value }) => ({ id, value, name: words.own(`mystery.world.${id}`) }));
  return (
    <div className="reader">
      <Suspense fallback={null}>
        <Mystery
          run={run}
          notebook={notebook}
          table={notebook.table}
          worlds={worlds}
          drops={riddle.repeats}
          language={currentLanguage()}
        />
      </Suspense>
      <button onClick={onLeave}>{words.app('mystery.leave')}</button>
    </div>
  );
}
