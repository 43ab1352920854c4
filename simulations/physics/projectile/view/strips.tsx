/** The two strips that take the shadows, the plumb line, and the gate's lead. */
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { BufferAttribute, BufferGeometry, type Group, LineBasicMaterial } from 'three';
import { DIGITAL_TIMER, INK, Lead, type Make, Parts, seated, type SceneProps, useFrame } from '@sdk/view';
import { GATE, TABLE } from '../apparatus.ts';
import type model from '../model.ts';
import { BOB_TIP, COLUMN, LYING, onTrough, TIMER, UPRIGHT } from './layout.ts';

type Run = SceneProps<typeof model>['run'];

const strips: Make = (list) => {
  const { x, z, width, height } = UPRIGHT;
  list.box('plastic', '#fbfaf4', [width, height, 0.003], [x + width / 2, height / 2, z], 0.001);
  list.box('paint', INK.cast, [width + 0.012, 0.012, 0.05], [x + width / 2, 0.006, z], 0.003);
  for (let i = 1; i < 4; i++)
    list.box(
      'plastic',
      '#c9d2d6',
      [0.0008, height - 0.02, 0.0004],
      [x + (i / 4) * width, height / 2, z + 0.0015],
      0.0001,
    );
  const long = TABLE.to - 0.03 - LYING.from;
  const middle = LYING.from + long / 2;
  list.box('plastic', '#fbfaf4', [long, 0.0012, LYING.depth], [middle, 0.0009, LYING.z - LYING.depth / 2], 0.0004);
  for (let i = 1; i < 4; i++)
    list.box(
      'plastic',
      '#c9d2d6',
      [long - 0.02, 0.0004, 0.0008],
      [middle, 0.0016, LYING.z - (i / 4) * LYING.depth],
      0.0001,
    );
};
export const Strips = (): ReactNode => <Parts make={strips} shadow={false} />;

const bob: Make = (list) =>
  list.turned('brass', INK.brass, [
    [0, 0],
    [0.0012, 0.003],
    [0.0085, 0.026],
    [0.0085, 0.036],
    [0.003, 0.041],
    [0.0028, 0.046],
    [0, 0.047],
  ]);
/** From the mouth straight down, in front of the tape's edge: it shows which mark is below the mouth. */
export function PlumbBob({ run, z }: { readonly run: Run; readonly z: number }): ReactNode {
  const thread = useRef<Group>(null);
  const drawn = useMemo(() => {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(new Float32Array([0, 0, 0, 0, 1, 0]), 3));
    return { geometry, ink: new LineBasicMaterial({ color: '#3a3530' }) };
  }, []);
  useEffect(
    () => () => {
      drawn.geometry.dispose();
      drawn.ink.dispose();
    },
    [drawn],
  );
  const hanger = useMemo<Make>(
    () => (list) => {
      list.box('steel', INK.steel, [0.004, 0.004, z - 0.03], [0, 0, 0.03 + (z - 0.03) / 2], 0.001);
      list.puck('brass', INK.brass, 0.004, 0.008, [0, 0, z]);
    },
    [z],
  );
  const arm = useRef<Group>(null);
  useFrame(() => {
    const { height } = run.current;
    thread.current?.scale.set(1, Math.max(0.001, height - 0.05), 1);
    // The bob rests on the table when the mouth is lower than it is long.
    arm.current?.position.set(0, Math.max(0.052, height) - 0.006 - BOB_TIP, -z);
  });
  return (
    <group position={[0, BOB_TIP, z]}>
      <Parts make={bob} />
      <group ref={arm}>
        <Parts make={hanger} />
      </group>
      <group ref={thread} position={[0, 0.046, 0]}>
        <lineSegments geometry={drawn.geometry} material={drawn.ink} />
      </group>
    </group>
  );
}

export const GATE_LEAD = 7;
/** From the fork along the column and behind everything to socket A. */
export function GateLead({ run }: { readonly run: Run }): ReactNode {
  const group = useRef<Group>(null);
  useFrame(() => {
    if (group.current) group.current.visible = run.current.gate === 'mouth';
  });
  return (
    <group ref={group}>
      <Lead
        colour="#1b4f79"
        floor={0.0026}
        points={GATE_LEAD}
        through={(out) => {
          const put = (i: number, x: number, y: number, z: number) => out.set([x, y, z], 3 * i);
          const at: [number, number, number] = [0, 0, 0];
          onTrough(run.current, GATE.beyond, GATE.above, -GATE.half - 0.014, at);
          put(0, ...at);
          put(1, 0.03, run.current.height - 0.06, -0.2);
          put(2, COLUMN[0] - 0.05, run.current.height * 0.45, COLUMN[1] - 0.02);
          put(3, COLUMN[0] + 0.06, 0.006, -0.39);
          put(4, 0.7, 0.003, -0.405);
          put(5, TIMER.at[0] - 0.2, 0.003, -0.3);
          seated(TIMER, [DIGITAL_TIMER.socketA[0], DIGITAL_TIMER.socketA[1], DIGITAL_TIMER.socketA[2] + 0.03], at);
          put(6, ...at);
        }}
      />
    </group>
  );
}
