/** A canvas with a scene in it: three's renderer and React Three Fiber's root, drawn only when told. */
import { createRoot, extend } from '@react-three/fiber';
import {
  AmbientLight,
  BoxGeometry,
  BufferGeometry,
  CircleGeometry,
  CylinderGeometry,
  DirectionalLight,
  Group,
  HemisphereLight,
  InstancedMesh,
  LatheGeometry,
  Line,
  LineBasicMaterial,
  LineSegments,
  Mesh,
  MeshBasicMaterial,
  MeshLambertMaterial,
  MeshMatcapMaterial,
  MeshPhysicalMaterial,
  MeshStandardMaterial,
  NeutralToneMapping,
  Object3D,
  PerspectiveCamera,
  PlaneGeometry,
  SphereGeometry,
  SpotLight,
  SRGBColorSpace,
  TorusGeometry,
  WebGLRenderer,
} from 'three';
import type { ReactNode } from 'react';
import { createBackdrop } from './backdrop.ts';
import { encodeByRoots } from './by-roots.ts';
import { isSoftwareRenderer } from './tiers.ts';

// Only what scenes use by name in JSX: registering the whole of three costs 45 kB. A view that needs more calls `extend`.
extend({
  AmbientLight,
  BoxGeometry,
  BufferGeometry,
  CircleGeometry,
  CylinderGeometry,
  DirectionalLight,
  Group,
  HemisphereLight,
  InstancedMesh,
  LatheGeometry,
  Line,
  LineBasicMaterial,
  LineSegments,
  Mesh,
  MeshBasicMaterial,
  MeshLambertMaterial,
  MeshMatcapMaterial,
  MeshPhysicalMaterial,
  MeshStandardMaterial,
  Object3D,
  PlaneGeometry,
  SphereGeometry,
  SpotLight,
  TorusGeometry,
});

export interface CanvasRoot {
  readonly canvas: HTMLCanvasElement;
  readonly camera: PerspectiveCamera;
  readonly renderer: WebGLRenderer;
  render(scene: ReactNode): void;
  resize(width: number, height: number): void;
  setRatio(ratio: number): void;
  /** Runs the scene's `useFrame`s and draws. */
  draw(seconds: number): void;
  dispose(): void;
}

let renderer: string | undefined;

/** The name of what draws WebGL here, '' if nothing does. Asked once a page. */
export function rendererName(): string {
  if (renderer !== undefined) return renderer;
  const gl = document.createElement('canvas').getContext('webgl2');
  if (gl === null) return (renderer = '');
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  renderer = String(gl.getParameter(info === null ? gl.RENDERER : info.UNMASKED_RENDERER_WEBGL)) || 'unknown';
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return renderer;
}

/**
 * Puts a canvas into `holder`. Undefined where WebGL is missing. `onWanted` is called when React changes the scene.
 *
 * `backdrop` stands behind everything, as `object-fit: cover` at 50 % 30 % would lay it. Drawn by us the canvas is opaque, and the browser
 * need not mix it with what lies behind.
 */
export function mountCanvas(
  holder: HTMLElement,
  ratio: number,
  onWanted: () => void,
  backdrop?: HTMLCanvasElement,
): CanvasRoot | undefined {
  if (rendererName() === '') return undefined;
  if (isSoftwareRenderer(rendererName())) encodeByRoots();
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  canvas.className = 'bench-canvas';
  holder.prepend(canvas);
  let gl: WebGLRenderer;
  try {
    // Smoothing edges costs a processor a quarter of its frames, and a graphics card nothing.
    gl = new WebGLRenderer({
      canvas,
      alpha: backdrop === undefined,
      antialias: !isSoftwareRenderer(rendererName()),
      powerPreference: 'high-performance',
    });
  } catch {
    canvas.remove();
    return undefined;
  }
  gl.outputColorSpace = SRGBColorSpace;
  gl.setClearAlpha(0);
  const camera = new PerspectiveCamera(35, 1, 0.02, 40);
  // Its aspect and window are the stage's business, not Fiber's.
  Object.assign(camera, { manual: true });
  const box = holder.getBoundingClientRect();
  const root = createRoot(canvas);
  void root.configure({
    gl,
    camera,
    dpr: ratio,
    frameloop: 'never',
    size: { width: Math.max(1, box.width), height: Math.max(1, box.height), top: 0, left: 0 },
  });
  // Fiber has its own idea of tone mapping; neutral keeps the colours of labels and liquids.
  gl.toneMapping = NeutralToneMapping;
  const store = root.render(null);
  const behind = backdrop && createBackdrop(backdrop);
  if (behind) {
    store.getState().scene.add(behind.mesh);
    // Opaque and not drawn yet it would be black.
    canvas.style.visibility = 'hidden';
  }
  // And black again while the context is gone: the room stands behind the notice that says so.
  const veil = (): void => {
    if (!backdrop) return;
    canvas.style.visibility = 'hidden';
    backdrop.style.visibility = '';
  };
  canvas.addEventListener('webglcontextlost', veil);
  behind?.cover(Math.max(1, box.width), Math.max(1, box.height));
  // Fiber asks for a frame after every change of size as well; that one comes from us and is drawn by us.
  let ours = false;
  store.setState({ invalidate: () => ours || onWanted() });
  const quietly = (change: () => void): void => {
    ours = true;
    change();
    ours = false;
  };
  return {
    canvas,
    camera,
    renderer: gl,
    render: (scene) => void root.render(scene),
    resize(width, height) {
      behind?.cover(Math.max(1, width), Math.max(1, height));
      quietly(() => store.getState().setSize(Math.max(1, width), Math.max(1, height)));
    },
    setRatio: (next) => quietly(() => store.getState().setDpr(next)),
    draw(seconds) {
      store.getState().advance(seconds);
      if (canvas.style.visibility === '' || gl.getContext().isContextLost()) return;
      canvas.style.visibility = '';
      // A sixth of the frames of a slow machine went into mixing what nobody sees any more.
      if (backdrop) backdrop.style.visibility = 'hidden';
    },
    dispose() {
      root.unmount();
      canvas.removeEventListener('webglcontextlost', veil);
      behind?.dispose();
      if (backdrop) backdrop.style.visibility = '';
      gl.dispose();
      canvas.remove();
    },
  };
}
