/**
 * Which suspect do the student's own lines convict? Each suspect leaves an intercept of its sign in its own graph; the
 * innocent one's intercept has the wrong sign there, or is not told apart from zero. Nothing here knows the truth. Headless.
 */
import type { Suspect, TableSpec } from '../sdk/table.ts';
import { graphFit, type GraphFit, type Numbers } from './analysis.ts';
import { NEITHER } from './culprit.ts';
import { expanded } from './uncertainty.ts';

export interface Evidence {
  readonly suspect: Suspect;
  readonly fit: GraphFit;
  /** 'zero': zero lies within the 95 % interval; 'against': the suspect's sign; 'for': the opposite sign, which this suspect cannot make. */
  readonly says: 'zero' | 'against' | 'for';
  /** How many times its 95 % half-width the intercept is away from zero, in the suspect's direction. */
  readonly weight: number;
}
export interface Judgement {
  readonly evidence: readonly Evidence[];
  readonly convicted: Suspect | undefined;
  /** Where nobody is convicted: whose trace there is a hint of, if anybody's. */
  readonly leaning: Suspect | undefined;
}
/** Half of the 95 % half-width is about one standard uncertainty: a hint, no proof. */
const HINT = 0.5;

/** undefined while a line is missing. */
export function judge(table: TableSpec, content: Numbers): Judgement | undefined {
  const evidence: Evidence[] = [];
  for (const suspect of table.suspects ?? []) {
    const graph = table.graphs.find((g) => g.id === suspect.graph);
    const fit = graph && graphFit(table, content, graph);
    if (!fit) return undefined;
    const { value } = fit.intercept;
    const error = expanded(fit.intercept);
    const weight = error > 0 ? (suspect.sign * value) / error : suspect.sign * Math.sign(value) * Infinity;
    evidence.push({
      suspect,
      fit,
      weight,
      says: Math.abs(weight) <= 1 || Number.isNaN(weight) ? 'zero' : weight > 0 ? 'against' : 'for',
    });
  }
  if (evidence.length === 0) return undefined;
  const [first] = [...evidence].sort((a, b) => b.weight - a.weight);
  const convicted = first?.says === 'against' ? first.suspect : undefined;
  const leaning = !convicted && first && first.weight > HINT ? first.suspect : undefined;
  return { evidence, convicted, leaning };
}

/** What an accusation is worth. A hint is no proof: whoever names the one it points at suspects rightly, and has not convicted. */
export function worthOf({ convicted, leaning }: Judgement, answer: string): 'agree' | 'hunch' | 'differ' {
  if (answer === (convicted?.id ?? NEITHER)) return 'agree';
  return answer === leaning?.id ? 'hunch' : 'differ';
}
