/** Whether a guide can be followed: set-ups that are accepted, commands that exist, and words for everything it says. */
import { RefusedError, Run, type Plain } from '@core';
import type { Guide, Question, Route } from '@sdk';
import { commandsOf } from './student.ts';
import { readingsOf, type Subject } from './subject.ts';

type Setup = Pick<Route<Subject['model']>, 'params' | 'prelude'>;
type AnyGuide = Guide<Subject['model']>;

/** Keys of words that a guide needs, and faults of what it does. */
export function judgeGuide(subject: Subject, guide: AnyGuide): { keys: string[]; faults: string[] } {
  const keys: string[] = [];
  const faults: string[] = [];
  const commands = new Map(commandsOf(subject.model));
  const fits = (where: string, command: string, input: object) => {
    const fields = commands.get(command);
    if (fields === undefined) return void faults.push(`${where} gives the command ${command}, which does not exist`);
    for (const name of Object.keys(input))
      if (!Object.hasOwn(fields, name)) faults.push(`${where}: ${command} has no field ${name}`);
  };
  const open = (where: string, { params, prelude }: Setup): Run | undefined => {
    try {
      return new Run(subject.model, {
        experiment: subject.id,
        params,
        prelude: prelude as readonly [string, Record<string, Plain>][],
      });
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      faults.push(`the set-up of ${where} is refused: ${error.message}`);
      return undefined;
    }
  };

  for (const route of guide.routes) {
    keys.push(`guide.${route.id}.title`, `guide.${route.id}.blurb`);
    const run = open(`route ${route.id}`, route);
    if (run === undefined) continue;
    const progress = {
      frame: run.current,
      params: run.status.params,
      readings: readingsOf(run),
      rows: [],
      recordable: false,
      answers: {},
    };
    const asked = new Set<string>();
    for (const step of route.steps) {
      keys.push(`guide.${step.id}.title`, `guide.${step.id}.body`, `section.${step.section}`);
      step.done?.(progress as never);
      const action = step.action?.(progress as never);
      if (step.camera !== undefined) keys.push(`camera.${step.camera}`);
      if (action) keys.push(`guide.action.${action.label}`);
      if (action?.kind === 'command') fits(`step ${step.id}`, action.command, action.input);
      if (action?.kind === 'again' && !guide.repeat)
        faults.push(`step ${step.id} repeats, and the guide has no repeat`);
      for (const question of step.questions ?? []) {
        if (asked.has(question.id)) faults.push(`question ${question.id} is asked twice in route ${route.id}`);
        asked.add(question.id);
        keys.push(...questionKeys(question));
      }
      for (const id of step.compares ?? [])
        if (!asked.has(id)) faults.push(`step ${step.id} compares ${id}, which was not asked before`);
    }
    for (const { command, input, until } of guide.repeat?.steps ?? []) {
      fits('the repeat', command, typeof input === 'function' ? input(run.current) : input);
      for (const event of until ?? [])
        if (!(subject.model.events ?? []).includes(event))
          faults.push(`the repeat waits for ${event}, which is no event`);
    }
    run.dispose();
  }
  const { mystery } = guide;
  // On the unknown world the bar offers nothing else.
  if (mystery && !guide.repeat) faults.push('there is a mystery, and the guide has no repeat');
  if (guide.repeat) keys.push('guide.action.again');
  if (mystery) {
    open('the mystery', mystery)?.dispose();
    if (!Object.hasOwn(subject.model.probes, mystery.probe))
      faults.push(`the mystery asks for ${mystery.probe}, which is no probe`);
    for (const part of ['title', 'body', 'begin', 'ask', 'right', 'wrong']) keys.push(`mystery.${part}`);
    for (const { id } of mystery.options) keys.push(`mystery.world.${id}`);
  }
  return { keys, faults };
}

function questionKeys(question: Question): string[] {
  const at = `question.${question.id}`;
  switch (question.kind) {
    case 'choice': {
      const comments = question.correct === undefined ? ['after'] : ['right', 'wrong'];
      return [`${at}.text`, ...question.options.map((o) => `${at}.options.${o}`), ...comments.map((c) => `${at}.${c}`)];
    }
    case 'number':
      return [`${at}.text`, ...(question.expected ? [`${at}.right`, `${at}.wrong`] : [])];
    case 'text':
      return [`${at}.text`, ...Array.from({ length: question.starters ?? 0 }, (_, i) => `${at}.starter${i + 1}`)];
  }
}
