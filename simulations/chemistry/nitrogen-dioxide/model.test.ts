/** The brown gas against nature: card 1, closed forms written down here again, exponentials, the first law. */
import { describe, expect, test } from 'vitest';
import { GAS_CONSTANT as R, NO2_ENTHALPY, nitrousAt, nitrousFilledTo } from '@engines/chemistry';
import { live, NOISE_OFF, open, shown } from './bench.fixture.ts';
import type { NitrousFrame } from './apparatus.ts';

const off = (a: number, b: number): number => Math.abs(a / b - 1);

describe('a sealed bulb', () => {
  // Card 1: loading 0.30 bar at 25 °C.
  test.each([
    [0, 2.47],
    [25, 5.98],
    [50, 10.9],
    [80, 15.5],
  ])('holds at %d °C the [NO2] of card 1, within 1 %%', (celsius, mmol) => {
    const run = open();
    run.send('mixBath', { temperature: celsius });
    run.send('moveBulb', { bulb: '1', to: 'hot' });
    // The bath cools or warms by itself; it is mixed anew until the bulb is there.
    for (let n = 0; n < 12; n++) {
      live(run, 20);
      run.send('mixBath', { temperature: celsius });
      run.step();
    }
    const { no2, n2o4, loading, temperature } = run.current.bulbs[0]!;
    expect(Math.abs(temperature - celsius - 273.15)).toBeLessThan(0.3);
    // The card's bulb is filled exactly: ours differs by its filling, and the bath by what it lost meanwhile.
    const nitrogen = nitrousFilledTo(30000);
    expect(off(nitrousAt(nitrogen, celsius + 273.15).no2, mmol)).toBeLessThan(0.01);
    expect(off(no2, nitrousAt(loading, temperature).no2)).toBeLessThan(1e-12);
    expect(off(no2 + 2 * n2o4, loading)).toBeLessThan(1e-14);
    // Kp again, by hand: p(NO2)²/p(N2O4).
    const Kp = (no2 * R * temperature) ** 2 / (n2o4 * R * temperature);
    expect(
      off(Kp, 101325 * Math.exp((-1151 * 4.184) / (R * 298.15) - (NO2_ENTHALPY / R) * (1 / temperature - 1 / 298.15))),
    ).toBeLessThan(1e-9);
  });

  test('comes to its bath as exp(−t/60 s) in still water, exp(−t/20 s) in water that is kept moving', () => {
    const still = open();
    still.send('moveBulb', { bulb: '2', to: 'ice' });
    live(still, 60);
    expect(Math.abs(still.current.bulbs[1]!.temperature - (273.15 + 25 / Math.E))).toBeLessThan(0.01);
    const stirred = open();
    stirred.send('moveBulb', { bulb: '2', to: 'ice' });
    for (let n = 0; n < 1200; n++) {
      stirred.send('stir', { bath: 'ice' });
      stirred.step();
    }
    expect(Math.abs(stirred.current.bulbs[1]!.temperature - (273.15 + 25 / Math.E))).toBeLessThan(0.05);
  });

  test('what the hot bath loses is exp(−t/3600 s), and a bulb in the room hardly changes', () => {
    const run = open();
    run.send('mixBath', { temperature: 80 });
    run.step();
    live(run, 360);
    expect(Math.abs(run.current.baths.hot - (298.15 + 55 * Math.exp(-0.1)))).toBeLessThan(0.01);
    expect(run.current.bulbs[0]!.temperature).toBe(298.15);
  });

  test('colour fades though nothing contracts: Charles’s gas would keep its concentration', () => {
    const nitrogen = nitrousFilledTo(30000);
    const [cold, room] = [nitrousAt(nitrogen, 273.15), nitrousAt(nitrogen, 298.15)];
    expect(off(cold.no2 / room.no2, 0.41)).toBeLessThan(0.015);
    expect(off(nitrousAt(nitrogen, 353.15).no2 / room.no2, 2.6)).toBeLessThan(0.015);
    expect(off(cold.no2 + 2 * cold.n2o4, room.no2 + 2 * room.n2o4)).toBeLessThan(1e-12);
  });

  test('keeps its nitrogen under everything that is done to it, and comes back to the same colour', () => {
    const run = open();
    const before = run.probe('nitrogen')!;
    const { no2 } = run.current.bulbs[1]!;
    run.send('mixBath', { temperature: 90 });
    run.send('moveBulb', { bulb: '2', to: 'hot' });
    live(run, 100);
    expect(run.current.bulbs[1]!.no2 / no2).toBeGreaterThan(2);
    run.send('moveBulb', { bulb: '2', to: 'ice' });
    live(run, 200);
    expect(run.current.bulbs[1]!.no2 / no2).toBeLessThan(0.5);
    run.send('mixBath', { temperature: 25 });
    run.send('moveBulb', { bulb: '2', to: 'hot' });
    live(run, 500);
    expect(off(run.current.bulbs[1]!.no2, no2)).toBeLessThan(1e-3);
    expect(off(run.probe('nitrogen')!, before)).toBeLessThan(1e-12);
  });

  test('even the fullest loading does not condense on ice: N2O4 stays below its vapour pressure of 35 kPa', () => {
    const { n2o4 } = nitrousAt(nitrousFilledTo(50000) * 1.06, 273.15);
    expect(n2o4 * R * 273.15).toBeLessThan(35000);
  });
});

