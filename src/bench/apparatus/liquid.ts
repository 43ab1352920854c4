/**
 * The look of a liquid or a gas in glass: the colour that a length of it has, by the same rule in all tiers.
 *
 * The length through a round body of radius r is 2 r |n·v|, through the surface down to the floor the depth; its colour is looked up in
 * a ramp at √(length/longest), so a dichroic liquid changes its hue with its depth. What floats in it hides what lies behind: 1 − e^(−haze·length).
 */
import { FrontSide, type Material, ShaderMaterial } from 'three';
import type { Tier } from '../contract.ts';
import { RAMP_LENGTH } from './contents.ts';

export interface LiquidMaterial {
  readonly material: Material;
  /** Takes linear colours, the length of the last and the optical depth per metre; allocates nothing. */
  show(ramp: Float32Array, longest: number, haze: number): void;
  dispose(): void;
}

/**
 * Everything here is encoded as the screen wants it, for that is where it is mixed: on white, what is seen is exactly the ramp's colour;
 * on anything else the background is weakened by the share that the most absorbed of the three colours leaves.
 */
const LOOK = /* glsl */ `
uniform vec3 ramp[16];
uniform float longest;
uniform float haze;
uniform float bends;
vec4 look(vec3 at, vec3 normalThere, vec2 path) {
  vec3 outward = normalize(normalThere);
  vec3 sight = normalize(at);
  float facing = abs(dot(sight, outward));
  float away = 1.0 - facing;
  bool top = path.y < 0.0;
  // Across and out again behind, or down to the floor, whichever is nearer.
  vec3 upward = viewMatrix[1].xyz;
  float steep = max(abs(dot(sight, upward)), 0.02);
  // Through the surface one comes to the wall after the way across, the later the steeper one looks.
  float aslant = sqrt(max(1.0 - steep * steep, 0.0001));
  float way = min(top ? path.x / aslant : path.x * max(facing, 0.12), abs(path.y) / steep);
  float place = 15.0 * sqrt(clamp(way / longest, 0.0, 1.0));
  int left = min(int(place), 14);
  vec3 seen = mix(ramp[left], ramp[left + 1], place - float(left));
  float hides = haze > 0.0 ? 1.0 - exp(-haze * way) : 0.0;
  float covers = max(1.0 - min(seen.r, min(seen.g, seen.b)), hides);
  // What floats is lit from the window; a clear liquid by all that lies behind it.
  float lit = 0.7 + 0.3 * max(0.0, dot(outward, vec3(-0.5, 0.72, 0.48)));
  vec3 shines = (seen - (1.0 - covers)) * LIGHT * mix(1.0, lit, hides);
  // The edge of a body of liquid bends light away; its surface mirrors the ceiling, the more the flatter one looks.
  float rim = top ? 0.0 : away * away * away;
  // Where the surface climbs the wall it shows a dark line: that is what one reads at.
  float bank = top ? min(2.6 * (1.0 - abs(dot(outward, upward))), 0.55) : 0.0;
  float body = bends * max(0.07 + 0.45 * rim, bank);
  shines = mix(shines, seen * (0.55 - 0.25 * rim), body);
  covers += (1.0 - covers) * body;
  float mirror = top ? 0.1 + 0.4 * away * away * away * away : 0.0;
  shines = mix(shines, vec3(0.93, 0.96, 0.97), mirror);
  covers += (1.0 - covers) * mirror;
  return vec4(shines, covers);
}`;

/** For each pixel; or, where pixels are dear, for each corner of the mesh, whose corners are close together. */
const BY_PIXEL = {
  vertexShader: /* glsl */ `
attribute vec2 path;
varying vec2 vPath;
varying vec3 vAt;
varying vec3 vOut;
void main() {
  vec4 at = modelViewMatrix * vec4(position, 1.0);
  vPath = path;
  vAt = at.xyz;
  vOut = normalMatrix * normal;
  gl_Position = projectionMatrix * at;
}`,
  fragmentShader: /* glsl */ `
${LOOK}
varying vec2 vPath;
varying vec3 vAt;
varying vec3 vOut;
void main() {
  gl_FragColor = look(vAt, vOut, vPath);
}`,
} as const;
const BY_CORNER = {
  vertexShader: /* glsl */ `
${LOOK}
attribute vec2 path;
varying vec4 vSeen;
void main() {
  vec4 at = modelViewMatrix * vec4(position, 1.0);
  vSeen = look(at.xyz, normalMatrix * normal, path);
  gl_Position = projectionMatrix * at;
}`,
  fragmentShader: /* glsl */ `
varying vec4 vSeen;
void main() {
  gl_FragColor = vSeen;
}`,
} as const;

const encoded = (linear: number): number =>
  linear <= 0.0031308 ? 12.92 * Math.max(0, linear) : 1.055 * Math.min(1, linear) ** (1 / 2.4) - 0.055;

/** For a geometry with an attribute `path` (m): the way across at right angles, and the depth below a surface (negative: this is one). */
export function makeLiquid(kind: 'liquid' | 'gas' = 'liquid', tier: Tier = 'high'): LiquidMaterial {
  // What was shown last, so that only a new colour is encoded.
  const last = new Float32Array(RAMP_LENGTH);
  const colours = new Float32Array(RAMP_LENGTH);
  const uniforms = {
    ramp: { value: colours },
    longest: { value: 1 },
    haze: { value: 0 },
    bends: { value: kind === 'gas' ? 0 : 1 },
  };
  const material = new ShaderMaterial({
    uniforms,
    ...(tier === 'low' ? BY_CORNER : BY_PIXEL),
    // The room behind is a little darker than white.
    defines: { LIGHT: '0.95' },
    transparent: true,
    premultipliedAlpha: true,
    depthWrite: false,
    side: FrontSide,
  });
  return {
    material,
    show(ramp, longest, haze) {
      for (let i = 0; i < RAMP_LENGTH; i++) {
        const now = ramp[i]!;
        if (now !== last[i]) colours[i] = encoded((last[i] = now));
      }
      uniforms.longest.value = longest;
      uniforms.haze.value = haze;
    },
    dispose: () => material.dispose(),
  };
}
