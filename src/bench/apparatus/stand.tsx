/** A stand: a cast base plate, a rail that carries things, a fixed foot and two levelling screws that turn. */
import { useFrame } from '@react-three/fiber';
import { useMemo, useRef, type ReactNode } from 'react';
import type { Group } from 'three';
import { INK } from './finishes.ts';
import { type Make, Parts } from './parts.tsx';
import { plate } from './shapes.ts';

export interface StandProps {
  /** Half the distance of the front feet, how far they stand in front, how far the back foot stands behind, m. */
  readonly footX: number;
  readonly footZ: number;
  readonly backZ: number;
  /** Upper face of the base above the bench, m. */
  readonly height: number;
  /** The rail: its middle, and its length. Its face lies at z = 0. */
  readonly railX: number;
  readonly railLength: number;
  /** Turns of the left and the right screw. */
  readonly turns: (side: 0 | 1) => number;
  /** How far the base's upper face lies above its place when level, at a foot, m: the screws reach that much further down. */
  readonly raised: (x: number, z: number) => number;
}

/** Width and depth of the rail's section, m. */
export const RAIL = { width: 0.04, depth: 0.028 } as const;
const PLATE = 0.013;

const screw: Make = (list) => {
  // All of metal finishes: one mesh in the low tier.
  list.puck('steel', '#4a5056', 0.013, 0.006, [0, 0.003, 0]);
  list.puck('steel', INK.steel, 0.0045, 0.05, [0, 0.031, 0]);
  list.knob('steel', INK.brass, 0.0165, 0.011, [0, 0.036, 0]);
  // A white line on the knob, so that a turn can be seen.
  list.box('steel', '#ffffff', [0.0022, 0.0006, 0.012], [0, 0.0473, 0.0085], 0.0002);
  if (list.kit.tier !== 'low') list.puck('steel', INK.steel, 0.0062, 0.004, [0, 0.008, 0]);
};

/** Origin at the middle of the base's upper face. */
export function Stand({ footX, footZ, backZ, height, railX, railLength, turns, raised }: StandProps): ReactNode {
  const feet = [useRef<Group>(null), useRef<Group>(null)] as const;
  const body = useMemo<Make>(
    () => (list) => {
      const x = footX + 0.04;
      const front = footZ + 0.04;
      const back = -backZ - 0.04;
      const curve = list.kit.tier === 'low' ? 3 : 6;
      list.add(
        'paint',
        INK.cast,
        plate(
          [
            [-x, front],
            [-x, back],
            [x, back],
            [x, front],
          ],
          0.022,
          PLATE,
          0.0022,
          curve,
        ),
      );
      list.puck('rubber', INK.black, 0.014, height - PLATE, [0, -(height + PLATE) / 2, -backZ]);
      list.puck('steel', INK.steel, 0.007, 0.004, [0, 0.002, -backZ]);
      for (const side of [-1, 1]) list.puck('brass', INK.brass, 0.0085, 0.003, [side * footX, 0.0012, footZ]);

      // The rail: an extrusion with two grooves in each flank, on a socket.
      const { width, depth } = RAIL;
      const z = -depth / 2;
      list.box(
        'aluminium',
        INK.aluminium,
        [width, railLength, depth * 0.34],
        [railX, railLength / 2, -depth * 0.17],
        0.0012,
      );
      list.box(
        'aluminium',
        '#a7aeb4',
        [width - 0.008, railLength - 0.001, depth * 0.4],
        [railX, railLength / 2, z],
        0.0005,
      );
      list.box(
        'aluminium',
        INK.aluminium,
        [width, railLength, depth * 0.34],
        [railX, railLength / 2, -depth * 0.83],
        0.0012,
      );
      list.box('plastic', INK.black, [width + 0.002, 0.005, depth + 0.002], [railX, railLength + 0.002, z], 0.0015);
      list.box('paint', INK.cast, [width + 0.022, 0.045, depth + 0.02], [railX, 0.022, z - 0.004], 0.005);
      for (const side of [-1, 1])
        list.puck(
          'steel',
          INK.steel,
          0.004,
          0.004,
          [railX + side * (width / 2 + 0.011), 0.026, z],
          [0, 0, Math.PI / 2],
        );
    },
    [footX, footZ, backZ, height, railX, railLength],
  );
  useFrame(() => {
    for (const side of [0, 1] as const) {
      const foot = feet[side].current;
      if (!foot) continue;
      const x = side === 0 ? -footX : footX;
      foot.position.set(x, -height - raised(x, footZ), footZ);
      foot.rotation.y = turns(side) * 2 * Math.PI;
    }
  });
  return (
    <>
      <Parts make={body} />
      <group ref={feet[0]}>
        <Parts make={screw} />
      </group>
      <group ref={feet[1]}>
        <Parts make={screw} />
      </group>
    </>
  );
}
