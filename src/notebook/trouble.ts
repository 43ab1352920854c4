/** Why nothing is kept: the browser forbids it, the disk is full, a newer page owns what is there, another tab has taken the bench. */
export type Trouble = 'memory' | 'full' | 'newer' | 'elsewhere';

/** By the name of the error; `elsewhere` is that of a shelf which another tab has. */
const TROUBLES: ReadonlyMap<string, Trouble> = new Map([
  ['QuotaExceededError', 'full'],
  ['VersionError', 'newer'],
  ['elsewhere', 'elsewhere'],
]);
export const troubleOf = (storage: string): Trouble => TROUBLES.get(storage) ?? 'memory';
