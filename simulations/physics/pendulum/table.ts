/**
 * The table of the pendulum (P11-02): l | α₀ | n | t₁ … tₙ | t̄ | T | T² | g | T₀.
 *
 * T = t̄/n obeys T = T₀(1 + α₀²/16 + …), T₀ = 2π√(l/g): at 10° that is 0.19 %, which the timer shows and which takes 0.4 % from g. A length
 * counted to the top of the ball is too short by r: T²–l keeps its slope and gets the intercept 4π²r/g, while each row's g is too small.
 */
import { defineTable, type RepeatedColumn, type TableSpec } from '@sdk';
import type { PendulumFrame } from './apparatus.ts';
import { FOUR_PI_SQUARED, GRAPHS } from './length-graphs.ts';

/** Of one period: the logger's mean of whole periods, or the timer's. */
export const PERIOD_SOURCES: RepeatedColumn['sources'] = [
  { instrument: 'logger', channel: 'mean', when: { param: 'clock', is: 'sensor' } },
  { instrument: 'timer', channel: 'time', needs: { channel: 'mode', face: ['T'], problem: 'record.wrong-mode' } },
];

/** Another ball, thread or rod, or another town, is another measurement. */
export const context: NonNullable<TableSpec['context']> = (frame, { place }) => {
  const { ball, suspension, vane } = frame as PendulumFrame;
  return [`ball.${ball}`, `suspension.${suspension}`, `vane.${vane}`, `place.${String(place)}`];
};

export const G = {
  symbol: 'g',
  unit: 'm/s²',
  name: { vi: 'gia tốc rơi tự do', en: 'acceleration of free fall' },
} as const;

export default defineTable({
  id: 'length',
  title: { vi: 'Bảng 1. Chu kì theo chiều dài con lắc', en: 'Table 1. The period and the length' },
  setting: {
    symbol: 'l',
    unit: 'm',
    name: { vi: 'chiều dài con lắc', en: 'length of the pendulum' },
    decimals: 4,
    same: 0.003,
    ask: {
      vi: 'Em đo l từ chỗ kẹp dây đến đâu trên quả cầu?',
      en: 'You measure l from the clamp down to which point of the ball?',
    },
    ways: [
      {
        id: 'top',
        label: { vi: 'đến mép trên, chỗ buộc dây', en: 'to its top, where the thread is tied' },
        plus: { instrument: 'ruler', channel: 'top' },
      },
      {
        id: 'centre',
        label: { vi: 'đến tâm quả cầu', en: 'to its centre' },
        plus: { instrument: 'ruler', channel: 'centre' },
      },
      {
        id: 'bottom',
        label: { vi: 'đến mép dưới', en: 'to its lower edge' },
        plus: { instrument: 'ruler', channel: 'bottom' },
      },
    ],
  },
  repeated: {
    symbol: 't',
    unit: 's',
    name: { vi: 'thời gian của n dao động', en: 'time of n swings' },
    sources: [{ instrument: 'watch', channel: 'time', when: { param: 'clock', is: 'stopwatch' } }, ...PERIOD_SOURCES],
  },
  beside: [
    {
      symbol: 'α₀',
      unit: '°',
      name: { vi: 'biên độ góc', en: 'angle of release' },
      sources: [{ instrument: 'protractor', channel: 'angle' }],
      missing: 'record.no-angle',
      before: true,
    },
  ],
  typed: [
    {
      symbol: 'n',
      unit: '',
      name: { vi: 'số dao động trong mỗi lần đo', en: 'swings in each reading' },
      options: ([1, 5, 10, 20] as const).map((value) => ({
        value,
        face: String(value),
        label: { vi: `${value} dao động`, en: value === 1 ? '1 swing' : `${value} swings` },
      })),
      otherwise: 1,
      before: true,
    },
  ],
  repeats: 5,
  settings: [0.4, 0.6, 0.8, 1, 1.2],
  columns: [
    {
      id: 'mean',
      symbol: 't̄',
      unit: 's',
      of: 'mean',
      name: { vi: 'thời gian trung bình', en: 'mean time' },
      student: {
        hint: {
          vi: 'Cộng các lần đo của hàng này lại rồi chia cho số lần đo.',
          en: 'Add up the readings of this row and divide by how many there are.',
        },
      },
    },
    { id: 'spread', symbol: 'Δt', unit: 's', of: 'spread', name: { vi: 'sai số của t̄', en: 'uncertainty of t̄' } },
    {
      id: 'period',
      symbol: 'T',
      unit: 's',
      of: { factor: 1, powers: { t: 1, n: -1 } },
      decimals: 4,
      name: { vi: 'chu kì', en: 'period' },
    },
    {
      id: 'square',
      symbol: 'T²',
      unit: 's²',
      of: { factor: 1, powers: { t: 2, n: -2 } },
      decimals: 4,
      name: { vi: 'bình phương chu kì', en: 'period squared' },
      student: { hint: { vi: 'T = t̄/n, rồi nhân T với chính nó.', en: 'T = t̄/n; then multiply T by itself.' } },
    },
    {
      id: 'g',
      ...G,
      of: { factor: FOUR_PI_SQUARED, powers: { l: 1, t: -2, n: 2 } },
      decimals: 3,
      student: {
        hint: {
          vi: 'g = 4π²·l / T². Lấy l (đổi ra mét) và T² ở chính hàng này.',
          en: 'g = 4π²·l / T². Take l (in metres) and T² from this very row.',
        },
        slips: [
          {
            times: 0.25,
            hint: {
              vi: 'Đúng một phần tư! Trong công thức là 4π², không phải π².',
              en: 'Exactly a quarter! It is 4π², not π².',
            },
          },
          {
            times: 1 / 6.283185307179586,
            hint: {
              vi: 'Thiếu một thừa số 2π: bình phương cả 2π thì được 4π².',
              en: 'A factor of 2π is missing: 2π squared is 4π².',
            },
          },
        ],
      },
    },
    {
      id: 'corrected',
      symbol: 'T₀',
      unit: 's',
      of: {
        over: [{ factor: 1, powers: { t: 1, n: -1 } }, { sum: [1, { factor: 1.9038588e-5, powers: { 'α₀': 2 } }] }],
      },
      decimals: 4,
      name: { vi: 'chu kì khi góc rất nhỏ: T/(1 + α₀²/16)', en: 'period at a very small angle: T/(1 + α₀²/16)' },
    },
  ],
  graphs: GRAPHS,
  sought: { ...G, decimals: 2, probe: 'gravity', acceptedName: { vi: 'g tại nơi đo', en: 'g at this place' } },
  methods: [
    {
      id: 'ratio',
      label: { vi: 'g = 4π²l/T² từng hàng, rồi lấy trung bình', en: 'g = 4π²l/T² row by row, then the mean' },
      from: { column: 'g' },
    },
    { id: 'lineT2', label: { vi: 'đường thẳng T² theo l', en: 'straight line T² against l' }, from: { graph: 't2-l' } },
    {
      id: 'lineRoot',
      label: { vi: 'đường thẳng T theo √l', en: 'straight line T against √l' },
      from: { graph: 't-root-l' },
    },
    {
      id: 'lineT02',
      label: {
        vi: 'đường thẳng T₀² theo l (trừ ảnh hưởng của góc)',
        en: 'straight line T₀² against l (angle corrected)',
      },
      from: { graph: 't02-l' },
    },
  ],
  context,
});
