/** The bodies on the bench. */
import { useMemo, useRef, type ReactNode } from 'react';
import type { Group } from 'three';
import { createMixer, FallingBody, mixPoint, mixRotation, type SceneProps, useFrame } from '@sdk/view';
import { BODIES, BODY_IDS, type BodyId } from '../apparatus.ts';
import type model from '../model.ts';
import { inWell, LOOKS, onPan } from './layout.ts';

type Run = SceneProps<typeof model>['run'];

/** All bodies: the one in use where the frame has it, the others in their wells. */
export function Bodies({ run }: { readonly run: Run }): ReactNode {
  const groups = useRef<Partial<Record<BodyId, Group>>>({});
  const scratch = useMemo(() => ({ mixer: createMixer(run), at: [0, 0, 0], turn: [0, 0, 0, 1] }), [run]);
  useFrame(() => {
    const { previous, current } = run;
    const { at, turn } = scratch;
    const alpha = scratch.mixer();
    for (const id of BODY_IDS) {
      const group = groups.current[id];
      if (!group) continue;
      group.quaternion.identity();
      if (current.body !== id || current.place === 'tray') inWell(id, at);
      else if (current.place === 'balance') onPan(id, at);
      else {
        // Between the hand and the magnet there is nothing to mix.
        const moved =
          previous.body === current.body && previous.place !== 'tray' && previous.place !== 'balance' ? alpha : 1;
        mixPoint(previous.position, current.position, moved, at);
        mixRotation(previous.rotation, current.rotation, moved, turn);
        group.quaternion.set(turn[0]!, turn[1]!, turn[2]!, turn[3]!);
      }
      group.position.set(at[0]!, at[1]!, at[2]!);
    }
  });
  return BODY_IDS.map((id) => {
    const { shape, radius, length, disc } = BODIES[id];
    return (
      <group
        key={id}
        ref={(group) => {
          if (group) groups.current[id] = group;
        }}
      >
        <FallingBody look={LOOKS[id]} shape={shape} radius={radius} length={length} disc={disc > 0} />
      </group>
    );
  });
}
