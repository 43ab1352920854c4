/** One life of one experiment: the only holder of state, the only mover of model time. */
import type { AnyInstrument, Look, Reading } from './instrument.ts';
import { acceptField, acceptInput, refuse, type Accepted, type Fields, type InputOf, type Problem } from './input.ts';
import type { AnyModel, Command, CommandName, FrameOf, InputsOf, LiveParam, Moment, Param, ParamsOf, ParamValues, RunEvent } from './model.ts';
import { clonePlain, type Plain } from './plain.ts';
import { chanceOf, type Chance, type Seeds } from './rng.ts';
import { hash } from './hash.ts';
import { appendEntry, keepSnapshot, nearestSnapshot, openTimeline, pathTo, undoTarget, SNAPSHOT_EVERY, type Input, type Position, type Snapshot, type Timeline } from './timeline.ts';

/** The slow half of a run, replaced as a whole when it changes; made for useSyncExternalStore. */
export interface Status<M extends AnyModel = AnyModel> {
  readonly playing: boolean;
  readonly speed: number;
  readonly stride: number;
  readonly params: ParamValues<ParamsOf<M>>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Rises with every applied command, undo, redo, seek. */
  readonly version: number;
}

/** The face that a run shows: look freely, touch only by command. */
export interface RunView<M extends AnyModel = AnyModel> {
  readonly model: M;
  readonly experiment: string;
  readonly seeds: Seeds;
  /** The two latest frames, and how far the screen's moment lies between them, in [0, 1). */
  readonly previous: FrameOf<M>;
  readonly current: FrameOf<M>;
  readonly alpha: number;
  /** Rises when the two frames must not be mixed: reset, undo, seek. */
  readonly cut: number;
  readonly tick: number;
  readonly time: number;
  readonly position: Position;
  readonly status: Status<M>;
  subscribe(listener: () => void): () => void;

  /** What an instrument shows now. Throws RangeError on an unknown instrument. */
  readings(instrument: string): readonly Reading[];
  probe(name: string): number | undefined;
  /** Events after `cursor` (0 = from the beginning of what is kept), and the cursor for the next call. */
  eventsSince(cursor: number): { readonly events: readonly RunEvent[]; readonly cursor: number };
  /** May this command be given now? `true`, or the key of a sentence. For instruments: `timer.reset`. */
  verdict(command: string, input: Input): true | string;

  /** Queues a command for the next tick boundary. A refusal comes as an event `refused` with {command, reason}. */
  send<K extends CommandName<M>>(command: K, input: InputsOf<M>[K]): void;
  set<K extends LiveParam<M>>(param: K, value: ParamValues<ParamsOf<M>>[K]): void;
  setStride(stride: number): void;
  play(): void;
  pause(): void;
  setSpeed(speed: number): void;
  /** One step, now. */
  step(): void;
  undo(): void;
  redo(): void;
  /** To the beginning; what was done stays on the log's tree and can be redone. */
  reset(): void;
  seek(position: Position): void;
}

export interface RunOptions {
  readonly experiment: string;
  readonly seeds?: Seeds;
  /** Values that differ from the defaults. */
  readonly params?: Input;
  /** Commands given before the first tick; part of the set-up, not of the log. */
  readonly prelude?: readonly (readonly [command: string, input: Input])[];
}

/** A set-up or a log that this model does not accept; `problem` says why in a key of the word list. */
export class RefusedError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem, what: string) {
    super(`${what}: ${problem.key} ${JSON.stringify(problem.values ?? {})}`);
    this.name = 'RefusedError';
    this.problem = problem;
  }
}

/** Waits for the engines that a model needs. Call before `new Run`. */
export const prepare = async (model: AnyModel): Promise<void> => {
  for (const engine of model.needs ?? []) await engine.ready();
};

/** The parameters of a run: defaults, and the given ones checked and snapped. */
export function acceptParams(model: AnyModel, given: Input = {}): Accepted<Input> {
  const specs = model.params as Readonly<Record<string, Param>>;
  const out: Record<string, Plain> = {};
  for (const name of Object.keys(given)) if (!Object.hasOwn(specs, name)) return refuse('input.unknown-field', { field: name.slice(0, 40) });
  for (const [name, spec] of Object.entries(specs)) {
    const one = acceptField(name, spec, Object.hasOwn(given, name) ? given[name] : spec.value, undefined);
    if (!one.ok) return one;
    out[name] = one.value as Plain;
  }
  return { ok: true, value: out };
}

