/** Under the table: which quantity stands in each column, what it was read with, and to what. The heads have room for symbols only. */
import type { TableSpec } from '../sdk/table.ts';
import { columnFacts } from './column-facts.ts';
import { limitText } from './report/apparatus.ts';
import { useNotebook, useSay, type Language } from './say.ts';
import type { Notebook } from './store.ts';

export interface ColumnLegendProps {
  readonly notebook: Notebook;
  readonly table: TableSpec;
  readonly language: Language;
  /** Key of an instrument's name in the words; '' for one that is not on this bench any more. */
  readonly kindOf: (instrument: string) => string;
}

export function ColumnLegend({ notebook, table, language, kindOf }: ColumnLegendProps) {
  const say = useSay(language);
  const state = useNotebook(notebook);
  const named = (instrument: string): string => {
    const kind = kindOf(instrument);
    return kind ? say(`kind.${kind}`) : instrument;
  };
  return (
    <details>
      <summary>{say('table.columns')}</summary>
      <ul>
        {columnFacts(table, state, language).map(({ symbol, unit, name, readWith, half }) => (
          <li key={`${symbol} ${unit}`}>
            <b>{symbol}</b>
            {unit && ` (${unit})`}: {name}
            {[
              ...readWith.map(({ instrument, error }) =>
                say('table.readWith', { instrument: named(instrument), limit: limitText(unit, error, language, say) }),
              ),
              ...(half === undefined ? [] : [limitText(unit, { half, shape: 'rectangular' }, language, say)]),
            ].map((text) => `; ${text}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
