/** Where the focus is: never nowhere, unless somebody has pressed on the background, which lets go on purpose. */
import type { Page } from 'playwright-core';

/** Screen frames in which the page may hand the focus on after a control has gone. */
const FRAMES = 4;

/**
 * What has the focus, once the page has settled, as a short description; '' when it has fallen to nothing: to the body, to something
 * that cannot be seen, or behind an open dialog.
 */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(async (frames) => {
    for (let n = 0; n < frames; n++) await new Promise(requestAnimationFrame);
    const { activeElement: at, body } = document;
    if (at === null || at === body || at === document.documentElement) return '';
    if (!at.isConnected || !at.checkVisibility({ visibilityProperty: true })) return '';
    const modal = document.querySelector('dialog:modal');
    if (modal !== null && !modal.contains(at)) return '';
    const name = at.getAttribute('aria-label') ?? at.textContent ?? '';
    return `${at.tagName.toLowerCase()}${at.id === '' ? '' : `#${at.id}`} “${name.trim().slice(0, 40)}”`;
  }, FRAMES);

/** Does something and gives what is wrong with the focus afterwards, or undefined. It must have been somewhere before. */
export async function losesFocus(
  page: Page,
  what: string,
  action: () => Promise<unknown>,
): Promise<string | undefined> {
  const before = await focused(page);
  await action();
  const after = await focused(page);
  return before !== '' && after === '' ? `${what}: the focus was on ${before} and is nowhere` : undefined;
}
