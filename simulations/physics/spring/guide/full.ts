/** A double lesson on one spring: Hooke's law and its limit, the period by gate and by sensor, the swing that fades, the shaken spring, and the astronaut's scale. */
import { again, answered, compute, fullRows, next, recorded, shown, type Route, type Step } from '@sdk';
import { hooke } from './hooke.ts';
import { motion } from './motion.ts';
import { hangFirst, nextSwing, type M } from './progress.ts';
import { water } from './water.ts';

const LOADS = ['1', '2', '3', '4', '5', '6'] as const;
const SWINGS = 3;
/** Points of the resonance curve. */
const CURVE = 7;

const period: readonly Step<M>[] = [
  {
    id: 'full-period-1',
    section: 'do',
    camera: 'gate',
    table: 'period',
    done: (p) => recorded(p.rows) >= 1,
    action: (p) => hangFirst(p, p.frame.load === '0' ? '1' : p.frame.load) ?? nextSwing(p),
  },
  {
    id: 'full-period',
    section: 'do',
    table: 'period',
    done: (p) => fullRows(p, SWINGS) >= 5,
    action: (p) => {
      if (p.frame.calming) return undefined;
      const left = LOADS.find((load) => {
        const row = p.rows.find((one) => !one.aside && Math.abs(one.setting - Number(load) * 0.05) < 0.01);
        return (row?.repeats.length ?? 0) < SWINGS;
      });
      return left === undefined ? next() : (hangFirst(p, left) ?? again);
    },
  },
];
const weigh: Step<M> = {
  id: 'full-weigh',
  section: 'do',
  camera: 'overview',
  done: (p) => p.frame.weighed === 'spring' && shown(p, 'balance', 'mass')?.value != null,
};

const shaken: readonly Step<M>[] = [
  {
    id: 'full-resonance-predict',
    section: 'predict',
    questions: [{ kind: 'choice', id: 'peak', options: ['low', 'own', 'high'], correct: 'own' }],
    done: (p) => answered(p, 'peak'),
  },
  { id: 'full-resonance', section: 'do', camera: 'ruler', table: 'resonance', done: (p) => fullRows(p, 1) >= CURVE },
  {
    id: 'full-peak',
    section: 'analyse',
    table: 'resonance',
    compares: ['peak'],
    questions: [
      {
        kind: 'number',
        id: 'peak-at',
        unit: 'Hz',
        // The setting of the largest amplitude in the student's own rows.
        expected: ({ rows }) => [...rows].sort((a, b) => (b.repeats[0] ?? 0) - (a.repeats[0] ?? 0))[0]?.setting,
        within: 0.05,
      },
    ],
    done: (p) => answered(p, 'peak-at'),
  },
];

export const full: Route<M> = {
  id: 'full',
  params: { spring: 'medium' },
  prelude: [],
  settings: [0.05, 0.1, 0.15, 0.2, 0.25, 0.3],
  repeats: SWINGS,
  steps: [
    { id: 'full-aim', section: 'aim', camera: 'overview', action: () => next('begin') },
    ...hooke,
    {
      id: 'full-period-predict',
      section: 'predict',
      questions: [
        { kind: 'choice', id: 'four-masses', options: ['same', 'twice', 'four-times'], correct: 'twice' },
        { kind: 'choice', id: 'further', options: ['shorter', 'same', 'longer'], correct: 'same' },
      ],
      done: (p) => answered(p, 'four-masses', 'further'),
    },
    ...period,
    ...motion,
    weigh,
    {
      id: 'full-compare',
      section: 'analyse',
      table: 'period',
      compares: ['four-masses', 'further'],
      action: () => next(),
    },
    { id: 'full-row', section: 'analyse', table: 'period', action: compute },
    {
      id: 'full-lines',
      section: 'analyse',
      table: 'period',
      questions: [
        { kind: 'choice', id: 'intercept', options: ['late-gate', 'spring-mass', 'air'], correct: 'spring-mass' },
        { kind: 'text', id: 'two-ways', starters: 2 },
      ],
      done: (p) => answered(p, 'intercept', 'two-ways'),
    },
    ...water,
    ...shaken,
    {
      id: 'full-conclude',
      section: 'conclude',
      questions: [{ kind: 'text', id: 'conclusion', starters: 4 }],
      done: (p) => answered(p, 'conclusion'),
    },
    // Beyond the lesson: whoever has time goes on, and the bar leads past it.
    { id: 'full-limit', section: 'conclude', camera: 'ruler', action: () => next() },
    { id: 'full-orbit', section: 'conclude', camera: 'overview', action: () => next() },
  ],
};
