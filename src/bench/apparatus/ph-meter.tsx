/** A pH electrode, and the small bench meter that it belongs to. */
import type { ReactNode } from 'react';
import { Display, type DisplayProps } from './display.tsx';
import { Face } from './face.tsx';
import { INK } from './finishes.ts';
import { Glass } from './glassware.tsx';
import { type Make, Parts } from './parts.tsx';
import { PrintedBand } from './printed-band.tsx';
import type { Triple } from './shapes.ts';
import { type Paint } from './textures.ts';
import type { Profile } from './vessel.ts';

/** m above the lowest point of the bulb: where its cable leaves, how deep it must stand in the liquid. */
export const PH_ELECTRODE = { top: 0.162, wet: 0.015, radius: 0.006 } as const;
const BULB: Profile = [
  [0, 0],
  [0.0022, 0.0006],
  [0.0038, 0.0026],
  [0.0042, 0.005],
  [0.0036, 0.0078],
  [0.003, 0.0095],
  [0.0034, 0.011],
  [0.0058, 0.0135],
  [0.006, 0.016],
  [0.006, 0.1],
];
const INSIDE: Profile = [
  [0, 0.0006],
  [0.0032, 0.003],
  [0.0036, 0.005],
  [0.003, 0.0078],
  [0.0024, 0.0095],
  [0.005, 0.014],
  [0.005, 0.1],
];
const electrode: Make = (list) => {
  // Behind the glass: the inner tube with its silver wire; the diaphragm; then the head and the sleeve of the cable.
  list.puck('plastic', '#d9dfdd', 0.0027, 0.088, [0, 0.054, 0], [0, 0, 0], 0.0004);
  list.puck('plastic', '#4c4a48', 0.0008, 0.0895, [0, 0.0535, 0.0027], [0, 0, 0], 0.0002);
  list.puck('plastic', '#f2f0e6', 0.0011, 0.0012, [0, 0.0172, 0.0058], [Math.PI / 2, 0, 0], 0.0002);
  list.turned('plastic', '#23507c', [
    [0.0061, 0.099],
    [0.0072, 0.1],
    [0.0072, 0.13],
    [0.0064, 0.133],
    [0.0046, 0.136],
    [0.0034, 0.15],
    [0.0026, PH_ELECTRODE.top],
    [0, PH_ELECTRODE.top],
  ]);
  for (let i = 0; i < 4; i++) list.puck('plastic', '#1b3f63', 0.0076, 0.0016, [0, 0.106 + i * 0.006, 0]);
};

/** Origin at the lowest point of its bulb; it stands up along y, the cable leaves at the top. */
export const PhElectrode = (): ReactNode => (
  <>
    <Parts make={electrode} />
    <Glass outer={BULB} inner={INSIDE} />
    <PrintedBand radius={0.0078} y={0.1265} text="pH" tall={0.004} colour="#eaf1f6" />
  </>
);

const DIGITS: DisplayProps['style'] = { cells: 5, on: '#16201c', off: '#b3c1ae', glass: '#bccab6' };
/** The case leans back by this, rad; its middle stands so high that its lower edge is on the bench, m. */
const LEAN = -0.95;
const MIDDLE = 0.0525;
const FACE = { width: 0.118, height: 0.086, pixels: [768, 560] } as const;
/** Places on it, seen from the middle of its foot, m: the socket at its back, the key that calibrates. */
export const PH_METER = {
  size: { width: 0.128, depth: 0.105 },
  socket: [0.036, 0.075, -0.055],
  calibrate: [-0.033, 0.0395, 0.0215],
} as const satisfies Readonly<Record<string, Triple | object>>;

const KEYS = ['CAL', 'READ', 'ON'] as const;
const FONT = '"Be Vietnam Pro", system-ui, sans-serif';
const paintFace: Paint = (pen, w, h) => {
  pen.fillStyle = '#e9eded';
  pen.fillRect(0, 0, w, h);
  pen.fillStyle = '#1f4e79';
  pen.fillRect(0, 0, w, h * 0.15);
  pen.textBaseline = 'middle';
  pen.textAlign = 'left';
  pen.fillStyle = '#ffffff';
  pen.font = `700 ${h * 0.085}px ${FONT}`;
  pen.fillText('MÁY ĐO pH', w * 0.05, h * 0.08);
  pen.fillStyle = '#1f2b35';
  pen.font = `700 ${h * 0.13}px ${FONT}`;
  pen.fillText('pH', w * 0.85, h * 0.41);
  pen.textAlign = 'center';
  pen.font = `600 ${h * 0.07}px ${FONT}`;
  KEYS.forEach((key, i) => pen.fillText(key, w * (0.5 + (i - 1) * 0.28), h * 0.94));
};

const meter: Make = (list) => {
  list.box('plastic', '#dde1e3', [0.128, 0.096, 0.024], [0, 0, -0.0125], 0.006);
  list.box('rubber', '#2b3a47', [0.131, 0.099, 0.01], [0, 0, -0.0165], 0.004);
  list.box('plastic', '#1d262c', [0.094, 0.037, 0.0012], [-0.009, 0.0115, 0.0004], 0.0004);
  for (const x of [-1, 0, 1])
    list.puck('rubber', '#35688f', 0.0088, 0.003, [x * 0.033, -0.025, 0.001], [Math.PI / 2, 0, 0]);
  list.puck('steel', INK.steel, 0.005, 0.012, [0.036, 0.052, -0.014]);
};
const prop: Make = (list) => {
  list.box('plastic', '#2b3a47', [0.09, 0.046, 0.006], [0, 0.023, -0.036], 0.002, [0.12, 0, 0]);
  list.box('rubber', INK.black, [0.1, 0.004, 0.016], [0, 0.002, -0.038], 0.001);
};

export interface PhMeterFaceProps {
  /** What its display prints: pH. */
  readonly text: () => string;
}

/** The meter. Origin in the middle of its foot; the face leans back. */
export const PhMeterFace = ({ text }: PhMeterFaceProps): ReactNode => (
  <>
    <Parts make={prop} />
    <group position={[0, MIDDLE, 0]} rotation={[LEAN, 0, 0]}>
      <Parts make={meter} />
      <Face {...FACE} paint={paintFace} />
      <group position={[-0.009, 0.0115, 0.0014]}>
        <Display width={0.088} height={0.031} style={DIGITS} text={text} />
      </group>
    </group>
  </>
);
