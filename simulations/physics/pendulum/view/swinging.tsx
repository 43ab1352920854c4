/** What hangs and swings: thread or rod with its ball, the tail of the thread above the clamp, and the balls that wait. */
import { useMemo, useRef, type ReactNode } from 'react';
import type { Group } from 'three';
import { Bob, Cord, createMixer, mixPoint, PendulumRod, type SceneProps, useFrame } from '@sdk/view';
import { BALL_IDS, BALLS, type BallId, ROD_LENGTH, ROD_RADIUS } from '../apparatus.ts';
import type model from '../model.ts';
import { CARD_SIDE } from '../swing.ts';
import { inWell, LOOKS, onPan } from './layout.ts';

type Run = SceneProps<typeof model>['run'];

/** Fills where the ball is between the two latest frames. */
function useBall(run: Run): (out: number[]) => void {
  return useMemo(() => {
    const mixer = createMixer(run);
    return (out: number[]) => {
      const { previous, current } = run;
      const alpha = mixer();
      const same = previous.place !== 'pan' && previous.length === current.length;
      mixPoint(previous.position, current.position, same ? alpha : 1, out);
    };
  }, [run]);
}

export function Swinging({ run }: { readonly run: Run }): ReactNode {
  const ballAt = useBall(run);
  const rod = useRef<Group>(null);
  const cord = useRef<Group>(null);
  const groups = useRef<Partial<Record<BallId, Group>>>({});
  const cards = useRef<Partial<Record<BallId, Group>>>({});
  const at = useMemo(() => [0, 0, 0], []);
  useFrame(() => {
    const frame = run.current;
    ballAt(at);
    const [px, py] = frame.pivot;
    // The body turns with the thread: its up points at the pivot.
    const dx = px - at[0]!,
      dy = py - at[1]!,
      dz = -at[2]!;
    const inPlane = Math.atan2(-dx, dy);
    const across = Math.atan2(dz, Math.sqrt(dx * dx + dy * dy));
    const pose = (group: Group): void => {
      group.position.set(at[0]!, at[1]!, at[2]!);
      group.rotation.set(0, 0, 0);
      group.rotateZ(inPlane);
      group.rotateX(across);
    };
    for (const id of BALL_IDS) {
      const group = groups.current[id];
      if (!group) continue;
      if (frame.ball === id && frame.place !== 'pan') pose(group);
      else {
        const rest = [0, 0, 0];
        if (frame.ball === id) onPan(id, rest);
        else inWell(id, rest);
        group.position.set(rest[0]!, rest[1]!, rest[2]!);
        group.rotation.set(0, 0, 0);
      }
      const card = cards.current[id];
      if (card) card.visible = frame.ball === id && frame.place !== 'pan' && frame.vane === 'card';
    }
    if (rod.current) {
      rod.current.visible = frame.suspension === 'rod' && !frame.hall;
      pose(rod.current);
    }
    if (cord.current) cord.current.visible = frame.suspension === 'string' || frame.hall;
  });
  return (
    <>
      {BALL_IDS.map((id) => (
        <group
          key={id}
          ref={(group) => {
            if (group) groups.current[id] = group;
          }}
        >
          <Bob look={LOOKS[id]} radius={BALLS[id].radius} />
          <group
            ref={(group) => {
              if (group) cards.current[id] = group;
            }}
          >
            <Bob look={LOOKS[id]} radius={BALLS[id].radius * 0.98} card={CARD_SIDE} />
          </group>
        </group>
      ))}
      <group ref={rod}>
        <PendulumRod length={ROD_LENGTH} radius={ROD_RADIUS} />
      </group>
      <group ref={cord}>
        <Cord points={2} radius={0.0005} through={(out) => thread(run, at, out)} />
        <Cord points={4} radius={0.0005} through={(out) => tail(run, out)} />
      </group>
    </>
  );
}

/** From the clamp, or from out of the picture, to the top of the ball. */
function thread(run: Run, at: readonly number[], out: Float32Array): void {
  const { pivot, length, ball } = run.current;
  const share = 1 - BALLS[ball].radius / length;
  // Of a wire to the ceiling only what can be in the picture is drawn.
  const from = Math.max(0, 1 - 3 / length);
  for (let i = 0; i < 3; i++) {
    const way = at[i]! - pivot[i]!;
    out[i] = pivot[i]! + way * from;
    out[3 + i] = pivot[i]! + way * share;
  }
}
/** What is left of the thread above the jaws, laid to the back. */
function tail(run: Run, out: Float32Array): void {
  const [x, y] = run.current.pivot;
  out.set([x, y, 0, x + 0.003, y + 0.022, -0.012, x + 0.012, y + 0.03, -0.046, x + 0.022, y + 0.012, -0.066]);
}
