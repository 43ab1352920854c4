/** Twelve drops into the notebook without waiting for them: the run is moved by hand, and everything is recorded as it always is. */
import type { Page } from 'playwright-core';
import type { Run } from '../../../src/core/index.ts';
import type { Notebook } from '../../../src/notebook/contract.ts';

export interface Lab {
  readonly __phongStem: {
    readonly run: Run;
    readonly loop: { follow(run: Run | undefined): void };
    readonly notebook: Notebook;
  };
}

/** On the prepared bench of the quick route, opened with `?test`: three drops from each of four heights, the first row computed. */
export const measureQuickly = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { run, loop, notebook } = (globalThis as unknown as Lab).__phongStem;
    const send = run.send.bind(run) as (command: string, input: object) => void;
    const frame = (): { pressed: boolean; place: string } => run.current as never;
    const live = (seconds: number): void => {
      for (let i = 0; i < seconds * 30; i++) run.advance(1 / 30);
    };
    loop.follow(undefined);
    run.play();
    notebook.setWay('lower-edge');
    const told: string[] = [];
    for (const height of [0.2, 0.4, 0.6, 0.8]) {
      // The lower edge of the cylinder hangs at 2.4 cm.
      send('moveGate', { gate: 'E', position: height + 0.024 });
      live(0.1);
      for (let n = 0; n < 3; n++) {
        if (frame().pressed) send('unpress', {});
        live(0.2);
        if (frame().place !== 'magnet') send('hang', { body: 'cylinder' });
        live(0.2);
        send('timer.reset', {});
        live(0.1);
        send('press', {});
        live(3);
        const done = notebook.record(run);
        told.push(done.ok ? 'ok' : done.problem.key);
      }
    }
    notebook.set({ check: { passed: 'right', tries: 1 }, method: 'lineRootS', graph: 't-root-s' });
    run.pause();
    loop.follow(run);
    return told;
  });
