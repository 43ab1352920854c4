/**
 * Table 2, going further: the ratio of the momenta at the very moment of the collision, for those who have measured what friction
 * takes on the way between the gates:
 *
 *   u₁ = √(v₁² − 2 a l₁)      just before, l₁ after gate E
 *   u₂′ = √(v₂′² + 2 a l₂)    just afterwards, l₂ before gate F
 *   u₁′ = √(v₁′² + 2 a l₁′)   with l₁′ = l₂ + 0.15 m (two gliders face to face) on to F, or l₁ back to E
 */
import { defineTable, type Expression } from '@sdk';
import { HALF } from './apparatus.ts';
import { collisionTable } from './table.ts';

const squared = (symbol: string): Expression => ({ raised: [symbol, 2] });
const root = (of: Expression): Expression => ({ call: 'sqrt', of });
const half = (n: Expression): Expression => ({ times: [0.5, n] });
/** Way of glider 1 from the collision to the gate that it passes afterwards. */
const wayOn: Expression = {
  sum: [
    { times: [half({ sum: [1, 'n₁'] }), { sum: ['l₂', 2 * HALF] }] },
    { times: [half({ minus: [1, 'n₁'] }), 'l₁'] },
  ],
};
const before = root({ minus: [squared('v₁'), { times: [2, 'a', 'l₁'] }] });
const after1 = root({ sum: [squared('v₁′'), { times: [2, 'a', wayOn] }] });
const after2 = root({ sum: [squared('v₂′'), { times: [2, 'a', 'l₂'] }] });

/** Columns of table 1 without its energies, and without work for the student. */
const columns = collisionTable.columns.filter(({ id }) => id !== 'energy').map(({ student: _, ...column }) => column);

export const atImpactTable = defineTable({
  ...collisionTable,
  id: 'at-impact',
  title: { vi: 'Bảng 2. Ngay trước và ngay sau va chạm', en: 'Table 2. Just before and just after the collision' },
  constants: [
    {
      symbol: 'a',
      unit: 'm/s²',
      name: { vi: 'độ lớn gia tốc của xe chạy một mình', en: 'by how much a glider alone slows' },
      min: 0,
      max: 0.1,
      decimals: 3,
      half: 0.002,
    },
    {
      symbol: 'l₁',
      unit: 'm',
      name: { vi: 'từ cổng E đến chỗ va chạm (xe 1)', en: 'gate E to the collision (glider 1)' },
      min: 0,
      max: 1,
      decimals: 3,
      half: 0.001,
    },
    {
      symbol: 'l₂',
      unit: 'm',
      name: { vi: 'từ chỗ va chạm đến cổng F (xe 2)', en: 'the collision to gate F (glider 2)' },
      min: 0,
      max: 1,
      decimals: 3,
      half: 0.001,
    },
  ],
  columns: [
    ...columns,
    {
      id: 'corrected',
      symbol: '(p′/p)₀',
      unit: '',
      name: {
        vi: 'tỉ số động lượng ngay sau và ngay trước va chạm',
        en: 'the same just after and just before the collision',
      },
      of: { over: [{ sum: [{ times: ['m₁', 'n₁', after1] }, { times: ['m₂', after2] }] }, { times: ['m₁', before] }] },
      decimals: 3,
    },
  ],
  methods: [
    ...collisionTable.methods.slice(0, 1),
    {
      id: 'corrected',
      label: {
        vi: 'p′/p ngay trước và ngay sau va chạm (đã tính ma sát)',
        en: 'p′/p at the collision itself (friction taken into account)',
      },
      from: { column: 'corrected' },
    },
    ...collisionTable.methods.slice(1),
  ],
});

export default atImpactTable;
