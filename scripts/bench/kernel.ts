/**
 * What the kernel adds to the engine. One scene for both: twelve bodies at rest in a bin, as on a busy bench; stepped by
 * Rapier alone, by a run, and by a run that also makes a frame and asks an instrument at every tick.
 */
import { defineInstrument, defineModel, prepare, Run } from '@core';
import {
  addBody,
  createWorld,
  free,
  loadWorld,
  readPosition,
  rigid,
  saveWorld,
  step,
  type Body,
  type World,
} from '@engines/rigid';
import { within } from './limits.ts';

interface Bin {
  world: World;
  bodies: Body[];
}
interface BinFrame {
  poses: Float64Array;
}

function fill(): Bin {
  const world = createWorld({ gravity: [0, -9.81, 0] });
  const wall = (centre: [number, number, number], half: [number, number, number]) => ({
    shape: { kind: 'box', half } as const,
    position: centre,
    friction: 0.4,
    restitution: 0,
  });
  addBody(world, {
    kind: 'fixed',
    position: [0, 0, 0],
    colliders: [
      wall([0, -0.01, 0], [0.2, 0.01, 0.2]),
      wall([-0.2, 0.1, 0], [0.01, 0.1, 0.2]),
      wall([0.2, 0.1, 0], [0.01, 0.1, 0.2]),
      wall([0, 0.1, -0.2], [0.2, 0.1, 0.01]),
      wall([0, 0.1, 0.2], [0.2, 0.1, 0.01]),
    ],
  });
  const bodies = Array.from({ length: 12 }, (_, i) =>
    addBody(world, {
      kind: 'dynamic',
      position: [((i % 4) - 1.5) * 0.06, 0.05 + 0.05 * Math.floor(i / 4), (i % 3) * 0.01],
      colliders: [
        {
          shape: i % 2 ? { kind: 'ball', radius: 0.02 } : { kind: 'box', half: [0.02, 0.015, 0.02] },
          mass: 0.05,
          friction: 0.4,
          restitution: 0.2,
        },
      ],
    }),
  );
  return { world, bodies };
}

const watcher = defineInstrument({
  kind: 'bench-watcher',
  family: 'sensor',
  version: 1,
  every: 1,
  init: () => ({ height: 0 }),
  commands: {},
  sample: (s, look) => void (s.height = look.probe('height') ?? 0),
  read: () => [],
});

const modelOf = (watched: boolean) =>
  defineModel({
    revision: 1,
    dt: 1 / 240,
    needs: [rigid],
    params: {},
    init: (): Bin => fill(),
    frame(s, _now, out: BinFrame) {
      out.poses ??= new Float64Array(36);
      s.bodies.forEach((body, i) => readPosition(s.world, body, out.poses, 3 * i));
    },
    step: (s) => step(s.world),
    commands: {},
    probes: { height: { unit: 'm', read: (f) => f.poses[1] } },
    instruments: watched ? { watcher } : {},
    codec: {
      save: (s) => ({ world: saveWorld(s.world), bodies: [...s.bodies] }),
      load: (saved): Bin => {
        const { world, bodies } = saved as unknown as { world: never; bodies: Body[] };
        return { world: loadWorld(world), bodies };
      },
      free: (s) => free(s.world),
    },
  });

/** Seconds that `advance` needs for a number of ticks, in portions of a screen frame. */
const advanced = (run: Run<ReturnType<typeof modelOf>>, ticks: number) => {
  const begin = performance.now();
  const end = run.tick + ticks;
  while (run.tick < end) run.advance(1 / 60);
  return (performance.now() - begin) / (run.tick - end + ticks);
};

/** Interleaved rounds, so that what else the machine does falls on all three alike; medians of the ratios. */
export async function kernel(): Promise<void> {
  const plain = modelOf(false);
  const watched = modelOf(true);
  await prepare(plain);
  const bare = fill();
  const runs = [plain, watched].map((model) => {
    const run = new Run(model, { experiment: 'bench' });
    run.play();
    return run;
  });
  const TICKS = 120;
  const rounds: [number, number, number][] = [];
  for (let round = 0; round < 200; round++) {
    const begin = performance.now();
    for (let n = 0; n < TICKS; n++) bare.world.raw!.step(bare.world.queue);
    const raw = (performance.now() - begin) / TICKS;
    rounds.push([raw, advanced(runs[0]!, TICKS), advanced(runs[1]!, TICKS)]);
  }
  const settled = rounds.slice(40);
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;
  const raw = middle(settled.map(([r]) => r));
  console.log(`kernel, 12 bodies in a bin: raw world.step() ${(raw * 1000).toFixed(1)} µs`);
  const ratio = (what: string, value: number, most: number): void =>
    console.log(`  ${what} ÷ raw  ${value.toFixed(3)}   ${within(`${what} ÷ raw`, value, '≤', most)}`);
  ratio('kernel step', middle(settled.map(([r, k]) => k / r)), 1.1);
  ratio('kernel step + frame + instrument each tick', middle(settled.map(([r, , w]) => w / r)), 1.4);
  runs.forEach((run) => run.dispose());
  free(bare.world);
}
