/** The table of readings as the report prints it: every number as the notebook shows it. Headless. */
import { formatNumber } from '@instruments';
import { settingIn } from '../cells.ts';
import { formatMeasured } from '../rounding.ts';
import type { Language, Say } from '../say.ts';
import type { DataSet, SetColumn } from '../sets.ts';
import { INNER } from './flow.ts';
import { tableGrid, type GridCell, type GridHead, type GridOptions } from './grid.ts';
import type { Book } from './apparatus.ts';
import type { Block, ReportTable } from './model.ts';

const print = (cell: GridCell, language: Language): string =>
  cell === undefined
    ? ''
    : typeof cell === 'string'
      ? cell
      : (cell.face ?? formatNumber(cell.value, cell.decimals, language));

/** About the width of a sign in print of 9 points, of the room beside a cell, and of the widest words. 1/96 inch. */
const SIGN = 6.6;
const BESIDE = 13;
const WIDEST = 150;
/** Columns that every part of a wide table begins with: what was measured with, setting or number of the trial. */
const LEADS: readonly GridHead['kind'][] = ['context', 'setting'];
const READ: readonly GridHead['kind'][] = [...LEADS, 'repeat', 'beside'];

/** Places of the columns, part by part: all in one if they fit on the page, else what was read and what was computed apart. */
function partsOf(widths: readonly number[], heads: readonly GridHead[]): readonly (readonly number[])[] {
  const all = heads.map((_, i) => i);
  const wide = (of: readonly number[]): number => of.reduce((sum, i) => sum + widths[i]!, 0);
  if (wide(all) <= INNER) return [all];
  const leads = all.filter((i) => LEADS.includes(heads[i]!.kind));
  const rest = all.filter((i) => !LEADS.includes(heads[i]!.kind));
  const groups = [true, false].map((read) => rest.filter((i) => READ.includes(heads[i]!.kind) === read));
  return groups.flatMap((group) => {
    const parts: number[][] = [];
    for (const i of group) {
      const part = parts.at(-1);
      if (part && wide([...leads, ...part, i]) <= INNER) part.push(i);
      else parts.push([i]);
    }
    return parts.map((part) => [...leads, ...part]);
  });
}

/** The table, or where it is wider than the page, its parts one under the other. */
export function reportTables(
  { table, content }: Book,
  options: GridOptions & { readonly say: Say },
): readonly ReportTable[] {
  const { language, say } = options;
  const grid = tableGrid(table, content, { contextHead: say('report.table.with'), ...options });
  // No empty column for a repeat that nobody made.
  const kept = grid.heads.map((head, i) => head.kind !== 'repeat' || grid.rows.some((row) => row[i] !== undefined));
  const pick = <T>(line: readonly T[]): readonly T[] => line.filter((_, i) => kept[i]);
  const heads = pick(grid.heads);
  const labels = heads.map(({ kind, symbol, unit, n }) => {
    const label = kind === 'repeat' ? say('table.repeat', { n: n ?? 0 }) : symbol;
    return unit ? `${label} (${unit})` : label;
  });
  const rows = grid.rows.map((row) => pick(row).map((cell) => print(cell, language)));
  // A head may break between symbol and unit; a number never breaks.
  const widths = labels.map(
    (label, i) =>
      BESIDE +
      Math.min(WIDEST, SIGN * Math.max(...[...label.split(' '), ...rows.map((r) => r[i]!)].map((t) => t.length))),
  );
  return partsOf(widths, heads).map((part, k) => ({
    caption: k === 0 ? grid.title : say('report.table.continued', { title: grid.title }),
    heads: part.map((i) => labels[i]!),
    rows: rows.map((row) => part.map((i) => row[i]!)),
    words: part.map((i) => heads[i]!.kind === 'context'),
  }));
}

/** Ends of a column, NaN left out; undefined where nothing was measured. A loop: a set may be long. */
function endsOf({ values }: SetColumn): readonly [number, number] | undefined {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : undefined;
}

/** Of a sensor's set only time and the quantity itself were read: a speed jumps where the target is lost, and says nothing. */
const measuredOf = ({ origin, columns }: DataSet): readonly SetColumn[] =>
  origin.kind === 'sensor' ? columns.slice(0, 2) : columns;

/** A run beside the table, in short: `Cảm biến 1: 120 số đo; t từ 0,00 đến 2,40 s; …`. */
export function setLine(set: DataSet, language: Language, say: Say): string {
  const { title, columns } = set;
  const parts = measuredOf(set).flatMap((column) => {
    const ends = endsOf(column);
    if (!ends) return [];
    const [from, to] = ends.map((value) => formatNumber(value, column.decimals, language)) as [string, string];
    return [say('report.set.range', { symbol: column.symbol, from, to, unit: column.unit }).trim()];
  });
  return `${say('report.set.size', { title, n: columns[0]?.values.length ?? 0 })}; ${parts.join('; ')}.`;
}

/** Under the table: by which rule Δ was computed, and the numbers that were typed. */
export function tableNotes({ table, content }: Book, language: Language, say: Say): readonly Block[] {
  const typed = (table.constants ?? []).flatMap(({ symbol, unit, half, decimals }) => {
    const value = content.constants[symbol];
    if (value === undefined) return [];
    return [
      `${symbol} = ${half > 0 ? formatMeasured(value, half, unit, language) : `${formatNumber(value, decimals, language)}\u00a0${unit}`}`,
    ];
  });
  const setting = settingIn(table);
  const way = setting && setting.ways.length > 1 ? setting.ways.find((w) => w.id === content.way) : undefined;
  const texts = [
    ...(setting && way ? [say('report.table.way', { symbol: setting.symbol, way: way.label[language] })] : []),
    ...typed,
    ...(content.check.passed !== 'no' && table.columns.some((c) => c.of === 'spread')
      ? [say(`mode.spread.${content.mode}`)]
      : []),
    ...content.own.map((c) => say('report.table.own', { symbol: c.symbol, expression: c.expression })),
  ];
  return texts.map((text) => ({ kind: 'note', text }));
}
