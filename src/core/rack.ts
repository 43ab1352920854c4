/** The instruments of a run and their states: sampled at ticks, told of events at once, saved with the run. */
import { instrumentsOf } from './commands.ts';
import type { AnyInstrument, Look, Reading } from './instrument.ts';
import type { AnyModel, RunEvent } from './model.ts';
import type { Plain } from './plain.ts';
import type { Chance } from './rng.ts';
import type { Input } from './timeline.ts';

type Open<T> = { -readonly [K in keyof T]: T[K] };

export class Rack {
  kept: Record<string, Plain> = {};
  private readonly list: [id: string, instrument: AnyInstrument][];
  private readonly look: Open<Look>;
  private readonly dt: number;

  constructor(model: AnyModel, rng: Chance, probe: Look['probe']) {
    this.list = instrumentsOf(model);
    this.dt = model.dt;
    this.look = { id: '', tick: 0, time: 0, dt: 0, params: {}, rng, probe };
    for (const [id, instrument] of this.list) this.kept[id] = instrument.init(id, rng) as Plain;
  }
  setParams(params: Input): void {
    this.look.params = params;
  }
  lookOf(id: string, tick: number, turns = 0): Look {
    const { look } = this;
    look.id = id;
    look.tick = tick;
    look.time = tick * this.dt;
    look.dt = turns * this.dt;
    return look;
  }

  /**
   * Samples those whose turn came in the last `stride` ticks; 0: a command was given, so all look again. With long strides
   * several turns are taken as one, over the longer time.
   */
  sample(tick: number, stride: number): void {
    for (const [id, { every, sample }] of this.list) {
      if (!sample) continue;
      const turns = Math.floor(tick / every) - Math.floor((tick - stride) / every);
      if (stride === 0 || turns > 0) sample(this.kept[id], this.lookOf(id, tick, turns * every));
    }
  }
  hear(event: RunEvent, tick: number): void {
    for (const [id, { hear }] of this.list) hear?.(this.kept[id], event, this.lookOf(id, tick));
  }
  /** Throws RangeError on an unknown instrument. */
  read(id: string): readonly Reading[] {
    const found = this.list.find(([name]) => name === id);
    if (!found) throw new RangeError(`no instrument ${id}`);
    return found[1].read(this.kept[id]);
  }
}
