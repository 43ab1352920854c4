/**
 * A ruler beside the rail, read by eye: millimetre divisions, the eye's guess of the half millimetre, and parallax.
 *
 * An index at m stands `gap` in front of the scale; the eye at e looks past it from `distance` in front of the index. The line
 * of sight meets the scale at m + (m − e)·gap/distance: reads too much when the eye is on the small side of the mark.
 *
 *   reading = nearest 0,5 mm of gain·(m + parallax + guess),  guess ~ N(0, 0.15 mm)
 *
 * The guess belongs to (run, channel, place of the mark to 0.1 mm): looking twice at the same mark gives the same number.
 * Positions are on the ruler's own coordinate. Error stated: half a division, 0.5 mm, rectangular (school rule: half a division for a scale).
 */
import {
  defineInstrument,
  openChannel,
  sampleChannel,
  snap,
  type Chance,
  type Channel,
  type Look,
  type Pipeline,
  type Reading,
} from '@core';
import { statusReading } from './reading.ts';

/** One thing to read: the probe of its true place, m, and how far it stands in front of the scale, m (default: the ruler's gap). */
export interface RulerMark {
  readonly probe: string;
  readonly gap?: number;
}
export interface RulerOptions {
  /** Channel → the probe of its true place, or a mark with its own gap. */
  readonly channels: Readonly<Record<string, string | RulerMark>>;
  /** Between index and scale, and between eye and index, m. */
  readonly gap?: number;
  readonly distance?: number;
  /** Ends of the scale, m. */
  readonly range?: readonly [number, number];
  /** Where the eye of a seated student is, m on the ruler. */
  readonly seat?: number;
}

export interface RulerState {
  /** 'level': at each mark's own height; 'seat': seated; 'free': where `eye` put it. */
  from: 'level' | 'seat' | 'free';
  eye: number;
  channels: Record<string, Channel>;
  /** What each channel was last computed from: nothing moved, nothing to do. */
  seen: Record<string, number | null>;
}

const STEP = 0.0005;
const GUESS_SIGMA = 0.00015;
/** One standard deviation of the scale's length; a rule of class II may be wrong by 0.5 mm in 1 m (2014/32/EU, MI-008). */
const SCALE_SIGMA = 1e-4;
const ERROR = { half: 0.0005, shape: 'rectangular' } as const;

/**
 * A ruler for several marks. Readings: each channel (m, 4 decimals), and `eye` and `look` as they are set.
 * Commands: `eye {height}` (m, a drag), `look {from: 'level' | 'seat'}`. It begins at eye level.
 */
export const ruler = (options: RulerOptions) => {
  const { gap = 0.006, distance = 0.5, range = [0, 1.3], seat = 0.45 } = options;
  const spec: Pipeline = { lag: 0, gain: SCALE_SIGMA, offset: 0, noise: 0, range, step: STEP };
  const marks = Object.entries(options.channels).map(([channel, mark]) => {
    const { probe, gap: own = gap } = typeof mark === 'string' ? { probe: mark } : mark;
    return { channel, probe, lever: own / distance };
  });

  const look = (state: RulerState, at: Look): void => {
    for (const { channel, probe, lever } of marks) {
      const truth = at.probe(probe);
      if ((truth ?? null) === state.seen[channel]) continue;
      state.seen[channel] = truth ?? null;
      const guess =
        truth === undefined ? 0 : GUESS_SIGMA * at.rng.run.normal(`${at.id}.${channel}.guess`, Math.round(truth * 1e4));
      const parallax = truth === undefined || state.from === 'level' ? 0 : (truth - state.eye) * lever;
      sampleChannel(spec, state.channels[channel]!, truth === undefined ? undefined : truth + parallax + guess, at);
    }
  };
  const lookAgain = (state: RulerState, at: Look): void => {
    state.seen = {};
    look(state, at);
  };

  return defineInstrument({
    kind: 'ruler',
    family: 'school',
    version: 1,
    every: 1,
    init: (id: string, rng: Chance): RulerState => ({
      from: 'level',
      eye: seat,
      // One scale: its error is drawn once and is the same for every mark.
      channels: Object.fromEntries(marks.map((mark) => [mark.channel, openChannel(spec, id, rng.bench)])),
      seen: {},
    }),
    sample: look,
    commands: {
      eye: {
        input: { height: { kind: 'number', min: range[0], max: range[1], step: 0.01, unit: 'm' } },
        drag: true,
        apply: (state, input, at) => {
          state.from = 'free';
          state.eye = input.height;
          lookAgain(state, at);
        },
      },
      look: {
        input: { from: { kind: 'choice', options: ['level', 'seat'] } },
        apply: (state, input, at) => {
          state.from = input.from;
          state.eye = seat;
          lookAgain(state, at);
        },
      },
    },
    read: (state): readonly Reading[] => [
      ...marks.map(({ channel }): Reading => {
        const { value, over } = state.channels[channel]!;
        return {
          channel,
          quantity: 'position',
          unit: 'm',
          decimals: 4,
          error: ERROR,
          value: over || value === null ? null : snap(value, STEP),
          face: value === null ? '–' : value.toFixed(4),
          status: value === null ? 'idle' : over ? 'over' : 'ok',
        };
      }),
      {
        channel: 'eye',
        quantity: 'position',
        unit: 'm',
        decimals: 2,
        error: ERROR,
        value: state.from === 'level' ? null : state.eye,
        face: state.from === 'level' ? '–' : state.eye.toFixed(2),
        status: 'ok',
      },
      statusReading('look', state.from),
    ],
  });
};
