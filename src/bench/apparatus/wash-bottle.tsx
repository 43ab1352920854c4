/** A wash bottle (bình tia) of milky plastic, with its bent nozzle and a word on it. */
import type { ReactNode } from 'react';
import { type Make, Parts } from './parts.tsx';
import { PrintedBand } from './printed-band.tsx';
import { tubeThrough } from './tube.ts';
import type { Triple } from './shapes.ts';

const RADIUS = 0.036;
/** The mouth of its nozzle and where it is held, seen from the middle of its foot, m. */
export const WASH_BOTTLE = { nozzle: [-0.088, 0.176, 0], grip: [0, 0.07, 0], radius: RADIUS } as const;

const NOZZLE: readonly Triple[] = [
  [0, 0.158, 0],
  [0, 0.19, 0],
  [-0.014, 0.214, 0],
  [-0.04, 0.212, 0],
  [-0.068, 0.196, 0],
  WASH_BOTTLE.nozzle,
];

const bottle: Make = (list) => {
  const low = list.kit.tier === 'low';
  // Polyethylene lets the water be seen a little: below its level the milk is greyer and bluer.
  list.turned('plastic', '#d3dee2', [
    [0, 0.0012],
    [RADIUS - 0.006, 0],
    [RADIUS - 0.001, 0.003],
    [RADIUS, 0.009],
    [RADIUS, 0.098],
  ]);
  list.turned('plastic', '#e9eeee', [
    [RADIUS, 0.098],
    [RADIUS, 0.112],
    [RADIUS - 0.003, 0.121],
    [RADIUS - 0.012, 0.132],
    [0.0165, 0.138],
    [0.0158, 0.14],
  ]);
  list.knob('plastic', '#c23a34', 0.0185, 0.016, [0, 0.139, 0]);
  list.turned('plastic', '#c23a34', [
    [0.0145, 0.1545],
    [0.0068, 0.16],
    [0.0052, 0.166],
    [0, 0.166],
  ]);
  list.add('plastic', '#f3f4f0', tubeThrough(NOZZLE, 0.0024, low ? 4 : 8, low ? 6 : 12));
  list.turned(
    'plastic',
    '#f3f4f0',
    [
      [0.001, -0.011],
      [0.0024, 0.001],
      [0, 0.001],
    ],
    [WASH_BOTTLE.nozzle[0] + 0.0008, WASH_BOTTLE.nozzle[1] + 0.0006, 0],
    [0, 0, -0.79],
  );
};

/** Origin in the middle of its foot; the nozzle points to the left, the word looks along z. */
export const WashBottle = ({ label = 'NƯỚC CẤT' }: { readonly label?: string }): ReactNode => (
  <>
    <Parts make={bottle} />
    <PrintedBand radius={RADIUS + 0.0002} y={0.07} text={label} tall={0.0085} colour="#1d5c9e" />
  </>
);
