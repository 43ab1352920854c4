/** The titration bench in three dimensions: reads frames and faces of instruments, draws the apparatus, sends nothing. */
import { useRef, type ReactNode } from 'react';
import type { Group } from 'three';
import {
  Beaker,
  BenchTop,
  Burette,
  BURETTE,
  buretteHolds,
  BuretteStand,
  ConicalFlask,
  ContactShadows,
  type Contents,
  defineView,
  DropCounterBox,
  Funnel,
  LabelledBottle,
  LabLight,
  PhElectrode,
  PhMeterFace,
  PipetteFiller,
  Plume,
  SafetyTray,
  type SceneProps,
  type Seat,
  StirrerPlate,
  Stream,
  useFrame,
  VolumetricPipette,
  WashBottle,
  water,
  Workshop,
} from '@sdk/view';
import { JET, LONGEST, type TitrationFrame } from './apparatus.ts';
import { readingError } from './describe.ts';
import { CAUSES } from './apparatus.ts';
import type model from './model.ts';
import { AccountBoard } from './view/board.tsx';
import { cameras } from './view/cameras.ts';
import {
  ACID_BOTTLE,
  BASE_BOTTLE,
  BENCH,
  BOARD,
  DROPPERS,
  flaskAt,
  FLOOR,
  HOLDER,
  levelInFlask,
  levelInWaste,
  METER,
  PIPETTE,
  PLATE,
  SPOTS,
  TIP,
  TRAY,
  WASH,
  wasteAt,
} from './view/layout.ts';
import { places } from './view/places.ts';
import { Droppers, Holder, PipetteRests } from './view/shelf.tsx';
import { useTongue } from './view/tongue.ts';

type Run = SceneProps<typeof model>['run'];

const face = (run: Run, instrument: string, channel: string): string =>
  run.readings(instrument).find((reading) => reading.channel === channel)?.face ?? '';

const At = ({ seat, children }: { readonly seat: Seat; readonly children: ReactNode }): ReactNode => (
  <group position={[...seat.at]} rotation={[0, seat.turn, 0]}>
    {children}
  </group>
);

/** A group that goes where the frame says; hidden while `shown` is false. */
function Moving({
  run,
  to,
  shown,
  children,
}: {
  readonly run: Run;
  readonly to: (frame: TitrationFrame, out: [number, number, number], time: number) => void;
  readonly shown?: (frame: TitrationFrame) => boolean;
  readonly children: ReactNode;
}): ReactNode {
  const group = useRef<Group>(null);
  const at = useRef<[number, number, number]>([0, 0, 0]);
  useFrame(() => {
    if (!group.current) return;
    to(run.current, at.current, run.time);
    group.current.position.set(...at.current);
    group.current.visible = shown?.(run.current) ?? true;
  });
  return <group ref={group}>{children}</group>;
}

const FULL_BOTTLE = water(() => 180e-6);
/** A hand's swirl: a circle of 6 mm, once in 0.7 s. */
const swirling = (frame: TitrationFrame, out: [number, number, number], time: number): void => {
  flaskAt(frame, out);
  if (!frame.swirl) return;
  out[0] += 0.006 * Math.cos(9 * time);
  out[2] += 0.006 * Math.sin(9 * time);
};
const onSurface = (frame: TitrationFrame, out: [number, number, number]): void =>
  flaskAt(frame, out, levelInFlask(frame.flask.volume));
const electrodeAt = (frame: TitrationFrame, out: [number, number, number]): void => {
  if (frame.electrode === 'flask') {
    flaskAt(frame, out, FLOOR + 0.006);
    out[0] -= 0.002;
    return;
  }
  out[0] = HOLDER.at[0];
  out[1] = frame.electrode === 'air' ? 0.05 : 0.012;
  out[2] = HOLDER.at[2];
};

