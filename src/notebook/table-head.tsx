/** Caption and heads of the table, the same while it is empty and when it is filled. */
import type { TableSpec } from '../sdk/table.ts';
import type { ReadColumn } from './row-cells.ts';
import { useSay, type Language } from './say.ts';
import type { OwnColumn } from './sets.ts';

/** Unit below the symbol where the columns stand close. */
const Head = ({ symbol, unit, name, derived }: { symbol: string; unit: string; name: string; derived?: boolean }) => (
  <th role="columnheader" scope="col" title={name} className={derived ? 'nb-derived' : undefined}>
    {symbol}
    {unit && <span className="nb-head-unit"> ({unit})</span>}
  </th>
);

export interface TableHeadProps {
  readonly table: TableSpec;
  readonly read: readonly ReadColumn[];
  /** The student's own columns. */
  readonly own: readonly OwnColumn[];
  readonly language: Language;
}

export function TableHead({ table, read, own, language }: TableHeadProps) {
  const say = useSay(language);
  const { setting, columns } = table;
  return (
    <>
      <caption>{table.title[language]}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {setting.trial ? (
            <Head symbol={setting.name[language]} unit="" name={setting.name[language]} />
          ) : (
            <Head symbol={setting.symbol} unit={setting.unit} name={setting.name[language]} />
          )}
          {read.map(({ kind, key, of }) => (
            <Head
              key={key}
              symbol={kind === 'repeat' && !setting.trial ? say('table.repeat', { n: key + 1 }) : of.symbol}
              unit={of.unit}
              name={of.name[language]}
            />
          ))}
          {columns.map((c) => (
            <Head key={c.id} symbol={c.symbol} unit={c.unit} name={c.name[language]} derived />
          ))}
          {own.map((c) => (
            <Head key={`own${c.id}`} symbol={c.symbol} unit={c.unit} name={c.expression} derived />
          ))}
        </tr>
      </thead>
    </>
  );
}

/** The line that stands where the rows will; `coming`: they are written down, and not drawn yet. */
export function NoRows({ table, read, own, language, coming = false }: TableHeadProps & { readonly coming?: boolean }) {
  const say = useSay(language);
  return (
    <tr role="row" className="nb-empty">
      <td role="cell" colSpan={1 + read.length + table.columns.length + own.length}>
        {say(coming ? 'table.coming' : 'table.empty')}
      </td>
    </tr>
  );
}
