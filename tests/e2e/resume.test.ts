/** Nothing that the student did is lost: closed in the middle of a fall and opened again; a number’s moment seen again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launch, ready, TOUCH, visitor, WIDE } from './support/browser.ts';
import { withFilledNotebook } from './support/filled-notebook.ts';
import { mouse } from './support/hands.ts';
import { LEFT, measured, send, standOf, writtenDown, type Lab } from './support/kept-run.ts';
import { showPanel } from './support/quick-route.ts';
import { serve, type Site } from './support/site.ts';

const HALF_SENTENCE = 'Gia tốc rơi tự do em đo được là';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  // What is kept is the matter, not how it looks.
  [browser, site] = await Promise.all([launch({ picture: false }), serve()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('closed in the middle of a fall: the same bench, table, place and half-written sentence', async () => {
  const { page, complaints, close } = await visitor(browser);
  await measured(page, site.url);
  await page.evaluate((text) => {
    const { run, notebook } = (globalThis as unknown as Lab).__phongStem;
    notebook.setDraft('conclusion', text);
    run.setSpeed(0.1);
  }, HALF_SENTENCE);
  await writtenDown(page, HALF_SENTENCE);
  for (const command of ['unpress', 'hang', 'timer.reset', 'press'])
    await send(page, command, command === 'hang' ? { body: 'cylinder' } : {});
  await page.waitForFunction(
    () => (globalThis as unknown as Lab).__phongStem.run.readings('timer')[0]?.status === 'running',
  );
  const step = await page.locator('.now-title').innerText();
  const before = await standOf(page);

  await page.reload();
  await ready(page);
  await page.getByText(LEFT).waitFor();
  await page.waitForFunction(() => (globalThis as unknown as Lab).__phongStem.notebook.get().storage === 'saved');
  const after = await standOf(page);
  expect(after.tick).toBeGreaterThanOrEqual(before.tick);
  expect(after.tick - before.tick, 'no time passes while nobody looks').toBeLessThan(240);
  expect(after).toMatchObject({
    node: before.node,
    commands: before.commands,
    seeds: before.seeds,
    rows: before.rows,
    speed: 0.1,
    playing: false,
    drafts: { conclusion: HALF_SENTENCE },
  });
  expect(await page.locator('.now-title').innerText()).toBe(step);

  await page.getByRole('button', { name: 'Làm tiếp', exact: true }).click();
  await page.locator('.life-bar').waitFor({ state: 'detached' });
  expect((await standOf(page)).playing).toBe(true);
  await page.evaluate(() => (globalThis as unknown as Lab).__phongStem.run.setSpeed(1));
  // The fall that was broken off comes to its end, and can be taken back.
  await page.waitForFunction(
    () => (globalThis as unknown as Lab).__phongStem.run.readings('timer')[0]?.status === 'ok',
  );
  await page.evaluate(() => (globalThis as unknown as Lab).__phongStem.run.undo());
  expect((await standOf(page)).node).toBe(before.node - 1);
  expect(complaints).toEqual([]);
  await close();
});

test.each([
  ['wide', { viewport: WIDE }],
  ['on a phone', TOUCH],
] as const)(
  'half a sentence in the guide and half a conclusion under the graph are there after a reload, %s',
  async (_, size) => {
    const { page, complaints, close } = await visitor(browser, size);
    await withFilledNotebook(page, `${site.url}#/physics/free-fall?route=own&test&seed=20`);
    const plan = page.locator('form.question').getByRole('textbox', { name: 'Phương án của em' });
    const conclusion = page.locator('.nb-analysis textarea');
    await page.getByRole('radio', { name: 'Đo g chính xác nhất có thể' }).check();
    await page.getByRole('button', { name: 'Chốt câu trả lời' }).click();
    await page.locator('.now-action', { hasText: 'Tiếp tục' }).click();
    await plan.pressSequentially('Em đo s bằng thước và');
    await showPanel(page, mouse, 'Số liệu');
    await conclusion.pressSequentially(HALF_SENTENCE);
    await writtenDown(page, 'Em đo s bằng thước và');
    await writtenDown(page, HALF_SENTENCE);

    await page.reload();
    await ready(page);
    await showPanel(page, mouse, 'Bước');
    await expect.poll(() => plan.inputValue()).toBe('Em đo s bằng thước và');
    await showPanel(page, mouse, 'Số liệu');
    await expect.poll(() => conclusion.inputValue()).toBe(HALF_SENTENCE);
    expect(complaints).toEqual([]);
    await close();
  },
);

test('a number’s moment is seen again, in this run and in an earlier one, and the present waits as it was', async () => {
  const { page, complaints, close } = await visitor(browser);
  await measured(page, site.url);
  await send(page, 'unpress');
  await page.evaluate(() => {
    const { run } = (globalThis as unknown as Lab).__phongStem;
    run.undo();
    run.pause();
  });
  const cell = (): Promise<{ face: string; tick: number; node: number }> =>
    page.evaluate(() => {
      const { notebook } = (globalThis as unknown as Lab).__phongStem;
      const { face, position } = notebook.get().rows[0]!.repeats[0]!;
      return { face, ...position };
    });
  const seen = async (): Promise<void> => {
    await showPanel(page, mouse, 'Số liệu');
    await page.locator('.nb-cell').first().click();
    await page.getByRole('button', { name: 'Xem lúc đó' }).click();
    await page.getByRole('button', { name: 'Về hiện tại' }).waitFor();
  };
  const now = await standOf(page);
  expect(now.redo).toBe(1);
  await seen();
  const there = await standOf(page);
  const { tick, node, face } = await cell();
  expect({ tick: there.tick, node: there.node }).toEqual({ tick, node });
  await expect.poll(() => page.locator('#now-bar').innerText()).toContain(face.replace('.', ','));
  // What is past has been read already.
  await page.locator('.notebook').getByRole('button', { name: 'Ghi vào bảng', exact: true }).click();
  await page.getByText('Đây là một lúc đã qua').waitFor();
  expect((await standOf(page)).rows).toEqual(now.rows);
  await page.getByRole('button', { name: 'Về hiện tại' }).click();
  expect(await standOf(page)).toEqual(now);
  // The focus goes back to the number.
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('nb-cell');

  // After a reload too, the number on the display is one that has been written down.
  await page.reload();
  await page.getByText(LEFT).waitFor();
  await page.waitForFunction(() => (globalThis as unknown as Lab).__phongStem.notebook.get().storage === 'saved');
  expect(await standOf(page)).toEqual(now);
  await page.locator('.notebook').getByRole('button', { name: 'Ghi vào bảng', exact: true }).click();
  expect((await standOf(page)).rows).toEqual(now.rows);
  await page.locator('.life-bar').getByRole('button', { name: 'Làm tiếp' }).click();

  // A fresh run: the old one is kept, because a number refers to it.
  await page.getByRole('button', { name: 'Đổi cách làm' }).click();
  await page
    .locator('.chooser')
    .getByRole('button', { name: /^Nhanh/ })
    .click();
  await page.getByRole('button', { name: 'Giữ số liệu cũ' }).click();
  await page.waitForFunction((old) => (globalThis as unknown as Lab).__phongStem.run.seeds.run !== old, now.seeds.run);
  await page.evaluate(() => (globalThis as unknown as Lab).__phongStem.run.pause());
  const fresh = await standOf(page);
  await seen();
  await expect.poll(() => page.locator('#now-bar').innerText()).toContain(face.replace('.', ','));
  expect(await standOf(page), 'the present run is not touched').toEqual(fresh);
  await page.getByRole('button', { name: 'Về hiện tại' }).click();
  await page.locator('.past-bar').waitFor({ state: 'detached' });
  expect(await standOf(page)).toEqual(fresh);
  expect(complaints).toEqual([]);
  await close();
});
