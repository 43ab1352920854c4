/** Against nature: the pH of card 10 and of the study, the law of the tap, charge and amounts, mixing, the air, the independence of dt. */
import { math } from '@sdk';
import { bottleOf, openChemistry, pour, settle, speciesAt, type Chemistry } from '@engines/chemistry';
import { describe, expect, test } from 'vitest';
import { MILLILITRE } from './apparatus.ts';
import { live, open, portion, prepare, titrate, until, type R } from './bench.fixture.ts';
import { excessBase, lab, ofAcid, ofBase } from './solutions.ts';

const mixed = (
  chemistry: Chemistry,
  acid: Record<string, number>,
  sample: number,
  base: number,
  volume: number,
): number => {
  const flask = bottleOf(chemistry, acid, sample * MILLILITRE);
  if (volume > 0) pour(chemistry, bottleOf(chemistry, { NaOH: base }, volume * MILLILITRE), flask, volume * MILLILITRE);
  settle(chemistry, flask, 0);
  return flask.solution.pH;
};

describe('reference pH', () => {
  const ideal = openChemistry({ reagents: ['HCl', 'NaOH', 'HAc'], activity: 'ideal' });
  // Card 10, ideal solutions: 10.00 mL of 0.1000 M HCl and 0.1000 M NaOH.
  test.each([
    [0, 1.0],
    [9.9, 3.3],
    [9.98, 4.0],
    [10, 7.0],
    [10.02, 10.0],
    [10.1, 10.69],
  ])('card 10, activities off: %s mL gives %s', (volume, pH) =>
    expect(mixed(ideal, { HCl: 0.1 }, 10, 0.1, volume)).toBeCloseTo(pH, 1.9),
  );
  test('acetic acid: start, half, equivalence', () => {
    expect(mixed(ideal, { HAc: 0.1 }, 10, 0.1, 0)).toBeCloseTo(2.88, 1.9);
    expect(mixed(ideal, { HAc: 0.1 }, 10, 0.1, 5)).toBeCloseTo(4.76, 1.9);
    expect(mixed(ideal, { HAc: 0.1 }, 10, 0.1, 10)).toBeCloseTo(8.73, 1.9);
  });
  // Card 10 with Davies, and the 25 mL of engines/chemistry.md (0.1 mol/kg there, mol/L here: a few thousandths).
  test.each([
    [10, 0, 1.11],
    [10, 9.9, 3.38],
    [10, 9.98, 4.09],
    [25, 24.9, 3.78],
    [25, 24.95, 4.09],
    [25, 25, 7.0],
    [25, 25.05, 9.91],
    [25, 25.1, 10.21],
  ])('this bench with activities: %s mL HCl and %s mL NaOH give %s', (sample, volume, pH) =>
    expect(Math.abs(mixed(lab, { HCl: 0.1 }, sample, 0.1, volume) - pH)).toBeLessThan(0.012),
  );
});

