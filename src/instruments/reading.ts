/** Small pieces that several instruments make their readings from. */
import type { Look, Reading } from '@core';

/** A knob or switch as a reading: what it points at, and no number to write down. */
export const statusReading = (channel: string, face: string): Reading => ({
  channel,
  quantity: 'setting',
  unit: '',
  value: null,
  face,
  decimals: 0,
  error: { half: 0, shape: 'rectangular' },
  status: 'ok',
});

/** A command makes every instrument look again. One with a lag keeps its own pace, or its lag would run ahead; `latest` is −1 before the first look. */
export const tooSoon = (latest: number, look: Look, every: number): boolean =>
  latest >= 0 && look.tick - latest < every;
