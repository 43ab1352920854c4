/** What may be set before (and, where live, during) a run. SI, and degrees where a protractor has them. */
import { STIFFNESS } from './launcher.ts';

export const params = {
  launcher: { kind: 'choice', value: 'school', options: ['school', 'sealed'] },
  stiffness: { kind: 'number', value: STIFFNESS, min: 110, max: 3600, step: 10, unit: 'N/m' },
  speedSpread: { kind: 'number', value: 0.005, min: 0, max: 0.03, step: 0.001, unit: '' },
  aimSpread: { kind: 'number', value: 0.2, min: 0, max: 2, step: 0.1, unit: '°' },
  protractorError: { kind: 'number', value: 0.3, min: 0, max: 1, step: 0.1, unit: '°' },
  airDrag: { kind: 'toggle', value: true, live: true },
  family: { kind: 'choice', value: 'school', options: ['school', 'sensor'], live: true },
} as const;
