/** The gas that is pushed, against closed forms: Boyle with a reaction, the first law, the second. */
import { describe, expect, test } from 'vitest';
import { GAS_CONSTANT as R, NO2_ENTHALPY, nitrousAt, nitrousConstant, nitrousFilledTo } from '@engines/chemistry';
import { live, open } from './bench.fixture.ts';
import { boyleOf, squeeze, live as push } from './syringe.ts';

const off = (a: number, b: number): number => Math.abs(a / b - 1);

describe('the syringe', () => {
  test('Boyle’s product falls by what the closed form says, to about nine tenths, as the guide says', () => {
    for (const loading of [10000, 20000, 30000, 40000, 50000]) {
      const run = open({ loading });
      const { volume, pressure } = run.current.syringe;
      expect(off(pressure, loading)).toBeLessThan(1e-9);
      run.send('setPlunger', { volume: 20e-6 });
      live(run, 30);
      const now = run.current.syringe;
      // p = x + x²/Kp with x + 2x²/Kp = N·RT/V, solved by hand.
      const Kp = nitrousConstant(298.15);
      const root = (V: number): number => Math.sqrt(1 + (8 * nitrousFilledTo(loading) * R * 298.15 * (60e-6 / V)) / Kp);
      const filled = (V: number): number => {
        const x = (Kp / 4) * (root(V) - 1);
        return x + (x * x) / Kp;
      };
      expect(off(now.pressure, filled(20e-6))).toBeLessThan(1e-6);
      const ratio = (now.pressure * now.volume) / (pressure * volume);
      // p·V ~ (s − 1)(s + 3) and V ~ 1/(s² − 1), s the root: what is left of p·V is (s + 3)/(s + 1). The gas has cooled to 1e-7 K.
      const left = (s: number): number => (s + 3) / (s + 1);
      expect(off(ratio, left(root(20e-6)) / left(root(60e-6)))).toBeLessThan(1e-6);
      expect(off(ratio, run.probe('boyle')!)).toBeLessThan(1e-6);
      // "About nine tenths", for whatever may be loaded: to a fortieth. (Card 1 loads 30 kPa: 0.908.)
      expect(Math.abs(ratio - 0.9)).toBeLessThan(0.025);
      if (loading === 30000) expect(ratio).toBeCloseTo(0.908, 3);
    }
    // Without reaction (s → 1) and with N2O4 alone (s → ∞) nothing is left to pair up, and Boyle is right again, but for 2p/Kp and 2/s.
    const Kp = nitrousConstant(298.15);
    for (const filling of [1e-3 * Kp, 1e7 * Kp]) {
      const nitrogen = nitrousFilledTo(filling) * 60e-6;
      expect(Math.abs(boyleOf(nitrogen) - 1)).toBeLessThan(0.005);
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

  test.each([0.5, 1, 3, 5, 8.5])(
    'pulled back and pushed again after %s s: a trace and a Boyle line of its own',
    (pause) => {
      const run = open();
      run.send('setPlunger', { volume: 30e-6 });
      live(run, 8);
      run.send('setPlunger', { volume: 60e-6 });
      live(run, pause);
      const { no2, volume } = run.current.syringe;
      run.send('setPlunger', { volume: 30e-6 });
      live(run, 7);
      const { syringe, trace } = run.current;
      // What NO2 there was at that moment, warm or cool, in the room there is now.
      expect(off(syringe.frozen, (no2 * volume) / 30e-6)).toBeLessThan(1e-12);
      expect(trace.count).toBe(121);
      expect(off(trace.no2[0]!, no2)).toBeLessThan(1e-12);
      expect(off(trace.frozen[0]!, no2)).toBeLessThan(1e-12);
      // The flash is in the picture, as of a first push: above the line, then below it.
      expect(Math.max(...trace.no2)).toBeGreaterThan(Math.max(...trace.frozen));
      expect(trace.no2[120]! / trace.frozen[120]!).toBeLessThan(1);
    },
  );
  test('a hand that drags is one push, though it trembles; one that rests begins another', () => {
    const run = open();
    const { no2 } = run.current.syringe;
    const drag = (mL: readonly number[]): void => {
      for (const one of mL) {
        run.send('setPlunger', { volume: one * 1e-6 });
        live(run, 0.05);
      }
    };
    drag([57, 52, 47, 48, 42, 36, 30, 31, 25, 20]);
    const { syringe, trace } = run.current;
    expect(off(trace.no2[0]!, no2)).toBeLessThan(1e-12);
    expect(off(syringe.frozen, 3 * no2)).toBeLessThan(1e-9);
    live(run, 1);
    const before = run.current.syringe.no2;
    drag([25, 30, 40]);
    expect(off(run.current.syringe.frozen, before / 2)).toBeLessThan(1e-9);
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
