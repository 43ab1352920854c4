/**
 * The launcher, the balls, the table and the places of things: numbers that the model measures with and the view draws.
 *
 * World: origin on the table straight below the end of the trough, x along the throw, y up, z to the student; the table's upper
 * face (and the paper on it, taken as thin) is y = 0. Metres, kilograms, radians throughout.
 *
 * The trough turns about its end, so the height of that end, `height`, does not change with the angle. The ball lies on the
 * trough's floor: its lowest point, not its middle, is at the height that the scale shows.
 */

/** Slide of the launcher on its column, m, and its angle, rad. */
export const HEIGHT_MAX = 1.2;
export const HEIGHT_STEP = 0.0005;
export const ANGLE_MAX = 1.3962634015954636; // 80°
export const DEGREE = 0.017453292519943295;
/** Between the index of the slide and the scale on the column: what makes parallax, m. */
export const INDEX_GAP = 0.005;
/** The upper lip of the trough's mouth stands this far above its floor: from where some count the height, m. */
export const LIP = 0.032;
/** Steeper than this, rad, a ball rolls down onto the piston by itself (estimated: a felted trough). */
export const ROLLS = 0.05;
/** A ball that nobody pushed down lies this far before the mouth, m. */
export const LOOSE = 0.006;

/** The table: from its edge under the mouth to its far end, and half its depth, m. */
export const TABLE = { from: 0.03, to: 2.42, half: 0.42 } as const;
/** A sheet of white paper with carbon paper on it: half sizes along x and z, m (A3). */
export const PAPER = { half: [0.21, 0.1485] } as const;
export const PAPER_X = [0.24, 2.2] as const;
export const PAPER_Z = [-0.15, 0.15] as const;
/** The tape's front edge, where marks are carried to with a set square, and how far its zero can be laid, m. */
export const TAPE_Z = 0.19;
export const TAPE_LENGTH = 2.4;
export const TAPE_X = [-0.06, 0.06] as const;
/** A cup to hit: inner half-width, height of the wall, thickness, m. Its parking place is beside the line of throw. */
export const CUP = { half: 0.045, height: 0.09, wall: 0.004 } as const;
export const CUP_X = [0.12, 2.3] as const;
export const CUP_Z = [-0.32, 0.32] as const;
export const CUP_PARKED: readonly [number, number] = [0.9, -0.31];
/** The gate's beam: beyond the trough's end and above the line of its floor, m, where the middle of the steel ball passes; half its opening. */
export const GATE = { beyond: 0.022, above: 0.0094, half: 0.03 } as const;

/** Stops of the spring: how far the piston is drawn back, m. The first is where it rests. */
export const STROKES = [0, 0.012, 0.0182, 0.0252] as const;
export type Stop = 0 | 1 | 2 | 3;
/** What moves with the ball: piston, rod and a third of the spring, kg. */
export const PISTON = 0.0301;

export type BallId = 'steel' | 'plastic' | 'ping-pong';
export const BALL_IDS = ['steel', 'plastic', 'ping-pong'] as const;
export interface Ball {
  readonly radius: number;
  readonly mass: number;
  /** Coefficient of restitution on paper on a wooden table (estimated by ear and eye). */
  readonly restitution: number;
}
// Steel 7850 kg/m³ (CRC Handbook, 97th ed.), 20 mm: the ball of the free-fall set. Plastic: polypropylene 0.905 g/cm³ (CRC), 25 mm.
// Table tennis: 2.70 g, 40 mm (ITTF, Laws 2.3); a table lets it bounce about 23 cm from 30 cm (Laws 2.1.3), so e = √(23/30) = 0.88. On a
// block of steel it is 24–26 cm from 30.5 cm (Technical Leaflet T3), e = 0.89–0.92.
export const BALLS: Readonly<Record<BallId, Ball>> = {
  steel: { radius: 0.01, mass: 0.0329, restitution: 0.45 },
  plastic: { radius: 0.0125, mass: 0.0074, restitution: 0.6 },
  'ping-pong': { radius: 0.02, mass: 0.0027, restitution: 0.88 },
};

/** g where the bench stands, m/s²: normal gravity of WGS 84 at Hà Nội (21.03° N, 10 m), rounded to 1 mm/s². */
export const GRAVITY = 9.787;

/** The stroboscope: a flash every 1/30 s, which is eight ticks; positions of the latest throws that it keeps. */
export const FLASH_TICKS = 8;
export const FLASHES = 44;
export const TRAILS = 4;
/** Marks on one sheet. */
export const MARKS = 60;

export type GateSpot = 'mouth' | 'aside';
export const GATE_SPOTS = ['mouth', 'aside'] as const;
export const STROBE = ['on', 'off'] as const;
export type Place = 'tray' | 'trough' | 'flight' | 'contact' | 'rest';

/** What may be seen. World coordinates. */
export interface ProjectileFrame {
  ball: BallId;
  place: Place;
  position: [number, number, number];
  rotation: [number, number, number, number];
  velocity: [number, number, number];
  /** What the protractor's index points at, and where the trough really points. */
  angle: number;
  tilt: number;
  height: number;
  stop: Stop;
  /** The stop of the latest throw, or the one that is cocked now. */
  lastStop: Stop;
  /** The ball lies against the piston. */
  seated: boolean;
  /** A sealed launcher: one stop, no gate. */
  sealed: boolean;
  gate: GateSpot;
  blocked: boolean;
  strobe: boolean;
  paper: [number, number];
  /** Marks on the sheet: x, z from its middle, m; and how many. */
  marks: Float64Array;
  markCount: number;
  /** The latest throw has left a mark. */
  marked: boolean;
  tape: number;
  cup: [number, number];
  /** Throws so far, balls in the cup. */
  throws: number;
  hits: number;
  /** Flashes of the latest throws: x, y, z; slot t begins at 3·FLASHES·t. */
  trails: Float64Array;
  trailCounts: [number, number, number, number];
  /** Number of the throw in each slot, 0 for none. */
  trailThrows: [number, number, number, number];
  /** Mean speed at which this ball leaves at this stop when the index is where it is, m/s. */
  muzzleSpeed: number;
  energy: number;
  gravity: number;
}
