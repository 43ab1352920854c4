/** A photogate over an air track: an upside-down fork on a post behind the track, with an index that reads the ruler in front; and that ruler. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { MeshBasicMaterial, MeshLambertMaterial, PlaneGeometry, SphereGeometry } from 'three';
import { AIR_TRACK_HEIGHT } from './air-track.tsx';
import { INK } from './finishes.ts';
import { type Make, Parts } from './parts.tsx';
import { Scale } from './scale.tsx';
import { FACE_FONT, paintedTexture } from './textures.ts';

/** Places seen from the track's ridge, m: the beam's height, the ruler's middle line, the free height under the fork's bridge. */
export const TRACK_GATE = {
  beam: 0.056,
  bridge: 0.086,
  /** Where the lead leaves. */
  outlet: [0, -0.07, -0.1],
} as const;
/** The ruler: middle of its strip below the ridge and in front of it, its width, m. */
export const TRACK_RULER = { y: -0.066, z: 0.064, width: 0.026 } as const;

export interface TrackGateProps {
  readonly label: string;
  readonly colour: string;
  /** From the ruler's scale to the index in front of it, m. */
  readonly indexGap: number;
  /** Asked every frame. */
  readonly blocked: () => boolean;
}

/** Half the clear opening between the arms, an arm's thickness, and where the post stands, m. */
const HALF_GAP = 0.022;
const ARM = 0.012;
const POST_Z = -0.09;
const LAMP_OFF = '#5a1512';
const LAMP_ON = '#ff4436';

/** Origin on the track's ridge, under the beam; x along the track, the post behind, the index in front. */
export function TrackGate({ label, colour, indexGap, blocked }: TrackGateProps): ReactNode {
  const make = useMemo<Make>(
    () => (list) => {
      const { beam, bridge } = TRACK_GATE;
      const low = beam - 0.012;
      for (const side of [-1, 1]) {
        const z = side * (HALF_GAP + ARM / 2);
        list.box('paint', colour, [0.02, bridge - low, ARM], [0, (bridge + low) / 2, z], 0.003);
        // The eyes of lamp and receiver, facing each other.
        const face = side * (HALF_GAP - 0.0002);
        list.puck('plastic', '#0e1216', 0.004, 0.0016, [0, beam, face], [Math.PI / 2, 0, 0], 0.0003);
        list.puck('plastic', side < 0 ? '#59306b' : '#31424d', 0.0025, 0.0024, [0, beam, face], [Math.PI / 2, 0, 0]);
        // A white mark shows where the beam runs.
        list.box('plastic', '#f2f0e8', [0.0012, 0.006, 0.0006], [0, beam, side * (HALF_GAP + ARM + 0.0001)], 0.0002);
      }
      // The bridge, back to the post and forward to the index's rod.
      const front = TRACK_RULER.z + indexGap + 0.0012;
      const from = POST_Z - 0.008;
      const to = HALF_GAP + ARM;
      list.box('paint', colour, [0.02, 0.013, to - from], [0, bridge + 0.0062, (from + to) / 2], 0.003);
      list.box('steel', INK.steel, [0.005, 0.004, front - to + 0.006], [0, bridge + 0.004, (front + to) / 2], 0.001);
      const tip = TRACK_RULER.y + 0.006;
      list.box(
        'steel',
        INK.steel,
        [0.004, bridge + 0.006 - tip, 0.0022],
        [0, (bridge + 0.006 + tip) / 2, front + 0.001],
      );
      // The index: a red hair over the scale.
      list.box('plastic', '#d6221d', [0.0005, 0.02, 0.0005], [0, TRACK_RULER.y, TRACK_RULER.z + indexGap], 0.0001);
      list.box('plastic', '#d6221d', [0.004, 0.005, 0.0024], [0, tip + 0.0025, front + 0.001], 0.0004);
      // Post, clamp screw and foot.
      const bench = -AIR_TRACK_HEIGHT;
      list.puck('steel', INK.steel, 0.005, bridge + 0.03 - bench, [0, (bridge + 0.03 + bench) / 2, POST_Z]);
      list.box('paint', INK.slate, [0.024, 0.022, 0.022], [0, bridge + 0.006, POST_Z], 0.003);
      list.knob('plastic', INK.black, 0.008, 0.012, [0.012, bridge + 0.006, POST_Z], [0, 0, -Math.PI / 2]);
      list.box('paint', INK.cast, [0.07, 0.012, 0.05], [0, bench + 0.007, POST_Z - 0.006], 0.003);
      list.puck('rubber', INK.black, 0.0045, 0.014, [0, TRACK_GATE.outlet[1], POST_Z - 0.006], [Math.PI / 2, 0, 0]);
    },
    [colour, indexGap],
  );
  const drawn = useMemo(() => {
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
      lamp: new SphereGeometry(0.0034, 12, 8),
      glow: new MeshBasicMaterial({ color: LAMP_OFF, toneMapped: false }),
      name,
      plate: new PlaneGeometry(0.016, 0.016),
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
    const now = blocked();
    if (now === lit.current) return;
    lit.current = now;
    drawn.glow.color.set(now ? LAMP_ON : LAMP_OFF);
  });
  const face = HALF_GAP + ARM;
  return (
    <>
      <Parts make={make} />
      <mesh geometry={drawn.plate} material={drawn.ink} position={[0, TRACK_GATE.bridge - 0.0075, face + 0.0004]} />
      <mesh geometry={drawn.lamp} material={drawn.glow} position={[0.0045, TRACK_GATE.bridge + 0.0135, face - 0.01]} />
    </>
  );
}

/** Lies along the front of the track, its marks upright. Origin on the ridge above its zero; whole centimetres, m. */
export function TrackRuler({ length }: { readonly length: number }): ReactNode {
  const make = useMemo<Make>(
    () => (list) => {
      list.box(
        'plastic',
        '#e9e4d3',
        [length + 0.02, TRACK_RULER.width + 0.003, 0.003],
        [length / 2, TRACK_RULER.y, TRACK_RULER.z - 0.0018],
        0.0006,
      );
    },
    [length],
  );
  return (
    <>
      <Parts make={make} />
      <group position={[0, TRACK_RULER.y, TRACK_RULER.z]} rotation={[0, 0, Math.PI / 2]}>
        <Scale length={length} width={TRACK_RULER.width} lying />
      </group>
    </>
  );
}
