/** What the fitted curve says: its equation, its parameters with ± and the rule behind it, and sentences in words. */
import { formatNumber } from '@instruments';
import type { TableSpec } from '../../sdk/table.ts';
import {
  asWritten,
  equationText,
  isFit,
  parameterText,
  sentencesOf,
  type FitAxes,
  type FitNote,
  type FitProblem,
} from '../fits/index.ts';
import { unitProduct } from '../fits/units.ts';
import { formatMeasured } from '../rounding.ts';
import { useSay, type Language, type Say } from '../say.ts';
import { stated, type Measured, type UncertaintyMode } from '../uncertainty.ts';
import { interceptText } from '../intercept.ts';
import type { Drawing } from './drawing.ts';
import type { Fitted } from './fitted.ts';

export interface FitReportProps {
  readonly table: TableSpec;
  readonly drawing: Drawing;
  readonly fitted: Fitted | FitProblem | undefined;
  readonly mode: UncertaintyMode;
  readonly language: Language;
}

/** Why there is no ±: said where it is missed. */
const inSight = (note: FitNote): boolean => note === 'fit.note.exact' || note === 'fit.note.perfect';

export const isFitted = (of: Fitted | FitProblem | undefined): of is Fitted => of !== undefined && 'curve' in of;
export const axesOf = ({ x, y }: Drawing): FitAxes => ({ x, y });

const slopeUnit = ({ x, y, graph }: Drawing): string => graph?.slopeUnit ?? unitProduct([y.unit, 1], [x.unit, -1]);

/** Significant figures, as in the equation. */
const FIGURES = 4;

const withBar = (of: Measured, known: boolean, mode: UncertaintyMode, unit: string, language: Language): string => {
  const { value, delta } = stated(of, mode);
  // Without a ± nothing says where to round: as many figures as the equation has.
  return known
    ? formatMeasured(value, delta, unit, language)
    : formatMeasured(Number(value.toPrecision(FIGURES)), null, unit, language);
};

/** Straight lines by the rule in use; the table's own intercept by the interval that the detective goes by. */
export function lineTexts(
  { drawing, mode, language }: Pick<FitReportProps, 'drawing' | 'mode' | 'language'>,
  { curve, line, own }: Fitted,
  say: Say,
): readonly string[] {
  if (!line) return [];
  // Through as many points as it has parameters a line goes exactly, as it does through computed ones: nobody can say how far it is off.
  const known = curve.dof > 0 && !curve.notes.includes('fit.note.perfect');
  const rule = known ? say(`mode.${mode}`) : say('graph.rule.none');
  const slope = say('graph.slope', { value: withBar(line.slope, known, mode, slopeUnit(drawing), language), rule });
  if (curve.kind === 'proportional') return [slope];
  const intercept = own?.graph.intercept
    ? interceptText(own, language, say)
    : say('graph.intercept', { value: withBar(line.intercept, known, mode, drawing.y.unit, language), rule });
  return [slope, intercept];
}

/** Sentences are about the curve itself: their ± comes from its fit, whatever rule the numbers beside them go by. */
function SentenceRule({
  curve,
  texts,
  language,
}: Pick<Fitted, 'curve'> & { readonly texts: readonly string[]; readonly language: Language }) {
  const say = useSay(language);
  if (!texts.some((text) => text.includes('±'))) return null;
  return <p className="nb-hint">{say('graph.rule.sentence', { rule: say(`graph.rule.${curve.from}`) })}</p>;
}

