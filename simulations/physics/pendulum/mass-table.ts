/** Going further: does the mass matter? Each trial: the mass that the student weighed, the period. The points lie on a level line. */
import { defineTable, TRIALS } from '@sdk';
import { PERIOD_SOURCES } from './table.ts';

export default defineTable({
  id: 'mass',
  title: { vi: 'Bảng 3. Chu kì và khối lượng (mở rộng)', en: 'Table 3. The period and the mass (going further)' },
  setting: TRIALS,
  repeated: { symbol: 'T', unit: 's', name: { vi: 'chu kì', en: 'period' }, sources: PERIOD_SOURCES },
  typed: [
    {
      symbol: 'm',
      unit: 'g',
      name: { vi: 'khối lượng quả cầu, em đã cân', en: 'mass of the ball, as you weighed it' },
      min: 1,
      max: 500,
      decimals: 1,
      half: 0.05,
      before: true,
    },
  ],
  repeats: 1,
  settings: [],
  columns: [],
  graphs: [
    {
      id: 't-m',
      label: { vi: 'T theo m', en: 'T against m' },
      x: {
        symbol: 'm',
        unit: 'g',
        of: { factor: 1, powers: { m: 1 } },
        decimals: 1,
        name: { vi: 'khối lượng', en: 'mass' },
      },
      y: {
        symbol: 'T',
        unit: 's',
        of: { factor: 1, powers: { T: 1 } },
        decimals: 3,
        name: { vi: 'chu kì', en: 'period' },
      },
      fit: 'none',
    },
  ],
  sought: {
    symbol: 'T',
    unit: 's',
    name: { vi: 'chu kì', en: 'period' },
    decimals: 3,
    probe: 'smallPeriod',
    acceptedName: { vi: '2π√(l/g) của con lắc này', en: '2π√(l/g) of this pendulum' },
  },
  methods: [],
});
