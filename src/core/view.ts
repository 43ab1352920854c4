/** What others may know of a run, and how one is begun. */
import type { Problem } from './input.ts';
import type { AnyModel, ParamsOf, ParamValues } from './model.ts';
import type { Seeds } from './rng.ts';
import type { Run } from './run.ts';
import type { Input } from './timeline.ts';

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

type Looks = 'model' | 'experiment' | 'seeds' | 'previous' | 'current' | 'alpha' | 'cut' | 'tick' | 'time' | 'position';
type Reads = 'status' | 'subscribe' | 'readings' | 'probe' | 'eventsSince' | 'verdict';
type Hands = 'send' | 'set' | 'setStride' | 'play' | 'pause' | 'setSpeed' | 'step' | 'undo' | 'redo' | 'reset' | 'seek';
/** The face that a run shows to views and the notebook: look freely, touch only by command. */
export type RunView<M extends AnyModel = AnyModel> = Readonly<Pick<Run<M>, Looks | Reads | Hands>>;

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
