/** Yesterday's recordings give today's hashes. Changing one means raising the model's `revision`. */
import { parseRecording, prepare, replay } from '@core';
import { describe, expect, test } from 'vitest';
import { experiments } from './support/experiments.ts';

const recordings = import.meta.glob<string>('/simulations/*/*/recordings/*.json', { query: '?raw', import: 'default' });
const { found } = await experiments();

describe('golden recordings', () => {
  test.each(Object.keys(recordings))('%s', async (path) => {
    const text = await recordings[path]!();
    const id = path.split('/').slice(2, 4).join('/');
    const model = found.find((f) => f.id === id)?.model;
    expect(model, id).toBeDefined();
    await prepare(model!);
    const parsed = parseRecording(text, (name) => (name === id ? model : undefined));
    if (!parsed.ok) throw new Error(`refused: ${JSON.stringify(parsed.problem)}`);
    expect(parsed.value.verifiable, 'made by this revision; if not, record it again').toBe(true);
    expect(parsed.value.recording.marks.length).toBeGreaterThan(0);
    replay(model!, parsed.value.recording).dispose();
  });
  test('every experiment keeps at least one', () => {
    const have = new Set(Object.keys(recordings).map((p) => p.split('/').slice(2, 4).join('/')));
    expect(found.map((f) => f.id).filter((id) => !have.has(id))).toEqual([]);
  });
});
