/** What a model says about itself in data: parameters, probes, events, conservation, budget. */
import { acceptParams, type AnyModel, type Conservation, type Param, type Run } from '@core';
import { liveCarelessly } from './careless.ts';
import { give } from './script.ts';
import { diceOf, nextCommand } from './student.ts';
import { demand, openRun, type Check, type Subject } from './subject.ts';

/** How much slower than the machine of the budget this one may be: a bench, not a gate. */
const MACHINE = 10;
const CONSERVED_FOR = 10;

export function claims(subject: Subject, seed: number): Check[] {
  const { model } = subject;
  return [
    {
      name: 'its revision, dt and strides are what they must be',
      run() {
        demand(Number.isInteger(model.revision) && model.revision >= 1, `revision ${model.revision}`);
        demand(Number.isFinite(model.dt) && model.dt > 0, `dt ${model.dt}`);
        const strides = model.strides ?? [1];
        demand(strides[0] === 1, 'the first stride is not 1');
        demand(
          strides.every((s) => Number.isInteger(s) && s >= 1),
          `strides ${strides.join(' ')}`,
        );
      },
    },
    {
      name: 'every stride covers as many ticks as it says',
      run() {
        const run = openRun(subject);
        for (const stride of [...(model.strides ?? [1]), 1]) {
          if (stride !== run.status.stride) run.setStride(stride);
          run.advance(0);
          const { tick } = run;
          run.step();
          demand(run.tick === tick + stride, `a step of stride ${stride} covered ${run.tick - tick} ticks`);
        }
        run.dispose();
      },
    },
    { name: 'its parameters have legal defaults, on their steps', run: () => defaults(model) },
    {
      name: 'its probes exist and have units',
      run() {
        for (const [name, probe] of Object.entries(model.probes))
          demand(typeof probe.unit === 'string' && probe.unit !== '', `probe ${name} has no unit`);
        for (const { probe } of (model.conserves ?? []) as readonly Conservation<unknown>[])
          demand(Object.hasOwn(model.probes, probe), `it conserves ${probe}, which is no probe`);
      },
    },
    {
      name: 'nothing breaks under a careless student',
      run() {
        for (let n = 0; n < 4; n++) liveCarelessly(subject, seed + n);
      },
    },
    { name: 'it conserves what it claims', run: () => conserves(subject, seed) },
    { name: 'it stays inside its budget', run: () => budget(subject, seed) },
  ];
}

function defaults(model: AnyModel): void {
  const accepted = acceptParams(model);
  demand(accepted.ok, `refused: ${JSON.stringify(!accepted.ok && accepted.problem)}`);
  for (const [name, spec] of Object.entries(model.params as Record<string, Param>)) {
    demand(accepted.value[name] === spec.value, `${name} = ${spec.value} is not on its step`);
    if (spec.kind === 'number') demand(spec.min < spec.max && spec.step > 0, `${name} has no range`);
    if (spec.kind === 'choice')
      demand(new Set(spec.options).size === spec.options.length, `${name} offers an option twice`);
  }
}

/** From the beginning, and again after a few commands: nobody touches it for ten seconds, and nothing drifts. */
function conserves(subject: Subject, seed: number): void {
  const { model } = subject;
  const all = (model.conserves ?? []) as readonly Conservation<unknown>[];
  if (all.length === 0) return;
  const dice = diceOf(seed);
  const run = openRun(subject);
  for (let round = 0; round < 3; round++) {
    const held = all.filter((c) => c.when?.(run.status.params as never) ?? true);
    watch(run, held);
    for (let n = 0; n < 2; n++) {
      const command = nextCommand(run, dice);
      if (command && command[0] !== 'run.stride') give(run, [command]);
      run.step();
    }
  }
  run.dispose();
}
function watch(run: Run, held: readonly Conservation<unknown>[]): void {
  const first = held.map((c) => run.probe(c.probe));
  const steps = Math.min(20_000, Math.round(CONSERVED_FOR / run.model.dt));
  for (let n = 0; n < steps; n++) {
    run.step();
    if (n % 10 !== 9 && n !== steps - 1) continue;
    held.forEach(({ probe, within }, i) => {
      const [was, is] = [first[i], run.probe(probe)];
      if (was === undefined || is === undefined) {
        first[i] = is;
        return;
      }
      const drift = Math.abs(is - was) / Math.max(Math.abs(was), Number.MIN_VALUE);
      demand(
        was === is || drift <= within,
        `${probe} drifts by ${drift} from ${was} at tick ${run.tick}; claimed ${within}`,
      );
    });
  }
}

/** Median microseconds of a step, printed beside the budget. */
function budget(subject: Subject, seed: number): void {
  const limit = subject.model.budget?.stepMicroseconds;
  const dice = diceOf(seed);
  const run = openRun(subject);
  const times: number[] = [];
  for (let n = 0; n < 400; n++) {
    if (n % 40 === 0) {
      const command = nextCommand(run, dice);
      if (command) give(run, [command]);
      run.advance(0);
    }
    const begin = performance.now();
    run.step();
    times.push((performance.now() - begin) * 1000);
  }
  run.dispose();
  const median = times.sort((a, b) => a - b)[times.length >> 1]!;
  console.log(`${subject.id}: ${median.toFixed(1)} µs a step (budget ${limit ?? 'none'})`);
  demand(limit === undefined || median <= limit * MACHINE, `${median.toFixed(0)} µs a step; the budget is ${limit} µs`);
}
