/** What a series is called: a set by its title, rows by what they were measured with. */
import { tellingParts } from '../contexts.ts';
import type { Say } from '../say.ts';
import type { Series } from '../series-column.ts';

/** `own`: the experiment's words. Rows are called "your table" while nothing else tells them apart. */
export function seriesName(series: Series, all: readonly Series[], own: (key: string) => string, say: Say): string {
  if (!series.context) return series.title?.trim() || say('series.untitled');
  const contexts = all.flatMap((one) => (one.context ? [one.context] : []));
  if (contexts.length < 2) return say('series.table');
  return tellingParts(series.context, contexts).map(own).join(' · ') || say('table.nowhere');
}
