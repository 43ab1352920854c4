/** Pieces that need something to stand, hang or lie on before they look like themselves. */
import { useMemo, type ReactNode } from 'react';
import {
  Ball,
  Cord,
  CORD_RADIUS,
  Electromagnet,
  hang,
  HANGER_LENGTH,
  INK,
  type Make,
  MassHanger,
  overPulley,
  Parts,
  Photogate,
  Pulley,
  RAIL,
  RetortStand,
  RodClamp,
  Scale,
  AIR_TRACK_HEIGHT,
  AirTrack,
  TrackGate,
  TrackRuler,
} from './apparatus/index.ts';
import type { ShowProps } from './kit-pieces.tsx';

/** A ball in a small ring, so that it does not roll. */
export function Lying({ radius, look }: { readonly radius: number; readonly look: 'steel' | 'plastic' }): ReactNode {
  const ring = useMemo<Make>(
    () => (list) =>
      list.turned('wood', '#b98d5a', [
        [radius * 0.9, 0],
        [radius * 0.85, 0.002],
        [radius * 0.7, 0.002],
        [radius * 0.6, 0],
      ]),
    [radius],
  );
  return (
    <>
      <Parts make={ring} />
      <group position={[0, 0.0012 + radius, 0]}>
        <Ball look={look} radius={radius} />
      </group>
    </>
  );
}

/** A short piece of rail on a foot. */
const post =
  (height: number): Make =>
  (list) => {
    list.box('aluminium', INK.aluminium, [RAIL.width, height, RAIL.depth], [0, height / 2, -RAIL.depth / 2], 0.0012);
    list.box('paint', INK.cast, [0.11, 0.012, 0.09], [0, 0.006, -0.01], 0.003);
    list.box('paint', INK.cast, [RAIL.width + 0.02, 0.02, RAIL.depth + 0.02], [0, 0.02, -RAIL.depth / 2], 0.004);
  };
const GATE_POST = post(0.13);
const MAGNET_POST = post(0.14);
const nought = (): number => 0;

export const GateOnRail = (): ReactNode => (
  <group position={[-0.02, 0, -0.02]}>
    <Parts make={GATE_POST} />
    <group position={[0, 0.12, 0.0003]}>
      <Scale length={0.08} width={0.026} />
    </group>
    <group position={[0, 0.078, 0]}>
      <Photogate
        label="E"
        colour={INK.blue}
        reach={[0.055, 0.045]}
        halfGap={0.014}
        indexGap={0.003}
        offset={nought}
        blocked={() => true}
      />
    </group>
  </group>
);

const MAGNET_RAIL = [-0.055, -0.045] as const;
export const MagnetOnRail = (): ReactNode => (
  <group position={[-0.02, 0, -0.02]}>
    <Parts make={MAGNET_POST} />
    <group position={[0.055, 0.075, 0.045]}>
      <Electromagnet rail={MAGNET_RAIL} on={() => true} />
    </group>
  </group>
);

const HOOK = { kind: 'hook' } as const;
const LEFT = [-0.1, 0.216, 0] as const;
const RIGHT = [0.1, 0.196, 0] as const;
/** A slack string between two rods, and a taut one below it. */
export const HungString = (): ReactNode => (
  <>
    {[-1, 1].map((side) => (
      <group key={side} position={[side * 0.1, 0, -0.07]}>
        <RetortStand height={0.24} />
        <group position={[0, side < 0 ? 0.22 : 0.2, 0]} rotation={[0, -Math.PI / 2, 0]}>
          <RodClamp arm={HOOK} reach={0.07} />
        </group>
        <group position={[0, 0.09, 0]} rotation={[0, -Math.PI / 2, 0]}>
          <RodClamp arm={HOOK} reach={0.07} />
        </group>
      </group>
    ))}
    <Cord points={41} through={(out) => hang(LEFT, RIGHT, 0.27, 41, out)} />
    <Cord points={2} through={(out) => hang([-0.1, 0.0948, 0], [0.1, 0.0948, 0], 0.2, 2, out)} />
  </>
);

const WHEEL = { radius: 0.02, at: [0.03, 0.14, 0] } as const;
const MOUNT = { kind: 'edge', drop: 0.05, back: 0.036, thick: 0.02 } as const;
const ONE = [0.02] as const;
const shelf: Make = (list) => {
  list.box('wood', '#b08a5c', [0.12, 0.02, 0.08], [-0.066, 0.08, 0], 0.002);
  for (const z of [-1, 1]) list.box('wood', '#9a7447', [0.014, 0.07, 0.014], [-0.115, 0.035, z * 0.03], 0.002);
  for (const z of [-1, 1]) list.box('wood', '#9a7447', [0.014, 0.07, 0.014], [-0.055, 0.035, z * 0.03], 0.002);
  list.puck('steel', INK.steel, 0.002, 0.066, [-0.115, 0.122, 0]);
};

/** A pulley on an edge, a string over it, and a mass that goes up and down as the turntable turns. */
export function StringOverPulley({ turn }: ShowProps): ReactNode {
  const middle = WHEEL.radius + CORD_RADIUS;
  const ends = useMemo(
    () => ({
      from: [-0.115, WHEEL.at[1] + middle, 0] as const,
      to: [WHEEL.at[0] + middle, HANGER_LENGTH + 0.012, 0] as [number, number, number],
    }),
    [middle],
  );
  return (
    <group position={[0.035, 0, 0]}>
      <Parts make={shelf} />
      <group position={WHEEL.at}>
        <Pulley radius={WHEEL.radius} angle={turn} mount={MOUNT} />
      </group>
      <Cord points={24} through={(out) => void overPulley(ends.from, WHEEL.at, middle, ends.to, 24, out)} />
      <group position={ends.to}>
        <MassHanger masses={ONE} />
      </group>
    </group>
  );
}

/** A short piece of air track with its ruler, and the gate over it. */
export const GateOverTrack = ({ turn }: ShowProps): ReactNode => (
  <group position={[0, AIR_TRACK_HEIGHT, 0]}>
    <AirTrack length={0.3} />
    <group position={[-0.15, 0, 0]}>
      <TrackRuler length={0.3} />
    </group>
    <TrackGate label="E" colour={INK.blue} indexGap={0.004} blocked={() => Math.sin(turn()) > 0} />
  </group>
);
