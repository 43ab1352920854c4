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
  shown,
  type Progress,
  type Route,
  type Step,
} from '@sdk';
import type { SolidId } from '../apparatus.ts';
import { mixOrAgain, nextFizz, nextMix, rowAt, type M, type Now } from './progress.ts';
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

const MARBLE = (solid: SolidId) => ({ task: 'marble', bottle: 'hcl-1', ml: 50, solid, grams: 1 }) as const;
const PEROXIDE = (solid: SolidId) =>
  ({ task: 'peroxide', bottle: 'peroxide', ml: 8, solid, grams: solid === 'iodide' ? 0.5 : 0.1 }) as const;
const dropped = (p: Now, solid: SolidId): boolean =>
  p.frame.inFlask === solid && shown(p, 'syringe', 'mark')?.value != null;

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
  ...(['lump', 'granules', 'powder'] as const).map((solid): Step<M> => ({
    id: `full-${solid}`,
    section: 'do',
    camera: 'flask',
    table: 'gas',
    done: (p) => dropped(p, solid) && !p.recordable,
    action: (p) => nextFizz(p, MARBLE(solid)),
  })),
  {
    id: 'full-mass',
    section: 'do',
    camera: 'balance',
    table: 'gas',
    done: ({ frame }) => frame.pan === 'flask' && frame.inFlask !== '' && frame.stopper === 0,
    questions: [{ kind: 'choice', id: 'cotton', options: ['warm', 'droplets', 'gas'], correct: 'droplets' }],
  },
  ...(['manganese', 'iodide'] as const).map((solid): Step<M> => ({
    id: `full-${solid}`,
    section: 'do',
    camera: 'flask',
    table: 'gas',
    done: (p) => dropped(p, solid) && !p.recordable,
    action: (p) => nextFizz(p, PEROXIDE(solid)),
  })),
  { id: 'full-gas-compare', section: 'analyse', table: 'gas', compares: ['powder', 'catalyst'], action: () => next() },
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
