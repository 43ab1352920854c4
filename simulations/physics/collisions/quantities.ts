/** What both tables of the collisions have in common: where their numbers come from, and how speeds follow from them. */
import type { BesideColumn, DerivedColumn, RepeatedColumn, Seen, TypedChoice } from '@sdk';
import type { CollisionFrame } from './apparatus.ts';

const SENSOR = { when: { param: 'family', is: 'sensor' } } as const;
const SCHOOL = { when: { param: 'family', is: 'school' } } as const;
const modeIs = (mode: string) => ({ channel: 'mode', face: [mode], problem: 'record.timer-mode' });
const seen = (frame: unknown) => frame as CollisionFrame;

export const FIRST: RepeatedColumn = {
  symbol: 'Δt₁',
  unit: 's',
  name: { vi: 'xe 1 chắn cổng E trước va chạm', en: 'glider 1 in gate E before the collision' },
  sources: [
    { instrument: 'logger', channel: 'A1', ...SENSOR },
    { instrument: 'timer', channel: 'time', needs: modeIs('A') },
  ],
};

export const MASS_1: BesideColumn = {
  symbol: 'm₁',
  unit: 'kg',
  name: { vi: 'khối lượng xe 1', en: 'mass of glider 1' },
  sources: [{ instrument: 'balance', channel: 'cart-1' }],
  missing: 'record.weigh-1',
  before: true,
};
export const MASS_2: BesideColumn = {
  symbol: 'm₂',
  unit: 'kg',
  name: { vi: 'khối lượng xe 2', en: 'mass of glider 2' },
  sources: [{ instrument: 'balance', channel: 'cart-2' }],
  missing: 'record.weigh-2',
  before: true,
};

/** Glider 1 after the collision: back through E, or on through F behind glider 2. A school timer keeps a gate's first pass only. */
export const FIRST_AFTER: BesideColumn = {
  symbol: 'Δt₁′',
  unit: 's',
  name: { vi: 'xe 1 chắn cổng sau va chạm', en: 'glider 1 in a gate after the collision' },
  sources: [
    { instrument: 'logger', channel: 'A2', ...SENSOR, fits: (frame) => seen(frame).returned },
    { instrument: 'logger', channel: 'B2', ...SENSOR },
    // Stuck together they have one speed.
    { instrument: 'timer2', channel: 'time', ...SCHOOL, fits: (frame) => seen(frame).stuck, needs: modeIs('B') },
  ],
  missing: 'record.no-second',
};
export const SECOND_AFTER: BesideColumn = {
  symbol: 'Δt₂′',
  unit: 's',
  name: { vi: 'xe 2 chắn cổng F sau va chạm', en: 'glider 2 in gate F after the collision' },
  sources: [
    { instrument: 'logger', channel: 'B1', ...SENSOR },
    { instrument: 'timer2', channel: 'time', needs: modeIs('B') },
  ],
  missing: 'record.no-first-F',
};

export const DIRECTION: TypedChoice = {
  symbol: 'n₁',
  unit: '',
  name: { vi: 'chiều của xe 1 sau va chạm', en: 'direction of glider 1 afterwards' },
  otherwise: 1,
  options: [
    { value: 1, face: '→', label: { vi: 'đi tiếp sang phải', en: 'on to the right' } },
    { value: -1, face: '←', label: { vi: 'bật lại sang trái', en: 'back to the left' } },
  ],
};

/** The flags, with a ruler of millimetres laid on them. */
const flag = (number: 1 | 2): BesideColumn => ({
  symbol: number === 1 ? 'd₁' : 'd₂',
  unit: 'm',
  name: { vi: `bề rộng tấm chắn sáng của xe ${number}`, en: `width of the flag of glider ${number}` },
  sources: [{ instrument: 'ruler', channel: `flag-${number}` }],
  before: true,
});
export const FLAGS: readonly BesideColumn[] = [flag(1), flag(2)];

export const SPEEDS: readonly DerivedColumn[] = [
  {
    id: 'v1',
    symbol: 'v₁',
    unit: 'm/s',
    name: { vi: 'vận tốc xe 1 trước va chạm', en: 'velocity of glider 1 before' },
    of: { factor: 1, powers: { 'd₁': 1, 'Δt₁': -1 } },
    decimals: 3,
    student: {
      hint: {
        vi: 'v₁ = d₁ / Δt₁: tấm chắn sáng đi hết bề rộng của nó trong thời gian chắn cổng.',
        en: 'v₁ = d₁ / Δt₁: the flag moves by its own width while it blocks the gate.',
      },
    },
  },
  {
    id: 'v1after',
    symbol: 'v₁′',
    unit: 'm/s',
    name: { vi: 'vận tốc xe 1 sau va chạm', en: 'velocity of glider 1 afterwards' },
    of: { times: ['n₁', { over: ['d₁', 'Δt₁′'] }] },
    decimals: 3,
  },
  {
    id: 'v2after',
    symbol: 'v₂′',
    unit: 'm/s',
    name: { vi: 'vận tốc xe 2 sau va chạm', en: 'velocity of glider 2 afterwards' },
    of: { over: ['d₂', 'Δt₂′'] },
    decimals: 3,
  },
];

/** What is shown belongs to one collision, of gliders that had not met before. */
export function oneCollision({ frame }: Seen): string | undefined {
  const { meetings, done } = seen(frame);
  return meetings === 0 ? 'record.no-collision' : !done ? 'record.not-yet' : undefined;
}
