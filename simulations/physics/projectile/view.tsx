/** The bench of the throw in three dimensions: reads frames and faces of instruments, draws the apparatus, sends nothing. */
import { useRef, type ReactNode } from 'react';
import type { Group } from 'three';
import {
  BenchTop,
  BodyTray,
  CarbonPaper,
  CatchBox,
  ContactShadows,
  DataLogger,
  defineView,
  DigitalTimer,
  LabLight,
  Launcher,
  LauncherColumn,
  ScaleStrip,
  type SceneProps,
  type Seat,
  StrobeLamp,
  useFrame,
  Workshop,
} from '@sdk/view';
import { CUP, GATE, HEIGHT_MAX, MARKS, PAPER, STROKES, TAPE_LENGTH, TAPE_Z } from './apparatus.ts';
import type model from './model.ts';
import { Balls } from './view/balls.tsx';
import { cameras } from './view/cameras.ts';
import { BENCH, COLUMN, COLUMN_HEIGHT, LAMP, LOGGER, SPOTS, TIMER, TRAY, TRAY_SIZE, WELLS } from './view/layout.ts';
import { places } from './view/places.ts';
import { GateLead, PlumbBob, Strips } from './view/strips.tsx';
import { Trails } from './view/trails.tsx';

type Run = SceneProps<typeof model>['run'];
const SCALE_WIDTH = 0.026;
const CUP_SPOT = [{ x: 0, z: 0, width: 2 * CUP.half, depth: 2 * CUP.half, dark: 0.5 }] as const;

/** What an instrument's channel prints now. */
const face = (run: Run, instrument: string, channel: string): string =>
  run.readings(instrument).find((reading) => reading.channel === channel)?.face ?? '';

const At = ({ seat, children }: { readonly seat: Seat; readonly children: ReactNode }): ReactNode => (
  <group position={[...seat.at]} rotation={[0, seat.turn, 0]}>
    {children}
  </group>
);

/** What a hand moves on the table: the launcher on its column, paper, tape, cup. */
function Movable({ run }: { readonly run: Run }): ReactNode {
  const slide = useRef<Group>(null);
  const sheet = useRef<Group>(null);
  const tape = useRef<Group>(null);
  const cup = useRef<Group>(null);
  useFrame(() => {
    const { height, paper, tape: zero, cup: where } = run.current;
    slide.current?.position.set(0, height, 0);
    sheet.current?.position.set(paper[0], 0.0004, paper[1]);
    tape.current?.position.set(zero, 0.0016, TAPE_Z);
    cup.current?.position.set(where[0], 0.0006, where[1]);
  });
  return (
    <>
      <group ref={slide}>
        <Launcher
          tilt={() => run.current.tilt}
          stroke={() => STROKES[run.current.stop]}
          beam={GATE}
          gate={() => run.current.gate === 'mouth'}
          blocked={() => run.current.blocked}
          column={COLUMN}
        />
      </group>
      <group ref={sheet}>
        <CarbonPaper
          half={PAPER.half}
          most={MARKS}
          marks={() => run.current.marks}
          count={() => run.current.markCount}
          fresh={() => run.current.marked}
        />
      </group>
      <group ref={tape}>
        <group rotation={[-Math.PI / 2, 0, 0]}>
          <ScaleStrip length={TAPE_LENGTH} width={0.022} along="x" paper="#f6e9a8" />
        </group>
      </group>
      <group ref={cup}>
        <ContactShadows spots={CUP_SPOT} y={0.0004} />
        <CatchBox half={CUP.half} height={CUP.height} wall={CUP.wall} />
      </group>
    </>
  );
}

function Scene({ run, tier }: SceneProps<typeof model>): ReactNode {
  return (
    <Workshop tier={tier}>
      <LabLight />
      <group position={[BENCH.middle, 0, 0]}>
        <BenchTop width={BENCH.width} depth={BENCH.depth} y={0} z={0} />
      </group>
      <ContactShadows spots={SPOTS} y={0} />
      <Strips />
      <group position={[COLUMN[0], 0, COLUMN[1]]}>
        <LauncherColumn height={COLUMN_HEIGHT} />
        <group position={[-SCALE_WIDTH / 2, 0, 0.0003]}>
          <ScaleStrip length={HEIGHT_MAX + 0.06} width={SCALE_WIDTH} along="y" />
        </group>
      </group>
      <Movable run={run} />
      <PlumbBob run={run} z={TAPE_Z - 0.004} />
      <At seat={TIMER}>
        <DigitalTimer
          text={() => face(run, 'timer', 'time')}
          mode={() => face(run, 'timer', 'mode')}
          range={() => face(run, 'timer', 'range')}
        />
      </At>
      <At seat={LOGGER}>
        <DataLogger text={() => (run.status.params.family === 'sensor' ? face(run, 'logger', 'blockedA') : '')} />
      </At>
      <At seat={LAMP}>
        <StrobeLamp on={() => run.current.strobe} />
      </At>
      <At seat={TRAY}>
        <BodyTray {...TRAY_SIZE} wells={WELLS} />
      </At>
      <Balls run={run} />
      <Trails run={run} />
      <GateLead run={run} />
    </Workshop>
  );
}

export default defineView<typeof model>({ Scene, cameras, places });
