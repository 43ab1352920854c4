/** What the run holds of free fall, and where a body can be put. */
import {
  BODIES,
  FALL_Z,
  MAGNET_Y,
  type BodyId,
  type GateId,
  type Place,
  type PlugId,
  type SensorSpot,
  type SocketId,
} from './apparatus.ts';
import { closeContact, type Contact } from './contact.ts';
import { toWorld, type Stand } from './stand.ts';

export interface Gate {
  position: number;
  offset: number;
  blocked: boolean;
  /** This body broke its beam since it was released. */ seen: boolean;
}
export interface State {
  gravity: number;
  stand: Stand;
  screws: { left: number; right: number };
  body: BodyId;
  place: Place;
  /** Centre (x y z) and velocity; rotation x y z w. */
  y: Float64Array;
  rotation: Float64Array;
  pressed: boolean;
  /** When the magnet will let go, s; −1 while it holds or nothing hangs. */
  releaseAt: number;
  gates: Record<GateId, Gate>;
  mounted: boolean;
  plugs: Record<PlugId, SocketId | ''>;
  box: [number, number];
  /** Where the motion sensor is; under the fall line its basket is what catches, and the gates are turned to the back. */
  sensor: SensorSpot;
  drops: number;
  contact: Contact | null;
}
export const setPlace = (s: State, place: Place, centre: readonly [number, number, number]) => {
  if (s.contact) closeContact(s.contact);
  s.contact = null;
  s.place = place;
  s.y.set([...centre, 0, 0, 0]);
  s.rotation.set([0, 0, 0, 1]);
  s.releaseAt = -1;
};
export const hanging = (s: State) => toWorld(s.stand, 0, MAGNET_Y - BODIES[s.body].length / 2, FALL_Z);
export const TRAY: [number, number, number] = [-0.3, 0, 0.2];
export const PAN: [number, number, number] = [0.36, 0.05, 0.12];
