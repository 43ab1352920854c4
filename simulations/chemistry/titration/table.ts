/** Table 1 (C11-05): the unknown base in the burette, 10.00 mL of the standard acid in the flask: C = k·C₀·V₀/V. Every titration is a row. */
import { defineTable, TRIALS } from '@sdk';
import {
  context,
  CORRECTED,
  END,
  LESS_HALF_A_DROP,
  misfitUnless,
  PORTION,
  RATIO,
  STANDARD,
  START,
  TITRE,
  UNKNOWN,
} from './quantities.ts';

export default defineTable({
  id: 'titration',
  title: {
    vi: 'Bảng 1. Chuẩn độ: chất cần tìm ở trong burette',
    en: 'Table 1. Titration: the unknown is in the burette',
  },
  setting: TRIALS,
  repeated: END,
  beside: [STANDARD, PORTION, START],
  typed: [RATIO],
  repeats: 1,
  settings: [],
  columns: [
    TITRE,
    {
      id: 'c',
      ...UNKNOWN,
      of: { factor: 1, powers: { k: 1, 'C₀': 1, 'V₀': 1, V: -1 } },
      decimals: 4,
      student: {
        hint: {
          vi: 'C = k·C₀·V₀ / V: số mol ở bình tam giác chia cho thể tích đã chảy.',
          en: 'C = k·C₀·V₀ / V: the moles in the flask over the volume that has run.',
        },
        slips: [
          {
            times: 1000,
            hint: {
              vi: 'Lớn hơn đúng 1000 lần: C₀ tính bằng mol/L thì C cũng vậy.',
              en: 'Exactly 1000 times too large: with C₀ in mol/L, C is in mol/L as well.',
            },
          },
          {
            times: 0.001,
            hint: {
              vi: 'Nhỏ đi đúng 1000 lần: V và V₀ cùng đơn vị mL thì không cần đổi.',
              en: 'Exactly 1000 times too small: with V and V₀ both in mL nothing is converted.',
            },
          },
        ],
      },
    },
    LESS_HALF_A_DROP,
    { id: 'c-corrected', ...CORRECTED, of: { factor: 1, powers: { k: 1, 'C₀': 1, 'V₀': 1, 'V*': -1 } }, decimals: 4 },
  ],
  graphs: [],
  sought: {
    ...UNKNOWN,
    decimals: 4,
    probe: 'concentration',
    acceptedName: { vi: 'nồng độ thật trong chai của em', en: 'true concentration in your bottle' },
  },
  methods: [
    {
      id: 'plain',
      label: { vi: 'C = k·C₀V₀/V từng lần, rồi lấy trung bình', en: 'C = k·C₀V₀/V of each titration, then the mean' },
      from: { column: 'c' },
    },
    {
      id: 'corrected',
      label: { vi: 'như thế, với V bớt nửa giọt', en: 'the same, with half a drop less' },
      from: { column: 'c-corrected' },
    },
  ],
  misfit: misfitUnless('base-in-burette'),
  context,
});
