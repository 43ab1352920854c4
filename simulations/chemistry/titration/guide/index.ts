/** The lesson of the titration: three routes, the one-tap repeat, what is dangerous, and a bottle of vinegar at the end. */
import { defineGuide } from '@sdk';
import { MILLILITRE, type TitrationFrame } from '../apparatus.ts';
import { acts } from '../danger.ts';
import { thinned, VINEGARS } from '../solutions.ts';
import { full } from './full.ts';
import { own } from './own.ts';
import { fastTo, type M } from './progress.ts';
import { quick } from './quick.ts';

const readyToRun = ({ burette }: TitrationFrame): boolean => burette.reading !== null && burette.reading >= -0.05e-6;
/** Beyond this the next titration might run off the scale, m³. */
const LOW = 12 * MILLILITRE;

export default defineGuide<M>({
  routes: [quick, full, own],
  danger: acts,
  repeat: {
    // As before, and faster, for now it is known about where the end is.
    steps: [
      { command: 'tap', input: { turn: 0 }, skip: (f) => f.burette.tap === 0 },
      { command: 'placeUnder', input: { vessel: 'waste' }, skip: (f) => f.under === 'waste' },
      { command: 'fillBurette', input: {}, skip: (f) => (f.burette.reading ?? 25) < LOW && readyToRun(f) },
      { command: 'takeFunnel', input: {}, skip: (f) => !f.burette.funnel },
      { command: 'tap', input: { turn: 0.6 }, skip: (f) => f.burette.bubble === 0, until: ['bubble-left'] },
      { command: 'tap', input: { turn: 0 }, skip: (f) => f.burette.tap === 0 },
      { command: 'toZero', input: {}, skip: readyToRun, until: ['reached'] },
      { command: 'rinseFlask', input: { with: 'water' } },
      { command: 'pipette', input: { last: 'touch' } },
      { command: 'addIndicator', input: { bottle: 'phenolphthalein' } },
      { command: 'addIndicator', input: { bottle: 'phenolphthalein' } },
      { command: 'noteStart', input: {} },
      { command: 'placeUnder', input: { vessel: 'flask' } },
      { command: 'stir', input: { on: true }, skip: (f) => f.stir },
      { command: 'runTo', input: (f) => ({ volume: fastTo(f, 6) }), until: ['reached'] },
      {
        command: 'tap',
        input: { turn: 0.16 },
        skip: (f) => f.flask.near || f.flask.ended,
        until: ['lingers', 'turned'],
      },
      { command: 'tap', input: { turn: 0.085 }, skip: (f) => f.flask.ended, until: ['turned'] },
      { command: 'tap', input: { turn: 0 } },
      { command: 'burette.look', input: { from: 'level' } },
    ],
    patience: 150,
  },
  mystery: {
    params: { bottle: 'vinegar' },
    prelude: [
      ['rinseBurette', { with: 'solution' }],
      ['rinsePipette', { with: 'solution' }],
      ['wear', { what: 'goggles' }],
      ['wear', { what: 'gloves' }],
    ],
    repeats: 3,
    table: 'flask',
    probe: 'concentration',
    options: VINEGARS.map((id) => ({ id, value: thinned(id) })),
  },
});
