/**
 * Golden recordings, opened as a student opens one, end with one and the same hash in Node, in Chromium and in Firefox: all of them in the
 * soak; else of each experiment the careless student, who does most. In Node all are always replayed. And since no experiment precipitates
 * anything yet, some hundred mixtures that do, by the chemistry engine alone.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseRecording, prepare, replay } from '@core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { experiments } from '../support/experiments.ts';
import { launch, ready, visitor } from './support/browser.ts';
import { firefoxPath, launchFirefox } from './support/firefox.ts';
import { mixturesForPage, mixturesInNode } from './support/mixtures.ts';
import type { Seen } from './support/page-run.ts';
import { serve, type Site } from './support/site.ts';

const files = Object.keys(import.meta.glob('/simulations/[a-z]*/*/recordings/*.json', { query: '?raw' }));
const all = process.env['SOAK'] !== undefined;
const careless = files.filter((path) => path.endsWith('/careless.json'));
const onDisk = (path: string): string => fileURLToPath(new URL(`../..${path}`, import.meta.url));
const { found } = await experiments();

/** The words of a recording that came out bit for bit. */
const VERIFIED = 'phát lại ra đúng từng con số';
const OPEN = 'Mở trên bàn thí nghiệm';

async function inNode(path: string): Promise<string> {
  const id = path.split('/').slice(2, 4).join('/');
  const model = found.find((one) => one.id === id)!.model;
  await prepare(model);
  const parsed = parseRecording(readFileSync(onDisk(path), 'utf8'), () => model);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  const run = replay(model, parsed.value.recording);
  const hash = run.hash();
  run.dispose();
  return hash;
}

let site: Site;
let mixtures: string;
beforeAll(async () => {
  [site, mixtures] = await Promise.all([serve(), mixturesForPage()]);
});
afterAll(() => site?.close());

test('there are recordings to replay', () => expect(files).not.toEqual([]));

describe('in Chromium', () => {
  let browser: Awaited<ReturnType<typeof launch>>;
  let visit: Awaited<ReturnType<typeof visitor>>;
  beforeAll(async () => {
    browser = await launch({ picture: false });
    visit = await visitor(browser);
  });
  afterAll(() => browser?.close());

  // One after the other on one page, as somebody opens them who has several.
  test.each(all ? files : careless)('%s', async (path) => {
    const { page, complaints } = visit;
    await page.goto(`${site.url}?test#/replay`);
    await page.locator('input[type=file]').setInputFiles(onDisk(path));
    await page.getByText(VERIFIED).waitFor();
    await page.getByRole('button', { name: OPEN }).click();
    await ready(page);
    expect(await page.evaluate(() => (globalThis as unknown as Seen).__phongStem.run.hash())).toBe(await inNode(path));
    expect(complaints).toEqual([]);
  });
  test('mixtures with precipitates', async () => {
    const { page, close } = await visitor(browser);
    await page.goto('about:blank');
    expect(await page.evaluate(mixtures)).toEqual(mixturesInNode());
    await close();
  });
});

if (firefoxPath === undefined) console.log('Firefox is not here: what its bits are is not tested.');
describe.skipIf(firefoxPath === undefined)('in Firefox', () => {
  let browser: Awaited<ReturnType<typeof launchFirefox>>;
  let page: Awaited<ReturnType<typeof browser.newPage>>;
  beforeAll(async () => {
    browser = await launchFirefox();
    page = await browser.newPage();
  });
  afterAll(() => browser?.close());

  test.each(all ? files : careless)('%s', async (path) => {
    await page.goto(`${site.url}?test#/replay`);
    const input = await page.waitForSelector('input[type=file]');
    await (input as { uploadFile(path: string): Promise<void> }).uploadFile(onDisk(path));
    await page.waitForSelector(`::-p-text(${VERIFIED})`);
    await (await page.waitForSelector(`::-p-aria([name="${OPEN}"][role="button"])`))!.click();
    await page.waitForSelector('html[data-ready="true"]');
    expect(await page.evaluate(() => (globalThis as unknown as Seen).__phongStem.run.hash())).toBe(await inNode(path));
  });
  test('mixtures with precipitates', async () => {
    expect(await page.evaluate(mixtures)).toEqual(mixturesInNode());
  });
});
