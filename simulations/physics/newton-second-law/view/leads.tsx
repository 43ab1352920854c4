/** Leads from the switch, the magnet and the gates; which two of them reach the timer is the wiring. */
import type { ReactNode } from 'react';
import { DIGITAL_TIMER, INK, Lead, Plug, SWITCH_BOX, seated, type SceneProps, type Seat, TRACK_GATE } from '@sdk/view';
import { type GateId, GLIDER_HALF, type NewtonFrame, X_START } from '../apparatus.ts';
import type model from '../model.ts';
import { along, onTrack, RIDGE, SWITCH, TIMER } from './layout.ts';

type Run = SceneProps<typeof model>['run'];
type Source = 'switch' | GateId;

const socketSeat = (socket: 'A' | 'B'): Seat => {
  const at: [number, number, number] = [0, 0, 0];
  seated(TIMER, socket === 'A' ? DIGITAL_TIMER.socketA : DIGITAL_TIMER.socketB, at);
  return { at, turn: TIMER.turn };
};
/** Plugs that lie on the bench, to the right of the timer. */
const LYING: Readonly<Record<Source, Seat>> = {
  switch: { at: [-0.47, 0.0086, 0.45], turn: 0.5 },
  E: { at: [-0.24, 0.0086, 0.48], turn: -0.2 },
  F: { at: [-0.21, 0.0086, 0.47], turn: -0.4 },
};
const SOCKETS = { A: socketSeat('A'), B: socketSeat('B') } as const;
const seatOf = ({ wiring }: NewtonFrame, source: Source): Seat => {
  if (wiring === 'switch-E') return source === 'switch' ? SOCKETS.A : source === 'E' ? SOCKETS.B : LYING.F;
  return source === 'switch' ? LYING.switch : source === 'E' ? SOCKETS.A : SOCKETS.B;
};

const FLOOR = 0.0026;
function put(out: Float32Array, from: number, x: number, y: number, z: number): void {
  out[from] = x;
  out[from + 1] = y;
  out[from + 2] = z;
}
/** The last three points of a lead: before the plug, at its end, inside it. */
function intoPlug(seat: Seat, out: Float32Array, from: number): void {
  seated(seat, [0, -0.012, 0.085], out, from);
  out[from + 1] = Math.max(out[from + 1]!, FLOOR);
  seated(seat, [0, 0, 0.04], out, from + 3);
  seated(seat, [0, 0, 0.03], out, from + 6);
}

const GATE_LEAD = 9;
/** Behind the track, round its left end below the magnet, to the front. */
function gateLead(frame: NewtonFrame, id: GateId, out: Float32Array): void {
  const gate = id === 'E' ? frame.gateE : frame.gateF;
  const lane = id === 'E' ? 0 : 1;
  const [gx, gy, gz] = TRACK_GATE.outlet;
  const x = along(gate.position) + gx;
  onTrack(frame, x, RIDGE + gy, gz, out, 0);
  put(out, 3, x - 0.02, FLOOR + 0.004, gz - 0.03 - lane * 0.01);
  put(out, 6, x - 0.12, FLOOR, -0.17 - lane * 0.02);
  put(out, 9, Math.min(x - 0.2, -0.3), FLOOR, -0.18 - lane * 0.02);
  put(out, 12, -0.66 - lane * 0.014, FLOOR, -0.12);
  put(out, 15, -0.67 - lane * 0.014, FLOOR, 0.2 + lane * 0.008);
  intoPlug(seatOf(frame, id), out, 18);
  // Along the front of the timer, not through it.
  if (out[18]! > -0.5) put(out, 15, -0.5, FLOOR, 0.48 + lane * 0.012);
}
const MAGNET_LEAD = 6;
function magnetLead(frame: NewtonFrame, out: Float32Array): void {
  const x = along(X_START - GLIDER_HALF) - 0.06;
  onTrack(frame, x, RIDGE + 0.0166, -0.009, out, 0);
  onTrack(frame, x - 0.02, RIDGE + 0.008, 0, out, 3);
  put(out, 6, x - 0.04, 0.05, 0.03);
  put(out, 9, x - 0.035, FLOOR, 0.11);
  seated(SWITCH, [SWITCH_BOX.toMagnet[0], 0.006, SWITCH_BOX.toMagnet[2] - 0.04], out, 12);
  seated(SWITCH, SWITCH_BOX.toMagnet, out, 15);
}
const SWITCH_LEAD = 7;
function switchLead(frame: NewtonFrame, out: Float32Array): void {
  seated(SWITCH, SWITCH_BOX.toTimer, out, 0);
  seated(SWITCH, [SWITCH_BOX.toTimer[0] - 0.006, 0.004, SWITCH_BOX.toTimer[2] - 0.03], out, 3);
  seated(SWITCH, [0.07, FLOOR, -0.06], out, 6);
  seated(SWITCH, [0.08, FLOOR, 0.06], out, 9);
  intoPlug(seatOf(frame, 'switch'), out, 12);
}

const COLOUR: Readonly<Record<Source, string>> = { switch: INK.red, E: INK.blue, F: INK.violet };

export function Leads({ run }: { readonly run: Run }): ReactNode {
  const plug = (source: Source): ReactNode => (
    <Plug
      colour={COLOUR[source]}
      pose={(group) => {
        const { at, turn } = seatOf(run.current, source);
        group.position.set(at[0], at[1], at[2]);
        group.rotation.y = turn;
      }}
    />
  );
  return (
    <>
      <Lead floor={0} colour="#2a2f35" points={MAGNET_LEAD} through={(out) => magnetLead(run.current, out)} />
      <Lead floor={0} colour="#8c2a28" points={SWITCH_LEAD} through={(out) => switchLead(run.current, out)} />
      {plug('switch')}
      <Lead floor={0} colour="#1b4f79" points={GATE_LEAD} through={(out) => gateLead(run.current, 'E', out)} />
      {plug('E')}
      <Lead floor={0} colour="#5d3470" points={GATE_LEAD} through={(out) => gateLead(run.current, 'F', out)} />
      {plug('F')}
    </>
  );
}
