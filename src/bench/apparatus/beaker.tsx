/** A beaker and a measuring cylinder with what is in them. */
import { useMemo, type ReactNode } from 'react';
import { type BufferGeometry, CylinderGeometry } from 'three';
import { type BeakerSize, beakerShape } from './beaker-shape.ts';
import type { Contents } from './contents.ts';
import { type CylinderSize, cylinderShape } from './cylinder-shape.ts';
import { Glass, Liquid } from './glassware.tsx';
import { Graduations } from './graduations.tsx';
import { type Make, Parts } from './parts.tsx';

export interface BeakerProps {
  /** Nominal capacity, mL. */
  readonly size: BeakerSize;
  /** What is in it, asked every frame; without it the beaker is empty. */
  readonly contents?: Contents;
}

/** Origin in the middle of its foot; the graduations look along z. */
export function Beaker({ size, contents }: BeakerProps): ReactNode {
  const { outer, inner, lines } = useMemo(() => beakerShape(size), [size]);
  return (
    <>
      <Glass outer={outer} inner={inner} />
      {contents && <Liquid inner={inner} contents={contents} />}
      <Graduations outer={outer} lines={lines} title={`${size} mL`} titleAbove={0.009} />
    </>
  );
}

export interface MeasuringCylinderProps {
  readonly size: CylinderSize;
  readonly contents?: Contents;
}

/** Origin in the middle of its foot; the scale looks along z. The foot is of plastic, as on school ones. */
export function MeasuringCylinder({ size, contents }: MeasuringCylinderProps): ReactNode {
  const { outer, inner, lines, foot } = useMemo(() => cylinderShape(size), [size]);
  const base = useMemo<Make>(
    () => (list) => {
      const hexagon: BufferGeometry = new CylinderGeometry(foot * 0.55, foot * 0.577, 0.0055, 6);
      list.add('plastic', '#2f6f9f', hexagon.toNonIndexed(), [0, 0.00275, 0], [0, Math.PI / 6, 0]);
      list.turned('plastic', '#2f6f9f', [
        [foot * 0.42, 0.0055],
        [foot * 0.3, 0.0075],
        [inner[1]![0] + 0.0022, 0.009],
        [inner[1]![0] + 0.0018, 0.0125],
      ]);
    },
    [foot, inner],
  );
  return (
    <>
      <Parts make={base} />
      <Glass outer={outer} inner={inner} />
      {contents && <Liquid inner={inner} contents={contents} />}
      <Graduations outer={outer} lines={lines} title={`${size} mL`} titleAbove={0.008} fine />
    </>
  );
}
