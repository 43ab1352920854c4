/**
 * How fast each tier draws free fall in a software renderer, and what the page costs besides drawing.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { open, ready, visitor } from '../../tests/e2e/support/browser.ts';
import { within } from './limits.ts';

const EXPERIMENT = 'physics/free-fall';
const TIERS = ['low', 'medium', 'high'] as const;

/** The picture gets the size that the promise names, whatever the page's layout makes of it. */
const ALONE =
  '.bench{position:fixed!important;inset:0 auto auto 0!important;width:800px!important;height:600px!important}';

/** Counts the screen frames in which something was drawn, for some seconds; and the ratio of the canvas to the page. */
async function drawn(page: Page, seconds: number): Promise<{ fps: number; size: string; ratio: number }> {
  return page.evaluate(async (span) => {
    const counter = globalThis as unknown as { __draws: number };
    // The room behind the bench is a canvas too, and stands before it.
    const canvas = document.querySelector<HTMLCanvasElement>('.bench-canvas, body > canvas')!;
    counter.__draws = 0;
    const begin = performance.now();
    let frames = 0;
    while (performance.now() - begin < span * 1000) {
      await new Promise(requestAnimationFrame);
      if (counter.__draws > 0) frames++;
      counter.__draws = 0;
    }
    return {
      fps: (frames * 1000) / (performance.now() - begin),
      size: `${canvas.clientWidth}×${canvas.clientHeight}`,
      ratio: canvas.width / canvas.clientWidth,
    };
  }, seconds);
}

const COUNT_DRAWS = () => {
  (globalThis as unknown as { __draws: number }).__draws = 0;
  const { prototype } = WebGL2RenderingContext;
  const { clear } = prototype;
  prototype.clear = function (this: WebGL2RenderingContext, mask: number) {
    (globalThis as unknown as { __draws: number }).__draws++;
    return clear.call(this, mask);
  };
};

/** The bench of the quick route at 800×600 in one tier, with a ball that is dropped again and again in slow motion. */
async function lively(browser: Browser, url: string, tier: string): Promise<{ page: Page; close(): Promise<void> }> {
  const { page, close } = await visitor(browser, { viewport: { width: 800, height: 1200 } });
  await page.addInitScript(COUNT_DRAWS);
  await page.addInitScript((name) => {
    const kept = { theme: 'light', tier: name, motion: 'reduced' };
    localStorage.setItem('phong-stem.settings', JSON.stringify(kept));
  }, tier);
  await open(page, `${url}?test#/${EXPERIMENT}?route=quick`);
  await ready(page);
  // The body is kept in motion.
  await page.addStyleTag({ content: ALONE });
  await page.evaluate(() => {
    const { run } = (
      globalThis as unknown as {
        __phongStem: {
          run: {
            send(c: string, i: object): void;
            setSpeed(v: number): void;
            current: { place: string; pressed: boolean };
          };
        };
      }
    ).__phongStem;
    run.setSpeed(0.1);
    setInterval(() => {
      if (run.current.place === 'flight') return;
      if (run.current.pressed) run.send('unpress', {});
      else if (run.current.place === 'magnet') run.send('press', {});
      else run.send('hang', { body: 'steel-ball' });
    }, 100);
  });
  return { page, close };
}

/** Any experiment at 800×600 in the low tier while somebody looks around: frames a second, beside an empty canvas in the same page. */
export async function lowTier(browser: Browser, url: string, id: string): Promise<void> {
  const { page, close } = await visitor(browser, { viewport: { width: 800, height: 1200 } });
  await page.addInitScript(COUNT_DRAWS);
  await open(page, `${url}?test#/${id}?route=quick`);
  await ready(page);
  await page.addStyleTag({ content: ALONE });
  // A bench rests while nothing moves: a hand on the empty wall turns the view all the time. A screen hands in one move a picture, so they
  // are made in the page itself; from outside each would wait for the page, and the page for it.
  await page.mouse.move(120, 150);
  await page.mouse.down();
  await page.evaluate(() => {
    const held = document.querySelector('.bench-twin')!;
    let n = 0;
    const turn = (): void => {
      const clientX = 150 + 30 * Math.sin(n++ / 20);
      const move = { bubbles: true, pointerId: 1, pointerType: 'mouse', buttons: 1, clientX, clientY: 140 };
      held.dispatchEvent(new PointerEvent('pointermove', move));
      requestAnimationFrame(turn);
    };
    turn();
  });
  await drawn(page, 15);
  const bench = await drawn(page, 6);
  const empty = await emptyCanvas(page, bench.ratio);
  await close();
  console.log(
    `  low    ${bench.fps.toFixed(1).padStart(5)} fps ${within(`${id}, low tier, fps`, bench.fps, '≥', 25)} at ${bench.size}, ` +
      `pixel ratio ${bench.ratio.toFixed(2)} ${within(`${id}, low tier, pixel ratio`, bench.ratio, '≥', 0.5)}; ` +
      `empty canvas ${empty.toFixed(1)} fps, ratio ${(bench.fps / empty).toFixed(2)}  ${id}`,
  );
}

