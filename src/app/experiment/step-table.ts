/** A lesson over several tables turns to the one that its step writes into. */
import type { TableSpec } from '@sdk';
import { useEffect } from 'react';
import type { AnyStep } from '../guide/progress.ts';

/** When a step that names a table begins, `turn` is given the table's place among `tables`; afterwards the student may turn elsewhere. */
export function useStepTable(
  step: AnyStep | undefined,
  tables: readonly TableSpec[],
  turn: (index: number) => void,
): void {
  const [id, wanted] = [step?.id, step?.table];
  useEffect(() => {
    const index = wanted === undefined ? -1 : tables.findIndex((one) => one.id === wanted);
    if (index >= 0) turn(index);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each step; `turn` sets a state
  }, [id, wanted, tables]);
}
