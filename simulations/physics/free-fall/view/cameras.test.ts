import { prepare, Run } from '@sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import { FOOT_X, FOOT_Z, type FreeFallFrame, MAGNET_Y } from '../apparatus.ts';
import hands from '../hands.ts';
import model from '../model.ts';
import { cameras } from './cameras.ts';
import { MARK } from './layout.ts';

beforeAll(() => prepare(model));

const preset = (id: string) => cameras.find((one) => one.id === id)!;
type Point = readonly [number, number, number];
const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

describe('the eye at the ruler', () => {
  it('is the hand of the instrument', () => {
    const { hand, off } = preset('ruler').eye!;
    expect(hands.find((one) => one.id === hand)).toMatchObject({ command: 'ruler.look' });
    expect(model.instruments!.ruler.commands.look.input.from.options).toContain(off);
  });
  it.each([0.2, 0.45, 0.8, 1.1])('sees the shift that is read from the seat, index at %f m', (position) => {
    const run = new Run(model, {
      experiment: 'physics/free-fall',
      seeds: { bench: 1, unknown: 2, run: 3 },
      params: { tiltX: 0, tiltZ: 0 },
    });
    const read = (): number => run.readings('ruler').find((r) => r.channel === 'gate-E')!.value!;
    const look = (from: string): void => {
      run.send('ruler.look', { from } as never);
      run.step();
    };
    run.send('moveGate', { gate: 'E', position });
    look('level');
    const level = read();
    look('seat');
    const shift = read() - level;
    // The line of sight past the index onto the scale, the plane z = 0.
    const index: [number, number, number] = [0, 0, 0];
    const eye: [number, number, number] = [0, 0, 0];
    preset('ruler').follow!(run.current as FreeFallFrame, index);
    preset('ruler').eye!.from(run.current as FreeFallFrame, eye);
    const onScale = index[1] - ((eye[1] - index[1]) * index[2]) / (eye[2] - index[2]);
    const drawn = MAGNET_Y - onScale - (MAGNET_Y - index[1]);
    // Two readings, each rounded to half a millimetre.
    expect(Math.abs(drawn - shift)).toBeLessThanOrEqual(0.0005 + 1e-9);
    if (Math.abs(drawn) > 0.0005) expect(Math.sign(shift)).toBe(Math.sign(drawn));
  });
});

describe('the view of the plumb line', () => {
  it.each([
    ['square', 1, false],
    ['wide', 1.6, false],
    ['tall', 0.7, true],
  ] as const)('holds both levelling screws and the bob: %s', (_, aspect, tall) => {
    const camera = preset('plumb');
    const view = tall ? camera.portrait! : camera;
    const there = minus(view.target, view.position);
    const far = Math.hypot(...there);
    const ahead: Point = [there[0] / far, there[1] / far, there[2] / far];
    const flat = Math.hypot(ahead[0], ahead[2]);
    const right: Point = [-ahead[2] / flat, 0, ahead[0] / flat];
    const up: Point = [-ahead[1] * (ahead[0] / flat), flat, -ahead[1] * (ahead[2] / flat)];
    const half = Math.tan((view.fov! * Math.PI) / 360);
    for (const point of [
      [FOOT_X + 0.022, 0.012, FOOT_Z],
      [-FOOT_X - 0.022, 0.012, FOOT_Z],
      [MARK[0] - 0.01, 0, MARK[2]],
      [MARK[0], 0.064, MARK[2]],
    ] as const) {
      const from = minus(point, view.position);
      const depth = dot(from, ahead);
      expect(Math.abs(dot(from, right)) / (depth * half * aspect)).toBeLessThan(0.95);
      expect(Math.abs(dot(from, up)) / (depth * half)).toBeLessThan(0.9);
    }
  });
});
