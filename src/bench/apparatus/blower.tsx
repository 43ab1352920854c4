/** The blower of an air track: a box with a grille, a rocker switch with a lamp, and a ribbed hose to the track. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { BoxGeometry, CatmullRomCurve3, type Group, MeshBasicMaterial, TubeGeometry, Vector3 } from 'three';
import { INK } from './finishes.ts';
import { type Make, Parts } from './parts.tsx';
import type { Triple } from './shapes.ts';

/** Places on it, seen from the middle of its foot, m: x right, y up, z to the front. */
export const BLOWER = {
  size: { width: 0.15, depth: 0.19 },
  rocker: [-0.03, 0.112, 0.055],
  outlet: [0.05, 0.075, -0.098],
} as const satisfies Readonly<Record<string, Triple | object>>;

const LAMP_OFF = '#1c3a24';
const LAMP_ON = '#5dff86';
const HOSE = 0.0135;

const body: Make = (list) => {
  const { width, depth } = BLOWER.size;
  list.box('paint', '#4b5f70', [width, 0.1, depth], [0, 0.056, 0], 0.01);
  list.box('plastic', INK.black, [width - 0.012, 0.006, depth - 0.012], [0, 0.005, 0], 0.002);
  for (let i = 0; i < 8; i++)
    list.box('plastic', '#1d252c', [width * 0.62, 0.0034, 0.002], [0, 0.024 + i * 0.009, depth / 2 + 0.0004], 0.0006);
  list.box('plastic', '#e6e1d3', [0.036, 0.003, 0.05], [BLOWER.rocker[0], 0.1065, BLOWER.rocker[2]], 0.0012);
  const [x, y, z] = BLOWER.outlet;
  list.puck('plastic', INK.slate, HOSE + 0.004, 0.016, [x, y, z + 0.004], [Math.PI / 2, 0, 0]);
  // A handle, for it is carried about.
  list.box('rubber', INK.black, [0.012, 0.01, 0.1], [0.04, 0.122, 0], 0.004);
  for (const s of [-1, 1]) list.box('rubber', INK.black, [0.012, 0.018, 0.01], [0.04, 0.113, s * 0.045], 0.003);
};
const rocker: Make = (list) => {
  list.box('plastic', '#20272d', [0.022, 0.007, 0.034], [0, 0, 0], 0.002);
};

export interface BlowerProps {
  /** Where the hose goes, in the blower's own coordinates, and points on the way, m. */
  readonly hose: readonly Triple[];
  /** Asked every frame. */
  readonly on: () => boolean;
}

/** Origin in the middle of its foot; the switch is on top, in front. */
export function Blower({ hose, on }: BlowerProps): ReactNode {
  const key = useRef<Group>(null);
  const make = useMemo<Make>(
    () => (list) => {
      body(list);
      const points = [BLOWER.outlet, ...hose].map((p) => new Vector3(...p));
      const curve = new CatmullRomCurve3(points, false, 'centripetal');
      const rings = list.kit.tier === 'low' ? 36 : 90;
      list.add('rubber', '#59636b', new TubeGeometry(curve, rings, HOSE, list.kit.tier === 'low' ? 8 : 14));
      // Its ribs.
      const count = list.kit.tier === 'low' ? 18 : 46;
      const ahead = new Vector3(0, 1, 0);
      for (let i = 1; i < count; i++) {
        const at = curve.getPointAt(i / count);
        ahead.copy(curve.getTangentAt(i / count));
        const rib = new TubeGeometry(
          new CatmullRomCurve3([at.clone().addScaledVector(ahead, -0.0022), at.clone().addScaledVector(ahead, 0.0022)]),
          1,
          HOSE + 0.0013,
          list.kit.tier === 'low' ? 8 : 14,
        );
        list.add('rubber', '#465058', rib);
      }
    },
    [hose],
  );
  const lamp = useMemo(
    () => ({ shape: new BoxGeometry(0.008, 0.0012, 0.004), glow: new MeshBasicMaterial({ toneMapped: false }) }),
    [],
  );
  useEffect(
    () => () => {
      lamp.shape.dispose();
      lamp.glow.dispose();
    },
    [lamp],
  );
  useFrame(() => {
    const now = on();
    if (key.current) key.current.rotation.x = now ? -0.22 : 0.22;
    lamp.glow.color.set(now ? LAMP_ON : LAMP_OFF);
  });
  return (
    <>
      <Parts make={make} />
      <group position={[...BLOWER.rocker]}>
        <group ref={key}>
          <Parts make={rocker} shadow={false} />
          <mesh geometry={lamp.shape} material={lamp.glow} position={[0, 0.0042, -0.009]} />
        </group>
      </group>
    </>
  );
}
