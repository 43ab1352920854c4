/** The table of the riddle: the loading of a bulb whose tag is torn off, from its colour and the K of the handbook: c₀ = [NO₂] + 2K[NO₂]². */
import { defineTable, TRIALS } from '@sdk';
import { ABSORBANCE, LIGHT_PATH, TEMPERATURE } from './columns.ts';
import { concentration, type Formula, kelvin, R } from './formulas.ts';

/** Handbook, as card 1 of the programme has it: −57.2 kJ/mol and −175.8 J/(mol·K) for 2 NO2 → N2O4, pressures in bar. */
const SLOPE = 57200 / R;
const BASE = -175.8 / R;

const x = concentration('A');
const T = kelvin('t');
/** L/mol at the temperature of the row. */
const K: Formula = { times: [R / 100, T, { call: 'exp', of: { sum: [{ over: [SLOPE, T] }, BASE] } }] };

const C0 = {
  symbol: 'c₀',
  unit: 'mmol/L',
  name: { vi: 'lượng nạp của bình, tính theo NO₂', en: 'loading of the bulb, counted as NO₂' },
} as const;

export const tornTable = defineTable({
  id: 'torn',
  title: { vi: 'Bảng 3. Bình mất tem', en: 'Table 3. The bulb without a tag' },
  setting: TRIALS,
  repeated: ABSORBANCE,
  beside: [TEMPERATURE, ...LIGHT_PATH],
  repeats: 1,
  settings: [],
  columns: [
    {
      id: 'x',
      symbol: '[NO₂]',
      unit: 'mmol/L',
      of: x,
      decimals: 2,
      name: { vi: 'nồng độ NO₂', en: 'concentration of NO₂' },
    },
    {
      id: 'k',
      symbol: 'Kc',
      unit: 'L/mol',
      of: K,
      decimals: 1,
      name: { vi: 'hằng số cân bằng theo sổ tay', en: 'equilibrium constant from the handbook' },
    },
    { id: 'c0', ...C0, of: { sum: [x, { times: [0.002, K, { raised: [x, 2] }] }] }, decimals: 1 },
  ],
  graphs: [],
  sought: {
    ...C0,
    decimals: 1,
    probe: 'third',
    acceptedName: { vi: 'lượng nạp thật của bình 3', en: 'true loading of bulb 3' },
  },
  methods: [
    {
      id: 'rows',
      label: { vi: 'c₀ từng hàng, rồi lấy trung bình', en: 'c₀ row by row, then the mean' },
      from: { column: 'c0' },
    },
  ],
});

export default tornTable;
