/** However the screen's time comes (30, 60, 144 frames a second, gaps, pauses, slow motion), the same hands end in the same bits, also in Chromium. */
import { prepare, Run, type Seeds } from '@core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import guide from '../../simulations/physics/free-fall/guide/index.ts';
import model from '../../simulations/physics/free-fall/model.ts';
import { launch, open, ready, visitor } from './support/browser.ts';
import type { Seen } from './support/page-run.ts';
import { serve, type Site } from './support/site.ts';

const SEED = 20;
const SEEDS: Seeds = { bench: SEED, unknown: SEED, run: SEED };
/** What is done, and in which tick. From a drop to rest, a gate moved while nobody waits, another drop, and half a fall. */
const HANDS = [
  [100, 'press', {}],
  [700, 'unpress', {}],
  [731, 'hang', { body: 'steel-ball' }],
  [733, 'timer.reset', {}],
  [733, 'moveGate', { gate: 'E', position: 0.62 }],
  [790, 'press', {}],
  [1311, 'unpress', {}],
  [1312, 'hang', { body: 'ping-pong' }],
  [1333, 'press', {}],
] as const;
const END = 1390;

type Way = 'steps' | 'fps' | 'gaps' | 'pauses' | 'slow';
type Script = readonly (readonly [number, string, object])[];

/** Lives the script with time coming in this way. Runs in the page too, so it must hold everything it needs. */
function live(run: Run, hands: Script, end: number, way: Way, fps: number): string {
  const send = run.send.bind(run) as (command: string, input: object) => void;
  let frame = 0;
  /** Screen frames while there is room, then single steps to exactly that tick. */
  const to = (tick: number): void => {
    while (way !== 'steps' && run.tick < tick) {
      frame++;
      // Every eleventh frame takes as long as nine; the run itself cuts off what is longer than a quarter of a second.
      const wall = (way === 'gaps' && frame % 11 === 0 ? 9 : 1) / fps;
      if (run.tick + wall / run.model.dt + 1 > tick) break;
      if (way === 'pauses' && frame % 7 === 0) {
        run.pause();
        run.advance(wall);
        run.step();
        run.play();
      }
      if (way === 'slow') run.setSpeed(frame % 90 < 45 ? 0.1 : 1);
      run.advance(wall);
    }
    run.pause();
    while (run.tick < tick) run.step();
    run.play();
  };
  run.play();
  for (const [tick, command, input] of hands) {
    to(tick);
    send(command, input);
  }
  to(end);
  return run.hash();
}

const WAYS: readonly (readonly [Way, number])[] = [
  ['fps', 30],
  ['fps', 60],
  ['fps', 144],
  ['gaps', 60],
  ['pauses', 60],
  ['slow', 60],
];

let browser: Browser;
let site: Site;
let expected: string;
beforeAll(async () => {
  await prepare(model);
  const route = guide.routes[0]!;
  const run = new Run(model, {
    experiment: 'physics/free-fall',
    params: route.params,
    prelude: route.prelude,
    seeds: SEEDS,
  });
  expected = live(run as unknown as Run, HANDS, END, 'steps', 1);
  run.dispose();
  [browser, site] = await Promise.all([launch({ picture: false }), serve()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('Node and Chromium, at any rate of frames: one hash', async () => {
  const { page, complaints, close } = await visitor(browser);
  const hashes: Record<string, string> = {};
  for (const [way, fps] of WAYS) {
    // A page of its own each time: it makes a fresh run with the same seeds.
    await open(page, `${site.url}?test&seed=${SEED}#/physics/free-fall?frozen`);
    await ready(page);
    const tick = await page.evaluate(() => {
      const { run, loop } = (globalThis as unknown as Seen).__phongStem;
      loop.follow(undefined);
      return run.tick;
    });
    expect(tick, 'nothing has passed yet').toBe(0);
    const given = [HANDS, END, way, fps].map((one) => JSON.stringify(one)).join();
    hashes[`${way} ${fps}`] = await page.evaluate(`(${live.toString()})(globalThis.__phongStem.run, ${given})`);
  }
  expect(hashes).toEqual(Object.fromEntries(WAYS.map(([way, fps]) => [`${way} ${fps}`, expected])));
  expect(complaints).toEqual([]);
  await close();
});
