/** Pieces of the kit that are shown with others: loaded, filled, several together. */
import type { ReactNode } from 'react';
import {
  AIR_TRACK_HEIGHT,
  AirTrack,
  Balance,
  BALANCE,
  Ball,
  BodyTray,
  FallingBody,
  Glider,
  HANGER_LENGTH,
  MassHanger,
  RetortStand,
  RodClamp,
  WELL,
} from './apparatus/index.ts';

const TRAY = [
  [-0.086, 0.008],
  [-0.053, 0.0095],
  [-0.015, 0.0095],
  [0.033, 0.02],
  [0.08, 0.008],
] as const;
const FLAG = { width: 0.1, height: 0.05 } as const;
const SLOTTED = [0.05, 0.05, 0.02, 0.02, 0.01] as const;
const STEEL_SLOTTED = [0.05, 0.05] as const;
const JAWS = { kind: 'jaws', grip: 0.011 } as const;
const RING = { kind: 'ring', radius: 0.035 } as const;
const HOOK = { kind: 'hook' } as const;

export const FilledTray = (): ReactNode => (
  <>
    <BodyTray width={0.214} depth={0.07} wells={TRAY} />
    <group position={[-0.086, WELL + 0.016, 0]}>
      <FallingBody look="steel" shape="cylinder" radius={0.006} length={0.03} />
    </group>
    <group position={[-0.053, WELL + 0.0095, 0]}>
      <Ball look="steel" radius={0.0095} />
    </group>
    <group position={[-0.015, WELL + 0.0095, 0]}>
      <FallingBody look="plastic" shape="ball" radius={0.0095} length={0.019} disc />
    </group>
    <group position={[0.033, WELL + 0.02, 0]}>
      <FallingBody look="celluloid" shape="ball" radius={0.02} length={0.04} disc />
    </group>
    <group position={[0.08, WELL + 0.008, 0]}>
      <FallingBody look="glass" shape="ball" radius={0.008} length={0.016} />
    </group>
  </>
);

export const StandWithArms = (): ReactNode => (
  <group position={[-0.03, 0, -0.06]}>
    <RetortStand height={0.6} />
    <group position={[0, 0.5, 0]}>
      <RodClamp arm={HOOK} reach={0.12} />
    </group>
    <group position={[0, 0.37, 0]} rotation={[0, -0.5, 0]}>
      <RodClamp arm={JAWS} reach={0.14} />
    </group>
    <group position={[0, 0.2, 0]} rotation={[0, -1, 0]}>
      <RodClamp arm={RING} reach={0.13} />
    </group>
  </group>
);

export const TwoHangers = (): ReactNode => (
  <>
    <group position={[0, HANGER_LENGTH + 0.0016, 0]}>
      <MassHanger masses={SLOTTED} />
    </group>
    <group position={[0.036, HANGER_LENGTH + 0.0016, -0.018]}>
      <MassHanger masses={STEEL_SLOTTED} metal="steel" />
    </group>
  </>
);

export const LoadedBalance = (): ReactNode => (
  <>
    <Balance text={() => '21.3'} />
    <group position={[BALANCE.pan[0], BALANCE.pan[1] + 0.012, BALANCE.pan[2]]}>
      <FallingBody look="steel" shape="cylinder" radius={0.006} length={0.03} />
    </group>
  </>
);

export const TwoGliders = (): ReactNode => (
  <group position={[0, AIR_TRACK_HEIGHT, 0]}>
    <AirTrack length={0.4} />
    <group position={[-0.09, 0, 0]}>
      <Glider length={0.15} bumpers={['plain', 'spring']} flag={FLAG} masses={STEEL_SLOTTED} />
    </group>
    <group position={[0.11, 0, 0]}>
      <Glider length={0.13} bumpers={['clay', 'needle']} flag={FLAG} colour="#2d6a8e" />
    </group>
  </group>
);
