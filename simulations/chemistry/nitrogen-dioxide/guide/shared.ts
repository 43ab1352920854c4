/** The steps that the quick and the full route have in common: three bulbs, two baths, and the swap. */
import { answered, command, safetyFirst, type Action, type Step } from '@sdk';
import { bring, bulbOf, there, type M, type Now } from './progress.ts';

const HOT = 80;
const mixed = ({ frame }: Now): Action | undefined =>
  frame.baths.hot - 273.15 < HOT - 8 ? command('mix', 'mixBath', { temperature: HOT }) : undefined;

export const safety = safetyFirst<M>({ camera: 'overview' });

export const predict: Step<M> = {
  id: 'predict',
  section: 'predict',
  camera: 'bulbs',
  questions: [
    { kind: 'choice', id: 'in-ice', options: ['darker', 'same', 'paler'], correct: 'paler' },
    { kind: 'choice', id: 'why-pale', options: ['shrinks', 'pairs', 'slower'], correct: 'pairs' },
    { kind: 'choice', id: 'swapped', options: ['keeps', 'turns-round'], correct: 'turns-round' },
  ],
  done: (p) => answered(p, 'in-ice', 'why-pale', 'swapped'),
};

const both = (p: Now, cold: '2' | '3', hot: '2' | '3'): Action | undefined =>
  bring(p.frame, cold, 'ice') ?? mixed(p) ?? bring(p.frame, hot, 'hot');

export const baths: readonly Step<M>[] = [
  {
    id: 'ice',
    section: 'do',
    camera: 'bulbs',
    done: (p) => bulbOf(p.frame, '2').place === 'ice',
    action: () => command('move-bulb-ice', 'moveBulb', { bulb: '2', to: 'ice' }),
  },
  {
    id: 'hot',
    section: 'do',
    camera: 'bulbs',
    done: (p) => bulbOf(p.frame, '3').place === 'hot' && p.frame.baths.hot > 333,
    action: (p) => mixed(p) ?? command('move-bulb-hot', 'moveBulb', { bulb: '3', to: 'hot' }),
  },
  {
    id: 'wait',
    section: 'do',
    camera: 'bulbs',
    done: (p) => there(p.frame, '2', 'ice') && there(p.frame, '3', 'hot'),
    action: (p) => both(p, '2', '3'),
  },
  { id: 'look', section: 'do', camera: 'bulbs', done: (p) => p.frame.looks > 0, action: () => command('look', 'look') },
  {
    id: 'judge',
    section: 'do',
    camera: 'bulbs',
    questions: [{ kind: 'choice', id: 'darkest', options: ['ice', 'room', 'hot'], correct: 'hot' }],
    done: (p) => answered(p, 'darkest'),
  },
  {
    id: 'swap',
    section: 'do',
    camera: 'bulbs',
    done: (p) => there(p.frame, '3', 'ice') && there(p.frame, '2', 'hot'),
    action: (p) => both(p, '3', '2'),
  },
];
