/** A burette: glass with its scale, what stands in it down to the jet, a tap that turns, and the drop that hangs at the tip. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { BufferAttribute, type Group, type Mesh, SphereGeometry } from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import { BuretteScale } from './burette-scale.tsx';
import { BURETTE, type BuretteCapacity, type BuretteShape, JET_MOUTH } from './burette-shape.ts';
import { buretteLiquid } from './burette-liquid.ts';
import { type Contents, plainRamp } from './contents.ts';
import { HangingDrop } from './drops.tsx';
import { glassBody } from './glass-body.ts';
import { GLASS_ORDER } from './glass.ts';
import { roundness, useGlass } from './glassware.tsx';
import { makeLiquid } from './liquid.ts';
import { type Make, Parts, useKit } from './parts.tsx';
import { type Profile, radiusAt } from './vessel.ts';

/** The barrel that holds the key of the tap, along its own axis, m. */
const BARREL: Profile = [
  [0.0052, -0.0095],
  [0.0066, -0.009],
  [0.0068, 0],
  [0.0066, 0.009],
  [0.0052, 0.0095],
];

/** The key: PTFE through the barrel, a nut behind, a handle in front. It turns about z; upright, the tap is open. */
const key: Make = (list) => {
  const along = [Math.PI / 2, 0, 0] as const;
  list.puck('plastic', '#f4f5f2', 0.0053, 0.027, [0, 0, 0.001], along, 0.0004);
  list.puck('plastic', '#d9dcda', 0.0066, 0.004, [0, 0, -0.0125], along);
  list.puck('rubber', '#b23b35', 0.0058, 0.0014, [0, 0, -0.0104], along);
  list.puck('plastic', '#2467a6', 0.0062, 0.006, [0, 0, 0.0165], along);
  list.box('plastic', '#2467a6', [0.0068, 0.034, 0.005], [0, 0, 0.0192], 0.0016);
  list.box('plastic', '#e9eef2', [0.0016, 0.026, 0.0006], [0, 0, 0.0218], 0.0002);
};

const NO_COLOUR = plainRamp([0, 0, 0], 1);

function BuretteGlass({ capacity }: { readonly capacity: BuretteCapacity }): ReactNode {
  const { tier } = useKit();
  const glass = useGlass();
  const shape = useMemo(() => {
    const { outer, inner, jet, tap, wall, bore, seen } = BURETTE[capacity];
    const around = roundness(tier, wall);
    // One wall from the jet's mouth to the brim; the inside is seen above the tap.
    const tube = glassBody(outer, [...jet, ...inner.slice(1).map(([r, y]) => [(r * seen) / bore, y] as const)], around);
    const barrel = glassBody(BARREL, undefined, around);
    barrel.rotateX(Math.PI / 2).translate(0, tap, 0);
    const both = mergeGeometries([tube, barrel]);
    tube.dispose();
    barrel.dispose();
    return both;
  }, [capacity, tier]);
  useEffect(() => () => shape.dispose(), [shape]);
  return (
    <>
      <mesh geometry={shape} material={glass.far} renderOrder={GLASS_ORDER.far} />
      <mesh geometry={shape} material={glass.near} renderOrder={GLASS_ORDER.near} />
    </>
  );
}

/** The air below the tap, from the tap down: what is caught in the jet shines grey, like quicksilver. */
function Bubble({ shape, share }: { readonly shape: BuretteShape; readonly share: () => number }): ReactNode {
  const { tier } = useKit();
  const mesh = useRef<Mesh>(null);
  const drawn = useMemo(() => {
    const ball = new SphereGeometry(1, tier === 'low' ? 8 : 16, tier === 'low' ? 7 : 12);
    const ways = new Float32Array(ball.getAttribute('position').count * 2);
    // All of it is a surface that mirrors.
    for (let i = 0; i < ways.length; i += 2) ways.set([0.001, -1], i);
    ball.setAttribute('path', new BufferAttribute(ways, 2));
    const air = makeLiquid();
    air.show(NO_COLOUR, 1, 0);
    return { ball, air };
  }, [tier]);
  useEffect(
    () => () => {
      drawn.ball.dispose();
      drawn.air.dispose();
    },
    [drawn],
  );
  useFrame(() => {
    const air = Math.min(1, share());
    if (!mesh.current) return;
    mesh.current.visible = air > 0.01;
    const half = (shape.jetTop * air) / 2;
    const radius = (shape.seen / shape.bore) * radiusAt(shape.jet, shape.jetTop - half) * 0.9;
    mesh.current.position.y = shape.jetTop - half;
    mesh.current.scale.set(radius, Math.max(1e-5, half), radius);
  });
  return <mesh ref={mesh} geometry={drawn.ball} material={drawn.air.material} renderOrder={GLASS_ORDER.liquid + 1} />;
}

export interface BuretteProps {
  readonly capacity: BuretteCapacity;
  /** `volume`: what stands above the tap, m³ (`buretteHolds` of a reading). */
  readonly contents: Contents;
  /** How far the tap is open, 0 to 1. */
  readonly open: () => number;
  /** What is below the tap: the drop that hangs, m³; the share of the jet that holds air, from the tap down. */
  readonly tip: { readonly drop: () => number; readonly bubble: () => number };
}

/** Origin at the tip of its jet; numbers and handle look along z. */
export function Burette({ capacity, contents, open, tip }: BuretteProps): ReactNode {
  const { tier } = useKit();
  const shape = BURETTE[capacity];
  const handle = useRef<Group>(null);
  const collar = useRef<Mesh>(null);
  const drawn = useMemo(
    () => buretteLiquid(shape, roundness(tier, shape.bore), tier === 'low' ? 12 : tier === 'medium' ? 18 : 26),
    [shape, tier],
  );
  useEffect(() => () => drawn.dispose(), [drawn]);
  useFrame(() => {
    const volume = contents.volume();
    drawn.fill(volume, tip.bubble());
    drawn.show(contents.ramp(), contents.longest, contents.haze?.() ?? 0);
    if (collar.current) collar.current.visible = volume > 1e-9;
    if (handle.current) handle.current.rotation.z = (1 - Math.min(1, Math.max(0, open()))) * (Math.PI / 2);
  });
  return (
    <>
      <BuretteGlass capacity={capacity} />
      <mesh geometry={drawn.column} material={drawn.columnMaterial} renderOrder={GLASS_ORDER.liquid} />
      <mesh ref={collar} geometry={drawn.collar} material={drawn.bowlMaterial} renderOrder={GLASS_ORDER.liquid} />
      <BuretteScale capacity={capacity} />
      <group ref={handle} position={[0, shape.tap, 0]}>
        <Parts make={key} />
      </group>
      <Bubble shape={shape} share={tip.bubble} />
      <HangingDrop mouth={JET_MOUTH} volume={tip.drop} ramp={contents.ramp} longest={contents.longest} />
    </>
  );
}
