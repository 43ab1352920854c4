/** The free-fall bench in three dimensions: reads frames and faces of instruments, draws the apparatus, sends nothing. */
import { useMemo, useRef, type ReactNode } from 'react';
import type { Group } from 'three';
import {
  Balance, BenchTop, BodyTray, CatchBox, ContactShadows, createMixer, DataLogger, defineView, DigitalTimer, Electromagnet, FallingBody, INK, LabLight, Lead, mixPoint,
  mixRotation, Photogate, Plug, PlumbLine, Scale, type SceneProps, type Seat, Stand, SwitchBox, useFrame, Workshop,
} from '@sdk/view';
import {
  BACK_Z, BASE_HEIGHT, BODIES, BODY_IDS, type BodyId, BOX_HALF, BOX_HEIGHT, BOX_WALL, FALL_Z, FOOT_X, FOOT_Z, GATE_HALF_GAP, GATE_MAX, type GateId, INDEX_GAP, MAGNET_Y,
  PLUG_IDS, type PlugId, RAIL_LENGTH,
} from './apparatus.ts';
import type model from './model.ts';
import { cameras } from './view/cameras.ts';
import {
  BENCH, BENCH_Y, BOX_SPOT, GATE_LEAD, gateLead, gateOf, HANGER, inWell, KNOT, LOGGER, LOGGER_SPOT, LOOKS, MAGNET_LEAD, MAGNET_RAIL, magnetLead, MARK, onPan, plugSeat, RAIL_X, REACH, SCALES,
  SPOTS, SWITCH, SWITCH_LEAD, switchLead, TIMER, TRAY, TRAY_SIZE, WELLS,
} from './view/layout.ts';
import { places } from './view/places.ts';

type Run = SceneProps<typeof model>['run'];
const GATE_COLOUR: Readonly<Record<GateId, string>> = { E: INK.blue, F: INK.violet };
const PLUG_COLOUR: Readonly<Record<PlugId, string>> = { magnet: INK.red, 'gate-E': INK.blue, 'gate-F': INK.violet };

/** What an instrument's channel prints now. */
const face = (run: Run, instrument: string, channel: string): string => run.readings(instrument).find((reading) => reading.channel === channel)?.face ?? '';

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

/** All bodies: the one in use where the frame has it, the others in their wells. */
function Bodies({ run }: { readonly run: Run }): ReactNode {
  const groups = useRef<Partial<Record<BodyId, Group>>>({});
  const scratch = useMemo(() => ({ mixer: createMixer(run), at: [0, 0, 0], turn: [0, 0, 0, 1] }), [run]);
  useFrame(() => {
    const { previous, current } = run;
    const { at, turn } = scratch;
    const alpha = scratch.mixer();
    for (const id of BODY_IDS) {
      const group = groups.current[id];
      if (!group) continue;
      group.quaternion.identity();
      if (current.body !== id || current.place === 'tray') inWell(id, at);
      else if (current.place === 'balance') onPan(id, at);
      else {
        // Between the hand and the magnet there is nothing to mix.
        const moved = previous.body === current.body && previous.place !== 'tray' && previous.place !== 'balance' ? alpha : 1;
        mixPoint(previous.position, current.position, moved, at);
        mixRotation(previous.rotation, current.rotation, moved, turn);
        group.quaternion.set(turn[0]!, turn[1]!, turn[2]!, turn[3]!);
      }
      group.position.set(at[0]!, at[1]!, at[2]!);
    }
  });
  return BODY_IDS.map((id) => {
    const { shape, radius, length, disc } = BODIES[id];
    return (
      <group key={id} ref={(group) => { if (group) groups.current[id] = group; }}>
        <FallingBody look={LOOKS[id]} shape={shape} radius={radius} length={length} disc={disc > 0} />
      </group>
    );
  });
}

function Leads({ run }: { readonly run: Run }): ReactNode {
  const second = useRef<Group>(null);
  useFrame(() => { if (second.current) second.current.visible = run.current.gateF.mounted; });
  const plug = (id: PlugId): ReactNode => (
    <Plug
      colour={PLUG_COLOUR[id]}
      pose={(group) => {
        const { at, turn } = plugSeat(run.current, id);
        group.position.set(at[0], at[1], at[2]);
        group.rotation.y = turn;
      }}
    />
  );
  const [magnet, gateE, gateF] = PLUG_IDS;
  return (
    <>
      <Lead floor={BENCH_Y} colour="#2a2f35" points={MAGNET_LEAD} through={(out) => magnetLead(run.current, out)} />
      <Lead floor={BENCH_Y} colour="#8c2a28" points={SWITCH_LEAD} through={(out) => switchLead(run.current, out)} />
      {plug(magnet)}
      <Lead floor={BENCH_Y} colour="#1b4f79" points={GATE_LEAD} through={(out) => gateLead(run.current, 'E', out)} />
      {plug(gateE)}
      <group ref={second}>
        <Lead floor={BENCH_Y} colour="#5d3470" points={GATE_LEAD} through={(out) => gateLead(run.current, 'F', out)} />
        {plug(gateF)}
      </group>
    </>
  );
}

function Scene({ run, tier }: SceneProps<typeof model>): ReactNode {
  const box = useRef<Group>(null);
  const logger = useRef<Group>(null);
  useFrame(() => {
    box.current?.position.set(run.current.box[0], 0, run.current.box[1]);
    if (logger.current) logger.current.visible = run.status.params.family === 'sensor';
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
      <At seat={TIMER}>
        <DigitalTimer text={() => face(run, 'timer', 'time')} mode={() => face(run, 'timer', 'mode')} range={() => face(run, 'timer', 'range')} />
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
      <group ref={logger}>
        <ContactShadows spots={LOGGER_SPOT} y={BENCH_Y} />
        <At seat={LOGGER}>
          <DataLogger text={() => run.readings('logger')[0]?.face ?? ''} />
        </At>
      </group>
      <Bodies run={run} />
      <Leads run={run} />
    </Workshop>
  );
}

export default defineView<typeof model>({ Scene, cameras, places });
