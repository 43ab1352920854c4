/** An electromagnet on a bracket: core, copper winding, and a small lamp that burns while it has current. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { MeshBasicMaterial, SphereGeometry } from 'three';
import { INK } from './finishes.ts';
import { type Make, Parts, useKit } from './parts.tsx';
import { plate } from './shapes.ts';
import { RAIL } from './stand.tsx';

export interface ElectromagnetProps {
  /** The rail, seen from the middle of the magnet's face: its middle in x, its face in z, m. */
  readonly rail: readonly [x: number, z: number];
  readonly on: () => boolean;
}

/** Origin at the middle of the core's lower face, which is the zero of the ruler. */
export function Electromagnet({ rail, on }: ElectromagnetProps): ReactNode {
  const { tier } = useKit();
  const [x, z] = rail;
  const body = useMemo<Make>(
    () => (list) => {
      const coil = 0.0165;
      list.puck('steel', '#b9c0c6', 0.0075, 0.012, [0, 0.006, 0]);
      list.puck('plastic', INK.black, coil + 0.0025, 0.003, [0, 0.0095, 0]);
      list.puck('plastic', INK.black, coil + 0.0025, 0.003, [0, 0.0445, 0]);
      // Winding: a profile with a groove for each visible turn.
      const turns = tier === 'low' ? 6 : 12;
      const winding: [number, number][] = [];
      for (let i = 0; i <= turns * 2; i++)
        winding.push([i % 2 ? coil : coil - 0.0006, 0.011 + (0.032 * i) / (turns * 2)]);
      list.turned('copper', INK.copper, winding);
      // The bracket, in one piece from the rail's clamp to above the coil.
      const left = x - RAIL.width / 2 - 0.01;
      const back = z - RAIL.depth - 0.01;
      list.add(
        'paint',
        INK.slate,
        plate(
          [
            [left, z + 0.012],
            [left, back],
            [0.016, back],
            [0.016, 0.018],
            [-0.016, 0.018],
            [-0.016, z - 0.004],
            [x + RAIL.width / 2 + 0.01, z - 0.004],
            [x + RAIL.width / 2 + 0.01, z + 0.012],
          ],
          0.008,
          0.009,
          0.0015,
          tier === 'low' ? 2 : 4,
        ),
        [0, 0.056, 0],
      );
      list.puck('steel', INK.steel, 0.0055, 0.004, [0, 0.058, 0]);
      list.box(
        'paint',
        INK.slate,
        [RAIL.width + 0.02, 0.03, RAIL.depth + 0.018],
        [x, 0.034, z - RAIL.depth / 2 + 0.003],
        0.003,
      );
      list.knob(
        'plastic',
        INK.black,
        0.01,
        0.014,
        [x - RAIL.width / 2 - 0.01, 0.034, z - RAIL.depth / 2],
        [0, 0, Math.PI / 2],
      );
      // Terminal of the lead, at the back of the bracket.
      list.puck('rubber', INK.black, 0.0042, 0.014, [x, 0.051, back - 0.006], [Math.PI / 2, 0, 0]);
    },
    [x, z, tier],
  );
  const lamp = useMemo(
    () => ({
      bulb: new SphereGeometry(0.003, 12, 8),
      glow: new MeshBasicMaterial({ color: '#27420f', toneMapped: false }),
    }),
    [],
  );
  useEffect(
    () => () => {
      lamp.bulb.dispose();
      lamp.glow.dispose();
    },
    [lamp],
  );
  const lit = useRef<boolean | null>(null);
  useFrame(() => {
    const now = on();
    if (now === lit.current) return;
    lit.current = now;
    lamp.glow.color.set(now ? '#7dff4d' : '#27420f');
  });
  return (
    <>
      <Parts make={body} />
      <mesh geometry={lamp.bulb} material={lamp.glow} position={[0, 0.0515, 0.0185]} />
    </>
  );
}

/** Where its lead leaves, seen from its origin. */
export const magnetOutlet = (rail: readonly [number, number]): readonly [number, number, number] => [
  rail[0],
  0.051,
  rail[1] - RAIL.depth - 0.022,
];
