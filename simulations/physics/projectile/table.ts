/**
 * The table of the level throw (P10-06): h | L₁ … Lₙ | L̄ | ΔL | L̄² | v₀.
 *
 * L = v₀ √(2h/g). A height that is counted too long by δ leaves L²–h straight with the right slope and an intercept −(2v₀²/g)·δ.
 * A trough that points up by ε, or a tape whose zero lies b behind the plumb line, adds nearly the same to every L, v₀²ε/g + b: it
 * leaves L–√h straight with that intercept, and tilts the other graph. That is what tells the suspects apart.
 */
import { defineTable, type RepeatedColumn, type Seen, type TableSpec } from '@sdk';
import { DEGREE, GRAVITY, type ProjectileFrame } from './apparatus.ts';

export const RANGE_SOURCES: RepeatedColumn['sources'] = [{ instrument: 'tape', channel: 'mark' }];

/** Another ball, or another stop of the spring, is another measurement. */
export const context: NonNullable<TableSpec['context']> = (frame) => {
  const { ball, lastStop } = frame as ProjectileFrame;
  return [`ball.${ball}`, `stop.${lastStop}`];
};

/** An index this near to the zero is a level trough, as far as anyone can see. */
const LEVEL = 0.6 * DEGREE;
const misfit = ({ frame }: Seen): string | undefined =>
  (frame as ProjectileFrame).angle > LEVEL ? 'record.not-level' : undefined;

export const SPEED = {
  symbol: 'v₀',
  unit: 'm/s',
  name: { vi: 'tốc độ của bi khi rời máng', en: 'speed of the ball as it leaves' },
} as const;
/** √(g/2), with g of Hà Nội. */
const ROOT = Math.sqrt(GRAVITY / 2);

