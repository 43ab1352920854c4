/** What may be seen of the bench at a tick. */
import { BODIES, PLUG_IDS, type FreeFallFrame } from './apparatus.ts';
import { magnetOn } from './mechanics.ts';
import { plumbOf } from './stand.ts';
import type { State } from './state.ts';

/** Fills `out`, an empty or an old frame. */
export function fillFrame(s: State, out: FreeFallFrame): void {
  const body = BODIES[s.body];
  const y = s.y;
  out.body = s.body;
  out.place = s.place;
  const position = (out.position ??= [0, 0, 0]),
    velocity = (out.velocity ??= [0, 0, 0]),
    rotation = (out.rotation ??= [0, 0, 0, 1]);
  for (let i = 0; i < 3; i++) {
    position[i] = y[i]!;
    velocity[i] = y[3 + i]!;
  }
  for (let i = 0; i < 4; i++) rotation[i] = s.rotation[i]!;
  out.pressed = s.pressed;
  out.magnetOn = magnetOn(s);
  const { E, F } = s.gates;
  out.gateE ??= { position: 0, offset: 0, blocked: false };
  out.gateE.position = E.position;
  out.gateE.offset = E.offset;
  out.gateE.blocked = E.blocked;
  out.gateF ??= { position: 0, offset: 0, blocked: false, mounted: false };
  out.gateF.position = F.position;
  out.gateF.offset = F.offset;
  out.gateF.blocked = F.blocked;
  out.gateF.mounted = s.mounted;
  out.plugs ??= { magnet: '', 'gate-E': '', 'gate-F': '' };
  for (const plug of PLUG_IDS) out.plugs[plug] = s.plugs[plug];
  out.leads = PLUG_IDS.filter((p) => p !== 'gate-F' || s.mounted);
  out.freeSockets = ['A', 'B'].filter((socket) => !PLUG_IDS.some((p) => s.plugs[p] === socket));
  (out.tilt ??= [0, 0])[0] = s.stand.tilt[0];
  out.tilt[1] = s.stand.tilt[1];
  (out.screws ??= [0, 0])[0] = s.screws.left;
  out.screws[1] = s.screws.right;
  const [px, pz] = plumbOf(s.stand);
  (out.plumb ??= [0, 0])[0] = px;
  out.plumb[1] = pz;
  (out.box ??= [0, 0])[0] = s.box[0];
  out.box[1] = s.box[1];
  out.sensor = s.sensor;
  out.drops = s.drops;
  out.lowerEdge = body.length;
  out.energy = body.mass * (s.gravity * y[1]! + 0.5 * (y[3]! * y[3]! + y[4]! * y[4]! + y[5]! * y[5]!));
  out.gravity = s.gravity;
}
