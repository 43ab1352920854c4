/** The school timer MC-964: red digits, MODE knob with five places, range switch, RESET, sockets A and B. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { type Group, MeshLambertMaterial, MeshStandardMaterial, PlaneGeometry } from 'three';
import { TIMER_MODES } from '@instruments';
import { Display, RED_DIGITS } from './display.tsx';
import { INK } from './finishes.ts';
import { type Make, Parts, useKit } from './parts.tsx';
import type { Triple } from './shapes.ts';
import { useEase, useTenTimesASecond } from './slow-frame.ts';
import { FACE_FONT, type Paint, paintedTexture } from './textures.ts';

/** Places of the knob, in the order of its scale. */
export { TIMER_MODES };

const SIZE = { width: 0.25, height: 0.112, depth: 0.17 } as const;
const FACE = { width: 0.236, height: 0.098, z: SIZE.depth / 2 + 0.001 } as const;

/** Places on the timer, seen from the middle of its foot, m: x right, y up, z to the front. */
export const DIGITAL_TIMER = {
  size: SIZE,
  display: [-0.048, 0.083, FACE.z],
  mode: [-0.073, 0.0315, FACE.z + 0.008],
  range: [0.004, 0.033, FACE.z + 0.004],
  reset: [0.077, 0.085, FACE.z + 0.005],
  socketA: [0.052, 0.031, FACE.z + 0.004],
  socketB: [0.092, 0.031, FACE.z + 0.004],
} as const satisfies Readonly<Record<string, Triple | object>>;

/** Half axes of the arc on which the places are written, m. */
export const TIMER_LABEL = { x: 0.029, y: 0.0205 } as const;
/** Angle of a knob's place, rad, clockwise from the top. */
export const timerModeAngle = (place: number): number => (-84 + 42 * place) * (Math.PI / 180);

const px = ([x, y]: Triple, w: number, h: number): [number, number] => [
  (x / FACE.width + 0.5) * w,
  (0.5 - (y - SIZE.height / 2) / FACE.height) * h,
];

const paintFace: Paint = (pen, w, h) => {
  const m = w / FACE.width;
  pen.fillStyle = '#dfe3e4';
  pen.fillRect(0, 0, w, h);
  pen.fillStyle = '#2a4a63';
  pen.fillRect(0, h * 0.965, w, h * 0.035);
  const write = (
    text: string,
    x: number,
    y: number,
    size: number,
    weight = 600,
    colour = '#1f2b35',
    align: CanvasTextAlign = 'center',
  ): void => {
    pen.font = `${weight} ${size * m}px ${FACE_FONT}`;
    pen.fillStyle = colour;
    pen.textAlign = align;
    pen.textBaseline = 'middle';
    const [u, v] = px([x, y, 0], w, h);
    pen.fillText(text, u, v);
  };
  const panel = (x: number, y: number, wide: number, tall: number, colour: string): void => {
    const [u, v] = px([x - wide / 2, y + tall / 2, 0], w, h);
    pen.fillStyle = colour;
    pen.beginPath();
    pen.roundRect(u, v, wide * m, tall * m, 0.003 * m);
    pen.fill();
  };
  panel(DIGITAL_TIMER.display[0], DIGITAL_TIMER.display[1], 0.126, 0.046, '#15191d');
  panel(DIGITAL_TIMER.mode[0], 0.0315, 0.082, 0.05, '#cfd5d8');
  panel(DIGITAL_TIMER.range[0], 0.0315, 0.046, 0.05, '#cfd5d8');
  panel(0.072, 0.0315, 0.082, 0.05, '#cfd5d8');
  write('s', 0.023, 0.073, 0.012, 600);
  write('MC-964', 0.077, 0.0995, 0.0078, 700);
  write('RESET', DIGITAL_TIMER.reset[0], 0.0715, 0.0058, 700, '#8e1f1b');
  write('ĐỒNG HỒ ĐO THỜI GIAN HIỆN SỐ', 0.0745, 0.0625, 0.00385, 600, '#3d4b56');
  const [kx, ky] = DIGITAL_TIMER.mode;
  TIMER_MODES.forEach((mode, i) => {
    const a = timerModeAngle(i);
    write(mode, kx + Math.sin(a) * TIMER_LABEL.x, ky + Math.cos(a) * TIMER_LABEL.y, 0.006, 700);
    const [u, v] = px([kx + Math.sin(a) * 0.0148, ky + Math.cos(a) * 0.0148, 0], w, h);
    const [u2, v2] = px([kx + Math.sin(a) * 0.0172, ky + Math.cos(a) * 0.0172, 0], w, h);
    pen.strokeStyle = '#1f2b35';
    pen.lineWidth = 0.0007 * m;
    pen.beginPath();
    pen.moveTo(u, v);
    pen.lineTo(u2, v2);
    pen.stroke();
  });
  write('MODE', kx - 0.0285, ky - 0.0185, 0.0056, 700, '#3d4b56');
  const [rx, ry] = DIGITAL_TIMER.range;
  write('9.999 s', rx, ry + 0.0165, 0.0056, 700);
  write('99.99 s', rx, ry - 0.0145, 0.0056, 700);
  write('THANG ĐO', rx, ry - 0.021, 0.0046, 600, '#3d4b56');
  write('A', DIGITAL_TIMER.socketA[0], DIGITAL_TIMER.socketA[1] + 0.0178, 0.0085, 700);
  write('B', DIGITAL_TIMER.socketB[0], DIGITAL_TIMER.socketB[1] + 0.0178, 0.0085, 700);
};

