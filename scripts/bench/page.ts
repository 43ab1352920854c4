/**
 * What a visit downloads, by what is really asked for, and how fast the low tier draws in a software renderer.
 * Over the built pages in `dist`, in the browser that the end-to-end tests use.
 */
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launch, open, ready, visitor } from '../../tests/e2e/support/browser.ts';
import { serve } from '../../tests/e2e/support/site.ts';

const EXPERIMENT = 'physics/free-fall';
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
const packed = (body: Buffer, path: string) =>
  path.endsWith('.woff2')
    ? body.length
    : brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

interface Fetched {
  readonly bytes: number;
  /** Not needed now: the other language, and what is kept so that the experiment works without a network. */
  readonly kept: boolean;
}

/** Brotli bytes of everything a page fetches from here on, by path. */
function listen(page: Page): Map<string, Fetched> {
  const fetched = new Map<string, Fetched>();
  page.on('response', async (response) => {
    const path = new URL(response.url()).pathname;
    if (/\/(sw|workbox-[\w-]+)\.js$|manifest\.webmanifest$|\/icons\//.test(path)) return;
    if (!response.ok() || fetched.get(path)?.kept === false) return;
    const kept =
      /\/en-[^/]*\.js$/.test(path) || (response.request().resourceType() === 'fetch' && !path.endsWith('.wasm'));
    fetched.set(path, { bytes: packed(await response.body(), path), kept });
  });
  return fetched;
}

async function downloads(browser: Browser, url: string): Promise<void> {
  const { page, close } = await visitor(browser);
  const fetched = listen(page);
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  const catalogue = new Map(fetched);
  await open(page, `${url}#/${EXPERIMENT}`);
  await ready(page);
  await page.waitForLoadState('networkidle');
  await close();
  const sum = (wanted: (path: string, one: Fetched) => boolean) =>
    [...fetched].reduce((total, [path, one]) => total + (wanted(path, one) ? one.bytes : 0), 0);
  const isFont = (path: string) => path.endsWith('.woff2');
  const isRapier = (path: string) => /rapier/.test(path);
  const isPicture = (path: string) => /\/thumbnails\//.test(path);
  const isCode = (path: string) => !isFont(path) && !isRapier(path) && !isPicture(path);
  const first = sum((path) => catalogue.has(path) && isCode(path));
  const now = sum((path, { kept }) => isCode(path) && !kept);
  const all = sum((path) => isCode(path));
  console.log('\nBrotli 11, by what a browser asked for:');
  for (const [path, { bytes, kept }] of [...fetched].sort((x, y) => y[1].bytes - x[1].bytes))
    console.log(`  ${kB(bytes)}  ${catalogue.has(path) ? 'catalogue ' : kept ? 'kept      ' : 'experiment'}  ${path}`);
  console.log(`catalogue's code                       ${kB(first)}   (≤ 120)`);
  console.log(`fonts                                  ${kB(sum(isFont))}   (≤ 100)`);
  console.log(`pictures of the cards                  ${kB(sum(isPicture))}`);
  console.log(`catalogue + experiment without Rapier  ${kB(now)}   (≤ 400)`);
  console.log(`  … and what is kept for offline, both languages  ${kB(all)}`);
  console.log(`Rapier, JavaScript and WebAssembly     ${kB(sum(isRapier))}   (≤ 620)`);
}

/** Counts the screen frames in which something was drawn, for some seconds; and the ratio of the canvas to the page. */
async function drawn(page: Page, seconds: number): Promise<{ fps: number; size: string; ratio: number }> {
  return page.evaluate(async (span) => {
    const counter = globalThis as unknown as { __draws: number };
    const canvas = document.querySelector('canvas')!;
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

async function frames(browser: Browser, url: string): Promise<void> {
  const { page, close } = await visitor(browser, { viewport: { width: 800, height: 1200 } });
  await page.addInitScript(COUNT_DRAWS);
  await open(page, `${url}?test#/${EXPERIMENT}?route=quick`);
  await ready(page);
  // The picture gets the size that the promise names, whatever the page's layout makes of it; the body is kept in motion.
  await page.addStyleTag({
    content:
      '.bench{position:fixed!important;inset:0 auto auto 0!important;width:800px!important;height:600px!important}',
  });
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
  // The tier's own pixel ratio settles first.
  await drawn(page, 20);
  const bench = await drawn(page, 6);
  await page.setContent('<canvas style="width:800px;height:600px"></canvas>');
  await page.evaluate((ratio) => {
    const canvas = document.querySelector('canvas')!;
    canvas.width = 800 * ratio;
    canvas.height = 600 * ratio;
    const gl = canvas.getContext('webgl2')!;
    const draw = () => {
      gl.clearColor(Math.random(), 0.5, 0.5, 1);
      gl.clear(gl.COLOR_BUFFER_BIT);
      requestAnimationFrame(draw);
    };
    draw();
  }, bench.ratio);
  const empty = await drawn(page, 4);
  await close();
  console.log(
    `\nlow tier, software renderer, ${bench.size}, pixel ratio ${bench.ratio.toFixed(2)}: ${bench.fps.toFixed(1)} fps (≥ 25)`,
  );
  console.log(
    `empty canvas of the same size: ${empty.fps.toFixed(1)} fps; ratio ${(bench.fps / empty.fps).toFixed(2)}`,
  );
}

export async function page(): Promise<void> {
  const site = await serve();
  const browser = await launch();
  try {
    await downloads(browser, site.url);
    await frames(browser, site.url);
  } finally {
    await browser.close();
    await site.close();
  }
}
