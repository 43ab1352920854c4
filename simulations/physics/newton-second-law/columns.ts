/** What the tables of this experiment share: the g of the class, the distance that is measured once, and where times come from. */
import type { DerivedColumn, MethodSpec, RepeatedColumn, TableSpec, TypedConstant } from '@sdk';
import type { NewtonFrame } from './apparatus.ts';

/** g for F = m·g, m/s²: that of Hà Nội, as the lesson tells it. Whoever takes 9.8 makes F 0.1 % larger. */
export const LESSON_G = 9.79;

/** The class's logger where there is one, else the school's timer, which must run from socket to socket. */
export const TIMES: RepeatedColumn = {
  symbol: 't',
  unit: 's',
  name: { vi: 'thời gian đi quãng đường s', en: 'time for the distance s' },
  sources: [
    { instrument: 'logger', channel: 'time', when: { param: 'family', is: 'sensor' } },
    { instrument: 'timer', channel: 'time', needs: { channel: 'mode', face: ['A↔B'], problem: 'record.wrong-mode' } },
  ],
};

/** Two marks on the ruler, each to half a division. */
export const DISTANCE: TypedConstant = {
  symbol: 's',
  unit: 'm',
  name: {
    vi: 'quãng đường từ mép trước của tấm chắn sáng đến tia sáng, tính từ lúc đứng yên',
    en: 'distance from rest: leading edge of the flag to the beam',
  },
  min: 0.05,
  max: 1.1,
  decimals: 3,
  half: 0.001,
};

export const MEAN: DerivedColumn = {
  id: 'mean',
  symbol: 't̄',
  unit: 's',
  of: 'mean',
  name: { vi: 'thời gian trung bình', en: 'mean time' },
  student: {
    hint: {
      vi: 'Cộng các lần đo của hàng này lại rồi chia cho số lần đo.',
      en: 'Add up the readings of this row and divide by how many there are.',
    },
  },
};
export const SPREAD: DerivedColumn = {
  id: 'spread',
  symbol: 'Δt',
  unit: 's',
  of: 'spread',
  name: { vi: 'sai số của t̄', en: 'uncertainty of t̄' },
};
export const ACCELERATION: DerivedColumn = {
  id: 'a',
  symbol: 'a',
  unit: 'm/s²',
  of: { factor: 2, powers: { s: 1, t: -2 } },
  decimals: 3,
  name: { vi: 'gia tốc', en: 'acceleration' },
  student: {
    hint: { vi: 'Từ đứng yên: s = a·t²/2, vậy a = 2s / t̄².', en: 'From rest s = a·t²/2, so a = 2s / t̄².' },
    slips: [
      {
        times: 0.5,
        hint: {
          vi: 'Đúng một nửa! s = a·t²/2, vậy a = 2s / t²: em quên số 2 rồi.',
          en: 'Exactly half! s = a·t²/2, so a = 2s / t²: the 2 got lost.',
        },
      },
    ],
  },
};

/** What the glider carries besides its discs is another glider. */
export const context: NonNullable<TableSpec['context']> = (frame) => [
  (frame as NewtonFrame).boxed ? 'cargo.box' : 'cargo.none',
];

/** What a line of a against F tells. */
export const INERTIA = {
  symbol: 'mₕ',
  unit: 'kg',
  name: { vi: 'khối lượng của cả hệ được gia tốc', en: 'mass of all that is accelerated' },
} as const;

export const SOUGHT: TableSpec['sought'] = {
  ...INERTIA,
  decimals: 3,
  probe: 'inertia',
  acceptedName: {
    vi: 'khối lượng xe và phần treo, cộng phần ròng rọc (I/r²)',
    en: 'glider and hanging part, and the pulley’s share (I/r²)',
  },
};
export const RATIO = {
  id: 'ratio',
  ...INERTIA,
  symbol: 'F/a',
  name: { vi: 'thương số F/a', en: 'quotient F/a' },
  decimals: 3,
} as const;
export const BY_LINE: MethodSpec = {
  id: 'line',
  label: { vi: 'đường thẳng a theo F', en: 'straight line a against F' },
  from: { graph: 'a-F' },
};
