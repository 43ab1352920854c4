/** Vessels of chemistry as they stand on the turntable of the kit page. */
import type { ReactNode } from 'react';
import {
  Beaker,
  ConicalFlask,
  type Contents,
  LabelledBottle,
  MeasuringCylinder,
  plainRamp,
  rackPlace,
  TestTube,
  TestTubeRack,
  water,
} from './apparatus/index.ts';
import type { KitPiece } from './kit-pieces.tsx';

const ML = 1e-6;
/** A liquid of one absorption for red, green and blue, per metre; colours as in the section below the turntable, roughly. */
const liquid = (
  ml: number,
  rates: readonly [number, number, number],
  more: Omit<Partial<Contents>, 'volume' | 'ramp'> = {},
): Contents => {
  const ramp = plainRamp(rates, 0.1);
  return { volume: () => ml * ML, ramp: () => ramp, longest: 0.1, ...more };
};
const BLUE = liquid(125, [62, 12, 3]);
const CLEAR = water(() => 60 * ML);
const MILKY = liquid(45, [6, 8, 16], { haze: () => 90, sediment: () => 0.004, sedimentColour: '#f1ecc6' });
const PINK = liquid(32, [3, 40, 12]);
const IN_CYLINDER = water(() => 36.4 * ML);
const ACID = water(() => 180 * ML);
const PERMANGANATE = liquid(70, [90, 330, 120]);
const TUBES: readonly Contents[] = [
  liquid(8, [4, 60, 90]),
  liquid(8, [3, 22, 240]),
  liquid(8, [240, 60, 8]),
  liquid(8, [60, 22, 8], { haze: () => 60, sediment: () => 0.014, sedimentColour: '#7fbfe0' }),
  water(() => 8 * ML),
];

const TubesInRack = (): ReactNode => (
  <>
    <TestTubeRack places={6} />
    {TUBES.map((contents, i) => (
      <group key={i} position={rackPlace(i, 6)}>
        <TestTube contents={contents} />
      </group>
    ))}
  </>
);

const under = (width: number, depth: number, x = 0, z = 0, dark = 0.8) => [{ x, z, width, depth, dark }];

export const GLASS_KIT: readonly KitPiece[] = [
  {
    id: 'beakers',
    radius: 0.1,
    height: 0.097,
    spots: [...under(0.062, 0.062, -0.04, 0), ...under(0.044, 0.044, 0.03, 0.02), ...under(0.036, 0.036, 0.045, -0.04)],
    Show: () => (
      <>
        <group position={[-0.04, 0, 0]}>
          <Beaker size={250} contents={CLEAR} />
        </group>
        <group position={[0.03, 0, 0.02]}>
          <Beaker size={100} contents={MILKY} />
        </group>
        <group position={[0.045, 0, -0.04]}>
          <Beaker size={50} contents={PINK} />
        </group>
      </>
    ),
  },
  { id: 'test-tubes', radius: 0.1, height: 0.175, spots: under(0.165, 0.055, 0, 0, 0.7), Show: TubesInRack },
  {
    id: 'measuring-cylinder',
    radius: 0.05,
    height: 0.2,
    spots: under(0.055, 0.055),
    Show: () => <MeasuringCylinder size={50} contents={IN_CYLINDER} />,
  },
  {
    id: 'bottles',
    radius: 0.085,
    height: 0.145,
    spots: [...under(0.062, 0.062, -0.038, 0), ...under(0.046, 0.046, 0.034, 0.02)],
    Show: () => (
      <>
        <group position={[-0.038, 0, 0]}>
          <LabelledBottle label={'HCl\n0,1 mol/L'} colour="#c9302c" contents={ACID} />
        </group>
        <group position={[0.034, 0, 0.02]}>
          <LabelledBottle label="KMnO₄" size={100} colour="#7d4596" contents={PERMANGANATE} />
        </group>
      </>
    ),
  },
  {
    id: 'flask',
    radius: 0.06,
    height: 0.147,
    spots: under(0.075, 0.075),
    Show: () => <ConicalFlask size={250} contents={BLUE} />,
  },
];
