/** The intercept of a table's own line in words. Headless. */
import type { GraphFit } from './analysis.ts';
import { formatMeasured } from './rounding.ts';
import type { Language } from './say.ts';
import { expanded } from './uncertainty.ts';

/**
 * `2,1 ± 1,8 ms`, with the 95 % interval that the judgement goes by, whatever rule the table is printed in; two figures, so that
 * whether zero lies inside can be seen.
 */
export function interceptText({ graph, intercept }: GraphFit, language: Language): string {
  const { perUnit, unit } = graph.intercept ?? { perUnit: 1, unit: graph.y.unit };
  return formatMeasured(intercept.value / perUnit, expanded(intercept) / perUnit, unit, language, 2);
}
