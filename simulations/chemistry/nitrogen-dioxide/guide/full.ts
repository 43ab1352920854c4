/** A double lesson: the bulbs and the swap, [NO2] at five temperatures with two colours, the van 't Hoff line, the syringe and its flash. */
import { answered, command, compute, fullRows, next, record, type Action, type Route, type Step } from '@sdk';
import { blank, blanked, nextReading, hasRow, setColour, type M, type Now, type Target } from './progress.ts';
import { baths, predict, safety } from './shared.ts';

/** So that A lies between 0.2 and 0.8, where the colorimeter is at its best. */
const TARGETS: readonly Target[] = [
  { bulb: '1', home: 'ice', nm: '450' },
  { bulb: '1', home: 'hot', celsius: 15, nm: '450' },
  { bulb: '1', home: 'hot', celsius: 30, nm: '450' },
  { bulb: '1', home: 'hot', celsius: 45, nm: '500' },
  { bulb: '1', home: 'hot', celsius: 60, nm: '500' },
];
const VOLUMES = [60, 50, 40, 30, 20] as const;
/** The gas is as cold as the room again, K. */
const COOL = 0.1;

const colourBlank = (id: string, nm: '450' | '500'): Step<M> => ({
  id,
  section: 'do',
  camera: 'meter',
  done: (p) => setColour(p, nm) === undefined && blanked(p),
  action: (p) => setColour(p, nm) ?? blank(p),
});

/** Of the syringe: the next volume, a wait until it is cool, and the reading. */
function nextPressure(p: Now): Action | undefined {
  const short = VOLUMES.find((mL) => !p.rows.some((row) => Math.abs(row.setting - mL) < 1.5));
  if (short === undefined) return undefined;
  const { aim, volume, temperature } = p.frame.syringe;
  if (Math.abs(aim - short * 1e-6) > 1e-7) return command(`to-${short}`, 'setPlunger', { volume: short * 1e-6 });
  if (volume !== aim || Math.abs(temperature - 298.15) > COOL) return undefined;
  return p.recordable ? record : undefined;
}

export const full: Route<M> = {
  id: 'full',
  params: {},
  prelude: [],
  settings: [],
  repeats: 1,
  steps: [
    { id: 'full-aim', section: 'aim', camera: 'overview', action: () => next('begin') },
    { id: 'full-choose', section: 'choose', camera: 'overview', action: () => next() },
    safety,
    predict,
    ...baths,
    colourBlank('full-blank-500', '500'),
    colourBlank('full-blank-450', '450'),
    {
      id: 'full-first',
      section: 'do',
      camera: 'meter',
      done: (p) => hasRow(p, TARGETS[0]!),
      action: (p) => nextReading(p, TARGETS),
    },
    {
      id: 'full-series',
      section: 'do',
      camera: 'meter',
      done: (p) => TARGETS.every((one) => hasRow(p, one)),
      action: (p) => nextReading(p, TARGETS),
    },
    { id: 'full-row', section: 'analyse', action: compute },
    {
      id: 'full-compare',
      section: 'analyse',
      compares: ['in-ice', 'why-pale', 'swapped'],
      questions: [{ kind: 'choice', id: 'k-changes', options: ['grows', 'same', 'falls'], correct: 'falls' }],
      done: (p) => answered(p, 'k-changes'),
    },
    {
      id: 'full-hoff',
      section: 'analyse',
      questions: [{ kind: 'choice', id: 'heat', options: ['gives', 'takes'], correct: 'gives' }],
      done: (p) => answered(p, 'heat'),
    },
    {
      id: 'full-push-predict',
      section: 'predict',
      camera: 'syringe',
      questions: [
        { kind: 'choice', id: 'pushed', options: ['darker-stays', 'flash', 'paler'], correct: 'flash' },
        { kind: 'choice', id: 'third-volume', options: ['less', 'three', 'more'], correct: 'less' },
      ],
      done: (p) => answered(p, 'pushed', 'third-volume'),
    },
    {
      id: 'full-push',
      section: 'do',
      camera: 'syringe',
      done: (p) => p.frame.syringe.volume < 35e-6 && p.frame.trace.count > 100,
      action: (p) => (p.frame.syringe.aim > 35e-6 ? command('push', 'setPlunger', { volume: 20e-6 }) : undefined),
    },
    {
      id: 'full-flash',
      section: 'analyse',
      camera: 'syringe',
      compares: ['pushed'],
      questions: [{ kind: 'choice', id: 'above-boyle', options: ['warm', 'slow', 'light'], correct: 'warm' }],
      done: (p) => answered(p, 'above-boyle'),
    },
    {
      id: 'full-pressure',
      section: 'do',
      camera: 'syringe',
      table: 'syringe',
      done: (p) => fullRows(p, 1) >= VOLUMES.length,
      action: nextPressure,
    },
    {
      id: 'full-boyle',
      section: 'analyse',
      table: 'syringe',
      compares: ['third-volume'],
      questions: [{ kind: 'choice', id: 'product', options: ['same', 'falls', 'grows'], correct: 'falls' }],
      done: (p) => answered(p, 'product'),
    },
    {
      id: 'full-words',
      section: 'conclude',
      questions: [{ kind: 'text', id: 'le-chatelier', starters: 3 }],
      done: (p) => answered(p, 'le-chatelier'),
    },
    {
      id: 'full-conclude',
      section: 'conclude',
      questions: [{ kind: 'text', id: 'conclusion', starters: 4 }],
      done: (p) => answered(p, 'conclusion'),
    },
  ],
};
