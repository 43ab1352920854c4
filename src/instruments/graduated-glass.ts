/**
 * Glass with a scale and a meniscus: the burette and the measuring cylinder, read by eye in millilitres.
 *
 * The lines are on the wall, the meniscus hangs over the axis, a radius r behind them. From an eye at height e, a distance D in front of
 * the wall, a meniscus at height y is seen past the wall at
 *
 *   y + (e − y)·r/(D + r)
 *
 * so an eye too high reads too much on a cylinder and too little on a burette, whose numbers grow downwards. Read at its upper rim the
 * meniscus stands 2 mm too high (water in a tube of a centimetre; in a wider one the rim is as high, the middle flat; from general knowledge).
 *
 *   reading = nearest `readTo` of gain·(V + parallax + rim + guess),   guess ~ N(0, 0.15 division)
 *
 * The guess is as good as that of the ruler's eye. It belongs to (run, place of the meniscus to a tenth of a division): looking twice gives the
 * same number. The gain is the glass's own error, the same for a whole notebook: σ is that of a rectangle as wide as the tolerance.
 * Error stated: half a division, rectangular (school rule for a scale).
 * Numbers: burette 25 mL by 0.1 mL, ±0.05 mL (ISO 385 class B, from memory), scale of 0.5 m in a tube of 11 mm outside; cylinders ISO 4788
 * class B (from memory). What hangs at the tip, bubbles and the film on the wall are the apparatus's, not the scale's.
 */
import { defineInstrument, type Chance, type Look, type Reading } from '@core';
import { statusReading } from './reading.ts';

export interface GraduatedGlass {
  readonly kind: 'burette' | 'measuring-cylinder';
  /** mL: the last line, the smallest division, how finely the eye tells, and how wrong the glass may be. */
  readonly capacity: number;
  readonly division: number;
  readonly readTo: number;
  readonly tolerance: number;
  /** m: from the line 0 to the last line, and from the lines to the axis. */
  readonly length: number;
  readonly radius: number;
  /** True for a burette: 0 is at the top. */
  readonly downward: boolean;
}

const BURETTES = {
  25: { capacity: 25, division: 0.1, tolerance: 0.05, length: 0.5, radius: 0.0055 },
  50: { capacity: 50, division: 0.1, tolerance: 0.1, length: 0.56, radius: 0.0065 },
} as const;
const CYLINDERS = {
  10: { capacity: 10, division: 0.2, tolerance: 0.2, length: 0.09, radius: 0.007 },
  25: { capacity: 25, division: 0.5, tolerance: 0.5, length: 0.11, radius: 0.0095 },
  50: { capacity: 50, division: 1, tolerance: 1, length: 0.13, radius: 0.0125 },
  100: { capacity: 100, division: 1, tolerance: 1, length: 0.18, radius: 0.015 },
} as const;

/** A burette's glass. `readTo` 0.05 mL as schools ask; practised eyes tell 0.02 mL. */
export const buretteGlass = (capacity: keyof typeof BURETTES = 25, readTo = 0.05): GraduatedGlass => ({
  kind: 'burette',
  ...BURETTES[capacity],
  readTo,
  downward: true,
});
export const cylinderGlass = (capacity: keyof typeof CYLINDERS = 50): GraduatedGlass => ({
  kind: 'measuring-cylinder',
  ...CYLINDERS[capacity],
  readTo: CYLINDERS[capacity].division / 2,
  downward: false,
});

/** Height of a reading (mL) above the lowest line, m. */
export const heightOnGlass = (glass: GraduatedGlass, reading: number): number =>
  (glass.length * (glass.downward ? glass.capacity - reading : reading)) / glass.capacity;

export interface GraduatedGlassOptions {
  /** The probe of the volume at which the bottom of the meniscus stands on the scale, m³. */
  readonly probe: string;
  /** From the eye to the lines, m. */
  readonly distance?: number;
  /** Where the eye of a seated student is, m above the lowest line. */
  readonly seat?: number;
}

export interface GraduatedGlassState {
  /** 'level': at the meniscus's own height; 'seat': seated; 'free': where `eye` put it. */
  from: 'level' | 'seat' | 'free';
  eye: number;
  edge: 'bottom' | 'top';
  gain: number;
  /** mL, whole steps of readTo times readTo; null while there is nothing to read. */
  value: number | null;
  over: boolean;
  seen: number | null;
}

