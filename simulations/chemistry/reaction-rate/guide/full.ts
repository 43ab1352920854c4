/** A double lesson: concentration, temperature, surface, catalyst; and, for whoever goes on, order and activation energy. */
import {
  again,
  answered,
  compute,
  fullRows,
  math,
  next,
  recorded,
  safetyFirst,
  type Progress,
  type Route,
  type Step,
} from '@sdk';
import type { SolidId } from '../apparatus.ts';
import { fizzed, massLost, nextFizz, nextWeighing, weighed, type Fizz } from './fizz.ts';
import { mixOrAgain, nextMix, rowAt, type M } from './progress.ts';
import { mixtureOf } from './quick.ts';

const VOLUMES = [10, 20, 30, 40] as const;
const LOOKS = 2;
const BATHS = [15, 25, 35, 45] as const;
/** The mixture of all temperatures, mL: long enough at 45 °C for a thumb. */
const COLD = mixtureOf(10);

const concentration: readonly Step<M>[] = [
  {
    id: 'full-mix-1',
    section: 'do',
    camera: 'cross',
    table: 'concentration',
    done: (p) => recorded(p.rows) >= 1,
    action: (p) => nextMix(p, mixtureOf(VOLUMES[0])),
  },
  {
    id: 'full-mix-2',
    section: 'do',
    table: 'concentration',
    done: (p) => fullRows(p, LOOKS) >= 1,
    action: () => again,
  },
  {
    id: 'full-mix',
    section: 'do',
    camera: 'cross',
    table: 'concentration',
    done: (p) => fullRows(p, LOOKS) >= 4,
    action: (p) => {
      const left = VOLUMES.find((ml) => (rowAt(p, ml, 2)?.repeats.length ?? 0) < LOOKS);
      return left === undefined ? next() : mixOrAgain(p, mixtureOf(left));
    },
  },
  { id: 'full-row', section: 'analyse', table: 'concentration', compares: ['twice'], action: compute },
];

/** Ratio of the rates over ten degrees from the student's own rows, by the two that lie nearest to that far apart. */
const gamma = ({ rows }: Progress<unknown>): number | undefined => {
  const done = rows.filter((row) => !row.aside && row.repeats.length > 0).sort((a, b) => a.setting - b.setting);
  const [low, high] = [done[0], done.at(-1)];
  if (!low || !high || high.setting - low.setting < 5) return undefined;
  const mean = (repeats: readonly number[]): number => repeats.reduce((a, b) => a + b, 0) / repeats.length;
  return math.pow(mean(low.repeats) / mean(high.repeats), 10 / (high.setting - low.setting));
};

const temperature: readonly Step<M>[] = [
  {
    id: 'full-warm-predict',
    section: 'predict',
    questions: [{ kind: 'choice', id: 'ten-degrees', options: ['little', 'twice', 'ten-times'], correct: 'twice' }],
    done: (p) => answered(p, 'ten-degrees'),
  },
  {
    id: 'full-warm',
    section: 'do',
    camera: 'bath',
    table: 'temperature',
    done: (p) => p.rows.filter((row) => row.repeats.length > 0).length >= 4,
    action: (p) => {
      // The mixture is cooler than the bath by what the acid took, and a cold one warmer.
      const left = BATHS.find((t) => !rowAt(p, t + (25 - t) * 0.17, 3.5));
      return left === undefined ? next() : nextMix(p, { ...COLD, bath: left });
    },
  },
  {
    id: 'full-gamma',
    section: 'analyse',
    table: 'temperature',
    compares: ['ten-degrees'],
    questions: [
      { kind: 'number', id: 'gamma', unit: '', expected: gamma, within: 0.12 },
      { kind: 'choice', id: 'which-temperature', options: ['bath', 'mixture'], correct: 'mixture' },
    ],
    done: (p) => answered(p, 'gamma', 'which-temperature'),
  },
];

