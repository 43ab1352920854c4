/** What a workbook holds: the table, every data set, the result by each method and rule, and where each cell came from. Headless. */
import type { TableSpec } from '../../sdk/table.ts';
import { resultOf } from '../analysis.ts';
import { settingIn, type Cell } from '../cells.ts';
import type { Content } from '../content.ts';
import { contextInUse } from '../contexts.ts';
import { roundMeasured } from '../rounding.ts';
import { unitOf } from '../row-cells.ts';
import type { Language, Say } from '../say.ts';
import { relativeError, stated } from '../uncertainty.ts';
import type { Sheet } from '../xlsx.ts';
import { setGrid, tableGrid, type Grid, type GridCell, type GridHead, type GridOptions } from './grid.ts';

const heads = (...names: readonly string[]): readonly GridHead[] =>
  names.map((symbol) => ({ symbol, unit: '', kind: 'derived' }));

export interface SheetsOptions extends GridOptions {
  readonly say: Say;
  /** Name of an instrument, in words. */
  readonly kindOf: (instrument: string) => string;
}

/** Both rules, each named: a ± without its rule says nothing. */
function resultGrid(table: TableSpec, content: Content, language: Language, say: Say): Grid {
  const { sought } = table;
  const rows = table.methods.flatMap((method) => {
    const result = resultOf(table, content, method);
    if (!result) return [];
    return (['school', 'gum'] as const).map((mode): readonly GridCell[] => {
      const { value, delta } = stated(result, mode);
      const { decimals } = roundMeasured(value, delta);
      const places = Math.max(0, decimals);
      const relative = relativeError({ value, delta });
      return [
        sought.symbol,
        method.label[language],
        { value, decimals: places },
        { value: delta, decimals: places },
        sought.unit,
        say(`mode.${mode}`),
        relative === null ? undefined : { value: 100 * relative, decimals: 2 },
      ];
    });
  });
  const title = say('xlsx.result');
  return {
    title,
    heads: heads(
      say('xlsx.quantity'),
      say('xlsx.method'),
      say('xlsx.value'),
      '±',
      say('xlsx.unit'),
      say('xlsx.rule'),
      `${say('xlsx.relative')} (%)`,
    ),
    rows,
  };
}

function originGrid(table: TableSpec, content: Content, say: Say, kindOf: (id: string) => string): Grid {
  const setting = settingIn(table);
  const line = (row: number, what: string, unit: string, cell: Cell & { recording?: string }): readonly GridCell[] => [
    { value: row, decimals: 0 },
    what,
    { value: cell.value, decimals: cell.decimals },
    unit,
    cell.face,
    kindOf(cell.instrument),
    cell.channel,
    { value: cell.error.half, decimals: Math.max(4, cell.decimals + 1) },
    say(`shape.${cell.error.shape}`),
    cell.recording ?? '',
    { value: cell.seed, decimals: 0 },
    { value: cell.position.node, decimals: 0 },
    { value: cell.position.tick, decimals: 0 },
  ];
  return {
    title: say('xlsx.origin'),
    heads: heads(
      say('xlsx.row'),
      say('xlsx.quantity'),
      say('xlsx.value'),
      say('xlsx.unit'),
      say('origin.face'),
      say('origin.instrument'),
      say('xlsx.channel'),
      say('origin.error'),
      say('xlsx.shape'),
      say('xlsx.run'),
      say('xlsx.seed'),
      say('xlsx.branch'),
      say('xlsx.tick'),
    ),
    rows: content.rows.flatMap((row, i) => [
      ...(setting ? Object.values(row.marks).map((cell) => line(i + 1, setting.symbol, setting.unit, cell)) : []),
      ...row.repeats.map((cell, n) =>
        line(i + 1, `${table.repeated.symbol}${setting ? n + 1 : ''}`, table.repeated.unit, cell),
      ),
      ...Object.entries(row.beside ?? {}).map(([symbol, cell]) => line(i + 1, symbol, unitOf(table, symbol), cell)),
    ]),
  };
}

export function sheetsOf(table: TableSpec, content: Content, options: SheetsOptions): readonly Sheet[] {
  const { language, say, kindOf } = options;
  const grids = [
    tableGrid(table, content, { contextHead: say('xlsx.with'), ...options }),
    ...content.sets.map(setGrid),
    resultGrid(table, { ...content, context: contextInUse(content) }, language, say),
    originGrid(table, content, say, kindOf),
  ];
  return grids.map((grid) => ({ name: grid.title, grid }));
}
