/** Many simulated students of one experiment: mean, spread and coverage of every method of its table, and what the intercepts say. */
import { Run } from '@core';
import {
  expanded,
  graphFit,
  resultOf,
  settingIn,
  stated,
  takeBeside,
  takeMarks,
  takeReading,
  type Numbers,
  type NotebookRow,
} from '../src/notebook/numbers.ts';
import type { Study } from '@sdk';

/** One student's table, and the true value. Throws an Error if this student cannot record. */
export function tableOf(study: Study, seed: number): { numbers: Numbers; truth: number } {
  const run = new Run(study.model, {
    experiment: 'study',
    seeds: { bench: seed, unknown: seed, run: seed },
    params: study.params ?? {},
    prelude: study.prelude,
  });
  const { table, constants = {} } = study;
  const setting = settingIn(table);
  const way = setting?.ways.find((w) => w.id === study.way);
  const rows: NotebookRow[] = [];
  const placeOf = (marks: NotebookRow['marks']) => JSON.stringify(Object.values(marks).map((m) => m.value));
  study.perform(run, seed, (typed) => {
    const last = rows.at(-1);
    const marks = setting && way ? takeMarks(setting, way, run) : ({ ok: true, value: {} } as const);
    const cell = takeReading(table, run, study.way);
    const again = setting && last && marks.ok && placeOf(last.marks) === placeOf(marks.value) ? last : undefined;
    const beside = takeBeside(table, run, study.way, again?.beside);
    if (!marks.ok || !cell.ok || !beside.ok)
      throw new Error(`student ${seed} cannot record: ${JSON.stringify([marks, cell, beside])}`);
    const row: NotebookRow = {
      id: again?.id ?? rows.length + 1,
      marks: again?.marks ?? marks.value,
      repeats: [...(again?.repeats ?? []), cell.value],
      beside: beside.value,
      typed: { ...again?.typed, ...typed },
    };
    if (again) rows[rows.length - 1] = row;
    else rows.push(row);
  });
  const truth = typeof study.truth === 'number' ? study.truth : run.probe(study.truth)!;
  run.dispose();
  return { numbers: { rows, way: study.way, constants }, truth };
}

/** Coverage: in how many per cent of the tables the stated interval holds the true value. */
export interface MethodResult {
  readonly id: string;
  readonly mean: number;
  readonly spread: number;
  readonly bias: number;
  readonly school: number;
  readonly gum: number;
  readonly counts: readonly number[];
}
/** Intercept of a graph in its display unit; `convicts`: in how many per cent it differs from zero at 95 %. */
export interface GraphResult {
  readonly id: string;
  readonly unit: string;
  readonly mean: number;
  readonly spread: number;
  readonly convicts: number;
}
export interface StudyResult {
  readonly students: number;
  readonly truth: number;
  readonly methods: readonly MethodResult[];
  readonly graphs: readonly GraphResult[];
}

const meanOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const spreadOf = (values: readonly number[]) => {
  const middle = meanOf(values);
  return Math.sqrt(values.reduce((sum, v) => sum + (v - middle) * (v - middle), 0) / Math.max(1, values.length - 1));
};

/** Lives the tables of students `first` … and sums up. */
export function studyOf(study: Study, students: number, first = 1): StudyResult {
  const { from, to, width } = study.bins;
  const bins = Math.round((to - from) / width);
  const methods = study.table.methods.map((method) => ({
    method,
    values: [] as number[],
    school: 0,
    gum: 0,
    counts: new Array<number>(bins).fill(0),
  }));
  const graphs = study.table.graphs.flatMap((graph) =>
    graph.intercept ? [{ graph, ...graph.intercept, values: [] as number[], convicts: 0 }] : [],
  );
  let truth = NaN;
  for (let seed = first; seed < first + students; seed++) {
    const one = tableOf(study, seed);
    truth = one.truth;
    for (const sum of methods) {
      const found = resultOf(study.table, one.numbers, sum.method);
      if (!found) continue;
      const off = Math.abs(found.value - truth);
      const value = study.relative ? (100 * found.value) / truth : found.value;
      sum.values.push(value);
      if (off <= stated(found, 'school').delta) sum.school++;
      if (off <= stated(found, 'gum').delta) sum.gum++;
      sum.counts[Math.min(bins - 1, Math.max(0, Math.floor((value - from) / width)))]!++;
    }
    for (const sum of graphs) {
      const fit = graphFit(study.table, one.numbers, sum.graph);
      if (!fit) continue;
      sum.values.push(fit.intercept.value / sum.perUnit);
      if (Math.abs(fit.intercept.value) > expanded(fit.intercept)) sum.convicts++;
    }
  }
  const percent = (n: number) => (100 * n) / students;
  if (study.relative) truth = 100;
  return {
    students,
    truth,
    methods: methods.map(({ method, values, counts, school, gum }) => {
      const mean = meanOf(values);
      return {
        id: method.id,
        mean,
        spread: spreadOf(values),
        bias: mean - truth,
        school: percent(school),
        gum: percent(gum),
        counts,
      };
    }),
    graphs: graphs.map(({ graph, unit, values, convicts }) => ({
      id: graph.id,
      unit,
      mean: meanOf(values),
      spread: spreadOf(values),
      convicts: percent(convicts),
    })),
  };
}
