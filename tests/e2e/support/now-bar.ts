/** The bar that never hides: its one action, worked as somebody does who looks before each press. */
import type { Locator, Page } from 'playwright-core';
import type { Hands } from './hands.ts';

/** A drop, a swing and their repeats are over long before, also on a slow machine, ms. */
export const PATIENCE = 60_000;
/** The bar answers a press within a frame or two; some presses leave it as it was. */
const ANSWERED_FRAMES = 20;

/** The action while it offers one of these and may be pressed. What is for a student's eye to judge is pressed when the eye would. */
export const action = (page: Page, ...labels: readonly string[]): Locator =>
  page
    .locator('.now-action:not([data-early])')
    .and(page.getByRole('button', { name: new RegExp(`^(${labels.join('|')})$`), disabled: false }));

/** Presses the action as soon as it offers one of these, and looks what becomes of the bar: nobody presses twice what was not drawn yet. */
export async function act(page: Page, hands: Hands, ...labels: readonly string[]): Promise<void> {
  const button = action(page, ...labels);
  await button.waitFor({ timeout: PATIENCE });
  const bar = page.locator('#now-bar');
  const before = await bar.innerHTML();
  await hands.press(button);
  await bar.evaluate(
    async (element, [was, frames]) => {
      for (let n = 0; n < frames && element.isConnected && element.innerHTML === was; n++)
        await new Promise(requestAnimationFrame);
    },
    [before, ANSWERED_FRAMES] as const,
  );
}
