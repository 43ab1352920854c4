/**
 * The painted room behind the bench, drawn by the scene itself: where nothing else was drawn, texel for texel, as it was painted.
 *
 * three's own `scene.background` fills the whole canvas first, turns every texel to light and every pixel back: measured in a software
 * renderer, 40 % of a frame of the low tier.
 */
import {
  BufferAttribute,
  BufferGeometry,
  CanvasTexture,
  GLSL3,
  Mesh,
  NoColorSpace,
  RawShaderMaterial,
  Vector4,
} from 'three';

/** Share of what is cut off that is cut off above; as in bench.css. */
const FROM_TOP = 0.3;

/** One triangle over the whole canvas, at the far end of the depths. */
const VERTEX = `in vec3 position;
uniform vec4 part;
out vec2 at;
void main() {
  at = (position.xy * 0.5 + 0.5) * part.xy + part.zw;
  gl_Position = vec4(position.xy, 1.0, 1.0);
}`;
/** `light`: what lies behind clear glass is gathered as light, not as colours of a screen (IEC 61966-2-1). */
const FRAGMENT = `precision mediump float;
uniform sampler2D room;
uniform bool light;
in vec2 at;
out vec4 colour;
void main() {
  vec3 seen = texture(room, at).rgb;
  if (light) seen = mix(seen / 12.92, pow((seen + 0.055) / 1.055, vec3(2.4)), step(0.04045, seen));
  colour = vec4(seen, 1.0);
}`;

export interface Backdrop {
  readonly mesh: Mesh;
  /** Lays the room as `object-fit: cover` at 50 % 30 % would. */
  cover(width: number, height: number): void;
  dispose(): void;
}

export function createBackdrop(room: HTMLCanvasElement): Backdrop {
  const picture = new CanvasTexture(room);
  picture.colorSpace = NoColorSpace;
  picture.generateMipmaps = false;
  picture.magFilter = picture.minFilter = 1003 as never;
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3));
  const part = new Vector4(1, 1, 0, 0);
  const light = { value: false };
  const material = new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { room: { value: picture }, part: { value: part }, light },
    depthWrite: false,
  });
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  // After everything solid, before everything clear.
  mesh.renderOrder = 1000;
  mesh.onBeforeRender = (renderer) => {
    light.value = renderer.getRenderTarget() !== null;
    material.uniformsNeedUpdate = true;
  };
  return {
    mesh,
    cover(width, height) {
      const scale = Math.max(width / room.width, height / room.height);
      const [x, y] = [width / (room.width * scale), height / (room.height * scale)];
      // A texture counts from below.
      part.set(x, y, (1 - x) / 2, (1 - y) * (1 - FROM_TOP));
    },
    dispose() {
      picture.dispose();
      geometry.dispose();
      material.dispose();
    },
  };
}
