/** The paper scale on the tube: reads where the water stood when the tap was opened, to a millimetre. */
import { defineInstrument, openChannel, sampleChannel, type Channel, type Pipeline } from '@sdk';

/** Glued on by hand: some tenths of a millimetre off, the same for a whole notebook. */
const GLUED: Pipeline = { lag: 0, gain: 0, offset: 0.0003, noise: 0, range: [0, 0.32], step: 0.001 };

export const scale = defineInstrument({
  kind: 'tube-scale',
  family: 'school',
  version: 1,
  every: 6,
  init: (id, rng): Channel => openChannel(GLUED, id, rng.bench),
  sample: (channel, look) => sampleChannel(GLUED, channel, look.probe('start'), look),
  commands: {},
  read: (channel) => [
    {
      channel: 'start',
      quantity: 'length',
      unit: 'm',
      value: channel.value,
      face: channel.value === null ? '' : (channel.value * 100).toFixed(1),
      decimals: 3,
      error: { half: GLUED.step / 2, shape: 'rectangular' },
      status: channel.over ? 'over' : 'ok',
    },
  ],
});
