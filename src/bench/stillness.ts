/** Whether there is anything new to draw: a lab where nothing moves costs no battery, even while its clock runs. */
import { isTypedArray, type RunView } from '@core';

const mixIn = (hash: number, value: number): number => (hash * 31.7 + value * 1.000003 + 0.137) % 1e6;

/** A number that changes when anything in a frame does; not for keeping, only for telling two moments apart. */
export function fingerprint(value: unknown, hash = 1): number {
  if (typeof value === 'number') return mixIn(hash, Number.isFinite(value) ? value : 12345);
  if (typeof value === 'boolean') return mixIn(hash, value ? 3 : 7);
  if (typeof value === 'string') {
    let h = mixIn(hash, value.length);
    for (let i = 0; i < value.length; i++) h = mixIn(h, value.charCodeAt(i));
    return h;
  }
  if (isTypedArray(value) || Array.isArray(value)) {
    let h = mixIn(hash, value.length);
    for (let i = 0; i < value.length; i++) h = fingerprint(value[i], h);
    return h;
  }
  if (typeof value !== 'object' || value === null) return mixIn(hash, 5);
  let h = hash;
  for (const key in value) h = fingerprint((value as Record<string, unknown>)[key], h);
  return h;
}

/** Seconds between two looks at the instruments' faces. */
const FACES = 0.1;

/**
 * Tells, once a frame at `now` seconds, whether the picture would differ from the last one that was asked about; 'faces' where
 * only the digits of an instrument do, such as the last one of a balance, which never rests.
 */
export function createWatch(run: RunView): (now: number) => boolean | 'faces' {
  const instruments = Object.keys(run.model.instruments ?? {});
  let tick = -1;
  let alpha = -1;
  let cut = -1;
  let version = -1;
  let frame = NaN;
  let between = true;
  let faces = '';
  let nextFaces = 0;
  return (now) => {
    let changed = run.cut !== cut || run.status.version !== version;
    cut = run.cut;
    version = run.status.version;
    if (run.tick !== tick || changed) {
      tick = run.tick;
      const print = fingerprint(run.current);
      between = fingerprint(run.previous) !== print;
      if (print !== frame) changed = true;
      frame = print;
    }
    if (run.alpha !== alpha) {
      alpha = run.alpha;
      if (between) changed = true;
    }
    if (now >= nextFaces || changed) {
      nextFaces = now + FACES;
      let shown = '';
      for (const id of instruments) for (const reading of run.readings(id)) shown += reading.face + reading.status;
      const differ = shown !== faces;
      faces = shown;
      if (differ && !changed) return 'faces';
    }
    return changed;
  };
}
