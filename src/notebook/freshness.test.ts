/** A look at the past leaves no trace in what the notebook knows of the display. */
import { expect, it } from 'vitest';
import { prepare, Run, type AnyModel } from '@core';
import freeFall from '../../simulations/physics/free-fall/model.ts';
import { fallTable } from '../../simulations/physics/free-fall/table.ts';
import { lookBack, nameRun } from './run-names.ts';
import { createNotebook } from './store.ts';

it('a new number is written down after a look at an earlier place of the gate', async () => {
  const model = freeFall as unknown as AnyModel;
  await prepare(model);
  const run = new Run(model, { experiment: 'physics/free-fall', seeds: { bench: 1, unknown: 2, run: 3 } });
  nameRun(run, '0123456789abcdef0123');
  const shelf = { load: async () => undefined, save: async () => {} };
  const notebook = createNotebook({ experiment: 'physics/free-fall', table: fallTable, storageKey: 'x', shelf });
  await notebook.ready;
  notebook.watch(run);
  notebook.setWay('lower-edge');
  const send = (command: string, input: object, seconds: number): void => {
    run.send(command, input as never);
    for (let i = 0; i < seconds * 240; i++) run.step();
  };
  send('plug', { plug: 'magnet', socket: 'A' }, 0.1);
  send('plug', { plug: 'gate-E', socket: 'B' }, 0.1);
  send('timer.mode', { mode: 'A↔B' }, 0.1);
  send('moveGate', { gate: 'E', position: 0.5 }, 0.1);
  send('hang', { body: 'cylinder' }, 0.3);
  const past = run.position;
  send('moveGate', { gate: 'E', position: 0.7 }, 0.2);
  send('press', {}, 2);
  const present = run.position;
  run.pause();
  lookBack(run, true);
  run.seek(past, []);
  run.seek(present, []);
  lookBack(run, false);
  expect(notebook.record(run)).toMatchObject({ ok: true });
  run.dispose();
});
