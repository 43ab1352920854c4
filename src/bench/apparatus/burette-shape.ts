/**
 * The shape of a burette (buret), without a picture: glass, bore, heights of the lines. Heights in metres above the tip of the jet.
 *
 * Scale, tube and eye are those of the instrument that reads it (src/instruments/graduated-glass.ts): one line of 0.1 mL is 2 mm of a tube of
 * 11 mm, so the bore follows from the volume, r = √(V / π L). Tap, neck and jet: by eye against the drawing of ISO 385 (straight bore);
 * its 50 mm of tube above line 0 is kept. What stands between tap and last line is not on the scale and stays there.
 */
import { buretteGlass, heightOnGlass } from '@instruments';
import { type Profile, volumeBelow } from './vessel.ts';

export type BuretteCapacity = 25 | 50;

const ML = 1e-6;
/** Height of the axis of the tap, of the tube's shoulder, and of the last line, m. */
const TAP = 0.054;
const SHOULDER = 0.088;
const LAST = 0.106;
const ABOVE_ZERO = 0.05;
/** Bores of neck and jet, m; the jet's mouth lets a drop of 0.05 mL hang. */
const NECK_BORE = 0.0016;
const JET_BORE = 0.0012;
const MOUTH_BORE = 0.00045;
export const JET_MOUTH = 0.0011;
/** Of the tube's radius, m/m: the last tenth is the dark rim of the glass. */
const SEEN = 0.9;

export interface BuretteShape {
  readonly capacity: BuretteCapacity;
  /** Heights of line 0, of the last line, of the tap's axis and of the brim. */
  readonly zero: number;
  readonly last: number;
  readonly tap: number;
  readonly brim: number;
  /** Radius of the wall that carries the lines, and of the bore behind them. */
  readonly wall: number;
  readonly bore: number;
  /** As wide as the bore looks: glass of index 1.47 widens it to almost the whole tube. Only pictures use it. */
  readonly seen: number;
  readonly outer: Profile;
  /** The bore from the tap up to the brim, and the one of the jet from its mouth up to the tap. */
  readonly inner: Profile;
  readonly jet: Profile;
  /** Height at which the jet meets the key of the tap. */
  readonly jetTop: number;
  /** m³ between tap and last line; and in the filled jet. */
  readonly dead: number;
  readonly jetVolume: number;
}

function shapeOf(capacity: BuretteCapacity): BuretteShape {
  const { length, radius: wall } = buretteGlass(capacity);
  const bore = Math.sqrt((capacity * ML) / (Math.PI * length));
  const zero = LAST + length;
  const brim = zero + ABOVE_ZERO;
  const thick = wall - bore;
  const inner: Profile = [
    [0, TAP + 0.0042],
    [NECK_BORE, TAP + 0.0042],
    [NECK_BORE, SHOULDER - 0.014],
    [NECK_BORE + (bore - NECK_BORE) * 0.2, SHOULDER - 0.009],
    [NECK_BORE + (bore - NECK_BORE) * 0.78, SHOULDER - 0.003],
    [bore, SHOULDER],
    [bore, brim],
  ];
  const jet: Profile = [
    [0, 0],
    [MOUTH_BORE, 0],
    [MOUTH_BORE * 1.2, 0.012],
    [JET_BORE, 0.026],
    [JET_BORE, TAP - 0.0042],
  ];
  const outer: Profile = [
    [MOUTH_BORE, 0],
    [JET_MOUTH, 0.0002],
    [0.00145, 0.012],
    [0.003, 0.027],
    [0.0034, TAP - 0.006],
    [0.0036, TAP],
    [0.0034, TAP + 0.006],
    [0.0034, SHOULDER - 0.017],
    [0.0034 + (wall - 0.0034) * 0.3, SHOULDER - 0.009],
    [0.0034 + (wall - 0.0034) * 0.85, SHOULDER - 0.003],
    [wall, SHOULDER + 0.001],
    [wall, brim - 0.0025],
    [wall + 0.0008, brim - 0.0012],
    [wall + 0.0002, brim],
    [wall - thick, brim - 0.0008],
  ];
  return {
    capacity,
    zero,
    last: LAST,
    tap: TAP,
    brim,
    wall,
    bore,
    seen: Math.min(1.47 * bore, SEEN * wall),
    outer,
    inner,
    jet,
    jetTop: TAP - 0.0042,
    dead: volumeBelow(inner, LAST),
    jetVolume: volumeBelow(jet, TAP),
  };
}

export const BURETTE: Readonly<Record<BuretteCapacity, BuretteShape>> = { 25: shapeOf(25), 50: shapeOf(50) };

/** Height above the tip at which a reading (mL) stands; above line 0 it is negative. */
export const buretteHeight = (capacity: BuretteCapacity, reading: number): number =>
  LAST + heightOnGlass(buretteGlass(capacity), reading);

/** m³ above the tap when the bottom of the meniscus stands at a reading (m³): what `contents.volume` of a burette is. */
export const buretteHolds = (capacity: BuretteCapacity, reading: number): number =>
  Math.max(0, BURETTE[capacity].dead + capacity * ML - reading);

/**
 * Where the eye of the instrument is, relative to the jet's tip: `height` above the last line (its reading `eye`), square in front of
 * the numbers, `distance` from the lines (0.35 m, as the instrument has it). For `eye.from` of a camera.
 */
export function buretteEye(
  capacity: BuretteCapacity,
  height: number,
  out: [number, number, number],
  distance = 0.35,
): void {
  out[0] = 0;
  out[1] = LAST + height;
  out[2] = BURETTE[capacity].wall + distance;
}
