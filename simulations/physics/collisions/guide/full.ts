/** A whole lesson: level the track, weigh, choose flag and gates, three kinds of bumper, and what friction takes on the way. */
import { answered, command, compute, next, type Route, type Step } from '@sdk';
import { type M, nextMove, trials, weighed, weighing, type Wish } from './progress.ts';

/** Within this tilt what is left of friction holds a glider: c₀/g, rad. */
export const LEVEL = 0.0008;

const collide = (id: string, upTo: number, wish: Wish, camera = 'overview'): Step<M> => ({
  id,
  section: 'do',
  camera,
  done: (p) => trials(p) >= upTo,
  action: (p) => nextMove(p, wish),
});

export const full: Route<M> = {
  id: 'full',
  params: { lean: 0.0032 },
  prelude: [
    ['load', { mass: 'm200', on: '1' }],
    ['setBumper', { bumper: 'velcro' }],
  ],
  settings: [],
  repeats: 1,
  steps: [
    { id: 'full-aim', section: 'aim', camera: 'overview', action: () => next('begin') },
    {
      id: 'full-choose',
      section: 'choose',
      questions: [{ kind: 'choice', id: 'method', options: ['stopwatch', 'photogate', 'video'], correct: 'photogate' }],
      done: (p) => answered(p, 'method'),
    },
    {
      id: 'full-predict',
      section: 'predict',
      camera: 'front',
      questions: [
        { kind: 'choice', id: 'stick-speed', options: ['same', 'two-thirds', 'half'], correct: 'two-thirds' },
        { kind: 'choice', id: 'stick-keeps', options: ['both', 'momentum', 'energy', 'neither'], correct: 'momentum' },
        { kind: 'choice', id: 'spring-keeps', options: ['both', 'momentum', 'energy', 'neither'], correct: 'momentum' },
      ],
      done: (p) => answered(p, 'stick-speed', 'stick-keeps', 'spring-keeps'),
    },
    {
      id: 'full-air',
      section: 'do',
      camera: 'overview',
      done: ({ frame }) => frame.blower,
      action: ({ frame }) => (frame.blower ? undefined : command('blow', 'blow')),
    },
    {
      id: 'full-level',
      section: 'do',
      camera: 'screw',
      holds: 1,
      done: ({ frame }) => frame.blower && Math.abs(frame.tilt) < LEVEL,
    },
    {
      id: 'full-weigh',
      section: 'do',
      camera: 'balance',
      done: (p) => weighed(p, '1') && weighed(p, '2'),
      action: weighing,
    },
    { id: 'full-gates', section: 'do', camera: 'ruler', action: () => next() },
    collide('full-first', 1, { bumper: 'velcro', flag: '10' }),
    {
      id: 'full-flag',
      section: 'do',
      camera: 'timer',
      questions: [{ kind: 'choice', id: 'which-flag', options: ['10', '25', '50'], correct: '50' }],
      done: (p) => answered(p, 'which-flag'),
    },
    collide('full-stick-slow', 2, { bumper: 'velcro', flag: '50', how: 'right-soft' }),
    collide('full-stick', 3, { bumper: 'velcro', flag: '50' }),
    collide('full-stick-fast', 4, { bumper: 'velcro', flag: '50', how: 'right-strong' }),
    {
      id: 'full-sensor',
      section: 'do',
      camera: 'timer',
      done: ({ params }) => params['family'] === 'sensor',
      action: () => command('sensor', 'set.family', { value: 'sensor' }),
    },
    collide('full-spring', 6, { bumper: 'spring', flag: '50' }, 'impact'),
    collide('full-magnet', 8, { bumper: 'magnet', flag: '50' }, 'impact'),
    // The lighter glider bounces back through its own gate: the sign of a velocity.
    { id: 'full-light', section: 'do', camera: 'overview', done: (p) => trials(p) >= 9, action: (p) => lighter(p) },
    {
      id: 'full-compare',
      section: 'analyse',
      compares: ['stick-speed', 'stick-keeps', 'spring-keeps'],
      action: () => next(),
    },
    // The table itself asks for the first row and checks it.
    { id: 'full-row', section: 'analyse', action: compute },
    {
      id: 'full-lost',
      section: 'analyse',
      table: 'at-impact',
      action: (p) => (trials(p) >= 3 ? undefined : nextMove(p, { bumper: 'spring', flag: '50' })),
      questions: [
        { kind: 'choice', id: 'missing', options: ['friction', 'law', 'timer'], correct: 'friction' },
        { kind: 'text', id: 'missing-why', starters: 2 },
      ],
      done: (p) => answered(p, 'missing', 'missing-why'),
    },
    {
      id: 'full-conclude',
      table: 'collisions',
      section: 'conclude',
      questions: [{ kind: 'text', id: 'conclusion', starters: 4 }],
      done: (p) => answered(p, 'conclusion'),
    },
  ],
};

function lighter(p: Parameters<typeof nextMove>[0]) {
  const { frame } = p;
  const free = !p.recordable && frame.carts.every((cart) => cart.v === 0);
  if (free && frame.masses.m200 !== '2') return command('heavy-2', 'load', { mass: 'm200', on: '2' });
  return nextMove(p, { bumper: 'spring', flag: '50', how: 'right-strong' });
}
