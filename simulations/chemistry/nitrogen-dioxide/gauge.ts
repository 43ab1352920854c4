/**
 * What stands on the syringe: a pressure sensor and the scale of the barrel.
 *
 * Pressure  0 to 200 kPa by 0.1 kPa, twenty times a second; gain σ 0.3 %, offset σ 0.2 kPa, noise σ 0.05 kPa (class of a PS-3203; σ are the project's)
 * Scale     100 mL by 1 mL, the plunger's edge read to half a millilitre; the eye guesses with 0.15 of a division, alike at the same place (assumed)
 */
import { defineInstrument, openChannel, sampleChannel, snap, type Chance, type Channel, type Pipeline } from '@sdk';

const PRESSURE: Pipeline = { lag: 0.02, gain: 0.003, offset: 200, noise: 50, range: [0, 200_000], step: 100 };
const EVERY = 3;
const GUESS = 0.15;
const READ_TO = 0.5;

interface Gauge {
  channel: Channel;
  tick: number;
}
export const gauge = defineInstrument({
  kind: 'pressure-sensor',
  family: 'sensor',
  version: 1,
  every: EVERY,
  init: (id: string, rng: Chance): Gauge => ({ channel: openChannel(PRESSURE, id, rng.bench), tick: -1 }),
  sample: (state, look) => {
    // A command makes every instrument look again; this one keeps its own pace.
    if (state.tick >= 0 && look.tick - state.tick < EVERY) return;
    state.tick = look.tick;
    sampleChannel(PRESSURE, state.channel, look.probe('pressure'), look);
  },
  commands: {},
  read: ({ channel }) => {
    const value = channel.value === null || channel.over ? null : Math.round(channel.value / 100) / 10;
    return [
      {
        channel: 'pressure',
        quantity: 'pressure',
        unit: 'kPa',
        value,
        face: channel.over ? 'Err' : value === null ? '--.-' : value.toFixed(1),
        decimals: 1,
        error: { half: Math.sqrt(0.05 * 0.05 + 0.01 / 12), shape: 'normal' },
        status: channel.over ? 'over' : value === null ? 'idle' : 'ok',
      },
    ];
  },
});

interface Scale {
  value: number;
}
export const barrel = defineInstrument({
  kind: 'syringe-scale',
  family: 'school',
  version: 1,
  every: 3,
  init: (): Scale => ({ value: 60 }),
  sample: (state, look) => {
    const truth = (look.probe('volume') ?? 0) * 1e6;
    const guess = GUESS * look.rng.run.normal(`${look.id}.guess`, Math.round(10 * truth));
    state.value = snap(truth + guess, READ_TO);
  },
  commands: {},
  read: ({ value }) => [
    {
      channel: 'volume',
      quantity: 'volume',
      unit: 'mL',
      value,
      face: value.toFixed(1),
      decimals: 1,
      error: { half: READ_TO, shape: 'rectangular' },
      status: 'ok',
    },
  ],
});
