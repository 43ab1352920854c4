/** The picture at work: frame by frame it brings together run, camera, hands, fingers and the controls over the objects. */
import { createElement } from 'react';
import type { RunView } from '@core';
import type { Hand } from '@sdk';
import { mountCanvas, rendererName } from './canvas-root.tsx';
import type { ExperimentView, FrameLoop, Tier } from './contract.ts';
import { dragHand } from './drag-hand.ts';
import { attachGestures, type Touched } from './gestures.ts';
import { hold } from './holding.ts';
import { createRig, type Rig } from './rig.ts';
import { createMarks } from './lay-controls.ts';
import type { Sender } from './sender.ts';
import { createSight, takeSight } from './sight.ts';
import { isMoving } from './slide-input.tsx';
import { createSpots, placeSpots, spotUnder, type HandSpot } from './spots.ts';
import { createWatch } from './stillness.ts';
import { isSoftwareRenderer, pacerFor, type Pacer } from './tiers.ts';

export interface StageOptions {
  /** Holds the canvas and the controls over it. */
  readonly surface: HTMLElement;
  /** The painted room behind the bench. */
  readonly room: HTMLCanvasElement | undefined;
  readonly run: RunView;
  readonly view: ExperimentView;
  readonly hands: readonly Hand[];
  readonly loop: FrameLoop;
  readonly sender: Sender;
  readonly tier: 'auto' | Tier;
  /** Where 'auto' begins; by the renderer's name if absent. */
  readonly startTier?: Tier | undefined;
  readonly camera?: string | undefined;
  /** The element that belongs to a place, if there is one. */
  readonly elementOf: (placeId: string) => HTMLElement | undefined;
  readonly picked: () => string | undefined;
  /** Views change at once, without easing. */
  readonly cuts: () => boolean;
  onTier(tier: Tier): void;
  onHover(hand: string | undefined): void;
  /** The view was turned, pushed or zoomed by hand. */
  onLook(): void;
  /** A hand was tapped, taken or let go; the spot says which option. */
  onTap(spot: HandSpot | undefined): void;
  onTaken(hand: Hand): void;
  /** A socket's thing was dropped on one of its places. */
  onDrop(spot: HandSpot): void;
  onLost(): void;
  onRestored(): void;
}
export interface Stage {
  readonly rig: Rig;
  /** Draws again although nothing moved. */
  touch(): void;
  setTier(tier: 'auto' | Tier): void;
  /** Where a hand lies on the screen. */
  spot(hand: string): HandSpot | undefined;
  dispose(): void;
}

/** Pixels at the bottom that the row of views covers: the picture is framed above it. On a narrow bench it is folded away. */
const BAR = 56;
/** Width of the bench up to which the views are folded, pixels; as in bench.css. */
const FOLDED = 480;

/** Seconds of drawing after the last change: faces of instruments look only ten times a second, and small parts ease. */
const LINGER = 0.4;
/** Seconds between two pictures while nothing but digits change: those stay sharp. */
const FACES = 0.2;

