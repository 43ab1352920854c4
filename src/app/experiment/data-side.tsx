/** The data panel, and where there are several tables, which one is written into. */
import type { Run } from '@core';
import { DataPanel, type Notebook } from '@notebook';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../language.ts';

interface Props {
  readonly run: Run;
  readonly namespace: string;
  readonly notebooks: readonly Notebook[];
  readonly active: Notebook;
  readonly finished: boolean;
  readonly onTable: (index: number) => void;
}

export function DataSide({ run, namespace, notebooks, active, finished, onTable }: Props) {
  const { t } = useTranslation('app');
  const language = currentLanguage();
  return (
    <>
      {notebooks.length > 1 && (
        <label className="param">
          <span className="visually-hidden">{t('page.table')}</span>
          <select value={notebooks.indexOf(active)} onChange={(event) => onTable(Number(event.target.value))}>
            {notebooks.map(({ table }, i) => <option key={table.id} value={i}>{table.title[language]}</option>)}
          </select>
        </label>
      )}
      <DataPanel key={active.table.id} run={run} notebook={active} table={active.table} namespace={namespace} language={language} finished={finished} />
    </>
  );
}
