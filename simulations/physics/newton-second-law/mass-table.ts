/**
 * Table 2: M | t₁ … tₙ | t̄ | 1/M | a | M·a, with the pull kept the same and discs added to the glider.
 *
 * a = F/(M + m + I/r²). Whoever calls the glider alone the moved mass finds a/(1/M) falling as the glider gets lighter: the points of a
 * against 1/M bend. 1/a against M is straight for both, and its intercept, over its slope, is the mass that was left out.
 */
import { defineTable } from '@sdk';
import { ACCELERATION, context, DISTANCE, MEAN, SPREAD, TIMES } from './columns.ts';

const F = { symbol: 'F', unit: 'N', name: { vi: 'lực kéo', en: 'pull' } } as const;

export const massTable = defineTable({
  id: 'mass',
  title: { vi: 'Bảng 2. Gia tốc và khối lượng (lực kéo không đổi)', en: 'Table 2. Acceleration and mass (pull kept)' },
  setting: {
    symbol: 'M',
    unit: 'kg',
    name: { vi: 'khối lượng được gia tốc', en: 'mass that is accelerated' },
    decimals: 3,
    same: 0.004,
    ask: {
      vi: 'Vật nào được gia tốc? Em lấy khối lượng nào làm M?',
      en: 'What is accelerated? Which mass do you take as M?',
    },
    ways: [
      {
        id: 'glider',
        label: { vi: 'xe và các đĩa trên xe', en: 'the glider and the discs on it' },
        plus: { instrument: 'stamps', channel: 'glider' },
      },
      {
        id: 'system',
        label: { vi: 'xe, các đĩa trên xe và cả phần treo', en: 'the glider, its discs and what hangs as well' },
        plus: { instrument: 'stamps', channel: 'system' },
      },
    ],
  },
  repeated: TIMES,
  constants: [DISTANCE],
  repeats: 3,
  settings: [0.24, 0.29, 0.34, 0.44, 0.54],
  columns: [
    MEAN,
    SPREAD,
    {
      id: 'inverse',
      symbol: '1/M',
      unit: 'kg⁻¹',
      of: { factor: 1, powers: { M: -1 } },
      decimals: 3,
      name: { vi: 'nghịch đảo của khối lượng', en: 'one over the mass' },
      student: {
        hint: { vi: 'Lấy 1 chia cho M, với M tính bằng kilôgam.', en: 'Divide 1 by M, with M in kilograms.' },
      },
    },
    ACCELERATION,
    {
      id: 'product',
      symbol: 'M·a',
      unit: 'N',
      of: { factor: 2, powers: { M: 1, s: 1, t: -2 } },
      decimals: 3,
      name: { vi: 'tích M·a', en: 'product M·a' },
    },
  ],
  graphs: [
    {
      id: 'a-inverse',
      label: { vi: 'a theo 1/M', en: 'a against 1/M' },
      x: {
        symbol: '1/M',
        unit: 'kg⁻¹',
        of: { factor: 1, powers: { M: -1 } },
        decimals: 2,
        name: { vi: 'nghịch đảo của khối lượng', en: 'one over the mass' },
      },
      y: {
        symbol: 'a',
        unit: 'm/s²',
        of: { factor: 2, powers: { s: 1, t: -2 } },
        decimals: 3,
        name: { vi: 'gia tốc', en: 'acceleration' },
      },
      slopeUnit: 'N',
      result: { factor: 1, power: 1, formula: 'F = Δa/Δ(1/M)' },
      intercept: {
        unit: 'm/s²',
        perUnit: 1,
        meaning: {
          vi: 'a tỉ lệ với 1/M thì đường thẳng qua gốc toạ độ. Tung độ gốc lớn hơn 0 và các điểm cong xuống: M em chọn còn thiếu một phần khối lượng cũng được gia tốc.',
          en: 'If a is proportional to 1/M the line passes through the origin. An intercept above zero, and points that bend down: your M lacks a part of the mass that is accelerated too.',
        },
      },
    },
    {
      id: 'inverse-M',
      label: { vi: '1/a theo M', en: '1/a against M' },
      x: {
        symbol: 'M',
        unit: 'kg',
        of: { factor: 1, powers: { M: 1 } },
        decimals: 3,
        name: { vi: 'khối lượng', en: 'mass' },
      },
      y: {
        symbol: '1/a',
        unit: 's²/m',
        of: { factor: 0.5, powers: { t: 2, s: -1 } },
        decimals: 3,
        name: { vi: 'nghịch đảo của gia tốc', en: 'one over the acceleration' },
      },
      slopeUnit: 'N⁻¹',
      result: { factor: 1, power: -1, formula: 'F = ΔM/Δ(1/a)' },
      intercept: {
        unit: 's²/m',
        perUnit: 1,
        meaning: {
          vi: '1/a = (M + phần còn thiếu)/F. Tung độ gốc nhân với F là phần khối lượng em chưa tính: phần treo, hoặc chỉ còn ròng rọc.',
          en: '1/a = (M + what is missing)/F. The intercept times F is the mass that you left out: what hangs, or only the pulley.',
        },
      },
    },
  ],
  sought: {
    ...F,
    decimals: 3,
    probe: 'pull',
    acceptedName: { vi: 'trọng lượng của phần treo', en: 'weight of what hangs' },
  },
  methods: [
    {
      id: 'product',
      label: { vi: 'M·a từng hàng, rồi lấy trung bình', en: 'M·a row by row, then the mean' },
      from: { column: 'product' },
    },
    {
      id: 'line',
      label: { vi: 'đường thẳng a theo 1/M', en: 'straight line a against 1/M' },
      from: { graph: 'a-inverse' },
    },
    {
      id: 'inverse',
      label: { vi: 'đường thẳng 1/a theo M', en: 'straight line 1/a against M' },
      from: { graph: 'inverse-M' },
    },
  ],
  context,
});

export default massTable;
