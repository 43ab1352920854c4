/** Tables of trials leave the notebook whole: on paper in parts that fit, in files as numbers that can be computed with. */
import { describe, expect, it } from 'vitest';
import { tableCsv } from '../csv.ts';
import { collisions, pushed } from '../fake-collisions.ts';
import { sayIn } from '../fake-words.ts';
import { ownValues } from '../formula/index.ts';
import { allRows } from '../analysis.ts';
import { seriesOf } from '../series.ts';
import type { TableSpec } from '../../sdk/table.ts';
import { recordedText } from '../recorded-text.ts';
import { instrumentsUsed } from './apparatus.ts';
import { createFlow, INNER, MARGIN } from './flow.ts';
import { processing } from './processing.ts';
import { reportTables } from './report-table.ts';
import { sheetsOf } from './sheets.ts';
import { setTable } from './table-marks.ts';

const say = sayIn('vi');
const name = (part: string): string => part;
const options = { language: 'vi', say, name } as const;
function filled() {
  const { book, push } = pushed();
  push(0.2, 0.25, 0.125);
  push(0.3, null, 0.225);
  push(0.21, 0.3, 0.5);
  book.setTyped(book.get().rows[0]!.id, 'n₁', -1);
  book.set({ check: { passed: 'right', tries: 1 } });
  return book;
}

describe('a table of trials', () => {
  it('is printed in parts that fit on the page, each with the number of the trial', () => {
    const energies = ['W₁', 'W₁′', 'W₂′', 'W′'].map((symbol) => ({ ...collisions.columns[3]!, id: symbol, symbol }));
    const wide: TableSpec = { ...collisions, columns: [...collisions.columns, ...energies] };
    const parts = reportTables({ table: wide, content: filled().get() }, options);
    expect(parts.map((p) => p.heads)).toEqual([
      ['Lần', 'm₁ (kg)', 'm₂ (kg)', 'Δt₁ (s)', 'Δt₁′ (s)', 'Δt₂′ (s)', 'n₁', 'h (m)'],
      [
        'Lần',
        'v₁ (m/s)',
        'v₁′ (m/s)',
        'v₂′ (m/s)',
        'p (kg·m/s)',
        'p′ (kg·m/s)',
        'k',
        ...energies.map((e) => `${e.symbol} (kg·m/s)`),
      ],
    ]);
    expect(parts[0]!.rows[0]).toEqual(['1', '0,2000', '0,3000', '0,200', '0,250', '0,125', '←', '']);
    expect(parts[1]!.rows[1]).toEqual(['2', '0,333', '', '0,444', '0,0667', '', '', ...energies.map(() => '0,0667')]);
    expect(parts[1]!.caption).toBe('Bảng 1. Va chạm (tiếp theo)');
    const whole = reportTables({ table: collisions, content: filled().get() }, options);
    expect(whole).toHaveLength(1);
    for (const part of [...parts, ...whole]) {
      const flow = createFlow((text, { size }) => text.length * size * 0.55);
      setTable(flow, part);
      const right = flow.pages[0]!.flatMap((m) => (m.kind === 'line' ? [m.points[2]!] : []));
      expect(Math.max(...right)).toBeLessThanOrEqual(MARGIN.left + INNER + 1);
    }
  });
  it('is a file of numbers: a direction is +1 or −1', () => {
    const lines = tableCsv(collisions, filled().get(), 'vi').split('\r\n');
    expect(lines[0]).toBe(
      '\ufeffLần;m₁ (kg);m₂ (kg);Δt₁ (s);Δt₁′ (s);Δt₂′ (s);n₁;h (m);v₁ (m/s);v₁′ (m/s);v₂′ (m/s);p (kg·m/s);p′ (kg·m/s);k',
    );
    expect(lines[1]).toBe('1;0,2000;0,3000;0,200;0,250;0,125;-1;;0,500;-0,400;0,800;0,1000;0,1600;1,600');
    expect(lines[2]).toBe('2;0,2000;0,3000;0,300;;0,225;1;;0,333;;0,444;0,0667;;');
  });
  it('is a workbook that knows where every number came from', () => {
    const sheets = sheetsOf(collisions, filled().get(), { ...options, kindOf: (id) => id });
    const origin = sheets.at(-1)!.grid.rows;
    expect(origin.map((r) => r[1])).toHaveLength(14);
    expect(origin.find((r) => r[1] === 'Δt₂′')!.slice(3, 7)).toEqual(['s', '0.125', 'timer2', 'time']);
  });
  it('names every instrument that was read', () => {
    const used = instrumentsUsed(
      [{ table: collisions, content: filled().get() }],
      (id) => ({ name: id, sheet: '' }),
      'vi',
      say,
    );
    expect(used.map((one) => one.split(' ')[0])).toEqual(['timer', 'balance', 'timer2']);
  });
  it('has its result with ± and rule, what is accepted, and the line through zero', () => {
    const content = { ...filled().get(), method: 'mean' };
    const blocks = processing(collisions, content, 'vi', say, 1);
    const text = JSON.stringify(blocks);
    expect(text).toMatch(/k = \d,\d+ ± \d,\d+ \(theo sách giáo khoa\)/);
    expect(text).toContain('Giá trị được công nhận: 1.');
    const [pp] = collisions.graphs;
    const { result: _none, ...curve } = { ...pp!, fit: 'quadratic' as const };
    const bent: TableSpec = { ...collisions, graphs: [curve], methods: collisions.methods.slice(0, 1) };
    expect(processing(bent, { ...content, graph: 'pp' }, 'vi', say, 1)[0]).toMatchObject({ kind: 'graph' });
    expect(processing({ ...bent, methods: [] }, content, 'vi', say, 1).every((b) => b.kind !== 'gap')).toBe(true);
  });
  it('is said when it is recorded: all that was read', () => {
    expect(recordedText(collisions, filled().get().rows, { row: 1, repeat: 0 }, 'vi', say)).toBe(
      'Đã ghi lần 2: m₁ = 0,2000 kg; m₂ = 0,3000 kg; Δt₁ = 0,300 s; Δt₂′ = 0,225 s.',
    );
  });
});

describe('its quantities', () => {
  it('can all be drawn, and used in a formula of the student', () => {
    const book = filled();
    const id = book.setOwn({ symbol: 'q', unit: '', expression: 'm₁·v₁′ + n₁', decimals: 3 })!;
    const content = book.get();
    const values = allRows(collisions, content).map((row) => ownValues(collisions, content, row).get(id)?.value);
    expect(values[0]).toBeCloseTo(0.2 * -0.4 - 1, 12);
    expect(values[1]).toBeUndefined();
    const [rows] = seriesOf(collisions, content, 'vi', { ownValues } as never);
    expect(rows!.quantities.map((q) => q.symbol)).toEqual(
      ['Δt₁', 'm₁', 'm₂', 'Δt₁′', 'Δt₂′', 'n₁', 'h', 'p', 'p′', 'v₁', 'v₁′', 'v₂′', 'k', 'q'], // prettier-ignore
    );
    expect([...rows!.of('p′ (kg·m/s)')!.value]).toEqual([expect.closeTo(0.16, 12), NaN, expect.closeTo(0.1267, 3)]);
  });
});
