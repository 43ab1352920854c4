/**
 * Since when a display has led to its number: by command, the last one at or before it after which the display had no result.
 * Commands are a tree and their numbers grow along it, so a place that was left by undo, or gone back to, shows the number that it
 * showed then. Headless.
 */
export interface Births {
  /** What the display is like after command `here`. */
  born(here: number, blank: boolean): void;
  /** Only the place counts: what stands there has been looked at before. */
  stand(here: number): void;
  at(node: number): number | undefined;
}

/** `since`: what an earlier page knew of command `node`. */
export function birthsFrom(node = Infinity, since?: number): Births {
  const births = new Map(since === undefined ? [] : [[node, since]]);
  let last = node;
  return {
    born(here, blank) {
      const before = births.get(last);
      if (blank) births.set(here, here);
      else if (before !== undefined && here > last && !births.has(here)) births.set(here, before);
      last = here;
    },
    stand: (here) => void (last = here),
    at: (one) => births.get(one),
  };
}
