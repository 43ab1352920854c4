/** What the bench of the brown gas looks like: a rack before a white card, two baths, a colorimeter, a syringe with its screen. */
import type { ReactNode } from 'react';
import {
  BenchTop,
  ColorimeterBox,
  ContactShadows,
  DataLogger,
  defineView,
  GasSyringeGlass,
  GlassThermometer,
  LabLight,
  type Make,
  Parts,
  SafetyTray,
  type SceneProps,
  type Seat,
  WaterBath,
  Workshop,
} from '@sdk/view';
import { BARREL, CARRIED } from './apparatus.ts';
import type model from './model.ts';
import { CarriedBulb, Fumes } from './view/bulb.tsx';
import { Card } from './view/card.tsx';
import { cameras } from './view/cameras.ts';
import {
  BENCH,
  GAUGE,
  GLASS,
  HOT,
  ICE,
  METER,
  RACK,
  RACK_SIZE,
  SCREEN,
  SPOTS,
  SYRINGE,
  THERMOMETER,
  TRAY,
} from './view/layout.ts';
import { places } from './view/places.ts';
import { TraceScreen } from './view/screen.tsx';

type Run = SceneProps<typeof model>['run'];

/** What an instrument's channel prints now. */
const face = (run: Run, instrument: string, channel: string): string =>
  run.readings(instrument as 'meter').find((reading) => reading.channel === channel)?.face ?? '';

const At = ({ seat, children }: { readonly seat: Seat; readonly children: ReactNode }): ReactNode => (
  <group position={[...seat.at]} rotation={[0, seat.turn, 0]}>
    {children}
  </group>
);

/** Two posts, a bar with four hooks, and the frame of the card. */
const rack: Make = (list) => {
  const { width, bar } = RACK_SIZE;
  list.box('wood', '#a5794b', [width, 0.014, 0.075], [0, 0.007, -0.01], 0.003);
  for (const side of [-1, 1])
    list.box('wood', '#b98d5a', [0.014, bar, 0.016], [side * (width / 2 - 0.012), bar / 2 + 0.007, -0.004], 0.002);
  list.box('wood', '#b98d5a', [width - 0.01, 0.014, 0.016], [0, bar + 0.005, -0.004], 0.002);
  for (let i = 0; i < 4; i++)
    list.puck('steel', '#9aa3a8', 0.0016, 0.026, [(i - 1.5) * 0.085, bar - 0.012, 0.0], [0, 0, 0]);
};
/** Behind the barrel's mouth a frame with a screw holds the plunger, which the air of the room would press in. The plunger is no thicker than this, m. */
const ROD = 0.0135;
const clamp: Make = (list) => {
  const [x, y] = [GLASS.end + 0.009, SYRINGE.at[1]];
  list.box('plastic', '#3b4a54', [0.01, y - ROD - 0.008, 0.022], [x, (y - ROD - 0.008) / 2, 0], 0.002);
  list.box('plastic', '#2d3a42', [0.03, 0.006, 0.06], [x, 0.003, 0], 0.002);
  for (const s of [-1, 1]) {
    list.box('plastic', '#3b4a54', [0.01, 0.008, 2 * ROD + 0.012], [x, y + s * (ROD + 0.004), 0], 0.001);
    list.box('plastic', '#3b4a54', [0.01, 2 * ROD + 0.012, 0.006], [x, y, s * (ROD + 0.003)], 0.001);
  }
  list.puck('steel', '#9aa3a8', 0.0022, 0.018, [x, y + ROD + 0.015, 0]);
  list.puck('plastic', '#b9483a', 0.007, 0.006, [x, y + ROD + 0.026, 0]);
};
/** Two cradles under the barrel, and the hose to the sensor. */
const cradles: Make = (list) => {
  clamp(list);
  for (const x of [0.05, 0.13]) {
    list.box('plastic', '#3b4a54', [0.014, 0.044, 0.04], [x, 0.022, 0], 0.003);
    list.box('plastic', '#2d3a42', [0.03, 0.006, 0.06], [x, 0.003, 0], 0.002);
  }
  const [, y, z] = SYRINGE.at;
  const red = '#b9483a';
  list.puck('rubber', red, 0.0045, 0.024, [-0.008, y, 0], [0, 0, Math.PI / 2]);
  list.puck('rubber', red, 0.0045, y - 0.014, [-0.018, (y + 0.014) / 2, 0]);
  list.puck(
    'rubber',
    red,
    0.0045,
    GAUGE.at[2] - z - 0.03,
    [-0.018, 0.016, (GAUGE.at[2] - z - 0.03) / 2],
    [Math.PI / 2, 0, 0],
  );
};

function Scene({ run, tier }: SceneProps<typeof model>): ReactNode {
  const [, y] = SYRINGE.at;
  return (
    <Workshop tier={tier}>
      <LabLight />
      <BenchTop {...BENCH} />
      <ContactShadows spots={SPOTS} y={0} />
      <At seat={RACK}>
        <Parts make={rack} />
        <Card />
      </At>
      <At seat={ICE}>
        <WaterBath kind="ice" temperature={() => run.current.baths.ice} free={0.036} />
        <group position={[THERMOMETER.x, THERMOMETER.y, THERMOMETER.z]}>
          <GlassThermometer temperature={() => run.current.baths.ice} />
        </group>
      </At>
      <At seat={HOT}>
        <WaterBath kind="hot" temperature={() => run.current.baths.hot} time={() => run.time} />
        <group position={[-THERMOMETER.x, THERMOMETER.y, THERMOMETER.z]}>
          <GlassThermometer temperature={() => run.current.baths.hot} />
        </group>
      </At>
      {CARRIED.map((id) => (
        <CarriedBulb key={id} run={run} id={id} />
      ))}
      <Fumes run={run} />
      <At seat={METER}>
        <ColorimeterBox
          text={() => face(run, 'meter', 'absorbance')}
          wavelength={() => face(run, 'meter', 'wavelength')}
          lifted={() => (run.current.meter === '' ? 0 : 1)}
        />
      </At>
      <group position={[SYRINGE.at[0], 0, SYRINGE.at[2]]}>
        <Parts make={cradles} />
        <group position={[0, y, 0]}>
          <GasSyringeGlass
            capacity={100}
            volume={() => run.current.syringe.volume}
            ramp={() => run.current.syringe.ramp}
            longest={BARREL}
            horizontal
          />
        </group>
      </group>
      <At seat={GAUGE}>
        <DataLogger text={() => face(run, 'gauge', 'pressure')} />
      </At>
      <At seat={SCREEN}>
        <TraceScreen run={run} />
      </At>
      <At seat={TRAY}>
        <SafetyTray goggles={() => !run.current.safety.goggles} gloves={() => !run.current.safety.gloves} />
      </At>
    </Workshop>
  );
}

export default defineView<typeof model>({ Scene, cameras, places });
