/** Pieces of the spring bench on the kit page: stretched and shaken by the turn of the table. */
import type { ReactNode } from 'react';
import { HookMass, HookScale, RetortStand, RodClamp, Spring, Vibrator } from './apparatus/index.ts';
import type { ShowProps } from './kit-pieces.tsx';

const HOOK = { kind: 'hook' } as const;
const BOSS = { kind: 'boss' } as const;

/** A spring with a mass of 50 g, that goes up and down as the table turns. */
export function SpringOnStand({ turn }: ShowProps): ReactNode {
  const length = (): number => 0.125 + 0.018 * Math.sin(6 * turn());
  return (
    <group position={[-0.06, 0, -0.05]}>
      <RetortStand height={0.32} />
      <group position={[0, 0.29, 0]}>
        <RodClamp arm={HOOK} reach={0.09} />
        <group position={[0.09, -0.006, 0]}>
          <Spring wire={0.0009} across={0.018} coils={45} length={length} />
        </group>
      </group>
    </group>
  );
}
/** Three masses, each hung from the one above. */
export const HookMasses = (): ReactNode => (
  <>
    {[0, 1, 2].map((i) => (
      <group key={i} position={[(i - 1) * 0.03, 0.0345, i === 1 ? 0.008 : 0]}>
        <HookMass radius={0.0095} height={0.021} link={0.034} stamp="50 g" />
      </group>
    ))}
  </>
);
export const UprightRuler = (): ReactNode => (
  <HookScale post={0.36} zero={0.35} length={0.3} slid={() => 0} clip={() => 0.08} />
);
export function VibratorOnStand({ turn }: ShowProps): ReactNode {
  const angle = (): number => 8 * turn();
  return (
    <group position={[0.055, 0, -0.03]}>
      <group position={[-0.085, 0, -0.035]}>
        <RetortStand height={0.3} />
        <group position={[0, 0.2, 0]} rotation={[0, -Math.PI / 2, 0]}>
          <RodClamp arm={BOSS} reach={0.03} />
        </group>
      </group>
      <group position={[0, 0.15, 0]}>
        <Vibrator
          least={0.3}
          most={5}
          frequency={() => 2.2}
          angle={angle}
          lift={() => 0.003 * Math.sin(angle())}
          running={() => true}
        />
      </group>
    </group>
  );
}
