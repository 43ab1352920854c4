/**
 * The state of a run and what may happen to it: a step, a command at a tick boundary, a snapshot, a restore. Knows nothing of
 * wall time and keeps no log; only `Run` holds one, and nobody else holds it.
 */
import { commandsOf, judge, type Bench } from './commands.ts';
import { EventQueue } from './events.ts';
import { hash } from './hash.ts';
import type { Accepted } from './input.ts';
import type { Look } from './instrument.ts';
import type { AnyModel, FrameOf, Moment, ParamsOf } from './model.ts';
import { clonePlain, type Plain } from './plain.ts';
import { Rack } from './rack.ts';
import { chanceOf, type Seeds } from './rng.ts';
import type { Input, Snapshot } from './timeline.ts';

type Open<T> = { -readonly [K in keyof T]: T[K] };

export class Life<M extends AnyModel = AnyModel> implements Bench {
  readonly model: M;
  readonly seeds: Seeds;
  previous = {} as FrameOf<M>;
  current = {} as FrameOf<M>;
  tick = 0;
  stride = 1;
  live: Input;
  readonly rack: Rack;
  readonly events = new EventQueue();
  readonly now: Open<Moment<ParamsOf<M>>>;
  state: unknown;
  private frameTick = 0;
  private eventTick = 0;
  private stepping = false;

  constructor(model: M, seeds: Seeds, params: Input) {
    this.model = model;
    this.seeds = seeds;
    this.live = params;
    const rng = chanceOf(seeds);
    const emit = (name: string, time: number, data: Input = {}) => {
      const event = { name, tick: this.eventTick, time, data };
      this.rack.hear(event, this.tick);
      this.events.push(event);
    };
    this.now = { tick: 0, time: 0, dt: model.dt, params: params as never, rng, emit };
    this.rack = new Rack(model, rng, (name, at) => this.probe(name, at));
    this.rack.setParams(params);
    this.state = model.init(params as never, rng);
    this.model.frame(this.state, this.now as never, this.previous);
    this.refill();
    this.rack.sample(0, 0);
  }
  get kept(): Readonly<Record<string, Plain>> {
    return this.rack.kept;
  }
  lookOf(id: string): Look {
    return this.rack.lookOf(id, this.tick);
  }
  setLive(change: Input): void {
    this.live = this.now.params = { ...this.live, ...change } as never;
    this.rack.setParams(this.live);
  }
  setStride(stride: number): void {
    this.stride = stride;
  }

  private moment(): void {
    const { now, model } = this;
    now.tick = this.tick;
    now.time = this.tick * model.dt;
    now.dt = model.dt * this.stride;
  }

  /** One step of the model, then the instruments whose turn it is. `seen`: make the frame. */
  step(seen: boolean): void {
    this.moment();
    this.eventTick = this.tick + this.stride;
    this.stepping = true;
    this.model.step(this.state, this.now as never);
    this.stepping = false;
    this.tick += this.stride;
    if (seen) this.refresh();
    this.rack.sample(this.tick, this.stride);
  }

  /** Makes the frame of this tick if it has not been made. */
  refresh(): void {
    if (this.frameTick === this.tick) return;
    const old = this.previous;
    this.previous = this.current;
    this.current = old;
    this.refill();
  }
  private refill(): void {
    this.moment();
    this.frameTick = this.tick;
    this.model.frame(this.state, this.now as never, this.current);
  }
  probe(name: string, at?: Parameters<Look['probe']>[1]): number | undefined {
    // Half a step is no moment: what was seen there would depend on which frames the screen had asked for.
    if (this.stepping) throw new Error(`an instrument that hears an event cannot probe ${name}: put it in the event`);
    this.refresh();
    return this.model.probes[name]?.read(this.current, at);
  }

  judge(command: string, input: unknown): Accepted<Input> {
    this.refresh();
    return judge(this.model, command, input, this);
  }
  /** Applies a command now, if it may be; says why not otherwise. */
  perform(command: string, input: unknown): Accepted<Input> {
    const judged = this.judge(command, input);
    if (!judged.ok) return judged;
    this.moment();
    this.eventTick = this.tick;
    const { apply } = commandsOf(this.model).get(command)!;
    apply(this, judged.value as never);
    // A command is seen at once: the frame of this tick is made anew, and instruments look again.
    this.refill();
    this.rack.sample(this.tick, 0);
    return judged;
  }

  /** All of it at this tick boundary, sharing nothing with it. `node`: the place in the log that it belongs to. */
  snapshot(node: number): Snapshot {
    const state = clonePlain(this.model.codec ? this.model.codec.save(this.state) : (this.state as Plain), 'state');
    const instruments = clonePlain(this.rack.kept, 'instruments');
    return { position: { node, tick: this.tick }, stride: this.stride, params: this.live, state, instruments };
  }
  restore({ state, instruments, params, stride, position }: Snapshot): void {
    const { codec } = this.model;
    codec?.free(this.state);
    this.state = codec ? codec.load(clonePlain(state)) : clonePlain(state);
    this.rack.kept = clonePlain(instruments);
    this.setLive(params);
    this.stride = stride;
    this.tick = position.tick;
    this.frameTick = -1;
    // A step that broke off may be the reason for going back.
    this.stepping = false;
    this.refresh();
  }
  hash(): string {
    const { position, ...rest } = this.snapshot(0);
    return hash({ ...rest, tick: position.tick, seeds: { ...this.seeds } });
  }
  free(): void {
    if (this.state !== undefined) this.model.codec?.free(this.state);
    this.state = undefined;
  }
}
