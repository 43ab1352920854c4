/** A stopwatch that lies on the bench, leaning back a little: digits, one large key and one small. */
import type { ReactNode } from 'react';
import { Display, LIQUID_CRYSTAL } from './display.tsx';
import { INK } from './finishes.ts';
import { type Make, Parts } from './parts.tsx';

/** Places on it, seen from the middle of its foot, m. */
export const STOPWATCH = { press: [-0.014, 0.03, -0.03], reset: [0.02, 0.028, -0.026] } as const;
const LEAN = -1.15;

const body: Make = (list) => {
  list.puck('plastic', '#e2b21c', 0.031, 0.016, [0, 0.016, 0], [LEAN + Math.PI / 2, 0, 0], 0.004);
  list.box('plastic', '#20252a', [0.046, 0.001, 0.026], [0, 0.0242, 0.0035], 0.0004, [LEAN + Math.PI / 2, 0, 0]);
  list.puck('plastic', INK.red, 0.0065, 0.012, [-0.014, 0.028, -0.029], [-0.9, 0, 0.25]);
  list.puck('plastic', INK.black, 0.005, 0.01, [0.019, 0.027, -0.026], [-0.9, 0, -0.4]);
  list.box('rubber', INK.black, [0.03, 0.006, 0.018], [0, 0.003, -0.012], 0.002);
};

/** Origin in the middle of its foot; the face looks up, to the front. */
export function Stopwatch({ text }: { readonly text: () => string }): ReactNode {
  return (
    <>
      <Parts make={body} />
      <group position={[0, 0.0252, 0.0038]} rotation={[LEAN, 0, 0]}>
        <Display width={0.042} height={0.014} style={LIQUID_CRYSTAL} text={text} />
      </group>
    </>
  );
}
