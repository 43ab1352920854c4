/**
 * A column that is being written: kept with the notebook's drafts, so that half a formula survives another tab, a turned tablet and a
 * reload. Headless.
 */
import { MOST_DECIMALS } from './own-decimals.ts';
import { LONGEST_EXPRESSION, LONGEST_NAME, type OwnColumn } from './sets.ts';

export interface OwnDraft {
  /** Id of the column that is changed. */
  readonly at: number | 'new';
  readonly symbol: string;
  readonly unit: string;
  readonly expression: string;
  readonly decimals: number | 'automatic';
}

/** Its key among the drafts; no question of an experiment has a dot in its id. */
export const OWN_DRAFT = 'own.column';

export const draftOf = (column: OwnColumn | undefined): OwnDraft => ({
  at: column?.id ?? 'new',
  symbol: column?.symbol ?? '',
  unit: column?.unit ?? '',
  expression: column?.expression ?? '',
  decimals: column && !column.auto ? column.decimals : 'automatic',
});

export const draftText = (draft: OwnDraft): string => JSON.stringify(draft);

/** What a shelf gave; undefined where nothing is being written, or its column is gone. */
export function readDraft(text: string | undefined, own: readonly OwnColumn[]): OwnDraft | undefined {
  if (text === undefined) return undefined;
  let saved: unknown;
  try {
    saved = JSON.parse(text);
  } catch {
    return undefined;
  }
  const draft = (typeof saved === 'object' && saved !== null ? saved : {}) as Readonly<Record<string, unknown>>;
  const column = own.find(({ id }) => id === draft.at);
  if (!column && draft.at !== 'new') return undefined;
  const short = (v: unknown, most: number): string => (typeof v === 'string' ? v.slice(0, most) : '');
  const { decimals } = draft;
  return {
    at: column?.id ?? 'new',
    // One sign more than is allowed, so that what is too long is said to be.
    symbol: short(draft.symbol, LONGEST_NAME + 1),
    unit: short(draft.unit, LONGEST_NAME + 1),
    expression: short(draft.expression, LONGEST_EXPRESSION),
    decimals:
      Number.isInteger(decimals) && (decimals as number) >= 0 && (decimals as number) <= MOST_DECIMALS
        ? (decimals as number)
        : 'automatic',
  };
}
