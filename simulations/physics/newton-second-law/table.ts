/**
 * The core table (P10-07): m hung | F | t₁ … tₙ | t̄ | a, with the total mass kept the same: a against F.
 *
 *   a = (F − f − …)/(M + m + I/r²): a straight line when discs are moved from glider to hanger; its slope is one over all that moves, the
 *   wheel's share included, and its intercept is −f/mₕ. Discs that are *added* make mₕ grow along the row: the points bend below the line,
 *   and a straight line through them has a positive intercept.
 */
import { defineTable } from '@sdk';
import { ACCELERATION, BY_LINE, context, DISTANCE, LESSON_G, MEAN, RATIO, SOUGHT, SPREAD, TIMES } from './columns.ts';

export const forceTable = defineTable({
  id: 'force',
  title: {
    vi: 'Bảng 1. Gia tốc và lực kéo (tổng khối lượng không đổi)',
    en: 'Table 1. Acceleration and pull (total mass kept)',
  },
  setting: {
    symbol: 'm',
    unit: 'kg',
    name: { vi: 'khối lượng treo', en: 'mass that hangs' },
    decimals: 3,
    same: 0.002,
    ask: {
      vi: 'Em lấy khối lượng nào làm khối lượng treo để tính F = m·g?',
      en: 'Which mass do you take as the hanging one, for F = m·g?',
    },
    ways: [
      {
        id: 'hanging',
        label: { vi: 'móc treo và các đĩa trên móc', en: 'the hanger and the discs on it' },
        plus: { instrument: 'stamps', channel: 'hanging' },
      },
      {
        id: 'discs',
        label: { vi: 'chỉ các đĩa trên móc', en: 'only the discs on the hanger' },
        plus: { instrument: 'stamps', channel: 'discs' },
      },
    ],
  },
  repeated: TIMES,
  constants: [DISTANCE],
  repeats: 3,
  settings: [0.01, 0.02, 0.03, 0.04, 0.05],
  columns: [
    {
      id: 'force',
      symbol: 'F',
      unit: 'N',
      of: { factor: LESSON_G, powers: { m: 1 } },
      decimals: 3,
      name: { vi: 'lực kéo F = m·g, g = 9,79 m/s²', en: 'pull F = m·g, g = 9.79 m/s²' },
      student: {
        hint: {
          vi: 'F = m·g, với m tính bằng kilôgam và g = 9,79 m/s².',
          en: 'F = m·g, with m in kilograms and g = 9.79 m/s².',
        },
        slips: [
          {
            times: 1000,
            hint: {
              vi: 'Gấp 1000 lần: đổi m từ gam ra kilôgam nhé.',
              en: '1000 times too big: turn m from grams into kilograms.',
            },
          },
        ],
      },
    },
    MEAN,
    SPREAD,
    ACCELERATION,
    { ...RATIO, of: { factor: LESSON_G / 2, powers: { m: 1, t: 2, s: -1 } } },
  ],
  graphs: [
    {
      id: 'a-F',
      label: { vi: 'a theo F', en: 'a against F' },
      x: {
        symbol: 'F',
        unit: 'N',
        of: { factor: LESSON_G, powers: { m: 1 } },
        decimals: 3,
        name: { vi: 'lực kéo', en: 'pull' },
      },
      y: {
        symbol: 'a',
        unit: 'm/s²',
        of: { factor: 2, powers: { s: 1, t: -2 } },
        decimals: 3,
        name: { vi: 'gia tốc', en: 'acceleration' },
      },
      slopeUnit: 'kg⁻¹',
      result: { factor: 1, power: -1, formula: 'mₕ = ΔF/Δa' },
      intercept: {
        unit: 'm/s²',
        perUnit: 1,
        meaning: {
          vi: 'Không có lực kéo thì không có gia tốc: đường thẳng phải qua gốc toạ độ. Tung độ gốc âm: có lực cản (ma sát, đệm dốc lên) ăn bớt lực kéo. Dương: lực kéo thật lớn hơn F em tính, hoặc các điểm không nằm trên một đường thẳng. Khoảng ± chứa 0 thì chưa chứng tỏ được gì.',
          en: 'Without a pull there is no acceleration: the line should pass through the origin. A negative intercept: something holds back (friction, a track that rises). A positive one: the true pull is larger than your F, or the points lie on no straight line. While ± holds 0, nothing is proven.',
        },
      },
    },
  ],
  sought: SOUGHT,
  methods: [
    {
      id: 'ratio',
      label: { vi: 'F/a từng hàng, rồi lấy trung bình', en: 'F/a row by row, then the mean' },
      from: { column: 'ratio' },
    },
    BY_LINE,
  ],
  suspects: [
    {
      id: 'friction',
      label: {
        vi: 'lực cản (ma sát ở ròng rọc, đệm dốc lên)',
        en: 'something that holds back (friction of the pulley, a rising track)',
      },
      graph: 'a-F',
      sign: -1,
      confirm: {
        vi: 'Tháo dây, đặt xe đứng yên giữa đệm đang thổi khí: xe không trôi thì đệm đã thăng bằng, và thủ phạm là ổ trục.',
        en: 'Take the string off and lay the glider on the blown track: if it stays, the track is level and the bearing is the culprit.',
      },
    },
    {
      id: 'missed',
      label: {
        vi: 'lực kéo tính thiếu (quên móc treo, đệm dốc xuống) hoặc thêm đĩa mà không bớt ở xe',
        en: 'a pull counted too small (hanger forgotten, falling track), or discs added and not moved',
      },
      graph: 'a-F',
      sign: 1,
      confirm: {
        vi: 'Xem lại: móc treo có được tính không, và tổng khối lượng của xe và phần treo có giữ nguyên qua các hàng không?',
        en: 'Look again: was the hanger counted, and did the total of glider and hanging part stay the same from row to row?',
      },
    },
  ],
  context,
});

export default forceTable;
