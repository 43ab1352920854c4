/** Small pieces that several instruments make their readings from. */
import type { Reading } from '@core';

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