interface Bound { readonly input: Fields; readonly drag: boolean; readonly when: (input: never) => true | string; readonly apply: (input: never) => void }
const EVENTS_KEPT = 4096;
const WALL_LIMIT = 0.25;

export class Run<M extends AnyModel = AnyModel> implements RunView<M> {
  readonly model: M;
  readonly experiment: string;
  readonly seeds: Seeds;
  readonly params: Input;
  readonly prelude: readonly (readonly [string, Input])[];
  readonly timeline: Timeline = openTimeline();
  previous: FrameOf<M>;
  current: FrameOf<M>;
  alpha = 0;
  cut = 0;
  tick = 0;
  status: Status<M>;

  private readonly chance: Chance;
  private readonly instruments: [id: string, instrument: AnyInstrument][];
  private readonly bound = new Map<string, Bound>();
  private readonly listeners = new Set<() => void>();
  private state: unknown;
  private kept: Record<string, Plain> = {};
  private live: Record<string, Plain>;
  private stride = 1;
  private frameTick = -1;
  private debt = 0;
  private sinceSnapshot = 0;
  private pending: { command: string; input: Input }[] = [];
  private events: RunEvent[] = [];
  private eventBase = 0;
  private eventTick = 0;
  private silent = false;
  private readonly now: { -readonly [K in keyof Moment<ParamsOf<M>>]: Moment<ParamsOf<M>>[K] };
  private readonly look: { -readonly [K in keyof Look]: Look[K] };

  constructor(model: M, options: RunOptions) {
    for (const engine of model.needs ?? []) if (!engine.isReady()) throw new Error(`engine ${engine.id} is not ready: await prepare(model) first`);
    const params = acceptParams(model, options.params);
    if (!params.ok) throw new RefusedError(params.problem, 'parameters');
    this.model = model;
    this.experiment = options.experiment;
    this.seeds = options.seeds ?? { bench: 1, unknown: 1, run: 1 };
    this.params = params.value;
    this.prelude = options.prelude ?? [];
    this.live = { ...params.value };
    this.chance = chanceOf(this.seeds);
    this.instruments = Object.entries((model.instruments ?? {}) as Record<string, AnyInstrument>);
    this.now = { tick: 0, time: 0, dt: model.dt, params: this.live as never, rng: this.chance, emit: (name, time, data) => this.emit(name, time, data) };
    this.look = { id: '', tick: 0, time: 0, dt: 0, params: this.live, rng: this.chance, probe: (name, at) => { this.refresh(); return this.model.probes[name]?.read(this.current, at); } };
    this.bindCommands();
    this.state = model.init(this.live as never, this.chance);
    for (const [id, instrument] of this.instruments) this.kept[id] = instrument.init(id, this.chance) as Plain;
    this.previous = {} as FrameOf<M>;
    this.current = {} as FrameOf<M>;
    this.status = { playing: false, speed: 1, stride: 1, params: this.live as never, canUndo: false, canRedo: false, version: 0 };
    this.sampleInstruments(0);
    for (const [command, input] of this.prelude) {
      const done = this.perform(command, input);
      if (!done.ok) throw new RefusedError(done.problem, `prelude ${command}`);
    }
    this.refill();
    this.keep();
  }

  get time(): number { return this.tick * this.model.dt; }
  get position(): Position { return { node: this.timeline.head, tick: this.tick }; }

  // ── Time ────────────────────────────────────────────────────────────────────────

