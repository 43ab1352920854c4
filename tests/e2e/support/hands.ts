/** Ways to work a page as people do: with the keys alone, and with a fingertip. The same script is played with either. */
import type { Locator, Page } from 'playwright-core';

export interface Hands {
  /** Presses a button, follows a link, chooses a radio. */
  press(target: Locator): Promise<void>;
  /** Writes into a field. */
  write(target: Locator, text: string): Promise<void>;
}

/** More stops than any page of ours has. */
const MOST_STOPS = 250;

/** Tab, Shift+Tab, Enter, Space, arrows and letters; never a pointer, never a focus from outside. */
export function keyboard(page: Page): Hands {
  /** The key that brings the focus nearer, judged in one look: the page may move the focus between two. '' when it is there. */
  const keyTo = (target: Locator): Promise<string> =>
    target.evaluate((element) => {
      const here = document.activeElement;
      if (here === element) return '';
      const back =
        here !== null &&
        here !== document.body &&
        (here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
      const radio = (e: Element | null): e is HTMLInputElement => e instanceof HTMLInputElement && e.type === 'radio';
      // Inside a group of radios the arrows go on, as everywhere.
      if (radio(element) && radio(here) && here.name === element.name) return back ? 'ArrowUp' : 'ArrowDown';
      return back ? 'Shift+Tab' : 'Tab';
    });
  const goTo = async (target: Locator): Promise<void> => {
    await target.waitFor({ state: 'attached' });
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      const key = await keyTo(target);
      if (key === '') return;
      await page.keyboard.press(key);
    }
    throw new Error(`The Tab key does not come to ${String(target)}`);
  };
  return {
    async press(target) {
      await goTo(target);
      const kind = await target.evaluate((e) =>
        e instanceof HTMLInputElement ? (e.checked ? 'checked' : 'input') : e.tagName,
      );
      if (kind !== 'checked') await page.keyboard.press(kind === 'input' ? 'Space' : 'Enter');
    },
    async write(target, text) {
      await goTo(target);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    },
  };
}

/** For tests that are about something else. */
export const mouse: Hands = { press: (target) => target.click(), write: (target, text) => target.fill(text) };

export interface Fingertip extends Hands {
  readonly taps: number;
  /** Letters on the phone's own keyboard, which are not taps on the page. */
  readonly letters: number;
}

/** Taps where the thing is, after the scrolling that a thumb would do. */
export function fingertip(page: Page): Fingertip {
  let taps = 0;
  let letters = 0;
  const tap = async (target: Locator): Promise<void> => {
    await target.scrollIntoViewIfNeeded();
    await target.tap();
    taps++;
  };
  return {
    press: tap,
    async write(target, text) {
      await tap(target);
      await page.keyboard.type(text);
      letters += text.length;
    },
    get taps() {
      return taps;
    },
    get letters() {
      return letters;
    },
  };
}
