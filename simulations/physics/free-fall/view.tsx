/** The free-fall bench in three dimensions: reads frames and faces of instruments, draws the apparatus, sends nothing. */
import { useRef, type ReactNode } from 'react';
import type { Group } from 'three';
import {
  Balance,
  BenchTop,
  BodyTray,
  CatchBox,
  ContactShadows,
  DataLogger,
  defineView,
  DigitalTimer,
  Electromagnet,
  INK,
  LabLight,
  MotionSensor,
  Photogate,
  PlumbLine,
  RAIL,
  Scale,
  type SceneProps,
  type Seat,
  Stand,
  SwitchBox,
  useFrame,
  Workshop,
} from '@sdk/view';
import {
  BACK_Z,
  BASE_HEIGHT,
  BASKET_FLOOR,
  BASKET_RIM,
  BOX_HALF,
  BOX_HEIGHT,
  BOX_WALL,
  FALL_Z,
  FOOT_X,
  FOOT_Z,
  GATE_HALF_GAP,
  GATE_MAX,
  type GateId,
  INDEX_GAP,
  MAGNET_Y,
  RAIL_LENGTH,
  RAIL_X,
  SENSOR_HALF,
} from './apparatus.ts';
import type model from './model.ts';
import { cameras } from './view/cameras.ts';
import {
  BENCH,
  BENCH_Y,
  BOX_SPOT,
  gateOf,
  HANGER,
  KNOT,
  LOGGER,
  MAGNET_RAIL,
  MARK,
  REACH,
  SCALES,
  SENSOR,
  SPOTS,
  SWITCH,
  TIMER,
  TRAY,
  TRAY_SIZE,
  WELLS,
} from './view/layout.ts';
import { Bodies } from './view/bodies.tsx';
import { Leads } from './view/leads.tsx';
import { places } from './view/places.ts';

type Run = SceneProps<typeof model>['run'];
const BASKET = { half: BOX_HALF, wall: BOX_WALL, floor: BASKET_FLOOR, rim: BASKET_RIM } as const;
const GATE_COLOUR: Readonly<Record<GateId, string>> = { E: INK.blue, F: INK.violet };

/** What an instrument's channel prints now. */
const face = (run: Run, instrument: string, channel: string): string =>
  run.readings(instrument).find((reading) => reading.channel === channel)?.face ?? '';

const At = ({ seat, children }: { readonly seat: Seat; readonly children: ReactNode }): ReactNode => (
  <group position={[...seat.at]} rotation={[0, seat.turn, 0]}>
    {children}
  </group>
);

function Gate({ run, id }: { readonly run: Run; readonly id: GateId }): ReactNode {
  const group = useRef<Group>(null);
  useFrame(() => {
    if (!group.current) return;
    group.current.position.y = MAGNET_Y - gateOf(run.current, id).position;
    group.current.visible = id === 'E' || run.current.gateF.mounted;
    // Out of the motion sensor's sight it sits on the rail back to front.
    const turned = run.current.sensor === 'under';
    group.current.rotation.y = turned ? Math.PI : 0;
    group.current.position.z = turned ? -RAIL.depth : 0;
  });
  return (
    <group ref={group} position={[RAIL_X, 0, 0]}>
      <Photogate
        label={id}
        colour={GATE_COLOUR[id]}
        reach={REACH}
        halfGap={GATE_HALF_GAP}
        indexGap={INDEX_GAP}
        offset={() => gateOf(run.current, id).offset}
        blocked={() => gateOf(run.current, id).blocked}
      />
    </group>
  );
}

/** Everything that leans with the stand. */
function Leaning({ run }: { readonly run: Run }): ReactNode {
  const group = useRef<Group>(null);
  useFrame(() => group.current?.rotation.set(run.current.tilt[1], 0, -run.current.tilt[0]));
  return (
    <group ref={group}>
      <Stand
        footX={FOOT_X}
        footZ={FOOT_Z}
        backZ={BACK_Z}
        height={BASE_HEIGHT}
        railX={RAIL_X}
        railLength={RAIL_LENGTH}
        turns={(side) => run.current.screws[side]}
        raised={(x, z) => -Math.sin(run.current.tilt[0]) * x - Math.sin(run.current.tilt[1]) * z}
      />
      <group position={[RAIL_X, MAGNET_Y, 0.0003]}>
        <Scale length={GATE_MAX + 0.05} width={0.026} />
      </group>
      <group position={[0, MAGNET_Y, FALL_Z]}>
        <Electromagnet rail={MAGNET_RAIL} on={() => run.current.magnetOn} />
      </group>
      <group position={[...MARK]}>
        <PlumbLine length={KNOT} rail={HANGER} swing={(axis) => run.current.plumb[axis]} />
      </group>
      <Gate run={run} id="E" />
      <Gate run={run} id="F" />
    </group>
  );
}

function Scene({ run, tier }: SceneProps<typeof model>): ReactNode {
  const box = useRef<Group>(null);
  const sensor = useRef<Group>(null);
  useFrame(() => {
    const { sensor: spot, box: where } = run.current;
    const { at, turn } = SENSOR[spot];
    sensor.current?.position.set(...at);
    if (sensor.current) sensor.current.rotation.y = turn;
    // The box and the sensor change places.
    if (spot === 'aside') box.current?.position.set(where[0], 0, where[1]);
    else box.current?.position.set(...SENSOR.aside.at);
  });
  return (
    <Workshop tier={tier}>
      <LabLight />
      <BenchTop {...BENCH} />
      <ContactShadows spots={SPOTS} y={BENCH_Y} />
      <Leaning run={run} />
      <group ref={box}>
        <ContactShadows spots={BOX_SPOT} y={0.0002} />
        <CatchBox half={BOX_HALF} height={BOX_HEIGHT} wall={BOX_WALL} />
      </group>
      <group ref={sensor}>
        <ContactShadows spots={BOX_SPOT} y={0.0002} />
        <MotionSensor
          half={SENSOR_HALF}
          basket={BASKET}
          label="CẢM BIẾN KHOẢNG CÁCH"
          recording={() => run.readings('motion')[0]?.status === 'running'}
        />
      </group>
      <At seat={TIMER}>
        <DigitalTimer
          text={() => face(run, 'timer', 'time')}
          mode={() => face(run, 'timer', 'mode')}
          range={() => face(run, 'timer', 'range')}
        />
      </At>
      <At seat={SWITCH}>
        <SwitchBox label="CÔNG TẮC KÉP" pressed={() => run.current.pressed} />
      </At>
      <At seat={TRAY}>
        <BodyTray {...TRAY_SIZE} wells={WELLS} />
      </At>
      <At seat={SCALES}>
        <Balance text={() => run.readings('balance')[0]?.face ?? ''} />
      </At>
      <At seat={LOGGER}>
        <DataLogger
          text={() =>
            run.current.sensor === 'under'
              ? face(run, 'motion', 'distance')
              : run.status.params.family === 'sensor'
                ? face(run, 'logger', 'time')
                : ''
          }
        />
      </At>
      <Bodies run={run} />
      <Leads run={run} />
    </Workshop>
  );
}

export default defineView<typeof model>({ Scene, cameras, places });
