/** A run of the track for tests: a set-up, a release, and what was heard. */
import { Run, type RunEvent } from '@sdk';
import type { MassId, Spot } from './apparatus.ts';
import model from './model.ts';

export const IDEAL = { friction: 0, pulley: 0, airDrag: false, delay: 0, delaySpread: 0 } as const;
export interface Setup {
  readonly params?: Readonly<Record<string, string | number | boolean>>;
  readonly where?: Readonly<Partial<Record<MassId, Spot>>>;
  readonly gateE?: number;
  readonly gateF?: number;
  readonly pulley?: number;
  readonly turns?: number;
  readonly seed?: number;
  readonly hooked?: boolean;
  readonly blower?: 'on' | 'off';
  /** The same model with another tick. */
  readonly dt?: number;
}
export function open(setup: Setup): Run<typeof model> {
  const { params = {}, where = {}, gateE = 0.6325, gateF = 0.9, pulley = 0, turns = 0, seed = 1 } = setup;
  const { hooked = true, blower = 'on', dt } = setup;
  return new Run(dt === undefined ? model : { ...model, dt }, {
    experiment: 'physics/newton-second-law',
    params: { ...IDEAL, ...params },
    prelude: [
      ['blow', { air: blower }],
      ['moveGate', { gate: 'E', position: gateE }],
      ['moveGate', { gate: 'F', position: gateF }],
      ['raisePulley', { height: pulley }],
      ['turnScrew', { turns }],
      ['timer.mode', { mode: 'A↔B' }],
      ...Object.entries(where).map(([mass, to]) => ['move', { mass, to }] as [string, { mass: string; to: string }]),
      ...(hooked ? [['hook', { to: 'glider' }] as [string, { to: string }]] : []),
    ],
    seeds: { bench: seed, unknown: seed, run: seed },
  });
}
export function listen(run: Run<typeof model>): () => RunEvent[] {
  let cursor = run.eventsSince(0).cursor;
  const events: RunEvent[] = [];
  return () => {
    const more = run.eventsSince(cursor);
    cursor = more.cursor;
    events.push(...more.events);
    return events;
  };
}
export const live = (run: Run<typeof model>, seconds: number): void => {
  for (let n = Math.round(seconds / run.model.dt); n > 0; n--) run.step();
};
/** One run from the magnet until everything rests, or for 20 s. */
export function go(setup: Setup) {
  const run = open(setup);
  const heard = listen(run);
  run.send('press', {});
  const most = 20 / run.model.dt;
  for (
    let n = 0;
    n < most && !heard().some((e) => e.name === 'at-rest' || e.name === 'stopped' || e.name === 'stuck');
    n++
  )
    run.step();
  const events = heard();
  const of = (name: string, gate?: string): number[] =>
    events.filter((e) => e.name === name && (gate === undefined || e.data.gate === gate)).map((e) => e.time);
  const released = of('released')[0]!;
  return { run, events, of, toE: of('gate-blocked', 'E')[0]! - released, toF: of('gate-blocked', 'F')[0]! - released };
}

/** So many 10 g discs on the hanger, the others where `rest` says. */
export const tens = (hung: number, rest: Spot = 'tray'): Record<string, Spot> =>
  Object.fromEntries(['10a', '10b', '10c', '10d'].map((id, i) => [id, i < hung ? 'hanger' : rest]));
