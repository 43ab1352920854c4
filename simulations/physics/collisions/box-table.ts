/** Table 3: a mass without a balance. Glider 1 is known; what glider 2 carries is told by how the two part: m₂ = m₁ (v₁ − v₁′)/v₂′. */
import { defineTable, TRIALS } from '@sdk';
import { DIRECTION, FIRST, FIRST_AFTER, FLAGS, MASS_1, oneCollision, SECOND_AFTER, SPEEDS } from './quantities.ts';

const M2 = {
  symbol: 'm₂',
  unit: 'kg',
  name: { vi: 'khối lượng xe 2 và hộp kín', en: 'mass of glider 2 with the box' },
} as const;

export const boxTable = defineTable({
  id: 'box',
  title: { vi: 'Bảng 3. Tìm khối lượng bằng va chạm', en: 'Table 3. A mass found by collisions' },
  setting: TRIALS,
  repeated: FIRST,
  beside: [MASS_1, ...FLAGS, FIRST_AFTER, { ...SECOND_AFTER, fresh: true }],
  typed: [DIRECTION],
  repeats: 1,
  settings: [],
  columns: [
    ...SPEEDS.map(({ student: _, ...column }) => column),
    {
      id: 'm2',
      ...M2,
      of: { over: [{ times: ['m₁', { minus: ['v₁', 'v₁′'] }] }, 'v₂′'] },
      decimals: 3,
      student: {
        hint: {
          vi: 'Động lượng mà xe 1 mất đi là của xe 2: m₁(v₁ − v₁′) = m₂·v₂′. Nhớ dấu của v₁′.',
          en: 'What glider 1 lost in momentum, glider 2 has: m₁(v₁ − v₁′) = m₂·v₂′. Mind the sign of v₁′.',
        },
      },
    },
  ],
  graphs: [],
  sought: { ...M2, decimals: 2, probe: 'mass2', acceptedName: { vi: 'khối lượng thật', en: 'true mass' } },
  methods: [
    {
      id: 'momentum',
      label: { vi: 'bảo toàn động lượng, từng lần rồi lấy trung bình', en: 'momentum of each trial, then the mean' },
      from: { column: 'm2' },
    },
  ],
  misfit: oneCollision,
});

export default boxTable;
