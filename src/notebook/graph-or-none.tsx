/** The graph, or the sentence that nothing can be drawn yet from the rows that there are. */
import { graphPoints } from './analysis.ts';
import { Graph, type GraphProps } from './graph.tsx';
import { NoGraph } from './graph/no-graph.tsx';
import { useNotebook, useSay } from './say.ts';

export function GraphOrNone(props: GraphProps) {
  const { notebook, table, language } = props;
  const say = useSay(language);
  const state = useNotebook(notebook);
  const graph = table.graphs.find((g) => g.id === state.graph) ?? table.graphs[0];
  const some =
    state.sets.length > 0 ||
    (state.plot.own ? state.rows.length > 0 : graph !== undefined && graphPoints(table, state, graph).length > 0);
  return some ? <Graph {...props} /> : graph ? <NoGraph text={say('graph.none')} /> : null;
}
