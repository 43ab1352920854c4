/** Texts that cannot be read whole, and parts of the page that lie over each other. Judged in the page, from what is really drawn. */
import type { Page } from 'playwright-core';

/** Each finding in a line; none where all is well. */
export const clipped = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found = new Set<string>();
    const UNSEEN = '.visually-hidden, .skip, .nb-hidden, .bench-twin, .bench-announcer, svg, canvas, option, select';
    const name = (e: Element): string => `${e.tagName.toLowerCase()}.${[...e.classList].join('.')}`;
    const modal = document.querySelector('dialog[open]');
    const root = modal ?? document.body;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trim();
      const parent = node.parentElement;
      if (text === '' || parent === null || parent.closest(UNSEEN) !== null) continue;
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      range.selectNodeContents(node);
      const say = (what: string): void => void found.add(`“${text.slice(0, 40)}” (${name(parent)}) ${what}`);
      boxes: for (const box of range.getClientRects()) {
        if (box.width < 1 || box.height < 1) continue;
        let scrolls = { x: false, y: false };
        for (let e: Element | null = parent; e !== null && e !== document.documentElement; e = e.parentElement) {
          const style = getComputedStyle(e);
          const hold = e.getBoundingClientRect();
          // For screen readers only.
          if (hold.width <= 1 && hold.height <= 1) continue boxes;
          const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
          // A pixel is rounding.
          if (!scrolls.x && cuts(style.overflowX) && (box.left < hold.left - 1 || box.right > hold.right + 1))
            say(`is cut at the side by ${name(e)}`);
          if (!scrolls.y && cuts(style.overflowY) && (box.top < hold.top - 1.5 || box.bottom > hold.bottom + 1.5))
            say(`is cut above or below by ${name(e)}`);
          if (e.matches('button, a.button, [role=tab]') && (box.left < hold.left - 1 || box.right > hold.right + 1))
            say(`sticks out of ${name(e)}`);
          if (e.matches('button, a.button, [role=tab]') && (box.top < hold.top - 2 || box.bottom > hold.bottom + 2))
            say(`sticks out above or below ${name(e)}`);
          const rolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';
          scrolls = { x: scrolls.x || rolls(style.overflowX), y: scrolls.y || rolls(style.overflowY) };
          if (style.position === 'fixed') break;
        }
        if (box.left < -1 || box.right > innerWidth + 1) if (!scrolls.x) say('lies outside the screen');
      }
    }
    for (const e of root.querySelectorAll('*')) {
      if (e.closest(UNSEEN) !== null || !e.checkVisibility()) continue;
      // What scrolls sideways hides a part of every line; a table may.
      const style = getComputedStyle(e);
      const rolls = style.overflowX === 'auto' || style.overflowX === 'scroll';
      if (
        rolls &&
        e.scrollWidth > e.clientWidth + 1 &&
        e.querySelector('table') === null &&
        !e.matches('pre, .bench-options')
      )
        found.add(`${name(e)} scrolls sideways: ${e.scrollWidth} > ${e.clientWidth}`);
    }
    const lies = (a: Element, b: Element): boolean => {
      const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
      const across = Math.min(p.right, q.right) - Math.max(p.left, q.left);
      const down = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
      return across > 1 && down > 1;
    };
    const apart = (selector: string): void => {
      const all = [...document.querySelectorAll(selector)].filter((e) =>
        e.checkVisibility({ visibilityProperty: true }),
      );
      all.forEach((a, i) =>
        all.slice(i + 1).forEach((b) => {
          if (!a.contains(b) && !b.contains(a) && lies(a, b)) found.add(`${name(a)} lies over ${name(b)}`);
        }),
      );
    };
    if (modal === null) {
      apart('.top-bar, .lab-stage, .now, .tabs, .lab-side > .panel');
      apart('.top-bar > *');
      apart('.now button, .now-digits');
      apart('.transport, .bench-panel, .bench-zoom, .replay-bar, .slow-release');
      const now = document.querySelector('.now')?.getBoundingClientRect();
      if (now !== undefined && (now.top < 0 || now.bottom > innerHeight + 1))
        found.add('the bar that never hides is not on the screen');
      const stage = document.querySelector('.lab-stage')?.getBoundingClientRect();
      // Less than this and nothing can be seen or grabbed in it, px.
      if (stage !== undefined && stage.height < 130) found.add(`the picture is ${stage.height.toFixed(0)} px high`);
    }
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
      found.add('the page scrolls sideways');
    return [...found];
  });