  /**
   * Called once a screen frame: wall time enters here and nowhere else. `outOfTime` tells when enough of the screen frame
   * is spent; what is left undone is dropped, so a slow machine runs the lab slowly and never changes the physics.
   */
  advance(wallSeconds: number, outOfTime?: () => boolean): void {
    this.flush();
    if (!this.status.playing) return;
    const dt = this.model.dt * this.stride;
    const wall = Number.isFinite(wallSeconds) ? Math.min(Math.max(wallSeconds, 0), WALL_LIMIT) : 0;
    this.debt += wall * this.status.speed * this.stride;
    let steps = Math.floor(this.debt / dt);
    for (let done = 1; steps > 0; done++, steps--) {
      // The last two frames are what views mix, so those two are made, and at least those two if time runs out.
      if (steps > 2 && done % 8 === 0 && outOfTime?.() === true) steps = 2;
      this.live1(steps <= 2);
    }
    this.debt = Math.min(this.debt - Math.floor(this.debt / dt) * dt, dt * 0.999999);
    this.alpha = this.debt / dt;
  }

  step(): void {
    this.flush();
    this.live1(true);
    this.alpha = 0;
    this.changed();
  }

  /** One step of the model, then the instruments whose turn it is. */
  private live1(seen: boolean): void {
    const { now, model, stride } = this;
    now.tick = this.tick;
    now.time = this.tick * model.dt;
    now.dt = model.dt * stride;
    this.eventTick = this.tick + stride;
    model.step(this.state, now as never);
    this.tick += stride;
    if (seen) this.refresh();
    this.sampleInstruments(stride);
    if (++this.sinceSnapshot * model.dt >= SNAPSHOT_EVERY) this.keep();
  }

  private sampleInstruments(stride: number): void {
    for (const [id, instrument] of this.instruments) {
      if (!instrument.sample) continue;
      const { every } = instrument;
      // With strides several turns may fall into one step; the instrument is then sampled once, over the longer time.
      const turns = Math.floor(this.tick / every) - Math.floor((this.tick - stride) / every);
      if (stride > 0 && turns === 0) continue;
      instrument.sample(this.kept[id], this.lookOf(id, Math.max(1, turns) * every * this.model.dt));
    }
  }

  private lookOf(id: string, dt: number): Look {
    const { look } = this;
    look.id = id;
    look.tick = this.tick;
    look.time = this.tick * this.model.dt;
    look.dt = dt;
    return look;
  }

  // ── Frames and events ───────────────────────────────────────────────────────────

  /** Makes the frame of this tick if it has not been made. */
  private refresh(): void {
    if (this.frameTick === this.tick) return;
    const old = this.previous;
    this.previous = this.current;
    this.current = old;
    this.refill();
  }
  private refill(): void {
    const { now } = this;
    now.tick = this.tick;
    now.time = this.time;
    now.dt = this.model.dt * this.stride;
    this.frameTick = this.tick;
    this.model.frame(this.state, now as never, this.current);
  }

  private emit(name: string, time: number, data: Readonly<Record<string, Plain>> = {}): void {
    const event: RunEvent = { name, tick: this.eventTick, time, data };
    for (const [id, instrument] of this.instruments) instrument.hear?.(this.kept[id], event, this.lookOf(id, 0));
    this.announce(event);
  }
  private announce(event: RunEvent): void {
    if (this.silent) return;
    this.events.push(event);
    if (this.events.length > 2 * EVENTS_KEPT) this.eventBase += this.events.splice(0, this.events.length - EVENTS_KEPT).length;
  }
  eventsSince(cursor: number): { events: readonly RunEvent[]; cursor: number } {
    return { events: this.events.slice(Math.max(0, cursor - this.eventBase)), cursor: this.eventBase + this.events.length };
  }

  readings(instrument: string): readonly Reading[] {
    const found = this.instruments.find(([id]) => id === instrument);
    if (!found) throw new RangeError(`no instrument ${instrument}`);
    return found[1].read(this.kept[instrument]);
  }
  probe(name: string): number | undefined {
    this.refresh();
    return this.model.probes[name]?.read(this.current);
  }

  // ── Commands ────────────────────────────────────────────────────────────────────

