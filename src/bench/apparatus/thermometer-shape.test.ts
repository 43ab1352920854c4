import { expect, it } from 'vitest';
import { degreeHeight, THERMOMETER } from './thermometer-shape.ts';

it('a thermometer has even lines from −10 to 110 °C on its stem, clear of the bulb and of the top', () => {
  const one = degreeHeight(21) - degreeHeight(20);
  for (let degree = THERMOMETER.from; degree < THERMOMETER.to; degree++)
    expect(degreeHeight(degree + 1) - degreeHeight(degree)).toBeCloseTo(one, 12);
  // A line of 0.2 mm and as much again between two of them can be told apart.
  expect(one).toBeGreaterThan(0.0015);
  expect(degreeHeight(THERMOMETER.from - 3)).toBeGreaterThan(THERMOMETER.bulb.length);
  expect(degreeHeight(THERMOMETER.to + 3)).toBeLessThan(THERMOMETER.length);
});
