/** The turntable at work: one canvas, a camera that fits the piece, a turn by hand or by itself, drawn only when something changes. */
import { createElement } from 'react';
import { fontArrives } from './apparatus/textures.ts';
import { mountCanvas, rendererName } from './canvas-root.tsx';
import type { Tier } from './contract.ts';
import { type KitPiece } from './kit-pieces.tsx';
import { KitScene, tableRadius } from './kit-scene.tsx';
import { isSoftwareRenderer } from './tiers.ts';

/** The tier that this machine begins with when nobody has chosen or measured one. */
export const firstTier = (): Tier => (isSoftwareRenderer(rendererName()) ? 'low' : 'medium');

/** Turning by itself, rad/s: once around in twelve seconds. */
const SPEED = (2 * Math.PI) / 12;
/** Vertical angle of view, and how far above the table's level the camera looks from, degrees. */
const VIEW = 26;
const ABOVE = 17;
/** Pixel ratio by tier while it turns, most; and at rest, least: edges come out smooth where the machine does not smooth them. */
const RATIO: Readonly<Record<Tier, readonly [moving: number, resting: number]>> = {
  low: [1, 1.5],
  medium: [1.5, 1.5],
  high: [2, 2],
};

export interface TurntableOptions {
  readonly holder: HTMLElement;
  /** One pixel for each of the page's, whatever the screen: pictures that can be compared. */
  readonly plain: boolean;
  /** The turn has changed, rad. At most ten times a second while it turns by itself. */
  onTurn(turn: number): void;
  /** The picture of this piece in this tier has been drawn with all its letters. */
  onReady(): void;
  onLost(): void;
}
export interface Turntable {
  show(piece: KitPiece, tier: Tier, empty: boolean): void;
  turnTo(angle: number): void;
  spin(on: boolean): void;
  /**
   * The pixels, red green blue alpha, rows from the bottom, for tests: of the picture that was just said to be ready, or drawn
   * `again`. Later the browser may have taken that picture away.
   */
  pixels(again: boolean): { readonly width: number; readonly height: number; readonly data: Uint8Array };
  dispose(): void;
}

/** Undefined where WebGL is missing. */
export function createTurntable({ holder, plain, onTurn, onReady, onLost }: TurntableOptions): Turntable | undefined {
  let turn = 0;
  let spinning = false;
  let handle = 0;
  let last: number | undefined;
  let told = -Infinity;
  let alive = true;
  let shown: KitPiece | undefined;
  let shownTier: Tier = 'low';
  /** Pictures still to draw: React and three need a few to settle. */
  let owed = 0;
  let fresh = 0;

  const wake = (): void => {
    if (handle === 0 && alive) handle = requestAnimationFrame(frame);
  };
  const root = mountCanvas(holder, 1, () => {
    owed = Math.max(owed, 1);
    wake();
  });
  if (root === undefined) return undefined;

  function frame(now: number): void {
    handle = 0;
    // A pause in drawing is no time for the turntable.
    const wall = last === undefined ? 0 : Math.min(0.25, (now - last) / 1000);
    last = spinning ? now : undefined;
    if (spinning) {
      turn = (turn + SPEED * wall) % (2 * Math.PI);
      if (now - told > 100) {
        told = now;
        onTurn(turn);
      }
    }
    root!.draw(now / 1000);
    owed--;
    if (fresh > 0 && --fresh === 0) onReady();
    if (spinning || owed > 0) wake();
  }

  const sharpen = (): void => {
    const [moving, resting] = RATIO[shownTier];
    if (plain) return;
    root.setRatio(spinning ? Math.min(moving, devicePixelRatio) : Math.max(resting, Math.min(2, devicePixelRatio)));
    owed = Math.max(owed, 1);
  };
  const aim = (): void => {
    const box = holder.getBoundingClientRect();
    if (shown === undefined || box.width < 1 || box.height < 1) return;
    root.resize(box.width, box.height);
    const { camera } = root;
    camera.aspect = box.width / box.height;
    camera.fov = VIEW;
    const radius = tableRadius(shown);
    const tan = Math.tan((VIEW * Math.PI) / 360);
    const above = (ABOVE * Math.PI) / 180;
    // The upright half of the piece, and the table's disc seen aslant, both inside the picture with a little air.
    const half = (shown.height / 2) * Math.cos(above) + radius * Math.sin(above);
    const distance = Math.max(half / tan, radius / (tan * camera.aspect)) * 1.1 + radius;
    const middle = shown.height / 2 - radius * 0.05;
    camera.near = Math.max(0.005, distance - radius * 2 - shown.height);
    camera.far = distance + radius * 4 + shown.height;
    camera.position.set(0, middle + distance * Math.sin(above), distance * Math.cos(above));
    camera.lookAt(0, middle, 0);
    camera.updateProjectionMatrix();
    owed = Math.max(owed, 2);
    wake();
  };
  const watcher = new ResizeObserver(aim);
  watcher.observe(holder);
  const lost = (event: Event): void => {
    event.preventDefault();
    onLost();
  };
  root.canvas.addEventListener('webglcontextlost', lost);

  return {
    show(piece, tier, empty) {
      shown = piece;
      shownTier = tier;
      sharpen();
      fresh = 0;
      const onStanding = (): void =>
        void fontArrives()
          .catch(() => [])
          .then(() => {
            if (!alive || shown !== piece) return;
            fresh = 2;
            owed = Math.max(owed, 2);
            wake();
          });
      root.render(createElement(KitScene, { key: tier, piece, tier, turn: () => turn, empty, onStanding }));
      aim();
    },
    turnTo(angle) {
      turn = angle;
      owed = Math.max(owed, 1);
      onTurn(turn);
      wake();
    },
    spin(on) {
      spinning = on;
      last = undefined;
      sharpen();
      wake();
    },
    pixels(again) {
      if (again) root.draw(performance.now() / 1000);
      const gl = root.renderer.getContext();
      const [width, height] = [gl.drawingBufferWidth, gl.drawingBufferHeight];
      const data = new Uint8Array(width * height * 4);
      gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, data);
      return { width, height, data };
    },
    dispose() {
      alive = false;
      cancelAnimationFrame(handle);
      watcher.disconnect();
      root.canvas.removeEventListener('webglcontextlost', lost);
      root.dispose();
    },
  };
}
