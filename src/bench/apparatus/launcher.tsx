/**
 * A spring launcher: a trough that turns about its own end, so that the ball always leaves at the height that the column's scale
 * shows; a piston with a handle that is drawn to a stop; a protractor; a fork with a beam at the mouth that can be turned away.
 */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import {
  DoubleSide,
  type Group,
  Mesh,
  MeshBasicMaterial,
  MeshLambertMaterial,
  PlaneGeometry,
  SphereGeometry,
} from 'three';
import { INK } from './finishes.ts';
import { type Make, Parts } from './parts.tsx';
import { FACE_FONT, type Paint, paintedTexture } from './textures.ts';

/** Length of the trough, and where its handle is when the spring is slack, both back from the mouth, m. */
export const LAUNCHER = { trough: 0.16, length: 0.27, handle: 0.215, protractor: 0.085 } as const;

export interface LauncherProps {
  /** Where the trough points, rad above level. */
  readonly tilt: () => number;
  /** How far the piston is drawn back, m. */
  readonly stroke: () => number;
  /** Beam of the gate at the mouth: beyond it and above the trough's floor, half the opening, m; whether it is there, and blocked. */
  readonly beam: { readonly beyond: number; readonly above: number; readonly half: number };
  readonly gate: () => boolean;
  readonly blocked: () => boolean;
  /** From the mouth back to the column's slide: x and z, m. */
  readonly column: readonly [x: number, z: number];
}

const WALL = 0.003;
/** Half the trough's width, and how high its walls stand above its floor: room for a table-tennis ball, m. */
const HALF = 0.0212;
const RIM = 0.032;

const trough: Make = (list) => {
  const { trough: long, length } = LAUNCHER;
  // The floor's upper face is y = 0, the mouth x = 0.
  list.box('aluminium', INK.aluminium, [long, WALL, 2 * HALF], [-long / 2, -WALL / 2, 0], 0.0008);
  for (const s of [-1, 1])
    list.box(
      'aluminium',
      INK.aluminium,
      [long, RIM + WALL, WALL],
      [-long / 2, (RIM - WALL) / 2, s * (HALF + WALL / 2)],
      0.0008,
    );
  list.box('felt', '#2f5d7c', [long - 0.004, 0.0006, 2 * HALF - 0.001], [-long / 2, 0.0002, 0], 0.0002);
  // The spring's housing behind it, with a slot for the handle.
  const back = (long + length) / 2;
  list.box('paint', '#2a5c86', [length - long, 0.044, 0.054], [-back, 0.013, 0], 0.005);
  list.puck('paint', '#1f4768', 0.015, 0.012, [-length - 0.004, 0.012, 0], [0, 0, Math.PI / 2]);
  list.box('plastic', INK.black, [0.05, 0.001, 0.008], [-LAUNCHER.handle - 0.012, 0.0353, 0], 0.0003);
  // White notches beside the slot: the stops.
  for (const [i, stroke] of [0, 0.012, 0.0182, 0.0252].entries())
    list.box(
      'plastic',
      '#ffffff',
      [0.0012, 0.001, 0.005 + 0.0025 * i],
      [-LAUNCHER.handle - stroke, 0.0354, 0.0105],
      0.0002,
    );
  list.box('paint', INK.slate, [0.05, 0.014, 0.03], [-0.05, -0.0105, 0], 0.003);
  // Trigger, under the housing.
  list.box('plastic', INK.red, [0.008, 0.024, 0.01], [-LAUNCHER.handle + 0.012, -0.018, 0], 0.003, [0, 0, 0.35]);
};
const piston: Make = (list) => {
  list.box('steel', INK.steel, [0.005, 0.026, 0.036], [-0.0135, 0.0142, 0], 0.002);
  list.puck(
    'steel',
    INK.steel,
    0.0035,
    LAUNCHER.handle - 0.014,
    [-LAUNCHER.handle / 2 - 0.007, 0.0105, 0],
    [0, 0, Math.PI / 2],
  );
  list.puck('steel', INK.steel, 0.003, 0.03, [-LAUNCHER.handle, 0.03, 0]);
  list.knob('plastic', INK.red, 0.0085, 0.012, [-LAUNCHER.handle, 0.044, 0]);
};

const paintProtractor: Paint = (pen, w, h) => {
  pen.clearRect(0, 0, w, h);
  // A quarter disc: the vertex at the lower right, zero to the left (the trough's back goes down as the mouth goes up).
  const cx = w * 0.94,
    cy = h * 0.06,
    r = w * 0.88;
  pen.fillStyle = '#fbf8ee';
  pen.beginPath();
  pen.moveTo(cx, cy);
  pen.arc(cx, cy, r, Math.PI * 0.48, Math.PI * 1.03);
  pen.closePath();
  pen.fill();
  pen.strokeStyle = pen.fillStyle = '#1d252c';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (let d = 0; d <= 90; d++) {
    const a = Math.PI - (d * Math.PI) / 180;
    const long = d % 10 === 0 ? 0.1 : d % 5 === 0 ? 0.075 : 0.05;
    pen.lineWidth = (d % 10 === 0 ? 0.006 : 0.0035) * w;
    pen.beginPath();
    pen.moveTo(cx + r * Math.cos(a), cy + r * Math.sin(a));
    pen.lineTo(cx + r * (1 - long) * Math.cos(a), cy + r * (1 - long) * Math.sin(a));
    pen.stroke();
    if (d % 10 !== 0) continue;
    pen.font = `600 ${0.062 * w}px ${FACE_FONT}`;
    pen.fillText(String(d), cx + r * 0.82 * Math.cos(a), cy + r * 0.82 * Math.sin(a));
  }
};

