import { rungeKutta4, workspace } from '@engines/ode';
import { describe, expect, it } from 'vitest';
import { BALLS } from './apparatus.ts';
import { bench, degrees, G, passages } from './bench.fixture.ts';
import { derivativeOf, effectiveLength, energyOf, pendulumOf, smallPeriod, square, type Pendulum } from './swing.ts';

/** T/T₀ = 1/agm(1, cos α/2): the complete elliptic integral by the arithmetic-geometric mean (Gauss). */
function stretch(amplitude: number): number {
  let a = 1;
  let b = Math.cos(amplitude / 2);
  while (Math.abs(a - b) > 1e-15) [a, b] = [(a + b) / 2, Math.sqrt(a * b)];
  return 1 / a;
}

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

/** Lives `seconds` with steps of h and gives the state. */
function integrate(p: Pendulum, start: readonly number[], seconds: number, h: number): Float64Array {
  const y = Float64Array.from(start);
  const work = workspace(6);
  const f = derivativeOf(p);
  for (let n = 0, steps = Math.round(seconds / h); n < steps; n++) {
    rungeKutta4(f, n * h, h, y, work);
    square(y);
  }
  return y;
}
const release = (angle: number): number[] => [Math.sin(angle), -Math.cos(angle), 0, 0, 0, 0];

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

describe('damping', () => {
  it('with a force in proportion to the speed loses the same part in each period: the closed form', () => {
    const base = pendulumOf({ ball: 'steel', suspension: 'string', vane: 'none', length: 0.8, gravity: G, air: false });
    const gamma = 0.05;
    const p = { ...base, linear: 2 * gamma * base.inertia };
    const start = release(0.01);
    const omega = Math.sqrt(base.weight / base.inertia - gamma * gamma);
    const t = 10 * ((2 * Math.PI) / omega);
    const y = integrate(p, start, t, t / 10000);
    // x(t) = x₀ e^{−γt}(cos ωt + (γ/ω) sin ωt), at whole periods; 0.01 rad bends it by 2·10⁻⁶.
    expect(y[0]! / (start[0]! * Math.exp(-gamma * t))).toBeCloseTo(1, 4);
  });
  it('with a force as the square of the speed loses 8/3·k·a in each period, to lowest order', () => {
    const base = pendulumOf({ ball: 'steel', suspension: 'string', vane: 'none', length: 0.8, gravity: G, air: false });
    const k = 0.02;
    const p = { ...base, quadratic: k * base.inertia };
    const a = 0.05;
    const t = smallPeriod(base);
    const y = integrate(p, release(a), t, t / 4000);
    // Δa = (4/3)·k·a² in half a period (Nayfeh and Mook, Nonlinear Oscillations, § 3.3).
    const away = Math.atan2(y[0]!, -y[1]!);
    expect((a - away) / ((8 / 3) * k * a * a)).toBeCloseTo(1, 1);
  });
  it('by the air takes a steel ball little and a wooden one with a card much, in a minute', () => {
    const left = (ball: 'steel' | 'wood', vane: 'none' | 'card'): number => {
      const p = pendulumOf({ ball, suspension: 'string', vane, length: 0.8, gravity: G, air: true });
      const start = release(degrees(10));
      return Math.sqrt(energyOf(p, integrate(p, start, 60, 1 / 240)) / energyOf(p, start));
    };
    expect(left('steel', 'none')).toBeGreaterThan(0.9);
    expect(left('wood', 'none')).toBeLessThan(left('steel', 'none'));
    expect(left('wood', 'card')).toBeLessThan(0.2);
  });
});
