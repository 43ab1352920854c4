/** The air track in three dimensions: reads frames and faces of instruments, draws the apparatus, sends nothing. */
import { useRef, type ReactNode } from 'react';
import type { Group } from 'three';
import {
  AirTrack,
  Balance,
  BenchTop,
  Blower,
  BodyTray,
  ContactShadows,
  DataLogger,
  defineView,
  DigitalTimer,
  INK,
  LabLight,
  type SceneProps,
  type Seat,
  SwitchBox,
  TrackGate,
  TrackRuler,
  useFrame,
  Workshop,
} from '@sdk/view';
import { type GateId, INDEX_GAP, TRACK_LENGTH } from './apparatus.ts';
import type model from './model.ts';
import { cameras } from './view/cameras.ts';
import { PulleyAndPad, TrackEnds } from './view/ends.tsx';
import {
  along,
  BENCH,
  BLOWER_SEAT,
  HOSE,
  LOGGER,
  RIDGE,
  SCALES,
  SPOTS,
  SWITCH,
  TIMER,
  TRAY,
  TRAY_SIZE,
} from './view/layout.ts';
import { Leads } from './view/leads.tsx';
import { Moving } from './view/moving.tsx';
import { places } from './view/places.ts';

type Run = SceneProps<typeof model>['run'];
const GATE_COLOUR: Readonly<Record<GateId, string>> = { E: INK.blue, F: INK.violet };
/** The discs lie on felt, without wells. */
const WELLS: readonly (readonly [number, number])[] = [];

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
  const gate = () => (id === 'E' ? run.current.gateE : run.current.gateF);
  useFrame(() => {
    if (group.current) group.current.position.x = along(gate().position);
  });
  return (
    <group ref={group} position={[0, RIDGE, 0]}>
      <TrackGate label={id} colour={GATE_COLOUR[id]} indexGap={INDEX_GAP} blocked={() => gate().blocked} />
    </group>
  );
}

/** Everything that leans with the track. */
function Leaning({ run }: { readonly run: Run }): ReactNode {
  const group = useRef<Group>(null);
  useFrame(() => {
    if (group.current) group.current.rotation.z = run.current.tilt;
  });
  return (
    <group ref={group}>
      <group position={[0, RIDGE, 0]}>
        <AirTrack length={TRACK_LENGTH} screws="left" />
      </group>
      <group position={[along(0), RIDGE, 0]}>
        <TrackRuler length={TRACK_LENGTH} />
      </group>
      <TrackEnds run={run} />
      <Gate run={run} id="E" />
      <Gate run={run} id="F" />
    </group>
  );
}

function Scene({ run, tier }: SceneProps<typeof model>): ReactNode {
  return (
    <Workshop tier={tier}>
      <LabLight />
      <group position={[BENCH.x, 0, 0]}>
        <BenchTop width={BENCH.width} depth={BENCH.depth} y={0} z={BENCH.z} />
      </group>
      <ContactShadows spots={SPOTS} y={0} />
      <Leaning run={run} />
      <PulleyAndPad run={run} />
      <Moving run={run} />
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
        <DataLogger text={() => (run.status.params.family === 'sensor' ? face(run, 'logger', 'time') : '')} />
      </At>
      <At seat={BLOWER_SEAT}>
        <Blower hose={HOSE} on={() => run.current.blower === 'on'} />
      </At>
      <Leads run={run} />
    </Workshop>
  );
}

export default defineView<typeof model>({ Scene, cameras, places });
