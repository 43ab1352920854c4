/** A dropper: a drawn glass tube with a rubber teat, some liquid in it, and the drop at its tip. */
import { useFrame } from '@react-three/fiber';
import { useRef, type ReactNode } from 'react';
import type { Group } from 'three';
import type { Contents } from './contents.ts';
import { HangingDrop } from './drops.tsx';
import { Glass, Liquid } from './glassware.tsx';
import { type Make, Parts } from './parts.tsx';
import { type Profile, volumeBelow } from './vessel.ts';

const OUTER: Profile = [
  [0.0006, 0],
  [0.0011, 0.0004],
  [0.0014, 0.02],
  [0.0036, 0.034],
  [0.0036, 0.095],
];
const INNER: Profile = [
  [0, 0],
  [0.0005, 0],
  [0.0007, 0.02],
  [0.0027, 0.034],
  [0.0027, 0.095],
];
/** Places on it, m above its tip; and what it takes up in one squeeze, m³. */
export const DROPPER = { length: 0.128, mouth: 0.0011, teat: 0.105, holds: volumeBelow(INNER, 0.07) } as const;

const teat: Make = (list) =>
  list.turned('rubber', '#b5493a', [
    [0.0038, 0],
    [0.0054, 0.0004],
    [0.0056, 0.006],
    [0.0046, 0.008],
    [0.0052, 0.012],
    [0.0066, 0.02],
    [0.0066, 0.03],
    [0.005, 0.0355],
    [0.002, 0.038],
    [0, 0.0384],
  ]);

export interface DropperProps {
  readonly contents: Contents;
  /** What hangs at its tip, m³. */
  readonly drop?: () => number;
  /** How far the teat is pressed, 0 to 1. */
  readonly pressed?: () => number;
}
const nothing = (): number => 0;

/** Origin at its tip; it stands up along y. */
export function Dropper({ contents, drop = nothing, pressed = nothing }: DropperProps): ReactNode {
  const bulb = useRef<Group>(null);
  useFrame(() => {
    const squeeze = Math.min(1, Math.max(0, pressed()));
    bulb.current?.scale.set(1 - 0.42 * squeeze, 1, 1 + 0.22 * squeeze);
  });
  return (
    <>
      <Glass outer={OUTER} inner={INNER} />
      <Liquid inner={INNER} contents={contents} />
      <group ref={bulb} position={[0, 0.0895, 0]}>
        <Parts make={teat} />
      </group>
      <HangingDrop mouth={DROPPER.mouth} volume={drop} ramp={contents.ramp} longest={contents.longest} />
    </>
  );
}
