/** Speaking at a pace that can be followed: at most one sentence in a while, and the latest one wins. */

export interface Pace {
  /** Hands in a sentence at `now` seconds; returns the one to say at once, if any. */
  say(text: string, now: number): string | undefined;
  /** Called now and then: returns a sentence whose time has come. */
  due(now: number): string | undefined;
  /** A sentence waits for its time. */
  readonly waits: boolean;
  /** What waits is not said any more. */
  forget(): void;
}

export function createPace(seconds: number): Pace {
  let last = -Infinity;
  let waiting: string | undefined;
  const due = (now: number): string | undefined => {
    if (waiting === undefined || now - last < seconds) return undefined;
    const text = waiting;
    waiting = undefined;
    last = now;
    return text;
  };
  return {
    say(text, now) {
      waiting = text;
      return due(now);
    },
    due,
    get waits() {
      return waiting !== undefined;
    },
    forget: () => void (waiting = undefined),
  };
}
