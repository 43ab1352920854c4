/** Between busy fingers and the run: the newest value of each hand, sent at most once a frame. */
import type { RunView } from '@core';
import type { FrameLoop } from './contract.ts';
import type { Input } from './field.ts';

export interface Sender {
  /** Remembers a value; it goes out with the next frame. A newer one of the same hand replaces it. */
  offer(hand: string, command: string, input: Input): void;
  /** Sends at once: buttons, choices, the end of a drag. */
  send(command: string, input: Input): void;
  /** What was offered for a hand and the frames do not show yet. */
  pending(hand: string): Input | undefined;
  /** Called once a frame. */
  flush(): void;
}

/** Frames after which an offered value counts as shown: one boundary to apply it, one frame to draw it. */
const SETTLED = 3;

export function createSender(run: Pick<RunView, 'send'>, loop?: Pick<FrameLoop, 'wake'>): Sender {
  const waiting = new Map<string, { command: string; input: Input }>();
  const recent = new Map<string, { input: Input; age: number }>();
  const give = run.send as (command: string, input: Input) => void;
  return {
    offer(hand, command, input) {
      waiting.set(hand, { command, input });
      recent.set(hand, { input, age: 0 });
      loop?.wake();
    },
    send(command, input) {
      this.flush();
      give.call(run, command, input);
      loop?.wake();
    },
    pending: (hand) => recent.get(hand)?.input,
    flush() {
      for (const [hand, entry] of recent) if (!waiting.has(hand) && ++entry.age >= SETTLED) recent.delete(hand);
      if (waiting.size === 0) {
        if (recent.size > 0) loop?.wake();
        return;
      }
      const now = [...waiting.values()];
      waiting.clear();
      for (const { command, input } of now) give.call(run, command, input);
      loop?.wake();
    },
  };
}
