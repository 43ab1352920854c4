/** The two knobs that every recording sensor has beside its start: stop, and how often it looks. */
import type { Verdict } from '@core';

interface Recorder<Rate extends string> {
  rate: Rate;
  recording: boolean;
}

/** `stop {}` and `rate {hz}`, with what they are refused for; `rates` as printed beside the knob. */
export const recordingKnobs = <Rate extends string>(rates: readonly Rate[]) => ({
  stop: {
    input: {},
    when: (state: Recorder<Rate>): Verdict => state.recording || 'not-recording',
    apply: (state: Recorder<Rate>): void => {
      state.recording = false;
    },
  },
  rate: {
    input: { hz: { kind: 'choice' as const, options: rates } },
    when: (state: Recorder<Rate>): Verdict => !state.recording || 'stop-recording-first',
    apply: (state: Recorder<Rate>, { hz }: { readonly hz: Rate }): void => {
      state.rate = hz;
    },
  },
});
