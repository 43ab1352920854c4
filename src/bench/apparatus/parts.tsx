/**
 * How a piece of apparatus is put together: a list of coloured solids that become one mesh for each material.
 * `Workshop` stands once around a scene and holds what all pieces share.
 */
import { useThree } from '@react-three/fiber';
import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react';
import {
  type BufferGeometry,
  type Material,
  BufferAttribute,
  Color,
  Euler,
  Matrix4,
  Quaternion,
  SphereGeometry,
  Vector3,
} from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import type { Tier } from '../contract.ts';
import { paintDaylight } from './daylight.ts';
import { type Finish, type Finishes, makeFinishes } from './finishes.ts';
import { fontArrives } from './textures.ts';
import { type Triple, bevelledBox, puck, turned } from './shapes.ts';

export interface Kit {
  readonly tier: Tier;
  readonly finishes: Finishes;
  /** Segments around something of this radius (m). */
  around(radius: number): number;
}

const KitContext = createContext<Kit | null>(null);

/** Around every scene that uses the kit: materials by tier, made once and freed with the scene. */
export function Workshop({ tier, children }: { readonly tier: Tier; readonly children: ReactNode }): ReactNode {
  const kit = useMemo<Kit>(() => {
    const fine = tier === 'low' ? 1 : tier === 'medium' ? 1.7 : 2.6;
    return {
      tier,
      finishes: makeFinishes(tier),
      around: (radius) => Math.round((radius < 0.004 ? 7 : radius < 0.009 ? 11 : radius < 0.03 ? 14 : 20) * fine),
    };
  }, [tier]);
  useEffect(() => () => kit.finishes.dispose(), [kit]);
  // Labels are painted again when the font arrives; the loop may rest by then.
  const invalidate = useThree((three) => three.invalidate);
  useEffect(() => void fontArrives().then(() => invalidate()), [kit, invalidate]);
  return <KitContext value={kit}>{children}</KitContext>;
}

export function useKit(): Kit {
  const kit = useContext(KitContext);
  if (!kit) throw new Error('apparatus stands outside a <Workshop>');
  return kit;
}

const ONE = new Vector3(1, 1, 1);
const ORIGIN: Triple = [0, 0, 0];

/** Collects solids. All lengths in metres, turns in radians (x, then y, then z). */
export class PartList {
  readonly pieces: { readonly finish: Finish; readonly geometry: BufferGeometry }[] = [];
  readonly kit: Kit;
  constructor(kit: Kit) {
    this.kit = kit;
  }

  add(finish: Finish, colour: string, geometry: BufferGeometry, at: Triple = ORIGIN, turn: Triple = ORIGIN): this {
    for (const name of Object.keys(geometry.attributes))
      if (name !== 'position' && name !== 'normal') geometry.deleteAttribute(name);
    const count = geometry.getAttribute('position').count;
    if (!geometry.index) geometry.setIndex(Array.from({ length: count }, (_, i) => i));
    geometry.applyMatrix4(
      new Matrix4().compose(new Vector3(...at), new Quaternion().setFromEuler(new Euler(...turn)), ONE),
    );
    const { r, g, b } = new Color(colour);
    const colours = new Float32Array(count * 3);
    for (let i = 0; i < count; i++) colours.set([r, g, b], i * 3);
    geometry.setAttribute('color', new BufferAttribute(colours, 3));
    this.pieces.push({ finish, geometry });
    return this;
  }

  box(finish: Finish, colour: string, size: Triple, at: Triple = ORIGIN, bevel = 0.002, turn: Triple = ORIGIN): this {
    return this.add(finish, colour, bevelledBox(size, bevel), at, turn);
  }

  /** A cylinder standing along y before it is turned. */
  puck(
    finish: Finish,
    colour: string,
    radius: number,
    length: number,
    at: Triple = ORIGIN,
    turn: Triple = ORIGIN,
    bevel = Math.min(radius, length) * 0.12,
  ): this {
    return this.add(finish, colour, puck(radius, length, bevel, this.kit.around(radius)), at, turn);
  }

  turned(
    finish: Finish,
    colour: string,
    profile: readonly (readonly [number, number])[],
    at: Triple = ORIGIN,
    turn: Triple = ORIGIN,
  ): this {
    return this.add(finish, colour, turned(profile, this.kit.around(Math.max(...profile.map(([r]) => r)))), at, turn);
  }

  ball(finish: Finish, colour: string, radius: number, at: Triple = ORIGIN): this {
    const n = this.kit.around(Math.max(radius, 0.01));
    return this.add(finish, colour, new SphereGeometry(radius, n, Math.ceil(n * 0.7)), at);
  }

  /** A knob with grips around it, standing along y from the origin upwards. */
  knob(
    finish: Finish,
    colour: string,
    radius: number,
    height: number,
    at: Triple = ORIGIN,
    turn: Triple = ORIGIN,
  ): this {
    const n = this.kit.tier === 'low' ? 20 : 40;
    const geometry = turned(
      [
        [radius, 0],
        [radius, height * 0.84],
        [radius * 0.88, height],
        [0, height],
      ],
      n,
    );
    const position = geometry.getAttribute('position');
    for (let i = 0; i < position.count; i++) {
      const x = position.getX(i);
      const z = position.getZ(i);
      const r = Math.hypot(x, z);
      if (r < radius * 0.95) continue;
      const grip = 1 - 0.075 * (Math.round((Math.atan2(z, x) / (2 * Math.PI)) * n + n) % 2);
      position.setXYZ(i, x * grip, position.getY(i), z * grip);
    }
    geometry.computeVertexNormals();
    return this.add(finish, colour, geometry, at, turn);
  }
}

interface Built {
  readonly geometry: BufferGeometry;
  readonly material: Material;
}

function assemble(make: Make, kit: Kit, fixed: boolean): Built[] {
  const list = new PartList(kit);
  make(list);
  if (fixed && kit.tier === 'low') {
    const geometry = paintDaylight(mergeGeometries(list.pieces.map((piece) => piece.geometry)));
    for (const each of list.pieces) each.geometry.dispose();
    return [{ geometry, material: kit.finishes.painted() }];
  }
  const byMaterial = new Map<Material, BufferGeometry[]>();
  for (const { finish, geometry } of list.pieces) {
    const material = kit.finishes.of(finish);
    byMaterial.set(material, [...(byMaterial.get(material) ?? []), geometry]);
  }
  return [...byMaterial].map(([material, geometries]) => {
    const geometry = mergeGeometries(geometries);
    for (const each of geometries) each.dispose();
    return { geometry, material };
  });
}

/** Fills a list. Must be stable (a module function, or useCallback), for the solids are made anew when it changes. */
export type Make = (list: PartList) => void;

/** Draws a list of parts: one mesh for each material. `fixed`: all of it dull, and never turned; then its light is painted on in the low tier. */
export function Parts({
  make,
  shadow = true,
  fixed = false,
}: {
  readonly make: Make;
  readonly shadow?: boolean;
  readonly fixed?: boolean;
}): ReactNode {
  const kit = useKit();
  const built = useMemo(() => assemble(make, kit, fixed), [make, kit, fixed]);
  useEffect(
    () => () => {
      for (const { geometry } of built) geometry.dispose();
    },
    [built],
  );
  return built.map(({ geometry, material }) => (
    <mesh key={material.uuid} geometry={geometry} material={material} castShadow={shadow} receiveShadow={shadow} />
  ));
}
