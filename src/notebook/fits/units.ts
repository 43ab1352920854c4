/** Products and quotients of units as they are printed (SI Brochure 5.4): `m` over `s` twice is `m/s²`, over nothing `s⁻¹`. */
import { superscript } from '@instruments';

type Powers = ReadonlyMap<string, number>;

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `s²` → s, 2; undefined for what is no name of a unit with a power. */
function factorOf(text: string): readonly [string, number] | undefined {
  const match = /^([^⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]*)$/u.exec(text);
  if (!match) return undefined;
  const [, name = '', minus, digits = ''] = match;
  const size = digits === '' ? 1 : Number([...digits].map((d) => RAISED.indexOf(d)).join(''));
  return [name, minus ? -size : size];
}

/** `kg·m/s²` → kg 1, m 1, s −2. What cannot be read counts as one unit of its own. */
function powersOf(unit: string): Powers {
  const powers = new Map<string, number>();
  if (unit === '') return powers;
  const whole = new Map([[`(${unit})`, 1]]);
  let below = false,
    group = false;
  for (const token of unit.match(/[·/()]|[^·/()]+/gu) ?? []) {
    if (token === '/') below = true;
    else if (token === '(') group = true;
    else if (token === ')') group = below = false;
    else if (token !== '·') {
      const factor = factorOf(token.trim());
      if (!factor || token.trim().includes(' ')) return whole;
      const [name, power] = factor;
      if (name !== '1') powers.set(name, (powers.get(name) ?? 0) + (below ? -power : power));
      // A stroke counts for the next factor only, or for its brackets.
      if (!group) below = false;
    }
  }
  return powers;
}

const written = (name: string, power: number): string => (power === 1 ? name : name + superscript(power));

function print(powers: Powers): string {
  const above = [...powers].filter(([, p]) => p > 0);
  const below = [...powers].filter(([, p]) => p < 0);
  if (above.length === 0) return below.map(([name, p]) => written(name, p)).join('·');
  const top = above.map(([name, p]) => written(name, p)).join('·');
  if (below.length === 0) return top;
  const bottom = below.map(([name, p]) => written(name, -p)).join('·');
  return below.length === 1 ? `${top}/${bottom}` : `${top}/(${bottom})`;
}

/** ∏ unitᵖᵒʷᵉʳ, powers whole: `unitProduct(['m', 1], ['s', -2])` is `m/s²`. */
export function unitProduct(...factors: readonly (readonly [unit: string, power: number])[]): string {
  const powers = new Map<string, number>();
  for (const [unit, power] of factors)
    for (const [name, p] of powersOf(unit)) powers.set(name, (powers.get(name) ?? 0) + p * power);
  return print(new Map([...powers].filter(([, p]) => p !== 0)));
}
