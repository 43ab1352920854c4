import { describe, expect, it } from 'vitest';
import { fakeRun } from './fake-run.ts';
import { createPace } from './pace.ts';
import { createSender } from './sender.ts';

describe('the sender', () => {
  it('sends the newest value of each hand once a frame', () => {
    const { run, sent } = fakeRun();
    let woken = 0;
    const sender = createSender(run, { wake: () => void woken++ });
    for (let i = 0; i < 50; i++) sender.offer('gate', 'moveGate', { position: i });
    sender.offer('screw', 'turn', { turns: 1 });
    expect(sent).toEqual([]);
    expect(woken).toBeGreaterThan(0);
    sender.flush();
    sender.flush();
    expect(sent).toEqual([
      ['moveGate', { position: 49 }],
      ['turn', { turns: 1 }],
    ]);
  });
  it('remembers what it offered until frames have had time to show it', () => {
    const { run } = fakeRun();
    const sender = createSender(run);
    sender.offer('gate', 'moveGate', { position: 0.5 });
    expect(sender.pending('gate')).toEqual({ position: 0.5 });
    sender.flush();
    expect(sender.pending('gate')).toEqual({ position: 0.5 });
    for (let i = 0; i < 4; i++) sender.flush();
    expect(sender.pending('gate')).toBeUndefined();
  });
  it('a button does not overtake a drag', () => {
    const { run, sent } = fakeRun();
    const sender = createSender(run);
    sender.offer('gate', 'moveGate', { position: 0.5 });
    sender.send('release', {});
    expect(sent.map(([command]) => command)).toEqual(['moveGate', 'release']);
  });
});

describe('the pace of speech', () => {
  it('says the first at once, then at most one in 1.5 s, the latest', () => {
    const pace = createPace(1.5);
    expect(pace.say('one', 0)).toBe('one');
    expect(pace.say('two', 0.2)).toBeUndefined();
    expect(pace.say('three', 0.4)).toBeUndefined();
    expect(pace.due(1.4)).toBeUndefined();
    expect(pace.due(1.5)).toBe('three');
    expect(pace.due(9)).toBeUndefined();
  });
});
