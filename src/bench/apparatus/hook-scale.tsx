/** An upright ruler on a foot that can be slid up and down its post, with a clip that marks a place on it. */
import { useFrame } from '@react-three/fiber';
import { useMemo, useRef, type ReactNode } from 'react';
import type { Group } from 'three';
import { INK } from './finishes.ts';
import { type Make, Parts } from './parts.tsx';
import { Scale } from './scale.tsx';

export const HOOK_SCALE = { width: 0.026, foot: { width: 0.11, depth: 0.13 } } as const;

export interface HookScaleProps {
  /** Height of the post's top above the foot, m; where the ruler's zero is above the foot while it is not slid; length of its scale. */
  readonly post: number;
  readonly zero: number;
  readonly length: number;
  /** How far the ruler is slid up, and where the clip is on it, m. Asked every frame. */
  readonly slid: () => number;
  readonly clip: () => number;
}

/** Origin in the middle of the foot's underside, below the face of the scale; the scale faces z. */
export function HookScale({ post, zero, length, slid, clip }: HookScaleProps): ReactNode {
  const ruler = useRef<Group>(null);
  const marker = useRef<Group>(null);
  const stand = useMemo<Make>(
    () => (list) => {
      const { width, depth } = HOOK_SCALE.foot;
      list.box('paint', INK.cast, [width, 0.014, depth], [0, 0.009, -depth / 2 + 0.03], 0.004);
      for (const x of [-1, 1])
        for (const z of [0.02, 0.02 - depth + 0.02])
          list.puck('rubber', INK.black, 0.006, 0.004, [x * (width / 2 - 0.012), 0.002, z]);
      list.puck('steel', INK.steel, 0.005, post - 0.014, [0, (post + 0.014) / 2, -0.022]);
      list.puck('steel', INK.steel, 0.009, 0.01, [0, 0.02, -0.022]);
    },
    [post],
  );
  const board = useMemo<Make>(
    () => (list) => {
      list.box('wood', '#c79a5e', [HOOK_SCALE.width + 0.004, length + 0.03, 0.006], [0, -length / 2, -0.0034], 0.001);
      // Two holders around the post.
      for (const y of [-0.05, -length + 0.05]) {
        list.box('paint', INK.slate, [0.024, 0.018, 0.016], [0, y, -0.016], 0.003);
        list.knob('plastic', INK.black, 0.006, 0.008, [0.012, y, -0.02], [0, 0, -Math.PI / 2]);
      }
    },
    [length],
  );
  const mark = useMemo<Make>(
    () => (list) => {
      // A red clip around the right edge: its upper edge is the mark.
      list.box('plastic', INK.red, [0.016, 0.005, 0.0016], [0.009, -0.0025, 0.0012], 0.0005);
      list.box('plastic', INK.red, [0.004, 0.01, 0.012], [0.0175, -0.005, -0.0036], 0.001);
      list.box('plastic', '#ffffff', [0.011, 0.0006, 0.0004], [0.0065, -0.0004, 0.0021], 0.0001);
    },
    [],
  );
  useFrame(() => {
    if (ruler.current) ruler.current.position.y = zero + slid();
    if (marker.current) marker.current.position.y = -clip();
  });
  return (
    <>
      <Parts make={stand} />
      <group ref={ruler}>
        <Parts make={board} />
        <Scale length={length} width={HOOK_SCALE.width} />
        <group ref={marker}>
          <Parts make={mark} />
        </group>
      </group>
    </>
  );
}
