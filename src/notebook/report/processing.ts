/** What was made of the readings: graphs for paper, results with their ± and rule, and what is known of the true value. Headless. */
import type { GraphSpec, MethodSpec, TableSpec } from '../../sdk/table.ts';
import { graphFit, graphPoints, lineKind, resultOf } from '../analysis.ts';
import type { Content } from '../content.ts';
import { CULPRIT } from '../culprit.ts';
import { formatAccepted, formatMeasured, formatRelative } from '../rounding.ts';
import type { Language, Say } from '../say.ts';
import { fitCurve, isFit } from '../fits/index.ts';
import { unitProduct } from '../fits/units.ts';
import { fitPoint } from '../graph/fitted.ts';
import { stated, type Measured } from '../uncertainty.ts';
import { interceptText } from '../intercept.ts';
import type { OwnFormulas } from '../series.ts';
import { offeredFit } from '../plot-choice.ts';
import { chosenGraph, curveGraph } from './chosen-graph.ts';
import { graphDrawing, lineEquation } from './graph-drawing.ts';
import type { Block } from './model.ts';

const methodOf = (table: TableSpec, content: Content): MethodSpec | undefined => {
  const sorted = [...table.methods].sort((a, b) => Number(b.id === content.method) - Number(a.id === content.method));
  // The chosen method, or the first that has a result, as at the end of the lesson.
  return sorted.find((method) => resultOf(table, content, method)) ?? sorted[0];
};

/** The graph that the result comes from, the one that is looked at, and those that a verdict rests on; each once. */
function graphsWorthPrinting(table: TableSpec, content: Content): readonly GraphSpec[] {
  const from = methodOf(table, content)?.from;
  const wanted = new Set([
    ...(from && 'graph' in from ? [from.graph] : []),
    content.graph,
    ...((content.answers[CULPRIT] ?? '') === '' ? [] : (table.suspects ?? []).map((s) => s.graph)),
  ]);
  return table.graphs.filter((g) => wanted.has(g.id) && graphPoints(table, content, g).length > 1);
}

function graphBlocks(table: TableSpec, content: Content, graph: GraphSpec, language: Language, say: Say): Block[] {
  const { mode } = content;
  const fit = graphFit(table, content, graph);
  const measured = graphPoints(table, content, graph);
  const points = measured.map(({ x, y }) => ({
    x: x.value,
    y: y.value,
    dx: stated(x, mode).delta,
    dy: stated(y, mode).delta,
  }));
  const caption = say('report.graph.caption', { label: graph.label[language] });
  if (!fit && !['linear', 'proportional'].includes(offeredFit(graph))) {
    const { x, y } = graph;
    const axes = { x: { ...x, name: x.name[language] }, y: { ...y, name: y.name[language] } };
    const kind = offeredFit(graph);
    const found = kind === 'none' ? undefined : fitCurve(kind, measured.map(fitPoint), { weighted: false });
    const curve = found && isFit(found) ? found : undefined;
    return [...curveGraph({ id: graph.id, caption, ...axes, ink: points, size: points.length }, curve, language, say)];
  }
  const equation = fit && lineEquation(fit.slope.value, fit.intercept.value, graph, language);
  const line = fit && equation !== undefined && { slope: fit.slope.value, intercept: fit.intercept.value, equation };
  const block: Block = {
    kind: 'graph',
    graph: {
      id: graph.id,
      caption,
      spoken: say(equation === undefined ? 'report.graph.few' : 'report.graph.spoken', {
        y: graph.y.name[language],
        x: graph.x.name[language],
        n: points.length,
        equation: equation ?? '',
      }),
      drawing: graphDrawing(graph, { points, line: line || undefined }, language),
    },
  };
  if (!fit) return [block];
  const slope = stated(fit.slope, mode);
  const slopeUnit = graph.slopeUnit ?? unitProduct([graph.y.unit, 1], [graph.x.unit, -1]);
  return [
    block,
    {
      kind: 'list',
      items: [
        say('graph.slope', {
          value: formatMeasured(slope.value, slope.delta, slopeUnit, language),
          rule: say(`mode.${mode}`),
        }),
        ...(lineKind(graph) === 'linear' ? [interceptText(fit, language, say)] : []),
      ],
    },
  ];
}

/** `g = 9,70 ± 0,15 m/s²`. */
const resultText = (table: TableSpec, content: Content, result: Measured, language: Language): string => {
  const { value, delta } = stated(result, content.mode);
  return `${table.sought.symbol} = ${formatMeasured(value, delta, table.sought.unit, language)}`;
};

/** `δ(p′/p)`: what is said of the whole is not read as said of its first letter. */
const named = (symbol: string): string => (symbol.includes('/') ? `(${symbol})` : symbol);

/** `accepted`: only once the student has concluded. */
export function processing(
  table: TableSpec,
  content: Content,
  language: Language,
  say: Say,
  accepted: number | undefined,
  formulas?: OwnFormulas,
): readonly Block[] {
  const blocks = [
    ...graphsWorthPrinting(table, content).flatMap((g) => graphBlocks(table, content, g, language, say)),
    ...chosenGraph(table, content, language, say, formulas),
  ];
  const method = methodOf(table, content);
  // A table that is there for its curve has no result to show.
  if (!method) return blocks;
  // Until the first row is computed by the student, nothing is computed for them.
  const result = content.check.passed === 'no' ? undefined : resultOf(table, content, method);
  if (!result) return [...blocks, { kind: 'gap', text: say('report.gap.result'), lines: 3 }];
  const { value, delta } = stated(result, content.mode);
  const { sought } = table;
  const percent = (of: number, part: number): string => formatRelative(of, part, language).replace(' ', '\u00a0');
  const items = [
    say('report.result.method', { method: method.label[language] }),
    say('report.result.relative', { symbol: named(sought.symbol), percent: percent(value, delta) }),
  ];
  if (accepted !== undefined && Number.isFinite(accepted)) {
    const name = sought.acceptedName?.[language] ?? say('analysis.accepted');
    items.push(
      `${name}: ${formatAccepted(accepted, sought.unit, language).replace(' ', '\u00a0')}.`,
      `${say('report.result.off', { percent: percent(accepted, value - accepted) })} ${say(
        Math.abs(value - accepted) <= delta ? 'report.result.inside' : 'report.result.outside',
      )}`,
    );
  }
  const rule = say(`mode.${content.mode}`);
  return [
    ...blocks,
    { kind: 'strong', text: `${resultText(table, content, result, language)} (${rule})` },
    { kind: 'list', items },
  ];
}

/**
 * `processing` that remembers for each table what it made last: while a name or a sentence is typed, nothing is fitted anew. What
 * the student writes is not part of it, but for the verdict on a systematic error, which chooses graphs.
 */
export function keptProcessing(make: typeof processing = processing): typeof processing {
  const last = new Map<TableSpec, { readonly from: readonly unknown[]; readonly blocks: readonly Block[] }>();
  return (table, content, language, say, accepted, formulas) => {
    const { report: _written, drafts: _typed, answers, ...read } = content;
    const from = [language, accepted, formulas, answers[CULPRIT], ...Object.values(read)];
    const before = last.get(table);
    if (before?.from.length === from.length && from.every((one, i) => Object.is(one, before.from[i])))
      return before.blocks;
    const blocks = make(table, content, language, say, accepted, formulas);
    last.set(table, { from, blocks });
    return blocks;
  };
}
