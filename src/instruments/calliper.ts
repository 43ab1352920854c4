/**
 * A vernier calliper (thước kẹp): 0.05 mm. The jaws are closed anew when another thing is measured; how hard they are pressed and where the
 * vernier's line is judged to stand scatters by 0.02 mm (assumed), the same for the same thing in the same run. Error stated: one division, rectangular.
 */
import { defineInstrument, type Look } from '@core';

const STEP = 5e-5;
const GUESS_SIGMA = 2e-5;

export interface CalliperState {
  value: number | null;
  seen: number | null;
}

/** A calliper. Reading: `diameter` (m; printed in millimetres). `probe`: the true width, m. */
export const calliper = ({ probe }: { readonly probe: string }) =>
  defineInstrument({
    kind: 'calliper',
    family: 'school',
    version: 1,
    every: 1,
    init: (): CalliperState => ({ value: null, seen: null }),
    sample: (state, look: Look) => {
      const truth = look.probe(probe);
      if ((truth ?? null) === state.seen) return;
      state.seen = truth ?? null;
      if (truth === undefined) {
        state.value = null;
        return;
      }
      const guess = GUESS_SIGMA * look.rng.run.normal(`${look.id}.guess`, Math.round(truth * 1e6));
      state.value = Math.round(Math.round((truth + guess) / STEP) * 5) / 1e5;
    },
    commands: {},
    read: (state) => [
      {
        channel: 'diameter',
        quantity: 'length',
        unit: 'm',
        decimals: 5,
        value: state.value,
        face: state.value === null ? '–' : (state.value * 1000).toFixed(2),
        error: { half: STEP, shape: 'rectangular' },
        status: state.value === null ? 'idle' : 'ok',
      },
    ],
  });
