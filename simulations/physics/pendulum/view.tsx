/** The pendulum's bench in three dimensions: reads frames and faces of instruments, draws the apparatus, sends nothing. */
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
  INK,
  LabLight,
  Lead,
  type Make,
  Parts,
  Plug,
  Protractor,
  RetortStand,
  RodClamp,
  Scale,
  type SceneProps,
  type Seat,
  Stopwatch,
  useFrame,
  Workshop,
} from '@sdk/view';
import { PIVOT_Y } from './apparatus.ts';
import type model from './model.ts';
import { cameras } from './view/cameras.ts';
import { Gate } from './view/gate.tsx';
import {
  BENCH,
  GATE_LEAD,
  GATE_SPOT,
  gateLead,
  JAW,
  LOGGER,
  plugSeat,
  PROTRACTOR,
  RULER,
  SCALES,
  SPOTS,
  STAND_HEIGHT,
  STAND_SPOT,
  STAND_Z,
  TIMER,
  TRAY,
  TRAY_SIZE,
  WATCH,
  WELLS,
} from './view/layout.ts';
import { places } from './view/places.ts';
import { Swinging } from './view/swinging.tsx';

type Run = SceneProps<typeof model>['run'];
const JAWS = { kind: 'jaws', grip: 0.003 } as const;
const AXLE = { kind: 'hook' } as const;

/** What an instrument's channel prints now. */
const face = (run: Run, instrument: string, channel: string): string =>
  run.readings(instrument).find((reading) => reading.channel === channel)?.face ?? '';

const At = ({ seat, children }: { readonly seat: Seat; readonly children: ReactNode }): ReactNode => (
  <group position={[...seat.at]} rotation={[0, seat.turn, 0]}>
    {children}
  </group>
);

/** The ruler's board, and the bar that carries it from the rod. */
const board: Make = (list) => {
  const { x, z, length, width } = RULER;
  list.box(
    'wood',
    '#d8b878',
    [width + 0.006, length + 0.03, 0.006],
    [x, PIVOT_Y - length / 2 + 0.004, z - 0.0034],
    0.001,
  );
  list.box('paint', INK.slate, [-x + 0.02, 0.012, 0.008], [x / 2, PIVOT_Y + 0.028, STAND_Z + 0.012], 0.002);
  list.box('paint', INK.slate, [0.01, 0.01, z - STAND_Z], [x, PIVOT_Y + 0.028, (z + STAND_Z) / 2], 0.002);
  list.box('paint', INK.slate, [0.012, 0.03, 0.008], [x, PIVOT_Y + 0.018, z - 0.008], 0.002);
  list.box('paint', INK.slate, [0.034, 0.03, 0.03], [0, PIVOT_Y + 0.028, STAND_Z], 0.004);
};
/** A set square laid level from the ball's centre to the scale. */
const square: Make = (list) => {
  const wide = -RULER.x - 0.02;
  list.box('plastic', '#e4572e', [wide, 0.0008, 0.004], [RULER.x + wide / 2 - 0.004, 0, RULER.z + 0.005], 0.0002);
  list.box('plastic', '#f0b38f', [wide * 0.9, 0.02, 0.0012], [RULER.x + wide / 2, -0.0108, RULER.z + 0.004], 0.0004);
};
const axle: Make = (list) => {
  list.puck('steel', INK.steel, 0.013, 0.008, [0, 0, -0.012], [Math.PI / 2, 0, 0]);
  list.box('steel', INK.brass, [0.014, 0.02, 0.012], [0, 0, -0.001], 0.003);
  list.puck('steel', INK.steel, 0.004, 0.03, [0, 0, -0.008], [Math.PI / 2, 0, 0]);
};

/** Stand, clamp, ruler and protractor: all that is not there in the hall. */
function StandAndScales({ run }: { readonly run: Run }): ReactNode {
  const all = useRef<Group>(null);
  const jaws = useRef<Group>(null);
  const bearing = useRef<Group>(null);
  const edge = useRef<Group>(null);
  const bar = useMemo(() => board, []);
  useFrame(() => {
    const frame = run.current;
    if (all.current) all.current.visible = !frame.hall;
    if (jaws.current) jaws.current.visible = frame.suspension === 'string';
    if (bearing.current) bearing.current.visible = frame.suspension === 'rod';
    if (edge.current) {
      edge.current.visible = frame.place === 'hang';
      edge.current.position.y = PIVOT_Y - frame.length;
    }
  });
  return (
    <group ref={all}>
      <ContactShadows spots={STAND_SPOT} y={0.0002} />
      <group position={[0, 0, STAND_Z]}>
        <RetortStand height={STAND_HEIGHT} />
      </group>
      <group ref={jaws} position={[0, PIVOT_Y + JAW, STAND_Z]} rotation={[0, -Math.PI / 2, 0]}>
        <RodClamp arm={JAWS} reach={-STAND_Z} />
      </group>
      <group ref={bearing}>
        <group position={[0, PIVOT_Y, STAND_Z]} rotation={[0, -Math.PI / 2, 0]}>
          <RodClamp arm={AXLE} reach={-STAND_Z - 0.02} />
        </group>
        <group position={[0, PIVOT_Y, 0]}>
          <Parts make={axle} />
        </group>
      </group>
      <Parts make={bar} />
      <group position={[RULER.x, PIVOT_Y, RULER.z]}>
        <Scale length={RULER.length} width={RULER.width} />
      </group>
      <group position={[0, PIVOT_Y, PROTRACTOR.z]}>
        <Protractor radius={PROTRACTOR.radius} arm={PROTRACTOR.z - STAND_Z} />
      </group>
      <group ref={edge}>
        <Parts make={square} />
      </group>
    </group>
  );
}

function GateAndLead({ run }: { readonly run: Run }): ReactNode {
  const spot = useRef<Group>(null);
  useFrame(() => spot.current?.position.set(run.current.gate[0], 0, 0));
  return (
    <>
      <group ref={spot}>
        <ContactShadows spots={GATE_SPOT} y={0.0004} />
      </group>
      <Gate run={run} />
      <Lead floor={0} colour="#1b4f79" points={GATE_LEAD} through={(out) => gateLead(run.current, out)} />
      <Plug
        colour={INK.blue}
        pose={(group) => {
          const { at, turn } = plugSeat(run.current);
          group.position.set(at[0], at[1], at[2]);
          group.rotation.y = turn;
        }}
      />
    </>
  );
}

function Scene({ run, tier }: SceneProps<typeof model>): ReactNode {
  return (
    <Workshop tier={tier}>
      <LabLight />
      <BenchTop {...BENCH} />
      <ContactShadows spots={SPOTS} y={0.0002} />
      <StandAndScales run={run} />
      <GateAndLead run={run} />
      <Swinging run={run} />
      <At seat={TIMER}>
        <DigitalTimer
          text={() => face(run, 'timer', 'time')}
          mode={() => face(run, 'timer', 'mode')}
          range={() => face(run, 'timer', 'range')}
        />
      </At>
      <At seat={WATCH}>
        <Stopwatch text={() => face(run, 'watch', 'time')} />
      </At>
      <At seat={TRAY}>
        <BodyTray {...TRAY_SIZE} wells={WELLS} />
      </At>
      <At seat={SCALES}>
        <Balance text={() => run.readings('balance')[0]?.face ?? ''} />
      </At>
      <At seat={LOGGER}>
        <DataLogger
          text={() => (run.status.params.clock === 'sensor' ? face(run, 'logger', 'mean').replace('–', '') : '')}
        />
      </At>
    </Workshop>
  );
}

export default defineView<typeof model>({ Scene, cameras, places });
