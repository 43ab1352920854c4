/** The turntable, and one piece of the kit on it. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { Group } from 'three';
import { ContactShadows, LabLight, type Make, Parts, Workshop } from './apparatus/index.ts';
import type { Tier } from './contract.ts';
import { turned } from './apparatus/shapes.ts';
import type { KitPiece } from './kit-pieces.tsx';

/** Radius of the turntable for a piece, m. */
export const tableRadius = (piece: KitPiece): number => piece.radius * 1.16;

export interface KitSceneProps {
  readonly piece: KitPiece;
  readonly tier: Tier;
  readonly turn: () => number;
  /** Only the turntable: what a test compares with. */
  readonly empty: boolean;
  /** The piece stands in the scene and can be drawn. */
  readonly onStanding: () => void;
}

/** Materials and the room outlive a piece: only a new tier makes them anew. */
export const KitScene = (props: KitSceneProps): ReactNode => (
  <Workshop tier={props.tier}>
    <LabLight />
    <Turning key={props.piece.id} {...props} />
  </Workshop>
);

function Turning({ piece, turn, empty, onStanding }: KitSceneProps): ReactNode {
  const turning = useRef<Group>(null);
  const radius = tableRadius(piece);
  const thick = radius * 0.07;
  const table = useMemo<Make>(
    () => (list) => {
      const n = list.kit.tier === 'low' ? 48 : 96;
      const disc: readonly (readonly [number, number])[] = [
        [0, -thick],
        [radius * 0.98, -thick],
        [radius, -thick * 0.75],
        [radius, -thick * 0.3],
        [radius * 0.985, 0],
        [0, 0],
      ];
      list.add('paint', '#aab3b1', turned(disc, n));
      // Marks around the edge: a turn can be seen before the piece shows another side.
      for (let i = 0; i < 12; i++) {
        const angle = (i / 12) * 2 * Math.PI;
        list.box(
          'paint',
          i === 0 ? '#0b6b62' : '#7f8b88',
          [radius * (i === 0 ? 0.018 : 0.008), thick * 0.02, radius * 0.05],
          [Math.sin(angle) * radius * 0.94, thick * 0.005, Math.cos(angle) * radius * 0.94],
          0,
          [0, angle, 0],
        );
      }
    },
    [radius, thick],
  );
  const foot = useMemo<Make>(
    () => (list) => list.puck('paint', '#5f6c6b', radius * 0.62, thick * 0.8, [0, -thick * 1.35, 0]),
    [radius, thick],
  );
  useFrame(() => {
    if (turning.current) turning.current.rotation.y = turn();
  });
  useEffect(onStanding);
  return (
    <>
      <Parts make={foot} />
      <group ref={turning}>
        <Parts make={table} />
        <ContactShadows spots={piece.spots} y={0} spread={radius * 0.07} />
        {!empty && <piece.Show turn={turn} />}
      </group>
    </>
  );
}
