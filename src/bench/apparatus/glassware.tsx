/** What every vessel of glass is made of: its walls and what is in it. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { Mesh } from 'three';
import type { Tier } from '../contract.ts';
import type { Contents } from './contents.ts';
import { endsOf, glassBody } from './glass-body.ts';
import { GLASS_ORDER, type GlassWalls, makeGlass } from './glass.ts';
import { makeLiquid } from './liquid.ts';
import { liquidShape } from './liquid-shape.ts';
import { type Kit, useKit } from './parts.tsx';
import { floorOf, type Profile, volumeBelow } from './vessel.ts';

/** Segments around something of glass: more than metal needs, for its outline is what is seen; fewer around a thin tube. */
export const roundness = (tier: Tier, radius: number): number =>
  Math.round((tier === 'low' ? 26 : tier === 'medium' ? 52 : 88) * Math.min(1, 0.55 + radius / 0.06));
const widest = (profile: Profile): number => Math.max(...profile.map(([r]) => r));

/** All glass of a scene is one pair of materials: made with the first piece, freed with the last. */
const shared = new WeakMap<Kit, { readonly glass: GlassWalls; users: number }>();
export function useGlass(): GlassWalls {
  const kit = useKit();
  const held = useMemo(() => {
    let found = shared.get(kit);
    if (found === undefined) shared.set(kit, (found = { glass: makeGlass(kit.tier), users: 0 }));
    return found;
  }, [kit]);
  useEffect(() => {
    held.users++;
    return () => {
      if (--held.users > 0) return;
      held.glass.dispose();
      if (shared.get(kit) === held) shared.delete(kit);
    };
  }, [kit, held]);
  return held.glass;
}

export interface GlassProps {
  readonly outer: Profile;
  readonly inner?: Profile | undefined;
  /** Something else of glass stands inside: near wall and liquid are drawn so many steps later. */
  readonly around?: number;
}

/** The walls. Origin in the middle of the foot. With `inner` they have a thickness: a thick floor, a second edge where the inside is seen. */
export function Glass({ outer, inner, around = 0 }: GlassProps): ReactNode {
  const { tier } = useKit();
  const glass = useGlass();
  const { near, far } = useMemo(() => {
    const body = glassBody(outer, inner, roundness(tier, widest(outer)));
    return { near: body, far: tier === 'low' ? endsOf(body) : body };
  }, [outer, inner, tier]);
  useEffect(
    () => () => {
      near.dispose();
      far.dispose();
    },
    [near, far],
  );
  return (
    <>
      <mesh geometry={far} material={glass.far} renderOrder={GLASS_ORDER.far - Math.min(1, around)} />
      <mesh geometry={near} material={glass.near} renderOrder={GLASS_ORDER.near + around} />
    </>
  );
}

export interface LiquidProps {
  readonly inner: Profile;
  readonly contents: Contents;
  /** Something else stands in it: drawn so many steps later. */
  readonly around?: number;
}

/** Rings along the wall and over the surface by tier. */
const RINGS = { low: [9, 4], medium: [16, 8], high: [20, 10] } as const;
/** Less is a wet wall, m³. */
const LEAST = 2e-9;

/** What is in a vessel with this inside. */
export function Liquid({ inner, contents, around = 0 }: LiquidProps): ReactNode {
  const { tier } = useKit();
  const drawn = useMemo(() => {
    const [side, top] = RINGS[tier];
    // Its outline lies behind that of the glass: it may have fewer corners.
    const segments = Math.round(roundness(tier, widest(inner)) * (tier === 'low' ? 0.77 : 1));
    return { shape: liquidShape(inner, { segments, side, top }), liquid: makeLiquid('liquid', tier) };
  }, [inner, tier]);
  useEffect(
    () => () => {
      drawn.shape.geometry.dispose();
      drawn.liquid.dispose();
    },
    [drawn],
  );
  const mesh = useRef<Mesh>(null);
  useFrame(() => {
    const volume = contents.volume();
    if (mesh.current) mesh.current.visible = volume > LEAST;
    if (!(volume > LEAST)) return;
    drawn.shape.fill(volume);
    drawn.liquid.show(contents.ramp(), contents.longest, contents.haze?.() ?? 0);
  });
  return (
    <>
      <mesh
        ref={mesh}
        geometry={drawn.shape.geometry}
        material={drawn.liquid.material}
        renderOrder={GLASS_ORDER.liquid + around}
      />
      {contents.sediment && (
        <Sediment inner={inner} height={contents.sediment} colour={contents.sedimentColour ?? '#f2f2ee'} />
      )}
    </>
  );
}

/** A layer of powder on the floor: opaque, and drawn before all that can be seen through. */
function Sediment({
  inner,
  height,
  colour,
}: {
  readonly inner: Profile;
  readonly height: () => number;
  readonly colour: string;
}): ReactNode {
  const { tier, finishes } = useKit();
  const shape = useMemo(
    () => liquidShape(inner, { segments: roundness(tier, widest(inner)), side: 5, top: 2, flat: true }),
    [inner, tier],
  );
  useEffect(() => () => shape.geometry.dispose(), [shape]);
  const mesh = useRef<Mesh>(null);
  useFrame(() => {
    const high = height();
    const there = high > 2e-5;
    if (mesh.current) mesh.current.visible = there;
    if (there) shape.fill(volumeBelow(inner, floorOf(inner) + high));
  });
  return <mesh ref={mesh} geometry={shape.geometry} material={finishes.plain(colour)} />;
}
