/** Fifteen minutes: three bulbs, two baths, the swap; three readings of the colorimeter; one push of the syringe. */
import { answered, command, compute, next, type Route } from '@sdk';
import { blank, blanked, hasRow, nextReading, type M, type Target } from './progress.ts';
import { baths, predict, safety } from './shared.ts';

const TARGETS: readonly Target[] = [
  { bulb: '3', home: 'ice', nm: '500' },
  { bulb: '1', home: 'rack', nm: '500' },
  { bulb: '2', home: 'hot', celsius: 80, nm: '500' },
];

export const quick: Route<M> = {
  id: 'quick',
  params: {},
  prelude: [['meter.wavelength', { nm: '500' }]],
  settings: [],
  repeats: 1,
  steps: [
    { id: 'quick-aim', section: 'aim', camera: 'overview', action: () => next('begin') },
    { id: 'quick-choose', section: 'choose', camera: 'overview', action: () => next() },
    safety,
    predict,
    ...baths,
    { id: 'quick-blank', section: 'do', camera: 'meter', done: blanked, action: blank },
    {
      id: 'quick-measure',
      section: 'do',
      camera: 'meter',
      done: (p) => TARGETS.every((one) => hasRow(p, one)),
      action: (p) => nextReading(p, TARGETS),
    },
    { id: 'quick-row', section: 'analyse', action: compute },
    { id: 'quick-compare', section: 'analyse', compares: ['in-ice', 'why-pale', 'swapped'], action: () => next() },
    {
      id: 'quick-push-predict',
      section: 'predict',
      camera: 'syringe',
      questions: [{ kind: 'choice', id: 'pushed', options: ['darker-stays', 'flash', 'paler'], correct: 'flash' }],
      done: (p) => answered(p, 'pushed'),
    },
    {
      id: 'quick-push',
      section: 'do',
      camera: 'syringe',
      done: (p) => p.frame.syringe.volume < 35e-6 && p.frame.trace.count > 100,
      action: (p) => (p.frame.syringe.aim > 35e-6 ? command('push', 'setPlunger', { volume: 30e-6 }) : undefined),
    },
    { id: 'quick-flash', section: 'analyse', camera: 'syringe', compares: ['pushed'], action: () => next() },
    {
      id: 'quick-words',
      section: 'conclude',
      questions: [{ kind: 'text', id: 'le-chatelier', starters: 3 }],
      done: (p) => answered(p, 'le-chatelier'),
    },
    {
      id: 'quick-conclude',
      section: 'conclude',
      questions: [{ kind: 'text', id: 'conclusion', starters: 4 }],
      done: (p) => answered(p, 'conclusion'),
    },
  ],
};