describe('the analysis', () => {
  test('without noise, ln K against 1/T gives ΔH and ΔS back', () => {
    const nitrogen = nitrousFilledTo(30000);
    const points = [0, 15, 30, 45, 60].map((celsius) => {
      const T = celsius + 273.15;
      const x = nitrousAt(nitrogen, T).no2;
      return [1 / T, Math.log(((nitrogen - x) / 2 / (x * x * R * T)) * 1e5)] as const;
    });
    const [mx, my] = [0, 1].map((i) => points.reduce((s, p) => s + p[i]!, 0) / points.length) as [number, number];
    const slope =
      points.reduce((s, [x, y]) => s + (x - mx) * (y - my), 0) / points.reduce((s, [x]) => s + (x - mx) ** 2, 0);
    expect((-R * slope) / 1000).toBeCloseTo(-57.07, 2);
    expect(Math.abs((-R * slope) / 1000 + 57.2)).toBeLessThan(0.2);
    expect(Math.abs(R * (my - slope * mx) + 175.8)).toBeLessThan(0.8);
  });

  // As card 1 has it: 2 NO2 → N2O4, −57.2 kJ/mol and −175.8 J/(mol K), bar; 0.30 bar at 25 °C. mmol/L.
  const card = (celsius: number): number => {
    const K = (T: number): number => Math.exp((57200 - 175.8 * T) / (R * T));
    const partial = (p: number, T: number): number => (Math.sqrt(1 + 4 * K(T) * p) - 1) / (2 * K(T));
    const p = partial(0.3, 298.15);
    const c = (p + 2 * K(298.15) * p * p) / (R * 298.15);
    const T = celsius + 273.15;
    // x + 2K·RT·x² = c, in bar mol/J.
    const k = 2 * K(T) * R * T;
    return (1e5 * (Math.sqrt(1 + 4 * k * c) - 1)) / (2 * k);
  };
  test.each([
    [0, 'ice', '450', 2.47],
    [25, 'rack', '450', 5.98],
    [50, 'hot', '500', 10.9],
    [80, 'hot', '500', 15.5],
  ] as const)(
    'out of the instruments, noise off: blank, colorimeter and sensor give the [NO2] of card 1 at %d °C (%s, %s nm) within 1 %%',
    (celsius, home, nm, printed) => {
      expect(off(card(celsius), printed)).toBeLessThan(0.004);
      const run = open({}, 1, NOISE_OFF);
      run.send('meter.wavelength', { nm });
      run.send('moveBulb', { bulb: 'blank', to: 'meter' });
      live(run, 1);
      run.send('meter.blank', {});
      run.send('moveBulb', { bulb: 'blank', to: 'rack' });
      if (home !== 'rack') run.send('moveBulb', { bulb: '1', to: home });
      for (let n = 0; n < 10 && home !== 'rack'; n++) {
        if (home === 'hot') run.send('mixBath', { temperature: celsius });
        run.send('stir', { bath: home });
        live(run, 15);
      }
      run.send('moveBulb', { bulb: '1', to: 'meter' });
      run.send('wipe', { bulb: '1' });
      // One look of the colorimeter: cold glass mists over again.
      live(run, 0.6);
      const t = shown(run, 'holder', 'temperature').value!;
      expect(Math.abs(t - celsius)).toBeLessThan(0.5);
      // The light that goes past the gas is on the card of the colorimeter: 0.6 % (column A₀).
      const A = shown(run, 'meter', 'absorbance').value!;
      const A0 = -Math.log10(1.006 * 10 ** -A - 0.006);
      const x = (1000 * A0) / (shown(run, 'meter', 'epsilon').value! * shown(run, 'windows', 'path').value!);
      // A to 0.0005 of 0.27 or more, ε to three figures, t to 0.05 K (3.6 %/K at 0 °C, by the card's ΔH): 0.5 %; the engine's constants beside
      // the card's: 0.3 %.
      expect(off(x, card(t))).toBeLessThan(0.008);
      expect(off(x, printed)).toBeLessThan(0.01);
    },
  );

  test('out of the instruments: [NO2] of the room within 3 %, after a blank', () => {
    const run = open();
    run.send('moveBulb', { bulb: 'blank', to: 'meter' });
    live(run, 1);
    run.send('meter.blank', {});
    live(run, 0.6);
    expect(Math.abs(shown(run, 'meter', 'absorbance').value!)).toBeLessThan(0.01);
    run.send('moveBulb', { bulb: 'blank', to: 'rack' });
    run.send('moveBulb', { bulb: '1', to: 'meter' });
    live(run, 2);
    const x = (1000 * shown(run, 'meter', 'absorbance').value!) / shown(run, 'meter', 'epsilon').value!;
    expect(off(x, (run.current as NitrousFrame).bulbs[0]!.no2)).toBeLessThan(0.03);
    expect(off(shown(run, 'tag', 'loading').value!, run.current.bulbs[0]!.loading)).toBeLessThan(0.012);
    expect(Math.abs(shown(run, 'holder', 'temperature').value! - 25)).toBeLessThan(1.2);
  });
});
