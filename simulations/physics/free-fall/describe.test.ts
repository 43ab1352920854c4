import { describe, expect, it } from 'vitest';
import type { Message, Reading, Readings, RunEvent } from '@sdk';
import type { FreeFallFrame, Place } from './apparatus.ts';
import description from './describe.ts';
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
    return 'key' in value
      ? String(look(words, value.key))
      : value.value.toFixed(value.decimals).replace('.', words === vi ? ',' : '.');
  });
};
const reading = (
  channel: string,
  face: string,
  status: Reading['status'] = 'ok',
  value: number | null = null,
): Reading => ({
  channel,
  face,
  status,
  value,
  quantity: 'time',
  unit: 's',
  decimals: 3,
  error: { half: 0.001, shape: 'triangular' },
});
const readings = (status: Reading['status'], face: string): Readings => ({
  timer: [reading('time', face, status), reading('mode', 'A↔B')],
});
const bench = (change: Partial<FreeFallFrame> = {}): FreeFallFrame => ({
  body: 'cylinder',
  place: 'magnet',
  position: [0, 1.288, 0.07],
  rotation: [0, 0, 0, 1],
  velocity: [0, 0, 0],
  pressed: false,
  magnetOn: true,
  gateE: { position: 0.424, offset: 0, blocked: false },
  gateF: { position: 0.8, offset: 0, blocked: false, mounted: false },
  plugs: { magnet: 'A', 'gate-E': 'B', 'gate-F': '' },
  leads: [],
  freeSockets: [],
  tilt: [0, 0],
  screws: [0, 0],
  plumb: [0, 0],
  box: [0, 0.07],
  sensor: 'aside',
  drops: 0,
  lowerEdge: 0.024,
  gravity: 9.787,
  energy: 0,
  ...change,
});
const spoken = (frame: FreeFallFrame, shown: Readings = readings('idle', '0.000'), words: unknown = vi): string =>
  description
    .summary(frame, shown)
    .map((m) => say(words, m))
    .join(' ');
const event = (name: string, data: RunEvent['data'] = {}): RunEvent => ({ name, tick: 1, time: 0.01, data });

describe('the bench in words', () => {
  it('says what hangs, where the gate is, what the timer shows', () => {
    expect(spoken(bench(), readings('ok', '0.288'))).toBe(
      'Nam châm đang giữ trụ thép. Mép dưới của vật ở vạch 2,4 cm. Công tắc kép ở vị trí nhả, nam châm có điện. Cổng E ở vạch 42,4 cm. ' +
        'Dây nam châm: cắm ở ổ A. Dây cổng E: cắm ở ổ B. Đồng hồ chỉ 0,288 s, MODE A↔B. Quả dọi chỉ đúng dấu: giá đỡ thẳng đứng.',
    );
  });
  it('says by how much the plumb bob is off its mark, and to which side', () => {
    expect(spoken(bench({ plumb: [0.012, 0.001] }))).toContain('lệch 12 mm khỏi dấu, sang phải');
    expect(spoken(bench({ plumb: [0.012, -0.018] }))).toContain('lệch 22 mm khỏi dấu, ra phía sau');
    expect(spoken(bench({ plumb: [0.0005, 0] }))).toContain('chỉ đúng dấu');
  });
  it('speaks of the second gate only when it is there, and of a gate off its centre', () => {
    expect(spoken(bench())).not.toContain('Cổng F');
    const both = bench({
      gateE: { position: 0.4, offset: -0.006, blocked: false },
      gateF: { position: 0.8, offset: 0, blocked: false, mounted: true },
    });
    expect(spoken(both)).toContain('Cổng E ở vạch 40,0 cm, lệch 6 mm khỏi đường rơi. Cổng F ở vạch 80,0 cm.');
  });
  it('tells the magnet without a lead from the magnet that is switched off', () => {
    expect(spoken(bench({ place: 'tray', magnetOn: false }))).toContain('dây chưa cắm');
    expect(spoken(bench({ place: 'rest', magnetOn: false, pressed: true }))).toContain('đang nhấn');
  });
  it('says what the motion sensor sees and keeps, and that the gates are turned away', () => {
    const motion = (status: Reading['status'], value: number | null, kept: number): Readings => ({
      ...readings('idle', '0.000'),
      motion: [
        { ...reading('distance', '', status, value), series: { from: 0, every: 4, values: new Float64Array(kept) } },
        reading('rate', '60'),
      ],
    });
    const under = bench({ sensor: 'under' });
    const recording = spoken(under, motion('running', 1.224, 31));
    expect(recording).toContain('Cảm biến thấy vật gần nhất ở 1,224 m. Đang ghi 60 lần mỗi giây, được 31 số đo.');
    expect(recording).toContain('cổng quang đã quay ra sau');
    expect(recording).not.toContain('Cổng E');
    expect(spoken(under, motion('over', null, 31))).toContain('không thấy vật nào trong tầm đo. Bộ nhớ có 31 số đo.');
    expect(spoken(under, motion('ok', 1.2, 0))).not.toContain('Bộ nhớ');
    expect(spoken(bench(), motion('idle', null, 31))).not.toContain('Cảm biến');
    expect(spoken(under, motion('running', 1.224, 31), en)).toContain('records 60 times a second and has 31 readings');
  });
  it('has a sentence for every place and every state of the timer, in both languages', () => {
    const places: Place[] = ['tray', 'magnet', 'flight', 'contact', 'rest', 'balance'];
    for (const words of [vi, en])
      for (const place of places)
        for (const status of ['ok', 'idle', 'running', 'over'] as const) {
          const shown = { ...readings(status, '0.000'), balance: [reading('mass', '21.3', 'ok', 0.0213)] };
          expect(spoken(bench({ place }), shown, words)).not.toMatch(/\{\{|undefined/);
        }
  });
});

describe('what is announced', () => {
  const announced = (e: RunEvent, words: unknown = vi): string | undefined => {
    const message = description.announce(e);
    return message && say(words, message);
  };
  it.each([
    [event('hung', { body: 'steel-ball' }), 'Đã treo bi thép vào nam châm.'],
    [event('did-not-stick', { body: 'marble' }), 'Nam châm không hút viên bi thuỷ tinh: trong đó không có sắt.'],
    [event('missed-gate', { gate: 'E' }), 'Vật rơi trượt ra ngoài tia sáng của cổng E.'],
    [event('landed'), 'Vật đã rơi vào hộp.'],
    [event('refused', { command: 'hang', reason: 'magnet-off' }), vi.refused['magnet-off']],
  ])('%o', (e, sentence) => {
    expect(announced(e)).toBe(sentence);
    expect(announced(e, en)).toBeTypeOf('string');
  });
  it.each(['signal', 'gate-blocked', 'gate-clear', 'at-rest', 'something-new'])('keeps quiet about %s', (name) => {
    expect(announced(event(name))).toBeUndefined();
  });
  it("passes the kernel's own refusals on with their values", () => {
    expect(
      description.announce(
        event('refused', { command: 'moveGate', reason: 'input.out-of-range', field: 'position', value: 3, min: 0.05 }),
      ),
    ).toEqual({
      key: 'problem.input.out-of-range',
      values: { field: 'position', value: { value: 3, decimals: 3 }, min: { value: 0.05, decimals: 3 } },
    });
  });
});