function Scene({ run, tier }: SceneProps<typeof model>): ReactNode {
  const f = (): TitrationFrame => run.current;
  const tongue = useTongue();
  const titrant: Contents = {
    volume: () => (f().burette.reading === null ? 0 : buretteHolds(25, f().burette.reading!)),
    ramp: () => f().burette.ramp,
    longest: LONGEST,
  };
  const inFlask: Contents = { volume: () => f().flask.volume, ramp: () => f().flask.ramp, longest: LONGEST };
  const waste = water(() => Math.min(f().waste, 90e-6));
  const dot = new Float32Array(3);
  const plume = (): Float32Array => {
    // A centimetre and a half of it: entry 7 of 15.
    for (let k = 0; k < 3; k++) dot[k] = f().plume.ramp[21 + k]!;
    return dot;
  };
  const surface = (): number =>
    PLATE + (f().under === 'flask' ? levelInFlask(f().flask.volume) : levelInWaste(f().waste));
  const cause = (i: number): number => {
    if (!f().open) return 0;
    if (i < CAUSES.length) return f().account[CAUSES[i]!] * 1e6;
    return f().film < 0 ? (readingError(f(), { burette: run.readings('burette') }) ?? 0) : 0;
  };
  const acid = f().acid === 'hcl' ? 'HCl' : f().acid === 'acetic' ? 'CH₃COOH' : 'H₂C₂O₄';
  const base = f().setting !== 'acid-in-flask';
  const digits = f().label.toFixed(4);
  const standard = `${tongue === 'vi' ? digits.replace('.', ',') : digits} mol/L`;
  return (
    <Workshop tier={tier}>
      <LabLight />
      <BenchTop {...BENCH} />
      <ContactShadows spots={SPOTS} y={0} />
      <BuretteStand capacity={25} tip={TIP} />
      <group position={[0, PLATE - 0.054, 0]}>
        <StirrerPlate />
      </group>
      <group position={[0, TIP, 0]}>
        <Burette
          capacity={25}
          contents={titrant}
          open={() => f().burette.tap}
          tip={{ drop: () => f().burette.hanging, bubble: () => f().burette.bubble / JET }}
        />
      </group>
      <Moving
        run={run}
        to={(_f, out) => void ((out[0] = 0), (out[1] = TIP + BURETTE[25].brim - 0.05), (out[2] = 0))}
        shown={(g) => g.burette.funnel}
      >
        <Funnel />
      </Moving>
      <Stream
        from={[0, TIP, 0]}
        to={surface}
        flow={() => f().burette.flow}
        clock={() => run.time}
        ramp={titrant.ramp}
        longest={LONGEST}
      />
      <Moving run={run} to={swirling}>
        <ConicalFlask size={100} contents={inFlask} />
      </Moving>
      <Moving run={run} to={onSurface} shown={(g) => g.plume.strength > 0.02 && g.plume.colour !== g.flask.colour}>
        <Plume strength={() => f().plume.strength} colour={plume} />
      </Moving>
      <Moving run={run} to={(frame, out) => wasteAt(frame, out)}>
        <Beaker size={100} contents={waste} />
      </Moving>
      <At seat={BASE_BOTTLE}>
        <LabelledBottle
          label={base ? 'NaOH\n? mol/L' : `NaOH\n${standard}`}
          colour="#2f6f9c"
          contents={FULL_BOTTLE}
          stopper
        />
      </At>
      <At seat={ACID_BOTTLE}>
        <LabelledBottle
          label={base ? `${acid}\n${standard}` : `${acid}\n? mol/L`}
          colour="#b5493a"
          contents={FULL_BOTTLE}
          stopper
        />
      </At>
      <At seat={WASH}>
        <WashBottle />
      </At>
      <At seat={DROPPERS}>
        <Droppers />
      </At>
      <At seat={TRAY}>
        <SafetyTray goggles={() => !f().safety.goggles} gloves={() => !f().safety.gloves} />
      </At>
      <At seat={PIPETTE}>
        <PipetteRests />
        <group position={[-0.22, 0, 0]} rotation={[0, 0, -Math.PI / 2]}>
          <VolumetricPipette size={10} contents={water(() => 0)} />
          <group position={[0, 0.44, 0]}>
            <PipetteFiller />
          </group>
        </group>
      </At>
      <At seat={METER}>
        <PhMeterFace text={() => face(run, 'logger', 'pH')} />
      </At>
      <At seat={HOLDER}>
        <Holder />
      </At>
      <Moving run={run} to={electrodeAt}>
        <PhElectrode />
      </Moving>
      <Moving
        run={run}
        to={(_f, out) => void ((out[0] = 0), (out[1] = TIP - 0.014), (out[2] = 0))}
        shown={(g) => g.electrode !== 'air'}
      >
        <DropCounterBox text={() => face(run, 'logger', 'drops')} arm={false} />
      </Moving>
      <At seat={BOARD}>
        <AccountBoard size={cause} />
      </At>
    </Workshop>
  );
}

export default defineView<typeof model>({ Scene, cameras, places });