  private bindCommands(): void {
    for (const [name, command] of Object.entries(this.model.commands as Record<string, Command<unknown, unknown, unknown, Fields>>))
      this.bound.set(name, {
        input: command.input,
        drag: command.drag ?? false,
        when: (input) => command.when?.(this.current, input) ?? true,
        apply: (input) => command.apply(this.state, input, this.now as never),
      });
    for (const [id, instrument] of this.instruments)
      for (const [name, command] of Object.entries(instrument.commands as AnyInstrument['commands']))
        this.bound.set(`${id}.${name}`, {
          input: command!.input,
          drag: command!.drag ?? false,
          when: (input) => command!.when?.(this.kept[id], input) ?? true,
          apply: (input) => command!.apply(this.kept[id], input, this.lookOf(id, 0)),
        });
    const live = Object.entries(this.model.params as Record<string, Param>).filter(([, p]) => p.live);
    for (const [name, spec] of live)
      this.bound.set(`set.${name}`, { input: { value: spec } as Fields, drag: spec.kind === 'number', when: () => true, apply: ({ value }: InputOf<{ value: Param }>) => this.setLive({ ...this.live, [name]: value as Plain }) });
    const strides = this.model.strides ?? [1];
    this.bound.set('run.stride', { input: { stride: { kind: 'choice', options: strides.map(String) } }, drag: false, when: () => true, apply: ({ stride }: { stride: string }) => { this.stride = Number(stride); } });
  }

  private setLive(params: Record<string, Plain>): void {
    this.live = params;
    this.now.params = params as never;
    this.look.params = params;
  }

  /** Checks a command against its fields and against what is visible; what comes back is snapped. */
  private judge(command: string, input: unknown): Accepted<Input> {
    const bound = this.bound.get(command);
    if (!bound) return refuse('input.unknown-command', { command: command.slice(0, 40) });
    this.refresh();
    const accepted = acceptInput(bound.input, input, this.current);
    if (!accepted.ok) return accepted;
    const verdict = bound.when(accepted.value as never);
    return verdict === true ? (accepted as Accepted<Input>) : refuse(verdict);
  }
  verdict(command: string, input: Input): true | string {
    const judged = this.judge(command, input);
    return judged.ok ? true : judged.problem.key;
  }

  private perform(command: string, input: unknown): Accepted<Input> {
    const judged = this.judge(command, input);
    if (!judged.ok) return judged;
    const { now } = this;
    now.tick = this.tick;
    now.time = this.time;
    now.dt = this.model.dt * this.stride;
    this.eventTick = this.tick;
    this.bound.get(command)!.apply(judged.value as never);
    // A command is seen at once: instruments look again, and the frame of this tick is made anew.
    this.refill();
    this.sampleInstruments(0);
    return judged;
  }

  send<K extends CommandName<M>>(command: K, input: InputsOf<M>[K]): void {
    this.queue(command, input as Input);
  }
  private queue(command: string, input: Input): void {
    const last = this.pending.at(-1);
    // A handle that slides sends at most one value a tick: the newer one replaces the one still waiting.
    const sameHandle = last?.command === command && this.bound.get(command)?.drag === true && Object.keys(last.input).every((k) => typeof last.input[k] === 'number' || last.input[k] === input[k]);
    if (sameHandle) this.pending.pop();
    this.pending.push({ command, input: clonePlain(input) });
    this.notify();
  }
  set<K extends LiveParam<M>>(param: K, value: ParamValues<ParamsOf<M>>[K]): void {
    this.queue(`set.${param}`, { value: value as Plain });
  }
  setStride(stride: number): void { this.queue('run.stride', { stride: String(stride) }); }
  get waiting(): boolean { return this.pending.length > 0; }
  isDrag(command: string): boolean { return this.bound.get(command)?.drag ?? false; }

  /** Applies what is queued: the tick boundary. While paused, a boundary is still a boundary. */
  private flush(): void {
    if (this.pending.length === 0) return;
    const batch = this.pending;
    this.pending = [];
    for (const { command, input } of batch) {
      const done = this.perform(command, input);
      if (done.ok) appendEntry(this.timeline, this.tick, command, done.value, this.bound.get(command)!.drag);
      else this.announce({ name: 'refused', tick: this.tick, time: this.time, data: { command, reason: done.problem.key, ...done.problem.values } });
    }
    this.changed();
  }

