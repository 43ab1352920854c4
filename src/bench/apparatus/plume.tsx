/** The cloud of colour that a drop leaves in a liquid before it is swirled: it sinks from the surface, rolls up at its foot, and fades. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { Color, type Mesh, ShaderMaterial } from 'three';
import { useKit } from './parts.tsx';
import { turned } from './shapes.ts';

const VERTEX = /* glsl */ `
varying vec3 vAt;
varying vec3 vOut;
varying float vDeep;
void main() {
  vec4 at = modelViewMatrix * vec4(position, 1.0);
  vAt = at.xyz;
  vOut = normalMatrix * normal;
  vDeep = -position.y;
  gl_Position = projectionMatrix * at;
}`;
/** Thickest in the middle, nothing at the edge: a cloud has no skin. */
const FRAGMENT = /* glsl */ `
uniform vec3 tint;
uniform float strength;
varying vec3 vAt;
varying vec3 vOut;
varying float vDeep;
void main() {
  float facing = abs(dot(normalize(vAt), normalize(vOut)));
  float thick = facing * facing * (1.0 - 0.35 * vDeep) * smoothstep(0.0, 0.08, vDeep);
  gl_FragColor = vec4(tint, 0.92 * strength * thick);
}`;

/** A falling ring of a drop (by eye after photographs): a stem under the surface, a cap that rolls up. Radius and depth 1. */
const MUSHROOM = [
  [0.02, -1],
  [0.5, -0.98],
  [0.85, -0.9],
  [1, -0.76],
  [0.86, -0.62],
  [0.5, -0.52],
  [0.34, -0.36],
  [0.42, -0.16],
  [0.62, -0.04],
  [0.7, 0],
] as const;

export interface PlumeProps {
  /** 0 gone … 1 just fallen: how dense it is; it spreads as it fades. */
  readonly strength: () => number;
  /** Its colour, linear red green blue: the colour that the liquid would have there. */
  readonly colour: () => ArrayLike<number>;
  /** Widest radius and depth below the surface, m. */
  readonly radius?: number;
  readonly depth?: number;
}

/** Origin on the surface, where the drop fell in; between the liquid and the near wall of its glass. */
export function Plume({ strength, colour, radius = 0.009, depth = 0.016 }: PlumeProps): ReactNode {
  const { tier } = useKit();
  const mesh = useRef<Mesh>(null);
  const drawn = useMemo(() => {
    const tint = new Color();
    const uniforms = { tint: { value: tint }, strength: { value: 0 } };
    const material = new ShaderMaterial({
      uniforms,
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      transparent: true,
      depthWrite: false,
    });
    return { tint, uniforms, material, shape: turned(MUSHROOM, tier === 'low' ? 12 : 28) };
  }, [tier]);
  useEffect(
    () => () => {
      drawn.shape.dispose();
      drawn.material.dispose();
    },
    [drawn],
  );
  useFrame(() => {
    const now = Math.min(1, Math.max(0, strength()));
    if (!mesh.current) return;
    mesh.current.visible = now > 0.004;
    if (!mesh.current.visible) return;
    const [r, g, b] = colour() as readonly number[];
    drawn.tint.setRGB(r!, g!, b!).convertLinearToSRGB();
    drawn.uniforms.strength.value = now;
    const spread = 1.35 - 0.35 * now;
    mesh.current.scale.set(radius * spread, depth * spread, radius * spread);
  });
  return <mesh ref={mesh} geometry={drawn.shape} material={drawn.material} renderOrder={5} />;
}
