/**
 * (soak) The browser is killed, all of its processes at once, at random moments of work, and started again with the same profile:
 * of what was done more than a second before the end nothing is missing.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rngOf, type Run } from '@core';
import type { Notebook } from '@notebook';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChrome } from '../../scripts/browsers.mjs';
import { FLAGS, ready } from './support/browser.ts';
import { serve, type Site } from './support/site.ts';

const KILLS = 10;
/** Nothing older may be lost, ms. */
const MOST_LOST = 1000;
const SEED = 31;

interface Lab {
  readonly __phongStem: { readonly run: Run; readonly notebook: Notebook };
}
/** What grows as work goes on: nothing here undoes. */
interface Stand {
  readonly at: number;
  readonly commands: number;
  readonly tick: number;
  readonly readings: number;
  readonly letters: number;
}

let site: Site;
let profile: string;
beforeAll(async () => {
  site = await serve();
  profile = mkdtempSync(join(tmpdir(), 'phong-stem-'));
});
afterAll(async () => {
  await site?.close();
  rmSync(profile, { recursive: true, force: true });
});

/** A Chromium in a process group of its own, so that all of it can be killed at once. */
async function start(): Promise<{ browser: Browser; process: ChildProcess }> {
  const child = spawn(
    findChrome()!,
    [...FLAGS, '--disable-3d-apis', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stderr!.on('data', (piece: Buffer) => {
      text += piece.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(text);
      if (found !== null) resolve(found[1]!);
    });
    child.on('exit', () => reject(new Error(text)));
  });
  return { browser: await chromium.connectOverCDP(address), process: child };
}

const standOf = (page: Page): Promise<Stand> =>
  page.evaluate(() => {
    const { run, notebook } = (globalThis as unknown as Lab).__phongStem;
    return {
      at: Date.now(),
      commands: run.timeline.entries.length,
      tick: run.tick,
      readings: notebook.rows.flatMap((row) => row.repeats).length,
      letters: (notebook.get().drafts['conclusion'] ?? '').length,
    };
  });

/** A quick student who never rests: drops, writes down, pushes a gate, types. Says every 20 ms where they are. */
function work(): void {
  const { run, notebook } = (globalThis as unknown as Lab).__phongStem;
  const send = run.send.bind(run) as (command: string, input: object) => void;
  if (notebook.get().way === '') notebook.setWay('lower-edge');
  let letters = notebook.get().drafts['conclusion'] ?? '';
  const round = ['unpress', 'hang', 'timer.reset', 'moveGate', 'press'];
  let next = 0;
  let patience = 0;
  setInterval(() => {
    // Each thing when the bench allows it, as a hand would; what the bench never allows is passed over.
    const command = round[next % round.length]!;
    const { status } = run.readings('timer')[0]!;
    if (command === 'unpress' && status === 'ok') notebook.record(run);
    const position = 0.3 + (next % 40) / 200;
    const input = command === 'hang' ? { body: 'cylinder' } : command === 'moveGate' ? { gate: 'E', position } : {};
    const may = run.verdict(command, input as never) === true && (command !== 'unpress' || status !== 'running');
    if (!may && patience++ < 15) return;
    if (may) send(command, input);
    patience = 0;
    next++;
  }, 60);
  setInterval(() => notebook.setDraft('conclusion', (letters += 'g')), 400);
  setInterval(() => {
    const stand = {
      at: Date.now(),
      commands: run.timeline.entries.length,
      tick: run.tick,
      readings: notebook.rows.flatMap((row) => row.repeats).length,
      letters: letters.length,
    };
    console.log(`stand ${JSON.stringify(stand)}`);
  }, 20);
}

test.runIf(process.env['SOAK'])(`killed ${KILLS} times in the middle of work`, { timeout: 600_000 }, async () => {
  const chance = rngOf(SEED);
  const losses: number[] = [];
  let kept: Stand | undefined;
  for (let kill = 0; kill <= KILLS; kill++) {
    const { browser, process: child } = await start();
    try {
      const page = await browser.contexts()[0]!.newPage();
      const stands: Stand[] = [];
      page.on('console', (message) => {
        const text = message.text();
        if (text.startsWith('stand ')) stands.push(JSON.parse(text.slice(6)) as Stand);
      });
      await page.goto(`${site.url}?test#/physics/free-fall?route=quick`);
      await ready(page);
      await page.waitForFunction(() => (globalThis as unknown as Lab).__phongStem.notebook.get().storage === 'saved');
      const back = await standOf(page);
      if (kept !== undefined) {
        await page.getByText('Thí nghiệm đang dở của em đây.').waitFor();
        for (const part of ['commands', 'tick', 'readings', 'letters'] as const)
          expect(back[part], `${part} after kill ${kill}`).toBeGreaterThanOrEqual(kept[part]);
        await page.locator('.life-bar').getByRole('button').first().click();
      }
      if (kill === KILLS) break;
      await page.evaluate(work);
      const until = Date.now() + 1500 + 5000 * chance.uniform('kill', kill);
      while (Date.now() < until) await page.waitForTimeout(Math.max(1, until - Date.now()));
      process.kill(-child.pid!, 'SIGKILL');
      const dead = Date.now();
      kept = stands.findLast(({ at }) => at <= dead - MOST_LOST) ?? back;
      losses.push(dead);
    } finally {
      await browser.close().catch(() => {});
      try {
        process.kill(-child.pid!, 'SIGKILL');
      } catch {
        // Dead already.
      }
    }
  }
  expect(losses).toHaveLength(KILLS);
  console.log(`After ${KILLS} kills: ${JSON.stringify(kept)}`);
});
