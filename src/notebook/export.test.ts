/** What leaves the notebook as a file can be opened again, and nothing in it is carried out as a formula. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '@instruments';
import { fallTable } from '../../simulations/physics/free-fall/table.ts';
import { gridCsv, tableCsv } from './csv.ts';
import { fill, openBook } from './fake-bench.ts';
import { sayIn } from './fake-words.ts';
import { setGrid, tableGrid } from './report/grid.ts';
import { sheetsOf } from './report/sheets.ts';
import type { DataSet } from './sets.ts';
import { exactly } from './uncertainty.ts';
import moreEn from './more/words/en.json';
import moreVi from './more/words/vi.json';
import { sheetNames, workbook } from './xlsx.ts';

const set: Omit<DataSet, 'id'> = {
  title: '=cmd()',
  origin: { kind: 'file', name: 'sensor.csv' },
  columns: [
    { symbol: 't', unit: 's', decimals: 2, values: Float64Array.of(0, 0.1, NaN), error: { half: 0, shape: 'normal' } },
    { symbol: '@x', unit: 'm', decimals: 3, values: Float64Array.of(-0.5, 0, 2), error: { half: 0, shape: 'normal' } },
  ],
};
function filled() {
  const book = openBook(fallTable);
  book.setWay('lower-edge');
  fill(book, { repeats: 3 });
  book.set({ check: { passed: 'right', tries: 1 } });
  book.setOwn({ symbol: '-v', unit: 'm/s', expression: '2*s/t', decimals: 2 });
  book.addSet(set);
  return book;
}
const own = () => new Map([[1, exactly(1.954)]]);

describe('CSV', () => {
  it('has the own columns, in both forms', () => {
    const content = filled().get();
    const [head = '', first = ''] = tableCsv(fallTable, content, 'vi', undefined, { own }).split('\r\n');
    expect(head).toMatch(/;g \(m\/s²\);'-v \(m\/s\)$/);
    expect(first).toMatch(/;1,95$/);
    expect(tableCsv(fallTable, content, 'en', undefined, { own }).split('\r\n')[1]).toMatch(/,1\.95$/);
  });
  it('rounds as the page does: half away from zero on the decimal digits', () => {
    // The mean of 0.404, 0.404, 0.404 and 0.405 is 0.40425: 0,4043 by hand, though its binary neighbour lies below.
    const mean = (0.404 + 0.404 + 0.404 + 0.405) / 4;
    const values = [mean, -mean, 1.005, 123456.5, -0.001, 4e15].map((value, i) => ({
      value,
      decimals: [4, 4, 2, 0, 2, 0][i]!,
    }));
    const heads = values.map((_, i) => ({ symbol: `h${i}`, unit: '', kind: 'set' as const }));
    const line = (form: 'vi' | 'en') => gridCsv({ title: '', heads, rows: [values] }, form).split('\r\n')[1];
    expect(line('vi')).toBe('0,4043;-0,4043;1,01;123457;0,00;4000000000000000');
    expect(line('en')).toBe('0.4043,-0.4043,1.01,123457,0.00,4000000000000000');
    expect(`${formatNumber(mean, 4, 'vi')} ${formatNumber(1.005, 2, 'vi')}`, 'the page').toBe('0,4043 1,01');
  });
  it('quotes what a spreadsheet would carry out, and leaves numbers alone', () => {
    const text = gridCsv(setGrid({ ...set, id: 1 }), 'en');
    expect(text).toBe("\ufefft (s),'@x (m)\r\n0.00,-0.500\r\n0.10,0.000\r\n,2.000\r\n");
    const rows = [['=1+1', '+a', '-b', '@c', 'a;b', 'say "x"', { value: -0.0001, decimals: 2 }, undefined]];
    const heads = rows[0]!.map((_, i) => ({ symbol: `h${i}`, unit: '', kind: 'set' as const }));
    expect(gridCsv({ title: '', heads, rows }, 'vi').split('\r\n')[1]).toBe(
      `'=1+1;'+a;'-b;'@c;"a;b";"say ""x""";0,00;`,
    );
  });
});

describe('XLSX', () => {
  it('opens again: numbers are numbers, with the table, the set, both rules and the origin of each cell', async () => {
    const say = sayIn('vi');
    const book = filled();
    const sheets = sheetsOf(fallTable, book.get(), { language: 'vi', say, kindOf: (id) => id, own });
    expect(sheets).toHaveLength(4);
    expect(sheets[2]!.grid.rows).toHaveLength(6);
    expect(sheets[3]!.grid.rows).toHaveLength(5 * (2 + 3));
    const files = unzipSync(new Uint8Array(await (await workbook(sheets)).arrayBuffer()));
    const text = (name: string): string => strFromU8(files[name]!);
    expect(text('xl/workbook.xml')).toContain('name="=cmd()"');
    const table = text('xl/worksheets/sheet1.xml');
    expect(table).toMatch(/<v>0\.2<\/v>/);
    expect(table).toMatch(/<v>1\.954<\/v>/);
    expect(table).not.toMatch(/<f>/);
    expect(text('xl/worksheets/sheet2.xml')).toMatch(/<v>-0\.5<\/v>/);
    expect(text('xl/styles.xml')).toContain('0.000');
  });
  it('names sheets as Excel allows', () => {
    expect(sheetNames(["a/b:c*?[x]'", 'A b c x', '', `${'x'.repeat(40)}`, `${'x'.repeat(40)}`])).toEqual([
      'a b c   x',
      'A b c x',
      'Sheet',
      'x'.repeat(31),
      `${'x'.repeat(27)} (2)`,
    ]);
  });
  it('cuts names of sheets where they may end', () => {
    const names = sheetNames([
      `${'x'.repeat(30)}'s`,
      `${'y'.repeat(30)}🧲`,
      `${'y'.repeat(30)}🧲`,
      'History',
      " ' '",
      `'a' `,
      'b\ud83e',
    ]);
    expect(names).toEqual(['x'.repeat(30), 'y'.repeat(30), `${'y'.repeat(27)} (2)`, 'History (2)', 'Sheet', 'a', 'b']);
  });
  it('names the menu where the browser cannot keep the data', () => {
    expect(moreVi.unsaved.memory).toContain(moreVi.csv.title);
    expect(moreEn.unsaved.memory).toContain(moreEn.csv.title);
  });
  it('leaves the columns of a table as they are read', () => {
    const grid = tableGrid(fallTable, filled().get(), { language: 'en' });
    expect(grid.heads.map((h) => h.symbol)).toEqual(['s', 't1', 't2', 't3', 't4', 't5', 't̄', 'Δt', 't̄²', 'g', '-v']);
    expect(grid.rows[0]![1]).toMatchObject({ decimals: 3 });
  });
});
