/** A notebook that somebody has filled before: five heights in the table, the first row computed. For tests of what comes after. */
import type { Page } from 'playwright-core';
import { open, ready } from './browser.ts';

/** Puts it on the shelf of a page that has been open once, and opens the page anew. */
export async function withFilledNotebook(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await ready(page);
  await page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const cell = (value: number, half: number, shape: string, instrument: string, channel: string) => ({
          value,
          face: String(value),
          decimals: instrument === 'timer' ? 3 : 4,
          error: { half, shape },
          instrument,
          channel,
          position: { node: 0, tick: 0 },
          seed: 20,
        });
        const rows = [0.2, 0.35, 0.5, 0.65, 0.8].map((s, i) => ({
          id: i + 1,
          context: ['body.cylinder', 'place.ha-noi'],
          marks: {
            'ruler.gate-E': cell(s + 0.024, 0.0005, 'rectangular', 'ruler', 'gate-E'),
            'ruler.lower-edge': cell(0.024, 0.0005, 'rectangular', 'ruler', 'lower-edge'),
          },
          // t = √(2s/g) + 2 ms with g of Hà Nội, and a scatter of a millisecond.
          repeats: [-0.001, 0, 0.001].map((more) =>
            cell(
              Math.round((Math.sqrt((2 * s) / 9.787) + 0.002 + more) * 1000) / 1000,
              0.001,
              'triangular',
              'timer',
              'time',
            ),
          ),
        }));
        const content = { rows, way: 'lower-edge', check: { passed: 'right', tries: 1 } };
        const asked = indexedDB.open('phong-stem');
        asked.onerror = () => failed(asked.error);
        asked.onsuccess = () => {
          const write = asked.result.transaction('notebooks', 'readwrite');
          write
            .objectStore('notebooks')
            .put({ version: 2, experiment: 'physics/free-fall', table: 'fall', content }, 'physics/free-fall/fall');
          write.onerror = () => failed(write.error);
          write.oncomplete = () => {
            asked.result.close();
            done();
          };
        };
      }),
  );
  await open(page, url);
  await ready(page);
}
