/** Every piece of the kit as it stands on the turntable of the kit page. Pieces that move take their movement from the turn. */
import type { ReactNode } from 'react';
import {
  AIR_TRACK_HEIGHT,
  BenchTop,
  Blower,
  Cart,
  CatchBox,
  type ContactSpot,
  DataLogger,
  DigitalTimer,
  HANGER_LENGTH,
  Plug,
  PlumbLine,
  Scale,
  Stand,
  StrobeLamp,
  SwitchBox,
} from './apparatus/index.ts';
import { FilledTray, LoadedBalance, StandWithArms, TwoGliders, TwoHangers } from './kit-groups.tsx';
import { GAS_KIT } from './kit-gases.tsx';
import { GLASS_KIT } from './kit-glass.tsx';
import { LauncherOnColumn, MarkedPaper } from './kit-launch.tsx';
import { BobsAndRod, ProtractorOnStand } from './kit-pendulum.tsx';
import { HookMasses, SpringOnStand, UprightRuler, VibratorOnStand } from './kit-springs.tsx';
import { TITRATION_KIT } from './kit-titration.tsx';
import { GateOnRail, GateOverTrack, HungString, Lying, MagnetOnRail, StringOverPulley } from './kit-shows.tsx';

export interface ShowProps {
  /** How far the turntable has turned, rad: asked every frame. */
  readonly turn: () => number;
}
export interface KitPiece {
  /** Its words are `piece.<id>`. */
  readonly id: string;
  /** What it takes up on the turntable: radius around the middle, height, m. */
  readonly radius: number;
  readonly height: number;
  /** What darkens the turntable below it. */
  readonly spots: readonly ContactSpot[];
  /** Stands on the turntable's middle, y = 0. */
  readonly Show: (props: ShowProps) => ReactNode;
}

const under = (width: number, depth: number, x = 0, z = 0, dark = 0.8): readonly ContactSpot[] => [
  { x, z, width, depth, dark },
];
const level = (): number => 0;
/** The hose hangs in a bow over the edge of the turntable. */
const SHORT_HOSE = [
  [0.05, 0.08, -0.14],
  [0.01, 0.05, -0.16],
  [-0.06, 0.02, -0.14],
] as const;
const STEEL_SLOTTED = [0.05, 0.05] as const;

