/**
 * What a visit downloads, by what is really asked for. Over the built pages in `dist`, in the browser that the end-to-end tests use.
 */
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { open, ready, visitor } from '../../tests/e2e/support/browser.ts';
import { within } from './limits.ts';

const EXPERIMENT = 'physics/free-fall';
/** Until a page asks for nothing more, ms. */
const PATIENCE = 120_000;
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

/** Brotli bytes of everything a page fetches from here on, by path; and when all that it needs now has been weighed. */
function listen(page: Page): { fetched: Map<string, Fetched>; weighed: () => Promise<unknown> } {
  const fetched = new Map<string, Fetched>();
  const bodies: Promise<void>[] = [];
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    if (/\/(sw|workbox-[\w-]+)\.js$|manifest\.webmanifest$|\/icons\//.test(path)) return;
    if (!response.ok() || fetched.get(path)?.kept === false) return;
    const kept =
      /\/en-[^/]*\.js$/.test(path) || (response.request().resourceType() === 'fetch' && !path.endsWith('.wasm'));
    const weigh = response.body().then(
      (body) => {
        if (fetched.get(path)?.kept !== false) fetched.set(path, { bytes: packed(body, path), kept });
      },
      // What is kept and was still under way when the page closed is not part of the visit.
      () => {},
    );
    if (!kept) bodies.push(weigh);
  });
  return { fetched, weighed: () => Promise.all(bodies) };
}

export async function downloads(browser: Browser, url: string): Promise<void> {
  const { page, close } = await visitor(browser);
  const { fetched, weighed } = listen(page);
  await page.goto(url);
  // The pictures of the cards come when there is time for them.
  await page.waitForFunction(() => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>('.card img')];
    return pictures.length > 0 && pictures.every((picture) => picture.complete && picture.naturalWidth > 0);
  });
  await page.waitForLoadState('networkidle', { timeout: PATIENCE });
  await weighed();
  const catalogue = new Map(fetched);
  await open(page, `${url}#/${EXPERIMENT}`);
  await ready(page);
  await page.waitForLoadState('networkidle', { timeout: PATIENCE });
  await weighed();
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
  const kept = (what: string, bytes: number, most: number): string => within(`${what}, kB`, bytes / 1000, '≤', most);
  console.log('\nBrotli 11, by what a browser asked for:');
  for (const [path, { bytes, kept }] of [...fetched].sort((x, y) => y[1].bytes - x[1].bytes))
    console.log(`  ${kB(bytes)}  ${catalogue.has(path) ? 'catalogue ' : kept ? 'kept      ' : 'experiment'}  ${path}`);
  console.log(`catalogue's code                       ${kB(first)}   ${kept("catalogue's code", first, 120)}`);
  console.log(`fonts                                  ${kB(sum(isFont))}   ${kept('fonts', sum(isFont), 100)}`);
  console.log(`pictures of the cards                  ${kB(sum(isPicture))}`);
  console.log(
    `catalogue + experiment without Rapier  ${kB(now)}   ${kept('catalogue + experiment without Rapier', now, 400)}`,
  );
  console.log(`  … and what is kept for offline, both languages  ${kB(all)}`);
  console.log(`Rapier, JavaScript and WebAssembly     ${kB(sum(isRapier))}   ${kept('Rapier', sum(isRapier), 620)}`);
}
