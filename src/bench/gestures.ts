/**
 * Fingers and mouse on the picture. One finger on an object moves it, on nothing turns the view; two fingers zoom and push;
 * mouse: left drag as a finger, right drag turns, middle or Shift pushes, wheel zooms.
 */
import type { Point } from './grip.ts';
import type { HandSpot } from './spots.ts';

/** What the gestures act upon. Points are CSS pixels from the top left of the picture. */
export interface Touched {
  under(at: Point): HandSpot | undefined;
  hover(spot: HandSpot | undefined): void;
  tap(spot: HandSpot | undefined, at: Point): void;
  /** Begins a drag; gives what follows the finger and hears where it is let go, or undefined if the thing cannot be dragged. */
  grab(spot: HandSpot, at: Point): { move(at: Point): void; drop(at: Point): void } | undefined;
  /** A drag of a thing lasts, or is over. */
  held(on: boolean): void;
  turn(dx: number, dy: number): void;
  pan(dx: number, dy: number): void;
  zoom(factor: number): void;
}

/** Pixels that a finger, or a mouse, may tremble before a tap is a drag. */
const TREMBLE = { touch: 9, pen: 6, mouse: 4 } as const;
/** Milliseconds in which a click belongs to the pointer gesture before it. */
const ECHO = 700;
/** Zoom for one notch of a wheel (100 px in most browsers). */
const WHEEL = 0.0014;

type Drag = ReturnType<Touched['grab']>;
interface Act {
  /** The finger that does it: others that come and go meanwhile mean nothing. */
  readonly pointer: number;
  readonly kind: 'hand' | 'turn' | 'pan';
  readonly spot: HandSpot | undefined;
  readonly start: Point;
  readonly tremble: number;
  moved: boolean;
  drag: Drag;
}

/** Listens on `surface`; returns what stops it. */
export function attachGestures(surface: HTMLElement, touched: Touched): () => void {
  const down = new Map<number, Point>();
  let act: Act | undefined;
  let lastUp = -Infinity;
  const at = (event: MouseEvent): Point => {
    const box = surface.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const spread = (): { middle: Point; distance: number } => {
    const [a, b] = [...down.values()] as [Point, Point];
    return {
      middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
      distance: Math.max(10, Math.hypot(a.x - b.x, a.y - b.y)),
    };
  };

  const onDown = (event: PointerEvent): void => {
    // Native behaviour of the ranges and lists that lie over the objects would fight the drag; keyboard and readers keep it.
    event.preventDefault();
    const point = at(event);
    down.set(event.pointerId, point);
    surface.setPointerCapture(event.pointerId);
    if (down.size > 1) {
      if (act?.moved !== true || act.kind !== 'hand') act = undefined;
      return;
    }
    const spot = event.button === 0 && !event.shiftKey ? touched.under(point) : undefined;
    const kind =
      event.button === 1 || (event.button === 0 && event.shiftKey) ? 'pan' : spot !== undefined ? 'hand' : 'turn';
    const tremble = TREMBLE[event.pointerType as keyof typeof TREMBLE] ?? TREMBLE.mouse;
    act = { pointer: event.pointerId, kind, spot, start: point, tremble, moved: false, drag: undefined };
  };
  const onMove = (event: PointerEvent): void => {
    const point = at(event);
    const before = down.get(event.pointerId);
    if (before === undefined) {
      if (event.pointerType === 'mouse') touched.hover(touched.under(point));
      return;
    }
    if (down.size === 2 && act === undefined) {
      const was = spread();
      down.set(event.pointerId, point);
      const is = spread();
      touched.zoom(is.distance / was.distance);
      touched.pan(is.middle.x - was.middle.x, is.middle.y - was.middle.y);
      return;
    }
    down.set(event.pointerId, point);
    if (act?.pointer !== event.pointerId) return;
    if (!act.moved) {
      if (Math.hypot(point.x - act.start.x, point.y - act.start.y) < act.tremble) return;
      act.moved = true;
      if (act.spot !== undefined) act.drag = touched.grab(act.spot, point);
      if (act.drag !== undefined) touched.held(true);
      return;
    }
    if (act.kind === 'hand') act.drag?.move(point);
    else touched[act.kind](point.x - before.x, point.y - before.y);
  };
  const onUp = (event: PointerEvent): void => {
    if (!down.delete(event.pointerId)) return;
    lastUp = event.timeStamp;
    if (act?.pointer !== event.pointerId) return;
    const point = at(event);
    const done = act;
    act = undefined;
    // What the system takes away (a call, a swipe from the edge) is let go where it is: such an event may say that it is at 0, 0.
    const byHand = event.type === 'pointerup';
    if (done.drag !== undefined) {
      if (byHand) done.drag.drop(point);
      touched.held(false);
    } else if (!done.moved && byHand && event.button === 0) touched.tap(done.spot, point);
  };
  const onClick = (event: MouseEvent): void => {
    // The tap has been dealt with; a click of the keyboard or of a screen reader comes without a pointer.
    if (event.timeStamp - lastUp < ECHO) {
      event.stopPropagation();
      event.preventDefault();
    }
  };
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const pixels =
      event.deltaMode === 1 ? event.deltaY * 33 : event.deltaMode === 2 ? event.deltaY * 400 : event.deltaY;
    touched.zoom(Math.exp(-Math.max(-300, Math.min(300, pixels)) * WHEEL));
  };
  const onLeave = (): void => touched.hover(undefined);
  const prevent = (event: Event): void => event.preventDefault();

  const listeners: readonly (readonly [
    type: string,
    listener: (event: never) => void,
    options?: AddEventListenerOptions,
  ])[] = [
    ['pointerdown', onDown],
    ['pointermove', onMove],
    ['pointerup', onUp],
    ['pointercancel', onUp],
    ['pointerleave', onLeave],
    ['click', onClick, { capture: true }],
    ['wheel', onWheel, { passive: false }],
    ['touchstart', prevent, { passive: false }],
    ['contextmenu', prevent],
  ];
  for (const [type, listener, options] of listeners) surface.addEventListener(type, listener as EventListener, options);
  return () => {
    if (act?.drag !== undefined) touched.held(false);
    for (const [type, listener, options] of listeners)
      surface.removeEventListener(type, listener as EventListener, options);
  };
}
