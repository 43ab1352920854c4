/** What stands beside the bench to be read: the choice of a route, its present step with the ending, or the riddle. */
import type { Run } from '@core';
import type { Notebook } from '@notebook';
import type { Opened } from '../experiments.ts';
import type { AnyProgress, AnyRoute } from '../guide/progress.ts';
import { Reader } from '../guide/reader.tsx';
import { RouteChooser } from '../guide/route-chooser.tsx';
import type { Lesson } from '../guide/use-guide.ts';
import { chosenNames, type GuideWords } from '../guide/words.ts';
import { secretOptions } from './begin.ts';
import { EndingPanel, MysteryPanel } from './ending.tsx';
import { FreshQuestion } from './later-parts.ts';

interface Props {
  readonly opened: Opened;
  readonly run: Run;
  /** With the answers. */
  readonly notebook: Notebook;
  readonly lesson: Lesson | undefined;
  readonly riddle: boolean;
  readonly words: GuideWords;
  readonly progress: () => AnyProgress;
  /** A route that was chosen while the notebook holds data: kept, or begun anew? */
  readonly waiting: AnyRoute | undefined;
  readonly onStart: (route: AnyRoute, keep: boolean) => void;
  readonly onChoose: (route: AnyRoute) => void;
  readonly onChange: () => void;
  readonly onCamera: (camera: string) => void;
  readonly onSlowMotion: () => void;
  readonly onMystery: () => void;
  readonly onLeaveMystery: () => void;
}

export function StepsSide({ opened, run, notebook, lesson, riddle, words, progress, waiting, ...on }: Props) {
  const { guide } = opened;
  if (riddle && guide.mystery !== undefined)
    return (
      <MysteryPanel run={run} notebook={notebook} riddle={guide.mystery} words={words} onLeave={on.onLeaveMystery} />
    );
  if (waiting !== undefined) return <FreshQuestion words={words} onChoose={(keep) => on.onStart(waiting, keep)} />;
  if (lesson === undefined) return <RouteChooser guide={guide} words={words} onChoose={on.onChoose} />;
  return (
    <Reader
      lesson={lesson}
      words={words}
      notebook={notebook}
      progress={progress}
      values={chosenNames(opened.model, run.status.params, secretOptions(guide), words)}
      onChange={on.onChange}
      onCamera={on.onCamera}
      ending={
        <EndingPanel
          run={run}
          notebook={notebook}
          opened={opened}
          onSlowMotion={guide.repeat?.slow === undefined ? undefined : on.onSlowMotion}
          onMystery={guide.mystery === undefined ? undefined : on.onMystery}
        />
      }
    />
  );
}
