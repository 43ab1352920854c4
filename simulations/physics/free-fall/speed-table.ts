/**
 * The table of speed (P10-02): s | Δt₁ … Δtₙ | v, at a gate of the student's choice. s and Δt must come from the same gate: its
 * place on the ruler, and the socket its lead sits in.
 */
import { defineTable, type Seen } from '@sdk';
import type { FreeFallFrame, GateId, SocketId } from './apparatus.ts';
import { context, G } from './table.ts';

const gateOf = (way: string): GateId | undefined => (way === 'gate-E' ? 'E' : way === 'gate-F' ? 'F' : undefined);
const socketOf = (frame: unknown, way: string): SocketId | '' => {
  const gate = gateOf(way);
  return gate === undefined ? '' : (frame as FreeFallFrame).plugs[`gate-${gate}`];
};

function misfit({ frame, params, way, face }: Seen): string | undefined {
  if (gateOf(way) === undefined) return undefined;
  if (way === 'gate-F' && !(frame as FreeFallFrame).gateF.mounted) return 'record.no-gate-F';
  const socket = socketOf(frame, way);
  if (socket === '') return 'record.lead-out';
  // The logger keeps both sockets apart; the timer times the one that its mode names.
  return params.family !== 'sensor' && face('timer', 'mode') !== socket ? 'record.other-gate' : undefined;
}

/** Speed at a gate: v = d/Δt, and how it grows with the distance fallen. */
export const speedTable = defineTable({
  id: 'speed',
  title: { vi: 'Bảng 2. Đo tốc độ khi qua cổng quang', en: 'Table 2. Measuring the speed at the gate' },
  setting: {
    symbol: 's',
    unit: 'm',
    name: { vi: 'quãng đường rơi đến cổng', en: 'distance fallen to the gate' },
    decimals: 4,
    same: 0.0015,
    ask: {
      vi: 'Em đo tốc độ ở cổng nào? s tính từ mép dưới của vật đến tia sáng của cổng ấy.',
      en: 'At which gate do you measure the speed? s runs from the lower edge of the body to its beam.',
    },
    ways: [
      {
        id: 'gate-E',
        label: { vi: 'ở cổng E', en: 'at gate E' },
        plus: { instrument: 'ruler', channel: 'gate-E' },
        minus: { instrument: 'ruler', channel: 'lower-edge' },
      },
      {
        id: 'gate-F',
        label: { vi: 'ở cổng F', en: 'at gate F' },
        plus: { instrument: 'ruler', channel: 'gate-F' },
        minus: { instrument: 'ruler', channel: 'lower-edge' },
      },
    ],
  },
  repeated: {
    symbol: 'Δt',
    unit: 's',
    name: { vi: 'thời gian che tia sáng', en: 'time the beam is blocked' },
    // The logger's `time` runs from socket to socket; how long a beam is blocked it keeps apart for each.
    sources: [
      {
        instrument: 'logger',
        channel: 'blockedA',
        when: { param: 'family', is: 'sensor' },
        fits: (frame, way) => socketOf(frame, way) === 'A',
      },
      { instrument: 'logger', channel: 'blockedB', when: { param: 'family', is: 'sensor' } },
      {
        instrument: 'timer',
        channel: 'time',
        needs: { channel: 'mode', face: ['A', 'B'], problem: 'record.not-blocking' },
      },
    ],
  },
  constants: [
    {
      symbol: 'd',
      unit: 'm',
      name: { vi: 'độ dài phần che tia sáng của vật', en: 'length of the body that blocks the beam' },
      // Vernier calliper of the school set, 0.1 mm; half a division (instruments.md).
      min: 0.001,
      max: 0.2,
      decimals: 4,
      half: 0.00005,
    },
  ],
  repeats: 3,
  settings: [0.2, 0.4, 0.6],
  columns: [
    {
      id: 'mean',
      symbol: 'Δt̄',
      unit: 's',
      of: 'mean',
      name: { vi: 'thời gian che trung bình', en: 'mean blocking time' },
      student: {
        hint: {
          vi: 'Cộng các lần đo của hàng này lại rồi chia cho số lần đo.',
          en: 'Add up the readings of this row and divide by how many there are.',
        },
      },
    },
    { id: 'spread', symbol: 'Δ(Δt)', unit: 's', of: 'spread', name: { vi: 'sai số của Δt̄', en: 'uncertainty of Δt̄' } },
    {
      id: 'v',
      symbol: 'v',
      unit: 'm/s',
      of: { factor: 1, powers: { d: 1, Δt: -1 } },
      decimals: 2,
      name: { vi: 'tốc độ', en: 'speed' },
      student: {
        hint: { vi: 'v = d / Δt̄, d tính bằng mét.', en: 'v = d / Δt̄, with d in metres.' },
        slips: [
          {
            times: 1000,
            hint: {
              vi: 'Gấp 1000 lần: đổi d từ milimét ra mét nhé.',
              en: '1000 times too big: turn d from millimetres into metres.',
            },
          },
        ],
      },
    },
  ],
  graphs: [
    {
      id: 'v2-s',
      label: { vi: 'v² theo s', en: 'v² against s' },
      x: {
        symbol: 's',
        unit: 'm',
        of: { factor: 1, powers: { s: 1 } },
        decimals: 3,
        name: { vi: 'quãng đường rơi', en: 'distance fallen' },
      },
      y: {
        symbol: 'v²',
        unit: 'm²/s²',
        of: { factor: 1, powers: { d: 2, Δt: -2 } },
        decimals: 2,
        name: { vi: 'bình phương tốc độ', en: 'speed squared' },
      },
      slopeUnit: 'm/s²',
      result: { factor: 0.5, power: 1, formula: 'g = a / 2' },
      intercept: {
        unit: 'm²/s²',
        perUnit: 1,
        meaning: {
          vi: 'v = d/Δt là tốc độ trung bình lúc cả vật đi qua tia sáng, hơi lớn hơn tốc độ của mép dưới: đường thẳng không qua gốc toạ độ.',
          en: 'v = d/Δt is the mean speed while the whole body passes the beam, a little more than that of its lower edge: the line misses the origin.',
        },
      },
    },
  ],
  sought: { ...G, decimals: 2, probe: 'gravity', acceptedName: { vi: 'g tại nơi đo', en: 'g at this place' } },
  methods: [
    { id: 'lineV2', label: { vi: 'đường thẳng v² theo s', en: 'straight line v² against s' }, from: { graph: 'v2-s' } },
  ],
  misfit,
  context,
});

export default speedTable;
