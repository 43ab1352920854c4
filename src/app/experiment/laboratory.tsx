/** The experiment page at work: bench, guide, controls, data around one run. */
import { Announcer, attachLoop, Bench, HandControls, Summary } from '@bench';
import { RefusedError, type Problem, type Run } from '@core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { go, queryKept } from '../address.ts';
import type { Opened } from '../experiments.ts';
import { progressOf, type AnyRoute } from '../guide/progress.ts';
import { Reader } from '../guide/reader.tsx';
import { RouteChooser } from '../guide/route-chooser.tsx';
import { forgetPlace, useGuide } from '../guide/use-guide.ts';
import { useGuideWords } from '../guide/words.ts';
import { currentLanguage } from '../language.ts';
import { createLoop } from '../loop.ts';
import { mark } from '../marks.ts';
import { choose, useReducedMotion, useSettings } from '../settings.ts';
import { useTitle } from '../title.ts';
import { beginning, secretOptions, type Begun } from './begin.ts';
import { DataSide } from './data-side.tsx';
import { EndingPanel, MysteryPanel } from './ending.tsx';
import './experiment.css';
import { Frame, type PanelId } from './frame.tsx';
import { useNotebooks } from './notebooks.ts';
import { NowBar } from './now-bar.tsx';
import { Parameters } from './parameters.tsx';
import { useReadySign } from './ready-sign.ts';
import { openRun, type SetUp } from './session.ts';
import { ShareDialog } from './share-dialog.tsx';
import { Toast, useToast } from './toast.tsx';
import { TopBar } from './top-bar.tsx';
import { Transport } from './transport.tsx';
import { useWork } from './use-work.ts';