/** Frames a second of an empty canvas of that size and ratio, in the same page: what this machine can do at all. */
async function emptyCanvas(page: Page, ratio: number): Promise<number> {
  await page.setContent('<canvas style="width:800px;height:600px"></canvas>');
  await page.evaluate((pixels) => {
    const canvas = document.querySelector('canvas')!;
    canvas.width = 800 * pixels;
    canvas.height = 600 * pixels;
    const gl = canvas.getContext('webgl2')!;
    const draw = () => {
      gl.clearColor(Math.random(), 0.5, 0.5, 1);
      gl.clear(gl.COLOR_BUFFER_BIT);
      requestAnimationFrame(draw);
    };
    draw();
  }, ratio);
  return (await drawn(page, 4)).fps;
}

interface Profile {
  readonly nodes: readonly {
    id: number;
    callFrame: { functionName: string; url: string };
    children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Milliseconds of script a drawn frame, from V8's own sampling: three and Fiber; our code that they call; everything else of ours. */
async function costs(
  page: Page,
  seconds: number,
): Promise<{ three: number; scene: number; page: number; fps: number }> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  const { fps } = await drawn(page, seconds);
  const { profile } = (await session.send('Profiler.stop')) as unknown as { profile: Profile };
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const isThree = (url: string): boolean => /\/three-/.test(url);
  const sums = { three: 0, scene: 0, page: 0 };
  profile.samples.forEach((sample, i) => {
    let drawing = false;
    /** The innermost script on the stack: natives (GL, DOM) count for whoever calls them. */
    let owner: string | undefined;
    for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) {
      const { url } = nodes.get(id)!.callFrame;
      if (url === '') continue;
      owner ??= url;
      if (isThree(url)) drawing = true;
    }
    if (owner === undefined || !owner.includes('/assets/')) return;
    const milliseconds = (profile.timeDeltas[i] ?? 0) / 1000;
    if (!drawing) sums.page += milliseconds;
    else if (isThree(owner)) sums.three += milliseconds;
    else sums.scene += milliseconds;
  });
  const frames = fps * seconds;
  return { three: sums.three / frames, scene: sums.scene / frames, page: sums.page / frames, fps };
}

export async function frames(browser: Browser, url: string): Promise<void> {
  console.log('\nFree fall at 800×600 in a software renderer:');
  for (const tier of TIERS) {
    const { page, close } = await lively(browser, url, tier);
    // The tier's own pixel ratio settles first.
    await drawn(page, tier === 'low' ? 20 : 12);
    const bench = await drawn(page, 6);
    const cost = tier === 'low' ? await costs(page, 6) : undefined;
    const empty = await emptyCanvas(page, bench.ratio);
    await close();
    console.log(
      `  ${tier.padEnd(6)} ${bench.fps.toFixed(1).padStart(5)} fps${tier === 'low' ? ` ${within('free fall, low tier, fps', bench.fps, '≥', 25)}` : ''} at ${bench.size}, ` +
        `pixel ratio ${bench.ratio.toFixed(2)}; empty canvas of that size ${empty.toFixed(1)} fps, ratio ${(bench.fps / empty).toFixed(2)}`,
    );
    if (cost) {
      const outside = cost.scene + cost.page;
      console.log(
        `         script a frame: three and Fiber ${cost.three.toFixed(2)} ms; the scene's own ${cost.scene.toFixed(2)} ms, ` +
          `the page ${cost.page.toFixed(2)} ms: outside rendering ${outside.toFixed(2)} ms ${within('script outside rendering, ms', outside, '≤', 2)}`,
      );
    }
  }
}
