/** The table: level | time 1 … 3 | mean, and the line T–√h whose slope holds the coefficient of the hole. */
import { defineTable } from '@sdk';
import { GRAVITY, HOLE_AREA, TUBE_AREA } from './apparatus.ts';

const time = { vi: 'thời gian nước chảy hết', en: 'time to empty' };
const level = { vi: 'mực nước lúc đầu', en: 'level at the start' };

export const emptying = defineTable({
  id: 'emptying',
  title: { vi: 'Bảng 1. Thời gian nước chảy hết', en: 'Table 1. Time to empty' },
  setting: {
    symbol: 'h',
    unit: 'm',
    name: level,
    decimals: 3,
    ask: { vi: 'Em đọc mực nước ở đâu?', en: 'Where do you read the level?' },
    ways: [
      {
        id: 'scale',
        label: { vi: 'trên thước của ống', en: 'on the scale of the tube' },
        plus: { instrument: 'scale', channel: 'start' },
      },
    ],
    same: 0.002,
  },
  repeated: { symbol: 't', unit: 's', name: time, sources: [{ instrument: 'timer', channel: 'emptying' }] },
  repeats: 3,
  settings: [0.05, 0.1, 0.2, 0.3],
  columns: [{ id: 'mean', symbol: 't̄', unit: 's', name: { vi: 'trung bình', en: 'mean' }, of: 'mean' }],
  graphs: [
    {
      id: 't-root-h',
      label: { vi: 't theo √h', en: 't against √h' },
      x: { symbol: '√h', unit: 'm½', name: level, of: { factor: 1, powers: { h: 0.5 } }, decimals: 2 },
      y: { symbol: 't', unit: 's', name: time, of: { factor: 1, powers: { t: 1 } }, decimals: 0 },
      slopeUnit: 's/m½',
      // t = 2A/(C·a·√(2g)) · √h
      result: {
        factor: (2 * TUBE_AREA) / (HOLE_AREA * Math.sqrt(2 * GRAVITY)),
        power: -1,
        formula: 'C = 2A/(a·k·√(2g))',
      },
      intercept: {
        unit: 's',
        perUnit: 1,
        meaning: { vi: 'đồng hồ chạy sớm hoặc muộn', en: 'the timer starts early or late' },
      },
    },
  ],
  sought: {
    symbol: 'C',
    unit: '',
    name: { vi: 'hệ số lưu lượng', en: 'discharge coefficient' },
    decimals: 3,
    probe: 'coefficient',
  },
  methods: [{ id: 'line', label: { vi: 'từ đồ thị', en: 'from the graph' }, from: { graph: 't-root-h' } }],
});
