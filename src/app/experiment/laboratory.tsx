/** The experiment page at work: bench, guide, controls, data around one run. */
import { attachLoop, HandControls } from '@bench';
import { RefusedError, type Problem, type Run } from '@core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { go, queryKept } from '../address.ts';
import type { Opened } from '../experiments.ts';
import { useFreshStart } from '../guide/fresh-start.tsx';
import { progressOf, type AnyRoute, type BarAction } from '../guide/progress.ts';
import { forgetPlace, useGuide } from '../guide/use-guide.ts';
import { useGuideWords } from '../guide/words.ts';
import { currentLanguage } from '../language.ts';
import { createLoop } from '../loop.ts';
import { useTitle } from '../title.ts';
import { beginning, secretOptions, type Begun } from './begin.ts';
import { BenchSide } from './bench-side.tsx';
import { DataSide } from './data-side.tsx';
import './experiment.css';
import { Frame } from './frame.tsx';
import { setUpFor } from './link.ts';
import { useNotebooks } from './notebooks.ts';
import { NowBar, useSource } from './now-bar.tsx';
import { FOLDED, Parameters } from './parameters.tsx';
import { useReadySign } from './ready-sign.ts';
import { ReplayBar } from './replay-bar.tsx';
import { openRun, type SetUp } from './session.ts';
import { ShareDialog } from './share-dialog.tsx';
import { focusQuestion, useSheet } from './sheet.ts';
import { SkipLinks } from './skip-links.tsx';
import { ReleaseAccount, useSlowRelease } from './slow-release.tsx';
import { StepsSide } from './steps-side.tsx';
import { Toast, useToast } from './toast.tsx';
import { TopBar } from './top-bar.tsx';
import { Transport } from './transport.tsx';
import { useCourse, useLife } from './use-course.ts';
import { useView } from './use-view.ts';
import { useWork } from './use-work.ts';

