/**
 * The table of the bulbs (C11-01): A | t | t′ | ε | l | c₀ | [NO₂] | [N₂O₄] | α | Kc | ln Kp.
 *
 * [NO₂] = A/(ε·l); the rest of the loading is [N₂O₄] = (c₀ − [NO₂])/2. *Mở rộng*: ln Kp against 1/T has the slope −ΔH°/R and the intercept ΔS°/R.
 * t is felt by the holder of the colorimeter on the glass of the bulb, t′ is what the bath says: who measures too soon has two different numbers.
 * Light that goes past the gas (0.6 %, on the card of the colorimeter) takes from A most where A is large: A₀ puts it back.
 */
import { defineTable, TRIALS } from '@sdk';
import { ABSORBANCE, LIGHT_PATH, TEMPERATURE } from './columns.ts';
import { concentration, corrected, inverse, lnK, R } from './formulas.ts';

const lnAxis = {
  symbol: 'ln Kp',
  unit: '',
  decimals: 3,
  name: { vi: 'logarit của Kp', en: 'logarithm of Kp' },
} as const;
const ENTROPY = {
  unit: 'J/(mol·K)',
  perUnit: 1 / R,
  symbol: 'ΔS° = b·R',
  meaning: {
    vi: 'Tung độ gốc nhân R là biến thiên entropy ΔS° của 2NO₂ → N₂O₄: âm, vì hai phân tử thành một.',
    en: 'The intercept times R is the entropy change ΔS° of 2 NO₂ → N₂O₄: negative, for two molecules become one.',
  },
};
const RESULT = { factor: -R, power: 1, formula: 'ΔH = −R·a' } as const;

