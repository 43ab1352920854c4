/** What may be set before (and, where live, during) a run. SI. */
import { PLACE_IDS } from './gravity.ts';

const MAX_LEAN = 0.0873; // 5°
export const params = {
  place: { kind: 'choice', value: 'ha-noi', options: PLACE_IDS },
  delay: { kind: 'number', value: 0.002, min: 0, max: 0.01, step: 0.0001, unit: 's' },
  delaySpread: { kind: 'number', value: 0.0005, min: 0, max: 0.002, step: 0.0001, unit: 's' },
  tiltX: { kind: 'number', value: 0, min: -MAX_LEAN, max: MAX_LEAN, step: 0.0001, unit: 'rad' },
  tiltZ: { kind: 'number', value: 0, min: -MAX_LEAN, max: MAX_LEAN, step: 0.0001, unit: 'rad' },
  airDrag: { kind: 'toggle', value: true, live: true },
  secondGate: { kind: 'toggle', value: false },
  family: { kind: 'choice', value: 'school', options: ['school', 'sensor'], live: true },
} as const;
