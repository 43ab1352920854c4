/** Bulbs, baths, the gas syringe and what a reaction is watched with, as they stand on the turntable of the kit page. */
import type { ReactNode } from 'react';
import {
  BATH,
  beakerShape,
  Beaker,
  Bubbles,
  ConicalFlask,
  type Contents,
  CrossPaper,
  flaskShape,
  GasBulb,
  GasSyringeGlass,
  MarbleChips,
  plainRamp,
  RetortStand,
  RodClamp,
  StirBar,
  STIRRER,
  StirrerPlate,
  water,
  WaterBath,
} from './apparatus/index.ts';
import type { KitPiece, ShowProps } from './kit-pieces.tsx';

const ML = 1e-6;
const LONGEST = 0.05;
/** Nitrogen dioxide cold, at room temperature and hot, roughly: the redder the more of it. */
const COLD = plainRamp([1.5, 8, 26], LONGEST);
const ROOM = plainRamp([6, 26, 90], LONGEST);
const HOT = plainRamp([12, 55, 170], LONGEST);

const under = (width: number, depth: number, x = 0, z = 0, dark = 0.8) => [{ x, z, width, depth, dark }];

const ThreeBulbs = (): ReactNode =>
  [COLD, ROOM, HOT].map((ramp, i) => (
    <group key={i} position={[0.058 * (i - 1), 0, 0]}>
      <GasBulb colour={() => ramp} longest={LONGEST} />
    </group>
  ));

const FLOOR = [0, BATH.floor + 0.0005, 0] as const;
const IceBath = (): ReactNode => (
  <>
    <WaterBath kind="ice" temperature={() => 273.5} />
    <group position={FLOOR}>
      <GasBulb colour={() => COLD} longest={LONGEST} />
    </group>
  </>
);
const HotBath = ({ turn }: ShowProps): ReactNode => (
  <>
    <WaterBath kind="hot" temperature={() => 353} time={turn} />
    <group position={FLOOR}>
      <GasBulb colour={() => HOT} longest={LONGEST} />
    </group>
  </>
);

const JAWS = { kind: 'jaws', grip: 0.0182 } as const;
/** The arm points to the front, its jaws above and below what lies in them. */
const FORWARD = [0, -Math.PI / 2, 0] as const;
const ON_EDGE = [Math.PI / 2, 0, 0] as const;
/** Fills and empties as the turntable turns. */
const SyringeInClamp = ({ turn }: ShowProps): ReactNode => (
  <>
    <group position={[0.01, 0, -0.09]}>
      <RetortStand height={0.19} />
      <group position={[0, 0.13, 0]} rotation={FORWARD}>
        <group rotation={ON_EDGE}>
          <RodClamp arm={JAWS} reach={0.1} />
        </group>
      </group>
    </group>
    <group position={[-0.09, 0.13, 0.01]}>
      <GasSyringeGlass
        capacity={100}
        volume={() => (42 - 20 * Math.cos(turn())) * ML}
        ramp={() => ROOM}
        longest={LONGEST}
        horizontal
      />
    </group>
  </>
);

const BLUE: Contents = { volume: () => 70 * ML, ramp: () => BLUE_RAMP, longest: 0.1 };
const BLUE_RAMP = plainRamp([45, 9, 2], 0.1);
const STIRRED = beakerShape(100).inner[0]![1];
const StirredBeaker = ({ turn }: ShowProps): ReactNode => (
  <>
    <StirrerPlate />
    <group position={[0, STIRRER.top, 0]}>
      <Beaker size={100} contents={BLUE} />
      <group position={[0, STIRRED, 0]}>
        <StirBar angle={() => 6 * turn()} />
      </group>
    </group>
  </>
);

const SULFUR_RAMP = plainRamp([4, 5, 22], 0.1);
/** Half of what hides the cross: one still sees it. */
const FOG: Contents = { volume: () => 50 * ML, ramp: () => SULFUR_RAMP, longest: 0.1, haze: () => 26 };
const OverTheCross = (): ReactNode => (
  <>
    <CrossPaper />
    <group position={[0, 0.0006, 0]}>
      <Beaker size={100} contents={FOG} />
    </group>
  </>
);

const ACID = water(() => 60 * ML);
const { inner: FLASK } = flaskShape(250);
const MarbleInAcid = ({ turn }: ShowProps): ReactNode => (
  <>
    <ConicalFlask size={250} contents={ACID} />
    <group position={[0, FLASK[0]![1], 0]}>
      <MarbleChips kind="lumps" radius={0.032} />
    </group>
    <Bubbles inner={FLASK} volume={ACID.volume} rate={() => 2e-6} above={0.005} time={turn} />
  </>
);

export const GAS_KIT: readonly KitPiece[] = [
  {
    id: 'bulbs',
    radius: 0.09,
    height: 0.083,
    spots: [-1, 0, 1].flatMap((i) => under(0.026, 0.026, 0.058 * i)),
    Show: ThreeBulbs,
  },
  { id: 'ice-bath', radius: 0.1, height: 0.1, spots: under(0.14, 0.14), Show: IceBath },
  { id: 'hot-bath', radius: 0.1, height: 0.19, spots: under(0.14, 0.14), Show: HotBath },
  { id: 'gas-syringe', radius: 0.2, height: 0.2, spots: under(0.14, 0.2, 0.01, -0.02, 0.6), Show: SyringeInClamp },
  { id: 'stirrer', radius: 0.125, height: 0.126, spots: under(0.15, 0.17, 0, 0.016), Show: StirredBeaker },
  { id: 'cross', radius: 0.085, height: 0.073, spots: under(0.04, 0.04, 0, 0, 0.5), Show: OverTheCross },
  { id: 'marble', radius: 0.06, height: 0.147, spots: under(0.075, 0.075), Show: MarbleInAcid },
];
