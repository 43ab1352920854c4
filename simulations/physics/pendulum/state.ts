/** What the run holds of the pendulum, and what follows from it at once. */
import { math } from '@sdk';
import {
  BALLS,
  HALL_BALL_Y,
  PIVOT_Y,
  type BallId,
  type Place,
  type SocketId,
  type Suspension,
  type Vane,
} from './apparatus.ts';
import { pendulumOf, type Pendulum } from './swing.ts';

export interface State {
  gravity: number;
  /** Length in the hall of the riddle, m; 0 on the bench. */
  hall: number;
  ball: BallId;
  suspension: Suspension;
  vane: Vane;
  /** Thread from the clamp to the top of the ball; from the axle to the ball's centre on the rod. */
  string: number;
  slide: number;
  place: Place;
  /** n, n': see swing.ts. */
  y: Float64Array;
  /** Held at this angle, rad; and the angle of the latest release, −1 before it. */
  angle: number;
  amplitude: number;
  gate: { x: number; y: number };
  blocked: boolean;
  plug: SocketId | '';
  passes: number;
}

export const lengthOf = (s: State): number =>
  s.hall > 0 ? s.hall : s.suspension === 'string' ? s.string + BALLS[s.ball].radius : s.slide;
export const pivotY = (s: State): number => (s.hall > 0 ? HALL_BALL_Y + s.hall : PIVOT_Y);
/** Memory of the latest build: the same things give the same pendulum, so nothing is lost by forgetting it. */
export const build = (s: State, air: boolean): Pendulum =>
  pendulumOf({ ball: s.ball, suspension: s.suspension, vane: s.vane, length: lengthOf(s), gravity: s.gravity, air });

/** Puts the ball at rest, at an angle in the plane of swing. */
export const rest = (s: State, place: Place, angle: number): void => {
  s.place = place;
  s.angle = angle;
  s.y.set([math.sin(angle), -math.cos(angle), 0, 0, 0, 0]);
};
