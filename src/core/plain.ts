/** Plain data: what a frame, a command, a snapshot and a recording are made of. Nothing else may cross the door. */

export type TypedArray =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray;

export type Plain =
  null | boolean | number | string | TypedArray | readonly Plain[] | { readonly [key: string]: Plain };

export const isTypedArray = (v: unknown): v is TypedArray => ArrayBuffer.isView(v) && !(v instanceof DataView);

export const isRecord = (v: unknown): v is Record<string, unknown> => {
  if (typeof v !== 'object' || v === null) return false;
  const proto: unknown = Object.getPrototypeOf(v);
  return proto === Object.prototype || proto === null;
};

/** A deep copy that shares nothing with the original. Throws a TypeError that names the path of anything not plain. */
export function clonePlain<T>(value: T, path = 'value'): T {
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
    return value;
  if (isTypedArray(value)) return value.slice() as T;
  if (Array.isArray(value)) return value.map((v, i) => clonePlain(v, `${path}[${i}]`)) as T;
  if (isRecord(value)) {
    const out: Record<string, unknown> = {};
    for (const key of Object.keys(value)) out[key] = clonePlain(value[key], `${path}.${key}`);
    return out as T;
  }
  throw new TypeError(
    `${path} is not plain data (${typeof value === 'object' ? 'an object of a class' : typeof value})`,
  );
}

/** Bytes that a value takes, near enough to keep a budget. */
export function sizeOfPlain(value: unknown): number {
  if (typeof value === 'string') return 2 * value.length + 16;
  if (isTypedArray(value)) return value.byteLength + 64;
  if (Array.isArray(value)) return value.reduce<number>((sum, v) => sum + sizeOfPlain(v), 32);
  if (isRecord(value))
    return Object.entries(value).reduce((sum, [k, v]) => sum + 2 * k.length + 16 + sizeOfPlain(v), 32);
  return 8;
}
