/** The burette and what is used around it, as they stand on the turntable of the kit page. */
import { useMemo, type ReactNode } from 'react';
import {
  Beaker,
  beakerShape,
  BURETTE,
  Burette,
  BURETTE_STAND,
  buretteHolds,
  BuretteStand,
  ColorimeterBox,
  ConicalFlask,
  type Contents,
  Dropper,
  DROPPER,
  DropCounterBox,
  Funnel,
  FUNNEL,
  GlassThermometer,
  heightOf,
  flaskShape,
  PhElectrode,
  PhMeterFace,
  PipetteFiller,
  pipetteShape,
  plainRamp,
  Plume,
  RetortStand,
  RodClamp,
  SafetyTray,
  Stopwatch,
  Stream,
  THERMOMETER,
  VolumetricPipette,
  WashBottle,
  water,
} from './apparatus/index.ts';
import type { KitPiece, ShowProps } from './kit-pieces.tsx';

const ML = 1e-6;
/** Height of the jet above the turntable, m; what the burette reads at a quarter of a turn, m³. */
const TIP = 0.185;
const READS = 8.4 * ML;
const PINK = [0.93, 0.24, 0.5] as const;
const RED = plainRamp([3, 40, 12], 0.1);
const INDICATOR: Contents = { volume: () => DROPPER.holds * 0.6, ramp: () => RED, longest: 0.1 };
const BLUE = plainRamp([62, 12, 3], 0.1);
const CUVETTE: Contents = { volume: () => 3 * ML, ramp: () => BLUE, longest: 0.1 };
const ACID = water(() => 25 * ML);
const ACID_LEVEL = heightOf(flaskShape(100).inner, 25 * ML);
const WARM = water(() => 70 * ML);
const TEN = pipetteShape(10);
const IN_PIPETTE = water(() => 10 * ML);

/** The tap opens and shuts as the table turns; the plume is there while it runs. */
function BuretteAtWork({ turn }: ShowProps): ReactNode {
  const open = (): number => Math.max(0, Math.sin(3 * turn()));
  const solution = useMemo(() => water(() => buretteHolds(25, READS + 4 * ML * Math.sin(turn() / 2) ** 2)), [turn]);
  return (
    <>
      <BuretteStand capacity={25} tip={TIP} />
      <group position={[0, TIP, 0]}>
        <Burette
          capacity={25}
          contents={solution}
          open={open}
          tip={{ drop: () => (open() > 0.02 ? 0 : 3.5e-8), bubble: () => 0 }}
        />
      </group>
      <Stream
        from={[0, TIP, 0]}
        to={() => BURETTE_STAND.top + ACID_LEVEL}
        flow={() => 9e-7 * open()}
        clock={() => turn()}
        ramp={solution.ramp}
        longest={solution.longest}
      />
      <group position={[0, BURETTE_STAND.top, 0]}>
        <ConicalFlask size={100} contents={ACID} />
        <group position={[0, ACID_LEVEL, 0]}>
          <Plume strength={open} colour={() => PINK} />
        </group>
      </group>
    </>
  );
}

const HOOK = { kind: 'jaws', grip: 0.0058 } as const;
const PipetteOnStand = (): ReactNode => (
  <group position={[-0.05, 0, -0.06]}>
    <RetortStand height={0.5} />
    <group position={[0, 0.33, 0]} rotation={[0, -0.55, 0]}>
      <RodClamp arm={HOOK} reach={0.1} />
      <group position={[0.1, -0.27, 0]} rotation={[0, 0.55, 0]}>
        <VolumetricPipette size={10} contents={IN_PIPETTE} />
        <group position={[0, TEN.length, 0]}>
          <PipetteFiller />
        </group>
      </group>
    </group>
  </group>
);

const RING = { kind: 'ring', radius: 0.0135 } as const;
const FunnelInRing = (): ReactNode => (
  <group position={[-0.04, 0, -0.05]}>
    <RetortStand height={0.22} />
    <group position={[0, 0.14, 0]} rotation={[0, -0.8, 0]}>
      <RodClamp arm={RING} reach={0.075} />
      <group position={[0.075, -FUNNEL.cone - 0.016, 0]}>
        <Funnel />
      </group>
    </group>
  </group>
);

