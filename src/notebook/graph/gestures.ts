/**
 * Fingers and mouse on a graph. One finger scrolls the page as everywhere (sideways it moves a magnified graph), two fingers zoom;
 * the wheel zooms with Ctrl or while the box tool is on, otherwise it scrolls the page. The mouse moves a magnified graph.
 */
import { moved, zoomed, type Window } from './window.ts';

export interface Stage {
  readonly window: () => Window;
  readonly whole: () => Window;
  readonly isZoomed: () => boolean;
  /** The mouse draws a box now. */
  readonly boxTool: () => boolean;
  readonly show: (window: Window) => void;
  /** Place in CSS pixels from the left upper corner of the plane. `firm`: a tap or a click, not a hover. */
  readonly point: (at: { readonly x: number; readonly y: number }, firm: boolean) => void;
}

/** A tap may tremble by this much, CSS pixels. */
const TREMBLE = 10;
/** One notch of a wheel is 100 px: a factor of 1.22. */
const WHEEL = 0.002;

export function attachGestures(over: HTMLElement, stage: Stage): () => void {
  const down = new Map<number, { x: number; y: number; readonly fromX: number; readonly fromY: number }>();
  const place = (event: MouseEvent): { x: number; y: number } => {
    const box = over.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const share = ({ x, y }: { x: number; y: number }): { x: number; y: number } => ({
    x: x / over.clientWidth,
    y: 1 - y / over.clientHeight,
  });
  const middle = (): { x: number; y: number; apart: number } => {
    const [a, b] = [...down.values()];
    return { x: (a!.x + b!.x) / 2, y: (a!.y + b!.y) / 2, apart: Math.max(1, Math.hypot(a!.x - b!.x, a!.y - b!.y)) };
  };
  const shift = (dx: number, dy: number): void =>
    stage.show(moved(stage.window(), -dx / over.clientWidth, dy / over.clientHeight));

  const onDown = (event: PointerEvent): void => {
    const at = place(event);
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    down.set(event.pointerId, { ...at, fromX: at.x, fromY: at.y });
  };
  const onMove = (event: PointerEvent): void => {
    const at = place(event);
    const finger = down.get(event.pointerId);
    if (!finger) {
      if (event.pointerType === 'mouse') stage.point(at, false);
      return;
    }
    if (down.size === 2) {
      const before = middle();
      Object.assign(finger, at);
      const now = middle();
      stage.show(zoomed(stage.window(), stage.whole(), share(before), now.apart / before.apart));
      return shift(now.x - before.x, now.y - before.y);
    }
    const [dx, dy] = [at.x - finger.x, at.y - finger.y];
    Object.assign(finger, at);
    if (down.size > 1 || !stage.isZoomed() || (event.pointerType === 'mouse' && stage.boxTool())) return;
    shift(dx, event.pointerType === 'mouse' ? dy : 0);
  };
  const onUp = (event: PointerEvent): void => {
    const finger = down.get(event.pointerId);
    const alone = down.size === 1;
    down.delete(event.pointerId);
    if (!finger || !alone || event.type === 'pointercancel') return;
    if (Math.hypot(finger.x - finger.fromX, finger.y - finger.fromY) <= TREMBLE) stage.point(place(event), true);
  };
  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey && !stage.boxTool()) return;
    event.preventDefault();
    stage.show(zoomed(stage.window(), stage.whole(), share(place(event)), Math.exp(-event.deltaY * WHEEL)));
  };
  // Two fingers are ours; the page would scroll with them.
  const onTouch = (event: TouchEvent): void => {
    if (event.touches.length > 1 && event.cancelable) event.preventDefault();
  };
  over.addEventListener('pointerdown', onDown);
  over.addEventListener('pointermove', onMove);
  over.addEventListener('pointerleave', onUp);
  over.addEventListener('pointerup', onUp);
  over.addEventListener('pointercancel', onUp);
  over.addEventListener('wheel', onWheel, { passive: false });
  over.addEventListener('touchstart', onTouch, { passive: false });
  over.addEventListener('touchmove', onTouch, { passive: false });
  return () => {
    over.removeEventListener('pointerdown', onDown);
    over.removeEventListener('pointermove', onMove);
    over.removeEventListener('pointerleave', onUp);
    over.removeEventListener('pointerup', onUp);
    over.removeEventListener('pointercancel', onUp);
    over.removeEventListener('wheel', onWheel);
    over.removeEventListener('touchstart', onTouch);
    over.removeEventListener('touchmove', onTouch);
  };
}
