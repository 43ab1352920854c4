/** The balls: the one in use where the frame has it, the others in their wells. */
import { useMemo, useRef, type ReactNode } from 'react';
import type { Group } from 'three';
import { createMixer, FallingBody, mixPoint, mixRotation, type SceneProps, useFrame } from '@sdk/view';
import { BALL_IDS, BALLS, type BallId } from '../apparatus.ts';
import type model from '../model.ts';
import { inWell, LOOKS } from './layout.ts';

type Run = SceneProps<typeof model>['run'];

export function Balls({ run }: { readonly run: Run }): ReactNode {
  const groups = useRef<Partial<Record<BallId, Group>>>({});
  const scratch = useMemo(() => ({ mixer: createMixer(run), at: [0, 0, 0], turn: [0, 0, 0, 1] }), [run]);
  useFrame(() => {
    const { previous, current } = run;
    const { at, turn } = scratch;
    const alpha = scratch.mixer();
    for (const id of BALL_IDS) {
      const group = groups.current[id];
      if (!group) continue;
      group.quaternion.identity();
      if (current.ball !== id || current.place === 'tray') inWell(id, at);
      else {
        // Between the hand and the trough there is nothing to mix.
        const moved = previous.ball === id && previous.place !== 'tray' ? alpha : 1;
        mixPoint(previous.position, current.position, moved, at);
        mixRotation(previous.rotation, current.rotation, moved, turn);
        group.quaternion.set(turn[0]!, turn[1]!, turn[2]!, turn[3]!);
      }
      group.position.set(at[0]!, at[1]!, at[2]!);
    }
  });
  return BALL_IDS.map((id) => (
    <group
      key={id}
      ref={(group) => {
        if (group) groups.current[id] = group;
      }}
    >
      <FallingBody look={LOOKS[id]} shape="ball" radius={BALLS[id].radius} length={2 * BALLS[id].radius} />
    </group>
  ));
}
