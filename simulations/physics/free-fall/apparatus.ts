/**
 * The stand, the bodies and the places of things: numbers that the model measures with and the view draws.
 *
 * Frame of the stand: origin at the centre of the base plate's upper face, y up along the rail, x to the right, z to the
 * student. `tilt` turns it about that origin. The fall line passes through (0, y, FALL_Z) of the stand when it is plumb.
 * The world has y up against gravity, its origin where the stand's is. Metres throughout.
 */

/** Ruler and rail: ruler position p (m, read downwards from the magnet's face) is stand height MAGNET_Y − p. */
export const MAGNET_Y = 1.3;
/** The fall line stands this far in front of the rail's face; the scale lies on that face. */
export const FALL_Z = 0.07;
/** Between the index of a gate's slider and the scale: what makes parallax, m. */
export const INDEX_GAP = 0.006;
/** The eye of a seated student, as the ruler reads: its place on the ruler, how far in front of an index it is, and that index's gap, m. */
export const SEAT = { seat: 0.45, distance: 0.5, gap: INDEX_GAP } as const;
export const RAIL_LENGTH = 1.36;
/** The rail stands left of the fall line, so that neither a gate nor the falling body hides the scale. */
export const RAIL_X = -0.075;
/** Half the clear opening between the arms of a gate (beam runs along x), m. */
export const GATE_HALF_GAP = 0.028;
export const GATE_MIN = 0.05;
export const GATE_MAX = 1.2;
/** Levelling screws: the two front feet; pitch, and their places on the base (x = ±FOOT_X, z = FOOT_Z; the fixed foot at z = −BACK_Z). */
export const FOOT_X = 0.1;
export const FOOT_Z = 0.12;
export const BACK_Z = 0.08;
export const SCREW_PITCH = 0.001;
/** The plumb line hangs from the top of the rail, this long; its bob points at a mark on the base, m. */
export const PLUMB_LENGTH = 1.2;
/** A bob this near to its mark is over it, m: 1.7 mrad, which takes about one part in a million from g. */
export const ON_MARK = 0.002;
/** Catch box on the bench: inner half-width, wall height, wall thickness, m. Its centre is on the bench (world), movable. */
export const BOX_HALF = 0.055;
export const BOX_HEIGHT = 0.06;
export const BOX_WALL = 0.004;
/**
 * The motion sensor under the fall line looks up through a basket of netting on four legs, which catches the body instead of the
 * box: its face, half sizes of its case, and the basket's floor, so high that nothing on it is nearer than the sensor's 15 cm.
 */
export const SENSOR_HALF = [0.036, 0.026, 0.03] as const;
export const SENSOR_FACE = 2 * SENSOR_HALF[1];
export const BASKET_FLOOR = 0.215;
export const BASKET_RIM = 0.03;
/** Height of the base plate's upper face above the bench top. */
export const BASE_HEIGHT = 0.03;

export type BodyId = 'cylinder' | 'steel-ball' | 'plastic-ball' | 'ping-pong' | 'marble';
export const BODY_IDS = ['cylinder', 'steel-ball', 'plastic-ball', 'ping-pong', 'marble'] as const;

export interface Body {
  readonly shape: 'cylinder' | 'ball';
  /** Radius, and length along the fall (2 radius for a ball), m. */
  readonly radius: number;
  readonly length: number;
  /** With its small iron disc where it has one, kg. */
  readonly mass: number;
  /** Mass of the iron disc glued on top, kg; 0 if none. */
  readonly disc: number;
  /** Iron enough to hang on the magnet? */
  readonly sticks: boolean;
  /** Drag coefficient with the frontal area πr². */
  readonly dragCoefficient: number;
  /** Coefficient of restitution on the foam in the box (estimated: foam is there to stop things). */
  readonly restitution: number;
}

