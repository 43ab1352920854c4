/** Formulas as students write them are understood; nonsense and malice are refused in words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import vi from '../more/words/vi.json';
import { flatten } from '../../../tests/support/words.ts';
import { compile } from './compile.ts';
import { printFormula } from './print.ts';
import { FUNCTIONS, type Node } from './types.ts';

const SYMBOLS = ['s', 't', 't̄', 'Δt', 't̄²', 'g', 'v₀', 'Độ ẩm', 'T', 'ω', 'W_đ'];
const VALUES: Readonly<Record<string, number>> = { s: 0.8, t: 0.4, 't̄': 0.4, Δt: 0.002, 't̄²': 0.16, g: 9.8, 'v₀': 3, 'Độ ẩm': 70, T: 7, ω: 2, W_đ: 5 }; // prettier-ignore
const value = (text: string): number => {
  const done = compile(text, SYMBOLS);
  if (!done.ok) throw new Error(`${text}: ${done.problem.key} ${JSON.stringify(done.problem.values)}`);
  return done.value.evaluateNumber((symbol) => VALUES[symbol] ?? NaN);
};
const problem = (text: string, symbols: readonly string[] = SYMBOLS): string => {
  const done = compile(text, symbols);
  return done.ok ? 'ok' : done.problem.key;
};

describe('a formula is understood', () => {
  test.each([
    ['0,5*s/t^2', (0.5 * 0.8) / 0.16],
    ['0.5*s/t^2', (0.5 * 0.8) / 0.16],
    ['2s/t²', 10],
    ['2 · s : t̄²', 10],
    ['2×s÷t̄^2', 10],
    ['2s/(t·t)', 10],
    ['√s', Math.sqrt(0.8)],
    ['√(2s/g)', Math.sqrt(1.6 / 9.8)],
    ['2√s', 2 * Math.sqrt(0.8)],
    ['2π/ω', Math.PI],
    ['2pi/ω', Math.PI],
    ['ln(e^2)', 2],
    ['log(1000)', 3],
    ['2^3^2', 512],
    ['-2^2', -4],
    ['−s^2', -0.64],
    ['2^-1', 0.5],
    ['2^-2^2', 1 / 16],
    ['-2^-2', -0.25],
    ['--2', 2],
    ['2 - -3', 5],
    ['+s', 0.8],
    ['-2*3+4', -2],
    ['10-4-3', 3],
    ['64/4/2', 8],
    ['2*-3', -6],
    ['(-2)^2', 4],
    ['v₀·t + g·t²/2', 3 * 0.4 + (9.8 * 0.16) / 2],
    ['Độ ẩm/100', 0.7],
    ['T - t', 6.6],
    ['10⁻³·s', 0.0008],
    ['1,5e-3', 0.0015],
    ['2e', 2 * Math.E],
    ['W_đ', 5],
    ['s³', 0.512],
    ['sin(t)^2 + cos(t)^2', 1],
    ['tan(0,5) - sin(0,5)/cos(0,5)', 0],
    ['|s|'.replaceAll('|', ''), 0.8],
    ['abs(-s)', 0.8],
    ['exp(0)', 1],
  ])('%s', (text, expected) => expect(value(text)).toBeCloseTo(expected, 12));
  test('a decomposed name is the composed one', () => expect(value('Độ ẩm'.normalize('NFD'))).toBe(70));
  test('the symbols in use', () => {
    const done = compile('s/t + s·t̄', SYMBOLS);
    expect(done.ok && done.value.symbols).toEqual(['s', 't', 't̄']);
  });
});

describe('nonsense is refused in words', () => {
  const said = new Set(flatten(vi).keys());
  test.each([
    ['', 'formula.empty'],
    ['  ', 'formula.empty'],
    ['s +', 'formula.nothing-after'],
    ['* s', 'formula.nothing-before'],
    ['s */ t', 'formula.nothing-before'],
    ['²', 'formula.nothing-before'],
    ['(s', 'formula.not-closed'],
    ['s)', 'formula.not-opened'],
    ['()', 'formula.empty-brackets'],
    ['(s+)', 'formula.nothing-after'],
    ['s t', 'formula.no-sign'],
    ['s(2)', 'formula.no-sign'],
    ['(s)(t)', 'formula.no-sign'],
    ['2 3', 'formula.no-sign'],
    ['st', 'formula.no-sign-inside'],
    ['1/2s', 'formula.doubtful'],
    ['s^2t', 'formula.doubtful'],
    ['s^-2t', 'formula.doubtful'],
    ['1.234,5', 'formula.mixed'],
    ['3,34.10^5', 'formula.mixed'],
    ['1,2,3', 'formula.mixed'],
    ['max(1,2)', 'formula.no-function'],
    ['max(1;2)', 'formula.no-function'],
    ['log(8;2)', 'formula.semicolon'],
    ['s, t', 'formula.comma'],
    [',5', 'formula.comma'],
    ['sin s', 'formula.function-brackets'],
    ['sin', 'formula.function-brackets'],
    ['√', 'formula.root'],
    ['√-s', 'formula.root'],
    ['y', 'formula.unknown'],
    ['W_d', 'formula.unknown-near'],
    ['S', 'formula.unknown-near'],
    ['sqr(s)', 'formula.no-function'],
    ['1e999', 'formula.too-big'],
    ['g = 2s', 'formula.equals'],
    ['[s]', 'formula.round-brackets'],
  ])('%s → %s', (text, key) => {
    expect(problem(text)).toBe(key);
    expect(said).toContain(key);
  });
  test('the place is counted in the text', () => {
    const done = compile('2*s + y', SYMBOLS);
    expect(!done.ok && done.problem.values).toMatchObject({ text: 'y', at: 7 });
  });
});

