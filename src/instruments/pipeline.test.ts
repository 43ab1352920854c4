/** The pipeline by itself, where noise rules over the digit: does an interval keep its promise? */
import { expect, it } from 'vitest';
import { chanceOf, openChannel, sampleChannel, type Look, type Pipeline } from '@core';
import { SCHOOL_GATE, SENSOR_GATE, switchingOffset } from './photogate.ts';

it('covers the truth in 95 ± 2 % of 2000 runs with the mean of five readings', () => {
  const spec: Pipeline = { lag: 0, gain: 0, offset: 0, noise: 0.01, range: [-10, 10], step: 0.001 };
  // Student's t for 4 degrees of freedom, two-sided 95 %: NIST/SEMATECH e-Handbook § 1.3.6.7.2.
  const t = 2.776;
  const truth = 1.2347;
  let covered = 0;
  for (let seed = 0; seed < 2000; seed++) {
    const rng = chanceOf({ bench: 1, unknown: 1, run: seed });
    const channel = openChannel(spec, 'it', rng.bench);
    const readings = [1, 2, 3, 4, 5].map((tick) => {
      sampleChannel(spec, channel, truth, {
        id: 'it',
        tick,
        time: tick,
        dt: 1,
        params: {},
        rng,
        probe: () => truth,
      } satisfies Look);
      return channel.value!;
    });
    const mean = readings.reduce((a, b) => a + b) / 5;
    const s = Math.sqrt(readings.reduce((a, b) => a + (b - mean) ** 2, 0) / 4);
    if (Math.abs(mean - truth) <= (t * s) / Math.sqrt(5)) covered++;
  }
  expect(covered / 20).toBeGreaterThan(93);
  expect(covered / 20).toBeLessThan(97);
});

it('has gates whose blocking time is diameter over speed', () => {
  expect(switchingOffset(SCHOOL_GATE)).toBe(0);
  expect(SENSOR_GATE.response).toBeLessThanOrEqual(200e-9);
});
