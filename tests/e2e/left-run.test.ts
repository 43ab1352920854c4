/** A run that was left and what stands in its way: another link, another tab, a browser that keeps nothing, a full disk, a damaged log. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { pack, readyLinks } from '../../src/app/experiment/link.ts';
import { launch, open, ready, visitor } from './support/browser.ts';
import { LEFT, measured, saved, send, standOf, type Lab } from './support/kept-run.ts';
import { serve, type Site } from './support/site.ts';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  // What is kept is the matter, not how it looks.
  [browser, site] = await Promise.all([launch({ picture: false }), serve(), readyLinks()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('another link is asked about; a second tab has the bench; the first one says so', async () => {
  const { page, complaints, close } = await visitor(browser);
  await page.goto(`${site.url}?test#/physics/free-fall?route=quick`);
  await ready(page);
  await send(page, 'press');
  await saved(page);
  const mine = await standOf(page);
  const link = `${site.url}?test#/physics/free-fall?route=quick&setup=${pack([1, {}, [], { bench: 5, unknown: 5, run: 5 }])}`;
  await open(page, link);
  await page.getByRole('button', { name: 'Làm tiếp lượt đang dở' }).click();
  await page.getByText(LEFT).waitFor();
  expect(await standOf(page)).toMatchObject({ commands: 1, seeds: mine.seeds });
  await open(page, link);
  await page.getByRole('button', { name: 'Mở theo đường dẫn' }).click();
  await ready(page);
  expect(await standOf(page)).toMatchObject({ commands: 0, seeds: { bench: 5, unknown: 5, run: 5 } });
  await send(page, 'press');
  await saved(page);

  const second = await page.context().newPage();
  await second.goto(link);
  await second.getByText(LEFT).waitFor();
  await page.getByText('vừa được mở ở một thẻ khác').waitFor();
  await send(page, 'unpress');
  await second.getByRole('button', { name: 'Làm tiếp', exact: true }).click();
  await saved(second);
  await page.getByRole('button', { name: 'Làm tiếp ở thẻ này' }).click();
  await page.getByText(LEFT).waitFor();
  // What the first tab did after it had lost the bench is not in the log of the second one.
  expect(await standOf(page)).toMatchObject({ commands: 1 });
  await second.getByText('vừa được mở ở một thẻ khác').waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test('a browser that keeps nothing, a full disk, a damaged bench: said in words, and everything else works', async () => {
  const shut = await visitor(browser);
  await shut.page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('private window', 'SecurityError');
    };
  });
  await measured(shut.page, site.url);
  await shut.page.getByText('Trình duyệt không cho lưu').first().waitFor();
  expect((await standOf(shut.page)).rows).toHaveLength(1);
  expect(shut.complaints).toEqual([]);
  await shut.close();

  const full = await visitor(browser);
  await full.page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await full.page.goto(`${site.url}?test#/physics/free-fall?route=quick`);
  await full.page.getByText('Máy đã hết chỗ lưu').waitFor();
  await ready(full.page);
  await send(full.page, 'press');
  await full.page.waitForFunction(
    () => (globalThis as unknown as Lab).__phongStem.run.readings('timer')[0]?.status === 'ok',
  );
  expect(full.complaints).toEqual([]);
  await full.close();

  const { page, complaints, close } = await visitor(browser);
  await page.goto(`${site.url}?test#/physics/free-fall?route=quick`);
  await ready(page);
  await send(page, 'press');
  await saved(page);
  await page.goto('about:blank');
  await page.goto(site.url);
  await page.locator('.card').first().waitFor();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open('phong-stem');
        asked.onerror = () => reject(asked.error as Error);
        asked.onsuccess = () => {
          const task = asked.result.transaction('recordings', 'readwrite');
          const store = task.objectStore('recordings');
          const keys = store.getAllKeys();
          keys.onsuccess = () =>
            keys.result.forEach((key) => store.put([['nhịp', '__proto__', { constructor: 1 }]], key));
          task.oncomplete = () => (asked.result.close(), resolve());
        };
      }),
  );
  await open(page, `${site.url}?test#/physics/free-fall?route=quick`);
  await page.getByText('phần lưu bị hỏng').waitFor();
  await ready(page);
  expect(await standOf(page)).toMatchObject({ commands: 0, playing: true });
  expect(complaints).toEqual([]);
  await close();
});
