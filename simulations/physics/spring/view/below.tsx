/** What can stand below the spring: the motion sensor on the base, the beaker of water on a shelf of the rail. */
import { useMemo, useRef, type ReactNode } from 'react';
import type { Group } from 'three';
import {
  ContactShadows,
  Glass,
  INK,
  Liquid,
  type Make,
  MotionSensor,
  Parts,
  type SceneProps,
  useFrame,
  volumeBelow,
  water,
  type Profile,
} from '@sdk/view';
import { BEAKER_FLOOR, BEAKER_HEIGHT, BEAKER_RADIUS, RAIL_GAP, SENSOR_HALF, WATER_HEIGHT } from '../apparatus.ts';
import type model from '../model.ts';
import { BEAKER_ASIDE, SENSOR, SENSOR_SPOT } from './layout.ts';

type Run = SceneProps<typeof model>['run'];

const WALL = 0.0016;
const OUTER: Profile = [
  [0, 0],
  [BEAKER_RADIUS - 0.004, 0],
  [BEAKER_RADIUS + WALL, 0.005],
  [BEAKER_RADIUS + WALL, BEAKER_HEIGHT - 0.004],
  [BEAKER_RADIUS + WALL + 0.002, BEAKER_HEIGHT],
];
const INNER: Profile = [
  [0, BEAKER_FLOOR],
  [BEAKER_RADIUS - 0.004, BEAKER_FLOOR],
  [BEAKER_RADIUS, BEAKER_FLOOR + 0.004],
  [BEAKER_RADIUS, BEAKER_HEIGHT],
];
const WATER = volumeBelow(INNER, WATER_HEIGHT);
const CONTENTS = water(() => WATER);

const shelf: Make = (list) => {
  list.box('wood', '#b98d5a', [0.11, 0.01, 0.11], [0.005, -0.005, 0], 0.002);
  list.box('paint', INK.slate, [0.03, 0.012, 0.03], [-RAIL_GAP + 0.02, -0.014, 0], 0.002);
  list.box('paint', INK.slate, [0.012, 0.05, 0.062], [-RAIL_GAP + 0.007, -0.02, 0], 0.003);
  list.box('paint', INK.slate, [0.04, 0.05, 0.01], [-RAIL_GAP - 0.014, -0.02, 0.0262], 0.003);
  list.box('paint', INK.slate, [0.04, 0.05, 0.01], [-RAIL_GAP - 0.014, -0.02, -0.0262], 0.003);
  list.knob('plastic', INK.black, 0.009, 0.012, [-RAIL_GAP - 0.014, -0.02, 0.031], [Math.PI / 2, 0, 0]);
};

export function BelowIt({ run }: { readonly run: Run }): ReactNode {
  const sensor = useRef<Group>(null);
  const beaker = useRef<Group>(null);
  const board = useRef<Group>(null);
  useFrame(() => {
    const { below, shelf: height } = run.current;
    const { at, turn } = SENSOR[below === 'sensor' ? 'under' : 'aside'];
    sensor.current?.position.set(...at);
    if (sensor.current) sensor.current.rotation.y = turn;
    if (below === 'beaker') beaker.current?.position.set(0, height, 0);
    else beaker.current?.position.set(...BEAKER_ASIDE.at);
    if (board.current) {
      board.current.visible = below === 'beaker';
      board.current.position.y = height;
    }
  });
  const label = useMemo(() => 'CẢM BIẾN KHOẢNG CÁCH', []);
  return (
    <>
      <group ref={sensor}>
        <ContactShadows spots={SENSOR_SPOT} y={0.0002} />
        <MotionSensor
          half={SENSOR_HALF}
          label={label}
          recording={() => run.readings('motion')[0]?.status === 'running'}
        />
      </group>
      <group ref={board}>
        <Parts make={shelf} />
      </group>
      <group ref={beaker}>
        <Glass outer={OUTER} inner={INNER} />
        <Liquid inner={INNER} contents={CONTENTS} />
      </group>
    </>
  );
}
