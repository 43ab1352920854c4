/** Whose report it is. Kept on this device and printed in the report; never in a notebook, a link, a recording or a QR code. */
import type { Person } from '../../notebook/report/model.ts';
import { recall, remember } from '../storage.ts';

const KEY = 'person';
const LONGEST = 80;
const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST) : '');

/** Many pupils share one school computer: what is kept is easily seen and overwritten on the sheet itself. */
export function knownPerson(): Person {
  const kept = recall<Partial<Record<keyof Person, unknown>> | null>(KEY, null) ?? {};
  return { name: text(kept.name), class: text(kept.class), group: text(kept.group) };
}
export const keepPerson = (person: Person): boolean => remember(KEY, person);
