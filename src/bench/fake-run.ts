/** For tests of the bench: a run whose frame is set by hand. */
import type { AnyModel, NumberField, Plain, RunView } from '@core';
import { PerspectiveCamera } from 'three';
import { createSight, takeSight, type Sight } from './sight.ts';

export const GATE: NumberField = { kind: 'number', min: 0.05, max: 1.2, step: 0.0005, unit: 'm' };
const side: NumberField = { kind: 'number', min: -0.2, max: 0.2, step: 0.001, unit: 'm' };

export interface FakeFrame {
  gate: number;
  turns: number;
  box: readonly [number, number];
  socket: string;
  free: readonly string[];
}

export function fakeRun() {
  const current: FakeFrame = { gate: 0.4, turns: 0, box: [0, 0], socket: '', free: ['A', 'B'] };
  const sent: (readonly [string, unknown])[] = [];
  const model = {
    commands: {
      moveGate: { input: { position: GATE } },
      turn: { input: { turns: { kind: 'number', min: -5, max: 5, step: 0.05, unit: 'turn' } } },
      moveBox: { input: { x: side, z: side } },
      place: { input: { at: { kind: 'point', min: [-1, 0, -0.5], max: [1, 0, 0.5], step: 0.01, unit: 'm' } } },
      plug: { input: { socket: { kind: 'ref', of: (f: FakeFrame) => f.free } } },
    },
    instruments: { timer: { commands: { mode: { input: { mode: { kind: 'choice', options: ['A', 'B'] } } } } } },
  } as unknown as AnyModel;
  const run = {
    model,
    current,
    previous: current,
    readings: () => [{ channel: 'mode', face: 'B', value: null }],
    send: (command: string, input: Readonly<Record<string, Plain>>) => void sent.push([command, input]),
  } as unknown as RunView;
  return { run, current, sent };
}

/** A camera 2 m in front of the origin, looking straight at it: 800 × 600 pixels, 1 m is 300 px at the origin. */
export function frontSight(): Sight {
  const camera = new PerspectiveCamera((2 * Math.atan(0.5) * 180) / Math.PI, 800 / 600, 0.01, 10);
  camera.position.set(0, 0, 2);
  camera.updateProjectionMatrix();
  const sight = createSight();
  takeSight(camera, 800, 600, sight);
  return sight;
}
