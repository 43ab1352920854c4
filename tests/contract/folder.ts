/** The promises of a folder: words complete in every language; hands, descriptions and guide that fit the model. */
import type { AnyModel, Param, RunEvent } from '@core';
import type { Hand, Message } from '@sdk';
import { judgeGuide } from './guide.ts';
import { handFaults } from './hands.ts';
import { followEvents, liveCarelessly } from './careless.ts';
import { give } from './script.ts';
import { commandsOf, diceOf, nextCommand } from './student.ts';
import { demand, openRun, readingsOf, type Check, type Subject } from './subject.ts';
import { LANGUAGES, judgePair, keysOf } from '../support/words.ts';

const shared = import.meta.glob<unknown>('/src/*/words/*.json', { import: 'default', eager: true });
const sharedKeys = (part: string, language: string) => keysOf(shared[`/src/${part}/words/${language}.json`]);

export function folder(subject: Subject, seed: number): Check[] {
  const { words } = subject;
  if (words === undefined) return [];
  const own = new Map(LANGUAGES.map((language) => [language as string, keysOf(words[language])]));
  /** A key of the experiment's words; `problem.…` is the page's. */
  const absent = (key: string): string[] =>
    LANGUAGES.filter(
      (language) =>
        !own.get(language)!.has(key) && !(key.startsWith('problem.') && sharedKeys('app', language).has(key)),
    ).map((language) => `${key} has no words in ${language}`);
  /** Options of a choice that would be shown as their bare id. */
  const nameless = (hand: Hand): string[] => {
    const field = new Map(commandsOf(subject.model)).get(hand.command)?.['field' in hand ? hand.field : ''];
    if (field?.kind !== 'choice') return [];
    const { id } = hand;
    const names = (o: string) => [`option.${id}.${o}`, `option.${o}`, `${(hand as { field: string }).field}.${o}`];
    // A number is its own name: it is what the knob has printed on it.
    return field.options
      .filter((o) => !/^[\d.]+$/.test(o))
      .flatMap((o) =>
        LANGUAGES.filter((l) => !names(o).some((key) => own.get(l)!.has(key))).map(
          (l) => `option.${id}.${o} has no words in ${l}`,
        ),
      );
  };
  const complete = (faults: readonly string[]) => demand(faults.length === 0, [...new Set(faults)].join('\n'));

  const checks: Check[] = [
    { name: 'its words say the same in every language', run: () => complete(judgePair(words['vi'], words['en'])) },
    {
      name: 'every refusal says why',
      run() {
        const reasons = new Set<string>();
        for (let n = 0; n < 12; n++) liveCarelessly(subject, seed + n).reasons.forEach((r) => reasons.add(r));
        complete([...reasons].flatMap((r) => absent(r.includes('.') ? `problem.${r}` : `refused.${r}`)));
      },
    },
    {
      name: 'its instruments have names',
      run() {
        const faults: string[] = [];
        const run = openRun(subject);
        for (const [id, { kind }] of Object.entries(
          (subject.model.instruments ?? {}) as Record<string, { kind: string }>,
        ))
          for (const language of LANGUAGES) {
            const keys = sharedKeys('instruments', language);
            for (const key of [`kind.${kind}`, ...run.readings(id).map((r) => `channel.${r.channel}`)])
              if (!keys.has(key) && !own.get(language)!.has(key)) faults.push(`${key} has no words in ${language}`);
          }
        run.dispose();
        complete(faults);
      },
    },
  ];
  const { hands, description, guide } = subject;
  checks.push({
    name: 'its hands fit its commands, and have names',
    run() {
      demand(hands !== undefined, 'it has no hands.ts');
      const run = openRun(subject);
      const faults = handFaults(run, hands);
      run.dispose();
      complete([
        ...faults,
        ...hands.flatMap((h) => absent(`hand.${h.id}`)),
        ...paramKeys(subject.model).flatMap(absent),
        ...hands.flatMap((hand) => nameless(hand)),
      ]);
    },
  });
  checks.push({
    name: 'its description speaks in words that exist',
    run() {
      demand(description !== undefined, 'it has no describe.ts');
      const said: string[] = [];
      const hear = (message: Message | undefined) => {
        if (message === undefined) return;
        said.push(message.key);
        for (const value of Object.values(message.values ?? {}))
          if (typeof value === 'object' && 'key' in value) said.push(value.key);
      };
      const dice = diceOf(seed);
      const run = openRun(subject);
      const follow = followEvents(subject.model, (event: RunEvent) => hear(description.announce(event)));
      for (let turn = 0; turn < 120; turn++) {
        const command = nextCommand(run, dice, 0.1);
        if (command) give(run, [command]);
        for (let n = 1 + dice.below(20); n > 0; n--) run.step();
        follow(run);
        const summary = description.summary(run.current, readingsOf(run));
        demand(summary.length > 0, 'its summary is empty');
        summary.forEach(hear);
      }
      run.dispose();
      complete(said.flatMap(absent));
    },
  });
  checks.push({
    name: 'its guide can be followed, and has words',
    run() {
      demand(guide !== undefined && guide.routes.length > 0, 'it has no guide/index.ts with routes');
      const { keys, faults } = judgeGuide(subject, guide);
      complete([...faults, ...keys.flatMap(absent)]);
    },
  });
  return checks;
}

const paramKeys = (model: AnyModel): string[] =>
  Object.entries(model.params as Record<string, Param>).flatMap(([name, spec]) => [
    `param.${name}.label`,
    ...(spec.kind === 'choice' ? spec.options.map((o) => `param.${name}.options.${o}`) : []),
  ]);
