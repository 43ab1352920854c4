/** Pictures in words: pure functions from frames and events to keys of the word list, for screen readers and schematics. */
import type { AnyModel, FrameOf, Reading, RunEvent } from '@core';

/** A number is printed in the reader's language with these decimals; a key is looked up in the words first. */
export type MessageValue = string | { readonly value: number; readonly decimals: number } | { readonly key: string };
export interface Message {
  readonly key: string;
  readonly values?: Readonly<Record<string, MessageValue>>;
}
export type Readings = Readonly<Record<string, readonly Reading[]>>;

export interface Description<M extends AnyModel> {
  /** What is on the bench and what it shows now, one sentence each. */
  readonly summary: (frame: FrameOf<M>, readings: Readings) => readonly Message[];
  /** What to say when something happens; undefined to keep quiet. */
  readonly announce: (event: RunEvent) => Message | undefined;
}
export const defineDescription = <M extends AnyModel>(description: Description<M>): Description<M> => description;

/**
 * What to say of an event 'refused'. The model's own reasons are short names (`refused.<reason>` in its words); the kernel's are whole keys
 * with values, such as `input.out-of-range`, and the page has the words.
 */
export function refusal({ command: _command, reason, ...rest }: RunEvent['data']): Message {
  const key = String(reason);
  if (!key.includes('.')) return { key: `refused.${key}` };
  const values: Record<string, MessageValue> = {};
  for (const [name, value] of Object.entries(rest))
    values[name] = typeof value === 'number' ? { value, decimals: 3 } : String(value);
  return { key: `problem.${key}`, values };
}
