/** The gate of a pendulum: a fork that opens upwards, its beam along z, on a post that slides out of a foot on the bench. */
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { type Group, MeshBasicMaterial, SphereGeometry } from 'three';
import { INK, type Make, Parts, type SceneProps, useFrame } from '@sdk/view';
import { GATE_DEPTH, GATE_HALF_BREADTH, GATE_HALF_GAP, GATE_MAX } from '../apparatus.ts';
import type model from '../model.ts';

const ARM = 0.016;
const OFF = '#5a1512';
const ON = '#ff4436';

const fork: Make = (list) => {
  // Slim, so that the ball is seen behind the arm in front of it.
  const b = 1.1 * GATE_HALF_BREADTH;
  const top = 0.012;
  for (const side of [-1, 1]) {
    const z = side * (GATE_HALF_GAP + ARM / 2);
    list.box('paint', INK.blue, [b, GATE_DEPTH + top, ARM], [0, (top - GATE_DEPTH) / 2, z], 0.003);
    // The eyes of lamp and receiver, and white marks that show where the beam runs.
    list.puck(
      'plastic',
      '#0e1216',
      0.0042,
      0.0016,
      [0, 0, side * (GATE_HALF_GAP - 0.0002)],
      [Math.PI / 2, 0, 0],
      0.0003,
    );
    list.box('plastic', '#f2f0e8', [0.0012, 0.0006, ARM * 0.6], [0, top + 0.0001, z], 0.0002);
    list.box('plastic', '#f2f0e8', [0.008, 0.0012, 0.0006], [0, 0, side * (GATE_HALF_GAP + ARM + 0.0001)], 0.0002);
  }
  list.box('paint', INK.blue, [b, 0.016, 2 * (GATE_HALF_GAP + ARM)], [0, -GATE_DEPTH - 0.008, 0], 0.003);
  list.puck(
    'rubber',
    INK.black,
    0.0042,
    0.012,
    [0, -GATE_DEPTH - 0.012, GATE_HALF_GAP + ARM + 0.003],
    [Math.PI / 2, 0, 0],
  );
};
/** The inner tube hangs from the fork into the sleeve, as long as it may ever be needed. */
const sleeve: Make = (list) => {
  list.box('paint', INK.cast, [0.14, 0.012, 0.036], [0, 0.006, 0], 0.003);
  list.puck('steel', INK.trim, 0.008, 0.03, [0, 0.027, 0]);
  list.knob('steel', INK.brass, 0.008, 0.008, [0.008, 0.032, 0], [0, 0, -Math.PI / 2]);
};
const post: Make = (list) => {
  list.puck('steel', INK.steel, 0.005, 1, [0, 0.5, 0], [0, 0, 0], 0.0005);
};

export function Gate({ run }: { readonly run: SceneProps<typeof model>['run'] }): ReactNode {
  const foot = useRef<Group>(null);
  const head = useRef<Group>(null);
  const rod = useRef<Group>(null);
  const lamp = useMemo(
    () => ({ ball: new SphereGeometry(0.0034, 12, 8), glow: new MeshBasicMaterial({ color: OFF, toneMapped: false }) }),
    [],
  );
  useEffect(
    () => () => {
      lamp.ball.dispose();
      lamp.glow.dispose();
    },
    [lamp],
  );
  const lit = useRef(false);
  useFrame(() => {
    const { gate, blocked } = run.current;
    foot.current?.position.set(gate[0], 0, 0);
    head.current?.position.set(0, gate[1], 0);
    if (rod.current) rod.current.scale.y = Math.min(GATE_MAX, gate[1] - GATE_DEPTH - 0.02);
    if (rod.current) rod.current.position.y = 0.006;
    if (blocked === lit.current) return;
    lit.current = blocked;
    lamp.glow.color.set(blocked ? ON : OFF);
  });
  return (
    <group ref={foot}>
      <Parts make={sleeve} />
      <group ref={rod}>
        <Parts make={post} />
      </group>
      <group ref={head}>
        <Parts make={fork} />
        <mesh geometry={lamp.ball} material={lamp.glow} position={[0, -0.012, GATE_HALF_GAP + ARM + 0.001]} />
      </group>
    </group>
  );
}