export function Laboratory({ opened }: { opened: Opened }) {
  const { id, manifest, model, hands, description, guide, tables, View } = opened;
  const words = useGuideWords(id);
  const language = currentLanguage();
  useTitle(words.app('title.experiment', { title: manifest.title[language] }));
  const { tier, measuredTier } = useSettings();
  const reducedMotion = useReducedMotion();
  const { toast, say } = useToast();
  const [broken, setBroken] = useState<unknown>();
  if (broken !== undefined) throw broken;

  const [{ run, setUp, routeId, riddle, problem: refusedLink }, setBegun] = useState<Begun>(() => beginning(opened));
  const loop = useMemo(() => createLoop((error) => setBroken(error ?? new Error('unknown'))), []);
  attachLoop(run, loop);
  const notebooks = useNotebooks(id, tables, riddle, run);
  const [tableIndex, setTableIndex] = useState(0);
  const diary = notebooks[0]!;
  const notebook = notebooks[tableIndex] ?? diary;
  const route = riddle ? undefined : guide.routes.find((one) => one.id === routeId);
  const lesson = useGuide(id, route, run, loop, notebook, diary);
  const [panel, setPanel] = useState<PanelId>('steps');
  const [camera, setCamera] = useState<string>();
  const [sharing, setSharing] = useState(false);
  const work = useWork({ run, loop, guide, notebook, lesson, words, panel, setPanel, say });
  const { stop, record, repeat, tell } = work;

  useEffect(() => {
    loop.follow(run);
    // The bench lets go of a run before the run is freed: effects of children are undone first.
    return () => {
      loop.follow(undefined);
      run.dispose();
    };
  }, [loop, run]);
  useEffect(() => () => loop.stop(), [loop]);
  useReadySign(loop, run, notebook);
  useEffect(() => mark(id, 'begun', routeId), [id, routeId]);
  const stepId = lesson?.step?.id;
  // A new step is read from its beginning.
  useEffect(() => {
    for (const place of document.querySelectorAll('#panel-steps, .lab-guide')) place.scrollTop = 0;
  }, [stepId, riddle, routeId]);
  const finished = lesson !== undefined && lesson.step === undefined;
  useEffect(() => {
    if (finished) mark(id, 'done', routeId);
  }, [finished, id, routeId]);

  /** A fresh run in place of this one; the notebook stays. When the set-up is refused, nothing changes. */
  const begin = useCallback(
    (next: SetUp, change: Partial<Begun> = {}): Problem | undefined => {
      try {
        const fresh = openRun(model, id, next);
        stop();
        setBegun((old) => ({ ...old, ...change, run: fresh, setUp: next }));
        return undefined;
      } catch (error) {
        if (error instanceof RefusedError) return error.problem;
        throw error;
      }
    },
    [id, model, stop],
  );
  useEffect(() => {
    tell(refusedLink);
    // Once, with the words of that moment.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [refusedLink]);
  const chooseRoute = (next: AnyRoute): void => {
    forgetPlace(id, next.id);
    tell(begin({ params: next.params, prelude: next.prelude }, { routeId: next.id, riddle: false }));
    setPanel('steps');
    go(`/${id}?${new URLSearchParams({ ...queryKept(['seed', 'lang', 'test']), route: next.id })}`, { replace: true });
  };
  const leaveRoute = (): void => {
    setBegun((old) => ({ ...old, routeId: undefined }));
    setPanel('steps');
  };
  const slowMotion = (): void => {
    run.setSpeed(0.1);
    repeat(false, () => run.setSpeed(1));
  };
  const toMystery = (): void => {
    if (guide.mystery !== undefined)
      tell(begin({ params: guide.mystery.params, prelude: guide.mystery.prelude }, { riddle: true }));
    setPanel('steps');
  };
  const fromMystery = (): void =>
    tell(begin({ params: route?.params ?? {}, prelude: route?.prelude ?? [] }, { riddle: false }));

  const progress = (): ReturnType<typeof progressOf> => progressOf(run, notebook, diary);

  const steps =
    riddle && guide.mystery !== undefined ? (
      <MysteryPanel run={run} notebook={diary} riddle={guide.mystery} words={words} onLeave={fromMystery} />
    ) : lesson === undefined ? (
      <RouteChooser guide={guide} words={words} onChoose={chooseRoute} />
    ) : (
      <Reader
        lesson={lesson}
        words={words}
        notebook={diary}
        progress={progress}
        onChange={leaveRoute}
        onCamera={setCamera}
        ending={
          <EndingPanel
            run={run}
            notebook={diary}
            opened={opened}
            onSlowMotion={guide.repeat === undefined ? undefined : slowMotion}
            onMystery={guide.mystery === undefined ? undefined : toMystery}
          />
        }
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
        />
      )}
    </div>
  );
  return (
    <>
      <Frame
        panel={panel}
        onPanel={setPanel}
        top={(guideShown, onGuide) => (
          <TopBar
            title={manifest.title[language]}
            guideShown={guideShown}
            onGuide={onGuide}
            onShare={() => setSharing(true)}
          />
        )}
        bench={
          <>
            <Bench
              run={run}
              view={View}
              hands={hands}
              loop={loop}
              namespace={id}
              tier={tier ?? 'auto'}
              startTier={measuredTier}
              onTier={(measured) => tier === undefined && choose({ measuredTier: measured })}
              reducedMotion={reducedMotion}
              camera={camera}
              onCamera={setCamera}
              describe={description}
            />
            <div className="visually-hidden">
              <Summary run={run} describe={description} namespace={id} />
            </div>
            <Announcer run={run} describe={description} namespace={id} />
            <Toast toast={toast} />
          </>
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
            onAction={work.act}
            onStopRepeat={stop}
            onRecord={record}
            onSteps={() => setPanel('steps')}
            onRepeat={guide.repeat === undefined ? undefined : () => repeat(true)}
            onQuick={() => guide.routes[0] !== undefined && chooseRoute(guide.routes[0])}
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
            route={route}
            onTable={setTableIndex}
          />
        }
      />
      {sharing && (
        <ShareDialog
          run={run}
          setUp={riddle ? undefined : setUp}
          words={words}
          onClose={() => setSharing(false)}
          onOpen={(replayed: Run) => {
            setSharing(false);
            setBegun((old) => ({
              ...old,
              run: replayed,
              setUp: { params: replayed.params, prelude: replayed.prelude, seeds: replayed.seeds },
              riddle: false,
            }));
          }}
        />
      )}
    </>
  );
}
