/** A glass trough with water that is ice-cold, warm as the room, or hot. Things stand in it: its water and its near wall are drawn after theirs. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { type BufferGeometry, type Group, MeshBasicMaterial, MeshLambertMaterial, PlaneGeometry } from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import { BATH, bathShape, bathVolume } from './bath-shape.ts';
import { water } from './contents.ts';
import { GLASS_ORDER } from './glass.ts';
import { Glass, Liquid } from './glassware.tsx';
import { bevelledBox } from './shapes.ts';
import { paintedTexture, speckle } from './textures.ts';

export type BathKind = 'ice' | 'room' | 'hot';
export interface WaterBathProps {
  readonly kind: BathKind;
  /** Of its water, K; asked every frame: steam rises from about 50 °C on, ice is there up to about 5 °C. */
  readonly temperature: () => number;
  /** Time that moves the steam, s; without it the pictures' own. */
  readonly time?: () => number;
  /** A ring that keeps the middle free of ice for what stands there, m. */
  readonly free?: number;
}

/** Later than all glass that stands in it. */
const AROUND = GLASS_ORDER.nearPrint - GLASS_ORDER.liquid + 1;

/** Origin in the middle of its foot. */
export function WaterBath({ kind, temperature, time, free = 0.028 }: WaterBathProps): ReactNode {
  const { outer, inner, contents } = useMemo(() => {
    const volume = bathVolume();
    return { ...bathShape(), contents: water(() => volume) };
  }, []);
  return (
    <>
      <Glass outer={outer} inner={inner} around={AROUND} />
      <Liquid inner={inner} contents={contents} around={AROUND} />
      {kind === 'ice' && <Ice temperature={temperature} free={free} />}
      {kind === 'hot' && <Steam temperature={temperature} time={time} />}
    </>
  );
}

/** Edge of a cube, m; how many; and how much of it floats above the water: 1 − ρ(ice)/ρ(water) = 1 − 917/1000. */
const CUBE = 0.019;
const CUBES = 11;
const ABOVE = 0.083;
/** Ice is gone above this, K: a bath that is stirred leaves it only when it has melted. */
const MELTED = 278;

function Ice({ temperature, free }: { readonly temperature: () => number; readonly free: number }): ReactNode {
  const drawn = useMemo(() => {
    const next = speckle(17);
    const cubes: BufferGeometry[] = [];
    for (let i = 0; i < CUBES; i++) {
      const edge = CUBE * (0.85 + 0.3 * next());
      const cube = bevelledBox([edge, edge * 0.9, edge], edge * 0.16);
      // Thrown in anyhow: tilted a little, some with a corner up.
      cube.rotateX((next() - 0.5) * 0.9);
      cube.rotateZ((next() - 0.5) * 0.9);
      cube.rotateY(next() * Math.PI);
      const angle = (i / CUBES) * 2 * Math.PI + next() * 0.2;
      const far = free + CUBE * 0.7 + (BATH.radius - free - CUBE * 1.5) * (i % 2 === 0 ? 0.95 : 0.25);
      cube.translate(far * Math.sin(angle), BATH.level + (ABOVE - 0.5) * edge + 0.004 * next(), far * Math.cos(angle));
      cubes.push(cube);
    }
    const geometry = mergeGeometries(cubes);
    for (const cube of cubes) cube.dispose();
    // Opaque, so that it hides what is behind it and what is of glass before it is drawn over it; cloudy ice is hardly clearer.
    return { geometry, material: new MeshLambertMaterial({ color: '#d3e6ee', emissive: '#4c5f68' }) };
  }, [free]);
  useEffect(
    () => () => {
      drawn.geometry.dispose();
      drawn.material.dispose();
    },
    [drawn],
  );
  const group = useRef<Group>(null);
  useFrame(() => {
    if (group.current) group.current.visible = temperature() < MELTED;
  });
  return (
    <group ref={group}>
      <mesh geometry={drawn.geometry} material={drawn.material} />
    </group>
  );
}

const WISPS = 4;
/** Steam is seen from here on, and at its thickest here, K. */
const FIRST = 318;
const THICKEST = 363;
/** One wisp's life, s, and how far it rises, m. */
const LIFE = 2.6;
const RISE = 0.09;

/** A few soft pictures that rise, widen and fade; they turn to the eye with the group's own turn. */
function Steam({
  temperature,
  time,
}: {
  readonly temperature: () => number;
  readonly time: (() => number) | undefined;
}): ReactNode {
  const drawn = useMemo(() => {
    const map = paintedTexture(64, 128, (pen, w, h) => {
      const next = speckle(29);
      pen.clearRect(0, 0, w, h);
      for (let i = 0; i < 26; i++) {
        const t = i / 26;
        const x = w * (0.5 + 0.2 * Math.sin(t * 7) * t + 0.06 * (next() - 0.5));
        const y = h * (0.9 - 0.8 * t);
        const r = w * (0.08 + 0.14 * t);
        const puff = pen.createRadialGradient(x, y, 0, x, y, r);
        puff.addColorStop(0, `rgba(255,255,255,${0.22 * Math.sin(Math.PI * t)})`);
        puff.addColorStop(1, 'rgba(255,255,255,0)');
        pen.fillStyle = puff;
        pen.fillRect(x - r, y - r, 2 * r, 2 * r);
      }
    });
    const plane = new PlaneGeometry(0.055, 0.11).translate(0, 0.055, 0);
    const materials = Array.from(
      { length: WISPS },
      () => new MeshBasicMaterial({ map, transparent: true, opacity: 0, depthWrite: false, toneMapped: false }),
    );
    return { map, plane, materials };
  }, []);
  useEffect(
    () => () => {
      drawn.map.dispose();
      drawn.plane.dispose();
      for (const material of drawn.materials) material.dispose();
    },
    [drawn],
  );
  const group = useRef<Group>(null);
  useFrame(({ camera, clock }) => {
    if (group.current === null) return;
    const thick = Math.min(1, Math.max(0, (temperature() - FIRST) / (THICKEST - FIRST)));
    group.current.visible = thick > 0;
    if (thick === 0) return;
    const now = time?.() ?? clock.elapsedTime;
    group.current.children.forEach((wisp, i) => {
      const age = (now / LIFE + i / WISPS) % 1;
      wisp.position.y = BATH.level + RISE * age;
      wisp.scale.set(0.7 + 0.8 * age, 0.6 + 0.5 * age, 1);
      wisp.quaternion.copy(camera.quaternion);
      drawn.materials[i]!.opacity = 0.85 * thick * Math.sin(Math.PI * age);
    });
  });
  return (
    <group ref={group}>
      {drawn.materials.map((material, i) => (
        <mesh
          key={material.uuid}
          geometry={drawn.plane}
          material={material}
          position={[(i - 1.5) * 0.03, BATH.level, 0.02 * ((i % 2) - 0.5)]}
          renderOrder={GLASS_ORDER.nearPrint + AROUND}
        />
      ))}
    </group>
  );
}
