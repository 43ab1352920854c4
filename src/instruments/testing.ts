/** A bench for one instrument in a test: truths are set by hand, time goes where it is told. Not for the product. */
import { acceptInput, chanceOf, type AnyInstrument, type Look, type Plain, type Reading, type Seeds } from '@core';

const SEEDS: Seeds = { bench: 1, unknown: 2, run: 3 };
const DT = 1 / 240;

/** Puts an instrument on a bench under the name `it`. */
export function benchOf(instrument: AnyInstrument, seeds: Partial<Seeds> = {}) {
  const rng = chanceOf({ ...SEEDS, ...seeds });
  const truths = new Map<string, number>();
  const look = {
    id: 'it',
    tick: 0,
    time: 0,
    dt: instrument.every * DT,
    params: {},
    rng,
    // A truth at a place is set under `name@place`; without one of its own a place has the truth of everywhere.
    probe: (name: string, at?: unknown) => truths.get(`${name}@${String(at)}`) ?? truths.get(name),
  };
  const state: unknown = instrument.init('it', rng);
  const sample = () => instrument.sample?.(state, look as Look);
  sample();
  return {
    state,
    set: (probe: string, truth: number | undefined) => {
      if (truth === undefined) truths.delete(probe);
      else truths.set(probe, truth);
    },
    /** Lives until `time`, tick by tick. */
    until(time: number) {
      while ((look.tick + 1) * DT <= time + 1e-12) {
        look.tick++;
        look.time = look.tick * DT;
        if (look.tick % instrument.every === 0) sample();
      }
    },
    /** Lives until the tick before `time`, then tells of what happens at `time`, as a run does. */
    hear(name: string, time: number, data: Readonly<Record<string, Plain>>) {
      this.until(time);
      instrument.hear?.(state, { name, tick: look.tick + 1, time, data }, look as Look);
    },
    signal(socket: string, on: boolean, time: number) {
      this.hear('signal', time, { socket, on });
    },
    /** As the run: checked, applied, and everything looks again. */
    command(name: string, input: Readonly<Record<string, Plain>> = {}) {
      const command = instrument.commands[name]!;
      const accepted = acceptInput(command.input, input, {});
      if (!accepted.ok) throw new Error(accepted.problem.key);
      command.apply(state, accepted.value, look as Look);
      sample();
    },
    /** What the run would say to a command now: true, or why not. */
    verdict(name: string, input: Readonly<Record<string, Plain>> = {}) {
      return instrument.commands[name]!.when?.(state, input) ?? true;
    },
    read(channel: string): Reading {
      const found = instrument.read(state).find((r) => r.channel === channel);
      if (!found) throw new Error(`no channel ${channel}`);
      return found;
    },
  };
}
