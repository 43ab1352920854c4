/** The stopwatch in a hand that may also pour: it hears when the hand starts it together with the acid, and when the thumb of a staring student presses. */
import { defineInstrument, stopwatch, type Look, type RunEvent, type StopwatchState } from '@sdk';

const inner = stopwatch();

export const watch = defineInstrument({
  ...inner,
  hear: (state: StopwatchState, event: RunEvent, look: Look) => {
    const wanted = event.name === 'together' ? !state.running : event.name === 'thumb' && state.running;
    if (wanted) inner.commands.press.apply(state, {}, { ...look, time: event.time });
  },
});
