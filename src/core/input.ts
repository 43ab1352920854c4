/** What a command may be given, as data: it validates, snaps, and is what controls, hands and the fuzzer are made from. */

export interface NumberField { readonly kind: 'number'; readonly min: number; readonly max: number; readonly step: number; readonly unit: string }
export interface ChoiceField<T extends string = string> { readonly kind: 'choice'; readonly options: readonly T[] }
export interface ToggleField { readonly kind: 'toggle' }
/** A place in metres, each coordinate snapped. */
export interface PointField { readonly kind: 'point'; readonly min: readonly [number, number, number]; readonly max: readonly [number, number, number]; readonly step: number; readonly unit: string }
/** The id of something the frame lists as legal now. */
export interface RefField { readonly kind: 'ref'; readonly of: (frame: never) => readonly string[] }

export type Field = NumberField | ChoiceField | ToggleField | PointField | RefField;
export type Fields = Readonly<Record<string, Field>>;

export type FieldValue<Q> = Q extends { readonly kind: 'number' } ? number
  : Q extends { readonly kind: 'toggle' } ? boolean
  : Q extends { readonly kind: 'choice'; readonly options: readonly (infer T)[] } ? T
  : Q extends { readonly kind: 'ref' } ? string
  : Q extends { readonly kind: 'point' } ? readonly [number, number, number]
  : never;
export type InputOf<Q> = { readonly [K in keyof Q]: FieldValue<Q[K]> };

/** A field whose legal values are read from the frame. */
export const ref = <F>(of: (frame: F) => readonly string[]): RefField => ({ kind: 'ref', of });

/** Why something was not accepted: a key of the word list and the values to print in the sentence. */
export interface Problem { readonly key: string; readonly values?: Readonly<Record<string, string | number>> }
export type Accepted<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };
export const refuse = (key: string, values?: Problem['values']): { ok: false; problem: Problem } =>
  ({ ok: false, problem: values === undefined ? { key } : { key, values } });

/** The multiple of `step` nearest to `value`, free of binary crumbs where 1/step is whole (0.3, not 0.30000000000000004). */
export function snap(value: number, step: number): number {
  if (!(step > 0)) return value;
  const perUnit = 1 / step;
  const whole = Math.round(perUnit);
  const exact = Math.abs(perUnit - whole) < 1e-9 * perUnit;
  return (exact ? Math.round(value * whole) / whole : Math.round(value / step) * step) + 0;
}

const inRange = (name: string, value: unknown, min: number, max: number, step: number): Accepted<number> => {
  if (typeof value !== 'number') return refuse('input.not-a-number', { field: name });
  if (!Number.isFinite(value)) return refuse('input.not-finite', { field: name });
  const snapped = snap(value, step);
  const slack = 1e-9 * Math.max(1, Math.abs(min), Math.abs(max));
  if (snapped < min - slack || snapped > max + slack) return refuse('input.out-of-range', { field: name, value, min, max });
  return { ok: true, value: Math.min(max, Math.max(min, snapped)) };
};

/** Checks and snaps one value. `frame` is what is visible now; refs are looked up in it. */
export function acceptField(name: string, field: Field, value: unknown, frame: unknown): Accepted<unknown> {
  switch (field.kind) {
    case 'number': return inRange(name, value, field.min, field.max, field.step);
    case 'toggle': return typeof value === 'boolean' ? { ok: true, value } : refuse('input.not-a-toggle', { field: name });
    case 'choice': return typeof value === 'string' && field.options.includes(value) ? { ok: true, value } : refuse('input.not-an-option', { field: name, value: String(value).slice(0, 40) });
    case 'ref': return typeof value === 'string' && field.of(frame as never).includes(value) ? { ok: true, value } : refuse('input.not-there', { field: name, value: String(value).slice(0, 40) });
    case 'point': {
      if (!Array.isArray(value) || value.length !== 3) return refuse('input.not-a-point', { field: name });
      const out: number[] = [];
      for (let i = 0; i < 3; i++) {
        const one = inRange(name, value[i], field.min[i]!, field.max[i]!, field.step);
        if (!one.ok) return one;
        out.push(one.value);
      }
      return { ok: true, value: out };
    }
  }
}

/** Checks and snaps a whole input: every field present, no field too many. */
export function acceptInput<Q extends Fields>(fields: Q, input: unknown, frame: unknown): Accepted<InputOf<Q>> {
  const given = input ?? {};
  if (typeof given !== 'object' || Array.isArray(given)) return refuse('input.not-a-record');
  for (const name of Object.keys(given)) if (!Object.hasOwn(fields, name)) return refuse('input.unknown-field', { field: name.slice(0, 40) });
  const out: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const one = acceptField(name, field, (given as Record<string, unknown>)[name], frame);
    if (!one.ok) return one;
    out[name] = one.value;
  }
  return { ok: true, value: out as InputOf<Q> };
}