const MILLILITRES = 1e6;
const GUESS = 0.15;
const MENISCUS = 0.002;
const SQRT3 = 1.7320508075688772;

/** Glass read by eye. Readings: `volume` (mL), `eye` (m), `look`, `edge`. Commands: `eye {height}`, `look {from}`, `edge {at}`. */
export const graduatedGlass = (glass: GraduatedGlass, options: GraduatedGlassOptions) => {
  const { probe, distance = 0.35, seat = glass.length / 2 } = options;
  const { capacity, division, readTo, length, radius } = glass;
  const lever = radius / (distance + radius);
  const perMetre = ((glass.downward ? -1 : 1) * capacity) / length;
  const decimals = readTo < 0.1 ? 2 : readTo < 1 ? 1 : 0;
  const steps = Math.round(1 / readTo);

  const readNow = (state: GraduatedGlassState, at: Look): void => {
    const truth = at.probe(probe);
    state.seen = truth ?? null;
    state.over = false;
    state.value = null;
    if (truth === undefined) return;
    const volume = truth * MILLILITRES;
    const rim = state.edge === 'top' ? MENISCUS : 0;
    const height = heightOnGlass(glass, volume) + rim;
    const parallax = state.from === 'level' ? 0 : (state.eye - height) * lever;
    const guess = GUESS * division * at.rng.run.normal(`${at.id}.guess`, placeOf(volume));
    const read = state.gain * (volume + (rim + parallax) * perMetre + guess);
    // A hair above the first line is still read, and as far beyond the last as the lines are apart; further on there is nothing to go by.
    state.over = read < -division / 2 || read > capacity + division;
    state.value = Math.round(Math.min(capacity + division, Math.max(0, read)) * steps) / steps + 0;
  };
  /** The place of a meniscus to a tenth of a division, as a tick to draw at: whole and not negative. */
  const placeOf = (volume: number): number => Math.max(0, Math.round((10 * volume) / division) + 100);

  return defineInstrument({
    kind: glass.kind,
    family: 'school',
    version: 1,
    every: 1,
    init: (id: string, rng: Chance): GraduatedGlassState => ({
      from: 'level',
      eye: seat,
      edge: 'bottom',
      gain: 1 + (glass.tolerance / (SQRT3 * capacity)) * rng.bench.normal(`${id}.gain`, 0),
      value: null,
      over: false,
      seen: null,
    }),
    // Nothing moved, nothing to read.
    sample: (state, at) => {
      if ((at.probe(probe) ?? null) !== state.seen) readNow(state, at);
    },
    commands: {
      eye: {
        input: { height: { kind: 'number', min: -0.2, max: length + 0.2, step: 0.005, unit: 'm' } },
        drag: true,
        apply: (state, input, at) => {
          state.from = 'free';
          state.eye = input.height;
          readNow(state, at);
        },
      },
      look: {
        input: { from: { kind: 'choice', options: ['level', 'seat'] } },
        apply: (state, input, at) => {
          state.from = input.from;
          state.eye = seat;
          readNow(state, at);
        },
      },
      edge: {
        input: { at: { kind: 'choice', options: ['bottom', 'top'] } },
        apply: (state, input, at) => {
          state.edge = input.at;
          readNow(state, at);
        },
      },
    },
    read: (state): readonly Reading[] => [
      {
        channel: 'volume',
        quantity: 'volume',
        unit: 'mL',
        decimals,
        value: state.over ? null : state.value,
        face: state.value === null ? '–' : state.value.toFixed(decimals),
        error: { half: division / 2, shape: 'rectangular' },
        status: state.value === null ? 'idle' : state.over ? 'over' : 'ok',
      },
      {
        channel: 'eye',
        quantity: 'position',
        unit: 'm',
        decimals: 3,
        error: { half: 0.005, shape: 'rectangular' },
        value: state.from === 'level' ? null : state.eye,
        face: state.from === 'level' ? '–' : state.eye.toFixed(3),
        status: 'ok',
      },
      statusReading('look', state.from),
      statusReading('edge', state.edge),
    ],
  });
};

/** A burette of 25 mL read to 0.05 mL. */
export const burette = (options: GraduatedGlassOptions, glass: GraduatedGlass = buretteGlass()) =>
  graduatedGlass(glass, options);
/** A measuring cylinder of 50 mL read to half a division. */
export const measuringCylinder = (options: GraduatedGlassOptions, glass: GraduatedGlass = cylinderGlass()) =>
  graduatedGlass(glass, options);
