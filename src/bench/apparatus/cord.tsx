/** A string: a thin tube through its points, and a line inside it, so that from afar it is never thinner than a pixel. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, type ReactNode } from 'react';
import {
  BufferAttribute,
  BufferGeometry,
  DynamicDrawUsage,
  Line,
  LineBasicMaterial,
  MeshLambertMaterial,
  MeshStandardMaterial,
} from 'three';
import { bend, tubeIndex } from './lead.tsx';
import { useKit } from './parts.tsx';

export interface CordProps {
  /** How many points `through` writes; `hang` and `overPulley` write any number. */
  readonly points: number;
  /** Writes the points, x y z each, m. Called every frame: cheap, and nothing allocated. */
  readonly through: (out: Float32Array) => void;
  /** Radius of the string, m; 0.6 mm is the thread of a school's set (assumed). */
  readonly radius?: number;
  readonly colour?: string;
}

export const CORD_RADIUS = 0.0006;
const SIDES = 5;

/** Drawn in the coordinates of the group that it stands in. */
export function Cord({ points, through, radius = CORD_RADIUS, colour = '#e8e2d0' }: CordProps): ReactNode {
  const { tier } = useKit();
  const drawn = useMemo(() => {
    const rings = points - 1;
    const moving = (count: number): BufferAttribute =>
      new BufferAttribute(new Float32Array(count * 3), 3).setUsage(DynamicDrawUsage);
    const position = moving(points * SIDES);
    const normal = moving(points * SIDES);
    const tube = new BufferGeometry();
    tube.setAttribute('position', position);
    tube.setAttribute('normal', normal);
    tube.setIndex(tubeIndex(rings, SIDES));
    const knots = moving(points);
    const thread = new BufferGeometry();
    thread.setAttribute('position', knots);
    const ink = new LineBasicMaterial({ color: colour });
    // The tube gives way to the line inside it.
    const look = { color: colour, polygonOffset: true, polygonOffsetFactor: 1, polygonOffsetUnits: 8 } as const;
    const yarn = tier === 'low' ? new MeshLambertMaterial(look) : new MeshStandardMaterial({ ...look, roughness: 0.8 });
    return {
      tube,
      thread,
      ink,
      yarn,
      line: new Line(thread, ink),
      position,
      normal,
      knots,
      rings,
      last: new Float32Array(points * 3).fill(NaN),
    };
  }, [points, colour, tier]);
  useEffect(
    () => () => {
      drawn.tube.dispose();
      drawn.thread.dispose();
      drawn.ink.dispose();
      drawn.yarn.dispose();
    },
    [drawn],
  );
  useFrame(() => {
    const knots = drawn.knots.array as Float32Array;
    through(knots);
    let moved = false;
    for (let i = 0; i < knots.length; i++) if (!(Math.abs(knots[i]! - drawn.last[i]!) < 1e-5)) moved = true;
    if (!moved) return;
    drawn.last.set(knots);
    bend(
      knots,
      points,
      drawn.rings,
      SIDES,
      radius,
      -Infinity,
      drawn.position.array as Float32Array,
      drawn.normal.array as Float32Array,
    );
    drawn.knots.needsUpdate = drawn.position.needsUpdate = drawn.normal.needsUpdate = true;
    drawn.tube.computeBoundingSphere();
    drawn.thread.computeBoundingSphere();
  });
  return (
    <>
      <mesh geometry={drawn.tube} material={drawn.yarn} castShadow />
      <primitive object={drawn.line} />
    </>
  );
}
