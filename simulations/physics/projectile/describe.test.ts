/** The bench in words says what a student must know before the next move. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prepare, Run, type Plain } from '@core';
import type { Readings } from '@sdk';
import description from './describe.ts';
import model from './model.ts';

beforeAll(() => prepare(model));

const live = (prelude: [string, Record<string, Plain>][], params = {}) =>
  new Run(model, { experiment: 'physics/projectile', params: { protractorError: 0, ...params }, prelude });
const keysOf = (run: Run<typeof model>): readonly string[] => {
  const readings: Readings = Object.fromEntries(
    Object.keys(model.instruments!).map((id) => [id, run.readings(id as 'tape')]),
  );
  return description.summary(run.current, readings).map((message) => message.key);
};

describe('the bench of the throw in words', () => {
  it('says that a ball is loose, that the tape is off, that the spring is slack', () => {
    const run = live([['load', { ball: 'steel' }]]);
    run.step();
    expect(keysOf(run)).toEqual(expect.arrayContaining(['summary.ball-loose', 'summary.relaxed', 'summary.tape-off']));
    run.send('moveTape', { zero: 0 });
    run.send('cock', { stop: 1 });
    run.send('seat', {});
    run.step();
    run.step();
    expect(keysOf(run)).toEqual(expect.arrayContaining(['summary.ball-seated', 'summary.cocked', 'summary.tape-true']));
    run.dispose();
  });
  it('reads the mark once there is one, and counts hits and images', () => {
    const run = live([
      ['raise', { height: 0.6 }],
      ['strobe', { lamp: 'on' }],
      ['load', { ball: 'steel' }],
      ['cock', { stop: 1 }],
      ['seat', {}],
    ]);
    run.send('fire', {});
    for (let n = 0; n < 120; n++) run.step();
    expect(keysOf(run)).toEqual(expect.arrayContaining(['summary.mark', 'summary.images']));
    run.dispose();
  });
  it('a sealed launcher says so', () => {
    const run = live([['cock', { stop: 1 }]], { launcher: 'sealed' });
    run.step();
    expect(keysOf(run)).toContain('summary.cocked-sealed');
    run.dispose();
  });
  it('announces what is waited for, and keeps quiet about signals', () => {
    const event = (name: string, data = {}) => description.announce({ name, tick: 1, time: 0, data });
    expect(event('in-cup')).toEqual({ key: 'event.in-cup' });
    expect(event('refused', { command: 'fire', reason: 'not-cocked' })).toEqual({ key: 'refused.not-cocked' });
    expect(event('signal', { socket: 'A', on: true })).toBeUndefined();
  });
});
