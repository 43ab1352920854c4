/** Choices, sockets and buttons as native controls. */
import { useId } from 'react';
import type { RunView } from '@core';
import type { Hand } from '@sdk';
import { legalValues, placeCommand, placeOf } from './field.ts';
import { useLive } from './hooks.ts';
import type { Sender } from './sender.ts';
import type { BenchWords } from './words.ts';

export type PlaceHand = Extract<Hand, { kind: 'choice' | 'socket' }>;
export type ButtonHand = Extract<Hand, { kind: 'button' }>;
export const isPlacing = (hand: Hand): hand is PlaceHand => hand.kind === 'choice' || hand.kind === 'socket';

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((v, i) => v === b[i]);

/** What a choice or a socket may be set to now: the present value first where it is not among the legal ones, '' where it can be taken out. */
export function offered(run: RunView, hand: PlaceHand): readonly string[] {
  const legal = legalValues(run, hand.command, hand.field);
  const now = placeOf(run, hand);
  const out = legal.includes(now) || now === '' ? [...legal] : [now, ...legal];
  const empty = hand.kind === 'socket' && (hand.none !== undefined || now === '');
  return empty ? ['', ...out] : out;
}
export const useOffered = (run: RunView, hand: PlaceHand): readonly string[] =>
  useLive(run, () => offered(run, hand), sameList);

/** Sends what puts the hand there; choosing what is already so sends nothing. */
export function putInto(run: RunView, sender: Sender, hand: PlaceHand, value: string): void {
  if (value === placeOf(run, hand)) return;
  const command = placeCommand(hand, value);
  if (command !== undefined) sender.send(command[0], command[1]);
}

interface HandProps<H> {
  readonly run: RunView;
  readonly hand: H;
  readonly sender: Sender;
  readonly words: BenchWords;
}

export function PlaceInput({
  run,
  hand,
  sender,
  words,
  labelledBy,
}: HandProps<PlaceHand> & { readonly labelledBy?: string }) {
  const values = useOffered(run, hand);
  const now = useLive(run, () => placeOf(run, hand));
  const id = useId();
  return (
    <select
      id={id}
      value={now}
      aria-label={labelledBy === undefined ? words.hand(hand.id) : undefined}
      aria-labelledby={labelledBy}
      onChange={(event) => putInto(run, sender, hand, event.currentTarget.value)}
    >
      {!values.includes(now) && <option value={now}>{now === '' ? '–' : words.option(hand, now)}</option>}
      {values.map((value) => (
        <option key={value} value={value}>
          {words.option(hand, value)}
        </option>
      ))}
    </select>
  );
}

export function HandButton({
  run,
  hand,
  sender,
  words,
  bare = false,
}: HandProps<ButtonHand> & { readonly bare?: boolean }) {
  const pressed = useLive(run, () => hand.pressed?.(run.current));
  const name = words.hand(hand.id);
  return (
    <button
      type="button"
      className={bare ? undefined : 'bench-button'}
      aria-pressed={pressed}
      aria-label={bare ? name : undefined}
      onClick={() => sender.send(hand.command, hand.input)}
    >
      {bare ? null : name}
    </button>
  );
}
