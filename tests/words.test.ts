/** Words are complete, alike in both languages, and written as schools write them. */
import { describe, expect, test } from 'vitest';
import { experiments } from './support/experiments.ts';
import { judgeEnglish, judgePair, judgeVietnamese } from './support/words.ts';

const files = import.meta.glob<unknown>(['/src/**/words/*.json', '/simulations/*/*/words/*.json'], {
  import: 'default',
  eager: true,
});
/** Every table of every experiment, whatever the module exports of it. */
const tables = import.meta.glob<unknown>(['/simulations/*/*/*table*.ts', '!**/*.test.ts']);
const notes = import.meta.glob<string>('/simulations/*/*/notes*.md', { query: '?raw', import: 'default', eager: true });
const folders = [...new Set(Object.keys(files).map((p) => p.replace(/\/[^/]+$/, '')))];

describe('words', () => {
  test.each(folders)('%s', (folder) => {
    const [vi, en] = [files[`${folder}/vi.json`], files[`${folder}/en.json`]];
    expect(vi, 'vi.json').toBeDefined();
    expect(en, 'en.json').toBeDefined();
    expect(judgePair(vi, en)).toEqual([]);
  });
  test('of manifests and tables', async () => {
    const { found } = await experiments();
    const wrong = found.flatMap(({ id, manifest }) => judgeBilingual(id, { ...manifest, keywords: [], sources: [] }));
    for (const [path, load] of Object.entries(tables)) wrong.push(...judgeBilingual(path, await load()));
    expect(wrong).toEqual([]);
  });
});

/** Every { vi, en } inside a value. */
function judgeBilingual(path: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { vi, en } = value as { vi?: unknown; en?: unknown };
  if (typeof vi === 'string' || typeof en === 'string') return judgePair({ [path]: vi }, { [path]: en });
  return Object.entries(value).flatMap(([key, inner]) => judgeBilingual(`${path}.${key}`, inner));
}

/** How a text is built: its headings by depth, and how many rows its tables and points its lists have. */
const build = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => /^(#+ |\| |- |\d+\. )/.exec(line)?.[0].replace(/\d+/, '1') ?? []);

describe('notes for teachers', () => {
  const written = [...new Set(Object.keys(notes).map((path) => path.replace(/\/notes[^/]*$/, '')))];
  test.each(written)('%s: the same in both languages', (folder) => {
    const [vi, en] = [notes[`${folder}/notes.md`], notes[`${folder}/notes.en.md`]];
    expect(vi, 'notes.md').toBeDefined();
    expect(en, 'notes.en.md').toBeDefined();
    expect(build(en!)).toEqual(build(vi!));
  });
});

describe('the rules of words', () => {
  test.each(['9.81 m/s²', 'dung dịch axit', 'khí Clo', 'vật lý', 'hóa học', 'thủy tinh', 'chu kỳ', 'khí oxi', ''])(
    'catch in Vietnamese: %s',
    (text) => expect(judgeVietnamese(text)).toHaveLength(1),
  );
  test.each([
    '9,81 m/s²',
    'dung dịch acid',
    'vật lí, hoá học, thuỷ tinh',
    'số oxi hoá',
    'cột nước cao 0,3 m. Em đợi 2 s.',
    'quý, quỳ tím, của, hoàn toàn',
    'máy MC-964 in ⟦0.404⟧',
    'Hình 1.',
    '{{a.b}} 1',
  ])('leave alone in Vietnamese: %s', (text) => expect(judgeVietnamese(text)).toEqual([]));
  test('catch in English', () => {
    expect(judgeEnglish('9,81 m/s²')).toHaveLength(1);
    expect(judgeEnglish('10,000 runs and 9.81')).toEqual([]);
  });
  test('compare keys and gaps', () => {
    expect(judgePair({ a: 'x', b: { c: 'y {{n}}' } }, { a: 'x', b: { c_one: 'y {{n}}', c_other: 'z {{n}}' } })).toEqual(
      [],
    );
    expect(judgePair({ a: 'x' }, { b: 'x' })).toHaveLength(2);
    expect(judgePair({ a: '{{n}}' }, { a: '{{m}}' })).toHaveLength(1);
  });
});
