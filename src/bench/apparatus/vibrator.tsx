/** A vibrator (bộ rung): a motor whose eccentric pushes a rod up and down, with a dial for the frequency and a switch. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { type Group, MeshBasicMaterial, MeshLambertMaterial, PlaneGeometry, SphereGeometry } from 'three';
import { INK } from './finishes.ts';
import { type Make, Parts, useKit } from './parts.tsx';
import type { Triple } from './shapes.ts';
import { FACE_FONT, paintedTexture } from './textures.ts';

const SIZE = { width: 0.15, height: 0.075, depth: 0.07 } as const;
/** Places on it, seen from the hook at the rod's lower end in its middle position, m. */
export const VIBRATOR = {
  size: SIZE,
  /** Middle of the case. */
  case: [-0.035, 0.085, 0],
  dial: [-0.058, 0.088, SIZE.depth / 2 + 0.004],
  power: [-0.092, 0.066, SIZE.depth / 2 + 0.003],
} as const satisfies Readonly<Record<string, Triple | object>>;

/** The dial's knob turns from its lowest to its highest frequency through this angle, rad, clockwise. */
const SWEEP = 4.7;
const FROM = -SWEEP / 2;
export const vibratorAngle = (frequency: number, least: number, most: number): number =>
  FROM + (SWEEP * (frequency - least)) / (most - least);

export interface VibratorProps {
  readonly least: number;
  readonly most: number;
  /** Asked every frame: frequency on the dial, Hz; angle of the eccentric, rad; how far the rod is lifted, m; running? */
  readonly frequency: () => number;
  readonly angle: () => number;
  readonly lift: () => number;
  readonly running: () => boolean;
}

/** Origin at the rod's hook in its middle position; the rod comes down out of the case, whose face looks along z. */
export function Vibrator({ least, most, frequency, angle, lift, running }: VibratorProps): ReactNode {
  const { tier } = useKit();
  const rod = useRef<Group>(null);
  const wheel = useRef<Group>(null);
  const knob = useRef<Group>(null);
  const [x, y] = VIBRATOR.case;
  const body = useMemo<Make>(
    () => (list) => {
      const { width, height, depth } = SIZE;
      list.box('paint', INK.cast, [width, height, depth], [x, y, 0], 0.006);
      list.box('plastic', INK.case, [width - 0.012, height - 0.012, 0.004], [x, y, depth / 2], 0.0015);
      // The sleeve that guides the rod, and the clamp on the stand behind.
      list.puck('brass', INK.brass, 0.006, 0.02, [0, y - height / 2 - 0.006, 0]);
      list.box('paint', INK.slate, [0.036, 0.05, 0.046], [-0.085, y - 0.035, 0], 0.004);
      list.knob('steel', INK.brass, 0.0085, 0.01, [-0.085, y - 0.045, 0.026], [Math.PI / 2, 0, 0]);
      list.box('plastic', INK.black, [0.014, 0.02, 0.006], [...VIBRATOR.power], 0.0015);
    },
    [x, y],
  );
  const pin = useMemo<Make>(
    () => (list) => {
      list.puck('steel', INK.steel, 0.0024, 0.05, [0, 0.027, 0]);
      // A groove for the spring's loop between two collars.
      for (const side of [-1, 1])
        list.puck('steel', INK.brass, 0.0042, 0.0016, [0, 0, side * 0.0026], [Math.PI / 2, 0, 0]);
      list.puck('steel', INK.steel, 0.0022, 0.008, [0, 0, 0], [Math.PI / 2, 0, 0]);
    },
    [],
  );
  const disc = useMemo<Make>(
    () => (list) => {
      list.puck('steel', INK.trim, 0.016, 0.004, [0, 0, 0], [Math.PI / 2, 0, 0]);
      list.puck('brass', INK.brass, 0.0035, 0.006, [0, 0.009, 0.001], [Math.PI / 2, 0, 0]);
    },
    [],
  );
  const grip = useMemo<Make>(
    () => (list) => {
      list.knob('plastic', INK.black, 0.0105, 0.01, [0, 0, 0], [Math.PI / 2, 0, 0]);
      list.box('plastic', '#f4f1e6', [0.0016, 0.009, 0.0008], [0, 0.005, 0.0102], 0.0002);
    },
    [],
  );
  const drawn = useMemo(() => {
    const wide = 0.056;
    const map = paintedTexture(
      512,
      512,
      (pen, w, h) => {
        pen.fillStyle = INK.case;
        pen.fillRect(0, 0, w, h);
        pen.fillStyle = '#1f2b35';
        pen.textAlign = 'center';
        pen.textBaseline = 'middle';
        const m = w / wide;
        for (let tenth = Math.ceil(least * 5); tenth <= Math.floor(most * 5); tenth++) {
          const f = tenth / 5;
          const a = vibratorAngle(f, least, most);
          const whole = tenth % 5 === 0;
          pen.save();
          pen.translate(w / 2, h / 2);
          pen.rotate(a);
          pen.fillRect(-1.6, -0.0175 * m, 3.2, (whole ? 0.0048 : 0.0028) * m);
          pen.restore();
          if (!whole) continue;
          pen.font = `700 ${0.0066 * m}px ${FACE_FONT}`;
          pen.fillText(String(f), w / 2 + Math.sin(a) * 0.0225 * m, h / 2 - Math.cos(a) * 0.0225 * m);
        }
        pen.font = `600 ${0.006 * m}px ${FACE_FONT}`;
        pen.fillText('f (Hz)', w / 2, h - 0.0048 * m);
      },
      { words: true, anisotropy: tier === 'low' ? 1 : 4 },
    );
    return {
      map,
      plate: new PlaneGeometry(wide, wide),
      ink: new MeshLambertMaterial({ map }),
      lamp: new SphereGeometry(0.0028, 10, 8),
      glow: new MeshBasicMaterial({ color: '#4a1a16', toneMapped: false }),
    };
  }, [least, most, tier]);
  useEffect(
    () => () => {
      for (const thing of Object.values(drawn)) thing.dispose();
    },
    [drawn],
  );
  const lit = useRef<boolean | null>(null);
  useFrame(() => {
    if (rod.current) rod.current.position.y = lift();
    // Seen from the front the wheel turns so that its pin is highest when the rod is.
    if (wheel.current) wheel.current.rotation.z = angle() - Math.PI / 2;
    if (knob.current) knob.current.rotation.z = -vibratorAngle(frequency(), least, most);
    const now = running();
    if (now === lit.current) return;
    lit.current = now;
    drawn.glow.color.set(now ? '#35d04a' : '#4a1a16');
  });
  const face = SIZE.depth / 2;
  return (
    <>
      <Parts make={body} />
      <group ref={rod}>
        <Parts make={pin} />
      </group>
      <group ref={wheel} position={[0, y, face + 0.0045]}>
        <Parts make={disc} />
      </group>
      <mesh
        geometry={drawn.plate}
        material={drawn.ink}
        position={[VIBRATOR.dial[0], VIBRATOR.dial[1], face + 0.0024]}
      />
      <group ref={knob} position={[VIBRATOR.dial[0], VIBRATOR.dial[1], face + 0.0024]}>
        <Parts make={grip} />
      </group>
      <mesh
        geometry={drawn.lamp}
        material={drawn.glow}
        position={[VIBRATOR.power[0], VIBRATOR.power[1] + 0.018, face + 0.003]}
      />
    </>
  );
}
