import { rungeKutta4, workspace } from '@engines/ode';
import { describe, expect, it } from 'vitest';
import { BALLS } from './apparatus.ts';
import { bench, degrees, G, integrate, passages, release, stretch } from './bench.fixture.ts';
import { derivativeOf, effectiveLength, energyOf, pendulumOf, smallPeriod, square } from './swing.ts';

describe('the period against the elliptic integral', () => {
  // Fingers tremble by 3 mm/s: at 5° that adds v²/(2gl) to 1 − cos α, at most some 10⁻⁵ of the amplitude's own correction.
  it.each([
    ['string', 0.8, 5],
    ['string', 0.8, 10],
    ['string', 0.8, 30],
    ['string', 0.8, 60],
    ['string', 1.2, 80],
    ['string', 0.25, 45],
    ['rod', 0.5, 5],
    ['rod', 0.5, 90],
    ['rod', 0.5, 120],
    ['rod', 0.55, 150],
    ['rod', 0.3, 150],
  ] as const)('%s of %f m let go from %f°: within 0.01 %%', (suspension, length, angle) => {
    const run = bench(length, suspension);
    const [first, , third] = passages(run, degrees(angle));
    const angled = Math.round(degrees(angle) * 1000) / 1000;
    const expected = run.current.smallPeriod * stretch(angled);
    expect(Math.abs((third! - first!) / expected - 1)).toBeLessThan(1e-4);
  });

  it('is 2π√(l/g) for a ball without size on a thread without mass', () => {
    // What is left of thread and ball at 0.8 m: ⅖(r/l)² − μl/6m, known to one part in ten thousand.
    const p = pendulumOf({ ball: 'steel', suspension: 'string', vane: 'none', length: 0.8, gravity: G, air: false });
    const { radius, mass } = BALLS.steel;
    const expected = 0.8 * (1 + 0.4 * (radius / 0.8) ** 2 - (8.1e-5 * 0.8) / (6 * mass));
    expect(effectiveLength(p, G) / expected).toBeCloseTo(1, 4);
    expect(Math.abs(smallPeriod(p) / (2 * Math.PI * Math.sqrt(0.8 / G)) - 1)).toBeLessThan(2e-4);
  });

  it('is that of a rod about its axle: the part that stands above makes the time longer', () => {
    const p = pendulumOf({ ball: 'steel', suspension: 'rod', vane: 'none', length: 0.25, gravity: G, air: false });
    const m = BALLS.steel.mass;
    const rod = 0.0113 * 0.6;
    // Rod of 0.6 m whose middle lies 0.05 m above the axle (parallel axes), and the ball.
    const inertia = m * (0.25 ** 2 + 0.4 * BALLS.steel.radius ** 2) + rod * (0.6 ** 2 / 12 + 0.05 ** 2);
    expect(effectiveLength(p, G)).toBeCloseTo(inertia / (m * 0.25 - rod * 0.05), 9);
    expect(effectiveLength(p, G)).toBeGreaterThan(0.25);
  });
});

describe('the integrator', () => {
  const p = pendulumOf({ ball: 'steel', suspension: 'rod', vane: 'none', length: 0.5, gravity: G, air: false });

  it('is of order 4', () => {
    const exact = integrate(p, release(2), 1.5, 1 / 15360);
    const error = (h: number): number => Math.abs(integrate(p, release(2), 1.5, h)[0]! - exact[0]!);
    const ratio = error(1 / 120) / error(1 / 240);
    expect(ratio).toBeGreaterThan(12);
    expect(ratio).toBeLessThan(20);
  });

  it.each([
    ['rod', 0.55, 150],
    ['rod', 0.25, 150],
    ['string', 0.1625, 80],
    ['string', 0.8, 45],
  ] as const)('keeps the energy of a %s of %f m from %f° within 1e-6 a minute', (suspension, length, angle) => {
    const one = pendulumOf({ ball: 'steel', suspension, vane: 'none', length, gravity: G, air: false });
    const start = release(degrees(angle));
    const drift = energyOf(one, integrate(one, start, 60, 1 / 480)) / energyOf(one, start) - 1;
    expect(Math.abs(drift)).toBeLessThan(1e-6);
  });

  it('turns the ellipse of a ball that was flicked sideways: ⅜ ab/l² of a turn each turn', () => {
    // Precession of the spherical pendulum (e.g. Olsson, Am. J. Phys. 46 (1978) 1118), to lowest order in a and b.
    const one = pendulumOf({ ball: 'steel', suspension: 'string', vane: 'none', length: 0.8, gravity: G, air: false });
    const omega = (2 * Math.PI) / smallPeriod(one);
    const [a, b] = [0.15, 0.05];
    const start = [Math.sin(a), -Math.cos(a), 0, 0, 0, b * omega];
    const turns = 20;
    const y = Float64Array.from(start);
    // The farthest place of the twentieth turn, and its direction.
    let far = 0;
    let direction = 0;
    const work = workspace(6);
    const f = derivativeOf(one);
    const period = smallPeriod(one);
    const h = 1 / 480;
    for (let t = 0; t < (turns + 0.3) * period; t += h) {
      rungeKutta4(f, t, h, y, work);
      square(y);
      const away = y[0]! * y[0]! + y[2]! * y[2]!;
      if (t > (turns - 0.3) * period && away > far) {
        far = away;
        direction = Math.atan2(y[2]!, y[0]!);
      }
    }
    expect(direction / (turns * 2 * Math.PI * (3 / 8) * a * b)).toBeCloseTo(1, 1);
  });
});
