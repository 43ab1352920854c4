/**
 * The table of periods (P11-01): m | T lần 1…n | T̄ | ΔT | T² | k by 4π²m/T².
 *
 * T² = 4π²(m + m_s/3)/k. Row by row without m_s the stiffness comes out too small, most where m is small; the line T² against m keeps the right
 * slope and shows m_s/3 as an intercept: of m/k·4π² in s², or m_s/3 in grams where the line is turned round.
 */
import { defineTable, type Seen, type TableSpec } from '@sdk';
import type { SpringFrame } from './apparatus.ts';

/** 4π². */
const FOUR_PI_SQUARED = 39.47841760435743;

/** Another spring is another measurement; so is the same one spoilt (to the millimetre), and a disc under water. */
export const context: NonNullable<TableSpec['context']> = (frame, { place }) => {
  const { spring, immersed } = frame as SpringFrame;
  return [`spring.${spring}`, `place.${String(place)}`, ...(immersed > 0 ? [`water.${immersed}`] : [])];
};

export const hungSetting = {
  symbol: 'm',
  unit: 'kg',
  name: { vi: 'khối lượng treo vào lò xo', en: 'mass hung on the spring' },
  decimals: 3,
  same: 0.002,
  ask: { vi: 'Em lấy m ở đâu?', en: 'Where do you take m from?' },
  ways: [
    {
      id: 'stamps',
      label: { vi: 'từ số ghi trên các quả nặng', en: 'from what is stamped on the masses' },
      plus: { instrument: 'stamps', channel: 'stamped' },
    },
  ],
} as const satisfies TableSpec['setting'];

export const K = {
  symbol: 'k',
  unit: 'N/m',
  name: { vi: 'độ cứng của lò xo', en: 'stiffness of the spring' },
} as const;

/** The vibrator keeps its own time: what it shakes has not the spring's period. */
function misfit({ frame }: Seen): string | undefined {
  return (frame as SpringFrame).drive === 'on' ? 'record.vibrator-on' : undefined;
}

export const periodTable = defineTable({
  id: 'period',
  title: { vi: 'Bảng 1. Chu kì của con lắc lò xo', en: 'Table 1. Period of the mass on a spring' },
  setting: hungSetting,
  repeated: {
    symbol: 'T',
    unit: 's',
    name: { vi: 'chu kì', en: 'period' },
    sources: [
      // The logger gives the mean of all periods since RESET.
      { instrument: 'logger', channel: 'mean', when: { param: 'family', is: 'sensor' } },
      { instrument: 'timer', channel: 'time', needs: { channel: 'mode', face: ['T'], problem: 'record.mode-T' } },
    ],
  },
  repeats: 3,
  settings: [0.05, 0.1, 0.15, 0.2, 0.25, 0.3],
  columns: [
    {
      id: 'mean',
      symbol: 'T̄',
      unit: 's',
      of: 'mean',
      name: { vi: 'chu kì trung bình', en: 'mean period' },
      student: {
        hint: {
          vi: 'Cộng các lần đo của hàng này lại rồi chia cho số lần đo.',
          en: 'Add up the readings of this row and divide by how many there are.',
        },
      },
    },
    { id: 'spread', symbol: 'ΔT', unit: 's', of: 'spread', name: { vi: 'sai số của T̄', en: 'uncertainty of T̄' } },
    {
      id: 'square',
      symbol: 'T̄²',
      unit: 's²',
      of: { factor: 1, powers: { T: 2 } },
      decimals: 4,
      name: { vi: 'bình phương chu kì', en: 'period squared' },
      student: {
        hint: {
          vi: 'Nhân T̄ với chính nó, giữ ít nhất ba chữ số có nghĩa.',
          en: 'Multiply T̄ by itself and keep at least three significant figures.',
        },
      },
    },
    {
      id: 'k',
      ...K,
      of: { factor: FOUR_PI_SQUARED, powers: { m: 1, T: -2 } },
      decimals: 2,
      student: {
        hint: {
          vi: 'k = 4π²·m / T̄², m tính bằng kilôgam. 4π² ≈ 39,48.',
          en: 'k = 4π²·m / T̄², m in kilograms. 4π² ≈ 39.48.',
        },
        slips: [
          {
            times: 1000,
            hint: {
              vi: 'Gấp 1000 lần: đổi m từ gam ra kilôgam nhé.',
              en: '1000 times too big: turn m from grams into kilograms.',
            },
          },
          { times: 1 / FOUR_PI_SQUARED, hint: { vi: 'Em quên 4π² rồi.', en: 'The 4π² got lost.' } },
        ],
      },
    },
  ],
  graphs: [
    {
      id: 't2-m',
      label: { vi: 'T² theo m', en: 'T² against m' },
      x: {
        symbol: 'm',
        unit: 'kg',
        of: { factor: 1, powers: { m: 1 } },
        decimals: 3,
        name: { vi: 'khối lượng treo', en: 'mass hung' },
      },
      y: {
        symbol: 'T²',
        unit: 's²',
        of: { factor: 1, powers: { T: 2 } },
        decimals: 4,
        name: { vi: 'bình phương chu kì', en: 'period squared' },
      },
      slopeUnit: 's²/kg',
      result: { factor: FOUR_PI_SQUARED, power: -1, formula: 'k = 4π² / a' },
      intercept: {
        unit: 's²',
        perUnit: 1,
        meaning: {
          vi: 'Nếu chỉ quả nặng dao động, khi m = 0 thì T = 0 và đường thẳng qua gốc toạ độ. Tung độ gốc b dương: còn một khối lượng b/a nữa cùng dao động, đó là một phần ba khối lượng lò xo.',
          en: 'If only the masses swung, T would be 0 at m = 0 and the line would pass through the origin. A positive intercept b: a further mass b/a swings along, a third of the mass of the spring.',
        },
      },
    },
  ],
  sought: {
    ...K,
    decimals: 2,
    probe: 'stiffness',
    acceptedName: { vi: 'k thật của lò xo này', en: 'true k of this spring' },
  },
  methods: [
    { id: 'line', label: { vi: 'đường thẳng T² theo m', en: 'straight line T² against m' }, from: { graph: 't2-m' } },
    {
      id: 'ratio',
      label: { vi: 'k = 4π²m/T̄² từng hàng, rồi lấy trung bình', en: 'k = 4π²m/T̄² row by row, then the mean' },
      from: { column: 'k' },
    },
  ],
  misfit,
  context,
});

export default periodTable;
