/** A timer that the tap starts and a float at the hole stops; 0.01 s, as school stopwatches have. */
import { defineInstrument } from '@sdk';

interface State {
  begun: number | null;
  taken: number | null;
}
const STEP = 0.01;

export const floatTimer = defineInstrument({
  kind: 'float-timer',
  family: 'school',
  version: 1,
  every: 1,
  init: (): State => ({ begun: null, taken: null }),
  hear(state, event) {
    if (event.name === 'opened') {
      state.begun = event.time;
      state.taken = null;
    } else if (event.name === 'closed') state.begun = null;
    else if (event.name === 'emptied' && state.begun !== null) {
      // A digital timer counts whole steps that have passed.
      state.taken = Math.floor((event.time - state.begun) / STEP + 1e-9) * STEP;
      state.begun = null;
    }
  },
  commands: {
    reset: {
      input: {},
      apply(state) {
        state.begun = null;
        state.taken = null;
      },
    },
  },
  read: ({ begun, taken }) => [
    {
      channel: 'emptying',
      quantity: 'time',
      unit: 's',
      value: taken,
      face: taken === null ? '--.--' : taken.toFixed(2),
      decimals: 2,
      error: { half: STEP, shape: 'rectangular' },
      status: taken !== null ? 'ok' : begun !== null ? 'running' : 'idle',
    },
  ],
});
