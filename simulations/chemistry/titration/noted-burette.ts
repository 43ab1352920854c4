/**
 * The burette as a student uses it: the same glass as everywhere, and a slip of paper on which the first reading is written. What was read
 * at the start is one reading more, made by the same eye, with the same errors, at the moment of the event `noted`; filling it anew, or another flask, makes the slip invalid.
 * Readings beside those of the glass: `start`, `end` (what is read now, once something has run) and `titre`, their difference (two rectangles: a triangle).
 */
import { burette, buretteGlass, defineInstrument, snap, type Look, type Reading, type RunEvent } from '@sdk';

const glass = burette({ probe: 'meniscus' }, buretteGlass(25, 0.05));
type Glass = ReturnType<typeof glass.init>;
export interface NotedState {
  glass: Glass;
  /** mL as they were read; null before anything was noted. */
  start: number | null;
}

export const notedBurette = defineInstrument({
  kind: glass.kind,
  family: glass.family,
  version: glass.version,
  // Five times a second is more than an eye can read.
  every: 12,
  init: (id: string, rng): NotedState => ({ glass: glass.init(id, rng), start: null }),
  sample: (state, look: Look) => glass.sample!(state.glass, look),
  hear: (state, { name, data }: RunEvent) => {
    // A hair above line 0 (the model allows no more) is written down as 0.00.
    if (name === 'noted') state.start = state.glass.value;
    // As the model forgets its mark: another filling, another flask. A pipette that is rinsed changes neither.
    if (name === 'filled' || name === 'emptied' || (name === 'rinsed' && data['what'] !== 'pipette'))
      state.start = null;
  },
  commands: {
    eye: {
      input: glass.commands.eye.input,
      drag: true,
      apply: (state, input, look) => glass.commands.eye.apply(state.glass, input, look),
    },
    look: {
      input: glass.commands.look.input,
      apply: (state, input, look) => glass.commands.look.apply(state.glass, input, look),
    },
    edge: {
      input: glass.commands.edge.input,
      apply: (state, input, look) => glass.commands.edge.apply(state.glass, input, look),
    },
  },
  read: (state): readonly Reading[] => {
    const all = glass.read(state.glass);
    const volume = all[0]!;
    const { start } = state;
    const end = start === null || volume.value === null || volume.value <= start ? null : volume.value;
    const shown = (channel: string, value: number | null): Reading => ({
      ...volume,
      channel,
      value,
      face: value === null ? '–' : value.toFixed(volume.decimals),
      status: value === null ? 'idle' : 'ok',
    });
    const titre = start === null || end === null ? null : snap(end - start, 0.01);
    return [
      ...all,
      shown('start', start),
      // A titration has an end only when something has run since its start was written down.
      shown('end', end),
      { ...shown('titre', titre), error: { half: 2 * volume.error.half, shape: 'triangular' } },
    ];
  },
});
