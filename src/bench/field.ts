/** What a hand may send: the field of its command, its limits, its legal values. Ranges come from the model, never from here. */
import { snap, type AnyModel, type Field, type NumberField, type RunView } from '@core';
import type { Hand } from '@sdk';

export type Input = Readonly<Record<string, string | number | boolean | readonly [number, number, number]>>;

/** The field of a command (`release`, or `timer.mode` for an instrument's). Throws a RangeError if there is none. */
export function fieldOf(model: AnyModel, command: string, name: string): Field {
  const own: unknown = model.commands[command]?.input[name];
  const dotAt = command.indexOf('.');
  const instrument = dotAt > 0 ? model.instruments?.[command.slice(0, dotAt)] : undefined;
  const found = own ?? instrument?.commands[command.slice(dotAt + 1)]?.input[name];
  if (found === undefined) throw new RangeError(`no field ${name} in command ${command}`);
  return found as Field;
}

/** The number field that a slide, or one axis of a plane, moves. */
export function numberFieldOf(model: AnyModel, command: string, name: string, axis = 0): NumberField {
  const field = fieldOf(model, command, name);
  if (field.kind === 'number') return field;
  // A point moved over the bench keeps its height: x and z are the two that move.
  if (field.kind === 'point') {
    const i = axis === 0 ? 0 : 2;
    return { kind: 'number', min: field.min[i]!, max: field.max[i]!, step: field.step, unit: field.unit };
  }
  throw new RangeError(`field ${name} of command ${command} is not a number`);
}

/** Inside the limits and on a step. */
export const clampToField = (field: NumberField, value: number): number =>
  Math.min(field.max, Math.max(field.min, snap(Math.min(field.max, Math.max(field.min, value)), field.step)));

/** Legal values now, of a choice or of a socket. */
export function legalValues(run: RunView, command: string, name: string): readonly string[] {
  const field = fieldOf(run.model, command, name);
  if (field.kind === 'choice') return field.options;
  if (field.kind === 'ref') return field.of(run.current as never);
  return [];
}

/** The value that a choice has now: from the frame, or as an instrument's channel shows it. */
export function choiceValue(run: RunView, hand: Extract<Hand, { kind: 'choice' }>): string {
  const own = hand.value(run.current);
  if (own !== undefined) return own;
  const options = legalValues(run, hand.command, hand.field);
  const dotAt = hand.command.indexOf('.');
  if (dotAt < 0 || run.model.instruments?.[hand.command.slice(0, dotAt)] === undefined) return '';
  const channel = hand.channel ?? hand.field;
  const reading = run.readings(hand.command.slice(0, dotAt)).find((r) => r.channel === channel);
  if (reading === undefined) return '';
  if (options.includes(reading.face)) return reading.face;
  return (reading.value === null ? undefined : options[reading.value]) ?? reading.face;
}

/** The value of a choice or of a socket, as text. */
export const placeOf = (run: RunView, hand: Extract<Hand, { kind: 'choice' | 'socket' }>): string =>
  hand.kind === 'choice' ? choiceValue(run, hand) : hand.value(run.current);

/** What to send so that a choice or a socket takes `value`; '' takes a thing out of its socket. */
export function placeCommand(
  hand: Extract<Hand, { kind: 'choice' | 'socket' }>,
  value: string,
): readonly [command: string, input: Input] | undefined {
  if (hand.kind === 'choice') return [hand.command, { [hand.field]: value }];
  if (value !== '') return [hand.command, { ...hand.rest, [hand.field]: value }];
  return hand.none === undefined ? undefined : [hand.none.command, hand.none.input];
}

/** The two values of a plane as the command wants them. */
export function planeInput(run: RunView, hand: Extract<Hand, { kind: 'plane' }>, at: readonly [number, number]): Input {
  const field = fieldOf(run.model, hand.command, hand.fields[0]);
  if (field.kind !== 'point') return { [hand.fields[0]]: at[0], [hand.fields[1]]: at[1] };
  return { [hand.fields[0]]: [at[0], field.min[1], at[1]] };
}

export const isVisible = (run: RunView, hand: Hand): boolean =>
  (hand.when === undefined || hand.when(run.current)) &&
  (hand.only === undefined || (run.status.params as Input)[hand.only.param] === hand.only.is);
