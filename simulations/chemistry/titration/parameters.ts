/** What may be set before (and, where live, during) a run. */
import { ACIDS, SETTINGS } from './apparatus.ts';

export const params = {
  setting: { kind: 'choice', value: 'base-in-burette', options: SETTINGS },
  acid: { kind: 'choice', value: 'hcl', options: ACIDS },
  /** Whose unknown: this student's own, or the bottle of vinegar. */
  bottle: { kind: 'choice', value: 'own', options: ['own', 'vinegar'] },
} as const;
