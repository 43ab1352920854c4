import { Run, type Message, type Readings } from '@sdk';
import { describe, expect, it } from 'vitest';
import description from './describe.ts';
import hands from './hands.ts';
import model from './model.ts';
import { cameras } from './view/cameras.ts';
import { places } from './view/places.ts';
import en from './words/en.json';
import vi from './words/vi.json';

const look = (words: unknown, key: string): unknown =>
  key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], words);
/** A sentence as i18next would print it. */
const say = (words: unknown, { key, values = {} }: Message): string => {
  const text = look(words, key);
  if (typeof text !== 'string') throw new Error(`no words for ${key}`);
  return text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${key} misses ${name}`);
    if (typeof value === 'string') return value;
    return 'key' in value ? String(look(words, value.key)) : value.value.toFixed(value.decimals).replace('.', ',');
  });
};
const bench = (commands: readonly (readonly [string, object])[] = [], params: object = {}) => {
  const run = new Run(model, {
    experiment: 'physics/pendulum',
    seeds: { bench: 1, unknown: 2, run: 3 },
    params: params as never,
  });
  for (const [command, input] of commands) {
    run.send(command as never, input as never);
    run.step();
  }
  run.step();
  return run;
};
const readings = (run: ReturnType<typeof bench>): Readings =>
  Object.fromEntries(Object.keys(model.instruments!).map((id) => [id, run.readings(id as never)]));
const spoken = (run: ReturnType<typeof bench>, words: unknown = vi): string =>
  description
    .summary(run.current, readings(run))
    .map((m) => say(words, m))
    .join(' ');

describe('the bench in words', () => {
  it('says what hangs, what the ruler shows, where the gate is, and the lead', () => {
    const text = spoken(bench());
    expect(text).toContain('quả cầu thép 25 mm treo đứng yên');
    expect(text).toMatch(/tâm ở (59,9|60,0|60,1) cm/);
    expect(text).toContain('lệch 12,0 cm sang phải');
    expect(text).toContain('Dây cổng chưa cắm.');
    expect(spoken(bench([['moveGate', { x: 0, y: 0.7 }]]))).toContain('đúng vị trí thấp nhất');
  });
  it('says at which angle the ball is held, that it swings, and that it lies on the balance', () => {
    expect(spoken(bench([['pull', { angle: 0.175 }]]))).toContain('lệch 10°');
    expect(
      spoken(
        bench([
          ['pull', { angle: 0.175 }],
          ['letGo', { how: 'still' }],
        ]),
      ),
    ).toContain('đang dao động');
    expect(spoken(bench([['weigh', { ball: 'wood' }]]))).toContain('quả cầu gỗ 25 mm nằm trên cân');
  });
  it('in the hall speaks of no ruler', () => {
    const text = spoken(bench([], { room: 'hall' }));
    expect(text).toContain('mất hút trên trần');
    expect(text).not.toContain('Thước');
  });
  it('has a sentence for every state in both languages', () => {
    for (const words of [vi, en])
      for (const command of [[], [['hangOn', { suspension: 'rod' }]], [['setVane', { vane: 'card' }]]] as const)
        expect(spoken(bench(command as never), words)).not.toMatch(/\{\{|undefined/);
  });
  it.each([
    ['let-go', { how: 'sideways' }, 'elip'],
    ['struck-gate', {}, 'chạm vào cổng'],
    ['refused', { command: 'pull', reason: 'would-go-slack' }, 'dây chùng'],
  ] as const)('announces %s', (name, data, part) => {
    const message = description.announce({ name, tick: 1, time: 0, data });
    expect(message && say(vi, message)).toContain(part);
    expect(message && say(en, message)).toBeTypeOf('string');
  });
  it('keeps quiet about signals', () => {
    expect(description.announce({ name: 'signal', tick: 1, time: 0, data: {} })).toBeUndefined();
  });
});

describe('the view', () => {
  it('has a place for every hand, finite, on or above the bench', () => {
    const run = bench([['pull', { angle: 0.5 }]]);
    const known = new Set(places.map((p) => p.id));
    for (const hand of hands) expect(known, hand.id).toContain(hand.id);
    for (const place of places) {
      const out: [number, number, number] = [NaN, NaN, NaN];
      place.at(run.current, out);
      for (const v of out) expect(Number.isFinite(v), place.id).toBe(true);
      expect(out[1], place.id).toBeGreaterThan(-0.001);
    }
  });
  it('begins with the overview, and its ruler camera reads with the hand of the ruler', () => {
    expect(cameras[0]!.id).toBe('overview');
    const { hand, off } = cameras.find((c) => c.id === 'ruler')!.eye!;
    expect(hands.find((one) => one.id === hand)).toMatchObject({ command: 'ruler.look' });
    expect(model.instruments!.ruler.commands.look.input.from.options).toContain(off);
  });
});
