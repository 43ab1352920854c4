/** The experiment page at work: bench, guide, controls, data around one run. */
import { attachLoop, HandControls } from '@bench';
import type { Problem } from '@core';
import { BenchWords, nameOfRun, SeeMomentContext, type Cell } from '@notebook';
import { useEffect, useMemo, useState } from 'react';
import { useFreshStart } from '../guide/fresh-start.ts';
import { progressOf, type BarAction } from '../guide/progress.ts';
import { useGuide } from '../guide/use-guide.ts';
import { useGuideWords } from '../guide/words.ts';
import { currentLanguage } from '../language.ts';
import { useKeeper } from '../life/use-keeper.ts';
import { usePast } from '../life/use-past.ts';
import { createLoop } from '../loop.ts';
import { ReportHost } from '../report/host.tsx';
import { useTitle } from '../title.ts';
import { askedOf, secretOptions } from './begin.ts';
import { BenchSide } from './bench-side.tsx';
import { DataSide } from './data-side.tsx';
import './experiment.css';
import { Frame } from './frame.tsx';
import { LifeBars, ReleaseAccount, ReplayBar, ShareDialog } from './later-parts.ts';
import { useNotebooks } from './notebooks.ts';
import { NowBar, useSource } from './now-bar.tsx';
import { FOLDED, Parameters } from './parameters.tsx';
import { useReadySign } from './ready-sign.ts';
import type { Bench } from './opening.ts';
import { focusEnding, focusQuestion, useSheet } from './sheet.ts';
import { SkipLinks } from './skip-links.tsx';
import { useSlowRelease } from './slow-release.ts';
import { useStepTable } from './step-table.ts';
import { StepsSide } from './steps-side.tsx';
import { Toast, useToast } from './toast.tsx';
import { TopBar } from './top-bar.tsx';
import { Transport } from './transport.tsx';
import { useCourse, useLife } from './use-course.ts';
import { startsOf, useRuns } from './use-runs.ts';
import { useView } from './use-view.ts';
import { useWork } from './use-work.ts';

