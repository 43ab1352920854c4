/** The one-tap repeat: the guide's commands in order, sent and logged as if by hand, each when the bench allows it. */
import type { Problem, Run } from '@core';
import type { Repeat } from '@sdk';
import type { AppLoop } from '../loop.ts';

type Commands = { send(command: string, input: object): void };

export type AgainEnd = { readonly ok: true } | { readonly ok: false; readonly problem: Problem };

/**
 * Starts the repeat; `onEnd` hears how it ended. Returns what stops it early, without a word. Patience is counted in model
 * time, so a slow machine or slow motion is no reason to give up.
 */
export function startAgain(run: Run, loop: AppLoop, repeat: Repeat<never>, onEnd: (end: AgainEnd) => void): () => void {
  let at = 0;
  let sent = false;
  let since = run.time;
  let { cursor } = run.eventsSince(Infinity);
  let ended = false;
  const end = (result?: AgainEnd): void => {
    if (ended) return;
    ended = true;
    off();
    if (result !== undefined) onEnd(result);
  };
  const on = (): void => {
    at++;
    sent = false;
    since = run.time;
  };
  /** The first refusal of our command, or the first event that is waited for. */
  const look = (): void => {
    const step = repeat.steps[at];
    if (step === undefined) return end({ ok: true });
    const { events, cursor: next } = run.eventsSince(cursor);
    cursor = next;
    const refused = events.find(({ name, data }) => name === 'refused' && data['command'] === step.command);
    // Undo, reset or another recording: the hand has taken over.
    if (events.some(({ name }) => name === 'cut')) return end();
    if (sent && refused !== undefined) return end({ ok: false, problem: { key: String(refused.data['reason']) } });
    if (sent) {
      if (run.waiting) return;
      const come = step.until === undefined || events.some(({ name }) => step.until!.includes(name));
      if (come && step.once?.(run.current as never) !== false) return on();
    } else {
      if (step.skip?.(run.current as never) === true) return on();
      const input = typeof step.input === 'function' ? step.input(run.current as never) : step.input;
      const verdict = run.verdict(step.command, input);
      if (verdict === true) {
        (run as Commands).send(step.command, input);
        sent = true;
        return;
      }
      if (run.time - since > repeat.patience) return end({ ok: false, problem: { key: verdict } });
    }
    if (run.time - since > repeat.patience) end({ ok: false, problem: { key: 'again.waiting' } });
  };
  if (!run.status.playing) run.play();
  const off = loop.onFrame(look);
  loop.wake();
  return () => end();
}
