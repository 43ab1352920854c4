/** What the browser remembers for us. A browser may refuse (private windows, full disks); then we merely forget. */
const PREFIX = 'phong-stem.';

/** The remembered value, or `otherwise` when there is none, it is broken, or storage is closed. */
export function recall<T>(key: string, otherwise: T): T {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? otherwise : (JSON.parse(text) as T);
  } catch {
    return otherwise;
  }
}

/** True when the browser kept it. */
export function remember(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
