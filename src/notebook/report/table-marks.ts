/** A ruled table on pages: columns as wide as they need, smaller print where they do not fit, the head again on every page. Headless. */
import type { Mark, TextStyle } from './drawing.ts';
import { INNER, lineHeight, MARGIN, wrap, type Flow } from './flow.ts';
import type { ReportTable } from './model.ts';

const SIZES = [13.5, 12, 10.5, 9.5];
const PADDING = 7;
const WIDEST_WORDS = 150;

interface Plan {
  readonly style: TextStyle;
  readonly head: TextStyle;
  readonly widths: readonly number[];
}

function planOf(flow: Flow, { heads, rows, words }: ReportTable): Plan {
  const plan = (size: number): Plan => {
    const style = { size };
    const head = { size, bold: true };
    const widths = heads.map((label, c) => {
      // A head may break between symbol and unit; a number never breaks.
      const parts = label.split(' ').map((part) => flow.measure(part, head));
      const cells = rows.map((row) => flow.measure(row[c] ?? '', style));
      const widest = [...parts, ...(words[c] ? cells.map((w) => Math.min(w, WIDEST_WORDS)) : cells)];
      return 2 * PADDING + widest.reduce((a, b) => Math.max(a, b), 18);
    });
    return { style, head, widths };
  };
  const total = ({ widths }: Plan): number => widths.reduce((a, b) => a + b, 0);
  const fitting = SIZES.map(plan).find((one) => total(one) <= INNER) ?? plan(SIZES.at(-1)!);
  // What is left over is shared; what still does not fit is squeezed.
  const share = INNER / total(fitting);
  return { ...fitting, widths: fitting.widths.map((w) => w * Math.min(share, 1.6)) };
}

export function setTable(flow: Flow, table: ReportTable): void {
  const { style, head, widths } = planOf(flow, table);
  const width = widths.reduce((a, b) => a + b, 0);
  const left = MARGIN.left + (INNER - width) / 2;
  const cellsOf = (row: readonly string[], of: TextStyle): readonly (readonly string[])[] =>
    row.map((text, c) => wrap(text, of, widths[c]! - PADDING, flow.measure));
  const heightOf = (row: readonly string[], of: TextStyle): number =>
    lineHeight(of) * cellsOf(row, of).reduce((n, cell) => Math.max(n, cell.length), 1) + 6;
  const draw = (row: readonly string[], of: TextStyle): void => {
    const step = lineHeight(of);
    const height = heightOf(row, of);
    const top = flow.y;
    const marks: Mark[] = [];
    let x = left;
    cellsOf(row, of).forEach((lines, c) => {
      const first = top + (height - step * lines.length) / 2 + step * 0.72;
      const wordy = table.words[c] === true && of === style;
      lines.forEach((text, i) =>
        marks.push({
          kind: 'text',
          x: wordy ? x + PADDING / 2 : x + widths[c]! / 2,
          y: first + i * step,
          text,
          style: of,
          ...(wordy ? {} : { anchor: 'middle' as const }),
        }),
      );
      marks.push({ kind: 'line', points: [x, top, x, top + height], width: 0.9 });
      x += widths[c]!;
    });
    for (const y of [top, top + height]) marks.push({ kind: 'line', points: [left, y, x, y], width: 0.9 });
    flow.put(...marks, { kind: 'line', points: [x, top, x, top + height], width: 0.9 });
    flow.advance(height);
  };
  flow.text(table.caption, { size: 13.5, bold: true }, { centre: true, keep: 3 * (lineHeight(style) + 6) });
  flow.skip(3);
  draw(table.heads, head);
  for (const row of table.rows) {
    const page = flow.pages.length;
    flow.room(heightOf(row, style));
    if (flow.pages.length !== page) draw(table.heads, head);
    draw(row, style);
  }
  flow.skip(4);
}
