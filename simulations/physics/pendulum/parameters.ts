/** What may be set before (and, where live, during) a run. SI. */
import { TOWN_IDS } from './gravity.ts';

const CLOCKS = ['timer', 'stopwatch', 'sensor'] as const;
export const params = {
  place: { kind: 'choice', value: 'ha-noi', options: TOWN_IDS },
  /** The bench, or a hall whose ceiling is out of sight. */
  room: { kind: 'choice', value: 'bench', options: ['bench', 'hall'] },
  /** Whose number goes into the table. */
  clock: { kind: 'choice', value: 'timer', options: CLOCKS, live: true },
  air: { kind: 'toggle', value: true, live: true },
} as const;
