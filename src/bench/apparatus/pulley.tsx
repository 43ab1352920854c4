/** A light pulley with spokes in a fork, on a clamp for the edge of a bench or on a rod. */
import { useFrame } from '@react-three/fiber';
import { useMemo, useRef, type ReactNode } from 'react';
import { type Group, TorusGeometry } from 'three';
import { INK } from './finishes.ts';
import { type Make, Parts, type PartList } from './parts.tsx';

/** Depth of the groove below the rim, m. */
const GROOVE = 0.0025;
/** Half the wheel's width, and where the cheeks of the fork stand, m. */
const HALF = 0.0035;
const CHEEK = 0.0065;

export type PulleyMount =
  /** Screwed to an edge: its upper face lies `drop` below the axle and its end `back` to the left of it, m; `thick` is gripped. */
  | { readonly kind: 'edge'; readonly drop: number; readonly back: number; readonly thick: number }
  /** On a rod that leaves to the left, as long as this, m: into a stand's boss. */
  | { readonly kind: 'rod'; readonly length: number };

export interface PulleyProps {
  /** Radius at which the string runs, m. */
  readonly radius: number;
  /** How far the wheel has turned, rad, clockwise as seen from the front (a string that runs to the right over its top). Every frame. */
  readonly angle: () => number;
  readonly mount: PulleyMount;
}

function wheel(list: PartList, radius: number): void {
  const rim = radius + GROOVE;
  const flat: readonly [number, number, number] = [Math.PI / 2, 0, 0];
  const inner = radius - 0.0035;
  list.turned(
    'plastic',
    '#eceae2',
    [
      [inner, -HALF],
      [rim, -HALF],
      [rim, -HALF + 0.0008],
      [radius, 0],
      [rim, HALF - 0.0008],
      [rim, HALF],
      [inner, HALF],
      [inner, -HALF],
    ],
    [0, 0, 0],
    flat,
  );
  const spokes = 5;
  for (let i = 0; i < spokes; i++) {
    const turn = (i / spokes) * 2 * Math.PI;
    const middle = (inner + 0.003) / 2;
    list.box(
      'plastic',
      // One spoke is red: a turn can be seen and counted.
      i === 0 ? INK.red : '#dedbd0',
      [inner - 0.001, 0.0026, 0.003],
      [Math.cos(turn) * middle, Math.sin(turn) * middle, 0],
      0.0006,
      [0, 0, turn],
    );
  }
  list.puck('plastic', '#c9c6ba', 0.0046, 2 * HALF, [0, 0, 0], flat);
  list.puck('steel', INK.steel, 0.0016, 2 * CHEEK + 0.006, [0, 0, 0], flat);
}

function fork(list: PartList, radius: number): void {
  const reach = radius + GROOVE + 0.006;
  for (const side of [-1, 1]) {
    list.box('aluminium', INK.aluminium, [reach + 0.004, 0.01, 0.0024], [-reach / 2 + 0.002, 0, side * CHEEK], 0.0008);
    list.puck('steel', INK.steel, 0.004, 0.002, [0, 0, side * (CHEEK + 0.0018)], [Math.PI / 2, 0, 0]);
  }
  list.box('aluminium', INK.aluminium, [0.006, 0.01, 2 * CHEEK + 0.0024], [-reach - 0.001, 0, 0], 0.001);
}

function mounting(list: PartList, radius: number, mount: PulleyMount): void {
  const end = -(radius + GROOVE + 0.009);
  if (mount.kind === 'rod') {
    list.puck('steel', INK.steel, 0.005, mount.length, [end - mount.length / 2, 0, 0], [0, 0, Math.PI / 2]);
    return;
  }
  const { drop, back, thick } = mount;
  const x = Math.min(end - 0.004, -back + 0.008);
  // A post from the fork down to the jaw, the jaw over the edge, and the screw that presses from below.
  list.box('paint', INK.slate, [0.014, drop + 0.012, 0.014], [x, -drop / 2 + 0.006 - 0.002, 0], 0.003);
  if (end > x + 0.007) list.box('aluminium', INK.aluminium, [end - x, 0.008, 0.012], [(end + x) / 2, 0, 0], 0.0012);
  list.box('paint', INK.slate, [0.04, 0.009, 0.026], [-back - 0.012, -drop + 0.0045, 0], 0.002);
  list.box('paint', INK.slate, [0.009, thick + 0.04, 0.026], [-back + 0.0047, -drop - thick / 2 - 0.012, 0], 0.002);
  list.box('paint', INK.slate, [0.04, 0.009, 0.026], [-back - 0.012, -drop - thick - 0.0275, 0], 0.002);
  const screw = -back - 0.018;
  list.puck('steel', INK.steel, 0.004, 0.044, [screw, -drop - thick - 0.024, 0]);
  list.puck('rubber', INK.black, 0.0085, 0.004, [screw, -drop - thick - 0.002, 0]);
  list.add(
    'steel',
    INK.steel,
    new TorusGeometry(0.009, 0.0018, 6, list.kit.tier === 'low' ? 10 : 20),
    [screw, -drop - thick - 0.052, 0],
    [0, 0.4, 0],
  );
}

/** Origin in the middle of the wheel; its axle lies along z, its mounting to the left. */
export function Pulley({ radius, angle, mount }: PulleyProps): ReactNode {
  const turning = useRef<Group>(null);
  const moving = useMemo<Make>(() => (list) => wheel(list, radius), [radius]);
  const fixed = useMemo<Make>(
    () => (list) => {
      fork(list, radius);
      mounting(list, radius, mount);
    },
    [radius, mount],
  );
  useFrame(() => {
    if (turning.current) turning.current.rotation.z = -angle();
  });
  return (
    <>
      <Parts make={fixed} />
      <group ref={turning}>
        <Parts make={moving} />
      </group>
    </>
  );
}
