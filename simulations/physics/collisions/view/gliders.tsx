/** The two gliders, what they carry, and the masses that wait in the tray. */
import { useMemo, useRef, useSyncExternalStore, type ReactNode } from 'react';
import type { Group } from 'three';
import {
  addDisc,
  createMixer,
  discThickness,
  Glider,
  INK,
  type Make,
  mix,
  mixPoint,
  mixRotation,
  Parts,
  type SceneProps,
  useFrame,
} from '@sdk/view';
import {
  type BumperId,
  CART_IDS,
  type CartId,
  type FlagId,
  flagWidth,
  HALF,
  MASS,
  MASS_IDS,
  type MassId,
  MIDDLE,
} from '../apparatus.ts';
import type model from '../model.ts';
import { ASIDE, cartOf, inWell, onPan, SCALES } from './layout.ts';

type Run = SceneProps<typeof model>['run'];
const COLOUR: Readonly<Record<CartId, string>> = { '1': '#c0392f', '2': '#2d6a8e' };
/** Magnets meet without touching: their gliders are drawn so much shorter than the place at which they turn round. */
const MAGNET_GAP = 0.012;
/** From the ridge to the middle of a falling glider (fall.ts). */
const LIFT = 0.004;

/** The sealed box, hung on the front flank. */
const box: Make = (list) => {
  list.box('wood', '#b98a52', [0.074, 0.034, 0.026], [0, -0.012, 0.046], 0.002);
  list.box('wood', '#8d6437', [0.076, 0.004, 0.028], [0, 0.006, 0.046], 0.001);
  list.box('brass', INK.brass, [0.01, 0.012, 0.002], [0, -0.002, 0.0592], 0.0006);
  for (const x of [-0.026, 0.026]) list.box('paint', '#7c2620', [0.008, 0.035, 0.0272], [x, -0.012, 0.046], 0.0006);
};

function One({ run, id }: { readonly run: Run; readonly id: CartId }): ReactNode {
  const group = useRef<Group>(null);
  // What it carries changes by commands only; the key says when it is to be built anew.
  const key = useSyncExternalStore(
    (changed) => run.subscribe(changed),
    () => {
      const f = run.current;
      return [f.bumper, f.flag, f.sealed, ...MASS_IDS.filter((mass) => f.masses[mass] === id)].join(' ');
    },
  );
  const [bumper, flag, sealed] = key.split(' ') as [BumperId, FlagId, string];
  const discs = useMemo(
    () =>
      key
        .split(' ')
        .slice(3)
        .map((mass) => MASS[mass as MassId]),
    [key],
  );
  const card = useMemo(() => ({ width: flagWidth(flag), height: 0.05 }), [flag]);
  const scratch = useMemo(() => ({ mixer: createMixer(run), at: [0, 0, 0], turn: [0, 0, 0, 1] }), [run]);
  useFrame(() => {
    const one = group.current;
    if (!one) return;
    const { at, turn } = scratch;
    const now = cartOf(run.current, id);
    const was = cartOf(run.previous, id);
    const alpha = was?.place === now.place ? scratch.mixer() : 1;
    one.rotation.set(0, 0, 0);
    if (now.place === 'track') one.position.set(mix(alpha === 1 ? now.x : was.x, now.x, alpha) - MIDDLE, 0, 0);
    else if (now.place === 'balance') {
      onPan(at);
      one.position.set(at[0]!, at[1]!, at[2]!);
      one.rotation.y = SCALES.turn + Math.PI / 2;
    } else if (now.place === 'aside') {
      one.position.set(ASIDE.at[0] + (id === '1' ? -0.2 : 0), ASIDE.at[1], ASIDE.at[2]);
      one.rotation.y = ASIDE.turn;
    } else {
      mixPoint(was.position, now.position, alpha, at);
      mixRotation(was.rotation, now.rotation, alpha, turn);
      one.quaternion.set(turn[0]!, turn[1]!, turn[2]!, turn[3]!);
      one.position.set(at[0]!, at[1]! - LIFT, at[2]!);
    }
  });
  const length = 2 * HALF - (bumper === 'magnet' ? MAGNET_GAP : 0);
  return (
    <group ref={group}>
      <Glider length={length} bumpers={[bumper, bumper]} flag={card} masses={discs} metal="brass" colour={COLOUR[id]} />
      {sealed === 'true' && id === '2' && <Parts make={box} />}
    </group>
  );
}

function Waiting({ run, id }: { readonly run: Run; readonly id: MassId }): ReactNode {
  const group = useRef<Group>(null);
  const make = useMemo<Make>(
    () => (list) => addDisc(list, MASS[id], 'brass', [0, 0, 0], [0, 0.6 + MASS_IDS.indexOf(id), 0]),
    [id],
  );
  const at = useMemo(() => {
    const out: [number, number, number] = [0, 0, 0];
    inWell(id, out);
    out[1] += discThickness(MASS[id], 'brass') * 0.02;
    return out;
  }, [id]);
  useFrame(() => {
    if (group.current) group.current.visible = run.current.masses[id] === '';
  });
  return (
    <group ref={group} position={at}>
      <Parts make={make} />
    </group>
  );
}

export function Gliders({ run }: { readonly run: Run }): ReactNode {
  return CART_IDS.map((id) => <One key={id} run={run} id={id} />);
}
export function Masses({ run }: { readonly run: Run }): ReactNode {
  return MASS_IDS.map((id) => <Waiting key={id} run={run} id={id} />);
}
