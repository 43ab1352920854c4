/** Numbers that no student should meet: NaN and infinity, wherever they lie in plain data. */
import { isRecord, isTypedArray } from '@core';

/** The path of the first number that is NaN or infinite, or undefined. */
export function findNotFinite(value: unknown, path = 'value'): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : path;
  if (isTypedArray(value)) {
    const at = value.findIndex((v) => !Number.isFinite(v));
    return at < 0 ? undefined : `${path}[${at}]`;
  }
  if (Array.isArray(value) || isRecord(value))
    for (const [k, v] of Object.entries(value)) {
      const found = findNotFinite(v, `${path}.${k}`);
      if (found !== undefined) return found;
    }
  return undefined;
}
