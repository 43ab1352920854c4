import { beforeEach, describe, expect, it } from 'vitest';
import { attachGestures } from './gestures.ts';
import type { Point } from './grip.ts';
import type { HandSpot } from './spots.ts';

/** A picture of 800 × 600 at the corner of the page; the thing that can be held covers its left half. */
const THING = { hand: { id: 'gate' } } as HandSpot;
let surface: HTMLElement;
let done: string[];

const say = (name: string, { x, y }: Point): void => void done.push(`${name} ${x},${y}`);
const event = (type: string, pointerId: number, x: number, y: number, more: object = {}): void => {
  const given = { pointerId, clientX: x, clientY: y, button: 0, pointerType: 'touch', shiftKey: false, ...more };
  surface.dispatchEvent(Object.assign(new Event(type), given));
};

beforeEach(() => {
  done = [];
  surface = Object.assign(new EventTarget(), {
    getBoundingClientRect: () => ({ left: 0, top: 0 }),
    setPointerCapture: () => {},
  }) as unknown as HTMLElement;
  attachGestures(surface, {
    under: ({ x }) => (x < 400 ? THING : undefined),
    hover: () => {},
    tap: (spot, at) => say(spot === undefined ? 'tap on nothing' : 'tap', at),
    grab: () => ({ move: (at) => say('move', at), drop: (at) => say('drop', at) }),
    held: (on) => done.push(on ? 'held' : 'free'),
    turn: (x, y) => say('turn', { x, y }),
    pan: (x, y) => say('pan', { x, y }),
    zoom: (factor) => done.push(`zoom ${factor.toFixed(2)}`),
  });
});

describe('one finger', () => {
  it('taps where it does not leave, and drags where it does', () => {
    event('pointerdown', 1, 100, 100);
    event('pointermove', 1, 103, 100);
    event('pointerup', 1, 103, 100);
    event('pointerdown', 1, 100, 100);
    event('pointermove', 1, 120, 100);
    event('pointermove', 1, 130, 100);
    event('pointerup', 1, 135, 100);
    expect(done).toEqual(['tap 103,100', 'held', 'move 130,100', 'drop 135,100', 'free']);
  });
  it('turns the view where there is nothing', () => {
    event('pointerdown', 1, 500, 100);
    event('pointermove', 1, 520, 100);
    event('pointermove', 1, 530, 104);
    event('pointerup', 1, 530, 104);
    expect(done).toEqual(['turn 10,4']);
  });
  it('what the system takes away stays where it was: its last event says 0, 0', () => {
    event('pointerdown', 1, 100, 100);
    event('pointermove', 1, 120, 100);
    event('pointermove', 1, 130, 100);
    event('pointercancel', 1, 0, 0);
    expect(done).toEqual(['held', 'move 130,100', 'free']);
  });
});

describe('two fingers', () => {
  it('zoom and push, however they began', () => {
    event('pointerdown', 1, 500, 300);
    event('pointerdown', 2, 600, 300);
    event('pointermove', 2, 700, 300);
    expect(done).toEqual(['zoom 2.00', 'pan 50,0']);
  });
  it('a second one beside a thing that is dragged means nothing, and does not take it over', () => {
    event('pointerdown', 1, 100, 100);
    event('pointermove', 1, 120, 100);
    event('pointerdown', 2, 700, 500);
    event('pointermove', 1, 130, 100);
    event('pointermove', 2, 710, 500);
    event('pointerup', 1, 130, 100);
    event('pointermove', 2, 720, 500);
    event('pointerup', 2, 720, 500);
    expect(done).toEqual(['held', 'move 130,100', 'drop 130,100', 'free']);
  });
});
