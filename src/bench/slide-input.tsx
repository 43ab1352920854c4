/** A native range for a hand that slides, or for one axis of a plane: the same control over the 3D object and in a list. */
import { useId, useRef, type KeyboardEvent } from 'react';
import type { NumberField, RunView } from '@core';
import type { Hand } from '@sdk';
import { clampToField, numberFieldOf, planeInput, type Input } from './field.ts';
import { usePulse } from './hooks.ts';
import { strokeTo } from './keys.ts';
import type { Sender } from './sender.ts';
import type { BenchWords } from './words.ts';

export type MovingHand = Extract<Hand, { kind: 'axis' | 'arc' | 'turn' | 'plane' }>;
export const isMoving = (hand: Hand): hand is MovingHand =>
  hand.kind !== 'socket' && hand.kind !== 'choice' && hand.kind !== 'button';

/** One number of a moving hand: where it comes from, and the command that changes it. */
export interface SlideValue {
  readonly field: NumberField;
  /** As offered last, or as the frame shows it. */
  read(): number;
  /** What the student is told: the reading of the instrument it is set by, where there is one. */
  told(): number;
  input(value: number): Input;
}

/** The number of a slide, or of axis 0 or 1 of a plane. */
export function slideValue(
  run: RunView,
  sender: Pick<Sender, 'pending'>,
  hand: MovingHand,
  axis: 0 | 1 = 0,
): SlideValue {
  if (hand.kind !== 'plane') {
    const field = numberFieldOf(run.model, hand.command, hand.field);
    const { reads } = hand;
    const read = () => (sender.pending(hand.id)?.[hand.field] as number | undefined) ?? hand.value(run.current);
    return {
      field,
      read,
      told: () => (reads && run.readings(reads.instrument).find((r) => r.channel === reads.channel)?.value) ?? read(),
      input: (value) => ({ ...hand.rest, [hand.field]: value }),
    };
  }
  const field = numberFieldOf(run.model, hand.command, hand.fields[axis], axis);
  const both = (): readonly [number, number] => {
    const waiting = sender.pending(hand.id);
    const first = waiting?.[hand.fields[0]];
    if (Array.isArray(first)) return [first[0] as number, first[2] as number];
    return typeof first === 'number' ? [first, waiting?.[hand.fields[1]] as number] : hand.value(run.current);
  };
  return {
    field,
    read: () => both()[axis],
    told: () => both()[axis],
    input: (value) => {
      const now = both();
      return planeInput(run, hand, axis === 0 ? [value, now[1]] : [now[0], value]);
    },
  };
}

interface SlideInputProps {
  readonly run: RunView;
  readonly hand: MovingHand;
  readonly axis?: 0 | 1;
  readonly sender: Sender;
  readonly words: BenchWords;
  /** Its name; without it the hand's own. */
  readonly label?: string;
  readonly labelledBy?: string;
  readonly onMove?: () => void;
}

export function SlideInput({ run, hand, axis = 0, sender, words, label, labelledBy, onMove }: SlideInputProps) {
  const element = useRef<HTMLInputElement>(null);
  const id = useId();
  const { field, read, told, input } = slideValue(run, sender, hand, axis);
  const show = (): void => {
    const range = element.current;
    if (range === null) return;
    const value = read();
    if (range.valueAsNumber !== value) range.value = String(value);
    const text = words.amount(told(), field);
    if (range.getAttribute('aria-valuetext') !== text) range.setAttribute('aria-valuetext', text);
  };
  const offer = (value: number): void => {
    sender.offer(hand.id, hand.command, input(clampToField(field, value)));
    show();
    onMove?.();
  };
  usePulse(run, show);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = strokeTo(event, read(), hand.arrow, field);
    if (next === undefined) return;
    event.preventDefault();
    offer(next);
  };
  return (
    <input
      ref={element}
      id={id}
      type="range"
      min={field.min}
      max={field.max}
      step={field.step}
      defaultValue={read()}
      aria-label={labelledBy === undefined ? (label ?? words.hand(hand.id)) : undefined}
      aria-labelledby={labelledBy}
      onKeyDown={onKeyDown}
      onInput={(event) => offer(event.currentTarget.valueAsNumber)}
    />
  );
}
