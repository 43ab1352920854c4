/**
 * Danger, taught without harm. A dangerous act is a command like any other, but the model does not do it at once: it asks. The page
 * shows the question as a card; `danger.go {guess}` lets it happen, `danger.stop` steps back. Then the bench shows the consequence,
 * the card says first aid, and either it is undone with the ordinary undo or `danger.done` goes on with it. All of it is state and
 * log, so it is replayed like the rest. An accident (a splash where no goggles are worn) asks nothing and goes on from the consequence.
 *
 * State and frame of the model hold a `safety`; nothing else is told where. Words of the experiment, per act:
 *   danger.<act>.{title,happens,aid}, and where it asks: .ask, .guess.<guess>
 * They say what goes wrong and what helps, never how much of what: no numbers but in `aid`.
 */
import { ref, type Moment, type Probe, type RefField, type Verdict } from '@core';
import type { LessonInput } from './guide.ts';

interface Named {
  /**
   * Commands that lead to it from the beginning of the first route, the act itself last; `seconds` of model time pass after each.
   * The contract goes this way, stops, goes on and undoes.
   */
  readonly way: readonly (readonly [command: string, input: LessonInput, seconds?: number])[];
}
export type Act = Named &
  (
    | { readonly guesses: readonly string[]; readonly right: string }
    /** It happens because something was left out; there was nothing to ask. */
    | { readonly accident: true }
  );
export type Acts = Readonly<Record<string, Act>>;
export const defineActs = <const A extends Acts>(acts: A): A => acts;

export const WORN = ['goggles', 'gloves'] as const;
export type Worn = (typeof WORN)[number];

export interface Safety {
  /** '' while calm. */
  act: string;
  phase: 'calm' | 'asked' | 'happened';
  /** What was expected; '' of an accident. */
  guess: string;
  goggles: boolean;
  gloves: boolean;
}
/** State and frame of a model that knows danger. */
export interface Guarded {
  safety: Safety;
}
/**
 * The state or the frame of whatever model these commands stand in. `defineModel` must find its types in the model's own lines; a
 * narrower type here would be a second opinion, and the compiler would take it.
 */
// oxlint-disable-next-line no-explicit-any -- as said above
type Its = any;
/** What of the moment is needed here. */
type Now = Pick<Moment<unknown>, 'tick' | 'time' | 'dt' | 'rng' | 'emit'>;

export const openSafety = (): Safety => ({ act: '', phase: 'calm', guess: '', goggles: false, gloves: false });
/** For `frame`: `out.safety = showSafety(state.safety, out.safety)`; allocates only the first time. */
export const showSafety = (from: Safety, out: Safety | undefined): Safety => Object.assign(out ?? openSafety(), from);

/** The only event; data: { act, phase }. */
export const DANGER_EVENT = 'danger';
/** The one probe: 1 asked, 2 happened, undefined while calm; `at` may name one act. */
export const dangerProbe: Probe<Its> = {
  unit: '1',
  read: ({ safety: { act, phase } }: Guarded, at) =>
    phase === 'calm' || (at !== undefined && at !== act) ? undefined : phase === 'asked' ? 1 : 2,
};

function enter({ safety }: Guarded, act: string, phase: Safety['phase'], now: Pick<Now, 'emit'>, time: number): void {
  safety.act = act;
  safety.phase = phase;
  now.emit(DANGER_EVENT, time, { act, phase });
}
function leave({ safety }: Guarded): void {
  safety.act = safety.guess = '';
  safety.phase = 'calm';
}

/** Remembers the act and asks. For commands that are dangerous only sometimes; let their `when` begin with `calm`. */
export const ask = (state: Guarded, act: string, now: Pick<Now, 'time' | 'emit'>): void =>
  enter(state, act, 'asked', now, now.time);
/** It has happened, at `time` inside the step. Nothing is added to a consequence that is still being shown. */
export function accident(state: Guarded, act: string, now: Pick<Now, 'time' | 'emit'>, time = now.time): boolean {
  if (state.safety.phase === 'happened') return false;
  state.safety.guess = '';
  enter(state, act, 'happened', now, time);
  return true;
}
/** Something splashes: an accident unless it meets `what`. Tells whether it was one. */
export const splash = (
  state: Guarded,
  act: string,
  now: Pick<Now, 'time' | 'emit'>,
  what: Worn = 'goggles',
  time = now.time,
): boolean => !state.safety[what] && accident(state, act, now, time);

/** May something be done now, or does a question wait for its answer? */
export const calm = (frame: Its): Verdict => phaseOf(frame) === 'calm' || 'safety.waits';
const phaseOf = ({ safety }: Guarded): Safety['phase'] => safety.phase;

/** A command that does nothing but ask about `act`. */
export const dangerous = (act: string) => ({
  input: {},
  when: calm,
  apply: (state: Its, _input: object, now: Its): void => ask(state, act, now),
});

const WEAR = { what: { kind: 'choice', options: WORN } } as const;
type Wear = { readonly what: Worn };
const wears = ({ safety }: Guarded, what: Worn): boolean => safety[what];
const wear = ({ safety }: Guarded, what: Worn, on: boolean): void => void (safety[what] = on);

/** The commands for `model.commands`. `happen` does what the act does to the bench, once it was answered. */
export function safetyCommands<A extends Acts, S extends Guarded, N extends Now = Now>(
  acts: A,
  happen: (state: S, act: keyof A & string, now: N) => void = () => {},
) {
  const guesses = ({ safety: { act, phase } }: Guarded): readonly string[] => {
    const asked = phase === 'asked' ? acts[act] : undefined;
    return asked !== undefined && 'guesses' in asked ? asked.guesses : [];
  };
  return {
    wear: {
      input: WEAR,
      when: (frame: Its, { what }: Wear): Verdict => !wears(frame, what) || 'safety.worn',
      apply: (state: Its, { what }: Wear): void => wear(state, what, true),
    },
    takeOff: {
      input: WEAR,
      when: (frame: Its, { what }: Wear): Verdict => wears(frame, what) || 'safety.bare',
      apply: (state: Its, { what }: Wear): void => wear(state, what, false),
    },
    'danger.go': {
      input: { guess: ref(guesses) as RefField },
      apply(state: Its, { guess }: { readonly guess: string }, now: Its): void {
        const { safety } = state as Guarded;
        safety.guess = guess;
        enter(state, safety.act, 'happened', now, (now as Now).time);
        happen(state, safety.act, now);
      },
    },
    'danger.stop': {
      input: {},
      when: (frame: Its): Verdict => phaseOf(frame) === 'asked' || 'safety.calm',
      apply: (state: Its): void => leave(state),
    },
    'danger.done': {
      input: {},
      when: (frame: Its): Verdict => phaseOf(frame) === 'happened' || 'safety.calm',
      apply: (state: Its): void => leave(state),
    },
  } as const;
}

/** Back to before the act, by the ordinary undo: as often as it takes until the bench is calm. */
export function undoDanger(run: {
  readonly current: Partial<Guarded>;
  readonly status: { readonly canUndo: boolean };
  undo(): void;
}): void {
  while ((run.current.safety?.phase ?? 'calm') !== 'calm' && run.status.canUndo) run.undo();
}
