/** The table of the bottle without a label: from t and the slope a of the student's own line 1/t = a·c, c₀ = V₂/(a·V₁·t). The same eye, or a is not the same. */
import { defineTable } from '@sdk';
import { MEAN, mixture, TIME, TOTAL, volumeSetting } from './table.ts';

const C0 = {
  symbol: 'c₀',
  unit: 'mol/L',
  name: { vi: 'nồng độ của chai mất nhãn', en: 'concentration of the bottle without a label' },
} as const;

export const unknownTable = defineTable({
  id: 'unknown',
  title: { vi: 'Bảng 4. Chai mất nhãn', en: 'Table 4. The bottle without a label' },
  setting: volumeSetting,
  repeated: TIME,
  beside: [TOTAL],
  constants: [
    {
      symbol: 'a',
      unit: 'L/(mol.s)',
      name: { vi: 'độ dốc của đường 1/t theo c của em', en: 'slope of your own line 1/t against c' },
      min: 0.1,
      max: 5,
      decimals: 3,
      half: 0.03,
    },
  ],
  repeats: 3,
  settings: [],
  columns: [
    { ...MEAN },
    {
      id: 'stock',
      ...C0,
      of: { factor: 1, powers: { 'V₂': 1, 'V₁': -1, t: -1, a: -1 } },
      decimals: 3,
      student: {
        hint: { vi: 'c = (1/t̄)/a trong hỗn hợp; rồi nhân V₂/V₁.', en: 'c = (1/t̄)/a in the mixture; then times V₂/V₁.' },
      },
    },
  ],
  graphs: [],
  sought: {
    ...C0,
    decimals: 3,
    probe: 'stock',
    acceptedName: { vi: 'nồng độ thật của chai', en: 'true concentration of the bottle' },
  },
  methods: [
    {
      id: 'rows',
      label: { vi: 'từ mỗi hàng, rồi lấy trung bình', en: 'from each row, then the mean' },
      from: { column: 'stock' },
    },
  ],
  context: mixture,
});

export default unknownTable;