export function Laboratory({ opened, begun, onReopen }: Bench & { readonly onReopen: () => void }) {
  const { id, manifest, hands, guide, tables, View } = opened;
  const words = useGuideWords(id);
  const language = currentLanguage();
  useTitle(words.app('title.experiment', { title: manifest.title[language] }));
  const { toast, say, hush } = useToast();
  const [broken, setBroken] = useState<unknown>();
  if (broken !== undefined) throw broken;
  const tell = (problem: Problem | undefined): void => {
    if (problem !== undefined) say(words.problem(problem), 'bad');
  };

  const runs = useRuns(opened, begun);
  const { run, setUp, routeId, riddle, route, replay, left, beforeChange } = runs;
  const pasts = usePast(opened, run, tell);
  const { shown, past } = pasts;
  const inPast = past !== undefined;
  // What could not be done in the past is no news in the present.
  useEffect(() => (inPast ? hush : undefined), [inPast, hush]);
  const loop = useMemo(() => createLoop((error) => setBroken(error ?? new Error('unknown'))), []);
  attachLoop(shown, loop);
  const notebooks = useNotebooks(id, tables, riddle ? (guide.mystery?.table ?? tables[0]!.id) : undefined, run);
  const [tableIndex, setTableIndex] = useState(begun.table ?? 0);
  const diary = notebooks[0]!;
  const notebook = notebooks[tableIndex] ?? diary;
  const lesson = useGuide(id, route, run, loop, notebook, diary);
  const sheet = useSheet();
  const setPanel = sheet.open;
  const [fold, setFold] = useState(FOLDED);
  const [sharing, setSharing] = useState(false);
  const work = useWork({ run: shown, loop, guide, notebook, lesson, words, panel: sheet.panel, setPanel, say });
  const { stop, record, repeat } = work;
  beforeChange(() => (stop(), pasts.forget()));

  const facts = { route: routeId ?? '', riddle, table: tableIndex, ...runs.asked, own: runs.own === true };
  const [kept] = useState(() => !askedOf(opened).still);
  const { elsewhere } = useKeeper(
    run,
    begun.run === run ? (begun.left ?? 0) : 0,
    kept,
    replay === undefined ? { ...facts, place: lesson?.place } : undefined,
    pasts.presentOf,
    (trouble) => say(words.app(`life.${trouble}`), 'bad'),
  );
  useLife(loop, run, shown);
  useReadySign(loop, run, notebook);
  const stepId = lesson?.step?.id;
  useStepTable(lesson?.step, tables, setTableIndex);
  const look = useView(riddle ? 'mystery' : stepId, riddle ? View.cameras[0]?.id : lesson?.step?.camera);
  const finished = lesson !== undefined && lesson.step === undefined;
  useCourse(id, routeId, riddle, stepId, finished, lesson?.step?.questions?.length ? undefined : sheet.lower);

  useEffect(() => {
    if (begun.problem?.key.startsWith('input.'))
      say(words.app('problem.link.because', { why: words.problem(begun.problem) }), 'bad');
    else tell(begun.problem);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, with the words of that moment
  }, [begun.problem]);
  const starting = useFreshStart(id, notebooks);
  const starts = startsOf(starting, runs, tell, (tall) => setPanel('steps', tall));
  const startAgain = (): void => (route === undefined || riddle ? tell(runs.startAgain()) : starts.choose(route));
  const source = useSource(shown, notebook);
  const slow = useSlowRelease(shown, loop, guide.repeat?.slow);
  const slowMotion = (): void => {
    if (guide.repeat?.slow === undefined || work.repeating) return;
    look.go(guide.repeat.slow.camera);
    setPanel('steps', false);
    slow.begin();
    repeat(false, slow.end);
  };
  const toSteps = (): void => setPanel('steps');
  const act = (action: BarAction): void => {
    work.act(action);
    if (action.kind !== 'answer') return;
    setPanel('steps', true);
    focusQuestion();
  };
  const progress = (): ReturnType<typeof progressOf> => progressOf(run, notebook, diary);
  const moments = {
    can: pasts.can,
    see(cell: Cell) {
      setPanel('data', false);
      // From home the body and the clock are both seen.
      if (View.cameras[0] !== undefined) look.go(View.cameras[0].id);
      pasts.see(cell);
    },
  };

  const steps = (
    <StepsSide
      opened={opened}
      run={run}
      notebook={diary}
      lesson={lesson}
      riddle={riddle}
      words={words}
      progress={progress}
      waiting={starting.waiting}
      onStart={starts.start}
      onChoose={starts.choose}
      onChange={() => (runs.leaveRoute(), toSteps())}
      onCamera={look.go}
      onSlowMotion={slowMotion}
      onMystery={() => (tell(runs.toMystery()), toSteps())}
      onLeaveMystery={() => tell(runs.fromMystery())}
    />
  );
  const controls = (
    <div className="controls">
      <HandControls run={shown} hands={hands} namespace={id} places={View.places} />
      {!riddle && (
        <Parameters
          run={run}
          words={words}
          hidden={secretOptions(guide)}
          onFresh={(params) => runs.begin({ params, prelude: setUp.prelude })}
          fold={fold}
          onFold={setFold}
        />
      )}
    </div>
  );
  return (
    <BenchWords value={id}>
      <SkipLinks onPanel={setPanel} />
      <Frame
        sheet={sheet}
        top={(guideShown, onGuide) => (
          <TopBar
            title={manifest.title[language]}
            guideShown={guideShown}
            onGuide={onGuide}
            onShare={() => setSharing(true)}
          />
        )}
        bench={
          <BenchSide opened={opened} run={shown} loop={loop} look={look} live={replay === undefined && !inPast}>
            {slow.moments !== undefined && (
              <ReleaseAccount run={shown} moments={slow.moments} source={source} words={words} />
            )}
            {replay !== undefined && past === undefined && (
              <ReplayBar key={nameOfRun(run)} run={run} loop={loop} end={replay} onClose={runs.closeReplay} />
            )}
            {(elsewhere || past !== undefined || left !== undefined) && (
              <LifeBars
                {...{ run, loop, pasts, left, elsewhere }}
                onGoOn={runs.goOn}
                onAgain={startAgain}
                onHere={onReopen}
              />
            )}
            <Toast toast={toast} />
          </BenchSide>
        }
        transport={<Transport run={shown} loop={loop} />}
        now={
          <NowBar
            run={shown}
            notebook={notebook}
            lesson={lesson}
            words={words}
            repeating={work.repeating}
            riddle={riddle}
            onAction={act}
            onStopRepeat={stop}
            onRecord={record}
            onSteps={toSteps}
            onResult={() => (setPanel('steps', true), focusEnding())}
            onTurn={() => setPanel('steps', true)}
            onRepeat={guide.repeat === undefined ? undefined : () => repeat(true)}
            onQuick={() => guide.routes[0] !== undefined && starts.choose(guide.routes[0])}
          />
        }
        steps={steps}
        controls={controls}
        data={
          <SeeMomentContext value={moments}>
            <DataSide
              run={run}
              namespace={id}
              notebooks={notebooks}
              active={notebook}
              finished={finished}
              secret={riddle}
              route={route}
              onTable={setTableIndex}
            />
          </SeeMomentContext>
        }
      />
      <ReportHost {...{ opened, run, notebooks, lesson, words, progress, riddle }} />
      {sharing && (
        <ShareDialog
          run={run}
          setUp={riddle ? undefined : setUp}
          notebooks={notebooks}
          route={routeId}
          words={words}
          onClose={() => setSharing(false)}
          onOpen={(replayed) => {
            setSharing(false);
            runs.openRecording(replayed);
          }}
        />
      )}
    </BenchWords>
  );
}