const BEAKER_FLOOR = beakerShape(100).inner[0]![1];
const ElectrodeInBeaker = (): ReactNode => (
  <>
    <group position={[-0.045, 0, 0.012]}>
      <PhMeterFace text={() => '7.00'} />
    </group>
    <group position={[0.066, 0, 0]}>
      <Beaker size={100} contents={WARM} />
      <group position={[0.012, BEAKER_FLOOR + 0.004, -0.006]} rotation={[0, 0, -0.09]}>
        <PhElectrode />
      </group>
    </group>
  </>
);
const ThermometerInBeaker = ({ turn }: ShowProps): ReactNode => (
  <>
    <Beaker size={100} contents={WARM} />
    <group position={[-0.006, BEAKER_FLOOR + 0.003, -0.004]} rotation={[0, 0, -0.07]}>
      <GlassThermometer temperature={() => 303.15 + 25 * Math.sin(turn())} />
    </group>
  </>
);

const under = (width: number, depth: number, x = 0, z = 0, dark = 0.8) => [{ x, z, width, depth, dark }];

export const TITRATION_KIT: readonly KitPiece[] = [
  {
    id: 'burette',
    radius: 0.19,
    height: TIP + BURETTE[25].zero + 0.1,
    spots: under(0.3, 0.17, BURETTE_STAND.centre[0], BURETTE_STAND.centre[1]),
    Show: BuretteAtWork,
  },
  { id: 'pipette', radius: 0.15, height: 0.61, spots: under(0.14, 0.2, -0.05, 0.01), Show: PipetteOnStand },
  {
    id: 'dropper',
    radius: 0.03,
    height: DROPPER.length + 0.012,
    spots: under(0.008, 0.008, 0, 0, 0.4),
    Show: () => (
      <group position={[0, 0.008, 0]}>
        <Dropper contents={INDICATOR} drop={() => 3e-8} />
      </group>
    ),
  },
  { id: 'wash-bottle', radius: 0.1, height: 0.22, spots: under(0.07, 0.07), Show: () => <WashBottle /> },
  { id: 'funnel', radius: 0.13, height: 0.22, spots: under(0.14, 0.2, -0.04, 0.02), Show: FunnelInRing },
  {
    id: 'ph-meter',
    radius: 0.125,
    height: 0.18,
    spots: [...under(0.13, 0.11, -0.045, 0), ...under(0.05, 0.05, 0.066, 0)],
    Show: ElectrodeInBeaker,
  },
  {
    id: 'thermometer',
    radius: 0.06,
    height: THERMOMETER.length + 0.01,
    spots: under(0.05, 0.05),
    Show: ThermometerInBeaker,
  },
  {
    id: 'colorimeter',
    radius: 0.11,
    height: 0.1,
    spots: under(0.15, 0.12),
    Show: ({ turn }) => (
      <ColorimeterBox
        text={() => '0.482'}
        wavelength={() => '610'}
        lifted={() => Math.max(0, Math.sin(turn()))}
        cuvette={CUVETTE}
      />
    ),
  },
  {
    id: 'drop-counter',
    radius: 0.1,
    height: 0.03,
    spots: under(0.1, 0.04, -0.03, 0),
    Show: () => (
      <group position={[0.035, 0.012, 0]}>
        <DropCounterBox text={() => '128'} arm={false} />
      </group>
    ),
  },
  {
    id: 'stopwatch',
    radius: 0.05,
    height: 0.045,
    spots: under(0.06, 0.06),
    Show: () => <Stopwatch text={() => '24.86'} />,
  },
  {
    id: 'safety-tray',
    radius: 0.185,
    height: 0.06,
    spots: under(0.3, 0.2),
    Show: () => <SafetyTray goggles={() => true} gloves={() => true} />,
  },
];
