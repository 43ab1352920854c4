/**
 * The table of free fall (P10-05): s | t₁ … tₙ | t̄ | Δt | t̄² | g.
 *
 * With a delay τ and a height error δ the readings obey t = √(2(s − δ)/g) + τ. A height error alone leaves s–t² straight
 * with intercept δ; a delay alone leaves t–√s straight with intercept τ. Each bends the other's graph and gives it an
 * intercept of the opposite sign: that is what tells the suspects apart.
 */
import { defineTable, type RepeatedColumn, type Seen, type TableSpec } from '@sdk';
import type { FreeFallFrame } from './apparatus.ts';

/** The class's logger where there is one, else the school's timer. */
const TIME_SOURCES: RepeatedColumn['sources'] = [
  { instrument: 'logger', channel: 'time', when: { param: 'family', is: 'sensor' } },
  // In the other modes the timer shows how long a beam was blocked.
  { instrument: 'timer', channel: 'time', needs: { channel: 'mode', face: ['A↔B'], problem: 'record.wrong-mode' } },
];

/** Another body, or another place, is another measurement. */
export const context: NonNullable<TableSpec['context']> = (frame, { place }) => [
  `body.${(frame as FreeFallFrame).body}`,
  `place.${String(place)}`,
];

/** The time from the release to gate E comes from the leads of both, and of no other gate. */
function misfit({ frame }: Seen): string | undefined {
  const { plugs } = frame as FreeFallFrame;
  return plugs.magnet === '' || plugs['gate-E'] === '' ? 'record.leads-fall' : undefined;
}

/** What both tables are for. */
export const G = {
  symbol: 'g',
  unit: 'm/s²',
  name: { vi: 'gia tốc rơi tự do', en: 'acceleration of free fall' },
} as const;

