/** A drop counter: a small box with a gate of light that drops fall through, and the number of them; its rod is clamped beside the burette. */
import { useMemo, type ReactNode } from 'react';
import { BURETTE_STAND } from './burette-stand.tsx';
import { Display, RED_DIGITS } from './display.tsx';
import { Face } from './face.tsx';
import { INK } from './finishes.ts';
import { type Make, Parts } from './parts.tsx';
import { FACE_FONT, type Paint } from './textures.ts';

/** m. The opening that drops fall through is at the origin; the box lies at its left. */
export const DROP_COUNTER = { opening: 0.011, height: 0.024, key: [-0.078, 0.0125, 0.0] } as const;

const FACE = { width: 0.058, height: 0.021, pixels: [464, 168] } as const;
const paintFace: Paint = (pen, w, h) => {
  pen.fillStyle = '#22303b';
  pen.fillRect(0, 0, w, h);
  pen.fillStyle = '#e6ecef';
  pen.font = `600 ${h * 0.2}px ${FACE_FONT}`;
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  pen.fillText('SỐ', w * 0.77, h * 0.34);
  pen.fillText('GIỌT', w * 0.77, h * 0.66);
};

const body: Make = (list) => {
  const { opening, height } = DROP_COUNTER;
  list.box('plastic', '#2f4557', [0.066, height, 0.034], [-0.056, 0, 0], 0.004);
  // The fork around the opening, and its two eyes.
  for (const s of [-1, 1])
    list.box('plastic', '#2f4557', [0.038, height * 0.8, 0.0062], [-0.006, 0, s * (opening + 0.0031)], 0.002);
  list.box('plastic', '#2f4557', [0.006, height * 0.8, 2 * opening + 0.0124], [0.0148, 0, 0], 0.002);
  for (const s of [-1, 1])
    list.puck(
      'plastic',
      s < 0 ? '#c4342c' : '#12161a',
      0.0026,
      0.001,
      [0, 0, s * opening],
      [Math.PI / 2, 0, 0],
      0.0002,
    );
  list.puck('rubber', INK.red, 0.0052, 0.003, [DROP_COUNTER.key[0], height / 2 + 0.001, 0]);
};

export interface DropCounterBoxProps {
  /** What its display prints: how many drops. */
  readonly text: () => string;
  /** With a rod that reaches the stand of the burette above it. */
  readonly arm?: boolean;
}

/** Origin in the middle of the opening that the drops fall through. */
export function DropCounterBox({ text, arm = true }: DropCounterBoxProps): ReactNode {
  const holder = useMemo<Make>(
    () => (list) => {
      const [x, z] = BURETTE_STAND.rod;
      const back = -0.07;
      // A rod behind the box, as long as the stand is away, and the block that grips both.
      list.puck('steel', INK.steel, 0.003, Math.abs(z) + 0.004, [back, 0, z / 2 - 0.004], [Math.PI / 2, 0, 0], 0.0005);
      list.puck('steel', INK.steel, 0.003, back - x, [(back + x) / 2, 0, z], [0, 0, Math.PI / 2], 0.0005);
      list.box('aluminium', '#b9c0c5', [0.026, 0.02, 0.024], [x + 0.002, 0, z], 0.004);
      list.box('plastic', INK.black, [0.005, 0.018, 0.006], [x - 0.016, 0, z], 0.0015);
    },
    [],
  );
  return (
    <>
      <Parts make={body} />
      {arm && <Parts make={holder} />}
      <group position={[-0.056, 0.0005, 0.0172]}>
        <Face {...FACE} paint={paintFace} />
        <group position={[-0.0075, 0, 0.0004]}>
          <Display width={0.038} height={0.0155} style={RED_DIGITS} text={text} />
        </group>
      </group>
    </>
  );
}
