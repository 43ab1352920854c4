/**
 * The table of Hooke's law (P10-19): m | l lần 1…3 | l̄ | l₀ | Δl | k = mg/Δl.
 *
 * l is where the pointer stands on the ruler, l₀ where the clip marks it without a load: only the difference is a stretch. Forgetting l₀
 * gives a line that misses the origin; a clip that was not moved, or a spring that has become longer, gives an intercept.
 */
import { defineTable } from '@sdk';
import { context, hungSetting, K } from './table.ts';

/** g at Hà Nội, as the class is told; 9.787 within 0.03 %. */
const G = 9.79;

export const hookeTable = defineTable({
  id: 'hooke',
  title: { vi: 'Bảng 2. Lực và độ dãn của lò xo', en: 'Table 2. Force and stretch of the spring' },
  setting: hungSetting,
  repeated: {
    symbol: 'l',
    unit: 'm',
    name: { vi: 'vạch của kim chỉ khi có tải', en: 'pointer with the load' },
    sources: [{ instrument: 'ruler', channel: 'pointer' }],
  },
  beside: [
    {
      symbol: 'l₀',
      unit: 'm',
      name: { vi: 'vạch của kẹp đánh dấu (khi chưa treo)', en: 'clip that marks the pointer without a load' },
      sources: [{ instrument: 'ruler', channel: 'clip' }],
    },
  ],
  repeats: 3,
  settings: [0.05, 0.1, 0.15, 0.2, 0.25, 0.3],
  columns: [
    {
      id: 'mean',
      symbol: 'l̄',
      unit: 'm',
      of: 'mean',
      name: { vi: 'vạch trung bình', en: 'mean place of the pointer' },
      student: {
        hint: {
          vi: 'Cộng các lần đo của hàng này lại rồi chia cho số lần đo.',
          en: 'Add up the readings of this row and divide by how many there are.',
        },
      },
    },
    {
      id: 'stretch',
      symbol: 'Δl',
      unit: 'm',
      of: { minus: ['l', 'l₀'] },
      decimals: 4,
      name: { vi: 'độ dãn', en: 'stretch' },
      student: {
        hint: {
          vi: 'Δl = l̄ − l₀: độ dãn, không phải vạch của kim.',
          en: 'Δl = l̄ − l₀: the stretch, not the place of the pointer.',
        },
      },
    },
    {
      id: 'F',
      symbol: 'F',
      unit: 'N',
      of: { factor: G, powers: { m: 1 } },
      decimals: 3,
      name: { vi: 'lực kéo (trọng lượng quả nặng)', en: 'force (weight of the masses)' },
      student: {
        hint: {
          vi: 'F = m·g với g = 9,79 m/s², m tính bằng kilôgam.',
          en: 'F = m·g with g = 9.79 m/s², m in kilograms.',
        },
      },
    },
    {
      id: 'k',
      ...K,
      of: { over: [{ factor: G, powers: { m: 1 } }, { minus: ['l', 'l₀'] }] },
      decimals: 2,
      student: { hint: { vi: 'k = F / Δl, cả hai ở chính hàng này.', en: 'k = F / Δl, both from this very row.' } },
    },
  ],
  graphs: [
    {
      id: 'f-stretch',
      label: { vi: 'F theo Δl', en: 'F against Δl' },
      x: { symbol: 'Δl', unit: 'm', of: { minus: ['l', 'l₀'] }, decimals: 4, name: { vi: 'độ dãn', en: 'stretch' } },
      y: {
        symbol: 'F',
        unit: 'N',
        of: { factor: G, powers: { m: 1 } },
        decimals: 3,
        name: { vi: 'lực kéo', en: 'force' },
      },
      slopeUnit: 'N/m',
      result: { factor: 1, power: 1, formula: 'k = a' },
      intercept: {
        unit: 'N',
        perUnit: 1,
        meaning: {
          vi: 'Lò xo thường: F = 0 thì Δl = 0, đường thẳng qua gốc toạ độ; lệch là do l₀ đọc sai. Lò xo quấn sát có lực ban đầu F₀: phải kéo mạnh hơn F₀ nó mới dãn.',
          en: 'An ordinary spring: no force, no stretch, and the line passes through the origin; else l₀ was read wrong. A close-wound spring has an initial force F₀ and does not open below it.',
        },
      },
    },
    {
      id: 'l-m',
      label: { vi: 'l theo m (chưa trừ l₀)', en: 'l against m (l₀ not taken off)' },
      x: {
        symbol: 'm',
        unit: 'kg',
        of: { factor: 1, powers: { m: 1 } },
        decimals: 3,
        name: { vi: 'khối lượng treo', en: 'mass hung' },
      },
      y: {
        symbol: 'l',
        unit: 'm',
        of: { factor: 1, powers: { l: 1 } },
        decimals: 4,
        name: { vi: 'vạch của kim', en: 'pointer' },
      },
      slopeUnit: 'm/kg',
      result: { factor: G, power: -1, formula: 'k = g / a' },
      intercept: {
        unit: 'cm',
        perUnit: 0.01,
        meaning: {
          vi: 'Vạch mà kim sẽ chỉ khi chưa treo gì: chính là l₀, đọc từ đồ thị.',
          en: 'Where the pointer would stand with nothing hung: l₀ itself, read from the graph.',
        },
      },
    },
  ],
  sought: {
    ...K,
    decimals: 2,
    probe: 'stiffness',
    acceptedName: { vi: 'k thật của lò xo này', en: 'true k of this spring' },
  },
  methods: [
    {
      id: 'lineF',
      label: { vi: 'đường thẳng F theo Δl', en: 'straight line F against Δl' },
      from: { graph: 'f-stretch' },
    },
    { id: 'lineL', label: { vi: 'đường thẳng l theo m', en: 'straight line l against m' }, from: { graph: 'l-m' } },
    {
      id: 'rows',
      label: { vi: 'k = F/Δl từng hàng, rồi lấy trung bình', en: 'k = F/Δl row by row, then the mean' },
      from: { column: 'k' },
    },
  ],
  context,
});

export default hookeTable;
