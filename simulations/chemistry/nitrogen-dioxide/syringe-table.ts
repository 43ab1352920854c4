/** The table of the syringe: V | p | p·V. A gas that keeps its number of molecules keeps p·V; this one does not. A curve and no line. */
import { defineTable } from '@sdk';

export const syringeTable = defineTable({
  id: 'syringe',
  title: { vi: 'Bảng 2. Áp suất trong xi-lanh', en: 'Table 2. Pressure in the syringe' },
  setting: {
    symbol: 'V',
    unit: 'mL',
    name: { vi: 'thể tích khí', en: 'volume of the gas' },
    decimals: 1,
    same: 0.4,
    ask: { vi: 'Em lấy V ở đâu?', en: 'Where do you take V from?' },
    ways: [
      {
        id: 'scale',
        label: { vi: 'từ vạch của xi-lanh', en: 'from the scale of the syringe' },
        plus: { instrument: 'barrel', channel: 'volume' },
      },
    ],
  },
  repeated: {
    symbol: 'p',
    unit: 'kPa',
    name: { vi: 'áp suất', en: 'pressure' },
    sources: [{ instrument: 'gauge', channel: 'pressure' }],
  },
  repeats: 1,
  settings: [60, 50, 40, 30, 20],
  columns: [
    { id: 'mean', symbol: 'p̄', unit: 'kPa', of: 'mean', name: { vi: 'áp suất trung bình', en: 'mean pressure' } },
    {
      id: 'product',
      symbol: 'p·V',
      unit: 'kPa·mL',
      of: { factor: 1, powers: { p: 1, V: 1 } },
      decimals: 0,
      name: { vi: 'tích áp suất và thể tích', en: 'pressure times volume' },
      student: { hint: { vi: 'Nhân p với V ở chính hàng này.', en: 'Multiply p by V of this very row.' } },
    },
  ],
  graphs: [
    {
      id: 'pv-v',
      label: { vi: 'p·V theo V', en: 'p·V against V' },
      x: {
        symbol: 'V',
        unit: 'mL',
        of: { factor: 1, powers: { V: 1 } },
        decimals: 1,
        name: { vi: 'thể tích', en: 'volume' },
      },
      y: {
        symbol: 'p·V',
        unit: 'kPa·mL',
        of: { factor: 1, powers: { p: 1, V: 1 } },
        decimals: 0,
        name: { vi: 'tích áp suất và thể tích', en: 'pressure times volume' },
      },
      fit: 'none',
    },
    {
      id: 'p-inverse',
      label: { vi: 'p theo 1/V', en: 'p against 1/V' },
      x: {
        symbol: '1/V',
        unit: 'mL⁻¹',
        of: { factor: 1, powers: { V: -1 } },
        decimals: 4,
        name: { vi: 'nghịch đảo thể tích', en: 'inverse volume' },
      },
      y: {
        symbol: 'p',
        unit: 'kPa',
        of: { factor: 1, powers: { p: 1 } },
        decimals: 1,
        name: { vi: 'áp suất', en: 'pressure' },
      },
      fit: 'none',
    },
  ],
  sought: {
    symbol: 'k',
    unit: '',
    name: { vi: 'p·V ở 20 mL chia cho p·V ở 60 mL', en: 'p·V at 20 mL over p·V at 60 mL' },
    decimals: 2,
    probe: 'boyle',
    acceptedName: { vi: 'tỉ số của khí này (khí Boyle: 1)', en: 'ratio of this gas (a gas after Boyle: 1)' },
  },
  methods: [],
});

export default syringeTable;
