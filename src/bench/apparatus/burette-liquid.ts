/**
 * What stands in a burette, as two meshes: the column with the filled part of the jet (a plain liquid), and the meniscus, a short collar of the
 * tube in which every pixel follows its ray through the bowl of the surface.
 *
 * It takes a ray's way through the liquid alone for the colour, and where the ray leaves upwards into air under more than 48.6° (sine
 * 1/1.333) the surface mirrors: that is the dark bow whose lowest point is read. So the bow stands where the instrument's eye puts it, from
 * every height.
 */
import { BufferAttribute, BufferGeometry, DynamicDrawUsage, ShaderMaterial, Sphere, Vector3 } from 'three';
import type { BuretteShape } from './burette-shape.ts';
import { makeLiquid } from './liquid.ts';
import { heightOf, meniscus, radiusAt } from './vessel.ts';

/** Kept from the glass, m. */
const GAP = 0.00012;
/** The collar reaches so far below and above the lowest point: eyes up to 50° off the level look through it. */
const REACH = 0.0105;
/** Radii of the column: jet's mouth, below the bubble, below the tap; above the tap, neck, shoulder, collar. */
const RINGS = 7;

const BOWL_VERTEX = /* glsl */ `
varying vec3 vPlace;
varying vec3 vRay;
void main() {
  vec3 eye = (inverse(modelMatrix) * vec4(cameraPosition, 1.0)).xyz;
  vPlace = position;
  vRay = position - eye;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

const BOWL_FRAGMENT = /* glsl */ `
uniform vec3 ramp[16];
uniform float longest;
uniform float haze;
/** Lowest point of the surface, the tube's radius there, how far it climbs at the wall, m. */
uniform vec3 bowl;
/** The way through the bore, m. */
uniform float across;
varying vec3 vPlace;
varying vec3 vRay;

const float CAPILLARY = 0.00273;
/** A surface that bends by its own tension: cosh, 0 on the axis, all of the climb at the wall. */
float surface(float r) {
  return bowl.z * (cosh(r / CAPILLARY) - 1.0) / (cosh(bowl.y / CAPILLARY) - 1.0);
}

/** Depth below the surface, m; negative above it. */
float under(vec3 p) {
  return surface(length(p.xz)) - (p.y - bowl.x);
}

