/** What of this bench can be measured, read from a frame; and what is announced. */
import { DANGER_EVENT, dangerProbe, type Probe } from '@sdk';
import type { RateFrame } from './apparatus.ts';

export const probes = {
  first: { unit: 'm³', read: (f) => f.first.volume },
  second: { unit: 'm³', read: (f) => f.second.volume },
  /** Where the thermometer's bulb is, while the beaker holds anything. */
  beaker: { unit: 'K', read: (f) => (f.beaker.volume > 0 ? f.beaker.temperature : undefined) },
  bath: { unit: 'K', read: (f) => f.bath },
  flask: { unit: 'K', read: (f) => (f.flask.volume > 0 ? f.flask.temperature : undefined) },
  gas: { unit: 'm³', read: (f) => f.gas },
  /** The balance is off while the other half of the bench is in use. */
  pan: { unit: 'kg', read: (f) => (f.task === 'cross' ? undefined : f.load) },
  cloud: { unit: '1', read: (f) => f.tau },
  /** Laws of nature that the tables are for. */
  activation: { unit: 'kJ/mol', read: () => 50 },
  /** mol of a gas that is dissolved in the flask; `at` names it. */
  dissolved: { unit: 'mol', read: (f, at) => (at === 'O2' ? f.dissolved.O2 : f.dissolved.CO2) },
  stock: { unit: 'mol/L', read: (f) => f.stock },
  matter: { unit: 'kg', read: (f) => f.matter },
  danger: dangerProbe,
} satisfies Readonly<Record<string, Probe<RateFrame>>>;

export const EVENTS = [
  DANGER_EVENT,
  'filled',
  'tipped',
  'rinsed',
  'mixed',
  'together',
  'gone',
  'thumb',
  'dropped',
  'popped',
  'erupted',
] as const;
