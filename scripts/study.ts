/** `npm run study -- physics/free-fall [--students 1000] [--seed 1] [--write yes]`: many simulated students, and what comes out. */
import { writeFileSync } from 'node:fs';
import { prepare } from '@core';
import type { Study } from '@sdk';
import { UsageError, loadModel, readArguments, readNumber } from './experiments.ts';
import { studyOf } from './students.ts';

const studies = import.meta.glob<Study>('/simulations/*/*/study.ts', { import: 'default' });

export default async function main(args: readonly string[]): Promise<number> {
  const { rest, options } = readArguments(args);
  const id = rest[0];
  if (id === undefined) throw new UsageError('Which one? npm run study -- physics/free-fall');
  await loadModel(id);
  const load = studies[`/simulations/${id}/study.ts`];
  if (!load) throw new UsageError(`simulations/${id} has no study.ts`);
  const study = await load();
  await prepare(study.model);
  const { students, truth, methods, graphs } = studyOf(
    study,
    readNumber(options, 'students', 1000),
    readNumber(options, 'seed', 1),
  );
  const cell = (n: number, digits: number) => n.toFixed(digits).padStart(9);
  console.log(`${id}: ${students} students, true value ${truth} ${study.relative ? '%' : study.table.sought.unit}`);
  console.log('method         mean   spread     bias   school ± covers   GUM 95 % covers');
  for (const m of methods)
    console.log(
      `${m.id.padEnd(10)}${cell(m.mean, 4)}${cell(m.spread, 4)}${cell(m.bias, 4)}${cell(m.school, 1)} %${cell(m.gum, 1)} %`,
    );
  console.log('intercept      mean   spread        differs from zero');
  for (const g of graphs)
    console.log(`${g.id.padEnd(10)}${cell(g.mean, 3)}${cell(g.spread, 3)} ${g.unit}${cell(g.convicts, 1)} %`);
  // The page shows a student where they stand among these.
  if (options.has('write'))
    writeFileSync(
      `simulations/${id}/study.json`,
      `${JSON.stringify({ students, truth, ...(study.relative ? { relative: true } : {}), bins: study.bins, methods: Object.fromEntries(methods.map((m) => [m.id, m.counts])) })}\n`,
    );
  return 0;
}
