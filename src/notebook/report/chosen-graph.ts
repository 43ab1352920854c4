/** The graph that the student put together: axes, series and curve of their own choice, for paper. Headless. */
import type { TableSpec } from '../../sdk/table.ts';
import type { Content } from '../content.ts';
import { asWritten, equationText, fitCurve, isFit, parameterText } from '../fits/index.ts';
import { drawingOf } from '../graph/drawing.ts';
import { rSquared } from '../graph/fit-report.tsx';
import type { Points } from '../graph/points.ts';
import { FIRST_PLOT } from '../plot-choice.ts';
import type { Language, Say } from '../say.ts';
import { seriesOf, type OwnFormulas } from '../series.ts';
import { graphDrawing, type GraphInk } from './graph-drawing.ts';
import type { Block } from './model.ts';

/** As many points as can be told apart on paper. */
const MOST_POINTS = 400;

function thinned({ size, x, y, dx, dy }: Points): GraphInk['points'] {
  const step = Math.max(1, Math.ceil(size / MOST_POINTS));
  const many = step > 1;
  return Array.from({ length: Math.ceil(size / step) }, (_, n) => {
    const i = n * step;
    return { x: x[i]!, y: y[i]!, dx: many ? 0 : dx[i]!, dy: many ? 0 : dy[i]! };
  });
}

/** Nothing while the student looks at the graphs that the table suggests, with the line that everybody draws. */
export function chosenGraph(
  table: TableSpec,
  content: Content,
  language: Language,
  say: Say,
  formulas: OwnFormulas | undefined,
): readonly Block[] {
  const { plot } = content;
  const bent = plot.fit !== FIRST_PLOT.fit && plot.fit !== 'none';
  if (!plot.own && !bent && !plot.weighted && plot.series === '') return [];
  const drawn = drawingOf(table, content, seriesOf(table, content, language, formulas), language);
  const points = drawn?.inUse?.points;
  if (!drawn || !points || points.size < 2) return [];
  const { x, y } = drawn;
  const measured = Array.from({ length: points.size }, (_, i) => points.measured(i));
  const fit =
    plot.fit === 'none'
      ? undefined
      : fitCurve(
          plot.fit,
          measured.map((p) => ({ x: p.x.value, y: p.y.value, ux: p.x.u, uy: p.y.u })),
          { weighted: plot.weighted },
        );
  const curve = fit && isFit(fit) ? fit : undefined;
  const axes = { x, y };
  const equation = curve && equationText(curve, axes, language);
  const ink: GraphInk = {
    points: thinned(points),
    fromZero: false,
    ...(curve && equation !== undefined ? { curve: { at: (v) => curve.at(v).value, equation } } : {}),
  };
  const values = { y: y.name, x: x.name, n: points.size, equation: equation ?? '' };
  const graph: Block = {
    kind: 'graph',
    graph: {
      id: 'chosen',
      caption: say('report.graph.chosen', { y: y.symbol, x: x.symbol, series: drawn.inUse?.series.title ?? '' }).trim(),
      spoken: say(equation === undefined ? 'report.graph.few' : 'report.graph.spoken', values),
      drawing: graphDrawing(axes, ink, language),
    },
  };
  if (!curve) return [graph];
  const items = asWritten(curve).map((p) => `${p.symbol} = ${parameterText(curve, p, axes, language)}`);
  const trusted = curve.rSquared === null ? [] : [`r² = ${rSquared(curve.rSquared, language)}`];
  // As the panel says it: the bars of a curve follow the points, not the rule of the table.
  const known = curve.params.some((p) => p.expanded !== null) && !curve.notes.includes('fit.note.perfect');
  const rule = say(`graph.rule.${known ? curve.from : 'none'}`);
  return [graph, { kind: 'list', items: [`${items.join('; ')} (${rule})`, ...trusted] }];
}
