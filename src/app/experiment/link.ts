/** A set-up or a recording as the end of a link: JSON, deflated, base64url. Whatever comes back is checked before it is believed. */
import { refuse, type Accepted, type Seeds } from '@core';
import type { Input, Prelude, SetUp } from './session.ts';

/** Chat apps and QR codes cut longer links. */
export const LONGEST_LINK = 2000;
/** More than any link of ours; deflate grows at most 1032-fold, so this stays below 16 MB. */
const LONGEST_TEXT = 20_000;
const VERSION = 1;

type Flate = Pick<typeof import('fflate'), 'deflateSync' | 'inflateSync' | 'strFromU8' | 'strToU8'>;
let flate: Flate | undefined;

/** Fetches what packs and unpacks: most visits need neither. Await it before the first link is made or read. */
export async function readyLinks(): Promise<void> {
  flate ??= await import('fflate');
}
function packer(): Flate {
  if (flate === undefined) throw new Error('await readyLinks() before a link is made or read');
  return flate;
}

export function pack(data: unknown): string {
  const { deflateSync, strToU8 } = packer();
  const bytes = deflateSync(strToU8(JSON.stringify(data)), { level: 9 });
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** The text behind a packed value. Never throws. */
export function unpack(packed: string): Accepted<string> {
  if (packed.length > LONGEST_TEXT) return refuse('link.too-large');
  if (!/^[\w-]+$/.test(packed)) return refuse('link.damaged');
  const { inflateSync, strFromU8 } = packer();
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    return { ok: true, value: strFromU8(inflateSync(Uint8Array.from(binary, (c) => c.charCodeAt(0)))) };
  } catch {
    return refuse('link.damaged');
  }
}

export const packSetUp = ({ params, prelude, seeds }: SetUp): string => pack([VERSION, params, prelude, seeds ?? null]);

const isRecord = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPrelude = (value: unknown): value is Prelude =>
  Array.isArray(value) &&
  value.length <= 1000 &&
  value.every(
    (one: unknown) =>
      Array.isArray(one) && one.length === 2 && typeof one[0] === 'string' && one[0].length <= 80 && isRecord(one[1]),
  );
const isSeed = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < 4294967296;
const isSeeds = (value: unknown): value is Seeds =>
  isRecord(value) && isSeed(value['bench']) && isSeed(value['unknown']) && isSeed(value['run']);

/** Reads a set-up's shape; the model judges its values when a run is made of it. Never throws. */
export function unpackSetUp(packed: string): Accepted<SetUp> {
  const text = unpack(packed);
  if (!text.ok) return text;
  let data: unknown;
  try {
    data = JSON.parse(text.value);
  } catch {
    return refuse('link.damaged');
  }
  if (!Array.isArray(data) || data.length !== 4) return refuse('link.damaged');
  const [version, params, prelude, seeds] = data as unknown[];
  if (typeof version === 'number' && version > VERSION) return refuse('recording.newer', { part: 'link' });
  if (version !== VERSION || !isRecord(params) || !isPrelude(prelude) || !(seeds === null || isSeeds(seeds)))
    return refuse('link.damaged');
  return { ok: true, value: { params, prelude, ...(seeds === null ? {} : { seeds }) } };
}
