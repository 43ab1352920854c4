/** The formulas behind own columns bring a parser with them: they come when the first own column is there. */
import { useEffect, useState } from 'react';
import type { OwnFormulas } from './series-column.ts';

let here: OwnFormulas | undefined;

/** Undefined while nothing is wanted, or it is on its way. */
export function useFormulas(wanted: boolean): OwnFormulas | undefined {
  const [formulas, setFormulas] = useState(here);
  useEffect(() => {
    if (!wanted || formulas) return;
    let stopped = false;
    // Without a network they may not come: the cells then stay "not computed yet", and the next visit tries again.
    import('./formula/index.ts').then(
      (module) => {
        here = module;
        if (!stopped) setFormulas(() => module);
      },
      () => {},
    );
    return () => {
      stopped = true;
    };
  }, [wanted, formulas]);
  return wanted ? formulas : undefined;
}
