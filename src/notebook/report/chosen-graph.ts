/** The graph that the student put together: axes, series and curve of their own choice, for paper. Headless. */
import type { TableSpec } from '../../sdk/table.ts';
import type { LinePoint } from '../columns.ts';
import type { Content } from '../content.ts';
import { asWritten, equationText, fitCurve, isFit, parameterText } from '../fits/index.ts';
import { drawingOf } from '../graph/drawing.ts';
import { rSquared } from '../graph/fit-report.tsx';
import type { Points } from '../graph/points.ts';
import { offeredFit, type PlotChoice } from '../plot-choice.ts';
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
  const offered = offeredFit(table.graphs.find((g) => g.id === content.graph) ?? table.graphs[0]);
  const bent = plot.fit !== offered && plot.fit !== 'none';
  if (!plot.own && !bent && !plot.weighted && plot.series === '') return [];
  const drawn = drawingOf(table, content, seriesOf(table, content, language, formulas), language);
  const points = drawn?.inUse?.points;
  if (!drawn || !points || points.size < 2) return [];
  return curveGraph(
    {
      id: 'chosen',
      caption: say('report.graph.chosen', {
        y: drawn.y.symbol,
        x: drawn.x.symbol,
        series: drawn.inUse?.series.title ?? '',
      }).trim(),
      x: drawn.x,
      y: drawn.y,
      ink: thinned(points),
      measured: Array.from({ length: points.size }, (_, i) => points.measured(i)),
    },
    plot,
    language,
    say,
  );
}

interface ToDraw {
  readonly id: string;
  readonly caption: string;
  readonly x: Named;
  readonly y: Named;
  readonly ink: GraphInk['points'];
  readonly measured: readonly LinePoint[];
}
interface Named {
  readonly symbol: string;
  readonly unit: string;
  readonly name: string;
}

/** Points with any curve through them, and what its parameters are. */
export function curveGraph(
  { id, caption, x, y, ink: drawn, measured }: ToDraw,
  { fit: kind, weighted }: Pick<PlotChoice, 'fit' | 'weighted'>,
  language: Language,
  say: Say,
): readonly Block[] {
  const fit =
    kind === 'none'
      ? undefined
      : fitCurve(
          kind,
          measured.map((p) => ({ x: p.x.value, y: p.y.value, ux: p.x.u, uy: p.y.u })),
          { weighted },
        );
  const curve = fit && isFit(fit) ? fit : undefined;
  const axes = { x, y };
  const equation = curve && equationText(curve, axes, language);
  const ink: GraphInk = {
    points: drawn,
    fromZero: false,
    ...(curve && equation !== undefined ? { curve: { at: (v) => curve.at(v).value, equation } } : {}),
  };
  const values = { y: y.name, x: x.name, n: measured.length, equation: equation ?? '' };
  const graph: Block = {
    kind: 'graph',
    graph: {
      id,
      caption,
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
