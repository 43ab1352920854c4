/** One life of one experiment: the only holder of state, the only mover of model time. */
import { acceptParams, commandsOf, instrumentsOf, judge, type Bench } from './commands.ts';
import type { AnyInstrument, Look, Reading } from './instrument.ts';
import type { Accepted, Problem } from './input.ts';
import type {
  AnyModel,
  CommandName,
  FrameOf,
  InputsOf,
  LiveParam,
  Moment,
  ParamsOf,
  ParamValues,
  RunEvent,
  Verdict,
} from './model.ts';
import { clonePlain, type Plain } from './plain.ts';
import { chanceOf, type Chance, type Seeds } from './rng.ts';
import { hash } from './hash.ts';
import {
  appendEntry,
  keepSnapshot,
  nearestSnapshot,
  openTimeline,
  pathTo,
  sameHandle,
  undoTarget,
  SNAPSHOT_EVERY,
  type Input,
  type Position,
  type Snapshot,
} from './timeline.ts';

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

type Shown =
  | 'model'
  | 'experiment'
  | 'seeds'
  | 'previous'
  | 'current'
  | 'alpha'
  | 'cut'
  | 'tick'
  | 'time'
  | 'position'
  | 'status'
  | 'subscribe'
  | 'readings'
  | 'probe'
  | 'eventsSince'
  | 'verdict'
  | 'send'
  | 'set'
  | 'setStride'
  | 'play'
  | 'pause'
  | 'setSpeed'
  | 'step'
  | 'undo'
  | 'redo'
  | 'reset'
  | 'seek';
/** The face that a run shows to views and the notebook: look freely, touch only by command. */
export type RunView<M extends AnyModel = AnyModel> = Readonly<Pick<Run<M>, Shown>>;

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

type Open<T> = { -readonly [K in keyof T]: T[K] };
const EVENTS_KEPT = 4096;
const WALL_LIMIT = 0.25;

export class Run<M extends AnyModel = AnyModel> {
  readonly model: M;
  readonly experiment: string;
  readonly seeds: Seeds;
  /** The parameters it began with. */
  readonly params: Input;
  readonly prelude: readonly (readonly [string, Input])[];
  readonly timeline = openTimeline();
  /** The two latest frames, and how far the screen's moment lies between them, in [0, 1). */
  previous = {} as FrameOf<M>;
  current = {} as FrameOf<M>;
  alpha = 0;
  /** Rises when the two frames must not be mixed: reset, undo, seek. */
  cut = 0;
  tick = 0;
  status: Status<M>;

  private readonly chance: Chance;
  private readonly instruments: [id: string, instrument: AnyInstrument][];
  private readonly listeners = new Set<() => void>();
  private readonly now: Open<Moment<ParamsOf<M>>>;
  private readonly look: Open<Look>;
  private readonly bench: Bench;
  private state: unknown;
  private kept: Record<string, Plain> = {};
  private live: Input;
  private stride = 1;
  private frameTick = 0;
  private debt = 0;
  private sinceSnapshot = 0;
  private pending: { command: string; input: Input; drag: boolean }[] = [];
  private events: RunEvent[] = [];
  private eventBase = 0;
  private eventTick = 0;
  private silent = false;

  /** Throws RefusedError on a set-up that the model does not accept, Error on an engine that is not ready. */
  constructor(model: M, options: RunOptions) {
    for (const { id, isReady } of model.needs ?? [])
      if (!isReady()) throw new Error(`engine ${id} is not ready: await prepare(model) first`);
    const params = acceptParams(model, options.params);
    if (!params.ok) throw new RefusedError(params.problem, 'parameters');
    this.model = model;
    this.experiment = options.experiment;
    this.seeds = options.seeds ?? { bench: 1, unknown: 1, run: 1 };
    this.live = this.params = params.value;
    this.prelude = options.prelude ?? [];
    this.chance = chanceOf(this.seeds);
    this.instruments = instrumentsOf(model);
    this.now = {
      tick: 0,
      time: 0,
      dt: model.dt,
      params: this.live as never,
      rng: this.chance,
      emit: (name, time, data) => this.emit(name, time, data),
    };
    this.look = {
      id: '',
      tick: 0,
      time: 0,
      dt: 0,
      params: this.live,
      rng: this.chance,
      probe: (name, at) => this.probe(name, at),
    };
    this.state = model.init(this.live as never, this.chance);
    for (const [id, instrument] of this.instruments) this.kept[id] = instrument.init(id, this.chance) as Plain;
    // Commands work on these private parts; nobody else is given them.
    const state = () => this.state;
    const current = () => this.current;
    const kept = () => this.kept;
    this.bench = {
      get state() {
        return state();
      },
      get current() {
        return current();
      },
      get kept() {
        return kept();
      },
      now: this.now as never,
      lookOf: (id, dt) => this.lookOf(id, dt),
      setLive: (change) => this.setLive(change),
      takeStride: (stride) => void (this.stride = stride),
    };
    this.status = {
      playing: false,
      speed: 1,
      stride: 1,
      params: this.live as never,
      canUndo: false,
      canRedo: false,
      version: 0,
    };
    this.refill();
    this.sampleInstruments(0);
    for (const [command, input] of this.prelude) {
      const done = this.perform(command, input);
      if (!done.ok) throw new RefusedError(done.problem, `prelude ${command}`);
    }
    this.keep();
  }

