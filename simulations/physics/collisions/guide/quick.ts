/** A quarter of an hour: a levelled bench; velcro with the school's timers, then springs with the logger. */
import { answered, command, compute, next, type Route, type Step } from '@sdk';
import { type M, nextMove, trials, weighed, weighing, type Wish } from './progress.ts';

/** Trials until `upTo` rows are in the table. */
const collide = (id: string, upTo: number, wish: Wish, camera = 'overview'): Step<M> => ({
  id,
  section: 'do',
  camera,
  done: (p) => trials(p) >= upTo,
  action: (p) => nextMove(p, wish),
});

export const quick: Route<M> = {
  id: 'quick',
  params: {},
  prelude: [
    ['blow', {}],
    ['load', { mass: 'm200', on: '1' }],
    ['setBumper', { bumper: 'velcro' }],
  ],
  settings: [],
  repeats: 1,
  steps: [
    { id: 'quick-aim', section: 'aim', camera: 'overview', action: () => next('begin') },
    {
      id: 'quick-predict',
      section: 'predict',
      camera: 'front',
      questions: [
        { kind: 'choice', id: 'stick-speed', options: ['same', 'two-thirds', 'half'], correct: 'two-thirds' },
        { kind: 'choice', id: 'stick-keeps', options: ['both', 'momentum', 'energy', 'neither'], correct: 'momentum' },
      ],
      done: (p) => answered(p, 'stick-speed', 'stick-keeps'),
    },
    {
      id: 'quick-weigh',
      section: 'do',
      camera: 'balance',
      done: (p) => weighed(p, '1') && weighed(p, '2'),
      action: weighing,
    },
    collide('quick-first', 1, { bumper: 'velcro', flag: '10' }),
    {
      id: 'quick-flag',
      section: 'do',
      camera: 'timer',
      questions: [{ kind: 'choice', id: 'which-flag', options: ['10', '25', '50'], correct: '50' }],
      done: (p) => answered(p, 'which-flag'),
    },
    collide('quick-stick', 3, { bumper: 'velcro', flag: '50' }),
    {
      id: 'quick-sensor',
      section: 'do',
      camera: 'timer',
      done: ({ params }) => params['family'] === 'sensor',
      action: () => command('sensor', 'set.family', { value: 'sensor' }),
    },
    collide('quick-spring', 5, { bumper: 'spring', flag: '50' }, 'impact'),
    { id: 'quick-compare', section: 'analyse', compares: ['stick-speed', 'stick-keeps'], action: () => next() },
    // The table itself asks for the first row and checks it.
    { id: 'quick-row', section: 'analyse', action: compute },
    {
      id: 'quick-conclude',
      section: 'conclude',
      questions: [{ kind: 'text', id: 'conclusion', starters: 4 }],
      done: (p) => answered(p, 'conclusion'),
    },
  ],
};
