/**
 * The stand, the bobs, the gate and the places of things: numbers that the model measures with and the view draws.
 *
 * World: origin on the bench under the clamp, x to the right in the plane of swing, y up, z to the student. Metres.
 */

/** Height of the clamp's edge (or of the rod's axle), where the pendulum turns. */
export const PIVOT_Y = 1.3;
/** Thread from the clamp to the top of the ball. */
export const STRING_MIN = 0.15;
export const STRING_MAX = 1.2;
/** The rod is this long; it slides through its axle, so what is not below stands above. The ball's centre is at its lower end. */
export const ROD_LENGTH = 0.6;
export const ROD_MIN = 0.25;
export const ROD_MAX = 0.55;
export const ROD_RADIUS = 0.0025;
/** A thread is pulled aside no further: above 90° it would go slack. A rod goes nearly over the top. Radians: 80°, 150°. */
export const STRING_ANGLE = 1.3963;
export const ROD_ANGLE = 2.618;
/** The gate's fork opens upwards, its beam runs along z: half the clear opening, depth of the opening below the beam, half its breadth along x. */
export const GATE_HALF_GAP = 0.042;
export const GATE_DEPTH = 0.04;
export const GATE_HALF_BREADTH = 0.01;
export const GATE_X = 0.3;
export const GATE_MIN = 0.06;
export const GATE_MAX = 1.15;
/** In the hall the ball hangs this high above the bench, whatever the ceiling; nobody pulls it aside further than this, m. */
export const HALL_BALL_Y = 0.5;
export const HALL_REACH = 0.5;
/** The eye of a seated student, as the ruler reads (zero at the clamp, downwards): its place, its distance, the gap of the set square's edge. */
export const SEAT = { seat: 0.75, distance: 0.5, gap: 0.005 } as const;

export type BallId = 'steel' | 'brass' | 'wood' | 'big';
export const BALL_IDS = ['steel', 'brass', 'wood', 'big'] as const;
export interface Ball {
  /** m, kg. */
  readonly radius: number;
  readonly mass: number;
}
const ball = (radius: number, density: number): Ball => ({
  radius,
  mass: Math.round(density * (4 / 3) * 3.141592653589793 * radius * radius * radius * 1e5) / 1e5,
});
// Densities, kg/m³: steel 7850, yellow brass 8470, beech 720 (CRC Handbook, 97th ed.). To the hundredth of a gram.
export const BALLS: Readonly<Record<BallId, Ball>> = {
  steel: ball(0.0125, 7850),
  brass: ball(0.0125, 8470),
  wood: ball(0.0125, 720),
  big: ball(0.02, 7850),
};

export type Suspension = 'string' | 'rod';
export const SUSPENSIONS = ['string', 'rod'] as const;
export type Vane = 'none' | 'card';
export const VANES = ['none', 'card'] as const;
export type LetGo = 'still' | 'pushed' | 'sideways';
export const LET_GO = ['still', 'pushed', 'sideways'] as const;
export type SocketId = 'A' | 'B';

/** Halls of the riddle: from the ceiling to the ball's centre, m. The Panthéon's wire was 67 m (L. Foucault, 1851); the others are our choice. */
export const HALLS = { stairs: 3.3, gym: 6.6, church: 11.5, tower: 19, pantheon: 67 } as const;
export type HallId = keyof typeof HALLS;
export const HALL_IDS = Object.keys(HALLS) as HallId[];

/** 'hang': at rest below the clamp; 'held' aside in the student's fingers; 'swing': free; 'pan': taken off, on the balance. */
export type Place = 'hang' | 'held' | 'swing' | 'pan';

/** What may be seen. World metres, rad, s. */
export interface PendulumFrame {
  ball: BallId;
  suspension: Suspension;
  vane: Vane;
  place: Place;
  hall: boolean;
  /** Where it turns, and the ball's centre. */
  pivot: [number, number, number];
  position: [number, number, number];
  velocity: [number, number, number];
  /** From the clamp to the top of the thread's knot on the ball, and to the ball's centre, m. */
  string: number;
  length: number;
  /** Angle from the vertical in the plane of swing, positive to the right; NaN-free. */
  angle: number;
  /** Angle at which it was held last, positive; −1 before the first time. */
  amplitude: number;
  gate: [x: number, y: number];
  blocked: boolean;
  plug: SocketId | '';
  sockets: string[];
  /** Times that the beam was broken since it was let go. */
  passes: number;
  /** Of the swing: kinetic and potential energy above the lowest place, J. */
  energy: number;
  /** Length of the simple pendulum that keeps the same time at small amplitude (without damping), m; its period, s. */
  effective: number;
  smallPeriod: number;
  /** True g here, m/s². */
  gravity: number;
}
