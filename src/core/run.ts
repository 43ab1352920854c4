/** One life of one experiment: the only holder of state, the only mover of model time, the keeper of the log. */
import { acceptParams, commandsOf } from './commands.ts';
import type { Look, Reading } from './instrument.ts';
import { Life } from './life.ts';
import type { AnyModel, CommandName, FrameOf, InputsOf, LiveParam, ParamsOf, ParamValues, RunEvent } from './model.ts';
import { clonePlain, type Plain } from './plain.ts';
import type { Seeds } from './rng.ts';
import * as log from './timeline.ts';
import type { Input, Position, Snapshot } from './timeline.ts';
import { travel } from './travel.ts';
import { RefusedError, type RunOptions, type Status } from './view.ts';
const WALL_LIMIT = 0.25;
export class Run<M extends AnyModel = AnyModel> {
  readonly model: M;
  readonly experiment: string;
  readonly seeds: Seeds;
  /** The parameters it began with. */
  readonly params: Input;
  readonly prelude: readonly (readonly [string, Input])[];
  readonly timeline = log.openTimeline();
  /** How far the screen's moment lies between the two frames, in [0, 1). */
  alpha = 0;
  /** Rises when the two frames must not be mixed: reset, undo, seek. */
  cut = 0;
  status: Status<M>;

  private readonly life: Life<M>;
  private readonly listeners = new Set<() => void>();
  private debt = 0;
  private sinceSnapshot = 0;
  private pending: { command: string; input: Input; drag: boolean }[] = [];

  /** Throws RefusedError on a set-up that the model does not accept, Error on an engine that is not ready. */
  constructor(model: M, { experiment, seeds = { bench: 1, unknown: 1, run: 1 }, params, prelude = [] }: RunOptions) {
    const asleep = model.needs?.find((engine) => !engine.isReady());
    if (asleep) throw new Error(`engine ${asleep.id} is not ready: await prepare(model) first`);
    const accepted = acceptParams(model, params);
    if (!accepted.ok) throw new RefusedError(accepted.problem, 'parameters');
    this.model = model;
    this.experiment = experiment;
    this.seeds = seeds;
    this.params = accepted.value;
    this.prelude = prelude;
    this.life = new Life(model, seeds, accepted.value);
    const values = this.life.live as never;
    this.status = { playing: false, speed: 1, stride: 1, params: values, canUndo: false, canRedo: false, version: 0 };
    for (const [command, input] of prelude) {
      const done = this.life.perform(command, input);
      if (!done.ok) throw new RefusedError(done.problem, `prelude ${command}`);
    }
    this.keep();
  }

  /** The two latest frames. */
  get previous(): FrameOf<M> {
    return this.life.previous;
  }
  get current(): FrameOf<M> {
    return this.life.current;
  }
  get tick(): number {
    return this.life.tick;
  }
  get time(): number {
    return this.life.tick * this.model.dt;
  }
  get position(): Position {
    return { node: this.timeline.head, tick: this.life.tick };
  }
  /** Events after `cursor` (0 = all that are kept), and the cursor for the next call. */
  eventsSince(cursor: number): { readonly events: readonly RunEvent[]; readonly cursor: number } {
    return this.life.events.since(cursor);
  }
  /** What an instrument shows now. Throws RangeError on an unknown instrument. */
  readings(instrument: string): readonly Reading[] {
    return this.life.rack.read(instrument);
  }
  /** The true value of a probe, in its unit. */
  probe(name: string, at?: Parameters<Look['probe']>[1]): number | undefined {
    return this.life.probe(name, at);
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
      this.pass(left <= 2);
    }
    this.alpha = Math.min(this.debt / dt, 0.999999);
  }
  /** One step, now. */
  step(): void {
    this.flush();
    this.pass(true);
    this.alpha = 0;
    this.changed();
  }
  private pass(seen: boolean): void {
    this.life.step(seen);
    if (++this.sinceSnapshot * this.model.dt >= log.SNAPSHOT_EVERY) this.keep();
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

  // ── Commands ────────────────────────────────────────────────────────────────────
  /** May this command be given now? `true`, or the key of a sentence. */
  verdict(command: string, input: Input): true | string {
    const judged = this.life.judge(command, input);
    return judged.ok || judged.problem.key;
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
    if (last && log.sameHandle(last, next)) this.pending.pop();
    this.pending.push(next);
    this.notify();
  }
  /** Is something queued? */
  get waiting(): boolean {
    return this.pending.length > 0;
  }
  /** Applies what is queued: the tick boundary. While paused, a boundary is still a boundary. */
  private flush(): void {
    if (this.pending.length === 0) return;
    const batch = this.pending;
    this.pending = [];
    for (const { command, input, drag } of batch) {
      const done = this.life.perform(command, input);
      if (done.ok) log.appendEntry(this.timeline, { tick: this.tick, command, input: done.value, drag });
      else this.announce('refused', { command, reason: done.problem.key, ...done.problem.values });
    }
    this.changed();
  }
  private announce(name: string, data: Input): void {
    this.life.events.push({ name, tick: this.tick, time: this.time, data });
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
  private changed(change: Partial<Status<M>> = {}): void {
    const { head, redo } = this.timeline;
    const { stride, live } = this.life;
    const log = { canUndo: head > 0, canRedo: redo.length > 0, version: this.status.version + 1 };
    this.status = { ...this.status, stride, params: live as never, ...log, ...change };
    this.notify();
  }
  private notify(): void {
    for (const listener of this.listeners) listener();
  }

  // ── Places in the log ───────────────────────────────────────────────────────────
  /** All of the run at this tick boundary, sharing nothing with it. */
  snapshot(): Snapshot {
    return this.life.snapshot(this.timeline.head);
  }
  /** Back to a snapshot of this run, or of another one of the same set-up. */
  restore(snapshot: Snapshot): void {
    this.life.restore(snapshot);
    this.timeline.head = snapshot.position.node;
    this.arrive([]);
  }
  private keep(): void {
    this.sinceSnapshot = 0;
    log.keepSnapshot(this.timeline, this.snapshot(), this.model.dt);
  }
  /** Name of the whole state: model, instruments, parameters, time. */
  hash(): string {
    this.flush();
    return this.life.hash();
  }

  private move(target: Position | undefined, redo: Position[]): void {
    if (!target) return;
    travel(this.life, this.timeline, target, () => this.pass(false));
    this.arrive(redo);
  }
  /** What the screen, the clock and the queue knew belongs to another place. */
  private arrive(redo: Position[]): void {
    this.pending = [];
    this.debt = this.alpha = this.sinceSnapshot = 0;
    this.cut++;
    this.announce('cut', {});
    this.timeline.redo = redo;
    this.changed();
  }

  undo(): void {
    this.flush();
    this.move(log.undoTarget(this.timeline), [...this.timeline.redo, this.position]);
  }
  redo(): void {
    this.flush();
    this.move(this.timeline.redo.at(-1), this.timeline.redo.slice(0, -1));
  }
  /** To the beginning; what was done stays on the log's tree and can be redone. */
  reset(): void {
    this.seek({ node: 0, tick: 0 });
  }
  /** To a position of the log's tree; `back`: where redo leads then. Throws RefusedError if the log cannot be lived again. */
  seek(position: Position, back?: Position[]): void {
    this.flush();
    const { redo } = this.timeline;
    this.move(position, back ?? (redo.length > 0 ? redo : [this.position]));
  }

  /** Frees what lies outside the garbage collector. The run is dead afterwards. */
  dispose(): void {
    this.life.free();
    this.listeners.clear();
  }
}
