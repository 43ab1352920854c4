/** The collision bench in three dimensions: reads frames and faces of instruments, draws the apparatus, sends nothing. */
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
  DIGITAL_TIMER,
  defineView,
  DigitalTimer,
  INK,
  LabLight,
  Lead,
  type SceneProps,
  type Seat,
  TrackGate,
  TrackRuler,
  useFrame,
  Workshop,
} from '@sdk/view';
import { type GateId, INDEX_GAP, MIDDLE, TRACK } from './apparatus.ts';
import type model from './model.ts';
import { cameras } from './view/cameras.ts';
import { Gliders, Masses } from './view/gliders.tsx';
import {
  BENCH,
  BENCH_Y,
  BLOWER_SEAT,
  GATE_LEAD,
  gateLead,
  gateX,
  HOSE,
  LOGGER,
  SCALES,
  SPOTS,
  TIMER_1,
  TIMER_2,
  TRAY,
  TRAY_SIZE,
  WELLS,
} from './view/layout.ts';
import { places } from './view/places.ts';
import { Sticker } from './view/sticker.tsx';

type Run = SceneProps<typeof model>['run'];
const GATE_COLOUR: Readonly<Record<GateId, string>> = { E: INK.blue, F: INK.violet };

/** What an instrument's channel prints now. */
const face = (run: Run, instrument: string, channel: string): string =>
  run.readings(instrument).find((reading) => reading.channel === channel)?.face ?? '';

/** The logger shows the latest complete pass. */
const logged = (run: Run): string => {
  if (run.status.params.family !== 'sensor') return '';
  const passes = run.readings('logger').filter((r) => /^[AB]\d$/.test(r.channel) && r.value !== null);
  return passes.at(-1)?.face ?? '0.000000';
};

const At = ({ seat, children }: { readonly seat: Seat; readonly children: ReactNode }): ReactNode => (
  <group position={[...seat.at]} rotation={[0, seat.turn, 0]}>
    {children}
  </group>
);

function Gate({ run, id }: { readonly run: Run; readonly id: GateId }): ReactNode {
  const group = useRef<Group>(null);
  useFrame(() => {
    if (group.current) group.current.position.x = gateX(run.current, id);
  });
  const blocked = (): boolean => (id === 'E' ? run.current.gateE : run.current.gateF).blocked;
  const colour = id === 'E' ? '#1b4f79' : '#5d3470';
  return (
    <>
      <group ref={group}>
        <TrackGate label={id} colour={GATE_COLOUR[id]} indexGap={INDEX_GAP} blocked={blocked} />
      </group>
      <Lead
        floor={BENCH_Y}
        colour={colour}
        points={GATE_LEAD}
        through={(out) => gateLead(run.current, id, id === 'E' ? TIMER_1 : TIMER_2, out)}
      />
    </>
  );
}

/** The track with what lies on it leans as one; by less than a degree, so the fallen lean along and nobody sees it. */
function Leaning({ run }: { readonly run: Run }): ReactNode {
  const group = useRef<Group>(null);
  useFrame(() => {
    if (group.current) group.current.rotation.z = run.current.tilt;
  });
  return (
    <group ref={group}>
      <AirTrack length={TRACK} />
      <group position={[-MIDDLE, 0, 0]}>
        <TrackRuler length={TRACK} />
      </group>
      <Gliders run={run} />
    </group>
  );
}

function Timer({
  run,
  id,
  seat,
}: {
  readonly run: Run;
  readonly id: 'timer' | 'timer2';
  readonly seat: Seat;
}): ReactNode {
  return (
    <At seat={seat}>
      <DigitalTimer
        text={() => face(run, id, 'time')}
        mode={() => face(run, id, 'mode')}
        range={() => face(run, id, 'range')}
      />
      <group position={[-0.07, DIGITAL_TIMER.size.height - 0.001, 0.062]}>
        <Sticker text={id === 'timer' ? '1 A: E' : '2 B: F'} colour={GATE_COLOUR[id === 'timer' ? 'E' : 'F']} />
      </group>
    </At>
  );
}

function Scene({ run, tier }: SceneProps<typeof model>): ReactNode {
  return (
    <Workshop tier={tier}>
      <LabLight />
      <BenchTop {...BENCH} />
      <ContactShadows spots={SPOTS} y={BENCH_Y} />
      <Leaning run={run} />
      <Gate run={run} id="E" />
      <Gate run={run} id="F" />
      <At seat={BLOWER_SEAT}>
        <Blower hose={HOSE} on={() => run.current.blower} />
      </At>
      <Timer run={run} id="timer" seat={TIMER_1} />
      <Timer run={run} id="timer2" seat={TIMER_2} />
      <At seat={LOGGER}>
        <DataLogger text={() => logged(run)} />
      </At>
      <At seat={TRAY}>
        <BodyTray {...TRAY_SIZE} wells={WELLS} />
      </At>
      <Masses run={run} />
      <At seat={SCALES}>
        <Balance text={() => face(run, 'balance', 'mass')} />
      </At>
    </Workshop>
  );
}

export default defineView<typeof model>({ Scene, cameras, places });
