/** A double lesson: rinse everything oneself, three concordant titrations, the curve with electrode and drop counter, a mistake made on purpose. */
import { again, answered, command, compute, next, recorded, safetyFirst, shown, type Route } from '@sdk';
import { curve } from './curve.ts';
import { buretteReady, nextMove, nextOfBurette, nextOfSample, sampleReady, type M, type Now } from './progress.ts';

const TITRES = 3;
/** Concordant: within this of each other, mL (card 10). */
const CONCORDANT = 0.1;

/** Three titres in the table that lie within 0.1 mL of each other. */
export const concordant = ({ rows }: Pick<Now, 'rows'>): boolean => {
  const titres = rows
    .filter((row) => !row.aside)
    .flatMap((row) => row.values?.['V'] ?? [])
    .sort((a, b) => a - b);
  return titres.some((v, i) => i + TITRES <= titres.length && titres[i + TITRES - 1]! - v <= CONCORDANT + 1e-9);
};

export const full: Route<M> = {
  id: 'full',
  params: {},
  prelude: [],
  settings: [],
  repeats: 1,
  steps: [
    { id: 'full-aim', section: 'aim', camera: 'overview', action: () => next('begin') },
    safetyFirst<M>({ camera: 'overview' }),
    {
      id: 'full-predict',
      section: 'predict',
      questions: [
        { kind: 'choice', id: 'stop-at', options: ['pale', 'deep', 'first-flash'], correct: 'pale' },
        { kind: 'choice', id: 'wet-burette', options: ['smaller', 'same', 'larger'], correct: 'smaller' },
        { kind: 'choice', id: 'wet-flask', options: ['smaller', 'same', 'larger'], correct: 'same' },
      ],
      done: (p) => answered(p, 'stop-at', 'wet-burette', 'wet-flask'),
    },
    {
      id: 'full-choose',
      section: 'choose',
      questions: [
        {
          kind: 'choice',
          id: 'which-indicator',
          options: ['phenolphthalein', 'methyl-orange', 'litmus'],
          correct: 'phenolphthalein',
        },
      ],
      done: (p) => answered(p, 'which-indicator'),
    },
    {
      id: 'full-rinse',
      section: 'do',
      camera: 'burette',
      done: ({ frame }) => frame.burette.rinsed !== 'dirty',
      action: nextOfBurette,
    },
    {
      id: 'full-fill',
      section: 'do',
      camera: 'burette',
      done: ({ frame }) => buretteReady(frame) && frame.burette.tap === 0,
      action: nextOfBurette,
    },
    {
      id: 'full-sample',
      section: 'do',
      camera: 'flask',
      done: ({ frame }) => sampleReady(frame),
      action: nextOfSample,
    },
    {
      id: 'full-note',
      section: 'do',
      camera: 'meniscus',
      done: ({ frame }) => frame.noted !== null,
      action: () => command('note', 'noteStart'),
    },
    {
      id: 'full-titrate',
      section: 'do',
      camera: 'flask',
      done: ({ frame }) => frame.flask.ended && frame.burette.tap === 0,
      action: nextMove,
    },
    {
      id: 'full-parallax',
      section: 'do',
      camera: 'meniscus',
      questions: [{ kind: 'choice', id: 'from-above', options: ['smaller', 'same', 'larger'], correct: 'smaller' }],
      done: (p) => answered(p, 'from-above') && shown(p, 'burette', 'look')?.face === 'level',
      action: (p) =>
        shown(p, 'burette', 'look')?.face === 'level' ? undefined : command('level', 'burette.look', { from: 'level' }),
    },
    { id: 'full-record', section: 'do', camera: 'meniscus', done: (p) => recorded(p.rows) >= 1, action: nextMove },
    { id: 'full-again', section: 'do', camera: 'overview', done: concordant, action: () => again },
    { id: 'full-compare', section: 'analyse', compares: ['stop-at', 'wet-burette', 'wet-flask'], action: () => next() },
    { id: 'full-row', section: 'analyse', action: compute },
    ...curve,
    {
      id: 'full-conclude',
      section: 'conclude',
      questions: [{ kind: 'text', id: 'conclusion', starters: 4 }],
      done: (p) => answered(p, 'conclusion'),
    },
    {
      id: 'full-account',
      section: 'conclude',
      camera: 'account',
      done: ({ frame }) => frame.open,
      action: ({ frame }) =>
        frame.noted !== null && frame.delivered > 1e-6 ? command('account', 'openAccount') : next(),
    },
    // Beyond the lesson: whoever has time makes a mistake on purpose, and the bar leads past it.
    { id: 'full-mistake', section: 'conclude', camera: 'overview', action: () => next() },
  ],
};
