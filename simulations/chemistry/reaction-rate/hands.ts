/** What can be grabbed on this bench, in the order of the work. The view only says where each hand lies in the picture. */
import { defineHands, type Hand } from '@sdk';
import { FILM } from './pouring.ts';
import { ZERO_CELSIUS, type RateFrame } from './apparatus.ts';
import type model from './model.ts';
import type { Task } from './parameters.ts';

type M = typeof model;
const at = (task: Task) => ({ only: { param: 'task', is: task } }) as const;
const full = (id: 'first' | 'second') => (f: RateFrame) => f[id].volume > FILM;
const held = (f: RateFrame): boolean => f.bottle !== '';

const cylinder = (id: 'first' | 'second', arrow: number): Hand<M> => ({
  id,
  kind: 'axis',
  command: 'fill',
  field: 'volume',
  rest: { cylinder: id, bottle: 'held' },
  value: (f) => f[id].volume,
  arrow,
  when: held,
  lens: true,
  reads: { instrument: 'jotter', channel: id },
});
const button = (id: string, command: Hand<M>['command'], more: Partial<Hand<M>> = {}): Hand<M> =>
  ({ id, kind: 'button', command, input: {}, ...more }) as Hand<M>;
const gassy = (f: RateFrame): boolean => f.task !== 'cross';
const watched = (f: RateFrame): boolean => gassy(f) && f.pan === 'flask';
const knob = (id: string, command: 'syringe.rate' | 'balance.rate', when: (f: RateFrame) => boolean): Hand<M> => ({
  id,
  kind: 'choice',
  command,
  field: 'hz',
  value: () => undefined,
  channel: 'rate',
  when,
});

export default defineHands<M>([
  { id: 'goggles', kind: 'button', command: 'wear', input: { what: 'goggles' }, when: (f) => !f.safety.goggles },
  { id: 'gloves', kind: 'button', command: 'wear', input: { what: 'gloves' }, when: (f) => !f.safety.gloves },
  {
    id: 'bottle',
    kind: 'choice',
    command: 'take',
    field: 'bottle',
    value: (f) => f.bottle || undefined,
    ...at('cross'),
  },
  {
    id: 'acid',
    kind: 'choice',
    command: 'takeAcid',
    field: 'bottle',
    value: (f) => f.bottle || undefined,
    ...at('marble'),
  },
  {
    id: 'peroxide',
    kind: 'choice',
    command: 'takePeroxide',
    field: 'bottle',
    value: (f) => f.bottle || undefined,
    ...at('peroxide'),
  },
  cylinder('first', 1e-6),
  cylinder('second', 5e-7),
  button('tip-first', 'tip', { input: { cylinder: 'first' }, when: full('first') }),
  button('tip-second', 'tip', { input: { cylinder: 'second' }, when: full('second') }),
  button('start', 'tipAndStart', { input: { cylinder: 'second' }, when: full('second'), ...at('cross') }),
  button('stare', 'stare', { when: (f) => f.reacting && !f.gone, ...at('cross') }),
  button('watch-press', 'watch.press'),
  button('watch-reset', 'watch.reset'),
  button('rinse-first', 'rinse', { input: { what: 'first' } }),
  button('rinse-second', 'rinse', { input: { what: 'second' } }),
  button('rinse-beaker', 'rinse', { input: { what: 'beaker' }, ...at('cross') }),
  {
    id: 'bath',
    kind: 'turn',
    command: 'setBath',
    field: 'temperature',
    // Whole halves: a sum and a difference of 273.15 leave dust.
    value: (f) => Math.round((f.bathTarget - ZERO_CELSIUS) * 2) / 2,
    arrow: 5,
    ...at('cross'),
  },
  ...(['beaker', 'second'] as const).flatMap((what): Hand<M>[] => [
    button(`${what}-in`, 'bathe', { input: { what, inside: true }, when: (f) => !f.inBath[what], ...at('cross') }),
    button(`${what}-out`, 'bathe', { input: { what, inside: false }, when: (f) => f.inBath[what], ...at('cross') }),
  ]),
  button('sniff', 'sniff', { when: (f) => f.reacting, ...at('cross') }),
  { id: 'solid', kind: 'choice', command: 'pick', field: 'solid', value: (f) => f.solid || undefined, ...at('marble') },
  {
    id: 'catalyst',
    kind: 'choice',
    command: 'pickCatalyst',
    field: 'solid',
    value: (f) => f.solid || undefined,
    ...at('peroxide'),
  },
  {
    id: 'scoop',
    kind: 'axis',
    command: 'scoop',
    field: 'mass',
    value: (f) => f.boat,
    arrow: 1e-4,
    when: (f) => gassy(f) && f.solid !== '',
  },
  { id: 'weigh', kind: 'choice', command: 'weigh', field: 'what', value: (f) => f.pan, when: gassy },
  button('balance-tare', 'balance.tare', { when: gassy }),
  button('drop-close', 'drop', { input: { close: true }, when: (f) => gassy(f) && f.boat > 0 }),
  button('drop', 'drop', { input: { close: false }, when: (f) => gassy(f) && f.boat > 0 }),
  { id: 'stopper', kind: 'axis', command: 'stopper', field: 'press', value: (f) => f.stopper, arrow: 0.1, when: gassy },
  { id: 'cotton', kind: 'choice', command: 'cotton', field: 'plug', value: (f) => f.plug, ...at('marble') },
  button('syringe-start', 'syringe.start', { when: gassy }),
  button('syringe-stop', 'syringe.stop', { when: gassy }),
  knob('syringe-rate', 'syringe.rate', gassy),
  button('syringe-tap', 'syringe.tap', { when: gassy }),
  button('balance-start', 'balance.start', { when: watched }),
  button('balance-stop', 'balance.stop', { when: watched }),
  knob('balance-rate', 'balance.rate', watched),
  button('rinse-flask', 'rinse', { input: { what: 'flask' }, when: gassy }),
  button('strong', 'strongPeroxide', { ...at('peroxide') }),
]);
