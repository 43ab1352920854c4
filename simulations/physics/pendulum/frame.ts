/** What may be seen of the bench at a tick. */
import { math } from '@sdk';
import type { PendulumFrame } from './apparatus.ts';
import { build, lengthOf, pivotY, type State } from './state.ts';
import { effectiveLength, energyOf, smallPeriod } from './swing.ts';

/** Fills `out`, an empty or an old frame. */
export function fillFrame(s: State, air: boolean, out: PendulumFrame): void {
  const l = lengthOf(s);
  const top = pivotY(s);
  const p = build(s, air);
  out.ball = s.ball;
  out.suspension = s.suspension;
  out.vane = s.vane;
  out.place = s.place;
  out.hall = s.hall > 0;
  const pivot = (out.pivot ??= [0, 0, 0]),
    position = (out.position ??= [0, 0, 0]),
    velocity = (out.velocity ??= [0, 0, 0]);
  pivot[0] = pivot[2] = 0;
  pivot[1] = top;
  for (let i = 0; i < 3; i++) {
    position[i] = (i === 1 ? top : 0) + l * s.y[i]!;
    velocity[i] = l * s.y[3 + i]!;
  }
  out.string = s.string;
  out.length = l;
  out.angle = math.atan2(s.y[0]!, -s.y[1]!);
  out.amplitude = s.amplitude;
  const gate = (out.gate ??= [0, 0]);
  gate[0] = s.gate.x;
  gate[1] = s.gate.y;
  out.blocked = s.blocked;
  out.plug = s.plug;
  out.sockets = ['A', 'B'].filter((socket) => socket !== s.plug);
  out.passes = s.passes;
  out.energy = energyOf(p, s.y);
  out.effective = effectiveLength(p, s.gravity);
  out.smallPeriod = smallPeriod(p);
  out.gravity = s.gravity;
}
