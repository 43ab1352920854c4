/** Things that hold bodies: the catch box lined with felt, the tray with a well for each body, the balance. */
import { useMemo, type ReactNode } from 'react';
import { Display, LIQUID_CRYSTAL } from './display.tsx';
import { INK } from './finishes.ts';
import { type Make, Parts } from './parts.tsx';
import type { Triple } from './shapes.ts';

/** An open box. Origin in the middle of its foot; lengths in metres: inner half-width, height and thickness of the walls. */
export function CatchBox({
  half,
  height,
  wall,
}: {
  readonly half: number;
  readonly height: number;
  readonly wall: number;
}): ReactNode {
  const make = useMemo<Make>(
    () => (list) => {
      const outer = half + wall;
      for (const s of [-1, 1]) {
        list.box('wood', '#b39064', [2 * outer, height, wall], [0, height / 2, s * (half + wall / 2)], 0.0012);
        list.box('wood', '#bd9a6e', [wall, height, 2 * half], [s * (half + wall / 2), height / 2, 0], 0.0012);
        // Felt on the walls' inner faces.
        list.box(
          'felt',
          '#35604c',
          [2 * half, height - 0.006, 0.0012],
          [0, height / 2 - 0.002, s * (half - 0.0006)],
          0.0003,
        );
        list.box(
          'felt',
          '#35604c',
          [0.0012, height - 0.006, 2 * half],
          [s * (half - 0.0006), height / 2 - 0.002, 0],
          0.0003,
        );
      }
      // The felt's upper face lies one thickness of a wall above the foot.
      list.box('wood', '#a97f50', [2 * outer, wall * 0.6, 2 * outer], [0, wall * 0.3 + 0.0002, 0], 0.0005);
      list.box('felt', INK.felt, [2 * half, wall * 0.6, 2 * half], [0, wall * 0.7, 0], 0.0008);
    },
    [half, height, wall],
  );
  return <Parts make={make} />;
}

/** Height of a well's floor above the tray's foot, m. */
export const WELL = 0.006;

/** A tray with round wells, [x, radius] each, m, along x. Origin in the middle of its foot. */
export function BodyTray({
  width,
  depth,
  wells,
}: {
  readonly width: number;
  readonly depth: number;
  readonly wells: readonly (readonly [x: number, radius: number])[];
}): ReactNode {
  const make = useMemo<Make>(
    () => (list) => {
      list.box('wood', '#a5794b', [width, 0.01, depth], [0, 0.005 - 0.0045, 0], 0.0015);
      for (const s of [-1, 1]) {
        list.box('wood', '#b98d5a', [width, 0.016, 0.006], [0, 0.008, s * (depth / 2 - 0.003)], 0.0018);
        list.box('wood', '#b98d5a', [0.006, 0.016, depth - 0.012], [s * (width / 2 - 0.003), 0.008, 0], 0.0018);
      }
      list.box('felt', INK.felt, [width - 0.012, 0.002, depth - 0.012], [0, 0.0055, 0], 0.0005);
      for (const [x, radius] of wells) {
        const r = Math.max(0.008, radius * 0.72);
        list.turned(
          'wood',
          '#c79d6b',
          [
            [r + 0.0035, 0],
            [r + 0.003, 0.0026],
            [r + 0.0012, 0.003],
            [r, 0],
          ],
          [x, WELL, 0],
        );
      }
    },
    [width, depth, wells],
  );
  return <Parts make={make} />;
}

/** Places on the balance, seen from the middle of its foot, m. */
export const BALANCE = {
  size: { width: 0.15, depth: 0.2 },
  pan: [0, 0.0495, -0.03],
  display: [-0.016, 0.024, 0.0905],
  tare: [0.052, 0.024, 0.092],
} as const satisfies Readonly<Record<string, Triple | object>>;

/** The face leans back by this much, rad. */
const LEAN = -0.55;

const balance: Make = (list) => {
  const { width, depth } = BALANCE.size;
  list.box('plastic', '#dcdfe0', [width, 0.032, depth - 0.03], [0, 0.021, -0.015], 0.006);
  list.box('plastic', '#c4cacd', [width, 0.03, 0.03], [0, 0.018, 0.08], 0.006, [LEAN, 0, 0]);
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      list.puck('rubber', INK.black, 0.008, 0.007, [x * (width / 2 - 0.018), 0.0035, z * (depth / 2 - 0.03) - 0.006]);
  list.puck('plastic', INK.trim, 0.02, 0.008, [0, 0.039, -0.03]);
  list.turned(
    'steel',
    '#e2e6e8',
    [
      [0, 0],
      [0.058, 0],
      [0.0605, 0.0016],
      [0.0605, 0.005],
      [0.0592, 0.0052],
      [0.058, 0.0034],
      [0, 0.003],
    ],
    [0, 0.0432, -0.03],
  );
  list.puck('plastic', INK.slate, 0.008, 0.005, [BALANCE.tare[0], BALANCE.tare[1], 0.0935], [Math.PI / 2 + LEAN, 0, 0]);
};

/** A small balance that shows grams. Origin in the middle of its foot. */
export function Balance({ text }: { readonly text: () => string }): ReactNode {
  return (
    <>
      <Parts make={balance} />
      <group position={[BALANCE.display[0], BALANCE.display[1] - 0.0005, 0.0955]} rotation={[LEAN, 0, 0]}>
        <Display width={0.078} height={0.019} style={LIQUID_CRYSTAL} text={text} />
      </group>
    </>
  );
}
