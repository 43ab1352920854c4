/** Where the hands of a digital timer lie: its knob with every place of it, the lever of its range, and the key that sets it to zero. */
import { TIMER_MODES } from '@instruments';
import { DIGITAL_TIMER, TIMER_LABEL, timerModeAngle } from './digital-timer.tsx';
import { fixed, type Seat } from './seat.ts';

const [modeX, modeY, modeZ] = DIGITAL_TIMER.mode;
const [rangeX, rangeY, rangeZ] = DIGITAL_TIMER.range;

/** `timer-mode`, `timer-mode:<mode>`, `timer-reset` of a timer that stands on `seat`. */
export const timerModePlaces = (seat: Seat): ReturnType<typeof fixed>[] => [
  fixed('timer-mode', seat, DIGITAL_TIMER.mode, 0.016),
  ...TIMER_MODES.map((mode, i) => {
    const angle = timerModeAngle(i);
    const [dx, dy] = [TIMER_LABEL.x * Math.sin(angle), TIMER_LABEL.y * Math.cos(angle)];
    return fixed(`timer-mode:${mode}`, seat, [modeX + dx, modeY + dy, modeZ], 0.008);
  }),
  fixed('timer-reset', seat, DIGITAL_TIMER.reset, 0.013),
];

/** Those, and `timer-range` with its two places. */
export const timerPlaces = (seat: Seat): ReturnType<typeof fixed>[] => [
  ...timerModePlaces(seat),
  fixed('timer-range', seat, DIGITAL_TIMER.range, 0.014),
  fixed('timer-range:9.999', seat, [rangeX, rangeY + 0.016, rangeZ], 0.009),
  fixed('timer-range:99.99', seat, [rangeX, rangeY - 0.014, rangeZ], 0.009),
];