void main() {
  vec3 d = normalize(vRay);
  float chord = max(0.0, -2.0 * dot(vPlace.xz, d.xz) / max(dot(d.xz, d.xz), 1e-5));
  float facing = abs(dot(d.xz, vPlace.xz)) / max(length(vPlace.xz), 1e-6);
  float wet = 0.0;
  float leaves = 1.0;
  float enters = 1.0;
  float crossed = 0.0;
  float entered = 0.0;
  float lowest = 0.0;
  vec3 last = vPlace;
  float before = under(last);
  for (int i = 1; i <= STEPS; i++) {
    vec3 p = vPlace + d * (chord * float(i) / float(STEPS));
    float now = under(p);
    if (before * now < 0.0) {
      // Where between the two steps the surface is.
      float share = before / (before - now);
      vec3 q = mix(last, p, share);
      float r = max(length(q.xz), 1e-6);
      float slope = bowl.z * sinh(r / CAPILLARY) / (cosh(bowl.y / CAPILLARY) - 1.0) / CAPILLARY;
      float tilt = abs(dot(d, normalize(vec3(-slope * q.x / r, 1.0, -slope * q.z / r))));
      if (before > 0.0) {
        wet += share;
        leaves = min(leaves, tilt);
        crossed = 1.0;
      } else {
        wet += 1.0 - share;
        enters = tilt;
        entered = 1.0;
        lowest = 1.0 - smoothstep(0.05, 0.75, r / bowl.y);
      }
    } else wet += step(0.0, now);
    last = p;
    before = now;
  }
  wet /= float(STEPS);
  float dry = 1.0 - wet;
  if (wet < 0.004) discard;
  float way = across * max(facing, 0.12) * wet;
  float place = 15.0 * sqrt(clamp(way / longest, 0.0, 1.0));
  int left = min(int(place), 14);
  vec3 seen = mix(ramp[left], ramp[left + 1], place - float(left));
  float hides = 1.0 - exp(-haze * way);
  float covers = max(1.0 - min(seen.r, min(seen.g, seen.b)), hides);
  vec3 shines = (seen - (1.0 - covers)) * 0.95;
  float away = 1.0 - facing;
  float rim = away * away * away * wet;
  float body = 0.07 * wet + 0.45 * rim;
  shines = mix(shines, seen * (0.55 - 0.25 * rim), body);
  covers += (1.0 - covers) * body;
  // Mirrored from below, past the angle of total reflection: dark along the lowest edge, softer up the wall.
  float mirrors = crossed * (1.0 - smoothstep(0.5, 0.7, leaves)) * smoothstep(0.0, 0.08, dry);
  float deep = mirrors * mix(0.4, 0.92, 1.0 - smoothstep(0.0, 0.55, leaves));
  shines = mix(shines, seen * vec3(0.12, 0.16, 0.19), deep);
  covers += (1.0 - covers) * deep;
  // Where it touches the wall, in front and behind, it ends in a line.
  vec3 behind = vPlace + d * chord;
  float line = max(0.5 * (1.0 - smoothstep(0.0, 0.00016, abs(under(vPlace)))), 0.6 * (1.0 - smoothstep(0.0, 0.0003, abs(under(behind)))));
  shines = mix(shines, seen * vec3(0.2, 0.26, 0.3), line);
  covers += (1.0 - covers) * line;
  // And from above, the flatter the more; its lowest part is the darkest there too.
  float glint = entered * (0.1 + 0.5 * pow(1.0 - enters, 3.0));
  shines = mix(shines, vec3(0.93, 0.96, 0.97), glint);
  covers += (1.0 - covers) * glint;
  float spot = 0.42 * lowest;
  shines = mix(shines, seen * vec3(0.16, 0.21, 0.25), spot);
  covers += (1.0 - covers) * spot;
  gl_FragColor = vec4(shines, covers);
}`;

export interface BuretteLiquid {
  readonly column: BufferGeometry;
  readonly collar: BufferGeometry;
  readonly columnMaterial: ReturnType<typeof makeLiquid>['material'];
  readonly bowlMaterial: ShaderMaterial;
  /** `volume` above the tap, m³; `air`, the share of the jet that is empty, from the tap down. Moves vertices only when something changed. */
  fill(volume: number, air: number): void;
  show(ramp: Float32Array, longest: number, haze: number): void;
  dispose(): void;
}

export function buretteLiquid(shape: BuretteShape, segments: number, steps: number): BuretteLiquid {
  const across = segments + 1;
  const round = Array.from({ length: across }, (_, k) => [
    Math.sin((k / segments) * 2 * Math.PI),
    Math.cos((k / segments) * 2 * Math.PI),
  ]) as readonly (readonly [number, number])[];
  const body = (rings: number, gap: number): BufferGeometry => {
    const geometry = new BufferGeometry();
    for (const [name, size] of [
      ['position', 3],
      ['normal', 3],
      ['path', 2],
    ] as const)
      geometry.setAttribute(
        name,
        new BufferAttribute(new Float32Array(rings * across * size), size).setUsage(DynamicDrawUsage),
      );
    const index: number[] = [];
    for (let r = 0; r + 1 < rings; r++)
      for (let k = 0; k < segments && r !== gap; k++) {
        const a = r * across + k;
        index.push(a, a + 1, a + across, a + 1, a + across + 1, a + across);
      }
    geometry.setIndex(index);
    geometry.boundingSphere = new Sphere(new Vector3(0, shape.brim / 2, 0), shape.brim / 2 + shape.wall);
    return geometry;
  };
  // Between jet and tube the key of the tap is in the way.
  const column = body(RINGS, 2);
  const collar = body(2, -1);
  const ring = (geometry: BufferGeometry, i: number, radius: number, y: number): void => {
    const { position, normal, path } = geometry.attributes as Record<string, BufferAttribute>;
    const r = Math.max(1e-5, radius);
    for (let k = 0; k < across; k++) {
      const [s, c] = round[k]!;
      position!.setXYZ(i * across + k, r * s, y, r * c);
      normal!.setXYZ(i * across + k, s, 0, c);
      // Nowhere is the floor nearer than the other side.
      path!.setXY(i * across + k, (2 * r) / wide, 1);
    }
  };
  const moved = (geometry: BufferGeometry): void => {
    for (const name of ['position', 'normal', 'path']) geometry.getAttribute(name).needsUpdate = true;
  };
  const liquid = makeLiquid();
  const bowl = new Vector3();
  const chord = { value: 0 };
  const bowlMaterial = new ShaderMaterial({
    uniforms: { ...(liquid.material as ShaderMaterial).uniforms, bowl: { value: bowl }, across: chord },
    vertexShader: BOWL_VERTEX,
    fragmentShader: BOWL_FRAGMENT,
    defines: { STEPS: String(steps) },
    transparent: true,
    premultipliedAlpha: true,
    depthWrite: false,
  });
  // Behind thick glass everything is wider than it is: drawn as it looks.
  const wide = shape.seen / shape.bore;
  const widthAt = (y: number): number => radiusAt(shape.inner, y) * wide - GAP;
  const floor = shape.inner[0]![1];
  const top = shape.jetTop;
  let [filled, empty] = [NaN, NaN];
  return {
    column,
    collar,
    columnMaterial: liquid.material,
    bowlMaterial,
    fill(volume, air) {
      if (Math.abs(volume - filled) < 2e-10 && Math.abs(air - empty) < 1e-3) return;
      filled = volume;
      empty = air;
      const level = heightOf(shape.inner, Math.max(0, volume));
      const radius = widthAt(level);
      const foot = Math.max(floor, level - REACH);
      const wet = top * (1 - Math.min(1, Math.max(0, air)));
      [0, wet * 0.6, wet].forEach((y, i) => ring(column, i, radiusAt(shape.jet, y) * wide, y));
      const { inner } = shape;
      const knee = [inner[1]![1], inner[2]![1], inner[5]![1]] as const;
      knee.forEach((y, i) => {
        const at = Math.min(y, foot);
        ring(column, 3 + i, widthAt(at), at);
      });
      ring(column, RINGS - 1, widthAt(foot), foot);
      ring(collar, 0, radius, foot);
      ring(collar, 1, radius, volume > 0 ? Math.min(shape.brim, level + REACH) : foot);
      const climbs = meniscus(radius, radius) * Math.min(1, (level - floor) / 0.004);
      chord.value = (2 * radius) / wide;
      bowl.set(level, radius, Math.max(1e-6, climbs));
      moved(column);
      moved(collar);
    },
    show: liquid.show,
    dispose() {
      for (const thing of [column, collar, liquid, bowlMaterial]) thing.dispose();
    },
  };
}
