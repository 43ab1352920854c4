/**
 * The table of concentrations (C10-08): V₁ | V₂ | t lần 1…2 | t̄ | Δt | c | 1/t.
 *
 * c is that of the mixture, 0,15·V₁/V₂. The cross goes when a fixed amount of sulfur hangs over it, so 1/t stands for the rate at the beginning;
 * ln(1/t) against ln c has the order as its slope. It is 1.5 % too large, for a part of the thiosulfate is used up before the cross has gone,
 * and a thumb that is a quarter of a second late takes about as much off.
 */
import { defineTable, type TableSpec } from '@sdk';
import { THIOSULFATE, type RateFrame } from './apparatus.ts';

/** m³: what a mixture of the lesson holds, and how much less is no longer that. */
const FULL = 50e-6;
const SHORT = 0.93;

/** Another total volume is another depth over the cross: such rows share no line with the others. */
export const mixture: NonNullable<TableSpec['context']> = (frame) => {
  const { mixed, task } = frame as RateFrame;
  const total = mixed.thiosulfate + mixed.water + mixed.acid;
  return [`mixture.${task !== 'cross' || total > SHORT * FULL ? (total > FULL / SHORT ? 'long' : 'full') : 'short'}`];
};

export const TIME = {
  symbol: 't',
  unit: 's',
  name: { vi: 'thời gian đến khi dấu X biến mất', en: 'time until the cross has gone' },
  sources: [{ instrument: 'watch', channel: 'time' }],
} as const satisfies TableSpec['repeated'];
export const MEAN = {
  id: 'mean',
  symbol: 't̄',
  unit: 's',
  of: 'mean',
  name: { vi: 'thời gian trung bình', en: 'mean time' },
} as const;
const V1 = {
  symbol: 'V₁',
  unit: 'mL',
  name: { vi: 'thể tích dung dịch sodium thiosulfate', en: 'volume of the sodium thiosulfate solution' },
} as const;
export const volumeSetting = {
  ...V1,
  decimals: 1,
  same: 0.9,
  ask: { vi: 'Em lấy V₁ ở đâu?', en: 'Where do you take V₁ from?' },
  ways: [
    {
      id: 'slip',
      label: { vi: 'từ tờ giấy nháp, đọc trên ống đong', en: 'from the slip of paper, as read on the cylinder' },
      plus: { instrument: 'jotter', channel: 'thiosulfate' },
    },
  ],
} as const satisfies TableSpec['setting'];
export const TOTAL = {
  symbol: 'V₂',
  unit: 'mL',
  name: { vi: 'thể tích cả hỗn hợp', en: 'volume of the whole mixture' },
  sources: [{ instrument: 'jotter', channel: 'total' }],
  before: true,
} as const;

const C = {
  symbol: 'c',
  unit: 'mol/L',
  name: { vi: 'nồng độ thiosulfate trong hỗn hợp', en: 'concentration of thiosulfate in the mixture' },
  of: { factor: THIOSULFATE, powers: { 'V₁': 1, 'V₂': -1 } },
  decimals: 3,
} as const;
const V = {
  symbol: '1/t',
  unit: '1/s',
  name: { vi: 'tốc độ tương đối', en: 'relative rate' },
  of: { factor: 1, powers: { t: -1 } },
  decimals: 4,
} as const;

export default defineTable({
  id: 'concentration',
  title: { vi: 'Bảng 1. Nồng độ và thời gian', en: 'Table 1. Concentration and time' },
  setting: volumeSetting,
  repeated: TIME,
  beside: [TOTAL],
  repeats: 2,
  settings: [10, 20, 30, 40],
  columns: [
    {
      ...MEAN,
      student: {
        hint: {
          vi: 'Cộng các lần đo của hàng này lại rồi chia cho số lần đo.',
          en: 'Add up the readings of this row and divide by how many there are.',
        },
      },
    },
    { id: 'spread', symbol: 'Δt', unit: 's', of: 'spread', name: { vi: 'sai số của t̄', en: 'uncertainty of t̄' } },
    {
      id: 'c',
      ...C,
      student: {
        hint: {
          vi: 'c = 0,15·V₁/V₂: cùng số mol ấy, chia cho thể tích cả hỗn hợp.',
          en: 'c = 0.15·V₁/V₂: the same moles, over the volume of the whole mixture.',
        },
        slips: [
          {
            times: 5,
            hint: {
              vi: 'Em chia cho thể tích nào? Đó là thể tích của cả hỗn hợp, có nước và acid.',
              en: 'Over which volume? That of the whole mixture, with water and acid.',
            },
          },
        ],
      },
    },
    { id: 'rate', ...V, student: { hint: { vi: 'Lấy 1 chia cho t̄.', en: 'Take 1 over t̄.' } } },
  ],
  graphs: [
    {
      id: 'rate-c',
      label: { vi: '1/t theo c', en: '1/t against c' },
      x: C,
      y: V,
      slopeUnit: 'L/(mol.s)',
      intercept: {
        unit: '1/s',
        perUnit: 1,
        meaning: {
          vi: 'Không có thiosulfate thì không có phản ứng: đường thẳng phải qua gốc toạ độ. Bấm đồng hồ muộn làm những điểm nhanh thấp xuống và tung độ gốc dương.',
          en: 'Without thiosulfate there is no reaction: the line should pass through the origin. A late thumb lowers the fast points and leaves a positive intercept.',
        },
      },
    },
    {
      id: 'ln-ln',
      label: { vi: 'ln(1/t) theo ln c (Mở rộng)', en: 'ln(1/t) against ln c (further)' },
      x: {
        symbol: 'ln c',
        unit: '',
        of: { call: 'ln', of: C.of },
        decimals: 3,
        name: { vi: 'ln của nồng độ', en: 'ln of the concentration' },
      },
      y: {
        symbol: 'ln(1/t)',
        unit: '',
        of: { call: 'ln', of: V.of },
        decimals: 3,
        name: { vi: 'ln của tốc độ tương đối', en: 'ln of the relative rate' },
      },
      slopeUnit: '',
      result: { factor: 1, power: 1, formula: 'n = a' },
    },
  ],
  sought: {
    symbol: 'n',
    unit: '',
    name: { vi: 'bậc của phản ứng theo thiosulfate', en: 'order in thiosulfate' },
    decimals: 2,
    accepted: 1,
    acceptedName: { vi: 'bậc đã biết', en: 'known order' },
  },
  methods: [
    {
      id: 'order',
      label: { vi: 'độ dốc của ln(1/t) theo ln c', en: 'slope of ln(1/t) against ln c' },
      from: { graph: 'ln-ln' },
    },
  ],
  context: mixture,
});
