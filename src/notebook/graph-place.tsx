/** Where the graph stands: its choice of axes at once, the plot library with the first row. */
import type { TableSpec } from '../sdk/table.ts';
import { fetched } from './fetched.tsx';
import { NoGraph } from './graph/no-graph.tsx';
import { plotOn } from './plot-choice.ts';
import { useNotebook, useSay, type Language } from './say.ts';
import type { Notebook } from './store.ts';

const Graph = fetched(
  () => import('./graph-or-none.tsx').then((file) => file.GraphOrNone),
  () => <NoGraph text="" />,
);

export interface GraphPlaceProps {
  readonly notebook: Notebook;
  readonly table: TableSpec;
  readonly namespace: string;
  readonly language: Language;
}

export function GraphPlace({ notebook, table, namespace, language }: GraphPlaceProps) {
  const say = useSay(language);
  const state = useNotebook(notebook);
  const { plot } = state;
  const graph = table.graphs.find((g) => g.id === state.graph) ?? table.graphs[0];
  const some = state.sets.length > 0 || state.rows.length > 0;
  if (!graph && !some) return null;
  return (
    <>
      <div className="nb-tabs" role="group" aria-label={say('graph.choose')}>
        {table.graphs.map((g) => (
          <button
            type="button"
            key={g.id}
            aria-pressed={!plot.own && g.id === graph?.id}
            onClick={() => notebook.set({ graph: g.id, plot: plotOn(plot, graph, g) })}
          >
            {g.label[language]}
          </button>
        ))}
        <button type="button" aria-pressed={plot.own} onClick={() => notebook.set({ plot: { ...plot, own: true } })}>
          {say('graph.own')}
        </button>
      </div>
      {some ? (
        <Graph notebook={notebook} table={table} namespace={namespace} language={language} />
      ) : (
        graph && <NoGraph text={say('graph.none')} />
      )}
    </>
  );
}
