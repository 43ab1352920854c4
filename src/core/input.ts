/** What a command may be given, as data: it validates, snaps, and is what controls, hands and the fuzzer are made from. */

interface Range<T> {
  readonly min: T;
  readonly max: T;
  readonly step: number;
  readonly unit: string;
}
export type NumberField = { readonly kind: 'number' } & Range<number>;
export type ChoiceField<T extends string = string> = { readonly kind: 'choice'; readonly options: readonly T[] };
export type ToggleField = { readonly kind: 'toggle' };
/** A place in metres, each coordinate snapped. */
export type PointField = { readonly kind: 'point' } & Range<readonly [number, number, number]>;
/** The id of something the frame lists as legal now. */
export type RefField = { readonly kind: 'ref'; readonly of: (frame: never) => readonly string[] };

export type Field = NumberField | ChoiceField | ToggleField | PointField | RefField;
export type Fields = Readonly<Record<string, Field>>;

export type FieldValue<Q> = Q extends { readonly kind: 'number' }
  ? number
  : Q extends { readonly kind: 'toggle' }
    ? boolean
    : Q extends { readonly kind: 'choice'; readonly options: readonly (infer T)[] }
      ? T
      : Q extends { readonly kind: 'ref' }
        ? string
        : Q extends { readonly kind: 'point' }
          ? readonly [number, number, number]
          : never;
export type InputOf<Q> = { readonly [K in keyof Q]: FieldValue<Q[K]> };

/** A field whose legal values are read from the frame. */
export const ref = <F>(of: (frame: F) => readonly string[]): RefField => ({ kind: 'ref', of });

/** Why something was not accepted: a key of the word list and the values to print in the sentence. */
export interface Problem {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}
export type Accepted<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };
export const refuse = (key: string, values: Problem['values'] = {}): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { key, values },
});
const fine = <T>(value: T): Accepted<T> => ({ ok: true, value });

/** The multiple of `step` nearest to `value`, free of binary crumbs where 1/step is whole (0.3, not 0.30000000000000004). */
export function snap(value: number, step: number): number {
  const whole = Math.round(1 / step);
  const exact = whole > 0 && Math.abs(1 / step - whole) < 1e-9 / step;
  return (exact ? Math.round(value * whole) / whole : Math.round(value / step) * step) + 0;
}

function acceptNumber(field: string, value: unknown, min: number, max: number, step: number): Accepted<number> {
  if (typeof value !== 'number') return refuse('input.not-a-number', { field });
  if (!Number.isFinite(value)) return refuse('input.not-finite', { field });
  const snapped = snap(value, step);
  const slack = 1e-9 * Math.max(1, Math.abs(min), Math.abs(max));
  if (snapped < min - slack || snapped > max + slack) return refuse('input.out-of-range', { field, value, min, max });
  return fine(Math.min(max, Math.max(min, snapped)));
}

/**
 * Checks and snaps one value. `frame` is what is visible now; refs are looked up in it. Without a frame a ref need only be a
 * name: whether the thing is there can only be told when the log is lived again.
 */
export function acceptField(name: string, field: Field, value: unknown, frame?: unknown): Accepted<unknown> {
  switch (field.kind) {
    case 'number':
      return acceptNumber(name, value, field.min, field.max, field.step);
    case 'toggle':
      return typeof value === 'boolean' ? fine(value) : refuse('input.not-a-toggle', { field: name });
    case 'choice':
    case 'ref': {
      const legal =
        field.kind === 'choice' ? field.options : frame === undefined ? undefined : field.of(frame as never);
      if (typeof value === 'string' && (legal === undefined || legal.includes(value))) return fine(value);
      return refuse(field.kind === 'choice' ? 'input.not-an-option' : 'input.not-there', {
        field: name,
        value: String(value).slice(0, 40),
      });
    }
    case 'point': {
      if (!Array.isArray(value) || value.length !== 3) return refuse('input.not-a-point', { field: name });
      const each = [0, 1, 2].map((i) => acceptNumber(name, value[i], field.min[i]!, field.max[i]!, field.step));
      return each.find((one) => !one.ok) ?? fine(each.map((one) => one.ok && one.value));
    }
  }
}

/** Checks and snaps a whole input: every field present, no field too many. */
export function acceptInput<Q extends Fields>(fields: Q, input: unknown, frame?: unknown): Accepted<InputOf<Q>> {
  const given = input ?? {};
  if (typeof given !== 'object' || Array.isArray(given)) return refuse('input.not-a-record');
  const stray = Object.keys(given).find((name) => !Object.hasOwn(fields, name));
  if (stray !== undefined) return refuse('input.unknown-field', { field: stray.slice(0, 40) });
  const out: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const one = acceptField(
      name,
      field,
      Object.hasOwn(given, name) ? (given as Record<string, unknown>)[name] : undefined,
      frame,
    );
    if (!one.ok) return one;
    out[name] = one.value;
  }
  return fine(out as InputOf<Q>);
}
