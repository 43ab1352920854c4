/** What stands at the ends of the track: the magnet that holds the glider, the soft stop, the pulley on its post, the pad on the floor. */
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { type Group, MeshBasicMaterial, SphereGeometry } from 'three';
import { INK, type Make, Parts, Pulley, type SceneProps, useFrame } from '@sdk/view';
import { GLIDER_HALF, WHEEL_RADIUS, X_START, X_STOP } from '../apparatus.ts';
import type model from '../model.ts';
import { along, BENCH_END, HANGER_X, PAD_Y, POST, RIDGE, WHEEL, wheelY } from './layout.ts';

type Run = SceneProps<typeof model>['run'];
/** Face of the magnet's stud, and of the stop. */
const FACE = along(X_START - GLIDER_HALF);
const STOP = along(X_STOP + GLIDER_HALF);
const BUFFER_Y = 0.0106;

const magnet: Make = (list) => {
  const y = RIDGE + BUFFER_Y;
  const lying = [0, 0, Math.PI / 2] as const;
  // A stud of brass keeps the plate off the core.
  list.puck('steel', INK.brass, 0.003, 0.004, [FACE - 0.002, y, 0], lying);
  list.puck('steel', '#b9c0c6', 0.0065, 0.008, [FACE - 0.007, y, 0], lying);
  list.puck('plastic', INK.black, 0.0125, 0.0025, [FACE - 0.011, y + 0.004, 0], lying);
  const turns = list.kit.tier === 'low' ? 5 : 10;
  const winding: [number, number][] = [];
  for (let i = 0; i <= turns * 2; i++) winding.push([i % 2 ? 0.0105 : 0.01, (0.022 * i) / (turns * 2)]);
  list.turned('copper', INK.copper, winding, [FACE - 0.0345, y + 0.004, 0], [0, 0, -Math.PI / 2]);
  list.puck('plastic', INK.black, 0.0125, 0.0025, [FACE - 0.036, y + 0.004, 0], lying);
  list.box('paint', INK.slate, [0.01, 0.034, 0.03], [FACE - 0.0425, y + 0.002, 0], 0.002);
  list.box('paint', INK.slate, [0.024, 0.006, 0.05], [FACE - 0.047, RIDGE + 0.001, 0], 0.0015);
  list.puck('rubber', INK.black, 0.004, 0.012, [FACE - 0.052, y + 0.006, -0.009], lying);
};
const stop: Make = (list) => {
  // Low enough for the string to pass over it.
  list.box('paint', INK.slate, [0.009, 0.016, 0.05], [STOP + 0.0085, RIDGE + 0.007, 0], 0.0015);
  list.box('felt', '#4a5d52', [0.004, 0.014, 0.03], [STOP + 0.002, RIDGE + 0.0085, 0], 0.001);
};
const post: Make = (list) => {
  const { x, z, top } = POST;
  list.puck('steel', INK.steel, 0.005, top + 0.05, [x, (top - 0.05) / 2, z], [0, 0, 0], 0.001);
  // The clamp on the bench's edge.
  list.box('paint', INK.slate, [0.03, 0.022, 0.03], [x, 0.011, z], 0.003);
  list.box('paint', INK.slate, [BENCH_END - x + 0.02, 0.009, 0.026], [(BENCH_END + x) / 2 + 0.006, 0.0045, z], 0.002);
  list.box('paint', INK.slate, [0.009, 0.075, 0.026], [BENCH_END + 0.012, -0.032, z], 0.002);
  list.box('paint', INK.slate, [0.045, 0.009, 0.026], [BENCH_END - 0.006, -0.066, z], 0.002);
  list.puck('steel', INK.steel, 0.004, 0.03, [BENCH_END - 0.02, -0.055, z]);
  list.knob('plastic', INK.black, 0.011, 0.012, [BENCH_END - 0.02, -0.084, z]);
};
/** What slides on the post and carries the wheel: a boss and an arm to the front. */
const bracket: Make = (list) => {
  const { x, z } = POST;
  const out = x - WHEEL.x;
  list.box('paint', INK.slate, [0.024, 0.026, 0.024], [out, 0, z], 0.003);
  list.knob('steel', INK.brass, 0.0085, 0.009, [out - 0.012, 0, z], [0, 0, Math.PI / 2]);
  list.box('steel', INK.steel, [0.008, 0.008, -z], [out, 0, z / 2], 0.001);
};
const pad: Make = (list) => {
  list.box('felt', '#5b6b86', [0.16, 0.03, 0.16], [HANGER_X, PAD_Y - 0.015, 0], 0.006);
};
const ROD = { kind: 'rod', length: 0.027 } as const;

/** The lamp on the magnet burns while it has current. */
function Lamp({ on }: { readonly on: () => boolean }): ReactNode {
  const drawn = useMemo(
    () => ({
      bulb: new SphereGeometry(0.003, 12, 8),
      glow: new MeshBasicMaterial({ color: '#27420f', toneMapped: false }),
    }),
    [],
  );
  useEffect(
    () => () => {
      drawn.bulb.dispose();
      drawn.glow.dispose();
    },
    [drawn],
  );
  useFrame(() => void drawn.glow.color.set(on() ? '#7dff4d' : '#27420f'));
  return <mesh geometry={drawn.bulb} material={drawn.glow} position={[FACE - 0.0425, RIDGE + 0.032, 0.008]} />;
}

/** Leans with the track. */
export function TrackEnds({ run }: { readonly run: Run }): ReactNode {
  return (
    <>
      <Parts make={magnet} />
      <Lamp on={() => run.current.magnetOn} />
      <Parts make={stop} />
    </>
  );
}

/** Stands on bench and floor. */
export function PulleyAndPad({ run }: { readonly run: Run }): ReactNode {
  const sliding = useRef<Group>(null);
  useFrame(() => {
    if (sliding.current) sliding.current.position.y = wheelY(run.current);
  });
  return (
    <>
      <Parts make={post} />
      <Parts make={pad} />
      <group ref={sliding} position={[WHEEL.x, WHEEL.y, 0]}>
        <Parts make={bracket} />
        <Pulley radius={WHEEL_RADIUS} angle={() => run.current.wheel} mount={ROD} />
      </group>
    </>
  );
}
