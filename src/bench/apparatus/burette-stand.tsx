/** The stand of a burette: a white base on which the flask stands, a rod behind it at the left, and two clamps that hold the tube above and below its scale. */
import { useMemo, type ReactNode } from 'react';
import { BURETTE, type BuretteCapacity } from './burette-shape.ts';
import { INK } from './finishes.ts';
import { type Make, type PartList, Parts } from './parts.tsx';
import { plate } from './shapes.ts';

/** Places on it, seen from the point of the bench below the jet, m: where the flask stands, where the rod is. */
export const BURETTE_STAND = { top: 0.018, rod: [-0.105, -0.045], half: [0.145, 0.085], centre: [-0.02, 0] } as const;
const ROD = 0.006;
/** Clamps grip this far above line 0 and below the last line, m: the whole scale is free. */
const GRIP = { above: 0.026, below: 0.011 } as const;
const ALLOY = '#b9c0c5';

/** A boss on the rod, an arm towards the tube, two fingers with rubber around it. Lies along x before it is turned. */
function clamp(list: PartList, height: number, wall: number): void {
  const [x0, z0] = BURETTE_STAND.rod;
  const turn = Math.atan2(-z0, -x0);
  const reach = Math.hypot(x0, z0);
  // From along the arm to the stand's own axes.
  const at = (along: number, up: number, side: number): [number, number, number] => [
    x0 + along * Math.cos(turn) - side * Math.sin(turn),
    height + up,
    z0 + along * Math.sin(turn) + side * Math.cos(turn),
  ];
  const lie: [number, number, number] = [0, -turn, 0];
  list.box('aluminium', ALLOY, [0.027, 0.026, 0.026], at(0.002, 0, 0), 0.004, lie);
  list.puck('steel', INK.steel, 0.0032, 0.014, at(-0.015, 0, 0), [0, -turn, Math.PI / 2]);
  list.box('plastic', INK.black, [0.006, 0.024, 0.007], at(-0.023, 0, 0), 0.002, lie);
  const palm = reach - wall - 0.019;
  list.box('aluminium', ALLOY, [palm - 0.012, 0.0085, 0.0085], at((palm + 0.012) / 2, 0, 0), 0.002, lie);
  list.box('aluminium', ALLOY, [0.014, 0.013, 0.02], at(palm, 0, 0), 0.003, lie);
  for (const side of [-1, 1]) {
    const out = wall + 0.0036;
    list.box('aluminium', ALLOY, [0.012, 0.011, 0.0042], at(palm + 0.0095, 0, side * (out - 0.0006)), 0.0014, [
      0,
      -turn - side * 0.3,
      0,
    ]);
    list.box(
      'aluminium',
      ALLOY,
      [2 * wall + 0.004, 0.011, 0.0036],
      at(reach - 0.0012, 0, side * (out + 0.001)),
      0.0014,
      lie,
    );
    list.box('rubber', '#8c2f2a', [2 * wall - 0.001, 0.012, 0.0026], at(reach, 0, side * (wall + 0.0015)), 0.0008, lie);
  }
  list.puck('steel', INK.steel, 0.0018, 2 * wall + 0.024, at(palm + 0.008, 0, 0), [Math.PI / 2, 0, -turn]);
  list.puck('brass', INK.brass, 0.0062, 0.006, at(palm + 0.008, 0, wall + 0.013), [Math.PI / 2, 0, 0]);
}

export interface BuretteStandProps {
  readonly capacity: BuretteCapacity;
  /** Height of the jet's tip above the bench, m. */
  readonly tip: number;
}

/** Origin on the bench, straight below the jet. */
export function BuretteStand({ capacity, tip }: BuretteStandProps): ReactNode {
  const make = useMemo<Make>(
    () => (list) => {
      const { zero, last, wall } = BURETTE[capacity];
      const { top, rod, half, centre } = BURETTE_STAND;
      const [w, d] = half;
      list.add(
        'paint',
        '#eef0ec',
        plate(
          [
            [-w, d],
            [-w, -d],
            [w, -d],
            [w, d],
          ],
          0.012,
          top - 0.004,
          0.002,
          list.kit.tier === 'low' ? 3 : 6,
        ),
        [centre[0], top, centre[1]],
      );
      for (const x of [-1, 1])
        for (const z of [-1, 1])
          list.puck('rubber', INK.black, 0.008, 0.005, [centre[0] + x * (w - 0.018), 0.0025, z * (d - 0.018)]);
      const height = tip + zero + 0.09;
      list.puck('steel', INK.steel, ROD * 1.8, 0.01, [rod[0], top + 0.004, rod[1]]);
      list.puck('steel', INK.steel, ROD, height - top, [rod[0], (height + top) / 2, rod[1]], [0, 0, 0], 0.001);
      clamp(list, tip + zero + GRIP.above, wall);
      clamp(list, tip + last - GRIP.below, wall);
    },
    [capacity, tip],
  );
  return <Parts make={make} />;
}
