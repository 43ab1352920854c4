/** On the real bench: an older number that undo or a moment seen again brings back to the display is written down once only. */
import { beforeAll, expect, it } from 'vitest';
import { prepare, Run } from '@core';
import { quick } from '../../simulations/physics/free-fall/guide/quick.ts';
import model from '../../simulations/physics/free-fall/model.ts';
import { fallTable } from '../../simulations/physics/free-fall/table.ts';
import { key, openBook } from './fake-bench.ts';
import { nameRun } from './run-names.ts';

beforeAll(() => prepare(model));

it('undo, seeing the moment again and playing on: the same number; a new fall there: a new one', () => {
  const run = new Run(model, {
    experiment: 'physics/free-fall',
    seeds: { bench: 1, unknown: 2, run: 3 },
    params: quick.params as never,
    prelude: quick.prelude as never,
  });
  nameRun(run, 'real');
  const book = openBook(fallTable);
  book.setWay('lower-edge');
  const leave = book.watch(run);
  const live = (seconds: number): void => {
    for (let i = 0; i < seconds * 240; i++) run.step();
  };
  const fall = (): void => {
    for (const [command, input] of [
      ['unpress', {}],
      ['hang', { body: 'cylinder' }],
      ['timer.reset', {}],
      ['press', {}],
    ] as const) {
      run.send(command as never, input as never);
      live(0.2);
    }
    live(1);
  };
  const record = (): string => key(book.record(run));
  fall();
  expect(record()).toBe('ok');
  const [first] = book.get().rows[0]!.repeats;
  run.send('unpress' as never, {} as never);
  live(0.1);
  const before = run.position;
  fall();
  expect(record()).toBe('ok');
  const present = run.position;

  run.seek(before);
  expect(run.readings('timer')[0]!.value).toBe(first!.value);
  expect(record()).toBe('record.same');
  run.seek(first!.position);
  live(0.5);
  expect(record()).toBe('record.same');
  run.send('unpress' as never, {} as never);
  live(0.1);
  expect(record()).toBe('record.same');
  run.seek(present);
  while (run.status.canUndo && run.position.node > first!.position.node) run.undo();
  expect(record()).toBe('record.same');

  fall();
  expect(record()).toBe('ok');
  expect(book.rows[0]!.repeats).toHaveLength(3);
  leave();
  run.dispose();
});