export const levelTable = defineTable({
  id: 'level',
  title: { vi: 'Bảng 1. Ném ngang', en: 'Table 1. Thrown level' },
  setting: {
    symbol: 'h',
    unit: 'm',
    name: { vi: 'độ cao rơi', en: 'height of fall' },
    decimals: 4,
    same: 0.0015,
    ask: {
      vi: 'Em đo độ cao h từ mặt giấy lên đến đâu?',
      en: 'Up to where do you measure the height h above the paper?',
    },
    ways: [
      {
        id: 'floor',
        label: {
          vi: 'đến đáy máng, nơi điểm thấp nhất của bi nằm',
          en: 'to the floor of the trough, where the lowest point of the ball lies',
        },
        plus: { instrument: 'ruler', channel: 'floor' },
      },
      {
        id: 'lip',
        label: { vi: 'đến mép trên của miệng máng', en: "to the upper lip of the trough's mouth" },
        plus: { instrument: 'ruler', channel: 'lip' },
      },
    ],
  },
  repeated: { symbol: 'L', unit: 'm', name: { vi: 'tầm xa', en: 'range' }, sources: RANGE_SOURCES },
  repeats: 5,
  settings: [0.2, 0.4, 0.6, 0.8, 1],
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
      id: 'square',
      symbol: 'L̄²',
      unit: 'm²',
      of: { factor: 1, powers: { L: 2 } },
      decimals: 4,
      name: { vi: 'bình phương tầm xa', en: 'range squared' },
    },
    {
      id: 'speed',
      ...SPEED,
      of: { factor: ROOT, powers: { L: 1, h: -0.5 } },
      decimals: 3,
      student: {
        hint: { vi: 'v₀ = L̄·√(g/2h), lấy g = 9,79 m/s².', en: 'v₀ = L̄·√(g/2h), with g = 9.79 m/s².' },
        slips: [
          {
            times: Math.SQRT2,
            hint: {
              vi: 'Lớn gấp √2: thời gian rơi là √(2h/g), em quên số 2.',
              en: 'Too big by √2: the time of fall is √(2h/g), the 2 got lost.',
            },
          },
        ],
      },
    },
  ],
  graphs: [
    {
      id: 'L2-h',
      label: { vi: 'L² theo h', en: 'L² against h' },
      x: {
        symbol: 'h',
        unit: 'm',
        of: { factor: 1, powers: { h: 1 } },
        decimals: 3,
        name: { vi: 'độ cao rơi', en: 'height of fall' },
      },
      y: {
        symbol: 'L²',
        unit: 'm²',
        of: { factor: 1, powers: { L: 2 } },
        decimals: 3,
        name: { vi: 'bình phương tầm xa', en: 'range squared' },
      },
      slopeUnit: 'm',
      result: { factor: ROOT, power: 0.5, formula: 'v₀ = √(g·a/2)' },
      intercept: {
        unit: 'cm²',
        perUnit: 0.0001,
        meaning: {
          vi: 'Rơi từ độ cao 0 thì không đi được đoạn nào: đường thẳng phải qua gốc toạ độ. Tung độ gốc âm nghĩa là mọi h đã đo cao hơn thật. Khoảng ± chứa 0 thì chưa chứng tỏ được gì.',
          en: 'From no height it gets nowhere: the line should pass through the origin. A negative intercept means that every h was measured too long. While ± holds 0, nothing is proven.',
        },
      },
    },
    {
      id: 'L-root-h',
      label: { vi: 'L theo √h', en: 'L against √h' },
      x: {
        symbol: '√h',
        unit: '√m',
        of: { factor: 1, powers: { h: 0.5 } },
        decimals: 3,
        name: { vi: 'căn bậc hai của độ cao', en: 'square root of the height' },
      },
      y: {
        symbol: 'L',
        unit: 'm',
        of: { factor: 1, powers: { L: 1 } },
        decimals: 3,
        name: { vi: 'tầm xa', en: 'range' },
      },
      slopeUnit: '√m',
      result: { factor: ROOT, power: 1, formula: 'v₀ = a·√(g/2)' },
      intercept: {
        unit: 'mm',
        perUnit: 0.001,
        meaning: {
          vi: 'Tung độ gốc là đoạn mà mọi L đều bị cộng thêm như nhau: vạch 0 của thước dây nằm sau dây dọi, hoặc máng hơi ngóc lên. Khoảng ± chứa 0 thì chưa chứng tỏ được gì.',
          en: 'The intercept is what was added alike to every L: the zero of the tape lies behind the plumb line, or the trough points up a little. While ± holds 0, nothing is proven.',
        },
      },
    },
  ],
  sought: {
    ...SPEED,
    decimals: 3,
    probe: 'muzzleSpeed',
    acceptedName: { vi: 'v₀ trung bình của nấc này', en: 'mean v₀ of this stop' },
  },
  methods: [
    {
      id: 'ratio',
      label: { vi: 'v₀ = L̄√(g/2h) từng hàng, rồi lấy trung bình', en: 'v₀ = L̄√(g/2h) row by row, then the mean' },
      from: { column: 'speed' },
    },
    { id: 'lineL2', label: { vi: 'đường thẳng L² theo h', en: 'straight line L² against h' }, from: { graph: 'L2-h' } },
    {
      id: 'lineRootH',
      label: { vi: 'đường thẳng L theo √h', en: 'straight line L against √h' },
      from: { graph: 'L-root-h' },
    },
  ],
  suspects: [
    {
      id: 'height',
      label: { vi: 'h đo cao hơn thật', en: 'h measured too long' },
      graph: 'L2-h',
      sign: -1,
      confirm: {
        vi: 'Đọc lại thước: h tính từ mặt giấy đến điểm thấp nhất của bi, tức đáy máng.',
        en: 'Read the ruler again: h runs from the paper to the lowest point of the ball, the floor of the trough.',
      },
    },
    {
      id: 'origin',
      label: {
        vi: 'L bị cộng thêm: vạch 0 lệch, hoặc máng ngóc lên',
        en: 'something added to L: a shifted zero, or a trough that points up',
      },
      graph: 'L-root-h',
      sign: 1,
      confirm: {
        vi: 'Xem dây dọi chỉ vạch nào của thước dây. Nếu đúng vạch 0 thì máng đang ngóc lên một chút.',
        en: 'See which mark of the tape the plumb bob points at. If it is the zero, the trough points up a little.',
      },
    },
  ],
  misfit,
  context,
});

export default levelTable;
