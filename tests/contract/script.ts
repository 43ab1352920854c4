/** A script: what a student did and at which tick, so that the same log can be lived at any pace. */
import type { Run } from '@core';
import { diceOf, nextCommand, type Dice } from './student.ts';
import { openRun, type Command, type Setting, type Subject } from './subject.ts';

export interface Act {
  readonly tick: number;
  readonly commands: readonly Command[];
}
export interface Script {
  readonly acts: readonly Act[];
  readonly end: number;
  readonly hash: string;
  /** Ticks at which the writer stood, with the hash there before the act of that tick. */
  readonly stops: readonly { readonly tick: number; readonly hash: string }[];
  /** How many kinds of events happened. */
  readonly kinds: number;
}

/** Steps a student may wait between two acts: a third of a second of model time, never more than 60 steps. */
const longestWait = (run: Run) => Math.max(2, Math.min(60, Math.ceil(1 / 3 / run.model.dt)));

/** Lives a student's life step by step and writes down what was done. */
export function writeScript(subject: Subject, seed: number, turns: number, setting?: Setting): Script {
  const dice = diceOf(seed);
  const run = openRun(subject, setting);
  const acts: Act[] = [];
  const stops: { tick: number; hash: string }[] = [];
  for (let turn = 0; turn < turns; turn++) {
    stops.push({ tick: run.tick, hash: run.hash() });
    const commands: Command[] = [];
    for (let n = dice.below(3); n > 0; n--) {
      const command = nextCommand(run, dice, 0.1);
      if (command) commands.push(command);
    }
    acts.push({ tick: run.tick, commands });
    give(run, commands);
    for (let n = 1 + dice.below(longestWait(run)); n > 0; n--) run.step();
  }
  const kinds = new Set(run.eventsSince(0).events.map((e) => e.name)).size;
  const script = { acts, end: run.tick, hash: run.hash(), stops, kinds };
  run.dispose();
  return script;
}
/** Of a few students the one who makes most happen: promises about bits say little of a bench on which nothing moves. */
export function busiestSeed(subject: Subject, seed: number, turns: number): number {
  const students = [0, 1, 2, 3].map((n) => ({ at: seed + n, kinds: writeScript(subject, seed + n, turns).kinds }));
  return students.reduce((best, one) => (one.kinds > best.kinds ? one : best)).at;
}

export const give = (run: Run, commands: readonly Command[]): void => {
  for (const [command, input] of commands) run.send(command, input);
};

/** How a run is driven from one act to the next: it must stop at `tick`, not before and not after. */
export type Pace = (run: Run, tick: number) => void;

export const stepwise: Pace = (run, tick) => {
  while (run.tick < tick) run.step();
};

/** As a screen does it: frames of wall time, the last few ticks one by one so that the act falls on its tick. */
export function onScreen(wall: (frame: number) => number, change?: (run: Run, frame: number) => void): Pace {
  let frame = 0;
  return (run, tick) => {
    run.play();
    for (;;) {
      const seconds = Math.min(wall(frame), 0.25);
      change?.(run, frame);
      const most = (seconds * run.status.speed) / run.model.dt + 1;
      if (run.tick + Math.ceil(most) * run.status.stride > tick) break;
      run.advance(seconds);
      if (run.tick > tick)
        throw new Error(`a frame of ${seconds} s ran to tick ${run.tick}, past ${tick}: more time than was given`);
      frame++;
    }
    frame++;
    run.pause();
    stepwise(run, tick);
  };
}

/** Lives a script at a pace, and gives the run back at its end. */
export function playScript(subject: Subject, script: Script, pace: Pace, setting?: Setting): Run {
  const run = openRun(subject, setting);
  for (const act of script.acts) {
    pace(run, act.tick);
    give(run, act.commands);
    // A boundary while paused is still a boundary: the commands belong to this tick.
    run.advance(0);
  }
  pace(run, script.end);
  return run;
}

export const someTicks = (script: Script, count: number, dice: Dice): readonly number[] =>
  [...new Set(Array.from({ length: count * 3 }, () => dice.pick(script.acts)!.tick))]
    .slice(0, count)
    .sort((a, b) => a - b);
