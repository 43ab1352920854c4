/**
 * Units and settings inside Rapier. Outside this folder everything is SI.
 *
 * One Rapier unit of length is a decimetre: with metres, things of a centimetre topple in stacks of three, because its
 * tolerances are made for metre-sized things. Mass and time stay kg and s, so force is in kg·dm/s² (10 to the newton).
 */

/** Rapier units of length to a metre. */
export const UNIT = 10;

/** Seconds of a step unless the model says otherwise. */
export const DT = 1 / 240;

/**
 * Substeps of a step. Gravity and positions advance with h = dt/4 (semi-implicit Euler); contacts are found once a step.
 */
export const SUBSTEPS = 4;

/** Contacts between moving bodies are springs of this frequency, Hz. Thirty, the default, lets 10 g sink 33 mm under 1.1 kg. */
export const CONTACT_FREQUENCY = 120;

/** Rapier's tolerances per `UNIT`: prediction 2 mm, speed cap 40 m/s. Smaller would cap the speed lower. */
export const LENGTH_UNIT = 1;

export type Vec3 = readonly [x: number, y: number, z: number];
/** Unit quaternion. */
export type Quaternion = readonly [x: number, y: number, z: number, w: number];
/** Where a reader puts numbers: an array or a typed array of the caller. */
export interface Out {
  [index: number]: number;
}

/** Throws a RangeError that names what is not finite: Rapier would only switch the body off. */
export function finite(what: string, values: readonly number[]): void {
  for (const value of values)
    if (!Number.isFinite(value)) throw new RangeError(`rigid: ${what} is not finite (${values.join(', ')})`);
}

/** Throws a RangeError unless `value` is finite and at least `min` (above it, if `strict`). */
export function atLeast(what: string, value: number, min: number, strict = false): void {
  if (!Number.isFinite(value) || value < min || (strict && value === min))
    throw new RangeError(`rigid: ${what} must be ${strict ? 'above' : 'at least'} ${min}, not ${value}`);
}
