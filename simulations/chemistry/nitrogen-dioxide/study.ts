/**
 * A student who follows the full route: two blanks, bulb 1 at five temperatures, one reading each, both baths stirred; the colour chosen so that A
 * lies between 0.2 and 0.8. `lesson` makes the careless ones as well, for the tests of what each mistake costs.
 */
import { defineStudy, rngOf, type Run } from '@sdk';
import model from './model.ts';
import table from './table.ts';

type R = Run<typeof model>;
const pass = (run: R, seconds: number): void => {
  for (let left = seconds; left > 1e-9; left -= 0.25) run.advance(Math.min(0.25, left));
};

export interface Habits {
  /** How long each bulb stays in its bath, s. */
  readonly wait: number;
  readonly blank: boolean;
  readonly wipe: boolean;
}
const CAREFUL: Habits = { wait: 110, blank: true, wipe: true };
/** °C, and the colour; the first is ice. */
const SERIES = [
  [0, '450'],
  [15, '450'],
  [30, '450'],
  [45, '500'],
  [60, '500'],
] as const;
const READINGS = 1;

function soak(run: R, seconds: number, bath: 'ice' | 'hot', celsius: number): void {
  for (let left = seconds; left > 0; left -= 15) {
    // What the thermometer says is what is mixed anew.
    if (bath === 'hot' && Math.abs(run.current.baths.hot - 273.15 - celsius) > 2)
      run.send('mixBath', { temperature: celsius });
    run.send('stir', { bath });
    pass(run, Math.min(15, left));
  }
}

export const lesson =
  (habits: Habits) =>
  (run: R, seed: number, record: () => void): void => {
    const chance = rngOf(seed);
    const { wait, blank, wipe } = habits;
    run.play();
    run.send('wear', { what: 'goggles' });
    run.send('wear', { what: 'gloves' });
    if (blank) {
      run.send('moveBulb', { bulb: 'blank', to: 'meter' });
      for (const nm of ['500', '450'] as const) {
        run.send('meter.wavelength', { nm });
        pass(run, 1.2);
        run.send('meter.blank', {});
        pass(run, 0.2);
      }
      run.send('moveBulb', { bulb: 'blank', to: 'rack' });
    }
    SERIES.forEach(([celsius, nm], row) => {
      const bath = celsius === 0 ? 'ice' : 'hot';
      if (bath === 'hot') run.send('mixBath', { temperature: celsius });
      for (let reading = 0; reading < READINGS; reading++) {
        run.send('moveBulb', { bulb: '1', to: bath });
        soak(run, reading === 0 ? wait : wait / 2, bath, celsius);
        run.send('moveBulb', { bulb: '1', to: 'meter' });
        run.send('meter.wavelength', { nm });
        if (wipe) run.send('wipe', { bulb: '1' });
        // A hand needs a second or two between the cloth and the pencil.
        pass(run, 0.8 + 0.8 * chance.uniform('pause', row, reading));
        record();
      }
    });
  };

export default defineStudy({
  model,
  table,
  way: '',
  // The engine's own ΔH°, kJ/mol; the handbook's −57.2 is 0.2 % beside it.
  truth: 'enthalpy',
  prelude: [],
  perform: lesson(CAREFUL),
  bins: { from: -62, to: -52, width: 0.2 },
});
