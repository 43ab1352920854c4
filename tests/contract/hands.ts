/** Whether the hands of an experiment can do what they say: commands, fields and probes that exist. */
import type { Field, Fields, Run } from '@core';
import type { Hand } from '@sdk';
import { commandsOf } from './student.ts';

export function handFaults(run: Run, hands: readonly Hand[]): string[] {
  const commands = new Map(commandsOf(run.model));
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const hand of hands) {
    const fault = (what: string) => faults.push(`hand ${hand.id}: ${what}`);
    if (seen.has(hand.id)) fault('its id is used twice');
    seen.add(hand.id);
    const fields = commands.get(hand.command);
    if (fields === undefined) {
      fault(`there is no command ${hand.command}`);
      continue;
    }
    if (hand.when !== undefined && typeof hand.when(run.current) !== 'boolean') fault('`when` gives no yes or no');
    one(run, hand, fields, fault);
    if (hand.kind === 'socket' && hand.none) {
      const none = commands.get(hand.none.command);
      if (none === undefined) fault(`there is no command ${hand.none.command}`);
      else covers(none, Object.keys(hand.none.input), fault);
    }
  }
  return faults;
}

/** Exactly the fields of the command, no more and no less. */
function covers(fields: Fields, given: readonly string[], fault: (what: string) => void): void {
  for (const name of given) if (!Object.hasOwn(fields, name)) fault(`the command has no field ${name}`);
  for (const name of Object.keys(fields)) if (!given.includes(name)) fault(`it leaves out the field ${name}`);
}
const wants = (field: Field | undefined, ...kinds: readonly Field['kind'][]): boolean =>
  field === undefined || kinds.includes(field.kind);

function one(run: Run, hand: Hand, fields: Fields, fault: (what: string) => void): void {
  const { current } = run;
  switch (hand.kind) {
    case 'axis':
    case 'arc':
    case 'turn': {
      covers(fields, [hand.field, ...Object.keys(hand.rest ?? {})], fault);
      if (!wants(fields[hand.field], 'number')) fault(`${hand.field} is not a number`);
      if (!Number.isFinite(hand.value(current))) fault(`its value is ${hand.value(current)}`);
      if (!(hand.arrow > 0)) fault('an arrow key does not move it');
      if (hand.reads && !Object.hasOwn(run.model.instruments ?? {}, hand.reads.instrument))
        fault(`there is no instrument ${hand.reads.instrument}`);
      return;
    }
    case 'socket':
      covers(fields, [hand.field, ...Object.keys(hand.rest ?? {})], fault);
      if (!wants(fields[hand.field], 'ref', 'choice')) fault(`${hand.field} names no place`);
      if (typeof hand.value(current) !== 'string') fault('its value is no place');
      return;
    case 'plane': {
      const [first, second] = hand.fields;
      const point = fields[first]?.kind === 'point';
      covers(fields, point ? [first] : [first, second], fault);
      if (!point && !(wants(fields[first], 'number') && wants(fields[second], 'number')))
        fault('its fields are neither a point nor two numbers');
      if (!hand.value(current).every(Number.isFinite)) fault('its value is no place');
      return;
    }
    case 'choice': {
      covers(fields, [hand.field], fault);
      if (!wants(fields[hand.field], 'choice')) fault(`${hand.field} is no choice`);
      const dot = hand.command.indexOf('.');
      const id = hand.command.slice(0, dot);
      if (hand.value(current) === undefined && dot > 0 && Object.hasOwn(run.model.instruments ?? {}, id)) {
        const channel = hand.channel ?? hand.field;
        if (!run.readings(id).some((r) => r.channel === channel)) fault(`${id} has no channel ${channel}`);
      }
      return;
    }
    case 'button':
      covers(fields, Object.keys(hand.input), fault);
      if (hand.pressed && typeof hand.pressed(current) !== 'boolean') fault('`pressed` gives no yes or no');
      return;
  }
}
