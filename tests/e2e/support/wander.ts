/** Somebody without a mouse who tries everything that a page offers. */
import fc from 'fast-check';
import type { Page } from 'playwright-core';

/** What a page of ours offers to somebody with a keyboard, in the order of the document; marked, so that one can be taken. */
export const offers = (page: Page): Promise<number> =>
  page.evaluate(() => {
    for (const old of document.querySelectorAll('[data-wander]')) old.removeAttribute('data-wander');
    const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
    // What leaves the page or saves a file is another test's; a higher tier only makes a software renderer slow.
    const out = 'a, [type=file], [download], dialog fieldset:nth-of-type(2) > label > [type=radio]';
    const all = [
      ...root.querySelectorAll<HTMLElement>('button, input, select, textarea, summary, [tabindex="0"]'),
    ].filter(
      (e) =>
        !e.matches(out) &&
        !e.matches(':disabled') &&
        e.checkVisibility({ visibilityProperty: true }) &&
        !e.closest('[inert]'),
    );
    all.forEach((e, i) => e.setAttribute('data-wander', String(i)));
    return all.length;
  });

/** One step of a walk: which of what is offered, and how. */
export const STEP = fc.tuple(fc.nat(1_000_000), fc.nat(1000));

const WORDS = ['0,5', 'abc', '1e9', '', '-3,2', 'Gia tốc rơi tự do'];

/** Milliseconds after which what is not there will not come. */
const GONE = 3000;

/** One action on one of them, as its kind takes it. Gives what was done, for the failure's message. */
export async function act(page: Page, which: number, how: number): Promise<string> {
  const target = page.locator(`[data-wander="${which}"]`);
  const what = await target.evaluate((e) => {
    const { type = '' } = e as HTMLInputElement;
    return { tag: e.tagName, type, name: (e.ariaLabel ?? e.textContent ?? '').trim().slice(0, 40), class: e.className };
  });
  // What goes by itself between the look and the finger is nothing that was done: a panel closes when its hand may not move any more.
  if (
    !(await target.evaluate((e) => ((e as HTMLElement).focus(), true), undefined, { timeout: GONE }).catch(() => false))
  )
    return `${what.tag} “${what.name}” was gone`;
  const typed = ['text', 'search', 'number'].includes(what.type) || what.tag === 'TEXTAREA';
  if (typed) {
    await page.keyboard.press('Control+A');
    await page.keyboard.type(WORDS[how % WORDS.length]!);
    if (what.tag !== 'TEXTAREA') await page.keyboard.press('Enter');
  } else if (what.type === 'range')
    await page.keyboard.press(['ArrowRight', 'ArrowLeft', 'PageUp', 'End', 'Home'][how % 5]!);
  else if (what.tag === 'SELECT') await page.keyboard.press(['ArrowDown', 'ArrowUp'][how % 2]!);
  else if (what.type === 'radio' || what.type === 'checkbox') await page.keyboard.press('Space');
  else await page.keyboard.press('Enter');
  return `${what.tag} ${what.type} “${what.name}” .${what.class}`;
}
