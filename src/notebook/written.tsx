/** What is there with the first row: the filled table, the form that asks for it, and the result (which later.tsx takes from here too). */
import { useEffect } from 'react';
import { FirstRow } from './first-row.tsx';
import './more/words.ts';
import { useNotebook } from './say.ts';
import { formCame } from './show-first-row.ts';
import { TableView, type TableViewProps } from './table-view.tsx';

export { AnalysisBox } from './analysis-box.tsx';

export interface WrittenProps extends TableViewProps {
  /** Hears that the table stands: the room that it needs can be measured. */
  readonly onCome: (come: true) => void;
}

export function Written({ onCome, ...props }: WrittenProps) {
  const { notebook, table, language } = props;
  const { rows } = useNotebook(notebook);
  useEffect(() => {
    onCome(true);
    formCame();
  }, [onCome]);
  return (
    <>
      <TableView {...props} />
      {/* What was typed for one first row does not belong to another. */}
      <FirstRow key={rows[0]?.id ?? 'none'} notebook={notebook} table={table} language={language} />
    </>
  );
}
