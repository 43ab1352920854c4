/** A careless student: anything, in any order, within and without what is allowed. The lab may refuse; it may not break. */
import type { AnyModel, Reading, Run, RunEvent } from '@core';
import { findNotFinite } from './not-finite.ts';
import { diceOf, nextCommand, someParams, type Dice } from './student.ts';
import { SEEDS, demand, openRun, type Subject } from './subject.ts';

const TURNS = 60;
/** Nothing of a school bench leaves this box, m; `position` in a frame is a place in the world. */
const ROOM = 100;
const OWN_EVENTS = ['refused', 'cut'];

export interface Life {
  readonly reasons: ReadonlySet<string>;
  /** Names of the events that were heard. */
  readonly heard: ReadonlySet<string>;
}

/** Throws with the seed in the message where something is not a number, is thrown, or is announced that was not declared. */
export function liveCarelessly(subject: Subject, seed: number, turns = TURNS): Life {
  const dice = diceOf(seed);
  const model = watchProbes(subject.model);
  const reasons = new Set<string>();
  let run: Run | undefined;
  const heard = new Set<string>();
  try {
    const params = dice.chance(0.5) ? someParams(model, dice) : {};
    run = openRun({ ...subject, model }, { seeds: { ...SEEDS, run: seed }, params });
    const follow = followEvents(model, (event) => {
      heard.add(event.name);
      if (event.name === 'refused') reasons.add(String(event.data['reason']));
    });
    for (let turn = 0; turn < turns; turn++) {
      oneTurn(run, dice);
      follow(run);
      check(run);
    }
    return { reasons, heard };
  } catch (error) {
    throw new Error(`${subject.id}, seed ${seed}: ${(error as Error).message}`, { cause: error });
  } finally {
    run?.dispose();
  }
}

function oneTurn(run: Run, dice: Dice): void {
  const kind = dice.below(100);
  if (kind < 55) {
    const command = nextCommand(run, dice, 0.2);
    if (command) run.send(...command);
    if (dice.chance(0.5)) run.step();
  } else if (kind < 70) for (let n = 1 + dice.below(40); n > 0; n--) run.step();
  else if (kind < 73) for (let n = Math.min(1500, dice.between(2, 25) / run.model.dt); n > 0; n--) run.step();
  else if (kind < 82) {
    run.play();
    for (let n = 1 + dice.below(6); n > 0; n--) run.advance(dice.pick([1 / 60, 1 / 30, 0.2, 0, -1, NaN])!);
  } else if (kind < 85) run.pause();
  else if (kind < 90) run.undo();
  else if (kind < 93) run.redo();
  else if (kind < 95) run.setSpeed(dice.pick([0.1, 1, 5, NaN])!);
  else if (kind < 97) run.seek({ node: 0, tick: dice.below(Math.max(1, firstTick(run) + 1)) });
  else if (kind < 98) run.reset();
  else run.step();
}
/** Ticks that the beginning lasts before the first command of the log. */
const firstTick = (run: Run) =>
  Math.min(run.tick, ...run.timeline.entries.filter((e) => e.parent === 0).map((e) => e.tick));

function check(run: Run): void {
  const bad = findNotFinite(run.current, 'frame') ?? findNotFinite(run.snapshot().state, 'state');
  demand(bad === undefined, `${bad} is not finite at tick ${run.tick}`);
  for (const [name, probe] of Object.entries(run.model.probes)) {
    const value = probe.read(run.current);
    demand(value === undefined || Number.isFinite(value), `probe ${name} reads ${value}`);
  }
  for (const id of Object.keys(run.model.instruments ?? {})) checkReadings(id, run.readings(id));
  const { position } = run.current as { position?: unknown };
  if (Array.isArray(position))
    demand(
      position.every((x) => typeof x !== 'number' || Math.abs(x) < ROOM),
      `a body left the room: ${position.join(' ')}`,
    );
  run.hash();
}

function checkReadings(id: string, readings: readonly Reading[]): void {
  for (const { channel, value, face, error } of readings) {
    demand(value === null || Number.isFinite(value), `${id}.${channel} reads ${value}`);
    demand(Number.isFinite(error.half) && error.half >= 0, `${id}.${channel} has the error ${error.half}`);
    demand(typeof face === 'string' && !/NaN|Infinity|undefined/.test(face), `${id}.${channel} shows ${face}`);
  }
}

/** Every event is declared, lies inside its step, and comes in order of time. */
export function followEvents(model: AnyModel, each: (event: RunEvent) => void = () => {}): (run: Run) => void {
  const declared = new Set([...(model.events ?? []), ...OWN_EVENTS]);
  const longest = Math.max(...(model.strides ?? [1])) * model.dt;
  let cursor = 0;
  let last = -Infinity;
  return (run) => {
    const news = run.eventsSince(cursor);
    cursor = news.cursor;
    for (const event of news.events) {
      const { name, tick, time } = event;
      demand(declared.has(name), `emits the undeclared event ${name}`);
      each(event);
      if (name === 'cut') last = -Infinity;
      if (OWN_EVENTS.includes(name)) continue;
      demand(Number.isFinite(time), `${name} happens at ${time}`);
      const end = tick * model.dt;
      const slack = 1e-9 * Math.max(1, end);
      demand(
        time <= end + slack && time >= end - longest - slack,
        `${name} of tick ${tick} happens at ${time} s, outside its step`,
      );
      demand(time >= last - slack, `${name} at ${time} s comes after an event at ${last} s`);
      last = time;
    }
  };
}

/** A model that complains when anyone asks for a probe it does not have. */
function watchProbes(model: AnyModel): AnyModel {
  const probes = new Proxy(model.probes as Record<string, unknown>, {
    get(target, name) {
      if (typeof name === 'string' && !Object.hasOwn(target, name))
        throw new Error(`an instrument asks for the probe ${name}, which does not exist`);
      return target[name as string];
    },
  });
  return { ...model, probes } as AnyModel;
}
