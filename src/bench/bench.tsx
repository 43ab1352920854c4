/** The bench on the page: the picture, the controls over it, what is in the hand, the views, and what was refused. */
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { AnyModel, RunView } from '@core';
import type { Description, Hand } from '@sdk';
import './bench.css';
import { paintRoom } from './apparatus/room.ts';
import { CameraBar } from './camera-bar.tsx';
import type { ExperimentView, FrameLoop, Tier } from './contract.ts';
import { EyeSwitch, useEye } from './eye-switch.tsx';
import { useVisibleHands } from './hand-controls.tsx';
import { HandPanel } from './hand-panel.tsx';
import { isPlacing, putInto } from './place-input.tsx';
import { attachLoop } from './pulse.ts';
import { LostNotice } from './lost-notice.tsx';
import { Refusals } from './refusals.tsx';
import { createSender } from './sender.ts';
import { createStage, type Stage } from './stage.ts';
import type { HandSpot } from './spots.ts';
import { Twin } from './twin.tsx';
import { useWords } from './words.ts';

const Schematic = lazy(() => import('./schematic.tsx').then((file) => ({ default: file.Schematic })));

export interface BenchProps<M extends AnyModel = AnyModel> {
  readonly run: RunView<M>;
  readonly view: ExperimentView<M>;
  readonly hands: readonly Hand<M>[];
  readonly loop: FrameLoop;
  /** The experiment's id, which is also the namespace of its words. */
  readonly namespace: string;
  readonly tier: 'auto' | Tier;
  /** Where 'auto' begins: what was measured last time. */
  readonly startTier?: Tier | undefined;
  readonly onTier?: ((tier: Tier) => void) | undefined;
  readonly reducedMotion: boolean;
  /** The preset to go to; going there again takes a change. */
  readonly camera?: string | undefined;
  readonly onCamera?: ((id: string) => void) | undefined;
  /** The student has turned, pushed or zoomed the view: it is no preset any more. */
  readonly onLook?: (() => void) | undefined;
  /** For the schematic, where there is no WebGL. */
  readonly describe?: Description<M> | undefined;
}

type Failure = 'none' | 'lost' | 'absent';

