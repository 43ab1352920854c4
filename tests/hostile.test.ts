/**
 * Broken and hostile files: never a throw, always a sentence in both languages that says what is wrong.
 */
import {
  CORE,
  DivergenceError,
  FORMAT,
  MAX_STEPS,
  RefusedError,
  parseRecording,
  replay,
  type AnyModel,
  type Recording,
} from '@core';
import { describe, expect, test } from 'vitest';
import { wiring } from './fixtures/wiring.ts';
import { changed, find, good, problemOf, withLog, type Change } from './support/broken.ts';

describe('a good recording', () => {
  test('opens, and can be verified', () => {
    const parsed = parseRecording(JSON.stringify(good), find);
    expect(parsed).toMatchObject({ ok: true, value: { verifiable: true } });
  });
});

describe('versions', () => {
  test.each<[string, Change]>([
    ['format', (r) => void (r['format'] = FORMAT + 1)],
    ['kernel', (r) => void (r['core'] = CORE + 1)],
    ['revision', (r) => void (r['revision'] = wiring.revision + 1)],
    ['instrument', (r) => void (r['instruments'] = { counter: ['test-counter', 99] })],
  ])('a newer %s is refused', (_part, change) => expect(problemOf(changed(change))).toBe('recording.newer'));
  test('a newer format is refused even where nothing else is known of it', () =>
    expect(problemOf(JSON.stringify({ format: FORMAT + 1, anything: 'new' }))).toBe('recording.newer'));
  test('another kind of instrument opens, and cannot be verified', () =>
    expect(
      parseRecording(
        changed((r) => void (r['instruments'] = { counter: ['test-abacus', good.instruments['counter']![1]] })),
        find,
      ),
    ).toMatchObject({ ok: true, value: { verifiable: false } }));
  test('an older revision opens, and cannot be verified', () => {
    const later: AnyModel = { ...wiring, revision: wiring.revision + 1 };
    expect(parseRecording(JSON.stringify(good), () => later)).toMatchObject({ ok: true, value: { verifiable: false } });
    expect(() => replay(later, good, false).dispose()).not.toThrow();
  });
});

