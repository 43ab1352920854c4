/** Which experiments there are: a folder under simulations/ is enough. Manifests come at once, the rest when it is opened. */
import type { ExperimentView } from '@bench';
import type { AnyModel } from '@core';
import type { Description, Guide, Hand, Manifest, TableSpec } from '@sdk';

export interface Listed {
  /** `subject/name`, the folder. */
  readonly id: string;
  readonly manifest: Manifest;
}

/** Everything that is fetched when an experiment is opened. */
export interface Opened {
  readonly id: string;
  readonly manifest: Manifest;
  readonly model: AnyModel;
  readonly hands: readonly Hand[];
  readonly description: Description<AnyModel>;
  readonly guide: Guide<AnyModel>;
  /** What may be written down, the main table first. */
  readonly tables: readonly TableSpec[];
  readonly View: ExperimentView;
}

// Vite reads these patterns before the code runs, so each is written out.
const manifests = import.meta.glob<Manifest>(['/simulations/*/*/manifest.ts', '!/simulations/_template/**'], {
  import: 'default',
  eager: true,
});
const models = import.meta.glob<AnyModel>(['/simulations/*/*/model.ts', '!/simulations/_template/**'], {
  import: 'default',
});
const hands = import.meta.glob<readonly Hand[]>(['/simulations/*/*/hands.ts', '!/simulations/_template/**'], {
  import: 'default',
});
const descriptions = import.meta.glob<Description<AnyModel>>(
  ['/simulations/*/*/describe.ts', '!/simulations/_template/**'],
  { import: 'default' },
);
const guides = import.meta.glob<Guide<AnyModel>>(['/simulations/*/*/guide/index.ts', '!/simulations/_template/**'], {
  import: 'default',
});
const tables = import.meta.glob<Readonly<Record<string, unknown>>>([
  '/simulations/*/*/table.ts',
  '/simulations/*/*/*-table.ts',
  '!/simulations/_template/**',
]);
const views = import.meta.glob<ExperimentView>(['/simulations/*/*/view.tsx', '!/simulations/_template/**'], {
  import: 'default',
});

export const listed: readonly Listed[] = Object.entries(manifests)
  .map(([path, manifest]) => ({ id: path.replace('/simulations/', '').replace('/manifest.ts', ''), manifest }))
  .sort((a, b) => a.manifest.grade - b.manifest.grade || a.id.localeCompare(b.id));

export const findListed = (id: string): Listed | undefined => listed.find((one) => one.id === id);

/** Only the model, for checking a recording. Undefined when there is no such experiment. */
export const fetchModel = (id: string): Promise<AnyModel> | undefined => models[`/simulations/${id}/model.ts`]?.();

const populations = import.meta.glob<unknown>(['/simulations/*/*/study.json', '!/simulations/_template/**'], {
  import: 'default',
});
/** What a thousand simulated students found, where that has been worked out. */
export const fetchPopulation = (id: string): Promise<unknown> | undefined =>
  populations[`/simulations/${id}/study.json`]?.();

const isTable = (value: unknown): value is TableSpec =>
  typeof value === 'object' && value !== null && 'setting' in value && 'repeated' in value;
/** Every table that an experiment exports: the default of table.ts first, then those of other *-table.ts as their titles number them. */
async function fetchTables(id: string): Promise<readonly TableSpec[]> {
  const own = Object.entries(tables).filter(([path]) => path.startsWith(`/simulations/${id}/`));
  const loaded = await Promise.all(
    own
      .sort(([a], [b]) => Number(b.endsWith('/table.ts')) - Number(a.endsWith('/table.ts')) || a.localeCompare(b))
      .map(([, load]) => load()),
  );
  const [main, ...rest] = new Set(loaded.flatMap((file) => [file['default'], ...Object.values(file)]).filter(isTable));
  if (main === undefined) throw new Error(`simulations/${id} has no table.ts that exports a table`);
  return [main, ...rest.sort((a, b) => a.title.vi.localeCompare(b.title.vi, 'vi', { numeric: true }))];
}

/** Fetches an experiment's code. Rejects when a part is missing or the network is. */
export async function fetchExperiment({ id, manifest }: Listed): Promise<Opened> {
  const part = <T>(files: Record<string, () => Promise<T>>, name: string): Promise<T> => {
    const load = files[`/simulations/${id}/${name}`];
    return load === undefined ? Promise.reject(new Error(`simulations/${id} has no ${name}`)) : load();
  };
  const [model, handList, description, guide, tableList, View] = await Promise.all([
    part(models, 'model.ts'),
    part(hands, 'hands.ts'),
    part(descriptions, 'describe.ts'),
    part(guides, 'guide/index.ts'),
    fetchTables(id),
    part(views, 'view.tsx'),
  ]);
  return { id, manifest, model, hands: handList, description, guide, tables: tableList, View };
}
