/**
 * Universal pH paper (giấy pH): a strip is dipped, takes on a colour, and is held against the chart on its box.
 *
 *   reading = the field of the chart nearest to pH + judgement,   judgement ~ N(0, 0.35 field)
 *
 * Two boxes: fields of 1 from 1 to 14 (±1), and a narrow one with fields of 0.5 from 4 to 9 (±0.5), beyond whose ends every colour is the last.
 * The judgement belongs to (run, strip): a strip once held against the chart is judged as it was, a new one anew. Colours need a second to come.
 * The colours of the chart are those commonly printed (general knowledge); the fields carry their numbers, so that nobody needs the colours.
 */
import { defineInstrument, type Look } from '@core';

export interface PhPaperOptions {
  /** The probe of the pH where a strip would be dipped; undefined while there is no liquid. */
  readonly probe: string;
  readonly box?: 'wide' | 'narrow';
}

const BOXES = { wide: { first: 1, last: 14, field: 1 }, narrow: { first: 4, last: 9, field: 0.5 } } as const;
const JUDGEMENT = 0.35;
const DEVELOPS = 1;

/** Fields 1 to 14 of the chart, as screen colours. */
// prettier-ignore
export const PH_CHART: readonly string[] = [
  '#d4213d', '#e4462e', '#ee6b2c', '#f4922e', '#f7b733', '#efd13d', '#b9c846',
  '#6fae4a', '#2f9560', '#16807f', '#1f6496', '#2f4a93', '#463a86', '#4d2d73',
];
/** The colour of a strip, between the fields of the chart: `#rrggbb` of both neighbours and how far it is to the second. */
export const paperColour = (pH: number): readonly [from: string, to: string, part: number] => {
  const place = Math.min(13, Math.max(0, pH - 1));
  const left = Math.min(12, Math.floor(place));
  return [PH_CHART[left]!, PH_CHART[left + 1]!, place - left];
};

export interface PhPaperState {
  wet: boolean;
  /** How many strips have been used; the pH the latest met, and when. */
  strips: number;
  met: number | null;
  since: number;
  now: number;
  value: number | null;
}

/** pH paper. Readings: `pH` (as judged on the chart) and `strips`. Command: `dip {}` uses a new strip. */
export const phPaper = ({ probe, box = 'wide' }: PhPaperOptions) => {
  const { first, last, field } = BOXES[box];
  return defineInstrument({
    kind: 'ph-paper',
    family: 'school',
    version: 1,
    every: 6,
    init: (): PhPaperState => ({ wet: false, strips: 0, met: null, since: 0, now: 0, value: null }),
    sample: (state, look: Look) => {
      state.wet = look.probe(probe) !== undefined;
      state.now = look.time;
    },
    commands: {
      dip: {
        input: {},
        when: (state) => state.wet || 'nothing-to-dip-into',
        apply: (state, _input, look) => {
          const truth = look.probe(probe);
          if (truth === undefined) return;
          state.strips += 1;
          state.met = truth;
          state.since = state.now = look.time;
          const judged = truth + JUDGEMENT * field * look.rng.run.normal(`${look.id}.strip`, state.strips);
          state.value = Math.min(last, Math.max(first, Math.round(judged / field) * field)) + 0;
        },
      },
    },
    read: (state) => {
      const ready = state.value !== null && state.now - state.since >= DEVELOPS;
      const decimals = box === 'wide' ? 0 : 1;
      return [
        {
          channel: 'pH',
          quantity: 'pH',
          unit: '',
          decimals,
          value: ready ? state.value : null,
          face: ready ? state.value!.toFixed(decimals) : '–',
          error: { half: field, shape: 'rectangular' },
          status: state.value === null ? 'idle' : ready ? 'ok' : 'running',
        },
        {
          channel: 'strips',
          quantity: 'count',
          unit: '',
          decimals: 0,
          value: state.strips,
          face: String(state.strips),
          error: { half: 0, shape: 'rectangular' },
          status: 'ok',
        },
      ];
    },
  });
};