export const KIT: readonly KitPiece[] = [
  ...TITRATION_KIT,
  ...GAS_KIT,
  ...GLASS_KIT,
  { id: 'balance', radius: 0.125, height: 0.075, spots: under(0.14, 0.18, 0, -0.005), Show: LoadedBalance },
  {
    id: 'steel-ball',
    radius: 0.02,
    height: 0.02,
    spots: under(0.013, 0.013),
    Show: () => <Lying radius={0.01} look="steel" />,
  },
  {
    id: 'plastic-ball',
    radius: 0.02,
    height: 0.02,
    spots: under(0.013, 0.013),
    Show: () => <Lying radius={0.01} look="plastic" />,
  },
  {
    id: 'masses',
    radius: 0.05,
    height: HANGER_LENGTH + 0.03,
    spots: [...under(0.024, 0.024), ...under(0.024, 0.024, 0.036, -0.018)],
    Show: TwoHangers,
  },
  {
    id: 'string',
    radius: 0.19,
    height: 0.25,
    spots: [...under(0.13, 0.2, -0.1, 0), ...under(0.13, 0.2, 0.1, 0)],
    Show: HungString,
  },
  {
    id: 'pulley',
    radius: 0.11,
    height: 0.17,
    spots: under(0.09, 0.09, -0.045, 0, 0.5),
    Show: ({ turn }) => <StringOverPulley turn={turn} />,
  },
  {
    id: 'cart',
    radius: 0.12,
    height: 0.08,
    spots: under(0.16, 0.06),
    Show: ({ turn }) => (
      <Cart
        length={0.2}
        bumpers={['spring', 'magnet']}
        flag={{ width: 0.05, height: 0.045 }}
        masses={STEEL_SLOTTED}
        travel={() => turn() * 0.03}
      />
    ),
  },
  {
    id: 'glider',
    radius: 0.22,
    height: AIR_TRACK_HEIGHT + 0.065,
    spots: under(0.38, 0.12, 0, 0, 0.6),
    Show: TwoGliders,
  },
  {
    id: 'blower',
    radius: 0.17,
    height: 0.13,
    spots: under(0.15, 0.19),
    Show: ({ turn }) => <Blower hose={SHORT_HOSE} on={() => Math.sin(turn()) > 0} />,
  },
  { id: 'track-gate', radius: 0.2, height: 0.225, spots: under(0.3, 0.1), Show: GateOverTrack },
  { id: 'retort-stand', radius: 0.19, height: 0.62, spots: under(0.14, 0.2, -0.03, 0.01), Show: StandWithArms },
  {
    id: 'stand',
    radius: 0.27,
    height: 0.72,
    spots: under(0.38, 0.3),
    Show: () => (
      <group position={[0, 0.032, -0.02]}>
        <Stand
          footX={0.16}
          footZ={0.12}
          backZ={0.12}
          height={0.032}
          railX={0}
          railLength={0.68}
          turns={level}
          raised={level}
        />
        <group position={[0, 0.66, 0.0003]}>
          <Scale length={0.6} width={0.026} />
        </group>
      </group>
    ),
  },
  { id: 'bobs', radius: 0.12, height: 0.05, spots: under(0.16, 0.065, 0, -0.03, 0.6), Show: BobsAndRod },
  { id: 'protractor', radius: 0.13, height: 0.34, spots: under(0.14, 0.2, 0, 0.02), Show: ProtractorOnStand },
  { id: 'photogate', radius: 0.09, height: 0.14, spots: under(0.1, 0.08, -0.02, -0.03), Show: GateOnRail },
  { id: 'electromagnet', radius: 0.09, height: 0.15, spots: under(0.1, 0.08, -0.02, -0.03), Show: MagnetOnRail },
  {
    id: 'timer',
    radius: 0.16,
    height: 0.12,
    spots: under(0.24, 0.16),
    Show: () => <DigitalTimer text={() => '0.404'} mode={() => 'A↔B'} range={() => '9.999 s'} />,
  },
  {
    id: 'logger',
    radius: 0.085,
    height: 0.035,
    spots: under(0.125, 0.085),
    Show: () => <DataLogger text={() => '0.40417'} />,
  },
  {
    id: 'switch',
    radius: 0.075,
    height: 0.06,
    spots: under(0.085, 0.105),
    Show: () => <SwitchBox label="CÔNG TẮC KÉP" pressed={() => false} />,
  },
  {
    id: 'catch-box',
    radius: 0.09,
    height: 0.05,
    spots: under(0.115, 0.115),
    Show: () => <CatchBox half={0.055} height={0.05} wall={0.006} />,
  },
  { id: 'tray', radius: 0.12, height: 0.04, spots: under(0.205, 0.065), Show: FilledTray },
  {
    id: 'plumb-line',
    radius: 0.07,
    height: 0.36,
    spots: under(0.02, 0.02, 0, 0, 0.5),
    Show: () => <PlumbLine length={0.34} rail={[0.023, 0.012, -0.064]} swing={level} />,
  },
  { id: 'launcher', radius: 0.27, height: 0.26, spots: under(0.15, 0.12, 0.13, -0.073), Show: LauncherOnColumn },
  { id: 'carbon-paper', radius: 0.15, height: 0.02, spots: under(0.24, 0.17, 0, 0, 0.4), Show: MarkedPaper },
  { id: 'spring', radius: 0.19, height: 0.33, spots: under(0.14, 0.2, -0.06, 0), Show: SpringOnStand },
  { id: 'hook-masses', radius: 0.05, height: 0.035, spots: under(0.08, 0.024), Show: HookMasses },
  { id: 'upright-ruler', radius: 0.11, height: 0.37, spots: under(0.11, 0.13, 0, -0.035), Show: UprightRuler },
  { id: 'vibrator', radius: 0.17, height: 0.31, spots: under(0.14, 0.2, -0.03, -0.02), Show: VibratorOnStand },
  {
    id: 'stroboscope',
    radius: 0.07,
    height: 0.09,
    spots: under(0.08, 0.05),
    Show: ({ turn }) => <StrobeLamp on={() => Math.sin(12 * turn()) > 0} />,
  },
  {
    id: 'lead',
    radius: 0.05,
    height: 0.02,
    spots: under(0.03, 0.012),
    Show: () => (
      <group position={[-0.018, 0.0092, 0]} rotation={[0, Math.PI / 2, 0]}>
        <Plug colour="#1d6aa5" pose={() => {}} />
      </group>
    ),
  },
  {
    id: 'bench',
    radius: 1,
    height: 0.66,
    spots: under(1.66, 0.66),
    Show: () => <BenchTop width={1.8} depth={0.8} y={0.66} z={0} />,
  },
];
