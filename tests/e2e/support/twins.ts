/** What somebody with a keyboard or a screen reader must find on every bench. */
import type { Page } from 'playwright-core';

/** Hands whose control is missing, unnamed, or says no value; and values that are not written the Vietnamese way. */
export const badTwins = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.bench-spot')].flatMap((spot) => {
      const controls = [...spot.querySelectorAll<HTMLElement>('input, select, button')];
      if (controls.length === 0) return [`${spot.dataset['hand']}: no control`];
      return controls.flatMap((control) => {
        const name = control.getAttribute('aria-label') ?? '';
        const value =
          control instanceof HTMLInputElement
            ? (control.getAttribute('aria-valuetext') ?? '')
            : control instanceof HTMLSelectElement
              ? (control.selectedOptions[0]?.textContent ?? '')
              : '–';
        // Whoever wanders may have changed the language, too.
        const foreign = document.documentElement.lang === 'vi' ? /\d\.\d/ : /\d,\d/;
        const bad = name === '' || value === '' || /\w+\.\w+/.test(name) || foreign.test(value);
        return bad ? [`${spot.dataset['hand']}: “${name}” “${value}”`] : [];
      });
    }),
  );
