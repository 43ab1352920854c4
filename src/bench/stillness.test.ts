import { expect, it } from 'vitest';
import type { RunView } from '@core';
import { createWatch, fingerprint } from './stillness.ts';

it('tells frames apart by any of their numbers, words and switches', () => {
  const frame = () => ({ a: 1, b: [0, 0.1], c: 'tray', d: new Float64Array([1, 2]), e: false, f: null });
  const print = fingerprint(frame());
  expect(fingerprint(frame())).toBe(print);
  for (const other of [{ a: 1 + 1e-7 }, { b: [0.1, 0] }, { c: 'tryа' }, { d: new Float64Array([1, 2.5]) }, { e: true }])
    expect(fingerprint({ ...frame(), ...other })).not.toBe(print);
});

it('a clock that runs over a still bench draws nothing; movement, a cut, a face do', () => {
  const run = {
    tick: 0,
    alpha: 0,
    cut: 0,
    status: { version: 0 },
    previous: { x: 1 },
    current: { x: 1 },
    model: { instruments: { timer: {} } },
    face: '0.000',
    readings: () => [{ face: run.face, status: 'ok' }],
  };
  const news = createWatch(run as unknown as RunView);
  expect(news(0)).toBe(true);
  run.tick = 4;
  run.alpha = 0.5;
  expect(news(0.02)).toBe(false);
  run.current = { x: 2 };
  run.tick = 8;
  expect(news(0.04)).toBe(true);
  run.alpha = 0.7;
  expect(news(0.06)).toBe(true);
  run.previous = { x: 2 };
  run.tick = 12;
  expect(news(0.08)).toBe(false);
  run.face = '0.001';
  expect(news(0.3)).toBe('faces');
  run.cut = 1;
  expect(news(0.31)).toBe(true);
  expect(news(0.32)).toBe(false);
});