describe('the bench', () => {
  /** Stirred acid under a burette that is ready, electrode in. */
  const ready = (params = {}, dt?: number): R => {
    const run = open(params, 3, dt);
    prepare(run);
    portion(run);
    run.send('noteStart', {});
    live(run, 0.1);
    return run;
  };

  test('pH on the calibrated logger is that of a strong acid with Davies', () => {
    const run = ready();
    for (const buffer of ['7.00', '4.01'] as const) {
      run.send('dip', { into: buffer });
      live(run, 20);
      run.send('logger.calibrate', { buffer });
    }
    run.send('dip', { into: 'flask' });
    live(run, 20);
    for (const volume of [3, 6, 8]) {
      run.send('runTo', { volume });
      until(run, () => run.current.burette.busy === '', 60);
      live(run, 20);
      const { flask, delivered, standard, unknown } = run.current;
      // What was pipetted is known to 0.3 %; in litres per litre of the flask.
      const h = (standard * 10e-6 - unknown * delivered) / flask.volume;
      const I = (standard * 10e-6) / flask.volume;
      const root = Math.sqrt(I);
      const gamma = math.pow(10, -0.509 * (root / (1 + root) - 0.3 * I));
      const pH = -math.log10(gamma * h);
      expect(Math.abs(flask.pH - pH)).toBeLessThan(0.02);
      expect(Math.abs(run.readings('logger')[0]!.value! - pH)).toBeLessThan(0.08);
    }
    run.dispose();
  });

  test('a tap that stays open empties by the law of Torricelli', () => {
    const run = open({}, 3);
    run.send('wear', { what: 'goggles' });
    run.send('rinseBurette', { with: 'water' });
    run.send('fillBurette', {});
    run.send('takeFunnel', {});
    run.send('tap', { turn: 0.7 });
    until(run, () => run.current.burette.reading! > 1 * MILLILITRE, 30);
    const heightOf = (reading: number) => 0.106 + 0.5 * (1 - reading / (25 * MILLILITRE));
    const [from, started] = [heightOf(run.current.burette.reading!), run.time];
    live(run, 6);
    // dh/dt = −(0.5 m/25 mL)·3 mL/s·x²·√(h/0.606 m); what stays on the wall comes off the meniscus too.
    const k = ((0.5 / 25) * 3 * 0.49) / Math.sqrt(0.606);
    const expected = Math.pow(Math.sqrt(from) - (k * (run.time - started)) / 2, 2);
    expect(Math.abs(heightOf(run.current.burette.reading!) - expected)).toBeLessThan(0.002);
    run.dispose();
  });

  test('nothing is lost: sodium, anions, mass, and no liquid carries a charge', () => {
    const run = ready();
    const { sodium, anions, mass } = run.current;
    const charge = (name: string) => (name.endsWith('+') ? 1 : name.endsWith('-2') ? -2 : name.endsWith('-') ? -1 : 0);
    run.send('runTo', { volume: 9 });
    for (let n = 0; n < 40; n++) {
      live(run, 1);
      const { flask } = run.snapshot().state as never as { flask: { solution: { molality: Float64Array } } };
      let [sum, all] = [0, 0];
      flask.solution.molality.forEach((m, j) => {
        sum += charge(lab.species[j]!) * m;
        all += Math.abs(charge(lab.species[j]!)) * m;
      });
      expect(Math.abs(sum)).toBeLessThan(1e-6 * all);
    }
    expect(run.current.sodium / sodium).toBeCloseTo(1, 12);
    expect(run.current.anions / anions).toBeCloseTo(1, 12);
    // The air gave a microgram of CO2 or so.
    expect(Math.abs(run.current.mass - mass)).toBeLessThan(5e-8);
    run.dispose();
  });

  test('with ticks half as long the same comes out, and the difference halves', () => {
    const [whole, half, quarter] = [1 / 60, 1 / 120, 1 / 240].map((dt) => {
      const run = open({}, 3, dt);
      run.send('wear', { what: 'goggles' });
      run.send('rinseBurette', { with: 'solution' });
      run.send('fillBurette', {});
      run.send('rinseFlask', { with: 'water' });
      run.send('pipette', { last: 'touch' });
      run.send('placeUnder', { vessel: 'flask' });
      run.send('takeFunnel', {});
      run.send('stir', { on: true });
      run.send('tap', { turn: 0.55 });
      live(run, 12);
      const { reading } = run.current.burette;
      run.send('tap', { turn: 0 });
      live(run, 8);
      const { pH } = run.current.flask;
      run.dispose();
      return { reading: reading! / MILLILITRE, pH };
    });
    expect(Math.abs(whole!.reading - half!.reading)).toBeLessThan(0.01);
    expect(Math.abs(half!.reading - quarter!.reading)).toBeLessThan(
      0.7 * Math.abs(whole!.reading - half!.reading) + 1e-6,
    );
    expect(Math.abs(whole!.pH - half!.pH)).toBeLessThan(0.01);
  });

  test('the pink of a drop is local: gone in two seconds where it is stirred, there for longer where it is not', () => {
    const last = [true, false].map((on) => {
      const run = ready();
      run.send('runTo', { volume: 7 });
      until(run, () => run.current.burette.busy === '', 60);
      live(run, 5);
      run.send('stir', { on });
      run.send('drop', { size: 'drop' });
      until(run, () => run.current.plume.strength > 0.9, 10);
      live(run, 0.1);
      expect(run.current.flask.colour).toBe('colourless');
      expect(run.current.plume.colour).not.toBe('colourless');
      const from = run.time;
      until(run, () => run.current.plume.colour === 'colourless' || run.current.plume.strength === 0, 60);
      const seconds = run.time - from;
      run.dispose();
      return seconds;
    });
    expect(last[0]).toBeLessThan(3);
    expect(last[1]).toBeGreaterThan(2 * last[0]!);
  });

  test('the pink of the end fades in a minute or two of swirling, for air brings CO2; at rest it stays', () => {
    const run = ready();
    // A drop too much, so that how the last one fell does not matter.
    titrate(run, { over: 1 });
    expect(run.current.flask.ended).toBe(true);
    const swirled = (until_: number): number => {
      const from = run.time;
      while (run.current.flask.turned && run.time - from < until_) {
        run.send('swirl', {});
        live(run, 2.5);
      }
      return run.time - from;
    };
    run.send('stir', { on: false });
    const before = run.current.flask.pH;
    live(run, 60);
    // A minute of air at rest: 4·10⁻⁸ mol of the 4·10⁻⁶ mol in a drop.
    expect(before - run.current.flask.pH).toBeLessThan(0.05);
    const seconds = swirled(400);
    expect(seconds).toBeGreaterThan(30);
    expect(seconds).toBeLessThan(300);
    expect(run.current.flask.colour).toBe('colourless');
    run.dispose();
  });

  test('at the equivalence point amounts are equal, whatever CO2 has come in', () => {
    const flask = ofAcid('oxalic', 0.05, 10 * MILLILITRE);
    const base = ofBase(0.1, 10 * MILLILITRE);
    expect(excessBase(flask, 'oxalic')).toBeCloseTo(-0.001, 9);
    pour(lab, base, flask, base.volume);
    expect(Math.abs(excessBase(flask, 'oxalic'))).toBeLessThan(1e-12);
    settle(lab, flask, 0);
    expect(flask.solution.molality[speciesAt(lab, 'Na+')]! * flask.solution.waterMass).toBeCloseTo(0.001, 5);
  });
});
