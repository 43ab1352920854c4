/** The page in the middle of a lesson: two heights are measured, the third is being measured, the body is in the air. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { fingertip, mouse, type Hands } from '../../tests/e2e/support/hands.ts';
import {
  answer,
  computeFirstRow,
  firstReading,
  openQuickRoute,
  predict,
  showPanel,
} from '../../tests/e2e/support/quick-route.ts';
import { guest, save, toHigh } from './visit.ts';

/** The body is well on its way to the gate, m below the magnet. */
const FALLEN = 0.3;
/** What the page shows to tests that ask for it. */
interface Held {
  readonly __phongStem: { readonly run: { readonly current: { place: string; position: [number, number, number] } } };
}

async function act(page: Page, hands: Hands, label: string): Promise<void> {
  const button = page
    .locator('.now-action')
    .and(page.getByRole('button', { name: label, exact: true, disabled: false }));
  await button.waitFor({ timeout: 60_000 });
  await hands.press(button);
}
const again = async (page: Page, hands: Hands): Promise<void> => {
  await act(page, hands, 'Thả lại');
  await page.getByRole('button', { name: 'Dừng', exact: true }).waitFor({ state: 'detached', timeout: 60_000 });
};

/** Two rows in the table, the first worked out by the student, the gate at the third height. */
async function measure(page: Page, hands: Hands): Promise<void> {
  await openQuickRoute(page, hands);
  await predict(page, hands);
  await firstReading(page, hands);
  for (const label of ['Nhả công tắc', 'Treo trụ thép', 'RESET đồng hồ', 'Thả', 'Ghi số này'])
    await act(page, hands, label);
  await answer(page, hands, /giống hệt nhau/, /Khác nhau/);
  await act(page, hands, 'Tiếp tục');
  await again(page, hands);
  await act(page, hands, 'Dời cổng');
  for (let n = 0; n < 3; n++) await again(page, hands);
  await act(page, hands, 'Dời cổng');
  await showPanel(page, hands, 'Số liệu');
  await computeFirstRow(page, hands);
}

/** A drop in slow motion, stopped in the air. */
async function dropAndHold(page: Page, hands: Hands): Promise<void> {
  const speed = page.locator('.transport .speed');
  const folded = !(await speed.isVisible());
  const more = page.locator('.transport-more');
  if (folded) await hands.press(more);
  await speed.selectOption('0.1');
  await act(page, hands, 'Thả lại');
  // Pressed from within the page: a driver outside would be late for it.
  await page.waitForFunction((fallen) => {
    const { run } = (globalThis as unknown as Held).__phongStem;
    if (run.current.place !== 'flight' || run.current.position[1] > 1.3 - fallen) return false;
    document.querySelector<HTMLElement>('.transport .transport-fixed')!.click();
    return true;
  }, FALLEN);
  if (folded) await hands.press(more);
}

export async function lesson(
  browser: Browser,
  url: string,
  name: string,
  options: BrowserContextOptions,
): Promise<void> {
  const { page, close } = await guest(browser, options);
  const hands = options.hasTouch ? fingertip(page) : mouse;
  await page.goto(`${url}?test&seed=11`);
  await measure(page, hands);
  await dropAndHold(page, hands);
  if (options.hasTouch) await showPanel(page, hands, 'Bước');
  // The whole bench, with the body in the air: the step itself looks at the gate.
  const views = page.locator('.bench-views');
  if (await views.isVisible()) await hands.press(views);
  await hands.press(page.locator('.bench-presets').getByRole('button', { name: 'Toàn cảnh' }));
  await toHigh(page);
  // A phone's picture is as fine as a phone's screen.
  await save(name, page, options.hasTouch ? 'device' : 'css');
  await close();
}
