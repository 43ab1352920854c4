/** A cart on four light wheels, with a pin for slotted masses, a flag and bumpers. Its way lies along x. */
import { useFrame } from '@react-three/fiber';
import { useMemo, useRef, type ReactNode } from 'react';
import type { Group } from 'three';
import { addBumper, addFlag, type Bumper, BUMPER_REACH, type Flag } from './cart-parts.ts';
import { INK } from './finishes.ts';
import { addDisc, discThickness, type MassMetal } from './hanging-masses.tsx';
import { type Make, Parts } from './parts.tsx';

export interface CartProps {
  /** Between the faces that touch others, bumpers included, m: what a model knows of it. */
  readonly length: number;
  readonly bumpers: readonly [left: Bumper, right: Bumper];
  readonly flag?: Flag | undefined;
  /** Slotted masses on the pin, kg each. */
  readonly masses?: readonly number[];
  readonly metal?: MassMetal;
  readonly colour?: string;
  /** How far it has gone, m: its wheels turn by it. Asked every frame. */
  readonly travel: () => number;
}

const WIDTH = 0.062;
const WHEEL = { radius: 0.0135, thick: 0.007 } as const;
const DECK = 0.03;
/** Height of the middle of the bumpers above the way, m. */
export const CART_BUMPER_Y = 0.021;
const NONE: readonly number[] = [];

const wheelPair: Make = (list) => {
  for (const side of [-1, 1]) {
    const z = side * (WIDTH / 2 + 0.001);
    list.puck('rubber', '#23282d', WHEEL.radius, WHEEL.thick, [0, 0, z], [Math.PI / 2, 0, 0], 0.0012);
    list.puck('plastic', '#d9d5c8', WHEEL.radius * 0.72, WHEEL.thick + 0.0008, [0, 0, z], [Math.PI / 2, 0, 0], 0.0006);
    // Holes in the disc of the wheel, so that a turn can be seen.
    for (let i = 0; i < 4; i++) {
      const angle = (i * Math.PI) / 2;
      list.puck(
        'plastic',
        i === 0 ? INK.red : '#4a5158',
        0.0022,
        0.001,
        [Math.cos(angle) * 0.0058, Math.sin(angle) * 0.0058, z + side * (WHEEL.thick / 2 + 0.0003)],
        [Math.PI / 2, 0, 0],
        0.0002,
      );
    }
  }
  list.puck('steel', INK.steel, 0.0015, WIDTH + 0.012, [0, 0, 0], [Math.PI / 2, 0, 0]);
};

/** Origin on the way, below the middle. */
export function Cart({
  length,
  bumpers: [left, right],
  flag,
  masses = NONE,
  metal = 'steel',
  colour = '#2d6a8e',
  travel,
}: CartProps): ReactNode {
  const front = useRef<Group>(null);
  const rear = useRef<Group>(null);
  const [from, to] = [-length / 2 + BUMPER_REACH[left], length / 2 - BUMPER_REACH[right]];
  const middle = (from + to) / 2;
  const axle = (to - from) / 2 - 0.024;
  const body = useMemo<Make>(
    () => (list) => {
      const long = to - from;
      list.box('paint', colour, [long, 0.016, WIDTH - 0.012], [middle, DECK - 0.012, 0], 0.003);
      list.box('paint', colour, [long, 0.004, WIDTH], [middle, DECK - 0.002, 0], 0.0015);
      for (const side of [-1, 1])
        list.box('paint', colour, [long, 0.01, 0.003], [middle, DECK + 0.004, side * (WIDTH / 2 - 0.0015)], 0.001);
      for (const side of [-1, 1])
        list.box(
          'paint',
          colour,
          [0.003, 0.01, WIDTH],
          [side < 0 ? from + 0.0015 : to - 0.0015, DECK + 0.004, 0],
          0.001,
        );
      list.box('rubber', '#2a3036', [long - 0.01, 0.0012, WIDTH - 0.01], [middle, DECK + 0.0002, 0], 0.0004);
      addBumper(list, left, from, CART_BUMPER_Y, -1, WIDTH * 0.62);
      addBumper(list, right, to, CART_BUMPER_Y, 1, WIDTH * 0.62);
      if (flag) addFlag(list, flag, DECK);
      const pin = middle - (flag ? long * 0.3 : 0);
      list.puck('steel', INK.steel, 0.0016, 0.03, [pin, DECK + 0.015, 0]);
      let y = DECK + 0.0008;
      masses.forEach((mass, i) => {
        addDisc(list, mass, metal, [pin, y, 0], [0, 2.1 + i * 2.4, 0]);
        y += discThickness(mass, metal);
      });
    },
    [from, to, middle, left, right, flag, masses, metal, colour],
  );
  useFrame(() => {
    const turn = -travel() / WHEEL.radius;
    if (front.current) front.current.rotation.z = turn;
    if (rear.current) rear.current.rotation.z = turn;
  });
  return (
    <>
      <Parts make={body} />
      <group ref={front} position={[middle + axle, WHEEL.radius, 0]}>
        <Parts make={wheelPair} />
      </group>
      <group ref={rear} position={[middle - axle, WHEEL.radius, 0]}>
        <Parts make={wheelPair} />
      </group>
    </>
  );
}
