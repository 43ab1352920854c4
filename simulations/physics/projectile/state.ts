/** What the run holds of the projectile, and where a ball can be put. */
import { math } from '@sdk';
import { type BallId, type GateSpot, type Place, type Stop } from './apparatus.ts';
import { closeContact, type Contact } from './contact.ts';
import { backOf, inTrough } from './launcher.ts';

export interface State {
  ball: BallId;
  place: Place;
  /** Centre (x y z) and velocity; rotation x y z w. */
  y: Float64Array;
  rotation: Float64Array;
  height: number;
  /** The protractor's index; the trough points `zero` higher: the protractor was screwed on by hand. */
  angle: number;
  zero: number;
  /** The launcher's own error to the side, rad. */
  side: number;
  stiffness: number;
  sealed: boolean;
  stop: Stop;
  lastStop: Stop;
  seated: boolean;
  gate: GateSpot;
  blocked: boolean;
  strobe: boolean;
  paper: [number, number];
  marks: Float64Array;
  markCount: number;
  marked: boolean;
  tape: number;
  cup: [number, number];
  throws: number;
  hits: number;
  /** Tick at whose beginning the ball left: the stroboscope's first flash. */
  firedAt: number;
  trails: Float64Array;
  trailCounts: number[];
  trailThrows: number[];
  contact: Contact | null;
}

export const tiltOf = (s: Pick<State, 'angle' | 'zero'>): number => s.angle + s.zero;
export const cosineOf = (s: State): number => math.cos(tiltOf(s));
export const sineOf = (s: State): number => math.sin(tiltOf(s));

export const setPlace = (s: State, place: Place, centre: readonly [number, number, number]): void => {
  if (s.contact) closeContact(s.contact);
  s.contact = null;
  s.place = place;
  s.y.set([...centre, 0, 0, 0]);
  s.rotation.set([0, 0, 0, 1]);
};
/** The launcher moved: the ball that lies in it goes along. */
export const carryBall = (s: State): void => {
  if (s.place === 'trough') s.y.set(inTrough(s.height, tiltOf(s), s.ball, backOf(s.stop, s.seated)));
};
/** Where balls wait: their tray on the table. The view knows each one's well. */
export const TRAY: [number, number, number] = [0.25, 0, 0.28];
