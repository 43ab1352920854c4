/** The right half: flask with stopper and tube, syringe in its cradle, balance, weighing boat, jars. */
import { useMemo, useRef, type ReactNode } from 'react';
import { type BufferGeometry, CatmullRomCurve3, type Group, SphereGeometry, TubeGeometry, Vector3 } from 'three';
import {
  Balance,
  Bubbles,
  ConicalFlask,
  GasSyringeGlass,
  INK,
  type Make,
  MarbleChips,
  Parts,
  type SceneProps,
  useFrame,
} from '@sdk/view';
import { FLASK_LONGEST, type RateFrame } from '../apparatus.ts';
import type model from '../model.ts';
import { At, Carried, contentsOf, face } from './cross-side.tsx';
import { boatAt, FLASK, FLASK_SHAPE, flaskAt, MOUTH, SCALES, SYRINGE_SEAT } from './layout.ts';

type Run = SceneProps<typeof model>['run'];
/** Radius of the flask's floor, and its height, m. */
const FLOOR = { radius: 0.026, height: 0.0024 } as const;

const plain = (geometry: BufferGeometry): BufferGeometry => {
  const out = geometry.toNonIndexed();
  geometry.dispose();
  return out;
};
/** A bored stopper with its glass elbow; origin where it sits when it is pressed home. */
const stopper: Make = (list) => {
  list.turned('rubber', '#9a4f3c', [
    [0, -0.012],
    [0.0082, -0.012],
    [0.0106, 0.008],
    [0, 0.008],
  ]);
  list.puck('plastic', '#cfdde2', 0.0028, 0.03, [0, 0.02, 0]);
};
const nozzle = SYRINGE_SEAT.at;
/** From the elbow over to the syringe. */
const hose: Make = (list) => {
  const [x, , z] = FLASK.at;
  const way = new CatmullRomCurve3([
    new Vector3(x, MOUTH + 0.03, z),
    new Vector3(x + 0.005, MOUTH + 0.075, z - 0.01),
    new Vector3((x + nozzle[0]) / 2, MOUTH + 0.09, (z + nozzle[2]) / 2),
    new Vector3(nozzle[0] - 0.03, nozzle[1] + 0.006, nozzle[2]),
    new Vector3(nozzle[0] + 0.004, nozzle[1], nozzle[2]),
  ]);
  list.add('rubber', '#c9a98a', plain(new TubeGeometry(way, 26, 0.0034, list.kit.tier === 'low' ? 6 : 10)), [0, 0, 0]);
};
/** Two forks on a board hold the barrel. */
const cradle: Make = (list) => {
  const [x, y, z] = nozzle;
  list.box('wood', '#a5794b', [0.19, 0.012, 0.08], [x + 0.1, 0.006, z], 0.003);
  for (const along of [0.022, 0.167]) {
    list.box('wood', '#b98d5a', [0.014, y - 0.026, 0.03], [x + along, (y - 0.026) / 2 + 0.01, z], 0.003);
    for (const side of [-1, 1])
      list.box('wood', '#b98d5a', [0.014, 0.026, 0.006], [x + along, y - 0.008, z + side * 0.0205], 0.002);
  }
  // The recorder's camera looks at the scale from the board.
  list.box('plastic', INK.slate, [0.08, 0.03, 0.02], [x + 0.05, 0.027, z + 0.05], 0.003);
  list.puck('plastic', '#3d8b4f', 0.006, 0.004, [x + 0.02, 0.044, z + 0.05]);
  list.puck('plastic', INK.red, 0.006, 0.004, [x + 0.05, 0.044, z + 0.05]);
  list.puck('plastic', INK.black, 0.006, 0.004, [x + 0.08, 0.044, z + 0.05]);
};
const boat: Make = (list) => {
  list.turned('plastic', '#f3f3ee', [
    [0.017, 0.001],
    [0.022, 0.008],
    [0.0226, 0.008],
    [0.018, 0],
  ]);
  list.puck('plastic', '#f3f3ee', 0.018, 0.0012, [0, 0.0008, 0]);
};
const wool: Make = (list) => {
  list.add('plastic', '#fafafa', plain(new SphereGeometry(0.0105, 10, 8)), [0, 0.002, 0]);
};
/** A column of froth that widens as it rises and runs over the rim. */
const foam: Make = (list) => {
  for (let i = 0; i < 46; i++) {
    const up = i / 45;
    const turn = i * 2.4;
    const far = (0.006 + 0.03 * up * up) * Math.sqrt((i * 0.618) % 1);
    const size = 0.0065 + 0.006 * ((i * 0.381) % 1) * (0.4 + up);
    list.add('plastic', i % 3 === 0 ? '#e9ebe6' : '#f7f8f5', plain(new SphereGeometry(size, 7, 5)), [
      far * Math.sin(turn),
      0.115 * up - 0.006,
      far * Math.cos(turn),
    ]);
  }
};