function useProtractor() {
  const drawn = useMemo(() => {
    const map = paintedTexture(512, 512, paintProtractor, { words: true, anisotropy: 4 });
    return {
      map,
      material: new MeshLambertMaterial({ map, transparent: true, side: DoubleSide }),
      geometry: new PlaneGeometry(0.1, 0.1),
    };
  }, []);
  useEffect(
    () => () => {
      for (const thing of Object.values(drawn)) thing.dispose();
    },
    [drawn],
  );
  return drawn;
}

/** Origin at the end of the trough's floor, in the middle. The column's slide stands at `column`, behind it. */
export function Launcher({ tilt, stroke, beam, gate, blocked, column }: LauncherProps): ReactNode {
  const arm = useRef<Group>(null);
  const rod = useRef<Group>(null);
  const fork = useRef<Group>(null);
  const disc = useProtractor();
  const [x, z] = column;
  const fixed = useMemo<Make>(
    () => (list) => {
      const deep = -z - 0.036;
      list.box('steel', INK.steel, [0.014, 0.014, deep], [x - 0.032, -0.02, z + deep / 2], 0.003);
      list.box(
        'steel',
        INK.steel,
        [Math.abs(x - 0.032) + 0.02, 0.014, 0.014],
        [(x - 0.032) / 2 - 0.004, -0.02, -0.04],
        0.003,
      );
      list.puck('steel', INK.brass, 0.009, 0.016, [0, -0.012, -0.031], [Math.PI / 2, 0, 0]);
      // The slide around the column, and its red hair at the height of the trough's floor.
      for (const s of [-1, 1])
        list.box('paint', INK.slate, [0.012, 0.04, 0.05], [x + s * 0.029, -0.012, z - 0.012], 0.003);
      list.box('paint', INK.slate, [0.07, 0.04, 0.01], [x, -0.012, z - 0.038], 0.003);
      list.box('plastic', '#d6221d', [0.05, 0.0005, 0.0006], [x, 0, z + 0.005], 0.0001);
      for (const s of [-1, 1])
        list.box('plastic', '#d6221d', [0.009, 0.002, 0.0012], [x + s * 0.028, 0, z + 0.0135], 0.0004);
      list.knob('plastic', INK.black, 0.011, 0.014, [x + 0.036, -0.012, z - 0.01], [0, 0, -Math.PI / 2]);
    },
    [x, z],
  );
  const gateParts = useMemo<Make>(
    () => (list) => {
      for (const s of [-1, 1]) {
        const at = s * (beam.half + 0.007);
        list.box('paint', INK.blue, [0.018, 0.05, 0.014], [beam.beyond, beam.above - 0.008, at], 0.003);
        list.puck(
          'plastic',
          '#0e1216',
          0.004,
          0.0016,
          [beam.beyond, beam.above, s * (beam.half - 0.0002)],
          [Math.PI / 2, 0, 0],
          0.0003,
        );
        list.box('paint', INK.blue, [0.05, 0.008, 0.012], [beam.beyond - 0.026, -0.016, at], 0.002);
      }
      list.box('paint', INK.blue, [0.014, 0.008, 2 * beam.half + 0.028], [-0.03, -0.02, 0], 0.002);
    },
    [beam],
  );
  const lamp = useMemo(
    () => new Mesh(new SphereGeometry(0.003, 10, 8), new MeshBasicMaterial({ color: '#5a1512', toneMapped: false })),
    [],
  );
  useEffect(
    () => () => {
      lamp.geometry.dispose();
      lamp.material.dispose();
    },
    [lamp],
  );
  useFrame(() => {
    if (arm.current) arm.current.rotation.z = tilt();
    if (rod.current) rod.current.position.x = -stroke();
    if (fork.current) fork.current.visible = gate();
    lamp.material.color.set(blocked() ? '#ff4436' : '#5a1512');
  });
  return (
    <>
      <Parts make={fixed} />
      <mesh geometry={disc.geometry} material={disc.material} position={[-0.044, -0.044, HALF + WALL + 0.001]} />
      <group ref={arm}>
        <Parts make={trough} />
        <mesh position={[-LAUNCHER.protractor / 2 - 0.004, 0, HALF + WALL + 0.002]}>
          <planeGeometry args={[LAUNCHER.protractor, 0.0011]} />
          <meshBasicMaterial color="#d6221d" />
        </mesh>
        <group ref={rod}>
          <Parts make={piston} />
        </group>
        <group ref={fork}>
          <Parts make={gateParts} />
          <primitive object={lamp} position={[beam.beyond, beam.above + 0.0185, beam.half + 0.007]} />
        </group>
      </group>
    </>
  );
}

const columnOf =
  (height: number): Make =>
  (list) => {
    list.box('aluminium', INK.aluminium, [0.044, height, 0.026], [0, height / 2, -0.013], 0.0015);
    list.box('plastic', INK.black, [0.047, 0.006, 0.029], [0, height + 0.002, -0.013], 0.002);
    list.box('paint', INK.cast, [0.15, 0.014, 0.12], [0, 0.007, -0.013], 0.004);
    list.box('paint', INK.cast, [0.066, 0.03, 0.048], [0, 0.027, -0.013], 0.005);
    for (const s of [-1, 1]) list.knob('plastic', INK.black, 0.012, 0.02, [s * 0.055, 0.014, 0.02]);
  };
/** A column that a launcher slides on, screwed to the table. Origin in the middle of its front face's foot. */
export function LauncherColumn({ height }: { readonly height: number }): ReactNode {
  const make = useMemo(() => columnOf(height), [height]);
  return <Parts make={make} />;
}