export default defineTable({
  id: 'bulbs',
  title: { vi: 'Bảng 1. Bình khí ở các nhiệt độ', en: 'Table 1. The bulbs at several temperatures' },
  setting: TRIALS,
  repeated: ABSORBANCE,
  beside: [
    TEMPERATURE,
    {
      symbol: 't′',
      unit: '°C',
      name: { vi: 'nhiệt độ chậu (nhiệt kế)', en: 'temperature of the bath (thermometer)' },
      sources: [{ instrument: 'glass', channel: 'temperature' }],
      optional: true,
      before: true,
    },
    ...LIGHT_PATH,
    {
      symbol: 'c₀',
      unit: 'mmol/L',
      name: { vi: 'lượng nạp ghi trên tem bình, tính theo NO₂', en: 'loading on the tag of the bulb, counted as NO₂' },
      sources: [{ instrument: 'tag', channel: 'loading' }],
      optional: true,
    },
  ],
  repeats: 1,
  settings: [],
  columns: [
    {
      id: 'no2',
      symbol: '[NO₂]',
      unit: 'mmol/L',
      of: concentration('A'),
      decimals: 2,
      name: { vi: 'nồng độ NO₂', en: 'concentration of NO₂' },
      student: {
        hint: {
          vi: '[NO₂] = A/(ε·l) ra mol/L; nhân 1000 để có mmol/L.',
          en: '[NO₂] = A/(ε·l) in mol/L; times 1000 for mmol/L.',
        },
        slips: [
          {
            times: 0.001,
            hint: {
              vi: 'Em đang có mol/L. Đổi ra mmol/L: nhân 1000.',
              en: 'That is in mol/L. Into mmol/L: times 1000.',
            },
          },
        ],
      },
    },
    {
      id: 'n2o4',
      symbol: '[N₂O₄]',
      unit: 'mmol/L',
      of: { times: [0.5, { minus: ['c₀', '[NO₂]'] }] },
      decimals: 2,
      name: { vi: 'nồng độ N₂O₄', en: 'concentration of N₂O₄' },
      student: {
        hint: {
          vi: 'Phần còn lại của c₀ đã ghép đôi: [N₂O₄] = (c₀ − [NO₂])/2.',
          en: 'The rest of c₀ has paired up: [N₂O₄] = (c₀ − [NO₂])/2.',
        },
        slips: [
          { times: 2, hint: { vi: 'Hai NO₂ làm ra một N₂O₄: chia cho 2.', en: 'Two NO₂ make one N₂O₄: divide by 2.' } },
        ],
      },
    },
    {
      id: 'alpha',
      symbol: 'α',
      unit: '',
      of: { over: ['[NO₂]', 'c₀'] },
      decimals: 3,
      name: { vi: 'phần nitrogen đang ở dạng NO₂', en: 'share of the nitrogen that is NO₂' },
    },
    {
      id: 'kc',
      symbol: 'Kc',
      unit: 'L/mol',
      of: { over: [{ times: [1000, '[N₂O₄]'] }, { raised: ['[NO₂]', 2] }] },
      decimals: 1,
      name: { vi: 'hằng số cân bằng', en: 'equilibrium constant' },
      student: {
        hint: {
          vi: 'Kc = [N₂O₄]/[NO₂]², nồng độ tính bằng mol/L.',
          en: 'Kc = [N₂O₄]/[NO₂]², concentrations in mol/L.',
        },
        slips: [
          {
            times: 0.001,
            hint: {
              vi: 'Đổi mmol/L ra mol/L trước: Kc lớn gấp 1000.',
              en: 'Turn mmol/L into mol/L first: Kc is 1000 times larger.',
            },
          },
        ],
      },
    },
    {
      id: 'a0',
      symbol: 'A₀',
      unit: '',
      of: corrected,
      decimals: 3,
      name: { vi: 'A đã trừ ánh sáng lạc 0,6 %', en: 'A without the 0.6 % of stray light' },
    },
    {
      id: 'lnk',
      ...lnAxis,
      of: lnK(corrected, 't'),
      name: { vi: 'logarit của Kp (áp suất tính bằng bar)', en: 'logarithm of Kp (pressures in bar)' },
    },
  ],
  graphs: [
    {
      id: 'no2-t',
      label: { vi: '[NO₂] theo nhiệt độ', en: '[NO₂] against temperature' },
      x: { symbol: 't', unit: '°C', of: { sum: ['t'] }, decimals: 1, name: { vi: 'nhiệt độ', en: 'temperature' } },
      y: {
        symbol: '[NO₂]',
        unit: 'mmol/L',
        of: concentration('A'),
        decimals: 2,
        name: { vi: 'nồng độ NO₂', en: 'concentration of NO₂' },
      },
      fit: 'none',
    },
    {
      id: 'lnk',
      label: { vi: 'Mở rộng: ln Kp theo 1000/T', en: 'Further: ln Kp against 1000/T' },
      x: {
        symbol: '1000/T',
        unit: 'K⁻¹',
        of: inverse('t'),
        decimals: 3,
        name: { vi: 'nghịch đảo nhiệt độ', en: 'inverse temperature' },
      },
      y: { ...lnAxis, of: lnK(corrected, 't') },
      slopeUnit: 'kK',
      result: RESULT,
      intercept: ENTROPY,
    },
    {
      id: 'lnk-bath',
      label: { vi: 'Mở rộng: như trên, với t′ và A chưa hiệu chỉnh', en: 'Further: the same with t′ and A as read' },
      x: {
        symbol: '1000/T′',
        unit: 'K⁻¹',
        of: inverse('t′'),
        decimals: 3,
        name: { vi: 'nghịch đảo nhiệt độ chậu', en: 'inverse temperature of the bath' },
      },
      y: { ...lnAxis, of: lnK('A', 't′') },
      slopeUnit: 'kK',
      result: RESULT,
      intercept: ENTROPY,
    },
  ],
  sought: {
    symbol: 'ΔH',
    unit: 'kJ/mol',
    name: { vi: 'biến thiên enthalpy của 2NO₂ → N₂O₄', en: 'enthalpy change of 2 NO₂ → N₂O₄' },
    decimals: 1,
    accepted: -57.2,
    acceptedName: { vi: 'giá trị trong sổ tay', en: 'value in the handbook' },
  },
  methods: [
    {
      id: 'line',
      label: {
        vi: 'đường thẳng ln Kp theo 1/T, nhiệt độ của bình, A đã hiệu chỉnh',
        en: 'straight line ln Kp against 1/T, temperature of the bulb, A corrected',
      },
      from: { graph: 'lnk' },
    },
    {
      id: 'lineBath',
      label: {
        vi: 'đường thẳng ln Kp theo 1/T, nhiệt độ của chậu, A chưa hiệu chỉnh',
        en: 'straight line ln Kp against 1/T, temperature of the bath, A as read',
      },
      from: { graph: 'lnk-bath' },
    },
  ],
});
