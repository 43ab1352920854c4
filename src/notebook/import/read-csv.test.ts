/** Files as real loggers, spreadsheets and accidents make them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fallTable } from '../../../simulations/physics/free-fall/table.ts';
import { flatten } from '../../../tests/support/words.ts';
import { tableCsv } from '../csv.ts';
import { fill, openBook } from '../fake-bench.ts';
import { MOST_ROWS } from '../sets.ts';
import vi from '../more/words/vi.json';
import { MOST_BYTES, readCsv, type ImportPlan } from './index.ts';

const utf8 = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer as ArrayBuffer;
const utf16 = (text: string, mark = true): ArrayBuffer =>
  Uint16Array.from([...(mark ? '\ufeff' : ''), ...text].map((c) => c.charCodeAt(0))).buffer;
const bytes = (...parts: readonly (string | number)[]): ArrayBuffer =>
  Uint8Array.from(parts.flatMap((p) => (typeof p === 'number' ? [p] : [...p].map((c) => c.charCodeAt(0))))).buffer;

async function plan(from: string | ArrayBuffer, name = 'run.csv'): Promise<ImportPlan> {
  const done = await readCsv(typeof from === 'string' ? utf8(from) : from, name);
  if (!done.ok) throw new Error(`${done.problem.key} ${JSON.stringify(done.problem.values)}`);
  return done.value;
}
const heads = (one: ImportPlan) => one.columns.map((c) => `${c.symbol} (${c.unit})`);
const numbers = (one: ImportPlan) => one.columns.map((c) => [...c.values]);
async function problem(from: string | ArrayBuffer): Promise<[string, unknown?]> {
  const done = await readCsv(typeof from === 'string' ? utf8(from) : from, 'x.csv');
  return done.ok ? ['ok'] : [done.problem.key, done.problem.values];
}

const NUMBERS = [
  [0, 0.1, 0.2],
  [1.5, 1.75, 2],
];
describe('headers of real loggers', () => {
  test.each([
    ['Vietnamese', 'Thời gian (s);Vị trí (m)\r\n0,0;1,50\r\n0,1;1,75\r\n0,2;2,00\r\n', 't (s)', 'x (m)'],
    ['plain symbols', 't (s),v (m/s)\n0,1.5\n0.1,1.75\n0.2,2\n', 't (s)', 'v (m/s)'],
    ['PASCO Capstone', '"Time (s) Run #1","Position (m) Run #1"\n0.0,1.50\n0.1,1.75\n0.2,2.00\n', 't (s)', 'x (m)'],
    ['PASCO with a line of runs', 'Run #1,Run #1\n"Time (s)","Velocity (m/s)"\n0.0,1.50\n0.1,1.75\n0.2,2.00\n', 't (s)', 'v (m/s)'],
    ['Vernier Graphical Analysis', 'Latest: Time (s),Latest: Force (N)\n0.0,1.50\n0.1,1.75\n0.2,2.00\n', 't (s)', 'F (N)'],
    ['Vernier Data Set', '"Data Set 1:Time(s)","Data Set 1:Temperature(°C)"\n0.0,1.50\n0.1,1.75\n0.2,2.00\n', 't (s)', 'T (°C)'],
    ['Vernier text, three lines', 'Vernier Format 2\nUntitled.cmbl 11/22/2026 10:00:00 .\nRun 1\nTime\tPosition\nt\td\ns\tm\n\n0\t1.5\n0.1\t1.75\n0.2\t2\n'.replace('m\n\n', 'm\n'), 't (s)', 'd (m)'],
    ['phyphox', '"Time (s)","Acceleration (m/s^2)"\n0.0E0,1.500000000E0\n1.000E-1,1.750000000E0\n2.000E-1,2.000000000E0\n', 't (s)', 'a (m/s²)'],
    ['phyphox, comma and semicolon', '"Time (s)";"Absolute pressure (hPa)"\n0,0E0;1,5E0\n1,0E-1;1,75E0\n2E-1;2E0\n', 't (s)', 'p (hPa)'],
    ['square brackets', 'Time[s]\tVoltage[V]\n0\t1.5\n0.1\t1.75\n0.2\t2\n', 't (s)', 'U (V)'],
    ['a row of units', 'Thời gian;Nhiệt độ\ns;°C\n0;1,5\n0,1;1,75\n0,2;2\n', 't (s)', 'T (°C)'],
    ['a row of units in brackets', 'Time,Distance\n(s),(m)\n0,1.5\n0.1,1.75\n0.2,2\n', 't (s)', 'd (m)'],
    ['notes above', 'Device,GDX-MD\nSample rate,100\n\nTime (s),Distance (m)\n0,1.5\n0.1,1.75\n0.2,2\n', 't (s)', 'd (m)'],
    ['no header', '0;1,5\n0,1;1,75\n0,2;2\n', 'c₁ ()', 'c₂ ()'],
    ['unknown names', 'Độ ẩm (%);CO2 (ppm)\n0;1,5\n0,1;1,75\n0,2;2\n', 'Độ ẩm (%)', 'CO2 (ppm)'],
    ['Run behind in Vietnamese', 'Thời gian (s) Lần chạy #2;Gia tốc x (m/s²) Lần chạy #2\n0;1,5\n0,1;1,75\n0,2;2\n', 't (s)', 'a_x (m/s²)'],
    ['old Macintosh lines', 't (s);x (m)\r0;1,5\r0,1;1,75\r0,2;2', 't (s)', 'x (m)'],
  ])('%s', async (_, text, x, y) => {
    const one = await plan(text);
    expect(heads(one)).toEqual([x, y]);
    expect(numbers(one)).toEqual(NUMBERS);
  }); // prettier-ignore
  test('several runs in one file keep apart', async () => {
    const one = await plan(
      '"Time (s) Run #1","Position (m) Run #1","Time (s) Run #2","Position (m) Run #2"\n0,1,0,2\n1,2,1,3\n2,3,,\n',
    );
    expect(heads(one)).toEqual(['t (s)', 'x (m)', 't₂ (s)', 'x₂ (m)']);
    expect(numbers(one)[3]).toEqual([2, 3, NaN]);
  });
  test('one column with decimal commas is one column', async () => {
    const one = await plan('x (m)\n0,5\n0,6\n0,7\n');
    expect(numbers(one)).toEqual([[0.5, 0.6, 0.7]]);
    expect(one.decimal).toBe(',');
  });
  test.each(['0,5', '0,123', '1234,567', '1,23'])('in quotes, %s tells that all commas are decimal', async (cell) => {
    const one = await plan(`t (s),U (V)\n"${cell}","1,234"\n"${cell}","2,345"\n`);
    expect(numbers(one)[1]).toEqual([1.234, 2.345]);
  });
  test('what has no header says so', async () => {
    expect((await plan('0;1,5\n0,1;1,75\n')).notes.map((n) => n.key)).toEqual(['import.note.no-header']);
  });
});

describe('our own export comes back', () => {
  const book = async () => {
    const notebook = openBook(fallTable);
    await notebook.ready;
    notebook.setWay('lower-edge');
    fill(notebook, { repeats: 3 });
    notebook.set({ check: { passed: 'right', tries: 1 } });
    return notebook.get();
  };
  test.each(['vi', 'en'] as const)('as a file in %s', async (form) => {
    const content = await book();
    const one = await plan(tableCsv(fallTable, content, form));
    expect(one.delimiter).toBe(form === 'vi' ? ';' : ',');
    expect(one.rows).toBe(content.rows.length);
    const t1 = one.columns.find((c) => c.symbol === 't1')!;
    expect([...t1.values]).toEqual(content.rows.map((r) => r.repeats[0]!.value));
    expect(t1).toMatchObject({ unit: 's', decimals: 3 });
    expect(one.columns.map((c) => c.symbol)).toEqual(expect.arrayContaining(['s', 't1', 't2', 't3', 't̄', 't̄²', 'g']));
  });
});

describe('numbers', () => {
  test('as schools and machines write them', async () => {
    const one = await plan('a;b\n1 234,5;−2\n1\u00a0234,50;+3\n,5;1,5e-3\n');
    expect(numbers(one)).toEqual([
      [1234.5, 1234.5, 0.5],
      [-2, 3, 0.0015],
    ]);
  });
  test('digits that are shown are few', async () =>
    expect((await plan('t (s)\n1.23456789012E-2\n9.9E0\n')).columns[0]!.decimals).toBe(5));
  test('dates and remarks are no numbers, and their columns are named', async () => {
    const one = await plan('Ngày;Giờ;t (s);Ghi chú;Trống\n21/11/2026;10:00:05;0,5;tốt;\n21.11.2026;10:00:06;0,6;;\n');
    expect(heads(one)).toEqual(['t (s)']);
    expect(one.leftOut).toEqual([
      { title: 'Ngày', why: 'text' },
      { title: 'Giờ', why: 'text' },
      { title: 'Ghi chú', why: 'text' },
      { title: 'Trống', why: 'empty' },
    ]);
  });
  test('blank cells are gaps, strange ones too and they are said', async () => {
    const one = await plan('t (s),x (m)\n0,1\n1,\n2,N/A\n3,#REF!\n4,5\n\n\n');
    expect(numbers(one)[1]).toEqual([1, NaN, NaN, NaN, 5]);
    expect(one.notes).toEqual([{ key: 'import.note.cells', values: { title: 'x', count: 2, row: 4 } }]);
  });
  test('a strange cell in the first row loses no row', async () =>
    expect((await plan('t (s),x (m)\n0,N/A\n1,2\n2,3\n')).rows).toBe(3));
  test('lines of other lengths are said', async () => {
    const one = await plan('t (s);x (m)\n0;1\n1\n2;3;9\n4;5\n');
    expect(one.notes).toEqual([{ key: 'import.note.short', values: { count: 2, row: 3 } }]);
    expect(numbers(one)[1]).toEqual([1, NaN, 3, 5]);
  });
});
describe('encodings', () => {
  const text = 'Thời gian (s);Nhiệt độ (°C)\n0,0;20,5\n0,1;20,6\n';
  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`)],
    ['UTF-8, decomposed', utf8(text.normalize('NFD'))],
    ['UTF-16 with a mark', utf16(text)],
    ['UTF-16 without', utf16('Time (s);Temperature (°C)\n0,0;20,5\n0,1;20,6\n', false)],
    ['Windows-1258', bytes('Th', 0xf5, 0xcc, 'i gian (s);Nhi', 0xea, 0xf2, 't ', 0xf0, 0xf4, 0xf2, ' (', 0xb0, 'C)\n0,0;20,5\n0,1;20,6\n')],
    ['Windows-1252', bytes('Time (s);Temp', 0xe9, 'rature (', 0xb0, 'C)\n0,0;20,5\n0,1;20,6\n')],
  ])('%s', async (_, from) => {
    const one = await plan(from);
    expect(one.columns.map((c) => c.unit)).toEqual(['s', '°C']);
    expect(one.columns.map((c) => c.values[1])).toEqual([0.1, 20.6]);
    expect(one.columns[0]!.symbol).toBe('t');
  }); // prettier-ignore
});
describe('what cannot be read is refused in words', () => {
  const said = new Set(flatten(vi).keys());
  test.each<[string, string | ArrayBuffer, string, object?]>([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\n\t\n', 'empty'],
    ['a mark alone', '\ufeff', 'empty'],
    ['a workbook', bytes('PK', 3, 4, 'xl/workbook.xml', 0, 0), 'excel'],
    ['an old workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'excel'],
    ['a PDF', bytes('%PDF-1.7 ...'), 'not-text'],
    ['a picture', bytes(0x89, 'PNG', 13, 10, 26, 10, 0, 0, 0, 13, 'IHDR', 0, 0, 1), 'not-text'],
    ['a page', '<!doctype html><script>alert(1)</script>', 'no-numbers'],
    ['words', 'một;hai\nba;bốn\n', 'no-numbers'],
    ['1.234,5', 't;x\n0,5;1,5\n0,6;1.234,5\n', 'mixed', { row: 3, text: '1.234,5' }],
    ['a comma here, a point there', 't;x\n0,5;1\n0,6;1.5\n', 'mixed', { row: 3, text: '1.5' }],
    ['1,234.5 in quotes', 't,x\n0.5,"1,234.5"\n0.6,2.5\n', 'mixed', { row: 2, text: '1,234.5' }],
    ['commas for both', 't (s),x (m)\n0,0,1,5\n0,1,1,75\n0,2,2,0\n', 'comma-both', { row: 2 }],
    ['thousands in quotes', 't (s),p (Pa)\n0,"1,234"\n1,567\n2,"−1,236"\n', 'thousands', { row: 2, text: '1,234' }],
    ['a line without end', `t;x\n0;1\n${';'.repeat(100_000)}`, 'line-long', { row: 3, most: 20_000 }],
    ['a header of commas', `"${',;'.repeat(9000)}run"\n1\n2\n`, 'ok'],
    ['a quotation mark left open', 't,x\n1,2\n3,"4\n5,6\n', 'quotes'],
  ])('%s', async (_, from, key, values) => {
    const found = await problem(from);
    if (key === 'ok') return expect(found).toEqual(['ok']);
    expect(found[0]).toBe(`import.problem.${key}`);
    if (values) expect(found[1]).toEqual(values);
    expect(said).toContain(found[0]);
  });
  test('a file of 50 MB, at once', async () =>
    expect(await problem(new ArrayBuffer(50 * 1024 * 1024))).toEqual(['import.problem.too-big', { most: MOST_BYTES / 1024 / 1024 }])); // prettier-ignore
  test('hostile cells are text', async () => {
    const one = await plan(`=cmd|'/c calc'!A1;<script>alert(1)</script> (m);__proto__;"+1+1 (s)"\n1;2;3;4\n2;3;4;5\n`);
    expect(one.columns.map((c) => c.symbol)).toEqual([
      "cmd|'/c calc'!A1",
      '<script>alert(1)</script>',
      '__proto__',
      '1+1',
    ]);
    const cells = await plan('t (s);x (m)\n1;=HYPERLINK("http://x")\n2;<img src=x onerror=alert(1)>\n3;4\n4;5\n5;6\n');
    expect([...cells.columns[1]!.values]).toEqual([NaN, NaN, 4, 5, 6]);
  });
  test('anything at all is read or refused, never thrown', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }).map((b) => Uint8Array.from(b).buffer),
          fc.array(fc.constantFrom('t', '(s)', '"', '\n', '\r\n', ';', ',', '\t', '0', '1.5', '2,5', ' ', '-', '=A1', 'đ', '\u0000'), { maxLength: 80 }).map((p) => utf8(p.join(''))), // prettier-ignore
        ),
        async (from) => {
          const done = await readCsv(from, 'any.csv');
          if (!done.ok) {
            expect(said.has(done.problem.key), done.problem.key).toBe(true);
            expect(done.problem.key).not.toBe('import.problem.unreadable');
            return;
          }
          expect(new Set(done.value.columns.map((c) => c.symbol)).size).toBe(done.value.columns.length);
          expect(done.value.columns.every((c) => c.values.length === done.value.rows)).toBe(true);
        },
      ),
      { numRuns: 400, seed: 8 },
    ));
});
describe('large files', () => {
  test('are cut at the limit, and the page lives meanwhile', async () => {
    const text = `t (s);x (m)\n${Array.from({ length: MOST_ROWS + 5000 }, (_, i) => `${i},5;${i % 7}`).join('\n')}`;
    let turns = 0;
    const clock = setInterval(() => turns++, 1);
    const one = await plan(text);
    clearInterval(clock);
    expect(one.rows).toBe(MOST_ROWS);
    expect(one.notes.map((n) => n.key)).toEqual(['import.note.cut']);
    expect(turns).toBeGreaterThan(5);
  });
  test('of many columns keep the first', async () => {
    const row = Array.from({ length: 40 }, (_, i) => i).join(';');
    const one = await plan(`${row}\n${row}\n${row}\n`);
    expect(one.columns.length).toBe(32);
    expect(one.leftOut.filter((c) => c.why === 'many').length).toBe(8);
  });
  test('with a quotation mark that is never closed are given up', async () =>
    expect((await problem(`t,x\n"${'1,2\n'.repeat(1_000_000)}`))[0]).toBe('import.problem.quotes'));
});
