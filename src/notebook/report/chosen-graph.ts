/** The graph that the student put together: axes, series and curve of their own choice, for paper. Headless. */
import type { TableSpec } from '../../sdk/table.ts';
import { formatNumber } from '@instruments';
import type { Content } from '../content.ts';
import { asWritten, equationText, parameterText, type CurveFit } from '../fits/index.ts';
import { drawingOf, type Drawing } from '../graph/drawing.ts';
import { isFitted, lineTexts, rSquared } from '../graph/fit-report.tsx';
import { fittedOf, toFit } from '../graph/fitted.ts';
import type { Points } from '../graph/points.ts';
import { offeredFit, type Part } from '../plot-choice.ts';
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
  const { mode } = content;
  const drawn = drawingOf(table, content, seriesOf(table, content, language, formulas), language);
  const points = drawn?.inUse?.points;
  if (!drawn || !points || points.size < 2) return [];
  const found = fittedOf(table, content, plot, toFit(drawn));
  const fitted = isFitted(found) ? found : undefined;
  const part = drawn.graph ? null : plot.part;
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
      size: points.size,
      // A straight line by the rule in use, as the page says it.
      lines: fitted?.line && lineTexts({ drawing: drawn, mode, language }, fitted, say),
      ...(part && fitted ? { part: { span: part.x, text: partText(drawn, part, language, say) } } : {}),
    },
    fitted?.curve,
    language,
    say,
  );
}

/** `Đang khớp 21 điểm, t từ 1,00 s đến 1,35 s.` */
function partText({ x, fitted }: Drawing, part: Part, language: Language, say: Say): string {
  const at = (value: number): string => `${formatNumber(value, x.decimals, language)}${x.unit && '\u00a0'}${x.unit}`;
  return say('graph.part.now', { n: fitted?.size ?? 0, x: x.symbol, from: at(part.x.min), to: at(part.x.max) });
}

interface ToDraw {
  readonly id: string;
  readonly caption: string;
  readonly x: Named;
  readonly y: Named;
  readonly ink: GraphInk['points'];
  /** How many points there are, drawn or not. */
  readonly size: number;
  /** What a straight line says by the rule in use; without it the curve's own least squares speak. */
  readonly lines?: readonly string[] | undefined;
  /** The part of the points that the curve goes through, where it is not all of them. */
  readonly part?: { readonly span: Part['x']; readonly text: string };
}
interface Named {
  readonly symbol: string;
  readonly unit: string;
  readonly name: string;
}

/** Points with any curve through them, and what its parameters are. */
export function curveGraph(
  { id, caption, x, y, ink: drawn, size, lines, part }: ToDraw,
  curve: CurveFit | undefined,
  language: Language,
  say: Say,
): readonly Block[] {
  const axes = { x, y };
  const equation = curve && equationText(curve, axes, language);
  const ink: GraphInk = {
    points: drawn,
    fromZero: false,
    ...(curve && equation !== undefined
      ? { curve: { at: (v) => curve.at(v).value, equation, ...(part ? { span: part.span } : {}) } }
      : {}),
  };
  const values = { y: y.name, x: x.name, n: size, equation: equation ?? '' };
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
  const trusted = curve.rSquared === null ? [] : [`r² = ${rSquared(curve.rSquared, language)}`];
  const through = part ? [part.text] : [];
  if (lines) return [graph, { kind: 'list', items: [...through, ...lines, ...trusted] }];
  const items = asWritten(curve).map((p) => `${p.symbol} = ${parameterText(curve, p, axes, language)}`);
  // As the panel says it: the bars of a curve follow the points, not the rule of the table.
  const known = curve.params.some((p) => p.expanded !== null) && !curve.notes.includes('fit.note.perfect');
  const rule = say(`graph.rule.${known ? curve.from : 'none'}`);
  return [graph, { kind: 'list', items: [...through, `${items.join('; ')} (${rule})`, ...trusted] }];
}
