/** The left half of the bench: the beaker on its cross, the bath, the two cylinders, the watch, the tray. */
import { useMemo, useRef, type ReactNode } from 'react';
import type { Group } from 'three';
import {
  BATH,
  Beaker,
  type Contents,
  CrossPaper,
  Display,
  INK,
  LIQUID_CRYSTAL,
  type Make,
  MeasuringCylinder,
  Parts,
  SafetyTray,
  type SceneProps,
  type Seat,
  Stopwatch,
  useFrame,
  WaterBath,
} from '@sdk/view';
import { BEAKER_LONGEST } from '../apparatus.ts';
import type model from '../model.ts';
import { BATH_SEAT, beakerAt, CROSS, FIRST, secondAt, TRAY, WATCH } from './layout.ts';

type Run = SceneProps<typeof model>['run'];
export const At = ({ seat, children }: { readonly seat: Seat; readonly children: ReactNode }): ReactNode => (
  <group position={[...seat.at]} rotation={[0, seat.turn, 0]}>
    {children}
  </group>
);

/** What a view asks of a vessel every frame. */
export const contentsOf = (run: Run, id: 'beaker' | 'first' | 'second' | 'flask', longest: number): Contents => ({
  volume: () => run.current[id].volume,
  ramp: () => run.current[id].ramp,
  longest,
  haze: () => run.current[id].haze,
});
/** What an instrument's channel prints now. */
export const face = (run: Run, instrument: string, channel: string): string =>
  run.readings(instrument as never).find((reading) => reading.channel === channel)?.face ?? '';

/** The thermostat's box in front of the trough: a display and a knob. */
const thermostat: Make = (list) => {
  list.box('plastic', '#dfe4e6', [0.12, 0.036, 0.022], [0, 0.019, BATH.radius + 0.014], 0.004);
  list.puck('plastic', INK.slate, 0.011, 0.01, [0.03, 0.02, BATH.radius + 0.028], [Math.PI / 2, 0, 0]);
  list.box('plastic', INK.red, [0.0016, 0.008, 0.002], [0.03, 0.025, BATH.radius + 0.0335], 0.0004);
};

/** Something that a hand carries about: its place is asked every frame. */
export function Carried({
  run,
  where,
  children,
}: {
  readonly run: Run;
  readonly where: (frame: Run['current'], out: { [i: number]: number }) => void;
  readonly children: ReactNode;
}): ReactNode {
  const group = useRef<Group>(null);
  const at = useMemo(() => [0, 0, 0], []);
  useFrame(() => {
    where(run.current, at);
    group.current?.position.set(at[0]!, at[1]!, at[2]!);
  });
  return <group ref={group}>{children}</group>;
}

export function CrossSide({ run }: { readonly run: Run }): ReactNode {
  const [beaker, first, second] = useMemo(
    () => (['beaker', 'first', 'second'] as const).map((id) => contentsOf(run, id, BEAKER_LONGEST)),
    [run],
  );
  return (
    <>
      <At seat={CROSS}>
        {/* Its cross fits under the beaker's floor. */}
        <group scale={[0.76, 1, 0.76]}>
          <CrossPaper />
        </group>
      </At>
      <At seat={FIRST}>
        <MeasuringCylinder size={50} contents={first!} />
      </At>
      <Carried run={run} where={beakerAt}>
        <Beaker size={50} contents={beaker!} />
      </Carried>
      <Carried run={run} where={secondAt}>
        <MeasuringCylinder size={10} contents={second!} />
      </Carried>
      <At seat={BATH_SEAT}>
        <WaterBath kind="hot" temperature={() => run.current.bath} time={() => run.time} />
        <Parts make={thermostat} />
        <group position={[-0.022, 0.02, BATH.radius + 0.0255]}>
          <Display width={0.05} height={0.017} style={LIQUID_CRYSTAL} text={() => face(run, 'bath', 'temperature')} />
        </group>
      </At>
      <At seat={WATCH}>
        <Stopwatch text={() => face(run, 'watch', 'time')} />
      </At>
      <At seat={TRAY}>
        <SafetyTray goggles={() => !run.current.safety.goggles} gloves={() => !run.current.safety.gloves} />
      </At>
    </>
  );
}
