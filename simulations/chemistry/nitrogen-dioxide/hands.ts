/** What can be grabbed on this bench, in the order of the work, which is the order of the Tab key. The view only says where each hand lies. */
import { defineHands, type Hand } from '@sdk';
import { BULBS, CARRIED, SYRINGE_MAX, type CarriedId, type NitrousFrame } from './apparatus.ts';
import type model from './model.ts';

type M = typeof model;
/** So much film that an eye sees it. */
const SEEN = 0.1;

const wiped = (bulb: CarriedId): Hand<M> => ({
  id: `wipe-${bulb}`,
  kind: 'button',
  command: 'wipe',
  input: { bulb },
  when: (f: NitrousFrame) => {
    if (bulb === 'blank') return f.blankInMeter && f.blankFilm > SEEN;
    const { place, film } = f.bulbs[BULBS.indexOf(bulb)]!;
    return place !== 'ice' && place !== 'hot' && film > SEEN;
  },
});
const carry = (bulb: CarriedId): Hand<M> => ({
  id: `move-${bulb}`,
  kind: 'socket',
  command: 'moveBulb',
  field: 'to',
  rest: { bulb },
  value: (f: NitrousFrame) =>
    bulb === 'blank' ? (f.blankInMeter ? 'meter' : 'rack') : f.bulbs[BULBS.indexOf(bulb)]!.place,
  when: (f: NitrousFrame) => bulb === 'blank' || !f.bulbs[BULBS.indexOf(bulb)]!.open,
});

export default defineHands<M>([
  { id: 'goggles', kind: 'button', command: 'wear', input: { what: 'goggles' }, when: (f) => !f.safety.goggles },
  { id: 'gloves', kind: 'button', command: 'wear', input: { what: 'gloves' }, when: (f) => !f.safety.gloves },
  ...BULBS.map(carry),
  { id: 'mix', kind: 'axis', command: 'mixBath', field: 'temperature', value: (f) => f.mixed, arrow: 5 },
  { id: 'stir-ice', kind: 'button', command: 'stir', input: { bath: 'ice' } },
  { id: 'stir-hot', kind: 'button', command: 'stir', input: { bath: 'hot' } },
  { id: 'look', kind: 'button', command: 'look', input: {} },
  carry('blank'),
  ...CARRIED.map(wiped),
  {
    id: 'colour',
    kind: 'choice',
    command: 'meter.wavelength',
    field: 'nm',
    value: () => undefined,
    channel: 'wavelength',
  },
  { id: 'blank', kind: 'button', command: 'meter.blank', input: {}, when: (f) => f.meter !== '' },
  { id: 'plunger', kind: 'axis', command: 'setPlunger', field: 'volume', value: (f) => f.syringe.aim, arrow: 5e-6 },
  {
    id: 'push',
    kind: 'button',
    command: 'setPlunger',
    input: { volume: 20e-6 },
    when: (f) => f.syringe.aim > SYRINGE_MAX / 2,
  },
  {
    id: 'pull',
    kind: 'button',
    command: 'setPlunger',
    input: { volume: SYRINGE_MAX },
    when: (f) => f.syringe.aim <= SYRINGE_MAX / 2,
  },
  { id: 'open', kind: 'button', command: 'openBulb', input: {}, when: (f) => !f.bulbs[2]!.open },
  { id: 'replace', kind: 'button', command: 'replaceBulb', input: {}, when: (f) => f.bulbs[2]!.open },
]);
