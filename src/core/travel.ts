/** Reaching a place in the log: the nearest snapshot on the way, then every command and tick in between. */
import type { Life } from './life.ts';
import type { AnyModel } from './model.ts';
import { nearestSnapshot, pathTo, type Position, type Timeline } from './timeline.ts';
import { RefusedError } from './view.ts';

/**
 * Brings a life and the head of its timeline to a position. `pass` takes one step. Events on the way are not announced again.
 * Throws RefusedError if the log cannot be lived.
 */
export function travel<M extends AnyModel>(life: Life<M>, timeline: Timeline, to: Position, pass: () => void): void {
  const path = pathTo(timeline, to.node);
  const from = nearestSnapshot(timeline, to, path);
  const done = () => path.findIndex((e) => e.id === timeline.head) + 1;
  life.events.silent = true;
  try {
    // Going on from here beats any snapshot when here lies on the way and nothing on the way has been passed.
    const onWay = timeline.head === 0 || done() > 0;
    const limit = onWay ? Math.min(to.tick, path[done()]?.tick ?? Infinity) : -1;
    if (life.tick > limit || life.tick < from.position.tick) {
      life.restore(from);
      timeline.head = from.position.node;
    }
    for (const entry of path.slice(done())) {
      while (life.tick < entry.tick) pass();
      const step = life.perform(entry.command, entry.input);
      if (!step.ok) throw new RefusedError(step.problem, `log entry ${entry.id}`);
      timeline.head = entry.id;
    }
    while (life.tick < to.tick) pass();
  } finally {
    life.events.silent = false;
  }
  life.refresh();
}