  play(): void { this.changed({ playing: true }); }
  pause(): void { this.changed({ playing: false }); }
  setSpeed(speed: number): void { if (Number.isFinite(speed)) this.changed({ speed: Math.min(Math.max(speed, 0.01), 100) }); }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
  private changed(change: Partial<Status<M>> = {}): void {
    const { head, redo } = this.timeline;
    this.status = { ...this.status, stride: this.stride, params: this.live as never, canUndo: head > 0, canRedo: redo.length > 0, version: this.status.version + 1, ...change };
    this.notify();
  }
  private notify(): void { for (const listener of this.listeners) listener(); }

  // ── Places in the log ───────────────────────────────────────────────────────────

  /** All of the run at this tick boundary, sharing nothing with it. */
  snapshot(): Snapshot {
    const state = this.model.codec ? clonePlain(this.model.codec.save(this.state)) : clonePlain(this.state as Plain);
    return { position: this.position, stride: this.stride, params: this.live, state, instruments: clonePlain(this.kept) };
  }
  restore(snapshot: Snapshot): void {
    const { codec } = this.model;
    codec?.free(this.state);
    this.state = codec ? codec.load(clonePlain(snapshot.state)) : clonePlain(snapshot.state);
    this.kept = clonePlain(snapshot.instruments) as Record<string, Plain>;
    this.setLive({ ...snapshot.params });
    this.stride = snapshot.stride;
    this.tick = snapshot.position.tick;
    this.timeline.head = snapshot.position.node;
    this.debt = this.alpha = this.sinceSnapshot = 0;
    this.frameTick = -1;
    this.refresh();
  }
  private keep(): void {
    this.sinceSnapshot = 0;
    keepSnapshot(this.timeline, this.snapshot(), this.model.dt);
  }

  /** Name of the whole state: model, instruments, parameters, time. */
  hash(): string {
    this.flush();
    const { position, ...rest } = this.snapshot();
    return hash({ ...rest, tick: position.tick, seeds: { ...this.seeds } });
  }

  /** Lives from the nearest snapshot to a position. Events on the way are not announced again. */
  private goTo(position: Position): void {
    const { timeline } = this;
    const path = pathTo(timeline, position.node);
    const from = nearestSnapshot(timeline, position, path);
    this.silent = true;
    try {
      const here = path.findIndex((e) => e.id === timeline.head);
      const next = path[here + 1];
      // Going on from here beats any snapshot when here lies on the way and nothing on the way has been passed.
      const onTheWay = (timeline.head === 0 || here >= 0) && this.tick <= position.tick && (next === undefined || next.tick >= this.tick) && this.tick >= from.position.tick;
      if (!onTheWay) this.restore(from);
      for (const entry of path.slice(path.findIndex((e) => e.id === timeline.head) + 1)) {
        while (this.tick < entry.tick) this.live1(false);
        const done = this.perform(entry.command, entry.input);
        if (!done.ok || this.tick !== entry.tick) throw new RefusedError(done.ok ? { key: 'recording.off-tick' } : done.problem, `log entry ${entry.id}`);
        timeline.head = entry.id;
      }
      while (this.tick < position.tick) this.live1(false);
    } finally {
      this.silent = false;
    }
    this.pending = [];
    this.debt = this.alpha = 0;
    this.refresh();
    this.cut++;
    this.announce({ name: 'cut', tick: this.tick, time: this.time, data: {} });
    this.changed();
  }

  undo(): void {
    this.flush();
    const target = undoTarget(this.timeline);
    if (!target) return;
    const redo = [...this.timeline.redo, this.position];
    this.goTo(target);
    this.timeline.redo = redo;
    this.changed();
  }
  redo(): void {
    this.flush();
    const { redo } = this.timeline;
    const target = redo.at(-1);
    if (!target) return;
    this.goTo(target);
    this.timeline.redo = redo.slice(0, -1);
    this.changed();
  }
  reset(): void { this.seek({ node: 0, tick: 0 }); }
  seek(position: Position): void {
    this.flush();
    const redo = this.timeline.redo.length > 0 ? this.timeline.redo : [this.position];
    this.goTo(position);
    this.timeline.redo = redo;
    this.changed();
  }

  /** Frees what lies outside the garbage collector. The run is dead afterwards. */
  dispose(): void {
    this.model.codec?.free(this.state);
    this.listeners.clear();
    this.state = undefined;
  }
}