// Densities: steel 7850 kg/m³, soda-lime glass 2500 kg/m³ (CRC Handbook, 97th ed.); ping-pong 2.70 g and 40 mm (ITTF, Laws of
// Table Tennis 2.3). Disc: 8 mm × 0.5 mm of iron, 0.20 g. Sphere C_d 0.47 for 10³ < Re < 10⁵ (Hoerner, Fluid-Dynamic Drag,
// 1965, ch. 3); blunt cylinder of l/d = 2 end-on C_d 0.85 (same, ch. 3, fig. 21).
export const BODIES: Readonly<Record<BodyId, Body>> = {
  cylinder: {
    shape: 'cylinder',
    radius: 0.006,
    length: 0.024,
    mass: 0.0213,
    disc: 0,
    sticks: true,
    dragCoefficient: 0.85,
    restitution: 0.05,
  },
  'steel-ball': {
    shape: 'ball',
    radius: 0.01,
    length: 0.02,
    mass: 0.0329,
    disc: 0,
    sticks: true,
    dragCoefficient: 0.47,
    restitution: 0.12,
  },
  'plastic-ball': {
    shape: 'ball',
    radius: 0.0125,
    length: 0.025,
    mass: 0.0088,
    disc: 0.0002,
    sticks: true,
    dragCoefficient: 0.47,
    restitution: 0.25,
  },
  'ping-pong': {
    shape: 'ball',
    radius: 0.02,
    length: 0.04,
    mass: 0.0029,
    disc: 0.0002,
    sticks: true,
    dragCoefficient: 0.47,
    restitution: 0.45,
  },
  marble: {
    shape: 'ball',
    radius: 0.008,
    length: 0.016,
    mass: 0.00536,
    disc: 0,
    sticks: false,
    dragCoefficient: 0.47,
    restitution: 0.15,
  },
};

export type GateId = 'E' | 'F';
export type PlugId = 'magnet' | 'gate-E' | 'gate-F';
export type SocketId = 'A' | 'B';
export const PLUG_IDS = ['magnet', 'gate-E', 'gate-F'] as const;

export type SensorSpot = 'under' | 'aside';
export const SENSOR_SPOTS = ['under', 'aside'] as const;

/** Where the body is, in its life on the bench. */
export type Place = 'tray' | 'magnet' | 'flight' | 'contact' | 'rest' | 'balance';

/** What may be seen. World coordinates unless said otherwise. */
export interface FreeFallFrame {
  body: BodyId;
  place: Place;
  /** Centre of the body; quaternion x y z w; m/s. */
  position: [number, number, number];
  rotation: [number, number, number, number];
  velocity: [number, number, number];
  /** The double switch: pressed = magnet off and the timer's contact closed. */
  pressed: boolean;
  /** The magnet has current: its lead is plugged and the switch is not pressed. */
  magnetOn: boolean;
  gateE: { position: number; offset: number; blocked: boolean };
  gateF: { position: number; offset: number; blocked: boolean; mounted: boolean };
  /** The motion sensor: under the fall line, with the gates turned to the back; or aside on the bench. */
  sensor: SensorSpot;
  /** Socket each plug sits in, '' when it lies on the bench. */
  plugs: { magnet: SocketId | ''; 'gate-E': SocketId | ''; 'gate-F': SocketId | '' };
  /** Leads that can be plugged, and sockets that are free. */
  leads: PlugId[];
  freeSockets: string[];
  /** Lean of the rail from the vertical, rad: towards +x and towards +z. */
  tilt: [x: number, z: number];
  /** Turns of the two levelling screws. */
  screws: [left: number, right: number];
  /** Where the plumb bob points, from its mark on the base, m. */
  plumb: [x: number, z: number];
  /** Centre of the catch box on the bench (x, z), m. */
  box: [number, number];
  /** Drops since the beginning. */
  drops: number;
  /** Ruler position of the lower edge of a hanging body, m (NaN-free: the last one known). */
  lowerEdge: number;
  /** Mechanical energy of the body, J, from the base plate's face. */
  energy: number;
  /** True g here, m/s²: for the end of the lesson, not for the student's eyes before. */
  gravity: number;
}
