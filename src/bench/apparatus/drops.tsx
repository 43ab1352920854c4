/** Drops: one that hangs from a mouth and grows, one that falls, and the thread of a stream that breaks into drops when it is slow. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { Mesh, ShaderMaterial } from 'three';
import type { Contents } from './contents.ts';
import { dropShape } from './drop-shape.ts';
import { GLASS_ORDER } from './glass.ts';
import { makeLiquid } from './liquid.ts';
import { useKit } from './parts.tsx';
import type { Triple } from './shapes.ts';
import { streamShape } from './stream-shape.ts';

/** What a drop looks like: the colours of the liquid that it is of. */
export type DropLook = Pick<Contents, 'ramp' | 'longest'>;

/**
 * A small round body bends light far: its rim is dark, and so it is seen at all. As `bends` of a liquid, which is 1 for a column in a glass;
 * a thread is all surface, and less is enough.
 */
const RIM = 2;
const THREAD_RIM = 0.9;
function makeBead(rim: number): ReturnType<typeof makeLiquid> {
  const liquid = makeLiquid();
  const { bends } = (liquid.material as ShaderMaterial).uniforms;
  if (bends) bends.value = rim;
  return liquid;
}

const AROUND = { low: 9, medium: 16, high: 26 } as const;
/** Less is a film, m³. */
const LEAST = 1e-10;

function useDrop(mouth: number, look: DropLook, volume: () => number) {
  const { tier } = useKit();
  const mesh = useRef<Mesh>(null);
  const drawn = useMemo(() => ({ shape: dropShape(mouth, AROUND[tier]), liquid: makeBead(RIM) }), [mouth, tier]);
  useEffect(
    () => () => {
      drawn.shape.geometry.dispose();
      drawn.liquid.dispose();
    },
    [drawn],
  );
  useFrame(() => {
    const now = volume();
    if (mesh.current) mesh.current.visible = now > LEAST;
    if (!(now > LEAST)) return;
    drawn.shape.fill(now);
    drawn.liquid.show(look.ramp(), look.longest, 0);
  });
  return { mesh, drawn };
}

export interface HangingDropProps extends DropLook {
  /** Radius of the mouth that it hangs from, m. */
  readonly mouth: number;
  /** m³; nothing hangs at 0. */
  readonly volume: () => number;
}

/** Origin in the mouth; the drop hangs down from it. */
export function HangingDrop({ mouth, volume, ...look }: HangingDropProps): ReactNode {
  const { mesh, drawn } = useDrop(mouth, look, volume);
  return (
    <mesh
      ref={mesh}
      geometry={drawn.shape.geometry}
      material={drawn.liquid.material}
      renderOrder={GLASS_ORDER.liquid}
    />
  );
}

export interface FallingDropProps extends DropLook {
  /** m³; nothing is there at 0. */
  readonly volume: () => number;
  /** How far its middle is below the origin, m. */
  readonly fallen: () => number;
}

/** Origin where it let go. */
export function FallingDrop({ volume, fallen, ...look }: FallingDropProps): ReactNode {
  const { mesh, drawn } = useDrop(0, look, volume);
  useFrame(() => {
    if (mesh.current) mesh.current.position.y = -fallen();
  });
  return (
    <mesh
      ref={mesh}
      geometry={drawn.shape.geometry}
      material={drawn.liquid.material}
      renderOrder={GLASS_ORDER.liquid}
    />
  );
}

const G = 9.81;
/** A burette's mouth lets a thread hang together above about four drops of 0.05 mL a second (by eye), m³/s; and the drop below that. */
const THREAD = 2.2e-7;
const DROP = 5e-8;

export interface StreamProps extends DropLook {
  /** The mouth that it comes from, and its radius, m. */
  readonly from: Triple;
  readonly mouth?: number;
  /** Height of the surface (or floor) that it meets, m. */
  readonly to: () => number;
  /** m³/s; below four drops a second it drips. */
  readonly flow: () => number;
  /** Time of the model, s: places the drops and the beads of the thread. Without it nothing moves, but the length. */
  readonly clock?: () => number;
}

/** What runs out of a mouth straight down. */
export function Stream({ from, mouth = 0.0006, to, flow, clock, ...look }: StreamProps): ReactNode {
  const { tier } = useKit();
  const thread = useRef<Mesh>(null);
  const drawn = useMemo(
    () => ({ shape: streamShape(mouth, tier === 'low' ? 6 : 12), liquid: makeBead(THREAD_RIM) }),
    [mouth, tier],
  );
  useEffect(
    () => () => {
      drawn.shape.geometry.dispose();
      drawn.liquid.dispose();
    },
    [drawn],
  );
  const fall = (): number => Math.max(0, from[1] - to());
  // A slow stream is one drop after another; more than one in the air at a time are not told apart.
  const since = (): number => {
    const rate = flow();
    return rate > 0 ? (clock?.() ?? 0.06) % (DROP / rate) : Infinity;
  };
  const fallen = (): number => 0.5 * G * since() ** 2;
  useFrame(() => {
    const rate = flow();
    if (thread.current) thread.current.visible = rate > THREAD && fall() > 1e-4;
    if (!thread.current?.visible) return;
    drawn.shape.run(rate, fall(), clock?.() ?? 0);
    drawn.liquid.show(look.ramp(), look.longest, 0);
  });
  return (
    <group position={from}>
      <mesh
        ref={thread}
        geometry={drawn.shape.geometry}
        material={drawn.liquid.material}
        renderOrder={GLASS_ORDER.liquid}
      />
      <FallingDrop
        volume={() => (flow() > 0 && flow() <= THREAD && fallen() < fall() ? DROP : 0)}
        fallen={fallen}
        {...look}
      />
    </group>
  );
}
