/** The contract: everything that every experiment must keep, as a list of named checks. */
import { bits } from './bits.ts';
import { claims } from './claims.ts';
import { danger } from './danger.ts';
import { folder } from './folder.ts';
import { frames } from './frames.ts';
import type { Check, Subject } from './subject.ts';

export type { Check, Subject } from './subject.ts';

/** The checks of one experiment. `seed` chooses the student; prepare(model) must have been awaited. */
export const contract = (subject: Subject, seed = 7): readonly Check[] => [
  ...claims(subject, seed),
  ...frames(subject, seed),
  ...bits(subject, seed),
  ...folder(subject, seed),
  ...danger(subject),
];