/** g from falls through several distances. */
export const fallTable = defineTable({
  id: 'fall',
  title: { vi: 'Bảng 1. Đo gia tốc rơi tự do', en: 'Table 1. Measuring the acceleration of free fall' },
  setting: {
    symbol: 's',
    unit: 'm',
    name: { vi: 'quãng đường rơi', en: 'distance fallen' },
    decimals: 4,
    // Two rows of the guide are at least 0.1 m apart; the ruler has millimetres.
    same: 0.0015,
    ask: {
      vi: 'Em đo s từ đâu đến tia sáng của cổng quang?',
      en: 'Where do you measure s from, down to the beam of the gate?',
    },
    ways: [
      {
        id: 'lower-edge',
        label: { vi: 'từ mép dưới của vật', en: 'from the lower edge of the body' },
        plus: { instrument: 'ruler', channel: 'gate-E' },
        minus: { instrument: 'ruler', channel: 'lower-edge' },
      },
      {
        id: 'magnet-face',
        label: { vi: 'từ mặt nam châm', en: 'from the face of the magnet' },
        plus: { instrument: 'ruler', channel: 'gate-E' },
      },
    ],
  },
  repeated: { symbol: 't', unit: 's', name: { vi: 'thời gian rơi', en: 'time of fall' }, sources: TIME_SOURCES },
  repeats: 5,
  settings: [0.2, 0.35, 0.5, 0.65, 0.8],
  columns: [
    {
      id: 'mean',
      symbol: 't̄',
      unit: 's',
      of: 'mean',
      name: { vi: 'thời gian rơi trung bình', en: 'mean time of fall' },
      student: {
        hint: {
          vi: 'Cộng các lần đo của hàng này lại rồi chia cho số lần đo.',
          en: 'Add up the readings of this row and divide by how many there are.',
        },
      },
    },
    { id: 'spread', symbol: 'Δt', unit: 's', of: 'spread', name: { vi: 'sai số của t̄', en: 'uncertainty of t̄' } },
    {
      id: 'square',
      symbol: 't̄²',
      unit: 's²',
      of: { factor: 1, powers: { t: 2 } },
      decimals: 4,
      name: { vi: 'bình phương thời gian', en: 'time squared' },
      student: {
        hint: {
          vi: 'Nhân t̄ với chính nó, giữ ít nhất ba chữ số có nghĩa.',
          en: 'Multiply t̄ by itself and keep at least three significant figures.',
        },
      },
    },
    {
      id: 'g',
      ...G,
      of: { factor: 2, powers: { s: 1, t: -2 } },
      decimals: 2,
      student: {
        hint: {
          vi: 'g = 2s / t̄². Lấy s và t̄² ở chính hàng này.',
          en: 'g = 2s / t̄². Take s and t̄² from this very row.',
        },
        slips: [
          {
            times: 0.5,
            hint: {
              vi: 'Đúng một nửa! s = g·t²/2, vậy g = 2s / t²: em quên số 2 rồi.',
              en: 'Exactly half! s = g·t²/2, so g = 2s / t²: the 2 got lost.',
            },
          },
        ],
      },
    },
  ],
  graphs: [
    {
      id: 's-t2',
      label: { vi: 's theo t²', en: 's against t²' },
      x: {
        symbol: 't²',
        unit: 's²',
        of: { factor: 1, powers: { t: 2 } },
        decimals: 4,
        name: { vi: 'bình phương thời gian rơi', en: 'time of fall squared' },
      },
      y: {
        symbol: 's',
        unit: 'm',
        of: { factor: 1, powers: { s: 1 } },
        decimals: 3,
        name: { vi: 'quãng đường rơi', en: 'distance fallen' },
      },
      slopeUnit: 'm/s²',
      result: { factor: 2, power: 1, formula: 'g = 2a' },
      intercept: {
        unit: 'mm',
        perUnit: 0.001,
        meaning: {
          vi: 'Khi t = 0 vật chưa rơi: đường thẳng phải qua gốc toạ độ. Tung độ gốc dương nghĩa là mọi s đã đo dài hơn thật chừng ấy. Khoảng ± chứa 0 thì chưa chứng tỏ được gì.',
          en: 'At t = 0 nothing has fallen yet: the line should pass through the origin. A positive intercept means that every s was measured too long by that much. While ± holds 0, nothing is proven.',
        },
      },
    },
    {
      id: 't-root-s',
      label: { vi: 't theo √s', en: 't against √s' },
      x: {
        symbol: '√s',
        unit: '√m',
        of: { factor: 1, powers: { s: 0.5 } },
        decimals: 3,
        name: { vi: 'căn bậc hai của quãng đường', en: 'square root of the distance' },
      },
      y: {
        symbol: 't',
        unit: 's',
        of: { factor: 1, powers: { t: 1 } },
        decimals: 3,
        name: { vi: 'thời gian rơi', en: 'time of fall' },
      },
      slopeUnit: 's/√m',
      result: { factor: 2, power: -2, formula: 'g = 2 / a²' },
      intercept: {
        unit: 'ms',
        perUnit: 0.001,
        meaning: {
          vi: 'Rơi quãng đường 0 thì mất 0 giây. Tung độ gốc dương nghĩa là đồng hồ đã chạy trước khi vật rời nam châm chừng ấy. Khoảng ± chứa 0 thì chưa chứng tỏ được gì.',
          en: 'To fall through nothing takes no time. A positive intercept means that the timer was running that long before the body let go. While ± holds 0, nothing is proven.',
        },
      },
    },
  ],
  sought: { ...G, decimals: 2, probe: 'gravity', acceptedName: { vi: 'g tại nơi đo', en: 'g at this place' } },
  methods: [
    {
      id: 'ratio',
      label: { vi: 'g = 2s/t̄² từng hàng, rồi lấy trung bình', en: 'g = 2s/t̄² row by row, then the mean' },
      from: { column: 'g' },
    },
    { id: 'lineT2', label: { vi: 'đường thẳng s theo t²', en: 'straight line s against t²' }, from: { graph: 's-t2' } },
    {
      id: 'lineRootS',
      label: { vi: 'đường thẳng t theo √s', en: 'straight line t against √s' },
      from: { graph: 't-root-s' },
    },
  ],
  suspects: [
    {
      id: 'height',
      label: { vi: 'sai số độ cao (s đo dài hơn thật)', en: 'a height error (s measured too long)' },
      graph: 's-t2',
      sign: 1,
      confirm: {
        vi: 'Đọc lại thước: s phải tính từ mép dưới của vật đến tia sáng.',
        en: 'Read the ruler again: s runs from the lower edge of the body to the beam.',
      },
    },
    {
      id: 'delay',
      label: { vi: 'nam châm nhả chậm (từ tính còn dư)', en: 'the magnet letting go late (residual magnetism)' },
      graph: 't-root-s',
      sign: 1,
      confirm: {
        vi: 'Xem lúc nhả ở tốc độ 0,1×: đồng hồ đã chạy mà vật vẫn còn treo.',
        en: 'Watch the release at 0.1×: the timer runs while the body still hangs.',
      },
    },
  ],
  misfit,
  context,
});

export default fallTable;
