/**
 * The period and the angle: α₀ | T₁ … Tₙ | T̄. T = T₀(1 + α₀²/16 + 11α₀⁴/3072 + …) (series of the elliptic integral): against α₀² nearly a straight
 * line whose intercept is T₀ and whose slope is T₀/16. So T₀ comes out twice: as the intercept, and as 16 times the slope. Nearly: up to 30°
 * the next term makes the slope 1.8 % too large, which a timer of 1 ms does not see; up to 60° it would be 7 %.
 */
import { defineTable } from '@sdk';
import { context, PERIOD_SOURCES } from './table.ts';

/** (π/180)². */
const RADIANS_SQUARED = 3.046174197867086e-4;

export default defineTable({
  id: 'amplitude',
  title: { vi: 'Bảng 2. Chu kì theo biên độ góc', en: 'Table 2. The period and the angle' },
  setting: {
    symbol: 'α₀',
    unit: '°',
    name: { vi: 'biên độ góc', en: 'angle of release' },
    decimals: 1,
    same: 1.1,
    ask: { vi: 'Đọc α₀ trên thước đo góc, trước khi thả.', en: 'Read α₀ on the protractor, before letting go.' },
    ways: [
      {
        id: 'protractor',
        label: { vi: 'trên thước đo góc', en: 'on the protractor' },
        plus: { instrument: 'protractor', channel: 'angle' },
      },
    ],
  },
  repeated: { symbol: 'T', unit: 's', name: { vi: 'chu kì', en: 'period' }, sources: PERIOD_SOURCES },
  repeats: 3,
  settings: [10, 15, 20, 25, 30],
  columns: [
    {
      id: 'mean',
      symbol: 'T̄',
      unit: 's',
      of: 'mean',
      name: { vi: 'chu kì trung bình', en: 'mean period' },
      student: {
        hint: {
          vi: 'Cộng các lần đo của hàng này lại rồi chia cho số lần đo.',
          en: 'Add up the readings of this row and divide by how many there are.',
        },
      },
    },
    { id: 'spread', symbol: 'ΔT', unit: 's', of: 'spread', name: { vi: 'sai số của T̄', en: 'uncertainty of T̄' } },
    {
      id: 'square',
      symbol: 'α₀²',
      unit: 'rad²',
      of: { factor: RADIANS_SQUARED, powers: { 'α₀': 2 } },
      decimals: 4,
      name: { vi: 'bình phương biên độ góc', en: 'angle squared' },
    },
  ],
  graphs: [
    {
      id: 't-alpha2',
      label: { vi: 'T theo α₀²', en: 'T against α₀²' },
      x: {
        symbol: 'α₀²',
        unit: 'rad²',
        of: { factor: RADIANS_SQUARED, powers: { 'α₀': 2 } },
        decimals: 3,
        name: { vi: 'bình phương biên độ góc', en: 'angle squared' },
      },
      y: {
        symbol: 'T',
        unit: 's',
        of: { factor: 1, powers: { T: 1 } },
        decimals: 3,
        name: { vi: 'chu kì', en: 'period' },
      },
      slopeUnit: 's/rad²',
      result: { factor: 16, power: 1, formula: 'T₀ = 16a' },
      intercept: {
        unit: 's',
        perUnit: 1,
        meaning: {
          vi: 'Khi góc rất nhỏ thì T = T₀ = 2π√(l/g): tung độ gốc chính là T₀. Độ dốc bằng T₀/16. Hai cách cho cùng một T₀ thì con lắc “đúng luật”.',
          en: 'At a very small angle T = T₀ = 2π√(l/g): the intercept is T₀ itself, and the slope is T₀/16. When both give the same T₀, the law holds.',
        },
      },
    },
  ],
  sought: {
    symbol: 'T₀',
    unit: 's',
    name: { vi: 'chu kì khi góc rất nhỏ', en: 'period at a very small angle' },
    decimals: 2,
    probe: 'smallPeriod',
    acceptedName: { vi: '2π√(l/g) của con lắc này', en: '2π√(l/g) of this pendulum' },
  },
  methods: [{ id: 'slope', label: { vi: '16 lần độ dốc', en: '16 times the slope' }, from: { graph: 't-alpha2' } }],
  context,
});