const box: Make = (list) => {
  const { width, height, depth } = SIZE;
  const y = height / 2 + 0.004;
  list.box('plastic', INK.case, [width, height - 0.004, depth], [0, y - 0.002, 0], 0.007);
  list.box('plastic', '#2f4557', [width + 0.001, 0.0075, depth + 0.001], [0, 0.0068, 0], 0.003);
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      list.puck('rubber', INK.black, 0.008, 0.005, [x * (width / 2 - 0.022), 0.0025, z * (depth / 2 - 0.022)]);
  // Slots for air.
  for (let i = 0; i < 4; i++)
    list.box('plastic', '#7a848b', [0.07, 0.0016, 0.006], [0, height + 0.0002, -0.05 + i * 0.018], 0.0005);
  // Sockets: a metal collar around a dark hole.
  for (const [x, sy] of [DIGITAL_TIMER.socketA, DIGITAL_TIMER.socketB]) {
    list.turned(
      'steel',
      INK.steel,
      [
        [0.0075, 0],
        [0.0112, 0],
        [0.0112, 0.0028],
        [0.0102, 0.0038],
        [0.0078, 0.0038],
        [0.0075, 0],
      ],
      [x, sy, FACE.z - 0.0004],
      [Math.PI / 2, 0, 0],
    );
    list.puck('plastic', '#0d1013', 0.0078, 0.001, [x, sy, FACE.z], [Math.PI / 2, 0, 0], 0.0001);
  }
  list.box(
    'plastic',
    '#171b1f',
    [0.013, 0.02, 0.003],
    [DIGITAL_TIMER.range[0], DIGITAL_TIMER.range[1] + 0.001, FACE.z],
    0.001,
  );
  list.puck(
    'plastic',
    INK.red,
    0.0088,
    0.008,
    [DIGITAL_TIMER.reset[0], DIGITAL_TIMER.reset[1], FACE.z + 0.002],
    [Math.PI / 2, 0, 0],
    0.0016,
  );
  // Frame of the display.
  const [dx, dy] = DIGITAL_TIMER.display;
  for (const s of [-1, 1]) {
    list.box('plastic', '#23292f', [0.132, 0.004, 0.004], [dx, dy + s * 0.0235, FACE.z + 0.001], 0.0012);
    list.box('plastic', '#23292f', [0.004, 0.05, 0.004], [dx + s * 0.064, dy, FACE.z + 0.001], 0.0012);
  }
};
const knob: Make = (list) => {
  const flat: Triple = [Math.PI / 2, 0, 0];
  list.puck('plastic', INK.black, 0.0125, 0.003, [0, 0, 0.0015], flat);
  list.knob('plastic', '#2b333b', 0.0105, 0.013, [0, 0, 0.002], flat);
  list.box('plastic', '#f5f3ea', [0.0016, 0.0095, 0.001], [0, 0.0052, 0.0152], 0.0004);
};
const lever: Make = (list) => {
  list.box('plastic', '#e7e3d8', [0.008, 0.0085, 0.007], [0, 0, 0.0025], 0.0016);
};

export interface DigitalTimerProps {
  /** What the display prints, and which of TIMER_MODES and of the two ranges is set. */
  readonly text: () => string;
  readonly mode: () => string;
  readonly range: () => string;
}

/** Origin in the middle of its foot; the face looks along z. */
export function DigitalTimer({ text, mode, range }: DigitalTimerProps): ReactNode {
  const { tier } = useKit();
  const turn = useRef<Group>(null);
  const slide = useRef<Group>(null);
  const ease = useEase();
  const fresh = useRef(true);
  const aim = useRef({ knob: timerModeAngle(3), lever: 0.0055 });
  const face = useMemo(() => {
    const map = paintedTexture(1024, 425, paintFace, { words: true, anisotropy: tier === 'low' ? 2 : 8 });
    return {
      map,
      plane: new PlaneGeometry(FACE.width, FACE.height),
      material: tier === 'low' ? new MeshLambertMaterial({ map }) : new MeshStandardMaterial({ map, roughness: 0.5 }),
    };
  }, [tier]);
  useEffect(
    () => () => {
      face.map.dispose();
      face.plane.dispose();
      face.material.dispose();
    },
    [face],
  );
  useTenTimesASecond(() => {
    const place = (TIMER_MODES as readonly string[]).indexOf(mode());
    if (place >= 0) aim.current.knob = timerModeAngle(place);
    aim.current.lever = range().includes('99.99') ? -0.0045 : 0.0065;
  });
  useFrame((_, seconds) => {
    // Knob and lever snap over in about a tenth of a second, as a click does.
    const rate = fresh.current ? 1e9 : 25;
    if (!turn.current || !slide.current) return;
    turn.current.rotation.z = ease(turn.current.rotation.z, -aim.current.knob, rate, seconds + 1e-6, 0.01);
    slide.current.position.y = ease(
      slide.current.position.y,
      DIGITAL_TIMER.range[1] + aim.current.lever,
      rate,
      seconds + 1e-6,
      0.0001,
    );
    fresh.current = false;
  });
  return (
    <>
      <Parts make={box} />
      <mesh geometry={face.plane} material={face.material} position={[0, SIZE.height / 2 + 0.001, FACE.z - 0.0008]} />
      <group position={[DIGITAL_TIMER.display[0], DIGITAL_TIMER.display[1], FACE.z + 0.0006]}>
        <Display width={0.122} height={0.041} style={RED_DIGITS} text={text} />
      </group>
      <group ref={turn} position={[DIGITAL_TIMER.mode[0], DIGITAL_TIMER.mode[1], FACE.z]}>
        <Parts make={knob} />
      </group>
      <group ref={slide} position={[DIGITAL_TIMER.range[0], DIGITAL_TIMER.range[1], FACE.z + 0.0012]}>
        <Parts make={lever} shadow={false} />
      </group>
    </>
  );
}
