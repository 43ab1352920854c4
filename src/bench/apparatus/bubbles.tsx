/** Bubbles of a gas that rise from the floor of a vessel to the surface: as many as there are at this rate, one instanced mesh. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { type InstancedMesh, Matrix4, ShaderMaterial, SphereGeometry } from 'three';
import { GLASS_ORDER } from './glass.ts';
import { useKit } from './parts.tsx';
import { speckle } from './textures.ts';
import { floorOf, heightOf, type Profile, radiusAt } from './vessel.ts';

export interface BubblesProps {
  readonly inner: Profile;
  /** Liquid in the vessel, and gas that rises in it each second, m³ and m³/s; asked every frame. */
  readonly volume: () => number;
  readonly rate: () => number;
  /** They begin within this distance of the axis, m, and this far above the floor. */
  readonly from?: number;
  readonly above?: number;
  /** Time that moves them, s; without it the pictures' own. */
  readonly time?: () => number;
}

/** A bubble of 3 mm rises 0.2 m/s in water (R. Clift, J. Grace, M. Weber, Bubbles, Drops, and Particles, 1978, Fig. 7.3, clean to dirty 0.3 to 0.15). */
const RADIUS = 0.0015;
const SPEED = 0.2;
const VOLUME = (4 / 3) * Math.PI * RADIUS ** 3;
const MOST = { low: 28, medium: 60, high: 110 } as const;
/** How long one stays on the surface before it bursts, s (acid foams little; by eye). */
const RESTS = 0.15;
/** Where there would be more than can be drawn they are drawn larger, up to so much. */
const LARGEST = 2.2;

/** Silvery, with a dark edge: light that meets its skin aslant is mirrored away. */
const SKIN_VERTEX = /* glsl */ `
varying vec3 vAt;
varying vec3 vOut;
void main() {
  vec4 at = modelViewMatrix * instanceMatrix * vec4(position, 1.0);
  vAt = at.xyz;
  vOut = normalMatrix * mat3(instanceMatrix) * normal;
  gl_Position = projectionMatrix * at;
}`;
const SKIN_FRAGMENT = /* glsl */ `
varying vec3 vAt;
varying vec3 vOut;
void main() {
  vec3 outward = normalize(vOut);
  float rim = smoothstep(0.8, 0.25, dot(normalize(-vAt), outward));
  float shines = smoothstep(0.82, 0.95, dot(outward, vec3(-0.4, 0.68, 0.61)));
  vec3 colour = mix(mix(vec3(0.94, 0.97, 0.98), vec3(0.33, 0.42, 0.47), rim), vec3(1.0), shines);
  gl_FragColor = vec4(colour, max(mix(0.35, 0.85, rim), shines));
}`;

/** Origin: that of the vessel. */
export function Bubbles({ inner, volume, rate, from, above = 0, time }: BubblesProps): ReactNode {
  const { tier } = useKit();
  const drawn = useMemo(() => {
    const most = MOST[tier];
    const next = speckle(41);
    // Where each begins and how it sways: the same every time.
    const starts = Float32Array.from({ length: most * 4 }, next);
    const ball = new SphereGeometry(1, tier === 'low' ? 6 : 10, tier === 'low' ? 5 : 8);
    const skin = new ShaderMaterial({
      vertexShader: SKIN_VERTEX,
      fragmentShader: SKIN_FRAGMENT,
      transparent: true,
      depthWrite: false,
    });
    return { most, starts, ball, skin, place: new Matrix4() };
  }, [tier]);
  useEffect(
    () => () => {
      drawn.ball.dispose();
      drawn.skin.dispose();
    },
    [drawn],
  );
  const mesh = useRef<InstancedMesh>(null);
  useFrame(({ clock }) => {
    if (mesh.current === null) return;
    const floor = floorOf(inner) + above;
    const level = heightOf(inner, Math.max(0, volume()));
    const flow = rate();
    const rise = (level - floor) / SPEED;
    const whole = rise + RESTS;
    const wanted = level > floor + RADIUS ? (flow / VOLUME) * whole : 0;
    const count = Math.min(drawn.most, Math.ceil(wanted));
    mesh.current.count = count;
    mesh.current.visible = count > 0;
    if (count === 0) return;
    const size = RADIUS * Math.min(LARGEST, Math.max(1, Math.cbrt(wanted / count)));
    const now = time?.() ?? clock.elapsedTime;
    const near = from ?? radiusAt(inner, floor + 0.001) * 0.7;
    const { starts, place } = drawn;
    for (let i = 0; i < count; i++) {
      const life = now / whole + starts[4 * i]!;
      const age = Math.min(1, ((life - Math.floor(life)) * whole) / rise);
      // Another place each time it begins again.
      const turn = 2 * Math.PI * ((starts[4 * i + 1]! + 0.618 * Math.floor(life)) % 1);
      const y = floor + (level - floor) * age;
      const sway = 0.0012 * Math.sin(9 * age + 6 * starts[4 * i + 2]!);
      const far = Math.min(near * Math.sqrt(starts[4 * i + 3]!) + sway, radiusAt(inner, y) - 1.5 * size);
      const r = size * (0.6 + 0.5 * starts[4 * i + 2]!);
      place.makeScale(r, r * 0.85, r).setPosition(far * Math.sin(turn), y, far * Math.cos(turn));
      mesh.current.setMatrixAt(i, place);
    }
    mesh.current.instanceMatrix.needsUpdate = true;
  });
  return (
    <instancedMesh
      ref={mesh}
      args={[drawn.ball, drawn.skin, drawn.most]}
      frustumCulled={false}
      renderOrder={GLASS_ORDER.liquid + 1}
    />
  );
}
