/** The data panel, and where there are several tables, which one is written into. */
import type { Run } from '@core';
import { BackContext, DataPanel, RecorderSlot, type Notebook } from '@notebook';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBack } from '../back.ts';
import type { AnyRoute } from '../guide/progress.ts';
import { currentLanguage } from '../language.ts';
import { ReportButton } from '../report/report-button.tsx';

interface Props {
  readonly run: Run;
  readonly namespace: string;
  readonly notebooks: readonly Notebook[];
  readonly active: Notebook;
  readonly finished: boolean;
  /** On the unknown world the accepted value is the riddle. */
  readonly secret: boolean;
  /** A route may ask for fewer settings and repeats than the table suggests. */
  readonly route: AnyRoute | undefined;
  readonly onTable: (index: number) => void;
}

export function DataSide({ run, namespace, notebooks, active, finished, secret, route, onTable }: Props) {
  const { t } = useTranslation('app');
  const language = currentLanguage();
  const main = active === notebooks[0];
  const table = useMemo(
    () =>
      main && route !== undefined
        ? { ...active.table, repeats: route.repeats, settings: route.settings }
        : active.table,
    [active, main, route],
  );
  return (
    <BackContext value={useBack}>
      {notebooks.length > 1 && (
        <label className="param">
          <span className="visually-hidden">{t('page.table')}</span>
          <select value={notebooks.indexOf(active)} onChange={(event) => onTable(Number(event.target.value))}>
            {notebooks.map(({ table }, i) => (
              <option key={table.id} value={i}>
                {table.title[language]}
              </option>
            ))}
          </select>
        </label>
      )}
      <DataPanel
        key={`${active.table.id} ${secret}`}
        run={run}
        notebook={active}
        table={table}
        namespace={namespace}
        language={language}
        finished={finished}
        secret={secret}
        recorder={<RecorderSlot run={run} notebook={active} language={language} />}
      />
      {!secret && (
        <p>
          <ReportButton />
        </p>
      )}
    </BackContext>
  );
}
