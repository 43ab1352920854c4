/** Danger: asked before it happens, in the state and in the log, and taken back by the ordinary undo. */
import { expect, test } from 'vitest';
import { recordingOf, replay, Run } from '@core';
import { undoDanger } from '@sdk';
import { tasting, tastingGuide } from '../../tests/fixtures/tasting.ts';

const opened = () => new Run(tasting, { experiment: 'fixture/tasting' });
const live = (run: ReturnType<typeof opened>, seconds: number) => {
  for (let n = Math.round(seconds * 60); n > 0; n--) run.step();
};
const phase = (run: ReturnType<typeof opened>) => (run.advance(0), run.current.safety.phase);

test('nothing happens until somebody has said what will', () => {
  const run = opened();
  run.send('taste', {});
  live(run, 1);
  expect(run.current).toMatchObject({ safety: { act: 'taste', phase: 'asked', guess: '' }, spoilt: 0 });
  expect([run.probe('danger'), run.probe('danger', 'taste'), run.probe('danger', 'sniff')]).toEqual([1, 1, undefined]);
  expect(run.verdict('taste', {})).toBe('safety.waits');
  // The guesses of another act are none of this one.
  expect(run.verdict('danger.go', { guess: 'choke' })).toBe('input.not-there');
  run.send('danger.go', { guess: 'sour' });
  expect(phase(run)).toBe('happened');
  expect(run.current).toMatchObject({ safety: { act: 'taste', guess: 'sour' }, spoilt: 1 });
  expect(run.probe('danger')).toBe(2);
  expect(run.eventsSince(0).events.map(({ data }) => data)).toEqual([
    { act: 'taste', phase: 'asked' },
    { act: 'taste', phase: 'happened' },
  ]);
  run.send('danger.done', {});
  expect(phase(run)).toBe('calm');
  expect(run.current.spoilt).toBe(1);
});

test('whoever steps back has done nothing', () => {
  const run = opened();
  run.send('taste', {});
  run.send('danger.stop', {});
  expect(phase(run)).toBe('calm');
  expect(run.current).toMatchObject({ safety: { act: '', guess: '' }, spoilt: 0 });
  expect(run.verdict('danger.stop', {})).toBe('safety.calm');
  expect(run.verdict('danger.done', {})).toBe('safety.calm');
  expect(run.verdict('danger.go', { guess: 'sour' })).toBe('input.not-there');
});

test('undo goes back to before the act, over what was done since', () => {
  const run = opened();
  run.send('bring', { near: true });
  live(run, 0.5);
  const before = run.hash();
  run.send('taste', {});
  live(run, 1);
  run.send('danger.go', { guess: 'burnt' });
  live(run, 1);
  run.send('bring', { near: false });
  live(run, 1);
  undoDanger(run);
  expect(run.hash()).toBe(before);
  run.redo();
  expect(run.current.safety.phase).toBe('asked');
});

test('an accident in the middle of a tick has its moment, and is undone to before what led to it', () => {
  const run = opened();
  live(run, 0.25);
  const before = run.hash();
  run.send('heat', {});
  live(run, 3);
  expect(run.current.safety).toMatchObject({ act: 'boil', phase: 'happened', guess: '' });
  expect(run.eventsSince(0).events.at(-1)!.time).toBeCloseTo(2.25, 8);
  undoDanger(run);
  expect(run.hash()).toBe(before);
});

test('a splash meets goggles, or an eye', () => {
  const run = opened();
  run.send('wear', { what: 'goggles' });
  run.send('shake', {});
  expect(phase(run)).toBe('calm');
  expect(run.verdict('wear', { what: 'goggles' })).toBe('safety.worn');
  expect(run.verdict('takeOff', { what: 'gloves' })).toBe('safety.bare');
  run.send('takeOff', { what: 'goggles' });
  run.send('shake', {});
  expect(phase(run)).toBe('happened');
});

test('the guess is in the recording, and the recording gives the same hash', () => {
  const run = opened();
  run.send('taste', {});
  live(run, 0.2);
  run.send('danger.go', { guess: 'nothing' });
  live(run, 0.2);
  const recording = recordingOf(run);
  expect(JSON.stringify(recording)).toContain('nothing');
  expect(replay(tasting, recording).hash()).toBe(run.hash());
});

test('the first step asks for what is still missing', () => {
  const run = opened();
  const [step] = tastingGuide.routes[0]!.steps;
  const progress = () => ({ frame: (run.advance(0), run.current) }) as never;
  expect(step!.action!(progress())).toMatchObject({ command: 'wear', input: { what: 'goggles' } });
  run.send('wear', { what: 'goggles' });
  expect(step!.action!(progress())).toMatchObject({ command: 'wear', input: { what: 'gloves' } });
  expect(step!.done!(progress())).toBe(false);
  run.send('wear', { what: 'gloves' });
  expect(step!.done!(progress())).toBe(true);
  expect(step!.action!(progress())).toBeUndefined();
});
