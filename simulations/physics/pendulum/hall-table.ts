/** The other way round: from the period to the length of a pendulum whose top is out of reach. L = gT²/4π². */
import { defineTable, TRIALS } from '@sdk';
import { PERIOD_SOURCES } from './table.ts';

export const hallTable = defineTable({
  id: 'hall',
  title: { vi: 'Bảng 4. Từ chu kì tìm chiều dài', en: 'Table 4. From the period to the length' },
  setting: TRIALS,
  repeated: { symbol: 'T', unit: 's', name: { vi: 'chu kì', en: 'period' }, sources: PERIOD_SOURCES },
  repeats: 1,
  settings: [],
  columns: [
    {
      id: 'length',
      symbol: 'L',
      unit: 'm',
      // With g = 9.79 m/s², as it is in Việt Nam to the last digit.
      of: { factor: 9.79 / 39.47841760435743, powers: { T: 2 } },
      decimals: 2,
      name: { vi: 'chiều dài con lắc, với g = 9,79 m/s²', en: 'length of the pendulum, with g = 9.79 m/s²' },
      student: {
        hint: { vi: 'T = 2π√(L/g), suy ra L = g·T²/(4π²).', en: 'T = 2π√(L/g), so L = g·T²/(4π²).' },
        slips: [
          {
            times: 4,
            hint: { vi: 'Gấp 4! Em chia cho π² mà quên số 4.', en: 'Four times! You divided by π² and lost the 4.' },
          },
        ],
      },
    },
  ],
  graphs: [],
  sought: {
    symbol: 'L',
    unit: 'm',
    name: { vi: 'chiều dài con lắc', en: 'length of the pendulum' },
    decimals: 2,
    probe: 'length',
    acceptedName: { vi: 'chiều dài thật', en: 'true length' },
  },
  methods: [
    { id: 'mean', label: { vi: 'trung bình các lần đo', en: 'mean of the trials' }, from: { column: 'length' } },
  ],
});
export default hallTable;
