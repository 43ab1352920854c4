/** What moves: the glider with its box, the discs wherever they are, the hanger, and the string between them. */
import { useMemo, useRef, type ReactNode } from 'react';
import type { Group } from 'three';
import {
  Cord,
  createMixer,
  Glider,
  hang,
  INK,
  type Make,
  MassHanger,
  mix,
  Parts,
  type SceneProps,
  SlottedDisc,
  useFrame,
} from '@sdk/view';
import {
  FLAG_WIDTH,
  GLIDER_LENGTH,
  MASS_IDS,
  MASSES,
  type MassId,
  type NewtonFrame,
  WHEEL_RADIUS,
} from '../apparatus.ts';
import type model from '../model.ts';
import {
  along,
  discPose,
  GLIDER_ON_PAN,
  gliderHook,
  hangerHook,
  HOOK,
  LOOSE,
  onTrack,
  RIDGE,
  WHEEL,
  wheelY,
} from './layout.ts';

type Run = SceneProps<typeof model>['run'];

/** A frame between two ticks, for what is drawn: the glider's place and the hanger's height. */
function useSeen(run: Run): () => NewtonFrame {
  const held = useMemo(() => ({ mixer: createMixer(run), frame: {} as NewtonFrame }), [run]);
  return () => {
    const { previous, current } = run;
    const alpha = held.mixer();
    Object.assign(held.frame, current);
    // Between a hand and the track there is nothing to mix.
    if (previous.hold === current.hold && previous.hooked === current.hooked) {
      held.frame.x = mix(previous.x, current.x, alpha);
      held.frame.height = mix(previous.height, current.height, alpha);
      held.frame.slack = mix(previous.slack, current.slack, alpha);
    }
    return held.frame;
  };
}

const FLAG = { width: FLAG_WIDTH, height: 0.058 } as const;
const BUMPERS = ['plain', 'plain'] as const;
const hook: Make = (list) => {
  list.puck('steel', INK.steel, 0.0014, 0.02, [HOOK.x, HOOK.y - 0.009, 0]);
  list.ball('steel', INK.steel, 0.0024, [HOOK.x, HOOK.y, 0]);
  // The iron plate that the magnet holds.
  list.puck('steel', '#9aa3aa', 0.007, 0.0014, [-GLIDER_LENGTH / 2 + 0.0004, 0.0106, 0], [0, 0, Math.PI / 2]);
};
const card: Make = (list) => {
  list.box('wood', '#b88a55', [0.04, 0.05, 0.044], [-0.038, 0.0445, 0], 0.0015);
  list.box('plastic', '#d8c08a', [0.012, 0.0504, 0.0446], [-0.038, 0.0445, 0], 0.001);
};

export function Moving({ run }: { readonly run: Run }): ReactNode {
  const glider = useRef<Group>(null);
  const box = useRef<Group>(null);
  const hanger = useRef<Group>(null);
  const discs = useRef<Partial<Record<MassId, Group>>>({});
  const seen = useSeen(run);
  const at = useMemo(() => [0, 0, 0], []);
  useFrame(() => {
    const frame = seen();
    if (glider.current) {
      if (frame.hold === 'pan') {
        glider.current.position.set(...GLIDER_ON_PAN.at);
        glider.current.rotation.set(0, GLIDER_ON_PAN.turn, 0);
      } else {
        onTrack(frame, along(frame.x), RIDGE, 0, at);
        // Without air it lies on the track, a hair lower.
        glider.current.position.set(at[0]!, at[1]! - (frame.blower === 'on' ? 0 : 0.0003), 0);
        glider.current.rotation.set(0, 0, frame.tilt);
      }
    }
    if (box.current) box.current.visible = frame.boxed;
    hangerHook(frame, at);
    hanger.current?.position.set(at[0]!, at[1]!, at[2]!);
    for (const id of MASS_IDS) {
      const group = discs.current[id];
      if (!group) continue;
      group.rotation.x = discPose(frame, id, at);
      group.position.set(at[0]!, at[1]!, at[2]!);
    }
  });
  return (
    <>
      <group ref={glider}>
        <Glider length={GLIDER_LENGTH} bumpers={BUMPERS} flag={FLAG} />
        <Parts make={hook} />
        <group ref={box}>
          <Parts make={card} />
        </group>
      </group>
      <group ref={hanger}>
        <MassHanger masses={NONE} />
      </group>
      {MASS_IDS.map((id) => (
        <group
          key={id}
          ref={(group) => {
            if (group) discs.current[id] = group;
          }}
        >
          <SlottedDisc mass={MASSES[id]} />
        </group>
      ))}
      <TheString run={run} />
    </>
  );
}
const NONE: readonly number[] = [];

/** Points of the sagging part, of the arc over the wheel, and the end. */
const SAG = 18;
const ARC = 8;
const POINTS = SAG + ARC + 1;

function TheString({ run }: { readonly run: Run }): ReactNode {
  const seen = useSeen(run);
  const ends = useMemo(() => ({ a: [0, 0, 0], top: [0, 0, 0], b: [0, 0, 0] }), []);
  const through = (out: Float32Array): void => {
    const frame = seen();
    const { a, top, b } = ends;
    const centre = wheelY(frame);
    top[0] = WHEEL.x;
    top[1] = centre + WHEEL_RADIUS;
    let length = 0;
    if (frame.hooked) gliderHook(frame, a);
    else for (let i = 0; i < 3; i++) a[i] = LOOSE[i]!;
    for (let i = 0; i < 3; i++) length += (top[i]! - a[i]!) ** 2;
    length = Math.sqrt(length) + (frame.hooked ? frame.slack : 0.05);
    hang(a, top, length, SAG, out);
    // What is slack lies on the track, or on the bench.
    const floor = frame.hooked ? RIDGE + 0.004 : 0.003;
    for (let i = 1; i < SAG; i++) out[i * 3 + 1] = Math.max(out[i * 3 + 1]!, floor);
    for (let i = 0; i < ARC; i++) {
      const angle = Math.PI / 2 - ((i + 1) / ARC) * (Math.PI / 2);
      out[(SAG + i) * 3] = WHEEL.x + WHEEL_RADIUS * Math.cos(angle);
      out[(SAG + i) * 3 + 1] = centre + WHEEL_RADIUS * Math.sin(angle);
      out[(SAG + i) * 3 + 2] = 0;
    }
    hangerHook(frame, b);
    for (let i = 0; i < 3; i++) out[(POINTS - 1) * 3 + i] = b[i]!;
  };
  return <Cord points={POINTS} through={through} />;
}
