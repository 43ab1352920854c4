/** The steps that the quick and the full route have in common: three bulbs, two baths, and the swap. */
import { answered, command, safetyFirst, type Action, type Step } from '@sdk';
import { bring, bulbOf, move, there, whole, type M, type Now } from './progress.ts';

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

/** A spare bulb 3 is still on its way to the temperature of its bath. */
const warms = ({ frame }: Now): boolean => bulbOf(frame, '3').place === 'hot' && !there(frame, '3', 'hot');
/** Bulb 3 as it was when the colours were to be compared: a spare one has to come to its bath first. */
const warmed = (p: Now): Action | undefined => {
  const { open, from } = bulbOf(p.frame, '3');
  return open || from === 'air' || warms(p) ? (mixed(p) ?? bring(p.frame, '3', 'hot')) : undefined;
};

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
    done: (p) => bulbOf(p.frame, '3').place === 'hot' && !bulbOf(p.frame, '3').open && p.frame.baths.hot > 333,
    action: (p) => mixed(p) ?? whole(p.frame, '3') ?? move('3', 'hot'),
  },
  {
    id: 'wait',
    section: 'do',
    camera: 'bulbs',
    done: (p) => there(p.frame, '2', 'ice') && there(p.frame, '3', 'hot'),
    action: (p) => both(p, '2', '3'),
  },
  {
    id: 'look',
    section: 'do',
    camera: 'bulbs',
    done: (p) => p.frame.looks > 0,
    action: (p) => warmed(p) ?? (warms(p) ? undefined : command('look', 'look')),
  },
  {
    id: 'judge',
    section: 'do',
    camera: 'bulbs',
    questions: [{ kind: 'choice', id: 'darkest', options: ['ice', 'room', 'hot'], correct: 'hot' }],
    done: (p) => answered(p, 'darkest'),
    action: warmed,
  },
  {
    id: 'swap',
    section: 'do',
    camera: 'bulbs',
    done: (p) => there(p.frame, '3', 'ice') && there(p.frame, '2', 'hot'),
    action: (p) => both(p, '3', '2'),
  },
];
