/**
 * One name for one state: SHA-256 (FIPS 180-4, from @noble/hashes) over the canonical bytes of plain data, 128 bits kept.
 *
 * Canonical form: a tag byte, then little-endian content; keys sorted by code unit; −0 written as +0 and every NaN as
 * one bit pattern, so that JSON and engines with different NaN payloads cannot tell two equal states apart.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { isRecord, isTypedArray } from './plain.ts';

const KINDS = 'Float64 Float32 Int32 Uint32 Int16 Uint16 Int8 Uint8 Uint8Clamped'
  .split(' ')
  .map((kind) => `${kind}Array`);
const canonical = (n: number) => (n === 0 ? 0 : Number.isNaN(n) ? NaN : n);

class Writer {
  bytes = new Uint8Array(1024);
  view = new DataView(this.bytes.buffer);
  length = 0;

  room(n: number): number {
    const at = this.length;
    this.length += n;
    if (this.length > this.bytes.length) {
      const bigger = new Uint8Array(2 * this.length);
      bigger.set(this.bytes.subarray(0, at));
      this.bytes = bigger;
      this.view = new DataView(bigger.buffer);
    }
    return at;
  }
  tag(tag: number, size: number) {
    const at = this.room(5);
    this.bytes[at] = tag;
    this.view.setUint32(at + 1, size, true);
  }
  text(s: string) {
    this.tag(4, s.length);
    let at = this.room(2 * s.length);
    for (let i = 0; i < s.length; i++, at += 2) this.view.setUint16(at, s.charCodeAt(i), true);
  }

  write(value: unknown): void {
    if (value === null || typeof value === 'boolean') this.tag(0, value === null ? 0 : value ? 1 : 2);
    else if (typeof value === 'number') {
      this.tag(3, 8);
      const at = this.room(8);
      this.view.setFloat64(at, canonical(value), true);
    } else if (typeof value === 'string') this.text(value);
    else if (isTypedArray(value)) {
      this.tag(16 + KINDS.indexOf(value.constructor.name), value.length);
      // Every machine that runs a browser today is little-endian, so the bytes of a typed array are canonical but for −0 and NaN.
      const clean = value instanceof Float64Array || value instanceof Float32Array ? value.map(canonical) : value;
      const at = this.room(clean.byteLength);
      this.bytes.set(new Uint8Array(clean.buffer, clean.byteOffset, clean.byteLength), at);
    } else if (Array.isArray(value)) {
      this.tag(5, value.length);
      for (const v of value) this.write(v);
    } else if (isRecord(value)) {
      const keys = Object.keys(value).sort();
      this.tag(6, keys.length);
      for (const key of keys) {
        this.text(key);
        this.write(value[key]);
      }
    } else throw new TypeError(`cannot hash ${typeof value}: not plain data`);
  }
}

/** 32 hexadecimal digits; equal for equal values, whatever the order of keys. Throws a TypeError on what is not plain data. */
export function hash(value: unknown): string {
  const w = new Writer();
  w.write(value);
  return bytesToHex(sha256(w.bytes.subarray(0, w.length)).subarray(0, 16));
}
