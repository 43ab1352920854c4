/** A quarter of an hour: a rinsed burette, three titrations of which two are repeats, and the account of the last. */
import { again, answered, command, compute, next, recorded, safetyFirst, type Route } from '@sdk';
import { buretteReady, nextMove, nextOfBurette, nextOfSample, sampleReady, type M } from './progress.ts';

const TITRES = 3;

export const quick: Route<M> = {
  id: 'quick',
  params: {},
  prelude: [
    ['rinseBurette', { with: 'solution' }],
    ['rinsePipette', { with: 'solution' }],
    ['rinseFlask', { with: 'water' }],
  ],
  settings: [],
  repeats: 1,
  steps: [
    { id: 'quick-aim', section: 'aim', camera: 'overview', action: () => next('begin') },
    safetyFirst<M>({ camera: 'overview' }),
    {
      id: 'quick-predict',
      section: 'predict',
      questions: [
        { kind: 'choice', id: 'stop-at', options: ['pale', 'deep', 'first-flash'], correct: 'pale' },
        { kind: 'choice', id: 'air', options: ['smaller', 'same', 'larger'], correct: 'smaller' },
      ],
      done: (p) => answered(p, 'stop-at', 'air'),
    },
    {
      id: 'quick-fill',
      section: 'do',
      camera: 'burette',
      done: ({ frame }) => buretteReady(frame) && frame.burette.tap === 0,
      action: nextOfBurette,
    },
    {
      id: 'quick-sample',
      section: 'do',
      camera: 'flask',
      done: ({ frame }) => sampleReady(frame),
      action: nextOfSample,
    },
    {
      id: 'quick-note',
      section: 'do',
      camera: 'meniscus',
      done: ({ frame }) => frame.noted !== null,
      action: () => command('note', 'noteStart'),
    },
    {
      id: 'quick-titrate',
      section: 'do',
      camera: 'flask',
      done: ({ frame }) => frame.flask.ended && frame.burette.tap === 0,
      action: nextMove,
    },
    { id: 'quick-record', section: 'do', camera: 'meniscus', done: (p) => recorded(p.rows) >= 1, action: nextMove },
    {
      id: 'quick-again',
      section: 'do',
      camera: 'overview',
      done: (p) => recorded(p.rows) >= TITRES,
      action: () => again,
    },
    { id: 'quick-compare', section: 'analyse', compares: ['stop-at', 'air'], action: () => next() },
    // The table itself asks for the first row and checks it.
    { id: 'quick-row', section: 'analyse', action: compute },
    {
      id: 'quick-conclude',
      section: 'conclude',
      questions: [{ kind: 'text', id: 'conclusion', starters: 4 }],
      done: (p) => answered(p, 'conclusion'),
    },
    {
      id: 'quick-account',
      section: 'conclude',
      camera: 'account',
      done: ({ frame }) => frame.open,
      action: ({ frame }) =>
        frame.noted !== null && frame.delivered > 1e-6 ? command('account', 'openAccount') : next(),
    },
  ],
};
