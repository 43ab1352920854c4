/** A magnetic stirrer and its bar. The bar lies in the vessel that stands on the plate: it is drawn apart, where its vessel's floor is. */
import { useFrame } from '@react-three/fiber';
import { useMemo, useRef, type ReactNode } from 'react';
import type { Group } from 'three';
import { INK } from './finishes.ts';
import { type Make, Parts } from './parts.tsx';

/** Height of the plate that a vessel stands on, m; and the bar's half length and radius. Sizes of a small school stirrer, by eye. */
export const STIRRER = { top: 0.054, half: 0.0125, radius: 0.0035 } as const;

const box: Make = (list) => {
  list.box('plastic', INK.case, [0.15, 0.04, 0.17], [0, 0.024, 0.01], 0.006);
  for (const [x, z] of [
    [-0.06, -0.06],
    [0.06, -0.06],
    [-0.06, 0.08],
    [0.06, 0.08],
  ] as const)
    list.puck('rubber', INK.black, 0.007, 0.005, [x, 0.0025, z]);
  list.puck('steel', INK.steel, 0.062, 0.009, [0, 0.0495, -0.006], [0, 0, 0], 0.002);
  list.knob('plastic', INK.slate, 0.012, 0.013, [0.035, 0.022, 0.0945], [Math.PI / 2, 0, 0]);
  list.box('plastic', INK.red, [0.014, 0.009, 0.004], [-0.045, 0.023, 0.0955], 0.001);
};

export interface StirrerPlateProps {
  /** How fast its bar turns, rad/s; with it the bar lies in a vessel on the plate. */
  readonly speed?: () => number;
  /** Height of that vessel's floor above its foot, m. */
  readonly floor?: number;
}

/** Origin: middle of the plate at the level of the bench; a vessel stands at y = STIRRER.top. */
export const StirrerPlate = ({ speed, floor = 0.003 }: StirrerPlateProps): ReactNode => (
  <>
    <group position={[0, 0, 0.006]}>
      <Parts make={box} />
    </group>
    {speed && (
      <group position={[0, STIRRER.top + floor, 0]}>
        <StirBar speed={speed} />
      </group>
    )}
  </>
);

export interface StirBarProps {
  /** How fast it turns, rad/s; asked every frame. */
  readonly speed?: () => number;
  /** Where it is turned to, rad, if something else knows it: then `speed` is not asked. */
  readonly angle?: () => number;
}

/** Origin: the lowest point of the bar; put it on a vessel's floor. */
export function StirBar({ speed, angle }: StirBarProps): ReactNode {
  const turning = useRef<Group>(null);
  const make = useMemo<Make>(
    () => (list) => {
      const { half, radius } = STIRRER;
      list.puck('plastic', '#f4f6f5', radius, 2 * half, [0, radius, 0], [0, 0, Math.PI / 2], radius * 0.7);
      list.puck('plastic', '#dfe4e3', radius * 1.12, 0.0022, [0, radius, 0], [0, 0, Math.PI / 2], 0.0003);
    },
    [],
  );
  useFrame((_, seconds) => {
    if (turning.current === null) return;
    if (angle) turning.current.rotation.y = angle();
    else if (speed) turning.current.rotation.y = (turning.current.rotation.y + speed() * seconds) % (2 * Math.PI);
  });
  return (
    <group ref={turning}>
      <Parts make={make} shadow={false} />
    </group>
  );
}
