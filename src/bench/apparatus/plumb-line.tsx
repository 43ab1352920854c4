/** A plumb line: a hanger on the rail, a thread, a brass bob, and the mark that it should point at. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { BufferAttribute, BufferGeometry, type Group, LineBasicMaterial, Quaternion, Vector3 } from 'three';
import { INK } from './finishes.ts';
import { type Make, Parts, useKit } from './parts.tsx';
import type { Triple } from './shapes.ts';

export interface PlumbLineProps {
  /** Where the thread is tied, seen from the mark, which lies straight below when the stand is plumb, m. */
  readonly length: number;
  /** Middle of the rail's left flank at the hanger, seen from the knot, m. */
  readonly rail: Triple;
  /** Where the bob points, from its mark, m: towards x and z. */
  readonly swing: (axis: 0 | 1) => number;
}

/** Height of the bob, and of its tip above the mark, m. */
const BOB = 0.058;
const CLEAR = 0.006;

const bob: Make = (list) => {
  list.turned('brass', INK.brass, [
    [0, 0],
    [0.0012, 0.003],
    [0.0105, 0.032],
    [0.0105, 0.046],
    [0.006, 0.05],
    [0.0035, 0.0505],
    [0.0035, BOB - 0.001],
    [0, BOB],
  ]);
  list.turned('brass', INK.steel, [
    [0, -0.0002],
    [0.0014, 0.0036],
    [0.0006, 0.004],
  ]);
};

const mark: Make = (list) => {
  // Rings and a cross, raised a hair each so that none fights another for the same depth.
  const rings: readonly (readonly [number, string])[] = [
    [0.013, '#f3efe2'],
    [0.0105, '#1d252c'],
    [0.0098, '#f3efe2'],
    [0.0058, '#c3261f'],
    [0.0051, '#f3efe2'],
    [0.0016, '#c3261f'],
  ];
  rings.forEach(([radius, colour], i) =>
    list.turned(
      'plastic',
      colour,
      [
        [radius, 0],
        [0, 0],
      ],
      [0, 0.0005 + i * 0.00015, 0],
    ),
  );
  list.box('plastic', '#1d252c', [0.024, 0.0008, 0.0003], [0, 0.0011, 0], 0.0001);
  list.box('plastic', '#1d252c', [0.0003, 0.0008, 0.024], [0, 0.0011, 0], 0.0001);
};

const UP = new Vector3(0, 1, 0);

/** Origin at the mark. */
export function PlumbLine({ length, rail, swing }: PlumbLineProps): ReactNode {
  const { tier } = useKit();
  const line = useRef<Group>(null);
  const scratch = useMemo(() => ({ along: new Vector3(), turn: new Quaternion() }), []);
  const hanger = useMemo<Make>(
    () => (list) => {
      const [x, y, z] = rail;
      list.box('steel', INK.steel, [0.004, 0.007, Math.abs(z) + 0.012], [0, y, z / 2 - 0.002], 0.001);
      list.box('steel', INK.steel, [Math.abs(x) + 0.002, 0.007, 0.004], [x / 2 + 0.001, y, z - 0.006], 0.001);
      list.puck('steel', INK.brass, 0.0032, 0.006, [0, y - 0.005, 0]);
    },
    [rail],
  );
  const thread = useMemo<Make>(
    () => (list) => {
      list.puck('plastic', '#3a3530', 0.0006, length - BOB - CLEAR + 0.008, [
        0,
        -(length - BOB - CLEAR) / 2 + 0.004,
        0,
      ]);
    },
    [length],
  );
  // From afar the thread is thinner than a pixel: a line is never.
  const hair = useMemo(() => {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(new Float32Array([0, 0, 0, 0, BOB + CLEAR - length, 0]), 3));
    return { geometry, material: new LineBasicMaterial({ color: '#3a3530' }) };
  }, [length]);
  useEffect(
    () => () => {
      hair.geometry.dispose();
      hair.material.dispose();
    },
    [hair],
  );
  useFrame(() => {
    if (!line.current) return;
    // The thread is straight; a mark's distance of `swing` at the bob's tip.
    scratch.along.set(-swing(0), length, -swing(1)).normalize();
    line.current.quaternion.copy(scratch.turn.setFromUnitVectors(UP, scratch.along));
  });
  return (
    <>
      <Parts make={mark} />
      <group position={[0, length, 0]}>
        <Parts make={hanger} />
        <group ref={line}>
          {tier !== 'low' && <Parts make={thread} shadow={false} />}
          <lineSegments geometry={hair.geometry} material={hair.material} />
          <group position={[0, -(length - CLEAR), 0]}>
            <Parts make={bob} />
          </group>
        </group>
      </group>
    </>
  );
}
