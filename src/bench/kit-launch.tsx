/** Pieces of the throw as they stand on the turntable: the launcher on a short column, paper with marks under a piece of tape. */
import type { ReactNode } from 'react';
import { CarbonPaper, Launcher, LauncherColumn, ScaleStrip } from './apparatus/index.ts';
import type { ShowProps } from './kit-pieces.tsx';

const COLUMN = [0.09, -0.1] as const;
const BEAM = { beyond: 0.022, above: 0.0094, half: 0.03 } as const;
const HEIGHT = 0.17;

/** It nods as the turntable turns. */
export const LauncherOnColumn = ({ turn }: ShowProps): ReactNode => (
  <group position={[0.04, 0, 0.04]}>
    <group position={[COLUMN[0], 0, COLUMN[1]]}>
      <LauncherColumn height={0.26} />
      <group position={[-0.013, 0, 0.0003]}>
        <ScaleStrip length={0.25} width={0.026} along="y" />
      </group>
    </group>
    <group position={[0, HEIGHT, 0]}>
      <Launcher
        tilt={() => 0.35 + 0.35 * Math.sin(turn())}
        stroke={() => 0.0182}
        beam={BEAM}
        gate={() => true}
        blocked={() => false}
        column={COLUMN}
      />
    </group>
  </group>
);

const HALF = [0.12, 0.085] as const;
/** Marks of five shots, m from the middle: a cloud as a real launcher leaves it. */
const MARKS = new Float64Array([0.004, 0.002, -0.006, -0.001, 0.009, 0.004, 0.001, -0.005, -0.002, 0.001]);
export const MarkedPaper = (): ReactNode => (
  <>
    <CarbonPaper half={HALF} marks={() => MARKS} most={5} count={() => 5} fresh={() => true} />
    <group position={[-0.12, 0.0016, 0.062]} rotation={[-Math.PI / 2, 0, 0]}>
      <ScaleStrip length={0.24} width={0.022} along="x" paper="#f6e9a8" />
    </group>
  </>
);
