/** The brown gas: the reference of card 1, the constants of the study, and the laws behind them. */
import { describe, expect, test } from 'vitest';
import { nitrousAt, nitrousConstant, nitrousFilledTo } from './no2.ts';

const ATM = 101325;

describe('2 NO2 ⇌ N2O4', () => {
  test.each([
    [0, 0.0174],
    [25, 0.143],
    [80, 5.17],
  ])('Kp at %d °C', (t, atm) => expect(nitrousConstant(t + 273.15) / ATM / atm).toBeCloseTo(1, 1.7));

  // Card 1, 0.30 bar at 25 °C: it takes −57.2 kJ and −175.8 J/K, which are these constants rounded.
  test.each([
    [0, 2.47, 0.135],
    [25, 5.98, 0.328],
    [50, 10.9, 0.597],
    [80, 15.5, 0.853],
  ])('[NO2] of card 1 at %d °C within 1 %%', (t, mmol, alpha) => {
    const nitrogen = nitrousFilledTo(0.3e5);
    const { no2 } = nitrousAt(nitrogen, t + 273.15);
    expect(Math.abs(no2 / mmol - 1)).toBeLessThan(0.01);
    expect(Math.abs(no2 / nitrogen / alpha - 1)).toBeLessThan(0.012);
  });

  test('the loading is the pressure it was filled to; a van ’t Hoff line has one slope', () => {
    expect(nitrousAt(nitrousFilledTo(0.42e5, 310), 310).pressure).toBeCloseTo(0.42e5, 6);
    const slope = (a: number, b: number) =>
      (-8.314462618 * (Math.log(nitrousConstant(b)) - Math.log(nitrousConstant(a)))) / (1 / b - 1 / a);
    expect(slope(273.15, 303.15) / 57070).toBeCloseTo(1, 3);
    expect(slope(333.15, 353.15)).toBeCloseTo(slope(273.15, 303.15), 3);
  });

  test('half the volume: darker than before for good, and less than twice as dark', () => {
    const before = nitrousAt(12, 298.15).no2;
    const pushed = nitrousAt(24, 298.15).no2;
    expect(pushed).toBeGreaterThan(before);
    expect(pushed).toBeLessThan(2 * before);
  });

  test('little gas is nearly all NO2, and no number is lost by it', () =>
    expect(nitrousAt(1e-9, 298.15).no2 / 1e-9).toBeCloseTo(1, 9));
});
