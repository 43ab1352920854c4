/** The intercept of a table's own line in words. Headless. */
import type { GraphFit } from './analysis.ts';
import { formatMeasured } from './rounding.ts';
import type { Language, Say } from './say.ts';
import { expanded } from './uncertainty.ts';

/**
 * `2,1 ± 1,8 ms`, with the 95 % interval that the judgement goes by, whatever rule the table is printed in; two figures, so that
 * whether zero lies inside can be seen.
 */
export function interceptValue({ graph, intercept }: GraphFit, language: Language): string {
  const { perUnit, unit } = graph.intercept ?? { perUnit: 1, unit: graph.y.unit };
  return formatMeasured(intercept.value / perUnit, expanded(intercept) / perUnit, unit, language, 2);
}

/** `tung độ gốc b = 2,1 ± 1,8 ms (GUM, 95 %)`, or what the table says that it stands for: `ΔS° = b·R = …`. */
export function interceptText(fit: GraphFit, language: Language, say: Say): string {
  const symbol = fit.graph.intercept?.symbol;
  const value = interceptValue(fit, language);
  const rule = say('mode.gum');
  return symbol === undefined
    ? say('graph.intercept', { value, rule })
    : say('graph.intercept-as', { symbol, value, rule });
}
