/** A model lived without the kernel, so that what it does to its own state, frame and events can be looked at. */
import { acceptInput, acceptParams, chanceOf, clonePlain, type Fields, type Plain, type RunEvent } from '@core';
import { legalInput, type Dice } from './student.ts';
import { SEEDS, demand, type Subject } from './subject.ts';

export interface Bare {
  readonly frame: (out: object) => object;
  readonly step: () => void;
  /** Gives one legal command of the model, if there is one now. */
  readonly act: (dice: Dice) => void;
  readonly saved: () => Plain;
  readonly free: () => void;
}

export function bareLife(subject: Subject, emit: (event: RunEvent) => void = () => {}): Bare {
  const { model } = subject;
  const params = acceptParams(model);
  demand(params.ok, 'the defaults of its parameters are not legal');
  const rng = chanceOf(SEEDS);
  const now = {
    tick: 0,
    time: 0,
    dt: model.dt,
    params: params.value,
    rng,
    emit: (name: string, time: number, data = {}) => emit({ name, tick: now.tick, time, data }),
  };
  const state: unknown = model.init(params.value, rng);
  const apply = (name: string, input: unknown) => {
    const command = model.commands[name];
    if (!command) return;
    const seen = frame({});
    const accepted = acceptInput(command.input as Fields, input, seen);
    if (accepted.ok && (command.when?.(seen, accepted.value) ?? true) === true)
      command.apply(state, accepted.value, now);
  };
  const frame = (out: object) => {
    model.frame(state, now, out);
    return out;
  };
  for (const [name, input] of subject.prelude ?? []) apply(name, input);
  return {
    frame,
    step() {
      model.step(state, now);
      now.tick += 1;
      now.time = now.tick * model.dt;
    },
    act(dice) {
      const name = dice.pick(Object.keys(model.commands));
      if (name === undefined) return;
      const input = legalInput(model.commands[name]!.input as Fields, frame({}), dice);
      if (input) apply(name, input);
    },
    saved: () => clonePlain(model.codec ? model.codec.save(state) : (state as Plain), 'state'),
    free: () => model.codec?.free(state),
  };
}
