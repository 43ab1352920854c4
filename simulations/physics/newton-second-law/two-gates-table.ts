/**
 * Table 3, with the logger: two gates give two speeds, and a = (v₂² − v₁²)/2s asks for no start from rest and no moment of release.
 * Trials: m | Δt₁ | Δt₂ | F | v₁ | v₂ | a. While the hanger still falls at the second gate, that is.
 */
import { defineTable, TRIALS, type Seen } from '@sdk';
import type { NewtonFrame } from './apparatus.ts';
import { BY_LINE, context, LESSON_G, RATIO, SOUGHT } from './columns.ts';

const misfit = ({ frame }: Seen): string | undefined =>
  (frame as NewtonFrame).wiring === 'E-F' ? undefined : 'record.leads-gates';
const WITH_LOGGER = { param: 'family', is: 'sensor' } as const;

export const gatesTable = defineTable({
  id: 'gates',
  title: {
    vi: 'Bảng 3. Gia tốc từ hai cổng quang điện (bộ cảm biến)',
    en: 'Table 3. Acceleration from two gates (sensor set)',
  },
  setting: TRIALS,
  repeated: {
    symbol: 'Δt₁',
    unit: 's',
    name: { vi: 'thời gian che cổng E', en: 'time that gate E is blocked' },
    sources: [{ instrument: 'logger', channel: 'blockedA', when: WITH_LOGGER }],
  },
  beside: [
    {
      symbol: 'm',
      unit: 'kg',
      name: { vi: 'khối lượng treo', en: 'mass that hangs' },
      sources: [{ instrument: 'stamps', channel: 'hanging' }],
      before: true,
    },
    {
      symbol: 'Δt₂',
      unit: 's',
      name: { vi: 'thời gian che cổng F', en: 'time that gate F is blocked' },
      sources: [{ instrument: 'logger', channel: 'blockedB', when: WITH_LOGGER }],
      missing: 'record.no-second',
    },
  ],
  constants: [
    {
      symbol: 'd',
      unit: 'm',
      name: { vi: 'bề rộng của tấm chắn sáng', en: 'width of the flag' },
      min: 0.005,
      max: 0.1,
      decimals: 4,
      // Vernier calliper of the school set, 0.1 mm; half a division (instruments.md).
      half: 0.00005,
    },
    {
      symbol: 's',
      unit: 'm',
      name: { vi: 'khoảng cách giữa hai cổng', en: 'distance between the gates' },
      min: 0.05,
      max: 1,
      decimals: 3,
      half: 0.001,
    },
  ],
  repeats: 1,
  settings: [],
  columns: [
    {
      id: 'force',
      symbol: 'F',
      unit: 'N',
      of: { factor: LESSON_G, powers: { m: 1 } },
      decimals: 3,
      name: { vi: 'lực kéo F = m·g', en: 'pull F = m·g' },
    },
    {
      id: 'v1',
      symbol: 'v₁',
      unit: 'm/s',
      of: { factor: 1, powers: { d: 1, 'Δt₁': -1 } },
      decimals: 3,
      name: { vi: 'tốc độ qua cổng E', en: 'speed at gate E' },
      student: { hint: { vi: 'v₁ = d / Δt₁, d tính bằng mét.', en: 'v₁ = d / Δt₁, with d in metres.' } },
    },
    {
      id: 'v2',
      symbol: 'v₂',
      unit: 'm/s',
      of: { factor: 1, powers: { d: 1, 'Δt₂': -1 } },
      decimals: 3,
      name: { vi: 'tốc độ qua cổng F', en: 'speed at gate F' },
      student: { hint: { vi: 'v₂ = d / Δt₂, d tính bằng mét.', en: 'v₂ = d / Δt₂, with d in metres.' } },
    },
    {
      id: 'a',
      symbol: 'a',
      unit: 'm/s²',
      of: { over: [{ minus: [{ raised: ['v₂', 2] }, { raised: ['v₁', 2] }] }, { times: [2, 's'] }] },
      decimals: 3,
      name: { vi: 'gia tốc', en: 'acceleration' },
      student: {
        hint: { vi: 'v₂² − v₁² = 2as, vậy a = (v₂² − v₁²) / 2s.', en: 'v₂² − v₁² = 2as, so a = (v₂² − v₁²) / 2s.' },
      },
    },
    { ...RATIO, of: { over: ['F', 'a'] } },
  ],
  graphs: [
    {
      id: 'a-F',
      label: { vi: 'a theo F', en: 'a against F' },
      x: { symbol: 'F', unit: 'N', of: { sum: ['F'] }, decimals: 3, name: { vi: 'lực kéo', en: 'pull' } },
      y: { symbol: 'a', unit: 'm/s²', of: { sum: ['a'] }, decimals: 3, name: { vi: 'gia tốc', en: 'acceleration' } },
      slopeUnit: 'kg⁻¹',
      result: { factor: 1, power: -1, formula: 'mₕ = ΔF/Δa' },
      intercept: {
        unit: 'm/s²',
        perUnit: 1,
        meaning: {
          vi: 'Không có lực kéo thì không có gia tốc: đường thẳng phải qua gốc toạ độ. Tung độ gốc âm: có lực cản.',
          en: 'Without a pull there is no acceleration: the line should pass through the origin. A negative intercept: something holds back.',
        },
      },
    },
  ],
  sought: SOUGHT,
  methods: [
    {
      id: 'ratio',
      label: { vi: 'F/a từng lần, rồi lấy trung bình', en: 'F/a of each trial, then the mean' },
      from: { column: 'ratio' },
    },
    BY_LINE,
  ],
  misfit,
  context,
});

export default gatesTable;
