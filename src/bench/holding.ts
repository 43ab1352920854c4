/** Whether a hand is being dragged on the bench: until it is let go, nothing else may move under it. */

let held = 0;
const waiting = new Set<() => void>();

export const holding = (): boolean => held > 0;

/** A drag begins; gives what ends it, which may be called twice. */
export function hold(): () => void {
  let on = true;
  held += 1;
  return () => {
    if (!on) return;
    on = false;
    held -= 1;
    if (held === 0) for (const listener of waiting) listener();
  };
}

/** Calls `listener` whenever the last hand is let go; gives what stops that. */
export function onRelease(listener: () => void): () => void {
  waiting.add(listener);
  return () => void waiting.delete(listener);
}
