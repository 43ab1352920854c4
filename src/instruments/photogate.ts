/**
 * Photogates as data (cổng quang điện). A gate is part of the apparatus: a model finds the moment its beam is crossed inside
 * the tick, adds what is said here, and tells timers by a `signal`. Timers add their own clocks and digits.
 */

export interface Photogate {
  /** Key of its name in the word list. */
  readonly kind: string;
  readonly family: 'school' | 'sensor';
  /** Longest time that the output takes to follow the beam, s: rising and falling. */
  readonly response: number;
  /** Diameter of the light that must be covered, m. */
  readonly beam: number;
  /** Part of the beam covered at which the output switches. */
  readonly threshold: number;
  /** Wavelength, m. */
  readonly wavelength: number;
  /** A body this near to the detector's face, m, moves the edge by less than `parallax`, m. */
  readonly near: number;
  readonly parallax: number;
}

/**
 * Sensor class, like ME-9215B: response ≤ 200 ns, infrared 880 nm, parallax under 1 mm for a body within 1 cm of the detector
 * and slower than 10 m/s (maker's data). Beam of 1 mm and threshold of one half are assumed.
 */
export const SENSOR_GATE: Photogate = {
  kind: 'photogate-sensor',
  family: 'sensor',
  response: 200e-9,
  beam: 0.001,
  threshold: 0.5,
  wavelength: 880e-9,
  near: 0.01,
  parallax: 0.001,
};

/**
 * School set. No sheet was found: an infrared diode and a phototransistor of the same size are assumed, whose 10 µs is a hundredth
 * of the timer's digit and so never shows.
 */
export const SCHOOL_GATE: Photogate = {
  kind: 'photogate-school',
  family: 'school',
  response: 10e-6,
  beam: 0.002,
  threshold: 0.5,
  wavelength: 940e-9,
  near: 0.01,
  parallax: 0.001,
};

/**
 * How far past the middle of the beam an edge must be before the gate switches, m, in the direction of motion; the same at
 * blocking and at clearing when the threshold is one half, so that a blocking time is diameter over speed.
 */
export const switchingOffset = (gate: Photogate): number => (gate.threshold - 0.5) * gate.beam;
