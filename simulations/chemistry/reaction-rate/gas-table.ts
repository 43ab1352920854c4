/**
 * The table of gas (C10-10, C10-11): c | t₂₀ lần 1…2 | V | t̄ | v = 20 mL/t̄, for each solid its own rows. The first 20 mL stand for the beginning of a
 * reaction that gives four times that; a powder is so fast that even this mean is below its initial rate, which the recorder's curve shows.
 * V is read when the recorder has been stopped, and a row waits for that: who stops at the end of the gas has the final level there.
 */
import { defineTable, type Seen, type TableSpec } from '@sdk';
import type { RateFrame } from './apparatus.ts';
import { MARK } from './loggers.ts';

const context: NonNullable<TableSpec['context']> = (frame) => [`solid.${(frame as RateFrame).inFlask || 'none'}`];
const misfit = ({ frame }: Seen): string | undefined =>
  (frame as RateFrame).task === 'cross' ? 'record.other-task' : undefined;
const RATE = { factor: MARK, powers: { t: -1 } } as const;
const C = { factor: 1, powers: { c: 1 } } as const;

export const gasTable = defineTable({
  id: 'gas',
  title: { vi: 'Bảng 3. Tốc độ thoát khí', en: 'Table 3. Rate of gas evolution' },
  setting: {
    symbol: 'c',
    unit: 'mol/L',
    name: { vi: 'nồng độ của acid (hay H₂O₂) trong bình', en: 'concentration of the acid (or H₂O₂) in the flask' },
    decimals: 2,
    same: 0.03,
    ask: { vi: 'Em lấy c ở đâu?', en: 'Where do you take c from?' },
    ways: [
      {
        id: 'label',
        label: { vi: 'tính từ nhãn chai và ống đong', en: 'worked out from the label and the cylinder' },
        plus: { instrument: 'labels', channel: 'concentration' },
      },
    ],
  },
  repeated: {
    symbol: 't',
    unit: 's',
    name: { vi: 'thời gian để có 20 mL khí đầu tiên', en: 'time for the first 20 mL of gas' },
    sources: [{ instrument: 'syringe', channel: 'mark' }],
  },
  beside: [
    {
      symbol: 'V',
      unit: 'mL',
      name: { vi: 'thể tích khí lúc dừng máy ghi', en: 'volume of gas when the recorder was stopped' },
      sources: [{ instrument: 'syringe', channel: 'volume' }],
    },
  ],
  repeats: 2,
  settings: [0.5, 1, 2],
  columns: [
    { id: 'mean', symbol: 't̄', unit: 's', of: 'mean', name: { vi: 'thời gian trung bình', en: 'mean time' } },
    {
      id: 'rate',
      symbol: 'v',
      unit: 'mL/s',
      name: { vi: 'tốc độ trung bình lúc đầu', en: 'mean rate at the beginning' },
      of: RATE,
      decimals: 3,
      student: { hint: { vi: 'v = 20 mL chia cho t̄.', en: 'v = 20 mL over t̄.' } },
    },
  ],
  graphs: [
    {
      id: 'rate-c',
      label: { vi: 'v theo c', en: 'v against c' },
      x: { symbol: 'c', unit: 'mol/L', of: C, decimals: 2, name: { vi: 'nồng độ', en: 'concentration' } },
      y: { symbol: 'v', unit: 'mL/s', of: RATE, decimals: 3, name: { vi: 'tốc độ', en: 'rate' } },
    },
    {
      id: 'ln-ln',
      label: { vi: 'ln v theo ln c (Mở rộng)', en: 'ln v against ln c (further)' },
      x: {
        symbol: 'ln c',
        unit: '',
        of: { call: 'ln', of: C },
        decimals: 3,
        name: { vi: 'ln của nồng độ', en: 'ln of the concentration' },
      },
      y: {
        symbol: 'ln v',
        unit: '',
        of: { call: 'ln', of: RATE },
        decimals: 3,
        name: { vi: 'ln của tốc độ', en: 'ln of the rate' },
      },
      slopeUnit: '',
      result: { factor: 1, power: 1, formula: 'n = a' },
    },
  ],
  sought: {
    symbol: 'n',
    unit: '',
    name: { vi: 'bậc của phản ứng', en: 'order of the reaction' },
    decimals: 2,
    accepted: 1,
    acceptedName: { vi: 'bậc đã biết', en: 'known order' },
  },
  methods: [
    {
      id: 'order',
      label: { vi: 'độ dốc của ln v theo ln c', en: 'slope of ln v against ln c' },
      from: { graph: 'ln-ln' },
    },
  ],
  misfit,
  context,
});

export default gasTable;
