/** The double switch (công tắc kép): the red key cuts the magnet's current and starts the timer; it stays down until the grey key frees it. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { type Group, MeshLambertMaterial, PlaneGeometry } from 'three';
import { INK } from './finishes.ts';
import { type Make, Parts } from './parts.tsx';
import type { Triple } from './shapes.ts';
import { useEase } from './slow-frame.ts';
import { FACE_FONT, paintedTexture } from './textures.ts';

const HEIGHT = 0.036;
/** Places on the box, seen from the middle of its foot, m. */
export const SWITCH_BOX = {
  size: { width: 0.09, depth: 0.11 },
  key: [-0.008, HEIGHT + 0.012, -0.006],
  free: [0.031, HEIGHT + 0.004, -0.036],
  toMagnet: [0.018, 0.017, -0.058],
  toTimer: [-0.018, 0.017, -0.058],
} as const satisfies Readonly<Record<string, Triple | object>>;

const box: Make = (list) => {
  list.box('plastic', '#c9c4b6', [0.09, HEIGHT, 0.11], [0, HEIGHT / 2 + 0.002, 0], 0.005);
  list.box('rubber', INK.black, [0.084, 0.004, 0.104], [0, 0.002, 0], 0.001);
  list.turned(
    'steel',
    INK.steel,
    [
      [0.0195, 0],
      [0.0225, 0],
      [0.0225, 0.003],
      [0.021, 0.0042],
      [0.0195, 0.0042],
      [0.0195, 0],
    ],
    [SWITCH_BOX.key[0], HEIGHT + 0.0018, SWITCH_BOX.key[2]],
  );
  list.puck('plastic', '#8b949b', 0.0085, 0.01, [SWITCH_BOX.free[0], HEIGHT + 0.004, SWITCH_BOX.free[2]]);
  for (const [x, y] of [SWITCH_BOX.toMagnet, SWITCH_BOX.toTimer])
    list.puck('rubber', INK.black, 0.0045, 0.014, [x, y, -0.06], [Math.PI / 2, 0, 0]);
};
const key: Make = (list) => {
  list.puck('plastic', INK.red, 0.019, 0.018, [0, 0, 0], [0, 0, 0], 0.0035);
};

/** Origin in the middle of its foot. */
export function SwitchBox({ label, pressed }: { readonly label: string; readonly pressed: () => boolean }): ReactNode {
  const moving = useRef<Group>(null);
  const ease = useEase();
  const drawn = useMemo(() => {
    const map = paintedTexture(
      384,
      110,
      (pen, w, h) => {
        pen.fillStyle = '#efe9da';
        pen.fillRect(0, 0, w, h);
        pen.fillStyle = '#22303c';
        pen.font = `700 42px ${FACE_FONT}`;
        pen.textAlign = 'center';
        pen.textBaseline = 'middle';
        pen.fillText(label, w / 2, h / 2);
      },
      { words: true, anisotropy: 4 },
    );
    return { map, plane: new PlaneGeometry(0.056, 0.016).rotateX(-Math.PI / 2), ink: new MeshLambertMaterial({ map }) };
  }, [label]);
  useEffect(
    () => () => {
      drawn.map.dispose();
      drawn.plane.dispose();
      drawn.ink.dispose();
    },
    [drawn],
  );
  useFrame((_, seconds) => {
    if (!moving.current) return;
    const rest = HEIGHT + (pressed() ? 0.0045 : 0.01);
    moving.current.position.y = ease(moving.current.position.y, rest, 40, seconds, 0.0001);
  });
  return (
    <>
      <Parts make={box} />
      <mesh geometry={drawn.plane} material={drawn.ink} position={[0, HEIGHT + 0.0025, 0.038]} />
      <group ref={moving} position={[SWITCH_BOX.key[0], HEIGHT + 0.01, SWITCH_BOX.key[2]]}>
        <Parts make={key} />
      </group>
    </>
  );
}
