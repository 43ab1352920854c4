/** Dangers, where an experiment declares some: each is reached, asked about, stopped, let happen and undone; and what is said of it is no recipe. */
import { recordingOf, replay, type Run } from '@core';
import { DANGER_EVENT, undoDanger, type Act, type Guarded } from '@sdk';
import { findNotFinite } from './not-finite.ts';
import { demand, openRun, sameHash, type Check, type Subject } from './subject.ts';
import { flatten, LANGUAGES } from '../support/words.ts';

/** Seconds of model time that a consequence is looked at. */
const LOOK = 2;
const safetyOf = (run: Run) => (run.current as unknown as Guarded).safety;

export function danger(subject: Subject): Check[] {
  const acts = subject.guide?.danger;
  if (acts === undefined)
    return (subject.model.events ?? []).includes(DANGER_EVENT)
      ? [{ name: 'its dangers are declared', run: () => demand(false, 'its guide has no `danger`') }]
      : [];
  return Object.entries(acts).flatMap(([id, act]) => [
    { name: `danger ${id}: can be stopped and undone`, run: () => live(subject, id, act) },
    { name: `danger ${id}: is told in words, and is no recipe`, run: () => told(subject, id, act) },
  ]);
}

/** Brought to the moment of the act, with the hash before each command of the way. */
function come(subject: Subject, id: string, { way }: Act): { run: Run; before: ReadonlySet<string> } {
  const route = subject.guide!.routes[0]!;
  const run = openRun({ ...subject, prelude: route.prelude as never }, { params: route.params });
  const before = new Set<string>();
  demand(way.length > 0, `${id} has no way to it`);
  for (const [command, input, seconds = 0] of way) {
    demand(
      safetyOf(run).phase === 'calm',
      `${safetyOf(run).act} comes before ${command}, the last of the way to ${id}`,
    );
    before.add(run.hash());
    const verdict = run.verdict(command, input);
    demand(verdict === true, `on the way to ${id}, ${command} is refused: ${verdict}`);
    run.send(command, input);
    run.advance(0);
    wait(run, seconds);
  }
  return { run, before };
}
function wait(run: Run, seconds: number): void {
  for (let n = Math.ceil(seconds / run.model.dt - 1e-9); n > 0; n--) run.step();
}
function must(run: Run, command: string, input: Readonly<Record<string, string>> = {}): void {
  const verdict = run.verdict(command, input);
  demand(verdict === true, `${command} is refused: ${verdict}`);
  run.send(command, input);
  run.advance(0);
}
const stands = (run: Run, id: string, phase: string): void =>
  demand(
    safetyOf(run).phase === phase && safetyOf(run).act === (phase === 'calm' ? '' : id),
    `${id} should be ${phase}, and it is “${safetyOf(run).act}” ${safetyOf(run).phase}`,
  );

function live(subject: Subject, id: string, act: Act): void {
  const happened = (guess?: string): void => {
    const { run, before } = come(subject, id, act);
    if (guess !== undefined) must(run, 'danger.go', { guess });
    stands(run, id, 'happened');
    demand(run.probe('danger', id) === 2, `the probe danger does not show ${id}`);
    wait(run, LOOK);
    const bad = findNotFinite(run.current, 'frame');
    demand(bad === undefined, `${bad} is not finite after ${id}`);
    const again = replay(subject.model, recordingOf(run));
    sameHash(`${id}, replayed`, again.hash(), run.hash());
    again.dispose();
    undoDanger(run);
    stands(run, id, 'calm');
    demand(before.has(run.hash()), `undo does not lead back to before ${id}`);
    run.redo();
    demand(run.probe('danger') !== undefined, `what was undone of ${id} cannot be redone`);
    undoDanger(run);
    demand(before.has(run.hash()), `a second undo does not lead back to before ${id}`);
    run.dispose();
  };
  const goneOn = (guess?: string): void => {
    const { run } = come(subject, id, act);
    if (guess !== undefined) must(run, 'danger.go', { guess });
    must(run, 'danger.done');
    stands(run, id, 'calm');
    wait(run, LOOK);
    run.dispose();
  };
  if ('accident' in act) {
    happened();
    return goneOn();
  }
  demand(act.guesses.length >= 2 && act.guesses.length <= 4, `${id} offers ${act.guesses.length} guesses, not 2 to 4`);
  demand(new Set(act.guesses).size === act.guesses.length, `${id} offers a guess twice`);
  demand(act.guesses.includes(act.right), `the right guess of ${id} is not offered`);
  const { run } = come(subject, id, act);
  stands(run, id, 'asked');
  demand(run.probe('danger', id) === 1, `the probe danger does not show ${id}`);
  must(run, 'danger.stop');
  stands(run, id, 'calm');
  run.dispose();
  act.guesses.forEach(happened);
  goneOn(act.right);
}

/** Keys of what is said about an act. */
export const dangerKeys = (id: string, act: Act): string[] => [
  ...['title', 'happens', 'aid'].map((part) => `danger.${id}.${part}`),
  ...('guesses' in act ? [`danger.${id}.ask`, ...act.guesses.map((guess) => `danger.${id}.guess.${guess}`)] : []),
];

function told(subject: Subject, id: string, act: Act): void {
  for (const language of subject.words === undefined ? [] : LANGUAGES) {
    const words = flatten(subject.words![language]);
    for (const key of dangerKeys(id, act)) {
      const text = words.get(key);
      demand(text !== undefined, `${key} has no words in ${language}`);
      // How much of what, how warm, how long: that would be a recipe. First aid may say "15 minutes".
      demand(
        key.endsWith('.aid') || !/\d/.test(text.replaceAll(/\p{L}+\d+/gu, '')),
        `${key} has a number in it: “${text}”`,
      );
    }
  }
}