  get time(): number {
    return this.tick * this.model.dt;
  }
  get position(): Position {
    return { node: this.timeline.head, tick: this.tick };
  }

  // ── Time ────────────────────────────────────────────────────────────────────────

  /**
   * Called once a screen frame: wall time enters here and nowhere else. `outOfTime` tells when enough of the screen frame
   * is spent; what is left undone is dropped, so a slow machine runs the lab slowly and never changes the physics.
   */
  advance(wallSeconds: number, outOfTime?: () => boolean): void {
    this.flush();
    if (!this.status.playing) return;
    const { dt } = this.model;
    const wall = Number.isFinite(wallSeconds) ? Math.min(Math.max(wallSeconds, 0), WALL_LIMIT) : 0;
    this.debt += wall * this.status.speed;
    const owed = Math.floor(this.debt / dt);
    this.debt -= owed * dt;
    for (let left = owed, done = 1; left > 0; left--, done++) {
      // The last two frames are what views mix, so those two are made, and at least those two if time runs out.
      if (left > 2 && done % 8 === 0 && outOfTime?.()) left = 2;
      this.live1(left <= 2);
    }
    this.alpha = Math.min(this.debt / dt, 0.999999);
  }

  /** One step, now. */
  step(): void {
    this.flush();
    this.live1(true);
    this.alpha = 0;
    this.changed();
  }

  private moment(): void {
    const { now, model } = this;
    now.tick = this.tick;
    now.time = this.tick * model.dt;
    now.dt = model.dt * this.stride;
  }

  /** One step of the model, then the instruments whose turn it is. */
  private live1(seen: boolean): void {
    this.moment();
    this.eventTick = this.tick + this.stride;
    this.model.step(this.state, this.now as never);
    this.tick += this.stride;
    if (seen) this.refresh();
    this.sampleInstruments(this.stride);
    if (++this.sinceSnapshot * this.model.dt >= SNAPSHOT_EVERY) this.keep();
  }

