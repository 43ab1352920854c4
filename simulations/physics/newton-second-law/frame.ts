/** What may be seen of the bench at a tick. */
import { math } from '@sdk';
import { AXLE_X, GRAVITY, GLIDER_HALF, MASS_IDS, SPOTS, WHEEL_RADIUS, X_START, type NewtonFrame } from './apparatus.ts';
import { magnetOn } from './mechanics.ts';
import { heightAt, stringAt } from './motion.ts';
import { cartMass, hungMass, massAt, type State } from './state.ts';

/** Fills `out`, an empty or an old frame. */
export function fillFrame(s: State, out: NewtonFrame): void {
  const [x, v] = [s.y[0]!, s.y[1]!];
  const { cosine } = stringAt(x, s.pulley);
  const height = heightAt(x, s.pulley);
  const cart = cartMass(s);
  const hung = hungMass(s);
  out.x = x;
  out.v = v;
  out.hold = s.hold;
  out.moving = s.hold === 'free' && s.moving;
  out.hooked = s.hooked;
  out.slack = s.hooked ? Math.max(0, -height) : 0;
  out.height = s.hooked ? Math.max(0, height) : 0;
  // The wheel turns with the string; it stops with the hanger.
  out.wheel = (heightAt(X_START, s.pulley) - Math.max(0, height)) / WHEEL_RADIUS;
  out.pulley = s.pulley;
  out.stringAngle = math.atan2(s.pulley, AXLE_X - x - GLIDER_HALF);
  out.where ??= {} as NewtonFrame['where'];
  for (const id of MASS_IDS) out.where[id] = s.where[id];
  out.spots ??= [...SPOTS];
  out.hooks = s.hold === 'pan' ? [] : ['glider'];
  out.boxed = s.cargo > 0;
  out.blower = s.blower ? 'on' : 'off';
  out.pressed = s.pressed;
  out.magnetOn = magnetOn(s);
  out.wiring = s.wiring;
  out.gateE ??= { position: 0, blocked: false };
  out.gateE.position = s.gates.E.position;
  out.gateE.blocked = s.gates.E.blocked;
  out.gateF ??= { position: 0, blocked: false };
  out.gateF.position = s.gates.F.position;
  out.gateF.blocked = s.gates.F.blocked;
  out.tilt = s.tilt;
  out.turns = s.turns;
  out.startEdge = s.startEdge;
  out.runs = s.runs;
  out.hanging = hung;
  out.load = massAt(s, 'pan') + (s.hold === 'pan' ? cart : 0);
  out.inertia = cart + hung + s.wheel;
  out.pull = hung * GRAVITY;
  const along = s.taut ? v * cosine : 0;
  out.energy =
    (cart * v * v + (hung + s.wheel) * along * along) / 2 + GRAVITY * (cart * x * math.sin(s.tilt) + hung * out.height);
}