/** In sight, below the graph. */
export function FitReport(props: FitReportProps) {
  const { table, drawing, fitted, mode, language } = props;
  const say = useSay(language);
  if (!fitted) return null;
  if (!isFitted(fitted)) {
    return (
      <p className="nb-hint" role="status">
        {say(fitted.problem, fitted.values)}
      </p>
    );
  }
  const { curve, own } = fitted;
  const axes = axesOf(drawing);
  const straight = fitted.line !== undefined;
  const items = straight
    ? lineTexts(props, fitted, say)
    : asWritten(curve).map((p) =>
        say('graph.parameter', {
          name: say(`fit.role.${p.role}`),
          symbol: p.symbol,
          value: parameterText(curve, p, axes, language),
        }),
      );
  const [first] = sentencesOf(curve, axes, language);
  const resultFrom =
    drawing.graph?.result &&
    !own &&
    table.methods.some(({ from }) => 'graph' in from && from.graph === drawing.graph?.id);
  return (
    <>
      <p className="nb-equation">{equationText(curve, axes, language)}</p>
      {!straight && <p className="nb-hint">{say(`fit.formula.${curve.kind}`)}</p>}
      <ul>
        {items.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {!straight && curve.params.some((p) => p.expanded !== null) && !curve.notes.includes('fit.note.perfect') && (
        <p className="nb-hint">{say('graph.rule.of', { rule: say(`graph.rule.${curve.from}`) })}</p>
      )}
      {curve.notes.filter(inSight).map((note) => (
        <p key={note} className="nb-warning">
          {say(note)}
        </p>
      ))}
      {own && drawing.graph?.intercept ? (
        <p>{drawing.graph.intercept.meaning[language]}</p>
      ) : (
        first && <p>{say(first.key, first.values)}</p>
      )}
      {!own && straight && first && (
        <SentenceRule curve={curve} texts={[say(first.key, first.values)]} language={language} />
      )}
      {resultFrom && (
        <p className="nb-hint">{say('graph.fit.result', { symbol: table.sought.symbol, mode: say(`mode.${mode}`) })}</p>
      )}
    </>
  );
}

/** r² near 1 needs figures to be told from 1. */
export const rSquared = (r2: number, language: Language): string =>
  formatNumber(r2, r2 < 1 ? Math.min(9, Math.max(3, 1 - Math.floor(Math.log10(1 - r2)))) : 0, language);

/** In the fold: what the programme does not ask. */
export function FitStatistics({
  drawing,
  fitted,
  language,
}: Pick<FitReportProps, 'drawing' | 'language'> & { readonly fitted: Fitted }) {
  const say = useSay(language);
  const { curve, line } = fitted;
  const axes = axesOf(drawing);
  const facts: (readonly [name: string, value: string])[] = [[say('graph.stat.points'), String(curve.points)]];
  if (curve.rSquared !== null) facts.push(['r²', rSquared(curve.rSquared, language)]);
  if (curve.scatter !== null)
    facts.push([
      say('graph.stat.scatter'),
      // Three figures: a scatter is never known better.
      formatMeasured(Number(curve.scatter.toPrecision(3)), null, drawing.y.unit, language),
    ]);
  if (curve.reducedChiSquare !== null) facts.push(['χ²/ν', formatNumber(curve.reducedChiSquare, 2, language)]);
  // The straight ones stand above by the rule in use; here as a calculator's least squares gives them.
  if (line)
    for (const p of asWritten(curve))
      facts.push([
        say('graph.stat.parameter', {
          name: say(`fit.role.${p.role}`),
          rule: say(p.u === null ? 'graph.rule.none' : `graph.rule.${curve.from}`),
        }),
        parameterText(curve, p, axes, language),
      ]);
  const [first, ...rest] = sentencesOf(curve, axes, language);
  const sentences = fitted.own?.graph.intercept && first ? [first, ...rest] : rest;
  return (
    <>
      <dl className="nb-stats">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {sentences.map((s) => (
        <p key={s.key}>{say(s.key, s.values)}</p>
      ))}
      <SentenceRule curve={curve} texts={sentences.map((s) => say(s.key, s.values))} language={language} />
      {curve.notes
        .filter((note) => !inSight(note))
        .map((note) => (
          <p key={note} className="nb-hint">
            {say(note)}
          </p>
        ))}
    </>
  );
}

/** The curve in one phrase, for the line that describes the graph. */
export const curveWords = (
  fitted: Fitted | FitProblem | undefined,
  drawing: Drawing,
  language: Language,
  say: Say,
): string =>
  isFitted(fitted) && isFit(fitted.curve)
    ? say('graph.curve', {
        kind: say(`graph.fit.${fitted.curve.kind}`),
        equation: equationText(fitted.curve, axesOf(drawing), language),
      })
    : say('graph.noCurve');
