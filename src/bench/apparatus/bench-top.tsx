/** The laboratory bench: a beech laminate top with a dark edge on a pale cupboard, and soft spots under what stands on it. */
import { useEffect, useMemo, type ReactNode } from 'react';
import {
  BufferAttribute,
  BufferGeometry,
  MeshBasicMaterial,
  MeshStandardMaterial,
  PlaneGeometry,
  RepeatWrapping,
} from 'three';
import { daylight } from './daylight.ts';
import { type Make, Parts, useKit } from './parts.tsx';
import { paintBlob, paintedTexture, paintWood } from './textures.ts';

export interface BenchTopProps {
  /** Extent in metres: width along x, depth along z, and where its upper face and its middle lie. */
  readonly width: number;
  readonly depth: number;
  readonly y: number;
  readonly z: number;
}

const THICK = 0.036;

export function BenchTop({ width, depth, y, z }: BenchTopProps): ReactNode {
  const { tier } = useKit();
  const top = useMemo(() => {
    const map = paintedTexture(1024, 512, paintWood, { anisotropy: tier === 'low' ? 1 : 8 });
    map.wrapS = map.wrapT = RepeatWrapping;
    map.repeat.set(1.2, 1.2);
    const material =
      tier === 'low'
        ? // Flat and level: every point of it has the same light.
          new MeshBasicMaterial({ map, color: daylight(0, 1, 0) })
        : new MeshStandardMaterial({ map, roughness: 0.5, envMapIntensity: 0.75 });
    return { map, material, geometry: new PlaneGeometry(width - 0.008, depth - 0.008).rotateX(-Math.PI / 2) };
  }, [tier, width, depth]);
  useEffect(
    () => () => {
      top.map.dispose();
      top.material.dispose();
      top.geometry.dispose();
    },
    [top],
  );
  const body = useMemo<Make>(
    () => (list) => {
      list.box('plastic', '#5b4936', [width, THICK, depth], [0, -THICK / 2 - 0.0004, 0], 0.004);
      list.box('wood', '#d9d6cd', [width - 0.1, 0.62, depth - 0.12], [0, -THICK - 0.31, 0], 0.004);
      // Doors, and the shadow gap under the top.
      for (const i of [-1, 0, 1])
        list.box(
          'wood',
          '#e3e0d8',
          [(width - 0.16) / 3, 0.56, 0.012],
          [(i * (width - 0.13)) / 3, -THICK - 0.315, (depth - 0.12) / 2 + 0.004],
          0.004,
        );
      list.box('wood', '#6d675d', [width - 0.102, 0.02, depth - 0.118], [0, -THICK - 0.01, 0], 0.001);
    },
    [width, depth],
  );
  return (
    <group position={[0, y, z]}>
      <mesh geometry={top.geometry} material={top.material} receiveShadow />
      <Parts make={body} fixed />
    </group>
  );
}

/** A soft spot on the bench: middle (x, z), width and depth of the thing, how dark (0 to 1), and its turn about y. */
export interface ContactSpot {
  readonly x: number;
  readonly z: number;
  readonly width: number;
  readonly depth: number;
  readonly dark?: number;
  readonly turn?: number;
}

/** Painted contact shadows, all in one mesh, a hair above `y`. They spread past the thing by `spread`, m, and a sixth. */
export function ContactShadows({
  spots,
  y,
  spread = 0.024,
}: {
  readonly spots: readonly ContactSpot[];
  readonly y: number;
  readonly spread?: number;
}): ReactNode {
  const { tier } = useKit();
  const drawn = useMemo(() => {
    const position = new Float32Array(spots.length * 12);
    const uv = new Float32Array(spots.length * 8);
    const colour = new Float32Array(spots.length * 16);
    const index: number[] = [];
    spots.forEach((spot, s) => {
      const c = Math.cos(spot.turn ?? 0);
      const n = Math.sin(spot.turn ?? 0);
      for (let k = 0; k < 4; k++) {
        const u = k & 1 ? 1 : -1;
        const v = k & 2 ? 1 : -1;
        const dx = u * (spot.width / 2 + spread) * 1.16;
        const dz = v * (spot.depth / 2 + spread) * 1.16;
        position.set([spot.x + dx * c + dz * n, y + 0.0006 + s * 0.00005, spot.z - dx * n + dz * c], (s * 4 + k) * 3);
        uv.set([(u + 1) / 2, (v + 1) / 2], (s * 4 + k) * 2);
        colour.set([0.1, 0.07, 0.04, spot.dark ?? 0.8], (s * 4 + k) * 4);
      }
      const o = s * 4;
      index.push(o, o + 2, o + 1, o + 1, o + 2, o + 3);
    });
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(position, 3));
    geometry.setAttribute('uv', new BufferAttribute(uv, 2));
    geometry.setAttribute('color', new BufferAttribute(colour, 4));
    geometry.setIndex(index);
    const map = paintedTexture(64, 64, paintBlob);
    const material = new MeshBasicMaterial({
      map,
      vertexColors: true,
      transparent: true,
      depthWrite: false,
      toneMapped: false,
      opacity: tier === 'high' ? 0.7 : 1,
      polygonOffset: true,
      polygonOffsetFactor: -1,
    });
    return { geometry, map, material };
  }, [spots, y, spread, tier]);
  useEffect(
    () => () => {
      drawn.geometry.dispose();
      drawn.map.dispose();
      drawn.material.dispose();
    },
    [drawn],
  );
  return <mesh geometry={drawn.geometry} material={drawn.material} renderOrder={1} />;
}
