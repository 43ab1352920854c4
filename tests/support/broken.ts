/** A good recording, and the means to break it. */
import { parseRecording, recordingOf, type AnyModel, type Recording } from '@core';
import { expect } from 'vitest';
import { playScript, stepwise, writeScript } from '../contract/script.ts';
import type { Subject } from '../contract/subject.ts';
import { WIRED, wiring } from '../fixtures/wiring.ts';
import { LANGUAGES, keysOf } from './words.ts';

const subject: Subject = { id: 'fixture/wiring', model: wiring, prelude: WIRED };
export const find = (id: string): AnyModel | undefined => (id === subject.id ? wiring : undefined);
const written = writeScript(subject, 3, 12);
const honest = (): Recording => {
  const run = playScript(subject, written, stepwise);
  const recording = recordingOf(run);
  run.dispose();
  return recording;
};
export const good = honest();
const pages = import.meta.glob<unknown>('/src/app/words/*.json', { import: 'default', eager: true });

/** The problem of a text; fails when it opens, or when a language has no words for it. */
export function problemOf(text: string): string {
  const parsed = parseRecording(text, find);
  if (parsed.ok) throw new Error('it opens');
  const { key } = parsed.problem;
  for (const language of LANGUAGES)
    expect(keysOf(pages[`/src/app/words/${language}.json`]), `${language}: problem.${key}`).toContain(`problem.${key}`);
  return key;
}
export type Change = (r: Record<string, unknown>) => void;
export const changed = (change: Change): string => {
  const copy = JSON.parse(JSON.stringify(good)) as Record<string, unknown>;
  change(copy);
  return JSON.stringify(copy);
};
export const withLog = (entry: unknown) => changed((r) => void (r['log'] = [entry]));
