/** The spring bench in three dimensions: reads frames and faces of instruments, draws the apparatus, sends nothing. */
import { useMemo, useRef, type ReactNode } from 'react';
import type { Group } from 'three';
import {
  Balance,
  BenchTop,
  BodyTray,
  ContactShadows,
  DataLogger,
  defineView,
  DigitalTimer,
  HookScale,
  INK,
  LabLight,
  type Make,
  Parts,
  Photogate,
  type SceneProps,
  type Seat,
  Stand,
  useFrame,
  Vibrator,
  Workshop,
} from '@sdk/view';
import {
  BASE_HEIGHT,
  GATE_HALF_GAP,
  INDEX_GAP,
  RAIL_GAP,
  RAIL_LENGTH,
  RULER_LENGTH,
  RULER_TOP,
  TOP,
} from './apparatus.ts';
import type model from './model.ts';
import { BelowIt } from './view/below.tsx';
import { cameras } from './view/cameras.ts';
import { Hanging } from './view/hanging.tsx';
import {
  BENCH,
  BENCH_Y,
  LOGGER,
  MASS_WELLS,
  pegX,
  RACK,
  RACK_SIZE,
  RULER,
  SCALES,
  SPOTS,
  STAND,
  TIMER,
  TRAY,
  TRAY_SIZE,
} from './view/layout.ts';
import { places } from './view/places.ts';
import { SPRING_IDS } from './springs.ts';

type Run = SceneProps<typeof model>['run'];
const REACH = [0, RAIL_GAP] as const;
const level = (): number => 0;

/** What an instrument's channel prints now. */
const face = (run: Run, instrument: string, channel: string): string =>
  run.readings(instrument).find((reading) => reading.channel === channel)?.face ?? '';

const At = ({ seat, children }: { readonly seat: Seat; readonly children: ReactNode }): ReactNode => (
  <group position={[...seat.at]} rotation={[0, seat.turn, 0]}>
    {children}
  </group>
);

/** A little rack with a peg for every spring. */
const rack: Make = (list) => {
  const { width, height, depth } = RACK_SIZE;
  list.box('wood', '#a5794b', [width, 0.012, depth], [0, 0.006, 0], 0.002);
  for (const side of [-1, 1])
    list.box('wood', '#b98d5a', [0.014, height - 0.012, 0.02], [side * (width / 2 - 0.012), height / 2, -0.012], 0.002);
  list.box('wood', '#b98d5a', [width - 0.01, 0.016, 0.02], [0, height - 0.008, -0.012], 0.002);
  for (const id of SPRING_IDS) list.puck('steel', INK.steel, 0.002, 0.03, [pegX(id), 0.168, 0.01], [Math.PI / 2, 0, 0]);
};

/** The stand with its gate, turned so that the rail faces the spring. */
function Upright({ run }: { readonly run: Run }): ReactNode {
  const gate = useRef<Group>(null);
  useFrame(() => {
    if (gate.current) gate.current.position.y = TOP - run.current.gate;
  });
  return (
    <group position={[...STAND.at]} rotation={[0, STAND.turn, 0]}>
      <Stand
        footX={STAND.footX}
        footZ={STAND.footZ}
        backZ={STAND.backZ}
        height={BASE_HEIGHT}
        railX={0}
        railLength={RAIL_LENGTH}
        turns={level}
        raised={level}
      />
      <group ref={gate}>
        <Photogate
          label="A"
          colour={INK.blue}
          reach={REACH}
          halfGap={GATE_HALF_GAP}
          indexGap={INDEX_GAP}
          offset={level}
          blocked={() => run.current.blocked}
        />
      </group>
    </group>
  );
}

function Scene({ run, tier }: SceneProps<typeof model>): ReactNode {
  const post = useMemo(() => RULER_TOP + 0.04 - BENCH_Y, []);
  return (
    <Workshop tier={tier}>
      <LabLight />
      <BenchTop {...BENCH} />
      <ContactShadows spots={SPOTS} y={BENCH_Y} />
      <Upright run={run} />
      <group position={[0, TOP, 0]}>
        <Vibrator
          least={0.3}
          most={5}
          frequency={() => run.current.dial}
          angle={() => run.current.phase}
          lift={() => run.current.lift}
          running={() => run.current.drive === 'on'}
        />
      </group>
      <At seat={RULER}>
        <HookScale
          post={post}
          zero={RULER_TOP - BENCH_Y}
          length={RULER_LENGTH}
          slid={() => run.current.ruler}
          clip={() => run.current.clip}
        />
      </At>
      <Hanging run={run} />
      <BelowIt run={run} />
      <At seat={TIMER}>
        <DigitalTimer
          text={() => face(run, 'timer', 'time')}
          mode={() => face(run, 'timer', 'mode')}
          range={() => face(run, 'timer', 'range')}
        />
      </At>
      <At seat={TRAY}>
        <BodyTray {...TRAY_SIZE} wells={MASS_WELLS} />
      </At>
      <At seat={RACK}>
        <Parts make={rack} />
      </At>
      <At seat={SCALES}>
        <Balance text={() => run.readings('balance')[0]?.face ?? ''} />
      </At>
      <At seat={LOGGER}>
        <DataLogger
          text={() =>
            run.current.below === 'sensor'
              ? face(run, 'motion', 'distance')
              : run.status.params.family === 'sensor'
                ? face(run, 'logger', 'mean')
                : ''
          }
        />
      </At>
    </Workshop>
  );
}

export default defineView<typeof model>({ Scene, cameras, places });