describe('broken files', () => {
  const text = JSON.stringify(good);
  test.each<[string, string, string]>([
    ['empty', '', 'recording.not-json'],
    ['truncated', text.slice(0, text.length >> 1), 'recording.not-json'],
    ['a number', '7', 'recording.not-a-recording'],
    ['null', 'null', 'recording.not-a-recording'],
    ['another JSON', '{"name":"x"}', 'recording.not-a-recording'],
    ['a web page', '<!doctype html>', 'recording.not-json'],
    ['nine megabytes', JSON.stringify({ ...good, x: 'x'.repeat(9e6) }), 'recording.too-large'],
    ['an unknown experiment', changed((r) => void (r['experiment'] = 'physics/ghost')), 'recording.unknown-experiment'],
    ['a seed of text', changed((r) => void (r['seeds'] = { bench: '1', unknown: 1, run: 1 })), 'recording.damaged'],
    ['a seed below zero', changed((r) => void (r['seeds'] = { bench: -1, unknown: 1, run: 1 })), 'recording.damaged'],
    ['no log', changed((r) => void delete r['log']), 'recording.damaged'],
    [
      'a tick before the last',
      changed(
        (r) =>
          void (r['log'] = [
            [9, 'counter.reset', {}],
            [3, 'counter.reset', {}],
          ]),
      ),
      'recording.damaged',
    ],
    ['a parent that comes later', withLog([1, 'counter.reset', {}, 5]), 'recording.damaged'],
    ['a tick with a fraction', withLog([1.5, 'counter.reset', {}]), 'recording.damaged'],
    ['a tick too far', withLog([1e15, 'counter.reset', {}]), 'recording.damaged'],
    ['a head that is nowhere', changed((r) => void (r['head'] = { node: 999_999, tick: 0 })), 'recording.damaged'],
    ['a parameter out of range', changed((r) => void (r['params'] = { background: 1e9 })), 'input.out-of-range'],
    ['a parameter of text', changed((r) => void (r['params'] = { background: '0.5' })), 'input.not-a-number'],
    ['an unknown parameter', changed((r) => void (r['params'] = { ghost: 1 })), 'input.unknown-field'],
    ['NaN, which JSON writes as null', withLog([0, 'set.background', { value: null }]), 'input.not-a-number'],
    ['a number as text', withLog([0, 'set.background', { value: '1' }]), 'input.not-a-number'],
    ['a huge number', withLog([0, 'set.background', { value: 1e308 }]).replace('1e+308', '1e999'), 'input.not-finite'],
    ['a command out of range', withLog([0, 'set.background', { value: 99 }]), 'input.out-of-range'],
    ['an unknown command', withLog([0, 'explode', {}]), 'input.unknown-command'],
    ['a command of every object', withLog([0, 'constructor', {}]), 'input.unknown-command'],
    ['a command of an unknown instrument', withLog([0, 'toString.call', {}]), 'input.unknown-command'],
    ['a field too many', withLog([0, 'counter.reset', { x: 1 }]), 'input.unknown-field'],
    ['two hours and a tick', changed((r) => void (r['head'] = { node: 0, tick: MAX_STEPS + 1 })), 'recording.damaged'],
    [
      'years of single ticks where long strides exist',
      changed((r) => void Object.assign(r, { log: [], marks: [], head: { node: 0, tick: 3600 * MAX_STEPS } })),
      'recording.damaged',
    ],
    [
      'an hour to live again for each of many branches',
      changed((r) => {
        const branches = Array.from({ length: 30 }, () => [0, 'counter.reset', {}, 0]);
        const marks = branches.map((_, i) => [i + 1, MAX_STEPS >> 1, '0'.repeat(32)]);
        Object.assign(r, { log: branches, marks, head: { node: 0, tick: 0 } });
      }),
      'recording.damaged',
    ],
    [
      'a command in the middle of a stride',
      changed(
        (r) =>
          void (r['log'] = [
            [0, 'run.stride', { stride: '3600' }],
            [7, 'counter.reset', {}],
          ]),
      ),
      'recording.off-tick',
    ],
    ['an illegal stride', withLog([0, 'run.stride', { stride: '7' }]), 'input.not-an-option'],
    ['a prelude that names nothing', changed((r) => void (r['prelude'] = [['explode', {}]])), 'input.unknown-command'],
  ])('%s', (_what, broken, key) => expect(problemOf(broken)).toBe(key));

  test('ten million commands', () => {
    const long = `${changed((r) => void (r['log'] = [])).replace('"log":[]', `"log":[${'0,'.repeat(1e7)}0]`)}`;
    expect(['recording.too-large', 'recording.too-long']).toContain(problemOf(long));
  });
  test('more commands than anyone gives', () =>
    expect(problemOf(changed((r) => void (r['log'] = Array.from({ length: 100_001 }, () => [0, 'a', {}]))))).toBe(
      'recording.too-long',
    ));
  test('prototype pollution', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const poison = `"${key}":{"polluted":true}`;
      for (const broken of [
        JSON.stringify(good).replace('{', `{${poison},`),
        JSON.stringify(good).replace('"params":{', `"params":{${poison},`),
        withLog([0, 'counter.reset', {}]).replace('"counter.reset",{', `"counter.reset",{${poison}`),
      ]) {
        const parsed = parseRecording(broken, find);
        if (parsed.ok) replay(wiring, parsed.value.recording, false).dispose();
        expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
      }
    }
  });
});

describe('what only living shows', () => {
  test('a forged hash diverges', () => {
    const forged: Recording = { ...good, marks: [[good.head.node, good.head.tick, '0'.repeat(32)]] };
    expect(() => replay(wiring, forged)).toThrow(DivergenceError);
  });
  test('another seed diverges', () =>
    expect(() => replay(wiring, { ...good, seeds: { ...good.seeds, run: good.seeds.run + 1 } })).toThrow(
      DivergenceError,
    ));
  test('a wire to nowhere is refused', () => {
    const nowhere: Recording = {
      ...good,
      log: [[0, 'connect', { from: 'ghost', to: 'tube+' }]],
      head: { node: 1, tick: 1 },
      marks: [],
    };
    expect(parseRecording(JSON.stringify(nowhere), find).ok).toBe(true);
    expect(() => replay(wiring, nowhere)).toThrow(RefusedError);
  });
});
