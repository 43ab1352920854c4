/** The notebooks of an experiment, one for each of its tables; and another for the unknown world: two worlds do not share a table. */
import type { Run } from '@core';
import { createNotebook, fetchAhead, sharedShelf, type Notebook } from '@notebook';
import type { TableSpec } from '@sdk';
import { useEffect, useMemo, useRef } from 'react';
import { owns } from '../life/shelf.ts';
import { uncertaintyOfNew } from '../settings.ts';

/** In the order of the tables. The first also keeps the answers of the guide. `riddle`: only the table with this id, for the unknown world. */
export function useNotebooks(
  experiment: string,
  tables: readonly TableSpec[],
  riddle: string | undefined,
  run: Run,
): readonly Notebook[] {
  const notebooks = useMemo(
    () =>
      (riddle === undefined ? tables : tables.filter(({ id }) => id === riddle)).map((table) =>
        createNotebook({
          experiment,
          table,
          storageKey: `${experiment}/${riddle === undefined ? table.id : 'mystery'}`,
          shelf: sharedShelf(table, () => owns(experiment)),
          mode: uncertaintyOfNew,
        }),
      ),
    [experiment, tables, riddle],
  );
  // How s is measured is the student's habit: the unknown world takes it over.
  const habit = useRef('');
  useEffect(() => {
    const [first] = notebooks;
    if (first === undefined) return;
    if (riddle !== undefined) {
      const known = first.table.setting.trial
        ? undefined
        : first.table.setting.ways.find(({ id }) => id === habit.current);
      if (known !== undefined && first.get().way === '') first.setWay(known.id);
      return;
    }
    const keep = (): void => void (habit.current = first.get().way);
    keep();
    return first.subscribe(keep);
  }, [notebooks, riddle]);
  useEffect(() => {
    const stops = notebooks.map((notebook) => notebook.watch(run));
    return () => stops.forEach((stop) => stop());
  }, [notebooks, run]);
  useEffect(() => fetchAhead(run), [run]);
  useEffect(() => {
    const save = (): void => notebooks.forEach((notebook) => void notebook.flush());
    addEventListener('pagehide', save);
    return () => {
      removeEventListener('pagehide', save);
      save();
    };
  }, [notebooks]);
  return notebooks;
}
