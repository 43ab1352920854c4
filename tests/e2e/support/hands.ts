/** Ways to work a page as people do: with the keys alone, a mouse, a finger that drags, a finger that only taps. The same script is played with each. */
import type { CDPSession, Locator, Page } from 'playwright-core';

export interface Hands {
  /** Presses a button, follows a link, chooses a radio. */
  press(target: Locator): Promise<void>;
  /** Writes into a field. */
  write(target: Locator, text: string): Promise<void>;
}
/** Hands that also move things on the bench. */
export interface BenchHands extends Hands {
  /** Moves a thing on the bench along its way, until its control says at least `to` (SI), as this kind of hand would. */
  slide(hand: string, to: number): Promise<void>;
}

/** A control is brought up to date ten times a second: twice that, ms, and the frames in which it is drawn. */
const SETTLED = 200;
const SETTLED_FRAMES = 3;
/** The control that lies over a thing on the bench; where there is no picture, the one in the schematic's list. */
export const twin = (page: Page, hand: string): Locator =>
  page
    .locator(`.bench-spot[data-hand="${hand}"] input, .bench-schematic [data-hand="${hand}"] input[type="range"]`)
    .first();
/** What it says once it has had the time to say it. By frames alone a renderer in software would take seconds for each look. */
const valueOf = (page: Page, hand: string): Promise<number> =>
  twin(page, hand).evaluate(
    async (range, [frames, time]) => {
      const began = performance.now();
      for (let frame = 0; frame < frames || performance.now() - began < time; frame++)
        await new Promise(requestAnimationFrame);
      return (range as HTMLInputElement).valueAsNumber;
    },
    [SETTLED_FRAMES, SETTLED] as const,
  );

/** More stops than any page of ours has. */
const MOST_STOPS = 250;

/** Tab, Shift+Tab, Enter, Space, arrows and letters; never a pointer, never a focus from outside. */
export function keyboard(page: Page): BenchHands {
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
    async slide(hand, to) {
      await goTo(twin(page, hand));
      // Coarse while far, then the arrows, as the help sheet says.
      for (let key = 0; key < MOST_STOPS; key++) {
        const left = to - (await valueOf(page, hand));
        if (left <= 0) return;
        await page.keyboard.press(left > 0.06 ? 'PageUp' : 'ArrowRight');
      }
      throw new Error(`The keys do not bring ${hand} to ${to}`);
    },
  };
}

/** For tests that are about something else. */
export const mouse: Hands = { press: (target) => target.click(), write: (target, text) => target.fill(text) };

/** Pixels between two looks of the eye while something is dragged. */
const STRIDE = 12;
/** m */
const NEAR = 0.06;
/** Nearer than this no student sets a gate, m. */
const FINE = 0.006;
/** Where a thing on the bench is seen. */
async function middleOf(page: Page, hand: string): Promise<{ x: number; y: number }> {
  const box = (await page.locator(`.bench-spot[data-hand="${hand}"]`).boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
/** Takes hold of a thing and pulls it down until its control says enough; the caller says how a pointer is pressed, moved and let go. */
async function pull(
  page: Page,
  hand: string,
  to: number,
  pointer: Readonly<Record<'down' | 'move' | 'up', (x: number, y: number) => Promise<void>>> & Pick<Hands, 'press'>,
): Promise<void> {
  const { x, y } = await middleOf(page, hand);
  await pointer.down(x, y);
  let below = 0;
  for (let left = Infinity; (left = to - (await valueOf(page, hand))) > 0;) {
    // Slower when near, as a hand is.
    below += left > NEAR ? STRIDE : 1;
    if (y + below >= page.viewportSize()!.height) break;
    await pointer.move(x, y + below);
  }
  await pointer.up(x, y + below);
  // A pixel is a centimetre on a small screen: what is left is done with the fine buttons beside the lens.
  for (let n = 0; n < MOST_STOPS; n++) {
    const off = (await valueOf(page, hand)) - to;
    if (Math.abs(off) < FINE) return;
    await pointer.press(page.locator('.bench-panel .bench-nudge')[off > 0 ? 'first' : 'last']());
  }
  throw new Error(`${hand} cannot be brought to ${to}`);
}

/** A mouse: clicks, and drags what lies on the bench. */
export const pointer = (page: Page): BenchHands => ({
  ...mouse,
  slide: (hand, to) =>
    pull(page, hand, to, {
      async down(x, y) {
        await page.mouse.move(x, y);
        await page.mouse.down();
      },
      move: (x, y) => page.mouse.move(x, y),
      up: () => page.mouse.up(),
      press: mouse.press,
    }),
});

export interface Fingertip extends BenchHands {
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
    /** Without any drag: the number is typed into the field of the list of controls. */
    async slide(hand, to) {
      const back = page.getByRole('tab', { selected: true });
      const before = (await back.count()) > 0 ? await back.innerText() : undefined;
      if (before !== undefined) await tap(page.getByRole('tab', { name: 'Điều khiển', exact: true }));
      const name = await twin(page, hand).getAttribute('aria-label');
      const field = page
        .locator('.controls')
        .getByRole('textbox', { name: `${name}` })
        .first();
      await tap(field);
      await field.press('Control+A');
      await page.keyboard.type(String(to).replace('.', ','));
      await page.keyboard.press('Enter');
      if (before !== undefined) await tap(page.getByRole('tab', { name: before.trim(), exact: true }));
    },
    get taps() {
      return taps;
    },
    get letters() {
      return letters;
    },
  };
}

/** The same finger, but what lies on the bench it drags. */
export async function draggingFinger(page: Page): Promise<Fingertip> {
  const finger = fingertip(page);
  const session: CDPSession = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]): Promise<void> =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points }).then(() => undefined);
  const slide: BenchHands['slide'] = (hand, to) =>
    pull(page, hand, to, {
      down: (x, y) => touch('touchStart', [{ x, y }]),
      move: (x, y) => touch('touchMove', [{ x, y }]),
      up: () => touch('touchEnd', []),
      press: finger.press,
    });
  return Object.defineProperties(
    { ...finger, slide },
    { taps: { get: () => finger.taps }, letters: { get: () => finger.letters } },
  ) as Fingertip;
}
