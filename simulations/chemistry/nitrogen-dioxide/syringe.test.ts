/** The gas that is pushed, against closed forms: Boyle with a reaction, the first law, the second. */
import { describe, expect, test } from 'vitest';
import { GAS_CONSTANT as R, NO2_ENTHALPY, nitrousAt, nitrousConstant, nitrousFilledTo } from '@engines/chemistry';
import { live, open } from './bench.fixture.ts';
import { squeeze, live as push } from './syringe.ts';

const off = (a: number, b: number): number => Math.abs(a / b - 1);

describe('the syringe', () => {
  test('Boyle’s product is too small by what the closed form says, from 1 at little gas to less than 1', () => {
    for (const loading of [10000, 30000, 50000]) {
      const run = open({ loading });
      const { volume, pressure } = run.current.syringe;
      expect(off(pressure, loading)).toBeLessThan(1e-9);
      run.send('setPlunger', { volume: 20e-6 });
      live(run, 30);
      const now = run.current.syringe;
      // p = x + x²/Kp with x + 2x²/Kp = N·RT/V, solved by hand.
      const Kp = nitrousConstant(298.15);
      const filled = (V: number): number => {
        const c = (run.current.bulbs.length > 0 ? nitrousFilledTo(loading) : 0) * R * 298.15 * (60e-6 / V);
        const x = (Kp / 4) * (Math.sqrt(1 + (8 * c) / Kp) - 1);
        return x + (x * x) / Kp;
      };
      expect(off(now.pressure, filled(20e-6))).toBeLessThan(1e-6);
      const ratio = (now.pressure * now.volume) / (pressure * volume);
      expect(off(ratio, run.probe('boyle')!)).toBeLessThan(1e-6);
      expect(ratio).toBeLessThan(0.95);
      expect(ratio).toBeGreaterThan(0.6);
    }
  });

  test('a push darkens at once, fades to less than Boyle’s double and more than before', () => {
    const run = open();
    const { no2 } = run.current.syringe;
    run.send('setPlunger', { volume: 30e-6 });
    let most = 0;
    for (let n = 0; n < 1500; n++) {
      run.step();
      most = Math.max(most, run.current.syringe.no2);
    }
    const rested = run.current.syringe.no2;
    expect(most / rested).toBeGreaterThan(1.08);
    // Warm gas holds more NO2 than the frozen one, and the cooled gas less: the flash crosses Boyle's line downwards.
    expect(most).toBeGreaterThan(2 * no2);
    expect(rested).toBeLessThan(1.6 * no2);
    expect(off(rested, nitrousAt(2 * nitrousFilledTo(30000), 298.15).no2)).toBeLessThan(1e-5);
    expect(off(run.current.syringe.frozen, 2 * no2)).toBeLessThan(1e-9);
    // The trace has it all: the flash near its beginning, the frozen line above it.
    const { trace } = run.current;
    expect(trace.count).toBe(121);
    expect(Math.max(...trace.no2)).toBeCloseTo(most, 0);
    expect(trace.no2[0]! / trace.frozen[0]!).toBeCloseTo(1, 9);
    expect(trace.no2[120]! / trace.frozen[120]!).toBeLessThan(0.8);
    trace.no2.forEach((x, i) =>
      expect(off(x + 2 * trace.n2o4[i]!, (nitrousFilledTo(30000) * trace.frozen[i]!) / no2)).toBeLessThan(1e-9),
    );
  });

  test('first law: slow and back again gives the temperature back, and the error of a step falls with its square', () => {
    const gas = (): Parameters<typeof squeeze>[0] => ({
      nitrogen: nitrousFilledTo(30000) * 60e-6,
      volume: 60e-6,
      temperature: 298.15,
    });
    const at = (steps: number): number => {
      const g = gas();
      for (let n = 1; n <= steps; n++) squeeze(g, 60e-6 - (40e-6 * n) / steps);
      return g.temperature;
    };
    const [one, two, four, fine] = [at(16), at(32), at(64), at(1024)];
    expect(Math.abs((one - fine) / (two - fine) - 4)).toBeLessThan(0.5);
    expect(Math.abs((two - fine) / (four - fine) - 4)).toBeLessThan(0.5);
    const g = gas();
    for (let n = 1; n <= 512; n++) squeeze(g, 60e-6 - (40e-6 * n) / 512);
    for (let n = 1; n <= 512; n++) squeeze(g, 20e-6 + (40e-6 * n) / 512);
    expect(Math.abs(g.temperature - 298.15)).toBeLessThan(1e-3);
    // Without reaction a triatomic gas would warm by (V₁/V₂)^(R/c_v): the reaction takes most of it.
    expect(fine - 298.15).toBeLessThan((298.15 * (3 ** (R / 28.9) - 1)) / 3);
    expect(fine - 298.15).toBeGreaterThan(5);
  });

  test('a push without heat keeps the entropy: the energies and the constant of equilibrium belong together', () => {
    const CP = 37.2;
    const entropy = ({ nitrogen, volume, temperature: T }: Parameters<typeof squeeze>[0]): number => {
      const { no2, n2o4 } = nitrousAt(nitrogen / volume, T);
      const s2 = 2 * CP * Math.log(T) - R * Math.log(n2o4 * R * T);
      // 2 S°(NO2) − S°(N2O4) = ΔH°/T + R ln Kp, the same at every temperature.
      const s1 =
        CP * Math.log(T) -
        R * Math.log(no2 * R * T) +
        (NO2_ENTHALPY / 298.15 + R * Math.log(nitrousConstant(298.15))) / 2;
      return volume * (no2 * s1 + n2o4 * s2);
    };
    const gas = { nitrogen: nitrousFilledTo(30000) * 60e-6, volume: 60e-6, temperature: 298.15 };
    const before = entropy(gas);
    for (let n = 1; n <= 512; n++) squeeze(gas, 60e-6 - (40e-6 * n) / 512);
    expect(Math.abs(entropy(gas) - before) / (gas.nitrogen * R)).toBeLessThan(1e-5);
  });

  test('the wall takes the warmth as exp(−t/1.5 s)', () => {
    const gas = { nitrogen: 1e-3, volume: 30e-6, temperature: 318.15 };
    for (let n = 0; n < 90; n++) push(gas, 30e-6, 1 / 60);
    expect(Math.abs(gas.temperature - 298.15 - 20 / Math.E)).toBeLessThan(1e-9);
  });
});
