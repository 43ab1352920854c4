/** A helical spring: one tube of wire whose rings move apart as it is stretched, and a loop at each end. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { BufferAttribute, BufferGeometry, Color, DynamicDrawUsage, type Group, TorusGeometry } from 'three';
import { INK } from './finishes.ts';
import { type Make, Parts, useKit } from './parts.tsx';
import { tubeIndex } from './lead.tsx';

export interface SpringProps {
  /** Diameter of the wire, mean diameter of a coil, m; how many coils. */
  readonly wire: number;
  readonly across: number;
  readonly coils: number;
  /** From the inside of the upper loop to the inside of the lower one, m. Asked every frame. */
  readonly length: () => number;
  readonly colour?: string;
}

/** Segments of a turn, and of the wire's section, by tier. */
const FINE = { low: [8, 3], medium: [14, 5], high: [22, 7] } as const;
/** How far a loop's inside lies beyond the first coil, in diameters of a coil. */
const LOOP = 0.6;

/** Origin at the inside of the upper loop; it hangs down along y. */
export function Spring({ wire, across, coils, length, colour = INK.steel }: SpringProps): ReactNode {
  const { tier, finishes } = useKit();
  const low = useRef<Group>(null);
  const drawn = useMemo(() => {
    const [turn, sides] = FINE[tier];
    const rings = Math.round(coils * turn);
    const count = (rings + 1) * sides;
    const position = new BufferAttribute(new Float32Array(count * 3), 3).setUsage(DynamicDrawUsage);
    const normal = new BufferAttribute(new Float32Array(count * 3), 3);
    const ink = new Float32Array(count * 3);
    const { r, g, b } = new Color(colour);
    // Only heights change: the wire is so nearly level that its section stays where it is around it.
    const part = new Float32Array(count);
    const rise = new Float32Array(count);
    for (let i = 0; i <= rings; i++) {
      const angle = (i / turn) * 2 * Math.PI;
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      for (let k = 0; k < sides; k++) {
        const around = (k / sides) * 2 * Math.PI;
        const [out, up] = [Math.cos(around), Math.sin(around)];
        const v = i * sides + k;
        const radius = across / 2 + (wire / 2) * out;
        position.setXYZ(v, radius * c, 0, radius * s);
        normal.setXYZ(v, out * c, up, out * s);
        ink.set([r, g, b], v * 3);
        part[v] = i / rings;
        rise[v] = (wire / 2) * up;
      }
    }
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', position);
    geometry.setAttribute('normal', normal);
    geometry.setAttribute('color', new BufferAttribute(ink, 3));
    geometry.setIndex(tubeIndex(rings, sides));
    return { geometry, position, part, rise, last: NaN };
  }, [wire, across, coils, colour, tier]);
  useEffect(() => () => drawn.geometry.dispose(), [drawn]);
  const loop = useMemo<Make>(
    () => (list) => {
      const radius = (LOOP * across) / 2;
      const ring = new TorusGeometry(radius, wire / 2, 6, tier === 'low' ? 14 : 28, Math.PI * 1.75);
      list.add('steel', colour, ring, [0, -radius, 0], [0, 0, -Math.PI * 0.37]);
    },
    [across, wire, colour, tier],
  );
  useFrame(() => {
    const long = length();
    if (Math.abs(long - drawn.last) < 2e-6) return;
    drawn.last = long;
    const top = -LOOP * across;
    const body = Math.max(coils * wire, long - 2 * LOOP * across);
    const y = drawn.position.array as Float32Array;
    for (let v = 0; v < drawn.part.length; v++) y[v * 3 + 1] = top - body * drawn.part[v]! + drawn.rise[v]!;
    drawn.position.needsUpdate = true;
    drawn.geometry.computeBoundingSphere();
    if (low.current) low.current.position.y = -long;
  });
  return (
    <>
      <Parts make={loop} />
      <mesh geometry={drawn.geometry} material={finishes.of('steel')} castShadow />
      <group ref={low} rotation={[0, 0, Math.PI]}>
        <Parts make={loop} />
      </group>
    </>
  );
}