  /** `stride` 0: a command was given, so all look again. With long strides several turns are taken as one, over the longer time. */
  private sampleInstruments(stride: number): void {
    for (const [id, { every, sample }] of this.instruments) {
      if (!sample) continue;
      const turns = Math.floor(this.tick / every) - Math.floor((this.tick - stride) / every);
      if (stride === 0 || turns > 0) sample(this.kept[id], this.lookOf(id, turns * every * this.model.dt));
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
    this.moment();
    this.frameTick = this.tick;
    this.model.frame(this.state, this.now as never, this.current);
  }

  private emit(name: string, time: number, data: Input = {}): void {
    const event: RunEvent = { name, tick: this.eventTick, time, data };
    for (const [id, instrument] of this.instruments) instrument.hear?.(this.kept[id], event, this.lookOf(id, 0));
    this.announce(event);
  }
  private announce(event: RunEvent): void {
    if (this.silent) return;
    this.events.push(event);
    if (this.events.length > 2 * EVENTS_KEPT) this.eventBase += this.events.splice(0, EVENTS_KEPT).length;
  }
  /** Events after `cursor` (0 = all that are kept), and the cursor for the next call. */
  eventsSince(cursor: number): { readonly events: readonly RunEvent[]; readonly cursor: number } {
    return {
      events: this.events.slice(Math.max(0, cursor - this.eventBase)),
      cursor: this.eventBase + this.events.length,
    };
  }

  /** What an instrument shows now. Throws RangeError on an unknown instrument. */
  readings(instrument: string): readonly Reading[] {
    const found = this.instruments.find(([id]) => id === instrument);
    if (!found) throw new RangeError(`no instrument ${instrument}`);
    return found[1].read(this.kept[instrument]);
  }
  /** The true value of a probe, in its unit. */
  probe(name: string, at?: Parameters<Look['probe']>[1]): number | undefined {
    this.refresh();
    return this.model.probes[name]?.read(this.current, at);
  }

  // ── Commands ────────────────────────────────────────────────────────────────────

  private setLive(change: Input): void {
    this.live = this.now.params = this.look.params = { ...this.live, ...change } as never;
  }

  private judge(command: string, input: unknown): Accepted<Input> {
    this.refresh();
    return judge(this.model, command, input, this.bench);
  }
  /** May this command be given now? `true`, or the key of a sentence. */
  verdict(command: string, input: Input): Verdict {
    const judged = this.judge(command, input);
    return judged.ok || judged.problem.key;
  }

  private perform(command: string, input: unknown): Accepted<Input> {
    const judged = this.judge(command, input);
    if (!judged.ok) return judged;
    this.moment();
    this.eventTick = this.tick;
    commandsOf(this.model)
      .get(command)!
      .apply(this.bench, judged.value as never);
    // A command is seen at once: the frame of this tick is made anew, and instruments look again.
    this.refill();
    this.sampleInstruments(0);
    return judged;
  }

  /** Queues a command for the next tick boundary. A refusal comes as an event `refused` with {command, reason}. */
  send<K extends CommandName<M>>(command: K, input: InputsOf<M>[K]): void {
    this.queue(command, input as Input);
  }
  set<K extends LiveParam<M>>(param: K, value: ParamValues<ParamsOf<M>>[K]): void {
    this.queue(`set.${param}`, { value: value as Plain });
  }
  setStride(stride: number): void {
    this.queue('run.stride', { stride: String(stride) });
  }
  private queue(command: string, input: Input): void {
    const next = { command, input: clonePlain(input), drag: commandsOf(this.model).get(command)?.drag ?? false };
    // A handle that slides sends at most one value a tick: the newer one replaces the one still waiting.
    const last = this.pending.at(-1);
    if (last && sameHandle(last, next)) this.pending.pop();
    this.pending.push(next);
    this.notify();
  }
  /** Is a command waiting for the next boundary? */
  get waiting(): boolean {
    return this.pending.length > 0;
  }

  /** Applies what is queued: the tick boundary. While paused, a boundary is still a boundary. */
  private flush(): void {
    if (this.pending.length === 0) return;
    const batch = this.pending;
    this.pending = [];
    for (const { command, input, drag } of batch) {
      const done = this.perform(command, input);
      if (done.ok) appendEntry(this.timeline, this.tick, command, done.value, drag);
      else
        this.announce({
          name: 'refused',
          tick: this.tick,
          time: this.time,
          data: { command, reason: done.problem.key, ...done.problem.values },
        });
    }
    this.changed();
  }

  play(): void {
    this.changed({ playing: true });
  }
  pause(): void {
    this.changed({ playing: false });
  }
  /** Model seconds a wall second, 0.01 to 100. */
  setSpeed(speed: number): void {
    if (Number.isFinite(speed)) this.changed({ speed: Math.min(Math.max(speed, 0.01), 100) });
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
  private changed(change: Partial<Status<M>> = {}): void {
    const { head, redo } = this.timeline;
    this.status = {
      ...this.status,
      stride: this.stride,
      params: this.live as never,
      canUndo: head > 0,
      canRedo: redo.length > 0,
      version: this.status.version + 1,
      ...change,
    };
    this.notify();
  }
  private notify(): void {
    for (const listener of this.listeners) listener();
  }

  // ── Places in the log ───────────────────────────────────────────────────────────

  /** All of the run at this tick boundary, sharing nothing with it. */
  snapshot(): Snapshot {
    const state = clonePlain(this.model.codec ? this.model.codec.save(this.state) : (this.state as Plain), 'state');
    return {
      position: this.position,
      stride: this.stride,
      params: this.live,
      state,
      instruments: clonePlain(this.kept, 'instruments'),
    };
  }
  restore(snapshot: Snapshot): void {
    const { codec } = this.model;
    codec?.free(this.state);
    this.state = codec ? codec.load(clonePlain(snapshot.state)) : clonePlain(snapshot.state);
    this.kept = clonePlain(snapshot.instruments);
    this.setLive(snapshot.params);
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
    const done = () => path.findIndex((e) => e.id === timeline.head) + 1;
    this.silent = true;
    try {
      // Going on from here beats any snapshot when here lies on the way and nothing on the way has been passed.
      const here = timeline.head === 0 || done() > 0 ? Math.min(position.tick, path[done()]?.tick ?? Infinity) : -1;
      if (this.tick > here || this.tick < from.position.tick) this.restore(from);
      for (const entry of path.slice(done())) {
        while (this.tick < entry.tick) this.live1(false);
        const step = this.perform(entry.command, entry.input);
        if (!step.ok) throw new RefusedError(step.problem, `log entry ${entry.id}`);
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
  }
  private move(target: Position | undefined, redo: Position[]): void {
    if (!target) return;
    this.goTo(target);
    this.timeline.redo = redo;
    this.changed();
  }

  undo(): void {
    this.flush();
    this.move(undoTarget(this.timeline), [...this.timeline.redo, this.position]);
  }
  redo(): void {
    this.flush();
    this.move(this.timeline.redo.at(-1), this.timeline.redo.slice(0, -1));
  }
  /** To the beginning; what was done stays on the log's tree and can be redone. */
  reset(): void {
    this.seek({ node: 0, tick: 0 });
  }
  /** To a position of the log's tree. Throws RefusedError if the log cannot be lived again. */
  seek(position: Position): void {
    this.flush();
    const { redo } = this.timeline;
    this.move(position, redo.length > 0 ? redo : [this.position]);
  }

  /** Frees what lies outside the garbage collector. The run is dead afterwards. */
  dispose(): void {
    this.model.codec?.free(this.state);
    this.listeners.clear();
    this.state = undefined;
  }
}
