/** A colorimeter: a box with a well for the cuvette under a hinged lid, a display, and keys for wavelength and blank. */
import { useRef, type ReactNode } from 'react';
import type { Group } from 'three';
import { useFrame } from '@react-three/fiber';
import { Cuvette } from './cuvette.tsx';
import type { Contents } from './contents.ts';
import { Display, type DisplayProps } from './display.tsx';
import { Face } from './face.tsx';
import { INK } from './finishes.ts';
import { type Make, Parts } from './parts.tsx';
import type { Triple } from './shapes.ts';
import { FACE_FONT, type Paint } from './textures.ts';

const SIZE = { width: 0.15, height: 0.062, depth: 0.12 } as const;
const WELL = [0.043, SIZE.height, -0.012] as const;
/** Places on it, seen from the middle of its foot, m. */
export const COLORIMETER = {
  size: SIZE,
  well: WELL,
  wavelength: [-0.04, SIZE.height + 0.003, 0.037],
  blank: [-0.008, SIZE.height + 0.003, 0.037],
} as const satisfies Readonly<Record<string, Triple | object>>;

const DIGITS: DisplayProps['style'] = { cells: 5, on: '#e9f6ff', off: '#1b2a36', glass: '#12202b' };
const FACE = { width: 0.088, height: 0.108, pixels: [576, 707] } as const;
const paintFace: Paint = (pen, w, h) => {
  pen.fillStyle = '#33424e';
  pen.fillRect(0, 0, w, h);
  pen.fillStyle = '#e6ecef';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.font = `700 ${h * 0.058}px ${FACE_FONT}`;
  pen.fillText('MÁY ĐO MÀU', w * 0.5, h * 0.075);
  pen.font = `600 ${h * 0.05}px ${FACE_FONT}`;
  pen.fillText('λ (nm)', w * 0.25, h * 0.94);
  pen.fillText('BLANK', w * 0.62, h * 0.94);
  pen.textAlign = 'right';
  pen.font = `700 ${h * 0.062}px ${FACE_FONT}`;
  pen.fillText('A', w * 0.95, h * 0.28);
  pen.fillText('nm', w * 0.95, h * 0.555);
};

const body: Make = (list) => {
  const { width, height, depth } = SIZE;
  list.box('plastic', '#e7eaeb', [width, height - 0.006, depth], [0, height / 2 + 0.001, 0], 0.008);
  list.box('rubber', '#2c3d4b', [width + 0.002, 0.008, depth + 0.002], [0, 0.006, 0], 0.003);
  // A dark collar around the well, open in the middle.
  const [x, y, z] = WELL;
  for (const s of [-1, 1]) {
    list.box('plastic', INK.black, [0.042, 0.006, 0.014], [x, y, z + s * 0.0135], 0.0015);
    list.box('plastic', INK.black, [0.014, 0.006, 0.014], [x + s * 0.0135, y, z], 0.0015);
  }
  list.box('plastic', '#090c0e', [0.016, 0.001, 0.016], [x, y - 0.002, z], 0.0002);
  list.puck('steel', INK.steel, 0.003, 0.038, [x, y + 0.003, z - 0.024], [0, 0, Math.PI / 2]);
  for (const [kx, , kz] of [COLORIMETER.wavelength, COLORIMETER.blank])
    list.puck('rubber', '#d7a92b', 0.0085, 0.004, [kx, y + 0.0005, kz]);
};
const lid: Make = (list) => {
  list.box('plastic', '#22303b', [0.044, 0.022, 0.046], [0, 0.011, 0.0235], 0.005);
  list.box('plastic', '#3f5668', [0.02, 0.003, 0.008], [0, 0.012, 0.048], 0.001);
};

export interface ColorimeterBoxProps {
  /** What it prints: the absorbance; and the wavelength below it, in nm. */
  readonly text: () => string;
  readonly wavelength?: () => string;
  /** Lid open (0 shut … 1): then the cuvette is seen, if one is in it. */
  readonly lifted?: () => number;
  readonly cuvette?: Contents;
}
const shut = (): number => 0;

/** Origin in the middle of its foot; read from above. */
export function ColorimeterBox({ text, wavelength, lifted = shut, cuvette }: ColorimeterBoxProps): ReactNode {
  const cover = useRef<Group>(null);
  useFrame(() => {
    if (cover.current) cover.current.rotation.x = -1.9 * Math.min(1, Math.max(0, lifted()));
  });
  const y = SIZE.height;
  return (
    <>
      <Parts make={body} />
      <group position={[-0.026, y - 0.0012, 0]} rotation={[-Math.PI / 2, 0, 0]}>
        <Face {...FACE} paint={paintFace} />
        <group position={[-0.007, 0.021, 0.0008]}>
          <Display width={0.064} height={0.024} style={DIGITS} text={text} />
        </group>
        {wavelength && (
          <group position={[-0.007, -0.008, 0.0008]}>
            <Display width={0.046} height={0.016} style={DIGITS} text={wavelength} />
          </group>
        )}
      </group>
      {cuvette && (
        <group position={[WELL[0], y - 0.03, WELL[2]]}>
          <Cuvette contents={cuvette} />
        </group>
      )}
      <group ref={cover} position={[WELL[0], y + 0.003, WELL[2] - 0.024]}>
        <Parts make={lid} />
      </group>
    </>
  );
}
