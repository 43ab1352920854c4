/** SI inside, human units outside: which unit, factor and decimals a control or a reading is printed with. */

export interface DisplayUnit {
  readonly unit: string;
  /** Shown number = SI number × factor. */
  readonly factor: number;
  readonly decimals: number;
}

interface Choice {
  readonly below: number;
  readonly unit: string;
  readonly factor: number;
}

/** By the largest magnitude that will be shown; the first that fits is taken, otherwise the SI unit itself. */
const CHOICES: Readonly<Record<string, readonly Choice[]>> = {
  m: [
    { below: 0.03, unit: 'mm', factor: 1000 },
    { below: 1, unit: 'cm', factor: 100 },
  ],
  s: [
    { below: 0.0001, unit: 'µs', factor: 1e6 },
    { below: 0.05, unit: 'ms', factor: 1000 },
  ],
  rad: [{ below: Infinity, unit: '°', factor: 57.29577951308232 }],
  kg: [{ below: 1, unit: 'g', factor: 1000 }],
  'm²': [{ below: 0.01, unit: 'cm²', factor: 1e4 }],
  'm³': [
    { below: 0.001, unit: 'mL', factor: 1e6 },
    { below: 0.1, unit: 'L', factor: 1000 },
  ],
  A: [{ below: 0.1, unit: 'mA', factor: 1000 }],
  V: [{ below: 0.1, unit: 'mV', factor: 1000 }],
  Pa: [
    { below: 1000, unit: 'Pa', factor: 1 },
    { below: Infinity, unit: 'kPa', factor: 0.001 },
  ],
  T: [{ below: 1, unit: 'mT', factor: 1000 }],
};

/** Decimals that tell steps of `step` apart: 0.5 → 1, 0.25 → 2, 10 → 0. */
function decimalsOf(step: number): number {
  let coarse = 6;
  let scaled = step;
  for (let d = 0; d <= 6; d++, scaled *= 10) {
    const whole = Math.round(scaled);
    if (whole > 0 && Math.abs(scaled - whole) < 1e-6 * whole) return d;
    if (scaled >= 1) coarse = Math.min(coarse, d);
  }
  // A crooked step (a thousandth of a radian in degrees) needs no more digits than show that it moved.
  return coarse;
}

/**
 * The unit in which a quantity of at most |max| (SI) is printed. With `step` (SI) the decimals show every step, otherwise about
 * a thousandth of max. An unknown unit is kept.
 */
export function displayUnit(unit: string, max: number, step?: number): DisplayUnit {
  const size = Math.abs(max);
  const { unit: shown, factor } = CHOICES[unit]?.find((choice) => size < choice.below) ?? { unit, factor: 1 };
  if (step !== undefined && step > 0) return { unit: shown, factor, decimals: decimalsOf(step * factor) };
  let decimals = 0;
  for (let left = size * factor; decimals < 6 && left > 0 && left < 500; left *= 10) decimals++;
  return { unit: shown, factor, decimals };
}
