/**
 * The two cylinders and the thermometer, and the slip of paper on which the student jots down what was poured.
 *
 * A cylinder is read while it is full and is empty when the mixture is finished, so what it showed has to be written down: each time one is tipped
 * into the beaker, the slip gets what it was read as, shared among the liquids that were in it. The thin probe of a thermometer stands in the beaker (τ 3 s,
 * stirred; assumed); the slip keeps what it showed when the acid was poured and when the cross was gone. Errors are those of the glasses: half a division each, added where readings are added.
 */
import {
  cylinderGlass,
  defineInstrument,
  measuringCylinder,
  temperatureSensor,
  type Chance,
  type GraduatedGlassState,
  type Look,
  type Reading,
  type RunEvent,
  type TemperatureSensorState,
} from '@sdk';
import { CYLINDERS, type CylinderId } from './apparatus.ts';

const glasses = {
  first: measuringCylinder({ probe: 'first' }, cylinderGlass(CYLINDERS.first.capacity)),
  second: measuringCylinder({ probe: 'second' }, cylinderGlass(CYLINDERS.second.capacity)),
};
const thinProbe = temperatureSensor({ probe: 'beaker', lag: 3 });
const LIQUIDS = ['thiosulfate', 'water', 'acid'] as const;
type Liquid = (typeof LIQUIDS)[number];

interface State {
  first: GraduatedGlassState;
  second: GraduatedGlassState;
  thermometer: TemperatureSensorState;
  /** mL as read, and half the width of their limits of error. */
  slip: Record<Liquid, number>;
  doubt: Record<Liquid, number>;
  began: number | null;
  ended: number | null;
}
const blank = (): Pick<State, 'slip' | 'doubt' | 'began' | 'ended'> => ({
  slip: { thiosulfate: 0, water: 0, acid: 0 },
  doubt: { thiosulfate: 0, water: 0, acid: 0 },
  began: null,
  ended: null,
});

/** Of the probe: a digit of 0.1 °C and σ 0.02 °C, as temperatureSensor states it. */
const DIGIT = { half: 0.035, shape: 'normal' } as const;
const half = (id: CylinderId): number => (id === 'first' ? 0.5 : 0.1);
const volume = (channel: string, value: number, doubt: number): Reading => ({
  channel,
  quantity: 'volume',
  unit: 'mL',
  decimals: 1,
  value: value > 0 ? value : null,
  face: value > 0 ? value.toFixed(1) : '–',
  error: { half: doubt, shape: 'rectangular' },
  status: value > 0 ? 'ok' : 'idle',
});
const degrees = (channel: string, value: number | null): Reading => ({
  channel,
  quantity: 'temperature',
  unit: '°C',
  decimals: 1,
  value,
  face: value === null ? '–' : value.toFixed(1),
  error: DIGIT,
  status: value === null ? 'idle' : 'ok',
});
/** A face of an inner glass under a name of its own. */
const named = (readings: readonly Reading[], channel: string): Reading => ({ ...readings[0]!, channel });
const shownOf = (state: State): number | null => thinProbe.read(state.thermometer)[0]!.value;

export const jotter = defineInstrument({
  kind: 'rate-jotter',
  family: 'school',
  version: 1,
  every: thinProbe.every,
  init: (id: string, rng: Chance): State => ({
    first: glasses.first.init(`${id}.first`, rng),
    second: glasses.second.init(`${id}.second`, rng),
    thermometer: thinProbe.init(`${id}.thermometer`, rng),
    ...blank(),
  }),
  sample: (state, look: Look) => {
    glasses.first.sample!(state.first, look);
    glasses.second.sample!(state.second, look);
    thinProbe.sample!(state.thermometer, look);
  },
  hear: (state, { name, data }: RunEvent) => {
    if (name === 'rinsed' && data['what'] === 'beaker') Object.assign(state, blank());
    if (name === 'mixed') state.began = shownOf(state);
    if (name === 'gone') state.ended = shownOf(state);
    if (name !== 'tipped' || data['cross'] !== true) return;
    const id = data['cylinder'] as CylinderId;
    // Above the lines one writes down the last that can be told.
    const { value } = state[id];
    for (const liquid of LIQUIDS) {
      const part = (data[liquid] as number) * (value ?? 0);
      if (part < 0.05) continue;
      state.slip[liquid] += part;
      state.doubt[liquid] += half(id) * (data[liquid] as number);
    }
  },
  commands: {},
  read: (state): readonly Reading[] => {
    const { slip, doubt, began, ended } = state;
    const sum = slip.thiosulfate + slip.water + slip.acid;
    return [
      named(glasses.first.read(state.first), 'first'),
      named(glasses.second.read(state.second), 'second'),
      ...LIQUIDS.map((liquid) => volume(liquid, slip[liquid], doubt[liquid])),
      volume('total', sum, doubt.thiosulfate + doubt.water + doubt.acid),
      named(thinProbe.read(state.thermometer), 'temperature'),
      degrees('began', began),
      degrees('ended', ended),
    ];
  },
});