export function Laboratory({ opened }: { opened: Opened }) {
  const { id, manifest, model, hands, guide, tables, View } = opened;
  const words = useGuideWords(id);
  const language = currentLanguage();
  useTitle(words.app('title.experiment', { title: manifest.title[language] }));
  const { toast, say } = useToast();
  const [broken, setBroken] = useState<unknown>();
  if (broken !== undefined) throw broken;

  const [{ run, setUp, routeId, riddle, link, replay, problem: refusedLink }, setBegun] = useState<Begun>(() =>
    beginning(opened),
  );
  const loop = useMemo(() => createLoop((error) => setBroken(error ?? new Error('unknown'))), []);
  attachLoop(run, loop);
  const notebooks = useNotebooks(id, tables, riddle, run);
  const [tableIndex, setTableIndex] = useState(0);
  const diary = notebooks[0]!;
  const notebook = notebooks[tableIndex] ?? diary;
  const route = riddle ? undefined : guide.routes.find((one) => one.id === routeId);
  const lesson = useGuide(id, route, run, loop, notebook, diary);
  const sheet = useSheet();
  const setPanel = sheet.open;
  const [fold, setFold] = useState(FOLDED);
  const [sharing, setSharing] = useState(false);
  const work = useWork({ run, loop, guide, notebook, lesson, words, panel: sheet.panel, setPanel, say });
  const { stop, record, repeat, tell } = work;

  useLife(loop, run);
  useReadySign(loop, run, notebook);
  const stepId = lesson?.step?.id;
  const look = useView(stepId, lesson?.step?.camera);
  const finished = lesson !== undefined && lesson.step === undefined;
  useCourse(id, routeId, riddle, stepId, finished, lesson?.step?.questions?.length ? undefined : sheet.lower);

  /** A fresh run in place of this one; the notebook stays. When the set-up is refused, nothing changes. */
  const begin = useCallback(
    (next: SetUp, change: Partial<Begun> = {}): Problem | undefined => {
      try {
        const fresh = openRun(model, id, next);
        stop();
        setBegun((old) => ({ ...old, replay: undefined, ...change, run: fresh, setUp: next }));
        return undefined;
      } catch (error) {
        if (error instanceof RefusedError) return error.problem;
        throw error;
      }
    },
    [id, model, stop],
  );
  useEffect(() => {
    if (refusedLink?.key.startsWith('input.'))
      say(words.app('problem.link.because', { why: words.problem(refusedLink) }), 'bad');
    else tell(refusedLink);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, with the words of that moment
  }, [refusedLink]);
  const starting = useFreshStart(id, notebooks);
  const chooseRoute = (next: AnyRoute): void => {
    if (starting.ask(next)) startRoute(next, true);
    else setPanel('steps', true);
  };
  const startRoute = (next: AnyRoute, keep: boolean): void => {
    starting.settle(next, keep);
    forgetPlace(id, next.id);
    tell(begin(setUpFor(next, link), { routeId: next.id, riddle: false }));
    setPanel('steps');
    const kept = queryKept(['seed', 'lang', 'test', ...(link === undefined ? [] : ['setup'])]);
    go(`/${id}?${new URLSearchParams({ ...kept, route: next.id })}`, { replace: true });
  };
  const leaveRoute = (): void => {
    setBegun((old) => ({ ...old, routeId: undefined }));
    setPanel('steps');
  };
  const source = useSource(run, notebook);
  const slow = useSlowRelease(run, loop, guide.repeat?.slow);
  const slowMotion = (): void => {
    if (guide.repeat?.slow === undefined || work.repeating) return;
    look.go(guide.repeat.slow.camera);
    setPanel('steps', false);
    slow.begin();
    repeat(false, slow.end);
  };
  const toMystery = (): void => {
    if (guide.mystery !== undefined)
      tell(begin({ params: guide.mystery.params, prelude: guide.mystery.prelude }, { riddle: true }));
    setPanel('steps');
  };
  const fromMystery = (): void => tell(begin(setUpFor(route, link), { riddle: false }));

  const closeReplay = useCallback(() => setBegun((old) => ({ ...old, replay: undefined })), []);
  const act = (action: BarAction): void => {
    work.act(action);
    if (action.kind !== 'answer') return;
    setPanel('steps', true);
    focusQuestion();
  };
  const progress = (): ReturnType<typeof progressOf> => progressOf(run, notebook, diary);

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
      onStart={startRoute}
      onChoose={chooseRoute}
      onChange={leaveRoute}
      onCamera={look.go}
      onSlowMotion={slowMotion}
      onMystery={toMystery}
      onLeaveMystery={fromMystery}
    />
  );
  const controls = (
    <div className="controls">
      <HandControls run={run} hands={hands} namespace={id} places={View.places} />
      {!riddle && (
        <Parameters
          run={run}
          words={words}
          hidden={secretOptions(guide)}
          onFresh={(params) => begin({ params, prelude: setUp.prelude })}
          fold={fold}
          onFold={setFold}
        />
      )}
    </div>
  );
  return (
    <>
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
          <BenchSide opened={opened} run={run} loop={loop} look={look}>
            {slow.moments !== undefined && (
              <ReleaseAccount run={run} moments={slow.moments} source={source} words={words} />
            )}
            {replay !== undefined && (
              <ReplayBar key={run.seeds.run} run={run} loop={loop} end={replay} onClose={closeReplay} />
            )}
            <Toast toast={toast} />
          </BenchSide>
        }
        transport={<Transport run={run} loop={loop} />}
        now={
          <NowBar
            run={run}
            notebook={notebook}
            lesson={lesson}
            words={words}
            repeating={work.repeating}
            riddle={riddle}
            onAction={act}
            onStopRepeat={stop}
            onRecord={record}
            onSteps={() => setPanel('steps')}
            onTurn={() => setPanel('steps', true)}
            onRepeat={guide.repeat === undefined ? undefined : () => repeat(true)}
            onQuick={() => {
              if (starting.waiting !== undefined) startRoute(starting.waiting, false);
              else if (guide.routes[0] !== undefined) chooseRoute(guide.routes[0]);
            }}
          />
        }
        steps={steps}
        controls={controls}
        data={
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
        }
      />
      {sharing && (
        <ShareDialog
          run={run}
          setUp={riddle ? undefined : setUp}
          route={routeId}
          words={words}
          onClose={() => setSharing(false)}
          onOpen={(replayed: Run) => {
            setSharing(false);
            setBegun((old) => ({
              ...old,
              run: replayed,
              setUp: { params: replayed.params, prelude: replayed.prelude, seeds: replayed.seeds },
              riddle: false,
              replay: replayed.position,
            }));
          }}
        />
      )}
    </>
  );
}
