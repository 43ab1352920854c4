/** A photogate on a slider: a fork with an infrared lamp and a receiver, and an index that reads the rail's scale. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { type Group, MeshBasicMaterial, MeshLambertMaterial, PlaneGeometry, SphereGeometry } from 'three';
import { INK } from './finishes.ts';
import { type Make, Parts, useKit } from './parts.tsx';
import { RAIL } from './stand.tsx';
import { FACE_FONT, paintedTexture } from './textures.ts';

export interface PhotogateProps {
  readonly label: string;
  readonly colour: string;
  /** The middle of the beam, seen from the point of the scale that the index reads: to the right and to the front, m. */
  readonly reach: readonly [x: number, z: number];
  /** Half the clear opening between the arms, m. */
  readonly halfGap: number;
  /** From the scale to the index in front of it, m. */
  readonly indexGap: number;
  /** How far the fork is pushed out of its middle, towards z, m. */
  readonly offset: () => number;
  readonly blocked: () => boolean;
}

const ARM = 0.017;
/** Slider: half height; fork: height. */
const HALF = 0.016;
const FORK = 0.02;

const LAMP_OFF = '#5a1512';
const LAMP_ON = '#ff4436';

/** Origin on the scale, at the height of the beam. */
export function Photogate({ label, colour, reach, halfGap, indexGap, offset, blocked }: PhotogateProps): ReactNode {
  const { tier } = useKit();
  const fork = useRef<Group>(null);
  const [x, z] = reach;
  const slider = useMemo<Make>(
    () => (list) => {
      const { width, depth } = RAIL;
      const cheek = 0.012;
      const outer = width / 2 + cheek / 2 + 0.0004;
      for (const side of [-1, 1])
        list.box('paint', INK.slate, [cheek, 2 * HALF, depth + 0.016], [side * outer, 0, -depth / 2 + 0.004], 0.0025);
      list.box('paint', INK.slate, [width + 2 * cheek, 2 * HALF, 0.009], [0, 0, -depth - 0.0055], 0.0025);
      // The clamping screw, on the left.
      list.knob('plastic', INK.black, 0.0095, 0.013, [-outer - cheek / 2, 0, -depth / 2], [0, 0, Math.PI / 2]);
      // The index: a red hair across the window, between two pointers.
      list.box('plastic', '#d6221d', [width + 0.002, 0.0004, 0.0004], [0, 0, indexGap], 0.0001);
      for (const side of [-1, 1])
        list.box('plastic', '#d6221d', [0.006, 0.0016, 0.0008], [side * (width / 2 + 0.005), 0, 0.0122], 0.0003);
      // The rod that carries the fork.
      list.box('steel', INK.steel, [0.008, 0.008, z + 0.012], [outer, 0, (z + 0.012) / 2 - 0.004], 0.002);
    },
    [z, indexGap],
  );
  const arms = useMemo<Make>(
    () => (list) => {
      const long = 0.062;
      for (const side of [-1, 1]) {
        const at = side * (halfGap + ARM / 2);
        list.box('paint', colour, [ARM, FORK, long], [at, 0, 0.024 - long / 2], 0.0035);
        // The eyes of lamp and receiver, facing each other.
        list.puck('plastic', '#0e1216', 0.0042, 0.0016, [side * (halfGap - 0.0002), 0, 0], [0, 0, Math.PI / 2], 0.0003);
        list.puck(
          'plastic',
          side < 0 ? '#59306b' : '#31424d',
          0.0026,
          0.0024,
          [side * (halfGap - 0.0002), 0, 0],
          [0, 0, Math.PI / 2],
          0.0003,
        );
        // White marks on top show where the beam runs.
        list.box('plastic', '#f2f0e8', [ARM * 0.55, 0.0006, 0.0012], [at, FORK / 2 + 0.0001, 0], 0.0002);
      }
      list.box('paint', colour, [2 * (halfGap + ARM), FORK, 0.014], [0, 0, -0.037], 0.0035);
      // The screw that lets the fork slide to and fro.
      list.knob('plastic', INK.black, 0.0075, 0.009, [halfGap + ARM / 2, FORK / 2, -0.03]);
      // The clamp on the slider's rod, and where the lead leaves.
      const rod = RAIL.width / 2 + 0.0064 - x;
      list.box('paint', INK.slate, [0.0155, 0.0165, 0.02], [rod + 0.0015, 0, -0.026], 0.0025);
      list.puck('rubber', INK.black, 0.0045, 0.016, [-halfGap - ARM / 2, -0.003, -0.048], [Math.PI / 2, 0, 0]);
    },
    [x, halfGap, colour],
  );
  const drawn = useMemo(() => {
    const lens = new MeshLambertMaterial({ color: '#e9f6fa', transparent: true, opacity: 0.12, depthWrite: false });
    const name = paintedTexture(
      128,
      128,
      (pen, w, h) => {
        pen.fillStyle = colour;
        pen.fillRect(0, 0, w, h);
        pen.fillStyle = '#ffffff';
        pen.font = `700 100px ${FACE_FONT}`;
        pen.textAlign = 'center';
        pen.textBaseline = 'middle';
        pen.fillText(label, w / 2, h / 2 + 6);
      },
      { words: true },
    );
    return {
      window: new PlaneGeometry(RAIL.width, 2 * HALF),
      lens,
      lamp: new SphereGeometry(0.0032, 12, 8),
      glow: new MeshBasicMaterial({ color: LAMP_OFF, toneMapped: false }),
      name,
      plate: new PlaneGeometry(0.0125, 0.0125),
      ink: new MeshLambertMaterial({ map: name }),
    };
  }, [label, colour]);
  useEffect(
    () => () => {
      for (const thing of Object.values(drawn)) thing.dispose();
    },
    [drawn],
  );
  const lit = useRef(false);
  useFrame(() => {
    if (fork.current) fork.current.position.z = z + offset();
    const now = blocked();
    if (now === lit.current) return;
    lit.current = now;
    drawn.glow.color.set(now ? LAMP_ON : LAMP_OFF);
  });
  return (
    <>
      <Parts make={slider} />
      {tier !== 'low' && (
        <mesh geometry={drawn.window} material={drawn.lens} position={[0, 0, indexGap + 0.0008]} renderOrder={3} />
      )}
      <group ref={fork} position={[x, 0, z]}>
        <Parts make={arms} />
        <mesh geometry={drawn.lamp} material={drawn.glow} position={[halfGap + ARM / 2, FORK / 2 + 0.001, 0.014]} />
        <mesh geometry={drawn.plate} material={drawn.ink} position={[halfGap + ARM / 2, 0, 0.0243]} />
      </group>
    </>
  );
}

/** Where a gate's lead leaves it, seen from the gate's origin. */
export const gateOutlet = (reach: readonly [number, number], halfGap: number): readonly [number, number, number] => [
  reach[0] - halfGap - ARM / 2,
  -0.003,
  reach[1] - 0.056,
];