export function Bench<M extends AnyModel>(props: BenchProps<M>) {
  const { loop, namespace, tier, reducedMotion, camera } = props;
  const run = props.run as RunView;
  const view = props.view as unknown as ExperimentView;
  const hands = props.hands as readonly Hand[];
  const words = useWords(namespace);
  const sender = useMemo(() => createSender(run, loop), [run, loop]);
  const surface = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | undefined>(undefined);
  const elements = useRef(new Map<string, HTMLElement>());
  const [failure, setFailure] = useState<Failure>('none');
  const [attempt, setAttempt] = useState(0);
  const [hovered, setHovered] = useState<string>();
  const [picked, setPicked] = useState<string>();
  const [preset, setPreset] = useState(camera ?? view.cameras[0]?.id ?? '');
  const visible = useVisibleHands(run, hands);
  const eye = useEye(run, view.cameras, preset, visible);
  const inHand = visible.find((hand) => hand.id === picked);
  attachLoop(run, loop);

  const hold = useCallback((id: string, element: HTMLElement | null): void => {
    if (element === null) elements.current.delete(id);
    else elements.current.set(id, element);
    stage.current?.touch();
  }, []);
  const focusTwin = (id: string): void =>
    elements.current.get(id)?.querySelector<HTMLElement>('input, select, button')?.focus({ preventScroll: true });
  // The panel goes away with the button that closed it: the focus goes back to the thing itself.
  const letGo = (): void => {
    if (picked !== undefined && document.activeElement?.closest('.bench-panel')) focusTwin(picked);
    setPicked(undefined);
  };
  const onMove = useCallback((id: string): void => setPicked(id), []);

  const onTap = (spot: HandSpot | undefined): void => {
    if (spot === undefined) return setPicked(undefined);
    const { hand, value } = spot;
    if (hand.kind === 'button') {
      focusTwin(hand.id);
      setPicked(undefined);
      sender.send(hand.command, hand.input);
    } else if (isPlacing(hand) && value !== undefined) {
      putInto(run, sender, hand, value);
      setPicked(undefined);
    } else {
      focusTwin(hand.id);
      setPicked((old) => (old === hand.id && isPlacing(hand) ? undefined : hand.id));
    }
  };
  // What the stage calls is looked up at that moment, so that it is mounted once and not with every render.
  const now = useRef({ props, picked, onTap, preset, eye });
  useEffect(() => {
    now.current = { props, picked, onTap, preset, eye };
  });

  // Before the stage, which draws what is painted here.
  const room = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (room.current !== null && failure !== 'absent') paintRoom(room.current);
  }, [failure]);

  useEffect(() => {
    const holder = surface.current;
    if (holder === null) return;
    const made = createStage({
      surface: holder,
      room: room.current ?? undefined,
      run,
      view,
      hands,
      loop,
      sender,
      tier: now.current.props.tier,
      startTier: now.current.props.startTier,
      camera: now.current.preset,
      elementOf: (id) => elements.current.get(id),
      picked: () => now.current.picked,
      cuts: () => now.current.props.reducedMotion,
      onTier: (next) => now.current.props.onTier?.(next),
      onHover: setHovered,
      onLook: () => now.current.props.onLook?.(),
      onTap: (spot) => now.current.onTap(spot),
      onTaken: (hand) => {
        focusTwin(hand.id);
        setPicked(hand.id);
      },
      onDrop: (spot) => now.current.onTap(spot),
      onLost: () => setFailure('lost'),
      onRestored: () => setAttempt((n) => n + 1),
    });
    stage.current = made;
    made?.rig.eye(now.current.eye.off, true);
    setFailure(made === undefined ? 'absent' : 'none');
    return () => {
      stage.current = undefined;
      made?.dispose();
    };
  }, [run, view, hands, loop, sender, attempt]);

  const firstTier = useRef(true);
  useEffect(() => {
    if (!firstTier.current) stage.current?.setTier(tier);
    firstTier.current = false;
  }, [tier]);
  const go = (id: string): void => {
    setPreset(id);
    stage.current?.rig.go(id, reducedMotion);
    stage.current?.touch();
  };
  useEffect(() => {
    stage.current?.rig.eye(eye.off, reducedMotion);
    stage.current?.touch();
  }, [eye.off, reducedMotion]);
  const lastCamera = useRef(camera);
  useEffect(() => {
    if (camera === lastCamera.current) return;
    lastCamera.current = camera;
    if (camera !== undefined) go(camera);
  });
  const choose = (id: string): void => {
    go(id);
    lastCamera.current = id;
    props.onCamera?.(id);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') letGo();
  };
  const where = (): readonly [number, number] => {
    const spot = inHand === undefined ? undefined : stage.current?.spot(inHand.id);
    const box = surface.current;
    return spot === undefined || box === null
      ? [0, 1]
      : [spot.x / Math.max(1, box.clientWidth), spot.y / Math.max(1, box.clientHeight)];
  };
  if (failure === 'absent')
    return (
      <Suspense fallback={null}>
        <Schematic
          run={run}
          hands={hands}
          namespace={namespace}
          places={view.places}
          describe={props.describe as Description<AnyModel> | undefined}
        />
      </Suspense>
    );
  return (
    <section className="bench" aria-label={words.t('stage')} onKeyDown={onKeyDown}>
      <canvas ref={room} className="bench-room" width={640} height={400} aria-hidden="true" />
      <div ref={surface} className="bench-surface" data-over={hovered === undefined ? undefined : 'hand'}>
        <Twin
          run={run}
          hands={visible}
          places={view.places}
          sender={sender}
          words={words}
          hovered={hovered}
          picked={inHand?.id}
          hold={hold}
          onMove={onMove}
        />
      </div>
      {inHand !== undefined && inHand.kind !== 'button' && (
        <HandPanel
          key={inHand.id}
          run={run}
          hand={inHand}
          sender={sender}
          words={words}
          where={where}
          onClose={letGo}
        />
      )}
      {eye.hand !== undefined && <EyeSwitch run={run} hand={eye.hand} off={eye.off} sender={sender} words={words} />}
      <CameraBar
        cameras={view.cameras}
        current={preset}
        words={words}
        onChoose={choose}
        onZoom={(factor) => {
          stage.current?.rig.zoom(factor);
          stage.current?.touch();
          props.onLook?.();
        }}
      />
      <Refusals run={run} words={words} />
      {failure === 'lost' && <LostNotice words={words} onRetry={() => setAttempt((n) => n + 1)} />}
    </section>
  );
}
