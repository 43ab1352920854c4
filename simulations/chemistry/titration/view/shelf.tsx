/** What stands beside: dropper bottles of the indicators with their names, the electrode's holder, the rests of the pipette. */
import type { ReactNode } from 'react';
import { Face, FACE_FONT, type Make, type Paint, Parts } from '@sdk/view';
import { INDICATORS } from '../apparatus.ts';
import { DROPPERS_SIZE, dropperX } from './layout.ts';
import { type Tongue, useTongue } from './tongue.ts';

/** Teats tell them apart, and names do. */
const TEATS = ['#b5493a', '#d8832e', '#a8324a', '#2f6f9c', '#6b4a8e'] as const;
const NAMES = {
  vi: ['phenol-\nphthalein', 'methyl\norange', 'methyl\nred', 'bromo-\nthymol', 'quỳ tím'],
  en: ['phenol-\nphthalein', 'methyl\norange', 'methyl\nred', 'bromo-\nthymol', 'litmus'],
} as const;

const bottles: Make = (list) => {
  const { width, depth } = DROPPERS_SIZE;
  list.box('wood', '#a5794b', [width, 0.024, depth], [0, 0.012, 0], 0.003);
  INDICATORS.forEach((_id, i) => {
    const x = dropperX(i);
    // Amber glass, a black cap, a coloured teat.
    list.turned(
      'paint',
      '#5a3413',
      [
        [0.019, 0.02],
        [0.019, 0.052],
        [0.016, 0.06],
        [0.009, 0.066],
        [0.009, 0.072],
        [0, 0.072],
      ].map(([r, y]) => [r!, y!] as const),
      [x, 0, 0],
    );
    list.turned(
      'rubber',
      '#1d2226',
      [
        [0.011, 0.07],
        [0.011, 0.08],
        [0.006, 0.083],
      ],
      [x, 0, 0],
    );
    list.turned(
      'rubber',
      TEATS[i]!,
      [
        [0.006, 0.082],
        [0.0062, 0.094],
        [0.0045, 0.1],
        [0, 0.103],
      ],
      [x, 0, 0],
    );
  });
};
const FACE = { width: DROPPERS_SIZE.width - 0.006, height: 0.022, pixels: [1500, 112] } as const;
const namesIn =
  (tongue: Tongue): Paint =>
  (pen, w, h) => {
    pen.fillStyle = '#fbfaf4';
    pen.fillRect(0, 0, w, h);
    pen.fillStyle = '#1f2b35';
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.font = `600 ${h * 0.36}px ${FACE_FONT}`;
    NAMES[tongue].forEach((name, i) => {
      const lines = name.split('\n');
      lines.forEach((line, n) =>
        pen.fillText(line, w * (0.5 + dropperX(i) / FACE.width), h * (0.5 + (n - (lines.length - 1) / 2) * 0.42)),
      );
    });
  };
const PAINT = { vi: namesIn('vi'), en: namesIn('en') } as const;
export function Droppers(): ReactNode {
  const tongue = useTongue();
  return (
    <>
      <Parts make={bottles} />
      <group position={[0, 0.0125, DROPPERS_SIZE.depth / 2 + 0.0006]}>
        <Face {...FACE} paint={PAINT[tongue]} />
      </group>
    </>
  );
}

const rests: Make = (list) => {
  for (const x of [-0.13, 0.14]) {
    list.box('paint', '#eef0ec', [0.012, 0.008, 0.03], [x, -0.012, 0], 0.002);
    for (const s of [-1, 1]) list.box('paint', '#eef0ec', [0.012, 0.01, 0.008], [x, -0.004, s * 0.011], 0.002);
  }
};
export const PipetteRests = (): ReactNode => <Parts make={rests} />;

const holder: Make = (list) => {
  list.box('paint', '#dfe3e5', [0.05, 0.01, 0.05], [0, 0.005, -0.04], 0.003);
  list.puck('steel', '#b9c0c5', 0.003, 0.2, [0, 0.1, -0.045]);
  list.box('plastic', '#22303b', [0.012, 0.014, 0.05], [0, 0.155, -0.024], 0.003);
};
export const Holder = (): ReactNode => <Parts make={holder} />;
