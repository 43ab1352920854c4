/** Bobs and the protractor as they stand on the turntable of the kit page. */
import type { ReactNode } from 'react';
import { Bob, BodyTray, PendulumRod, Protractor, RetortStand, WELL } from './apparatus/index.ts';

const WELLS = [
  [-0.06, 0.0125],
  [-0.025, 0.0125],
  [0.01, 0.0125],
  [0.055, 0.02],
] as const;
const LOOKS = ['steel', 'brass', 'wood', 'steel'] as const;
/** Height of the protractor's middle, and of the rod behind it, m. */
const MIDDLE = 0.2;

/** Four balls in their tray, and the light rod in front of it. */
export const BobsAndRod = (): ReactNode => (
  <>
    <group position={[0, 0, -0.03]}>
      <BodyTray width={0.17} depth={0.07} wells={WELLS} />
      {WELLS.map(([x, radius], i) => (
        <group key={x} position={[x, WELL + radius, 0]}>
          <Bob look={LOOKS[i]!} radius={radius} />
        </group>
      ))}
    </group>
    <group position={[0.1, 0.003, 0.035]} rotation={[0, 0, Math.PI / 2]}>
      <PendulumRod length={0.2} radius={0.0025} />
    </group>
  </>
);

export const ProtractorOnStand = (): ReactNode => (
  <group position={[0, 0, -0.05]}>
    <RetortStand height={MIDDLE + 0.13} />
    <group position={[0, MIDDLE, 0.05]}>
      <Protractor radius={0.11} arm={0.05} />
    </group>
  </group>
);
