/** *Tải số liệu*: the table or one data set as CSV in either form, or everything as a workbook. Loaded lazily. */
import { useId, useState } from 'react';
import type { RunView } from '@core';
import type { TableSpec } from '../sdk/table.ts';
import { gridCsv, tableCsv } from './csv.ts';
import { setGrid } from './report/grid.ts';
import { ownOf } from './report/own-of.ts';
import { sheetsOf } from './report/sheets.ts';
import { withTitles } from './report/set-titles.ts';
import { plainName, saveFile } from './save-file.ts';
import { useNotebook, useOwnWords, useSay, type Language } from './say.ts';
import type { Notebook } from './store.ts';
import './more/words.ts';

export interface ExportMenuProps {
  readonly notebook: Notebook;
  readonly table: TableSpec;
  /** Folder of the experiment: its words name what was measured; the table's title names the files. */
  readonly namespace: string;
  readonly language: Language;
  /** Names the instruments in the workbook; without it their own ids stand there. */
  readonly run?: RunView;
}

export function ExportMenu({ notebook, table, namespace, language, run }: ExportMenuProps) {
  const say = useSay(language);
  const own = useOwnWords(namespace, language);
  const other = useSay(language === 'vi' ? 'en' : 'vi');
  const kinds = run?.model.instruments as Readonly<Record<string, { kind: string }>> | undefined;
  const state = withTitles(useNotebook(notebook), [say, other], (instrument) => kinds?.[instrument]?.kind);
  const id = useId();
  const [chosen, setChosen] = useState(0);
  const [message, setMessage] = useState('');
  const set = state.sets.find((one) => one.id === chosen);
  const name = plainName(table.title[language]).toLowerCase();

  const csv = async (form: Language): Promise<void> => {
    const text = set
      ? gridCsv(setGrid(set), form)
      : tableCsv(table, state, form, own, { own: await ownOf(table, state) });
    saveFile(
      new Blob([text], { type: 'text/csv;charset=utf-8' }),
      `${name}${set ? `-${set.id}` : ''}-${form === 'vi' ? 'phay' : 'point'}.csv`,
    );
  };
  const xlsx = async (): Promise<void> => {
    const { workbook } = await import('./xlsx.ts');
    const kindOf = (instrument: string): string =>
      kinds?.[instrument] ? say(`kind.${kinds[instrument].kind}`) : instrument;
    const ofRow = await ownOf(table, state);
    const sheets = sheetsOf(table, state, { language, say, name: own, kindOf, own: ofRow });
    saveFile(await workbook(sheets), `${name}.xlsx`);
  };
  const save = (what: () => Promise<void>): void => {
    setMessage('');
    what().then(
      () => setMessage(say('csv.saved')),
      () => setMessage(say('csv.failed')),
    );
  };
  const empty = state.rows.length === 0 && state.sets.length === 0;
  return (
    <details className="nb-more nb-export">
      <summary>{say('csv.title')}</summary>
      {empty ? (
        <p className="nb-hint">{say('csv.empty')}</p>
      ) : (
        <>
          {state.sets.length > 0 && (
            <p>
              <label htmlFor={`${id}-what`}>{say('csv.what')}</label>{' '}
              <select id={`${id}-what`} value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
                <option value={0}>{table.title[language]}</option>
                {state.sets.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.title}
                  </option>
                ))}
              </select>
            </p>
          )}
          <div className="nb-buttons">
            <button type="button" onClick={() => save(() => csv('vi'))}>
              {say('csv.vi')}
            </button>
            <button type="button" onClick={() => save(() => csv('en'))}>
              {say('csv.en')}
            </button>
            <button type="button" onClick={() => save(xlsx)}>
              {say('csv.xlsx')}
            </button>
          </div>
          <p className="nb-hint">{say('csv.hint')}</p>
        </>
      )}
      <p className="nb-message" role="status">
        {message}
      </p>
    </details>
  );
}