describe('malice is text like any other', () => {
  test.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'this',
    'true',
    'null',
    'a.b',
    's.t',
    'a[0]',
    's[0]',
    '(()=>1)()',
    's=>t',
    '`${s}`',
    '"s"',
    "'s'",
    's?t:g',
    's&&t',
    's||t',
    's==t',
    's=1',
    's;t',
    's!',
    '~s',
    's%t',
    's,t',
    '{}',
    'constructor.constructor("return 1")()',
    'sin.constructor',
    's\u200bt',
    's\u202et',
    'ｓ',
    '\u0000',
    '\ud800',
    '２',
    '٣',
    'v0',
    'n0',
    '\u0301',
  ])('%s', (text) => expect(problem(text)).toMatch(/^formula\./));
  test('brackets without end', () => {
    expect(problem('('.repeat(10_000))).toBe('formula.too-long');
    expect(problem('('.repeat(200) + 's' + ')'.repeat(200))).toBe('formula.too-deep');
    expect(problem('sqrt('.repeat(80) + 's' + ')'.repeat(80))).toBe('formula.too-deep');
    expect(value('-'.repeat(498) + 's')).toBe(0.8);
    expect(problem('2^'.repeat(249) + '2')).toBe('ok');
  });
  test('a column of a file may be called anything', () => {
    const names = ['__proto__', 'constructor', '1', '2+3', '=cmd()', 'sin', 'a b'];
    expect(problem('2+3', names)).toBe('ok');
    const done = compile('2+3', names);
    expect(done.ok && done.value.evaluateNumber(() => NaN)).toBe(5);
    expect(problem('constructor*a b', names)).toBe('ok');
    const called = compile('sin(sin)', names);
    expect(called.ok && called.value.evaluateNumber(() => 0)).toBe(0);
  });
  test('anything at all is accepted or refused, never thrown', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 60 }),
          fc
            .array(fc.constantFrom('s', 't', '(', ')', '^', '-', '2', ',', '√', '²', 'sin', '*', ' ', 'e', '.', ':'), {
              maxLength: 30,
            })
            .map((parts) => parts.join('')),
        ),
        (text) => {
          const done = compile(text, SYMBOLS);
          if (done.ok) done.value.evaluateNumber(() => 1);
          else expect(done.problem.key).not.toBe('formula.not-understood');
        },
      ),
      { numRuns: 3000, seed: 3 },
    ));
});

const node: fc.Arbitrary<Node> = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    fc.double({ min: 0, max: 1e6, noNaN: true }).filter((v) => !Object.is(v, -0) && !/e/.test(String(v))).map((value): Node => ({ kind: 'number', value })), // prettier-ignore
    fc.constantFrom(...SYMBOLS).map((name): Node => ({ kind: 'symbol', name })),
    tie('node').map((of): Node => ({ kind: 'negative', of })),
    fc.tuple(fc.constantFrom(...FUNCTIONS), tie('node')).map(([name, of]): Node => ({ kind: 'call', name, of })),
    fc
      .tuple(fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const, '^' as const), tie('node'), tie('node'))
      .map(([operator, left, right]): Node => ({ kind: 'pair', operator, left, right })), // prettier-ignore
  ),
})).node;

test('what is printed is understood as the same, in both languages', () =>
  fc.assert(
    fc.property(node, fc.constantFrom('vi' as const, 'en' as const), (tree, language) => {
      const text = printFormula(tree, language);
      fc.pre(text.length <= 500);
      const done = compile(text, SYMBOLS);
      expect(done.ok ? done.value.node : done.problem, text).toEqual(tree);
    }),
    { numRuns: 500, seed: 3 },
  ));
