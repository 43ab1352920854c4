/** Table 1 (P10-15, P10-16): every collision is a row. Momentum and kinetic energy before and afterwards, and their ratios. */
import { defineTable, type Expression, TRIALS } from '@sdk';
import {
  DIRECTION,
  FIRST,
  FIRST_AFTER,
  FLAGS,
  MASS_1,
  MASS_2,
  oneCollision,
  SECOND_AFTER,
  SPEEDS,
} from './quantities.ts';

const squared = (symbol: string): Expression => ({ raised: [symbol, 2] });

export const collisionTable = defineTable({
  id: 'collisions',
  title: {
    vi: 'Bảng 1. Động lượng và động năng khi va chạm',
    en: 'Table 1. Momentum and kinetic energy in collisions',
  },
  setting: TRIALS,
  repeated: FIRST,
  beside: [MASS_1, MASS_2, ...FLAGS, FIRST_AFTER, { ...SECOND_AFTER, fresh: true }],
  typed: [DIRECTION],
  repeats: 1,
  settings: [],
  columns: [
    ...SPEEDS,
    {
      id: 'p',
      symbol: 'p',
      unit: 'kg·m/s',
      name: { vi: 'động lượng của hệ trước va chạm', en: 'momentum of the system before' },
      of: { times: ['m₁', 'v₁'] },
      decimals: 4,
      student: {
        hint: {
          vi: 'p = m₁·v₁, vì xe 2 đứng yên. Khối lượng tính bằng kilôgam.',
          en: 'p = m₁·v₁, since glider 2 is at rest. Masses in kilograms.',
        },
        slips: [
          {
            times: 1000,
            hint: {
              vi: 'Gấp đúng 1000 lần: em để khối lượng bằng gam rồi.',
              en: 'Exactly 1000 times too large: the mass is still in grams.',
            },
          },
        ],
      },
    },
    {
      id: 'pAfter',
      symbol: 'p′',
      unit: 'kg·m/s',
      name: { vi: 'động lượng của hệ sau va chạm', en: 'momentum of the system afterwards' },
      of: { sum: [{ times: ['m₁', 'v₁′'] }, { times: ['m₂', 'v₂′'] }] },
      decimals: 4,
    },
    {
      id: 'ratio',
      symbol: 'p′/p',
      unit: '',
      name: { vi: 'tỉ số động lượng sau và trước', en: 'momentum afterwards over before' },
      of: { over: ['p′', 'p'] },
      decimals: 3,
    },
    {
      id: 'energy',
      symbol: 'Wđ′/Wđ',
      unit: '',
      name: { vi: 'tỉ số động năng sau và trước', en: 'kinetic energy afterwards over before' },
      of: {
        over: [
          { sum: [{ times: ['m₁', squared('v₁′')] }, { times: ['m₂', squared('v₂′')] }] },
          { times: ['m₁', squared('v₁')] },
        ],
      },
      decimals: 3,
    },
  ],
  graphs: [
    {
      id: 'p-p',
      label: { vi: 'p′ theo p', en: 'p′ against p' },
      x: {
        symbol: 'p',
        unit: 'kg·m/s',
        name: { vi: 'động lượng trước va chạm', en: 'momentum before' },
        of: { times: ['m₁', 'v₁'] },
        decimals: 3,
      },
      y: {
        symbol: 'p′',
        unit: 'kg·m/s',
        name: { vi: 'động lượng sau va chạm', en: 'momentum afterwards' },
        of: { sum: [{ times: ['m₁', 'v₁′'] }, { times: ['m₂', 'v₂′'] }] },
        decimals: 3,
      },
      fit: 'proportional',
      slopeUnit: '',
      result: { factor: 1, power: 1, formula: 'p′/p = a' },
    },
  ],
  sought: {
    symbol: 'p′/p',
    unit: '',
    name: { vi: 'tỉ số động lượng', en: 'ratio of the momenta' },
    decimals: 3,
    accepted: 1,
    acceptedName: { vi: 'hệ kín', en: 'a closed system' },
  },
  methods: [
    {
      id: 'ratio',
      label: {
        vi: 'p′/p từng lần, ở hai cổng, rồi lấy trung bình',
        en: 'p′/p of each trial, at the gates, then the mean',
      },
      from: { column: 'ratio' },
    },
    { id: 'line', label: { vi: 'đường thẳng p′ theo p', en: 'straight line p′ against p' }, from: { graph: 'p-p' } },
  ],
  misfit: oneCollision,
});

export default collisionTable;
