/**
 * The table of temperatures (C10-09): θ | θ₁ of the bath | t lần 1…2 | t̄ | 1/t. ln(1/t) against 1/T is a straight line of slope −Ea/R.
 *
 * θ is in °C, since t is the time here, and T = θ + 273.15 in kelvin; θ₁ and T₁ are the bath's. θ is what the probe in the mixture shows when the cross has gone. Who takes the bath's temperature instead forgets the cold acid that was poured in:
 * of 50 mL 10 mL at room temperature, which takes a sixth of what the bath had given.
 */
import { defineTable, type AxisSpec } from '@sdk';
import { MEAN, mixture, TIME } from './table.ts';

/** J/(mol K) in kJ. */
const R = 8.314462618e-3;
const RATE = { factor: 1, powers: { t: -1 } } as const;
const LN_RATE: AxisSpec = {
  symbol: 'ln(1/t)',
  unit: '',
  of: { call: 'ln', of: RATE },
  decimals: 3,
  name: { vi: 'ln của tốc độ tương đối', en: 'ln of the relative rate' },
};
const kelvinOf = (symbol: string) => ({ sum: [symbol, 273.15] }) as const;
const over = (symbol: string, name: AxisSpec['name'], of: string): AxisSpec => ({
  symbol,
  unit: '1/K',
  of: { over: [1, kelvinOf(of)] },
  decimals: 6,
  name,
});

export const temperatureTable = defineTable({
  id: 'temperature',
  title: { vi: 'Bảng 2. Nhiệt độ và thời gian', en: 'Table 2. Temperature and time' },
  setting: {
    symbol: 'θ',
    unit: '°C',
    name: { vi: 'nhiệt độ của hỗn hợp', en: 'temperature of the mixture' },
    decimals: 1,
    same: 1.5,
    ask: { vi: 'Em lấy nhiệt độ nào cho lần đo này?', en: 'Which temperature do you take for this run?' },
    ways: [
      {
        id: 'bath',
        label: { vi: 'của bể nước', en: 'that of the bath' },
        plus: { instrument: 'bath', channel: 'temperature' },
      },
      {
        id: 'ended',
        label: { vi: 'của hỗn hợp, lúc dấu X vừa mất', en: 'that of the mixture, when the cross had gone' },
        plus: { instrument: 'jotter', channel: 'ended' },
      },
    ],
  },
  repeated: TIME,
  beside: [
    {
      symbol: 'θ₁',
      unit: '°C',
      name: { vi: 'nhiệt độ của bể nước', en: 'temperature of the bath' },
      sources: [{ instrument: 'bath', channel: 'temperature' }],
      before: true,
    },
  ],
  repeats: 2,
  settings: [15, 25, 35, 45],
  columns: [
    { ...MEAN },
    {
      id: 'rate',
      symbol: '1/t',
      unit: '1/s',
      name: { vi: 'tốc độ tương đối', en: 'relative rate' },
      of: RATE,
      decimals: 4,
    },
  ],
  graphs: [
    {
      id: 'rate-t',
      label: { vi: '1/t theo θ', en: '1/t against θ' },
      x: {
        symbol: 'θ',
        unit: '°C',
        of: { factor: 1, powers: { θ: 1 } },
        decimals: 1,
        name: { vi: 'nhiệt độ', en: 'temperature' },
      },
      y: { symbol: '1/t', unit: '1/s', of: RATE, decimals: 4, name: { vi: 'tốc độ tương đối', en: 'relative rate' } },
      fit: 'exponential',
    },
    {
      id: 'arrhenius',
      label: { vi: 'ln(1/t) theo 1/T (Mở rộng)', en: 'ln(1/t) against 1/T (further)' },
      x: over(
        '1/T',
        { vi: 'nghịch đảo nhiệt độ hỗn hợp, T = θ + 273,15', en: 'inverse temperature of the mixture, T = θ + 273.15' },
        'θ',
      ),
      y: LN_RATE,
      slopeUnit: 'K',
      result: { factor: -R, power: 1, formula: 'Eₐ = −a·R' },
    },
    {
      id: 'arrhenius-bath',
      label: { vi: 'ln(1/t) theo 1/T₁ của bể', en: 'ln(1/t) against 1/T₁ of the bath' },
      x: over(
        '1/T₁',
        {
          vi: 'nghịch đảo nhiệt độ bể nước, T₁ = θ₁ + 273,15',
          en: 'inverse temperature of the bath, T₁ = θ₁ + 273.15',
        },
        'θ₁',
      ),
      y: LN_RATE,
      slopeUnit: 'K',
      result: { factor: -R, power: 1, formula: 'Eₐ = −a·R' },
    },
  ],
  sought: {
    symbol: 'Eₐ',
    unit: 'kJ/mol',
    name: { vi: 'năng lượng hoạt hoá', en: 'activation energy' },
    decimals: 1,
    probe: 'activation',
    acceptedName: { vi: 'năng lượng hoạt hoá đã biết', en: 'known activation energy' },
  },
  methods: [
    {
      id: 'mixture',
      label: { vi: 'đường ln(1/t) theo 1/T của hỗn hợp', en: 'line ln(1/t) against 1/T of the mixture' },
      from: { graph: 'arrhenius' },
    },
    {
      id: 'bath',
      label: { vi: 'đường ln(1/t) theo 1/T₁ của bể nước', en: 'line ln(1/t) against 1/T₁ of the bath' },
      from: { graph: 'arrhenius-bath' },
    },
  ],
  context: mixture,
});

export default temperatureTable;
