import { describe, expect, it } from 'vitest';
import type { Hand } from '@sdk';
import { choiceValue, clampToField, fieldOf, legalValues, placeCommand, planeInput } from './field.ts';
import { fakeRun, GATE, type FakeFrame } from './fake-run.ts';
import { strokeTo } from './keys.ts';
import { acceptText } from './number-field.tsx';
import { offered } from './place-input.tsx';
import { scaleOf } from './scale-strip.tsx';

const key = (name: string, shiftKey = false) => ({ key: name, shiftKey });

describe('keys on a slider', () => {
  it('arrow, Shift, Page, Home, End', () => {
    expect(strokeTo(key('ArrowUp'), 0.4, 0.005, GATE)).toBe(0.405);
    expect(strokeTo(key('ArrowLeft'), 0.4, 0.005, GATE)).toBe(0.395);
    expect(strokeTo(key('ArrowRight', true), 0.4, 0.005, GATE)).toBe(0.4005);
    expect(strokeTo(key('PageDown'), 0.4, 0.005, GATE)).toBe(0.35);
    expect(strokeTo(key('Home'), 0.4, 0.005, GATE)).toBe(0.05);
    expect(strokeTo(key('End'), 0.4, 0.005, GATE)).toBe(1.2);
    expect(strokeTo(key('a'), 0.4, 0.005, GATE)).toBeUndefined();
  });
  it('never leaves the field', () => {
    expect(strokeTo(key('PageUp'), 1.199, 0.005, GATE)).toBe(1.2);
    expect(clampToField(GATE, -3)).toBe(0.05);
    expect(clampToField(GATE, 0.40026)).toBe(0.4005);
  });
});

describe('fields and values', () => {
  const { run, current } = fakeRun();
  const plug: Hand = {
    id: 'plug',
    kind: 'socket',
    command: 'plug',
    field: 'socket',
    value: (f: FakeFrame) => f.socket,
    rest: { plug: 'magnet' },
    none: { command: 'unplug', input: { plug: 'magnet' } },
  } as never;
  it('finds the fields of the model and of its instruments, and says what is missing', () => {
    expect(fieldOf(run.model, 'moveGate', 'position')).toBe(GATE);
    expect(fieldOf(run.model, 'timer.mode', 'mode').kind).toBe('choice');
    expect(() => fieldOf(run.model, 'timer.nothing', 'mode')).toThrow(RangeError);
  });
  it('reads a knob from its instrument', () => {
    const knob = { id: 'mode', kind: 'choice', command: 'timer.mode', field: 'mode', value: () => undefined } as never;
    expect(choiceValue(run, knob)).toBe('B');
    expect(legalValues(run, 'timer.mode', 'mode')).toEqual(['A', 'B']);
  });
  it('offers a socket what is legal, what is there, and taking it out', () => {
    expect(offered(run, plug as never)).toEqual(['', 'A', 'B']);
    current.socket = 'A';
    current.free = ['B'];
    expect(offered(run, plug as never)).toEqual(['', 'A', 'B']);
    expect(placeCommand(plug as never, 'B')).toEqual(['plug', { plug: 'magnet', socket: 'B' }]);
    expect(placeCommand(plug as never, '')).toEqual(['unplug', { plug: 'magnet' }]);
  });
  it('gives a plane two numbers or a point', () => {
    const plane = (command: string, fields: readonly string[]) =>
      ({ id: 'p', kind: 'plane', command, fields, value: () => [0, 0], arrow: 1 }) as never;
    expect(planeInput(run, plane('moveBox', ['x', 'z']), [0.1, 0.2])).toEqual({ x: 0.1, z: 0.2 });
    expect(planeInput(run, plane('place', ['at', 'at']), [0.1, 0.2])).toEqual({ at: [0.1, 0, 0.2] });
  });
});

describe('numbers typed by hand', () => {
  const words = {
    problem: (p: { key: string }) => p.key,
    t: (k: string, v?: object) => `${k} ${JSON.stringify(v)}`,
    amount: (v: number) => String(v),
  };
  it('takes comma and point, in the unit shown, on a step', () => {
    expect(acceptText('0,45', GATE, words)).toBe(0.45);
    expect(acceptText(' 0.4503 ', GATE, words)).toBe(0.4505);
    expect(acceptText('2,5', { kind: 'number', min: -0.01, max: 0.01, step: 0.0005, unit: 'm' }, words)).toBe(0.0025);
  });
  it('refuses nonsense and what is out of range, in words', () => {
    expect(acceptText('', GATE, words)).toBe('number.empty');
    expect(acceptText('1.234,5', GATE, words)).toBe('number.mixed-separators');
    expect(acceptText('bốn', GATE, words)).toBe('number.not-a-number');
    expect(acceptText('2', GATE, words)).toBe('outOfRange {"min":"0.05","max":"1.2"}');
  });
});

it('the lens has millimetres on a ruler of half millimetres, numbered each centimetre', () => {
  expect(scaleOf(GATE, 1)).toEqual({ division: 0.001, first: 50, last: 1200, decimals: 2 });
});
