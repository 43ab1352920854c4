/** A retort stand (giá thí nghiệm) and what is clamped to its rod: each arm starts in a boss that holds the rod itself. */
import { useMemo, type ReactNode } from 'react';
import { TorusGeometry } from 'three';
import { INK } from './finishes.ts';
import { type Make, Parts, type PartList } from './parts.tsx';
import { plate } from './shapes.ts';

/** Radius of the rod, m: 12 mm across, the usual one. */
const ROD = 0.006;
const BASE = { width: 0.14, depth: 0.21, thick: 0.012 } as const;

export interface RetortStandProps {
  /** Length of the rod above the bench, m. */
  readonly height: number;
}

/** Origin on the bench, on the rod's axis; the base reaches forward, along z. */
export function RetortStand({ height }: RetortStandProps): ReactNode {
  const make = useMemo<Make>(
    () => (list) => {
      const { width, depth, thick } = BASE;
      const [back, front] = [-0.035, depth - 0.035];
      list.add(
        'paint',
        INK.cast,
        plate(
          [
            [-width / 2, front],
            [-width / 2, back],
            [width / 2, back],
            [width / 2, front],
          ],
          0.016,
          thick,
          0.002,
          list.kit.tier === 'low' ? 3 : 6,
        ),
        [0, thick + 0.004, 0],
      );
      for (const x of [-1, 1])
        for (const z of [back + 0.016, front - 0.016])
          list.puck('rubber', INK.black, 0.008, 0.005, [x * (width / 2 - 0.016), 0.0025, z]);
      list.puck('steel', INK.steel, ROD * 1.7, 0.01, [0, thick + 0.008, 0]);
      list.puck('steel', INK.steel, ROD, height - thick, [0, (height + thick) / 2, 0], [0, 0, 0], 0.001);
    },
    [height],
  );
  return <Parts make={make} />;
}

export type RodArm =
  /** Two jaws with cork around something of this radius, m. */
  | { readonly kind: 'jaws'; readonly grip: number }
  /** A ring of this inner radius, m. */
  | { readonly kind: 'ring'; readonly radius: number }
  /** Two collars near its end: the loop of a thread or of a spring hangs between them. */
  | { readonly kind: 'hook' }
  /** Only the boss, for a rod that something brings along. */
  | { readonly kind: 'boss' };

export interface RodClampProps {
  readonly arm: RodArm;
  /** From the stand's rod to the middle of what is held, m. */
  readonly reach: number;
}

/** The boss: a block around the rod, a mouth for the arm, and a thumbscrew for each. */
function boss(list: PartList): void {
  list.box('paint', INK.slate, [0.03, 0.024, 0.03], [0.005, 0, 0], 0.004);
  list.puck('steel', INK.steel, ROD + 0.0022, 0.0262, [0, 0, 0], [0, 0, 0], 0.0006);
  list.puck('steel', INK.steel, 0.003, 0.016, [-0.014, 0, 0], [0, 0, Math.PI / 2]);
  list.knob('steel', INK.brass, 0.0085, 0.007, [-0.02, 0, 0], [0, 0, Math.PI / 2]);
  list.puck('steel', INK.steel, 0.003, 0.014, [0.013, 0, 0.018], [Math.PI / 2, 0, 0]);
  list.knob('steel', INK.brass, 0.0085, 0.007, [0.013, 0, 0.024], [Math.PI / 2, 0, 0]);
  list.puck('steel', INK.steel, 0.0068, 0.006, [0.02, 0, 0], [0, 0, Math.PI / 2]);
}

const rod = (list: PartList, to: number): void => {
  list.puck('steel', INK.steel, 0.0045, to - 0.008, [(to + 0.008) / 2, 0, 0], [0, 0, Math.PI / 2], 0.0008);
};

function jaws(list: PartList, reach: number, grip: number): void {
  const back = reach - grip - 0.022;
  rod(list, back);
  list.box('paint', '#7f2420', [0.016, 0.014, 0.024], [back, 0, 0], 0.003);
  for (const side of [-1, 1]) {
    // A jaw in two straight pieces: out from the block, then along the thing that it holds.
    const z = grip + 0.0042;
    list.box('paint', '#7f2420', [0.02, 0.012, 0.004], [back + 0.014, 0, side * ((z + 0.009) / 2)], 0.0012, [
      0,
      -side * Math.atan2(z - 0.009, 0.016),
      0,
    ]);
    list.box('paint', '#7f2420', [2 * grip + 0.012, 0.012, 0.004], [reach - 0.002, 0, side * z], 0.0012);
    list.box('wood', '#b58a5a', [2 * grip, 0.013, 0.0026], [reach, 0, side * (grip + 0.0011)], 0.0006);
  }
  list.puck('steel', INK.steel, 0.002, 2 * grip + 0.03, [reach - grip - 0.005, 0, 0], [Math.PI / 2, 0, 0]);
  list.knob('steel', INK.brass, 0.0075, 0.006, [reach - grip - 0.005, 0, grip + 0.011], [Math.PI / 2, 0, 0]);
}

/** Origin on the rod's axis, at the height of the arm; the arm reaches along x. */
export function RodClamp({ arm, reach }: RodClampProps): ReactNode {
  const make = useMemo<Make>(
    () => (list) => {
      boss(list);
      if (arm.kind === 'jaws') jaws(list, reach, arm.grip);
      if (arm.kind === 'ring') {
        rod(list, reach - arm.radius - 0.003);
        const fine = list.kit.tier === 'low' ? 24 : 56;
        list.add(
          'steel',
          INK.steel,
          new TorusGeometry(arm.radius + 0.003, 0.003, 8, fine),
          [reach, 0, 0],
          [Math.PI / 2, 0, 0],
        );
      }
      if (arm.kind === 'hook') {
        rod(list, reach + 0.006);
        // A groove where the loop lies, between two collars.
        for (const side of [-1, 1])
          list.puck('steel', INK.brass, 0.0066, 0.0022, [reach + side * 0.004, 0, 0], [0, 0, Math.PI / 2]);
      }
    },
    [arm, reach],
  );
  return <Parts make={make} />;
}
