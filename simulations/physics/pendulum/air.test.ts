/** What the air does to the pendulum, against the literature: lifting, carried air, and the laws of drag; all written apart from swing.ts. */
import { describe, expect, it } from 'vitest';
import { BALLS } from './apparatus.ts';
import { degrees, G, integrate, release } from './bench.fixture.ts';
import { effectiveLength, energyOf, pendulumOf, smallPeriod } from './swing.ts';

/** The pendulum by what the literature says, apart from swing.ts: a scalar angle, its acceleration, its energy. */
function literature(
  ball: keyof typeof BALLS,
  suspension: 'string' | 'rod',
  vane: 'none' | 'card',
  l: number,
  angle: number,
): {
  start: [angle: number, speed: number];
  law: (angle: number, speed: number) => number;
  own: (angle: number, speed: number) => number;
} {
  // Dry air of 25 °C and 1 atm (CRC Handbook); a card of 300 g/m²; by the metre, to three figures as a maker would print it: nylon of
  // 1150 kg/m³ and 0.3 mm, and a carbon tube of 1600 kg/m³ and 5/4 mm.
  const [density, viscosity] = [1.184, 1.56e-5];
  const [thread, tube] = [8.1e-5, 0.0113];
  expect(Math.abs(thread / ((1150 * Math.PI * 0.0003 ** 2) / 4) - 1)).toBeLessThan(0.005);
  expect(Math.abs(tube / ((1600 * Math.PI * (0.005 ** 2 - 0.004 ** 2)) / 4) - 1)).toBeLessThan(0.005);
  const { mass, radius } = BALLS[ball];
  const displaced = (density * 4 * Math.PI * radius ** 3) / 3;
  const card = vane === 'card' ? 0.3 * 0.06 ** 2 : 0;
  // Below the axle, above it, and what a metre of it weighs.
  const [below, above, line] = suspension === 'string' ? [l - radius, 0, thread] : [l, 0.6 - l, tube];
  const inertia =
    mass * (l * l + 0.4 * radius ** 2) +
    card * l * l +
    (displaced / 2) * l * l +
    (line * (below ** 3 + above ** 3)) / 3;
  const weight = G * ((mass + card - displaced) * l + (line * (below ** 2 - above ** 2)) / 2);
  const drag = (w: number): number => {
    const v = Math.abs(w) * l;
    if (v === 0) return 0;
    const Re = (2 * radius * v) / viscosity;
    // White, Viscous Fluid Flow, eq. 3-225; a square plate face on (Hoerner, ch. 3).
    let torque = (density / 2) * v * v * l * (Math.PI * radius ** 2 * (24 / Re + 6 / (1 + Math.sqrt(Re)) + 0.4));
    if (vane === 'card') torque += (density / 2) * v * v * l * 1.17 * 0.06 ** 2;
    // Along the thread C_d = 28/Re (Tritton at Re 10), along the rod 1.2 (Hoerner at Re 200): force a metre times its arm.
    const along = (reach: number): number =>
      suspension === 'string'
        ? (14 * density * viscosity * Math.abs(w) * reach ** 3) / 3
        : ((density / 2) * 1.2 * 0.005 * w * w * reach ** 4) / 4;
    return Math.sign(w) * (torque + along(below) + along(above));
  };
  return {
    start: [angle, 0],
    law: (a, w) => (-weight * Math.sin(a) - drag(w)) / inertia,
    own: (a, w) => (inertia * w * w) / 2 + weight * 2 * Math.sin(a / 2) ** 2,
  };
}

