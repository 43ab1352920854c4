/** An ultrasonic motion sensor that looks up from the foot of a stand, and the basket of netting over it that catches what falls. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { MeshBasicMaterial, MeshLambertMaterial, PlaneGeometry, SphereGeometry } from 'three';
import { INK } from './finishes.ts';
import { type Make, type PartList, Parts, useKit } from './parts.tsx';
import type { Triple } from './shapes.ts';
import { FACE_FONT, paintedTexture } from './textures.ts';

export interface MotionSensorProps {
  /** Half sizes of the case, m; its face looks up. */
  readonly half: Triple;
  /** Where there is one, the basket: inner half-width, thickness of its frame, floor above the foot, height of the rim above the floor, m. */
  readonly basket?: { readonly half: number; readonly wall: number; readonly floor: number; readonly rim: number };
  readonly label: string;
  /** The lamp burns while it keeps what it measures. */
  readonly recording: () => boolean;
}

const CASE = '#2f5d73';
const NET = '#e8e4d4';
const LAMP_OFF = '#4a1a16';
const LAMP_ON = '#ff4436';
/** Between two threads of the netting, m: sound of 7 mm waves goes through, a ball of 16 mm does not. */
const MESH = 0.0125;

/** Case, and the round transducer with its grille, on top. */
const instrument =
  ([x, y, z]: Triple): Make =>
  (list) => {
    list.box('plastic', CASE, [2 * x, 2 * y - 0.006, 2 * z], [0, y - 0.001, 0], 0.006);
    list.box('rubber', INK.black, [2 * x - 0.006, 0.005, 2 * z - 0.006], [0, 0.0025, 0], 0.0015);
    // The dished front around the transducer: black ring, gilt foil, rings and bars of the grille.
    list.puck('plastic', INK.black, 0.0265, 0.006, [0, 2 * y - 0.0045, 0], [0, 0, 0], 0.0012);
    list.puck('brass', '#d9b45c', 0.0205, 0.002, [0, 2 * y - 0.0015, 0], [0, 0, 0], 0.0004);
    for (const radius of [0.0075, 0.0145, 0.0215])
      list.turned(
        'plastic',
        INK.black,
        [
          [radius - 0.0009, 0],
          [radius + 0.0009, 0],
          [radius + 0.0009, 0.0016],
          [radius - 0.0009, 0.0016],
          [radius - 0.0009, 0],
        ],
        [0, 2 * y - 0.0008, 0],
      );
    for (const turn of [0, Math.PI / 2])
      list.box('plastic', INK.black, [0.043, 0.0012, 0.0014], [0, 2 * y, 0], 0.0003, [0, turn, 0]);
    // Where the lead leaves, at the back.
    list.puck('rubber', INK.black, 0.0042, 0.014, [x - 0.014, 0.012, -z - 0.006], [Math.PI / 2, 0, 0]);
  };

function threads(list: PartList, half: number, from: number, to: number): void {
  const count = Math.round((2 * half) / MESH);
  for (let i = 1; i < count; i++) {
    const at = -half + (2 * half * i) / count;
    list.box('plastic', NET, [0.0009, 0.0009, 2 * half], [at, from, 0], 0.0002);
    list.box('plastic', NET, [2 * half, 0.0009, 0.0009], [0, from, at], 0.0002);
    if (i % 2 === 0)
      for (const side of [-1, 1]) {
        list.box('plastic', NET, [0.0009, to - from, 0.0009], [at, (from + to) / 2, side * half], 0.0002);
        list.box('plastic', NET, [0.0009, to - from, 0.0009], [side * half, (from + to) / 2, at], 0.0002);
      }
  }
}
const stand =
  ({ half, wall, floor, rim }: NonNullable<MotionSensorProps['basket']>): Make =>
  (list) => {
    const edge = half + wall / 2;
    for (const x of [-1, 1])
      for (const z of [-1, 1]) {
        list.puck('steel', INK.steel, 0.0024, floor + rim, [x * edge, (floor + rim) / 2, z * edge]);
        list.puck('steel', '#4a5056', 0.0062, 0.004, [x * edge, 0.002, z * edge]);
      }
    for (const high of [floor + wall / 2, floor + rim])
      for (const side of [-1, 1]) {
        list.puck('steel', INK.steel, 0.0018, 2 * edge, [0, high, side * edge], [0, 0, Math.PI / 2]);
        list.puck('steel', INK.steel, 0.0018, 2 * edge, [side * edge, high, 0], [Math.PI / 2, 0, 0]);
      }
    threads(list, edge, floor + wall / 2, floor + rim);
  };

/** Origin in the middle of its foot; the label faces z. */
export function MotionSensor({ half, basket, label, recording }: MotionSensorProps): ReactNode {
  const { tier } = useKit();
  const [x, y, z] = half;
  const make = useMemo<Make>(
    () => (list) => {
      instrument(half)(list);
      if (basket) stand(basket)(list);
    },
    [half, basket],
  );
  const drawn = useMemo(() => {
    const map = paintedTexture(
      512,
      128,
      (pen, w, h) => {
        pen.fillStyle = '#f2f0e8';
        pen.fillRect(0, 0, w, h);
        pen.fillStyle = '#1d3442';
        pen.textAlign = 'center';
        pen.textBaseline = 'middle';
        // As large as the plate is wide.
        pen.font = `700 54px ${FACE_FONT}`;
        const fits = Math.min(54, (54 * (w - 30)) / pen.measureText(label).width);
        pen.font = `700 ${fits}px ${FACE_FONT}`;
        pen.fillText(label, w / 2, h * 0.36);
        pen.font = `500 36px ${FACE_FONT}`;
        pen.fillText('0,15 – 4 m', w / 2, h * 0.76);
      },
      { words: true, anisotropy: 4 },
    );
    return {
      map,
      plate: new PlaneGeometry(0.06, 0.015),
      ink: new MeshLambertMaterial({ map }),
      lamp: new SphereGeometry(0.0026, tier === 'low' ? 8 : 14, 8),
      glow: new MeshBasicMaterial({ color: LAMP_OFF, toneMapped: false }),
    };
  }, [label, tier]);
  useEffect(
    () => () => {
      for (const thing of Object.values(drawn)) thing.dispose();
    },
    [drawn],
  );
  const lit = useRef<boolean | null>(null);
  useFrame(() => {
    const now = recording();
    if (now === lit.current) return;
    lit.current = now;
    drawn.glow.color.set(now ? LAMP_ON : LAMP_OFF);
  });
  return (
    <>
      <Parts make={make} />
      <mesh geometry={drawn.plate} material={drawn.ink} position={[0, y - 0.001, z + 0.0004]} />
      <mesh geometry={drawn.lamp} material={drawn.glow} position={[x - 0.008, 2 * y - 0.004, z - 0.008]} />
    </>
  );
}

/** Where its lead leaves it, seen from its foot. */
export const sensorOutlet = ([x, , z]: Triple): Triple => [x - 0.014, 0.012, -z - 0.012];
