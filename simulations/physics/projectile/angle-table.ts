/**
 * The table of the oblique throw (P10-06, project): α | L₁ … Lₙ | L̄ | ΔL | sin 2α, at one height and one stop.
 *
 * Landing at the level of the mouth: L = v₀² sin 2α / g, and the line through the origin gives v₀. From a height h above the paper the
 * throw is longest at sin²α = 1/(2 + 2gh/v₀²), which is less than 45°: the curve L–α shows it. At stop 2 the line gives 0.5 % less than
 * the mean v₀ of its angles: the ball's middle starts r·sin α behind the mouth and lower than it lands. (Without 75° it gave 1.7 % less.)
 */
import { defineTable } from '@sdk';
import { GRAVITY, type ProjectileFrame } from './apparatus.ts';
import { context, RANGE_SOURCES, SPEED } from './table.ts';

/** Throws from heights of one decimetre share a curve. */
const levelOf = (frame: unknown): string => `level.${Math.round((frame as ProjectileFrame).height * 10)}`;
const AXIS = {
  symbol: 'L',
  unit: 'm',
  of: { factor: 1, powers: { L: 1 } },
  decimals: 3,
  name: { vi: 'tầm xa', en: 'range' },
} as const;

export const angleTable = defineTable({
  id: 'angle',
  title: { vi: 'Bảng 2. Ném xiên', en: 'Table 2. Thrown upwards' },
  setting: {
    symbol: 'α',
    unit: '°',
    name: { vi: 'góc ném', en: 'angle of the throw' },
    decimals: 1,
    same: 0.4,
    least: 0,
    ask: { vi: 'Đọc góc ném ở đâu?', en: 'Where do you read the angle?' },
    ways: [
      {
        id: 'protractor',
        label: { vi: 'trên thước đo góc của máng', en: 'on the protractor of the launcher' },
        plus: { instrument: 'protractor', channel: 'angle' },
      },
    ],
  },
  repeated: { symbol: 'L', unit: 'm', name: { vi: 'tầm xa', en: 'range' }, sources: RANGE_SOURCES },
  repeats: 3,
  // In pairs about 45°, which share their sin 2α: what the spring spends on lifting, and a protractor screwed on askew, then cancel.
  settings: [15, 25, 35, 45, 55, 65, 75],
  columns: [
    {
      id: 'mean',
      symbol: 'L̄',
      unit: 'm',
      of: 'mean',
      name: { vi: 'tầm xa trung bình', en: 'mean range' },
      student: {
        hint: {
          vi: 'Cộng các lần đo của hàng này lại rồi chia cho số lần đo.',
          en: 'Add up the readings of this row and divide by how many there are.',
        },
      },
    },
    { id: 'spread', symbol: 'ΔL', unit: 'm', of: 'spread', name: { vi: 'sai số của L̄', en: 'uncertainty of L̄' } },
    {
      id: 'sine',
      symbol: 'sin 2α',
      unit: '',
      of: { call: 'sin', of: { times: [2, 'α'] } },
      decimals: 3,
      name: { vi: 'sin của hai lần góc ném', en: 'sine of twice the angle' },
      student: {
        hint: {
          vi: 'Nhân đôi góc trước, rồi mới lấy sin; máy tính để ở chế độ độ.',
          en: 'Double the angle first, then take the sine; the calculator in degrees.',
        },
      },
    },
  ],
  graphs: [
    {
      id: 'L-angle',
      label: { vi: 'L theo α', en: 'L against α' },
      fit: 'quadratic',
      x: {
        symbol: 'α',
        unit: '°',
        of: { factor: 1, powers: { α: 1 } },
        decimals: 1,
        name: { vi: 'góc ném', en: 'angle of the throw' },
      },
      y: AXIS,
    },
    {
      id: 'L-sine',
      label: { vi: 'L theo sin 2α', en: 'L against sin 2α' },
      x: {
        symbol: 'sin 2α',
        unit: '',
        of: { call: 'sin', of: { times: [2, 'α'] } },
        decimals: 3,
        name: { vi: 'sin của hai lần góc ném', en: 'sine of twice the angle' },
      },
      y: AXIS,
      slopeUnit: 'm',
      result: { factor: Math.sqrt(GRAVITY), power: 0.5, formula: 'v₀ = √(g·a)' },
      intercept: {
        unit: 'mm',
        perUnit: 0.001,
        meaning: {
          vi: 'Chỉ khi bi rơi xuống ngang miệng máng thì L = v₀²·sin 2α/g và đường thẳng qua gốc toạ độ. Ném từ trên cao thì các điểm không nằm trên một đường thẳng.',
          en: 'Only when the ball lands at the level of the mouth is L = v₀²·sin 2α/g and the line passes through the origin. From a height the points do not lie on one line.',
        },
      },
    },
  ],
  sought: { ...SPEED, decimals: 2 },
  methods: [
    {
      id: 'lineSine',
      label: {
        vi: 'đường thẳng L theo sin 2α (miệng máng ngang mặt giấy)',
        en: 'straight line L against sin 2α (mouth level with the paper)',
      },
      from: { graph: 'L-sine' },
    },
  ],
  context: (frame, params) => [...context(frame, params), levelOf(frame)],
});

export default angleTable;
