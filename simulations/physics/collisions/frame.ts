/** What may be seen of the bench at a tick. */
import { CART_IDS, type CollisionFrame, HALF, MAGNET_RESTITUTION, MASS_IDS, MIDDLE } from './apparatus.ts';
import { isStuck, massOf, type State } from './state.ts';

const empty = () => ({
  place: 'track' as const,
  x: 0,
  v: 0,
  position: [0, 0, 0] as [number, number, number],
  rotation: [0, 0, 0, 1] as [number, number, number, number],
  held: false,
});

/** Fills `out`, an empty or an old frame; `time` is of the run, s. */
export function fillFrame(s: State, time: number, out: CollisionFrame): void {
  out.carts ??= [empty(), empty()];
  out.momentum = out.energy = out.load = 0;
  out.pan = '';
  s.track.gliders.forEach((one, i) => {
    const cart = out.carts[i]!;
    const place = s.places[i]!;
    const onTrack = place === 'track';
    cart.place = place;
    cart.x = one.x;
    cart.v = onTrack ? one.v : 0;
    cart.held = onTrack && s.hand.cart === i;
    const fell = place === 'falling' || place === 'fallen';
    for (let k = 0; k < 3; k++) cart.position[k] = fell ? s.poses[i]![k]! : k === 0 ? one.x - MIDDLE : 0;
    for (let k = 0; k < 4; k++) cart.rotation[k] = fell ? s.poses[i]![3 + k]! : k === 3 ? 1 : 0;
    const mass = massOf(s, i);
    if (onTrack) {
      out.momentum += mass * one.v;
      out.energy += 0.5 * mass * one.v * one.v;
    } else if (place === 'balance') {
      out.pan = CART_IDS[i]!;
      out.load = mass;
    }
  });
  out.settling = out.pan === '' ? 0 : Math.floor(2 * time);
  out.stuck = isStuck(s);
  out.bumper = s.bumper;
  out.flag = s.flag;
  out.masses ??= {} as CollisionFrame['masses'];
  for (const id of MASS_IDS) out.masses[id] = s.masses[id].on;
  out.sealed = s.box > 0;
  out.blower = s.blower;
  out.turns = s.turns;
  out.tilt = s.tilt;
  out.gateE ??= { position: 0, blocked: false };
  out.gateF ??= { position: 0, blocked: false };
  Object.assign(out.gateE, s.gates.E);
  Object.assign(out.gateF, s.gates.F);
  out.returned = s.returned;
  out.meetings = s.meetings;
  out.done = s.gone[0] && s.gone[1];
  (out.met ??= { x: 0, speed: 0 }).x = s.met.x;
  out.met.speed = s.met.speed;
  (out.changes ??= [0, 0])[0] = s.changes[0];
  out.changes[1] = s.changes[1];
  out.mass2 = massOf(s, 1);
  out.restitution = s.bumper === 'velcro' ? 0 : s.bumper === 'magnet' ? MAGNET_RESTITUTION : s.restitution;
}

/** Slower than this nobody sees it move, m/s. */
export const SLOW = 0.005;
export const moving = (f: CollisionFrame): boolean =>
  f.carts.some((cart) => cart.place === 'falling' || (cart.place === 'track' && Math.abs(cart.v) > SLOW));
/** Metres between the faces of the two gliders, while both are on the track. */
export const gapOf = (f: CollisionFrame): number => f.carts[1].x - f.carts[0].x - 2 * HALF;
