/** One shot for tests: what it did, until it has touched something. */
import { Run, type RunEvent } from '@sdk';
import type { BallId } from './apparatus.ts';
import model from './model.ts';

/** Nothing scatters, and the protractor is true. */
export const EXACT = { speedSpread: 0, aimSpread: 0, protractorError: 0 };
export type Options = {
  params?: Record<string, string | number | boolean>;
  ball?: BallId;
  stop?: number;
  height?: number;
  degrees?: number;
  seat?: boolean;
  prelude?: [string, Record<string, string | number>][];
  seed?: number;
};
export function shoot({
  params = {},
  ball = 'steel',
  stop = 1,
  height = 1,
  degrees = 0,
  seat = true,
  prelude = [],
  seed = 1,
}: Options) {
  const run = new Run(model, {
    experiment: 'physics/projectile',
    params: { ...EXACT, airDrag: false, ...params },
    prelude: [
      ['movePaper', { x: 0.9, z: 0 }],
      ['moveTape', { zero: 0 }],
      ['placeGate', { where: 'mouth' }],
      ...prelude,
    ],
    seeds: { bench: seed, unknown: seed, run: seed },
  });
  run.send('raise', { height });
  run.send('aim', { degrees });
  run.send('cock', { stop });
  run.send('load', { ball });
  if (seat && run.verdict('seat', {}) === true) run.send('seat', {});
  run.step();
  if (seat && !run.current.seated) {
    run.send('seat', {});
    run.step();
  }
  run.send('fire', {});
  let apex = -1;
  const events: RunEvent[] = [];
  let cursor = run.eventsSince(0).cursor;
  for (
    let i = 0;
    i < 240 * 4 && !events.some((e) => e.name === 'landed' || e.name === 'hit-cup' || e.name === 'missed-table');
    i++
  ) {
    run.step();
    apex = Math.max(apex, run.current.position[1]);
    const more = run.eventsSince(cursor);
    cursor = more.cursor;
    events.push(...more.events);
  }
  const at = (name: string) => events.find((e) => e.name === name);
  const fired = at('fired')!.time;
  const landed = at('landed');
  return { run, events, at, apex, time: (landed?.time ?? NaN) - fired, x: (landed?.data.x as number) ?? NaN };
}