describe('the air', () => {
  const period = (ball: keyof typeof BALLS, length: number, air: boolean): number =>
    smallPeriod(pendulumOf({ ball, suspension: 'string', vane: 'none', length, gravity: G, air }));
  it.each([
    ['steel', 7850, 0.8],
    ['wood', 720, 0.8],
    ['wood', 720, 0.3],
    ['big', 7850, 1.2],
  ] as const)(
    'lengthens the period of the %s ball (%f kg/m³) at %f m by ¾ρ/ρ_b: lifted, and carrying half its volume',
    (ball, density, l) => {
      // T² ∝ (m + ½ρV)/(m − ρV) = 1 + 3/2·ρ/ρ_b + …; Bessel 1828, Stokes 1851. The thread's share of the moments, 1 % beside the wooden
      // ball, and second orders, 0.2 %, are what is left.
      const effect = period(ball, l, true) / period(ball, l, false) - 1;
      expect(effect / ((0.75 * 1.184) / density)).toBeCloseTo(1, 1);
      expect(Math.abs(effect / ((0.75 * 1.184) / density) - 1)).toBeLessThan(0.015);
    },
  );
  it('has the effective length of the moments written out by hand', () => {
    for (const ball of ['steel', 'wood'] as const) {
      const { mass: m, radius: r } = BALLS[ball];
      const [l, s] = [0.8, 0.8 - r];
      const air = 1.184 * (4 / 3) * Math.PI * r ** 3;
      const moved = (m + air / 2) * l * l + 0.4 * m * r * r + (8.1e-5 * s ** 3) / 3;
      const pulled = (m - air) * l + (8.1e-5 * s * s) / 2;
      const p = pendulumOf({ ball, suspension: 'string', vane: 'none', length: l, gravity: G, air: true });
      expect(effectiveLength(p, G)).toBeCloseTo(moved / pulled, 12);
    }
  });
  it('and the thread: what the notes say of small swings of wood and steel, to a tenth of a millisecond', () => {
    const apart = (l: number, air: boolean): number => 1000 * (period('wood', l, air) - period('steel', l, air));
    expect([apart(0.8, true), apart(0.8, false)].map((ms) => ms.toFixed(1))).toEqual(['0.5', '-1.5']);
    expect([apart(1.2, true), apart(1.2, false)].map((ms) => ms.toFixed(1))).toEqual(['-0.3', '-2.7']);
    const gained = (ball: 'wood' | 'steel', l: number): string =>
      (1000 * (period(ball, l, true) - period(ball, l, false))).toFixed(1);
    expect([gained('wood', 0.8), gained('wood', 1.2), gained('steel', 0.8)]).toEqual(['2.2', '2.7', '0.2']);
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
  it('of a slow ball is that of Stokes: γ = (6πηr·l² + 14ρν·s³/3)/2I', () => {
    // So slow that a sphere feels 6πηrv (Re = 0.005; the rest of the formula adds 0.13 %), and the thread 14ρνu on each metre (C_d = 28/Re).
    const { length: l, radius: r, mass: m, air } = { length: 0.8, air: 1.184, ...BALLS.wood };
    const viscosity = 1.56e-5;
    const s = l - r;
    const volume = (4 / 3) * Math.PI * r ** 3;
    const moved = m * (l * l + 0.4 * r * r) + 0.5 * air * volume * l * l + (8.1e-5 * s ** 3) / 3;
    const torque = 6 * Math.PI * air * viscosity * r * l * l + (14 * air * viscosity * s ** 3) / 3;
    const p = pendulumOf({ ball: 'wood', suspension: 'string', vane: 'none', length: l, gravity: G, air: true });
    const start = release(1e-6);
    const decrement = -0.5 * Math.log(energyOf(p, integrate(p, start, 60, 1 / 480)) / energyOf(p, start));
    expect(Math.abs(decrement / ((torque / (2 * moved)) * 60) - 1)).toBeLessThan(0.003);
  });

  it.each([
    ['steel', 'string', 'none', 0.8, 10],
    ['wood', 'string', 'none', 1.2, 10],
    ['wood', 'string', 'card', 0.8, 20],
    ['big', 'rod', 'none', 0.5, 60],
  ] as const)(
    '%s on a %s, vane %s: swings and fades as the published laws of drag say',
    (ball, suspension, vane, l, from) => {
      const { own, start, law } = literature(ball, suspension, vane, l, degrees(from));
      const p = pendulumOf({ ball, suspension, vane, length: l, gravity: G, air: true });
      const seconds = 20;
      const y = integrate(p, release(degrees(from)), seconds, 1 / 480);
      // A scalar angle by leapfrog, much finer: its period errs by (ωh)²/24 = 1e-8.
      const h = 1 / 16000;
      let [a, w] = start;
      for (let n = 0; n < seconds / h; n++) {
        const middle = a + (h / 2) * w;
        // The drag of the middle of the step, by two rounds of substitution.
        let next = w;
        for (let i = 0; i < 3; i++) next = w + h * law(middle, (w + next) / 2);
        w = next;
        a = middle + (h / 2) * w;
      }
      const lost = 1 - own(a, w) / own(...start);
      const faded = 1 - energyOf(p, y) / energyOf(p, release(degrees(from)));
      // Both methods err by far less than a ten-thousandth of what is lost.
      expect(Math.abs(faded / lost - 1)).toBeLessThan(1e-4);
      // And they are in step: a millionth of the 20 s, as an angle.
      expect(Math.abs(Math.atan2(y[0]!, -y[1]!) - a)).toBeLessThan(1e-6 * seconds * degrees(from) * Math.sqrt(G / l));
    },
  );

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
