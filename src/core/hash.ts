/**
 * One name for one state: SHA-256 (FIPS 180-4, from @noble/hashes) over the canonical bytes of plain data, 128 bits kept.
 *
 * Canonical form: a tag byte, then little-endian content; keys sorted by code unit; −0 written as +0 and every NaN as
 * one bit pattern, so that JSON and engines with different NaN payloads cannot tell two equal states apart.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { isTypedArray, type TypedArray } from './plain.ts';

const TAG = { null: 0, false: 1, true: 2, number: 3, string: 4, array: 5, record: 6, typed: 7 } as const;
const KINDS = ['Float64Array', 'Float32Array', 'Int32Array', 'Uint32Array', 'Int16Array', 'Uint16Array', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray'];

class Writer {
  bytes = new Uint8Array(1024);
  view = new DataView(this.bytes.buffer);
  length = 0;

  room(n: number): number {
    const at = this.length;
    this.length += n;
    if (this.length > this.bytes.length) {
      const bigger = new Uint8Array(Math.max(this.length, 2 * this.bytes.length));
      bigger.set(this.bytes.subarray(0, at));
      this.bytes = bigger;
      this.view = new DataView(bigger.buffer);
    }
    return at;
  }
  byte(b: number) { const at = this.room(1); this.bytes[at] = b; }
  uint(n: number) { const at = this.room(4); this.view.setUint32(at, n, true); }
  number(n: number) { const at = this.room(8); this.view.setFloat64(at, n === 0 ? 0 : Number.isNaN(n) ? NaN : n, true); }
  text(s: string) {
    this.uint(s.length);
    let at = this.room(2 * s.length);
    for (let i = 0; i < s.length; i++, at += 2) this.view.setUint16(at, s.charCodeAt(i), true);
  }
}

function writeTyped(w: Writer, a: TypedArray) {
  w.byte(TAG.typed);
  w.byte(KINDS.indexOf(a.constructor.name));
  w.uint(a.length);
  if (a instanceof Float64Array) { for (const v of a) w.number(v); return; }
  if (a instanceof Float32Array) {
    let at = w.room(4 * a.length);
    for (const v of a) { w.view.setFloat32(at, v === 0 ? 0 : Number.isNaN(v) ? NaN : v, true); at += 4; }
    return;
  }
  const at = w.room(a.byteLength);
  if (a.BYTES_PER_ELEMENT === 1) { w.bytes.set(a as Uint8Array, at); return; }
  const four = a.BYTES_PER_ELEMENT === 4;
  for (let i = 0; i < a.length; i++)
    if (four) w.view.setUint32(at + 4 * i, a[i]! >>> 0, true);
    else w.view.setUint16(at + 2 * i, a[i]! & 0xffff, true);
}

function write(w: Writer, value: unknown) {
  if (value === null) w.byte(TAG.null);
  else if (typeof value === 'boolean') w.byte(value ? TAG.true : TAG.false);
  else if (typeof value === 'number') { w.byte(TAG.number); w.number(value); }
  else if (typeof value === 'string') { w.byte(TAG.string); w.text(value); }
  else if (isTypedArray(value)) writeTyped(w, value);
  else if (Array.isArray(value)) { w.byte(TAG.array); w.uint(value.length); for (const v of value) write(w, v); }
  else if (typeof value === 'object') {
    const keys = Object.keys(value).sort();
    w.byte(TAG.record);
    w.uint(keys.length);
    for (const key of keys) { w.text(key); write(w, (value as Record<string, unknown>)[key]); }
  } else throw new TypeError(`cannot hash ${typeof value}`);
}

/** Canonical bytes of plain data. Throws a TypeError on anything else. */
export function canonicalBytes(value: unknown): Uint8Array {
  const w = new Writer();
  write(w, value);
  return w.bytes.subarray(0, w.length);
}

/** 32 hexadecimal digits; equal for equal values, whatever the order of keys. */
export const hash = (value: unknown): string => bytesToHex(sha256(canonicalBytes(value)).subarray(0, 16));
