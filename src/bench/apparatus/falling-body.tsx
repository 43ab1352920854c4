/** Bodies to drop: steel that mirrors the room, plastic and celluloid with a small iron disc on top, a glass marble. */
import { useEffect, useMemo, type ReactNode } from 'react';
import { FrontSide, MeshLambertMaterial, MeshPhysicalMaterial, SphereGeometry } from 'three';
import { INK } from './finishes.ts';
import { type Make, Parts, useKit } from './parts.tsx';

export type BodyLook = 'steel' | 'plastic' | 'celluloid' | 'glass';

export interface FallingBodyProps {
  readonly look: BodyLook;
  readonly shape: 'cylinder' | 'ball';
  /** Radius, and length along y, m. */
  readonly radius: number;
  readonly length: number;
  /** A disc of iron on top. */
  readonly disc?: boolean;
}

/** Origin at the middle; a cylinder stands along y, a disc lies on top. */
export function FallingBody({ look, shape, radius, length, disc = false }: FallingBodyProps): ReactNode {
  const { tier } = useKit();
  const make = useMemo<Make>(
    () => (list) => {
      if (shape === 'cylinder') list.puck('steel', INK.steel, radius, length, [0, 0, 0], [0, 0, 0], 0.0008);
      else if (look === 'steel') list.ball('steel', '#dfe4e8', radius);
      else if (look === 'plastic') {
        list.ball('plastic', '#d88a1d', radius);
        list.turned('plastic', '#a9650d', [
          [radius * 1.001, -0.0003],
          [radius * 1.006, 0],
          [radius * 1.001, 0.0003],
        ]);
      } else if (look === 'celluloid') {
        list.ball('plastic', '#ecebe4', radius);
        list.turned(
          'plastic',
          '#cfcdc2',
          [
            [radius * 1.0005, -0.00025],
            [radius * 1.003, 0],
            [radius * 1.0005, 0.00025],
          ],
          [0, 0, 0],
          [Math.PI / 2, 0, 0],
        );
      } else {
        // The coloured leaves inside a marble.
        for (const [turn, colour] of [
          [0.2, '#1f6fb8'],
          [1.25, '#e0b02c'],
          [2.3, '#c2382f'],
        ] as const)
          list.add(
            'plastic',
            colour,
            new SphereGeometry(radius * 0.72, 10, 8).scale(0.1, 1, 0.62),
            [0, 0, 0],
            [0, turn, 0.3],
          );
      }
      if (disc)
        list.puck(list.kit.tier === 'high' ? 'steel' : 'plastic', '#8d959b', 0.004, 0.0009, [
          0,
          radius - 0.0004 + (radius - Math.sqrt(radius * radius - 0.000016)) * -0.5,
          0,
        ]);
    },
    [look, shape, radius, length, disc],
  );
  const shell = useMemo(() => {
    if (look !== 'glass') return null;
    const fine = tier === 'low' ? 16 : 40;
    const material =
      tier === 'low'
        ? new MeshLambertMaterial({
            color: '#bfe0d6',
            transparent: true,
            opacity: 0.42,
            side: FrontSide,
            depthWrite: false,
          })
        : new MeshPhysicalMaterial({
            color: '#cfe9df',
            transparent: true,
            opacity: 0.38,
            roughness: 0.03,
            clearcoat: 1,
            envMapIntensity: 1.8,
            depthWrite: false,
          });
    return { geometry: new SphereGeometry(radius, fine, Math.ceil(fine * 0.7)), material };
  }, [look, radius, tier]);
  useEffect(
    () => () => {
      shell?.geometry.dispose();
      shell?.material.dispose();
    },
    [shell],
  );
  return (
    <>
      <Parts make={make} />
      {shell && <mesh geometry={shell.geometry} material={shell.material} renderOrder={2} castShadow />}
    </>
  );
}

/** A ball of polished steel or of plastic with its mould's seam, `radius` in metres. Origin in its middle. */
export const Ball = ({ look, radius }: { readonly look: 'steel' | 'plastic'; readonly radius: number }): ReactNode => (
  <FallingBody look={look} shape="ball" radius={radius} length={2 * radius} />
);
