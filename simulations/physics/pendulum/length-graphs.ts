/** The graphs of the main table: T² against l, T against √l, and T₀² against l with the effect of the angle taken off. */
import type { TableSpec } from '@sdk';

/** 4π². */
export const FOUR_PI_SQUARED = 39.47841760435743;

const L = {
  symbol: 'l',
  unit: 'm',
  of: { factor: 1, powers: { l: 1 } },
  decimals: 3,
  name: { vi: 'chiều dài con lắc', en: 'length of the pendulum' },
} as const;

export const GRAPHS: TableSpec['graphs'] = [
  {
    id: 't2-l',
    label: { vi: 'T² theo l', en: 'T² against l' },
    x: L,
    y: {
      symbol: 'T²',
      unit: 's²',
      of: { factor: 1, powers: { t: 2, n: -2 } },
      decimals: 3,
      name: { vi: 'bình phương chu kì', en: 'period squared' },
    },
    slopeUnit: 's²/m',
    result: { factor: FOUR_PI_SQUARED, power: -1, formula: 'g = 4π² / a' },
    intercept: {
      unit: 's²',
      perUnit: 1,
      meaning: {
        vi: 'Con lắc dài 0 có chu kì 0: đường thẳng phải qua gốc toạ độ. Tung độ gốc dương (cỡ 0,05 s²) nghĩa là mọi l đã đo ngắn hơn thật, ví dụ chỉ đến mép trên quả cầu. Khoảng ± chứa 0 thì chưa chứng tỏ được gì.',
        en: 'A pendulum of no length has no period: the line should pass through the origin. A positive intercept (some 0.05 s²) means that every l was measured too short, for instance to the top of the ball. While ± holds 0, nothing is proven.',
      },
    },
  },
  {
    id: 't-root-l',
    label: { vi: 'T theo √l', en: 'T against √l' },
    x: {
      symbol: '√l',
      unit: '√m',
      of: { factor: 1, powers: { l: 0.5 } },
      decimals: 3,
      name: { vi: 'căn bậc hai của chiều dài', en: 'square root of the length' },
    },
    y: {
      symbol: 'T',
      unit: 's',
      of: { factor: 1, powers: { t: 1, n: -1 } },
      decimals: 3,
      name: { vi: 'chu kì', en: 'period' },
    },
    slopeUnit: 's/√m',
    result: { factor: FOUR_PI_SQUARED, power: -2, formula: 'g = (2π / a)²' },
    intercept: {
      unit: 'ms',
      perUnit: 0.001,
      meaning: {
        vi: 'Đường thẳng này cũng phải qua gốc toạ độ. Bấm giây chậm hay sớm, hoặc l đo ngắn hay dài đều đẩy nó lệch khỏi gốc.',
        en: 'This line, too, should pass through the origin. A late or early thumb, or a length too short or too long, moves it away.',
      },
    },
  },
  {
    id: 't02-l',
    label: { vi: 'T₀² theo l (đã trừ ảnh hưởng của góc)', en: 'T₀² against l (the angle corrected for)' },
    x: L,
    y: {
      symbol: 'T₀²',
      unit: 's²',
      of: { raised: ['T₀', 2] },
      decimals: 3,
      name: { vi: 'bình phương chu kì khi góc rất nhỏ', en: 'square of the period at a very small angle' },
    },
    slopeUnit: 's²/m',
    result: { factor: FOUR_PI_SQUARED, power: -1, formula: 'g = 4π² / a' },
    intercept: {
      unit: 's²',
      perUnit: 1,
      meaning: {
        vi: 'Như đồ thị T² theo l: phải qua gốc toạ độ.',
        en: 'As with T² against l: it should pass through the origin.',
      },
    },
  },
];