/**
 * Two lumps, and as much of the others: 0.35 g in 2 mol/L give 83 mL at most, which the syringe takes, and granules are through in four minutes.
 * For the balance more, since a last digit of it is 5 mL of gas.
 */
const MARBLE = (solid: SolidId, grams = 0.35): Fizz => ({ task: 'marble', bottle: 'hcl-2', ml: 50, solid, grams });
const PEROXIDE = (solid: SolidId): Fizz => ({
  task: 'peroxide',
  bottle: 'peroxide',
  ml: 8,
  solid,
  grams: solid === 'iodide' ? 1.5 : 0.1,
});
const fizzing = (wanted: Fizz, until: 'mark' | 'end'): Step<M> => ({
  id: `full-${wanted.solid}`,
  section: 'do',
  camera: 'flask',
  table: 'gas',
  done: (p) => fizzed(p, wanted.solid),
  action: (p) => nextFizz(p, wanted, until),
});

const gas: readonly Step<M>[] = [
  {
    id: 'full-gas-predict',
    section: 'predict',
    questions: [
      { kind: 'choice', id: 'powder', options: ['more-gas', 'faster', 'both'], correct: 'faster' },
      { kind: 'choice', id: 'catalyst', options: ['more-gas', 'faster', 'used-up'], correct: 'faster' },
    ],
    done: (p) => answered(p, 'powder', 'catalyst'),
  },
  // Lumps take a quarter of an hour to the end: their 20 mL are enough.
  fizzing(MARBLE('lump'), 'mark'),
  fizzing(MARBLE('granules'), 'end'),
  fizzing(MARBLE('powder'), 'end'),
  {
    id: 'full-mass',
    section: 'do',
    camera: 'balance',
    done: weighed,
    action: (p) => nextWeighing(p, MARBLE('granules', 1)),
  },
  {
    id: 'full-mass-read',
    section: 'analyse',
    camera: 'balance',
    questions: [
      { kind: 'number', id: 'mass-lost', unit: 'g', expected: massLost, within: 0.1 },
      { kind: 'choice', id: 'mass-missing', options: ['stays', 'unreacted', 'solution'], correct: 'stays' },
      { kind: 'choice', id: 'cotton', options: ['warm', 'droplets', 'gas'], correct: 'droplets' },
    ],
    done: (p) => answered(p, 'mass-lost', 'mass-missing', 'cotton'),
  },
  fizzing(PEROXIDE('manganese'), 'end'),
  fizzing(PEROXIDE('iodide'), 'end'),
  {
    id: 'full-gas-compare',
    section: 'analyse',
    table: 'gas',
    compares: ['powder', 'catalyst'],
    questions: [{ kind: 'choice', id: 'level', options: ['together', 'fast-more', 'slow-more'], correct: 'together' }],
    done: (p) => answered(p, 'level'),
  },
];

export const full: Route<M> = {
  id: 'full',
  params: { task: 'cross' },
  prelude: [],
  settings: [...VOLUMES],
  repeats: LOOKS,
  steps: [
    { id: 'full-aim', section: 'aim', camera: 'overview', action: () => next('begin') },
    {
      id: 'full-predict',
      section: 'predict',
      questions: [{ kind: 'choice', id: 'twice', options: ['same', 'half', 'quarter'], correct: 'half' }],
      done: (p) => answered(p, 'twice'),
    },
    safetyFirst({ camera: 'overview' }),
    ...concentration,
    ...temperature,
    ...gas,
    {
      id: 'full-lines',
      section: 'analyse',
      table: 'temperature',
      questions: [{ kind: 'text', id: 'activation', starters: 2 }],
      done: (p) => answered(p, 'activation'),
    },
    {
      id: 'full-conclude',
      section: 'conclude',
      questions: [{ kind: 'text', id: 'conclusion', starters: 4 }],
      done: (p) => answered(p, 'conclusion'),
    },
    // Beyond the lesson: the bar leads past it.
    { id: 'full-order', section: 'conclude', camera: 'overview', action: () => next() },
  ],
};
