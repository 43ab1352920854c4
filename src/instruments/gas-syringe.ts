/**
 * A gas syringe (ống tiêm khí): glass, 100 mL by 1 mL, read to half a millilitre at the edge of its plunger.
 *
 * The plunger sticks: it moves only when the gas wants to be more than `stick` away from where it stands, and then follows at that distance,
 *
 *   |gas − plunger| ≤ stick        (the play of an engineer: it depends on the way it came, not on time)
 *
 * so a syringe that fills reads too little and one that empties too much, up to 0.5 mL (the study: hysteresis ± 0.5 mL); tapping it sets the
 * plunger right. stick is 0.4 ± 0.1 mL for a notebook; the zero of the scale is off by σ 0.2 mL; the eye guesses with 0.15 of a division, alike at the
 * same place (all assumed). The pressure that the friction costs is too small to be shown: 0.4 mL of 100 is 4 hPa. Error stated: half a division, rectangular.
 */
import { defineInstrument, type Chance, type Look, type Reading } from '@core';

export interface GasSyringeOptions {
  /** The probe of the volume of gas in it, at the pressure of the room, m³; undefined while it is taken off. */
  readonly probe: string;
  /** mL: the last line. */
  readonly capacity?: number;
}

const MILLILITRES = 1e6;
const STICK = 0.4;
const STICK_SIGMA = 0.1;
const ZERO_SIGMA = 0.2;
const GUESS_SIGMA = 0.15;
const READ_TO = 0.5;

export interface GasSyringeState {
  stick: number;
  zero: number;
  /** Where the plunger stands, mL; null while the syringe is taken off. */
  plunger: number | null;
  value: number | null;
  over: boolean;
}

const settle = (state: GasSyringeState, gas: number, stick: number): void => {
  const at = state.plunger ?? gas;
  state.plunger = gas - at > stick ? gas - stick : at - gas > stick ? gas + stick : at;
};

/** A gas syringe. Reading: `volume` (mL, to 0.5). Command: `tap {}` frees the plunger. */
export const gasSyringe = ({ probe, capacity = 100 }: GasSyringeOptions) => {
  const look = (state: GasSyringeState, at: Look, stick: number): void => {
    const truth = at.probe(probe);
    if (truth === undefined) {
      state.plunger = state.value = null;
      state.over = false;
      return;
    }
    settle(state, truth * MILLILITRES, stick);
    // Beyond the last line the plunger stands at its stop.
    state.over = state.plunger! > capacity;
    state.plunger = Math.min(capacity + STICK, Math.max(0, state.plunger!));
    const guess = GUESS_SIGMA * at.rng.run.normal(`${at.id}.guess`, Math.round(10 * state.plunger));
    const read = state.plunger + state.zero + guess;
    state.value = Math.round(Math.min(capacity, Math.max(0, read)) / READ_TO) * READ_TO + 0;
  };
  return defineInstrument({
    kind: 'gas-syringe',
    family: 'school',
    version: 1,
    every: 1,
    init: (id: string, rng: Chance): GasSyringeState => ({
      stick: Math.max(0.1, STICK + STICK_SIGMA * rng.bench.normal(`${id}.stick`, 0)),
      zero: ZERO_SIGMA * rng.bench.normal(`${id}.offset`, 0),
      plunger: null,
      value: null,
      over: false,
    }),
    sample: (state, at) => look(state, at, state.stick),
    commands: { tap: { input: {}, apply: (state, _input, at) => look(state, at, 0) } },
    read: (state): readonly Reading[] => [
      {
        channel: 'volume',
        quantity: 'volume',
        unit: 'mL',
        decimals: 1,
        value: state.over ? null : state.value,
        face: state.value === null ? '–' : state.value.toFixed(1),
        error: { half: READ_TO, shape: 'rectangular' },
        status: state.value === null ? 'idle' : state.over ? 'over' : 'ok',
      },
    ],
  });
};
