/** A data logger: the sensor-class timer, with six digits and a key that clears it. */
import type { ReactNode } from 'react';
import { Display, type DisplayProps } from './display.tsx';
import { INK } from './finishes.ts';
import { type Make, Parts } from './parts.tsx';
import type { Triple } from './shapes.ts';

const DIGITS: DisplayProps['style'] = { cells: 7, on: '#e9f6ff', off: '#1b2a36', glass: '#12202b' };
/** Places on it, seen from the middle of its foot, m. */
export const DATA_LOGGER = {
  size: { width: 0.13, depth: 0.09 },
  reset: [0.046, 0.0275, 0.022],
  keys: [
    [-0.036, 0.0275, 0.022],
    [-0.008, 0.0275, 0.022],
    [0.02, 0.0275, 0.022],
  ],
} as const satisfies Readonly<Record<string, Triple | object>>;

const body: Make = (list) => {
  list.box('plastic', '#eceff0', [0.13, 0.024, 0.09], [0, 0.014, 0], 0.006);
  list.box('rubber', '#2f6f8f', [0.132, 0.008, 0.092], [0, 0.0065, 0], 0.003);
  list.box('plastic', '#12202b', [0.112, 0.001, 0.036], [0, 0.026, -0.016], 0.0004);
  list.puck('plastic', INK.red, 0.008, 0.004, [DATA_LOGGER.reset[0], 0.0268, DATA_LOGGER.reset[2]]);
  for (const [x, , z] of DATA_LOGGER.keys) list.puck('plastic', INK.trim, 0.006, 0.003, [x, 0.0265, z]);
};

/** Origin in the middle of its foot; read from above. */
export function DataLogger({ text }: { readonly text: () => string }): ReactNode {
  return (
    <>
      <Parts make={body} />
      <group position={[0, 0.0268, -0.016]} rotation={[-Math.PI / 2, 0, 0]}>
        <Display width={0.1} height={0.026} style={DIGITS} text={text} />
      </group>
    </>
  );
}
