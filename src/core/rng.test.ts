import { expect, it } from 'vitest';
import { philox, rngOf } from './rng.ts';
import * as math from './math.ts';

// Known answers: Random123 distribution, kat_vectors, philox4x32 with 10 rounds.
it.each([
  [
    [0, 0, 0, 0],
    [0, 0],
    [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
  ],
  [
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    [0xffffffff, 0xffffffff],
    [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
  ],
  [
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  ],
])('philox %j', (c, k, expected) => {
  const out = new Uint32Array(4);
  philox(c[0]!, c[1]!, c[2]!, c[3]!, k[0]!, k[1]!, out);
  expect([...out]).toEqual(expected);
});

it('belongs to its name, tick and number alone', () => {
  const a = rngOf(7),
    b = rngOf(7);
  a.uniform('other', 3);
  expect(a.normal('x', 5, 2)).toBe(b.normal('x', 5, 2));
  expect(
    new Set([a.uniform('x', 5), a.uniform('y', 5), a.uniform('x', 6), a.uniform('x', 5, 1), rngOf(8).uniform('x', 5)])
      .size,
  ).toBe(5);
});

it('is uniform and normal', () => {
  const rng = rngOf(1),
    n = 20_000;
  let sum = 0,
    square = 0,
    mean = 0;
  for (let i = 0; i < n; i++) {
    const z = rng.normal('z', i);
    sum += z;
    square += z * z;
    mean += rng.uniform('u', i) / n;
  }
  // Five standard errors: 1/√n for the mean, √(2/n) for the variance, 1/√(12n) for the uniform.
  expect(Math.abs(sum / n)).toBeLessThan(5 / Math.sqrt(n));
  expect(Math.abs(square / n - 1)).toBeLessThan(5 * Math.sqrt(2 / n));
  expect(Math.abs(mean - 0.5)).toBeLessThan(5 / Math.sqrt(12 * n));
});

it('takes its functions from nothing that an engine may choose', () => {
  const names = [
    'sin',
    'cos',
    'tan',
    'asin',
    'acos',
    'atan2',
    'exp',
    'log',
    'log10',
    'pow',
    'hypot',
    'tanh',
    'atan',
    'log2',
    'log1p',
    'expm1',
    'sinh',
    'cosh',
    'cbrt',
  ] as const;
  const points = [-30.5, -1.25, -0.3, 1e-9, 0.2, 0.9999, 1, 2.75, 40.1];
  const all = () =>
    points.flatMap((x) => [
      math.sin(x),
      math.cos(x),
      math.tan(x),
      math.asin(x),
      math.acos(x),
      math.atan(x),
      math.atan2(x, 0.7),
      math.exp(x),
      math.log(x),
      math.log10(x),
      math.pow(x, 3),
      math.pow(2.5, x),
      math.hypot(x, 2),
      math.tanh(x),
    ]);
  const before = all(),
    kept = names.map((n) => Math[n]);
  try {
    for (const n of names)
      (Math as unknown as Record<string, unknown>)[n] = () => {
        throw new Error(`Math.${n} was asked`);
      };
    expect(all()).toEqual(before);
  } finally {
    names.forEach((n, i) => {
      (Math as unknown as Record<string, unknown>)[n] = kept[i];
    });
  }
  for (const x of [0.1, 0.7, 1.3])
    expect([math.sin(x), math.exp(x), math.log(x), math.atan(x)]).toEqual([
      expect.closeTo(Math.sin(x), 14),
      expect.closeTo(Math.exp(x), 14),
      expect.closeTo(Math.log(x), 14),
      expect.closeTo(Math.atan(x), 14),
    ]);
});
