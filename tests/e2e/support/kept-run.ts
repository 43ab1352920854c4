/** What the tests of a kept run look at: where the run and the notebook stand, and whether they have been saved. */
import type { Run } from '@core';
import type { Notebook } from '@notebook';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { mouse } from './hands.ts';
import { firstReading, openQuickRoute, predict } from './quick-route.ts';

export interface Lab {
  readonly __phongStem: { readonly run: Run; readonly notebook: Notebook };
}
export const LEFT = 'Thí nghiệm đang dở của em đây.';

/** It saves itself every second or sooner; a busy machine is late, ms. */
const SAVING = 30_000;

/** What must come back. */
export const standOf = (page: Page) =>
  page.evaluate(() => {
    const { run, notebook } = (globalThis as unknown as Lab).__phongStem;
    const { status, timeline } = run;
    return {
      tick: run.tick,
      node: run.position.node,
      commands: timeline.entries.length,
      hash: run.hash(),
      redo: timeline.redo.length,
      playing: status.playing,
      speed: status.speed,
      seeds: run.seeds,
      rows: notebook.rows,
      drafts: notebook.get().drafts,
    };
  });
/** The bench and the notebook of this page, saved by themselves: no last word is waited for. (`waitForFunction` takes a promise for a yes.) */
export const saved = (page: Page): Promise<void> =>
  expect
    .poll(
      () =>
        page.evaluate(async () => {
          const { run } = (globalThis as unknown as Lab).__phongStem;
          const ask = <T>(request: IDBRequest<T>): Promise<T> =>
            new Promise((resolve, reject) => {
              request.onsuccess = () => resolve(request.result);
              request.onerror = () => reject(request.error as Error);
            });
          const db = await ask(indexedDB.open('phong-stem'));
          const life = await ask(db.transaction('lives').objectStore('lives').get(run.experiment));
          db.close();
          return life?.commands === run.timeline.entries.length && life.head.tick <= run.tick;
        }),
      { timeout: SAVING },
    )
    .toBe(true);
export const send = (page: Page, command: string, input: object = {}): Promise<void> =>
  page.evaluate(([name, given]) => (globalThis as unknown as Lab).__phongStem.run.send(name as never, given as never), [
    command,
    input,
  ] as const);
export async function measured(page: Page, url: string): Promise<void> {
  await page.goto(`${url}?test`);
  await openQuickRoute(page, mouse);
  await predict(page, mouse);
  await firstReading(page, mouse);
}

/**
 * The notebooks hold this text on the disk: they save themselves a moment after the first letter. Asked by a clock and over one
 * connection: a page that draws nothing is given no frames, and a poll by frames would wait for them.
 */
export const writtenDown = (page: Page, text: string): Promise<void> =>
  page.evaluate((wanted) => {
    const ask = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error as Error);
      });
    let late = false;
    const look = async (): Promise<void> => {
      const db = await ask(indexedDB.open('phong-stem'));
      for (let there = false; !there && !late; await new Promise((done) => setTimeout(done, 50))) {
        const all = await ask(db.transaction('notebooks').objectStore('notebooks').getAll());
        there = JSON.stringify(all).includes(wanted);
      }
      db.close();
    };
    const patience = new Promise<void>((_, give) =>
      setTimeout(() => {
        late = true;
        give(new Error(`not written down within 10 s: ${wanted}`));
      }, 10_000),
    );
    return Promise.race([look(), patience]);
  }, text);