/** Shown while something of the frame says so. */
function While({
  run,
  shows,
  children,
}: {
  readonly run: Run;
  readonly shows: (frame: RateFrame) => boolean;
  readonly children: ReactNode;
}): ReactNode {
  const group = useRef<Group>(null);
  useFrame(() => {
    if (group.current) group.current.visible = shows(run.current);
  });
  return <group ref={group}>{children}</group>;
}

/** Solids of the flask on its floor; the black powder floats with the liquid's own cloud. */
function Grains({ run }: { readonly run: Run }): ReactNode {
  const share = (): number => Math.min(1.4, run.current.left / 0.001);
  return (
    <group position={[0, FLOOR.height, 0]}>
      {(['lump', 'granules'] as const).map((id) => {
        const size = id === 'lump' ? 0.6 : 0.34;
        return (
          <While key={id} run={run} shows={(f) => f.inFlask === id}>
            <group scale={size}>
              <MarbleChips kind="lumps" radius={FLOOR.radius * 0.8} share={share} />
            </group>
          </While>
        );
      })}
      <While run={run} shows={(f) => f.inFlask === 'powder'}>
        <MarbleChips kind="powder" radius={FLOOR.radius} share={share} />
      </While>
      <While run={run} shows={(f) => f.inFlask === 'manganese'}>
        <MarbleChips kind="powder" radius={FLOOR.radius} share={() => 0.4} colour="#2b2522" />
      </While>
    </group>
  );
}

function Boat({ run }: { readonly run: Run }): ReactNode {
  const dark = (f: RateFrame): boolean => f.solid === 'manganese';
  const share = (): number => Math.min(1.5, run.current.boat / 0.001);
  return (
    <>
      <Parts make={boat} />
      <group position={[0, 0.0015, 0]}>
        <While run={run} shows={(f) => f.boat > 0 && f.solid === 'lump'}>
          <group scale={0.5}>
            <MarbleChips kind="lumps" radius={0.026} share={share} />
          </group>
        </While>
        <While run={run} shows={(f) => f.boat > 0 && f.solid !== 'lump' && !dark(f)}>
          <MarbleChips kind="powder" radius={0.015} share={share} />
        </While>
        <While run={run} shows={(f) => f.boat > 0 && dark(f)}>
          <MarbleChips kind="powder" radius={0.012} share={share} colour="#2b2522" />
        </While>
      </group>
    </>
  );
}

export function GasSide({ run }: { readonly run: Run }): ReactNode {
  const contents = useMemo(() => contentsOf(run, 'flask', FLASK_LONGEST), [run]);
  const plug = useRef<Group>(null);
  useFrame(() => {
    const { stopper: press } = run.current;
    plug.current?.position.set(0, MOUTH + 0.012 * (1 - press), 0);
    if (plug.current) plug.current.visible = press > 0;
  });
  return (
    <>
      <Carried run={run} where={flaskAt}>
        <ConicalFlask size={100} contents={contents} />
        <Grains run={run} />
        <Bubbles
          inner={FLASK_SHAPE.inner}
          volume={() => run.current.flask.volume}
          rate={() => run.current.bubbling}
          time={() => run.time}
        />
        <group ref={plug}>
          <Parts make={stopper} />
        </group>
        <group position={[0, MOUTH, 0]}>
          <While run={run} shows={(f) => f.plug === 'cotton' && f.stopper === 0}>
            <Parts make={wool} />
          </While>
          <While run={run} shows={(f) => f.eruption > 0.05}>
            <Parts make={foam} />
          </While>
        </group>
      </Carried>
      <While run={run} shows={(f) => f.stopper > 0}>
        <Parts make={hose} />
      </While>
      <Parts make={cradle} />
      <At seat={SYRINGE_SEAT}>
        <GasSyringeGlass capacity={100} volume={() => Math.min(1.02e-4, run.current.gas)} horizontal />
      </At>
      <At seat={SCALES}>
        <Balance text={() => face(run, 'balance', 'mass')} />
      </At>
      <Carried run={run} where={boatAt}>
        <Boat run={run} />
      </Carried>
    </>
  );
}