/** Undefined where WebGL is missing. */
export function createStage(options: StageOptions): Stage | undefined {
  const { surface, run, view, loop, sender } = options;
  const sight = createSight();
  const spots = createSpots(options.hands, view.places);
  const marks = createMarks(surface, spots, options.elementOf);
  const rig = createRig(view.cameras, options.camera);
  const software = isSoftwareRenderer(rendererName());
  const pacerOf = (tier: 'auto' | Tier): Pacer => pacerFor(tier, software, options.startTier, devicePixelRatio);
  let pacer = pacerOf(options.tier);
  let dirty = true;
  const touch = (): void => {
    dirty = true;
    loop.wake();
  };
  /** The scene itself asks for one more picture: that is no movement, and no reason to draw less sharply. */
  let wanted = false;
  const want = (): void => {
    wanted = true;
    loop.wake();
  };
  const root = mountCanvas(surface, pacer.quality.ratio, want, options.room);
  if (root === undefined) return undefined;

  let shownTier: Tier | undefined;
  const applyQuality = (): void => {
    root.setRatio(pacer.quality.ratio);
    if (pacer.quality.tier !== shownTier) {
      shownTier = pacer.quality.tier;
      root.render(createElement(view.Scene, { run, tier: shownTier }));
      options.onTier(shownTier);
    }
    redraw();
    touch();
  };

  let width = 1;
  let height = 1;
  let framed = 1;
  let drawn = false;
  let lost = false;
  /** A canvas is wiped by a new size or ratio: it is drawn again before the browser shows it. */
  const redraw = (): void => {
    if (!drawn || lost) return;
    const now = performance.now() / 1000;
    rig.update(root.camera, run.current, now);
    draw(now);
  };
  const resize = (): void => {
    const box = surface.getBoundingClientRect();
    if (box.width < 1 || box.height < 1) return;
    ({ width, height } = box);
    framed = width <= FOLDED ? height : Math.max(height * 0.6, height - BAR);
    root.resize(width, height);
    root.camera.setViewOffset(width, framed, 0, 0, width, height);
    rig.resize(width, framed);
    redraw();
    touch();
  };
  const watcher = new ResizeObserver(resize);
  watcher.observe(surface);
  resize();
  applyQuality();
  // Labels painted before the font came are painted again by their owners; draw what they then show.
  void document.fonts?.ready.then(touch);

  const look = (change: () => void): void => {
    change();
    marks.look(performance.now() / 1000);
    options.onLook();
    touch();
  };
  let free = (): void => {};
  const touched: Touched = {
    under: (at) => spotUnder(spots, at.x, at.y, options.picked()),
    hover: (spot) => options.onHover(spot?.hand.id),
    tap: (spot) => options.onTap(spot),
    grab(spot, at) {
      const { hand } = spot;
      options.onTaken(hand);
      if (isMoving(hand)) return dragHand(run, sender, hand, spot, sight, at);
      if (hand.kind === 'button') return undefined;
      return {
        move: () => {},
        drop: (p) => {
          const target = spotUnder(spots, p.x, p.y, hand.id);
          if (target !== undefined && target.hand.id === hand.id && target.value !== undefined) options.onDrop(target);
        },
      };
    },
    held(on) {
      rig.hold(on, options.cuts());
      if (on) free = hold();
      else free();
      touch();
    },
    turn: (dx, dy) => look(() => rig.turn(dx, dy)),
    pan: (dx, dy) => look(() => rig.pan(dx, dy)),
    zoom: (factor) => look(() => rig.zoom(factor)),
  };
  const offGestures = attachGestures(surface, touched);

  const news = createWatch(run);
  let drewAt = -1;
  let busyUntil = 0;
  let facesUntil = 0;
  let facesAt = 0;
  let sharp = false;
  const draw = (now: number): void => {
    drawn = true;
    root.draw(now);
    takeSight(root.camera, width, height, sight, framed);
    placeSpots(spots, run, sight);
    marks.lay(now, width, height);
  };
  const offFrame = loop.onFrame(() => {
    sender.flush();
    if (lost) return;
    const now = performance.now() / 1000;
    const moved = rig.update(root.camera, run.current, now);
    const seen = news(now);
    if (seen === true || moved || dirty) busyUntil = now + LINGER;
    if (seen === 'faces') facesUntil = now + LINGER;
    const asked = wanted;
    wanted = dirty = false;
    if (now > busyUntil) {
      drewAt = -1;
      const faces = asked || (now <= facesUntil && now - facesAt >= FACES);
      if (now <= facesUntil) loop.wake();
      if (sharp && !faces) return;
      // At rest a slow machine has time for one sharp picture.
      facesAt = now;
      if (!sharp && pacer.stillRatio > pacer.quality.ratio) root.setRatio(pacer.stillRatio);
      sharp = true;
      draw(now);
      return;
    }
    if (sharp) root.setRatio(pacer.quality.ratio);
    sharp = false;
    draw(now);
    loop.wake();
    if (drewAt >= 0 && !document.hidden && pacer.sample((now - drewAt) * 1000)) applyQuality();
    drewAt = now;
  });
  const onLost = (event: Event): void => {
    event.preventDefault();
    lost = true;
    options.onLost();
  };
  const onRestored = (): void => {
    lost = false;
    options.onRestored();
  };
  root.canvas.addEventListener('webglcontextlost', onLost);
  root.canvas.addEventListener('webglcontextrestored', onRestored);
  // A canvas can be read as a picture only right after it was drawn: who wants one asks for a drawing first.
  root.canvas.addEventListener('bench-draw', redraw);
  loop.wake();

  return {
    rig,
    touch,
    setTier(tier) {
      pacer = pacerOf(tier);
      applyQuality();
    },
    spot: (hand) => spots.find((s) => s.place.id === hand),
    dispose() {
      offFrame();
      offGestures();
      watcher.disconnect();
      root.canvas.removeEventListener('webglcontextlost', onLost);
      root.canvas.removeEventListener('webglcontextrestored', onRestored);
      root.dispose();
    },
  };
}
