/** The promises about bits: the same seeds and log give the same hash, however they are lived. */
import { parseRecording, recordingOf, replay, type Recording, type Run } from '@core';
import { busiestSeed, give, onScreen, playScript, someTicks, stepwise, writeScript, type Pace } from './script.ts';
import { diceOf, nextCommand } from './student.ts';
import { SEEDS, demand, openRun, sameHash, type Check, type Subject } from './subject.ts';

const TURNS = 24;
const finish = (run: Run): string => {
  const hash = run.hash();
  run.dispose();
  return hash;
};

export function bits(subject: Subject, seed: number): Check[] {
  let busy: number | undefined;
  const script = () => writeScript(subject, (busy ??= busiestSeed(subject, seed, TURNS)), TURNS);
  const at = (pace: Pace) => () => {
    const written = script();
    sameHash('at this pace', finish(playScript(subject, written, pace)), written.hash);
  };
  const dice = diceOf(seed + 1);
  return [
    {
      name: 'the same seeds and log give the same hash',
      run() {
        const first = script();
        sameHash('lived again', finish(playScript(subject, first, stepwise)), first.hash);
        sameHash('written again', script().hash, first.hash);
      },
    },
    {
      name: 'runs beside each other do not disturb each other',
      run() {
        const written = script();
        const runs = [openRun(subject), openRun(subject), openRun(subject, { seeds: { ...SEEDS, run: 99 } })];
        const until = (tick: number) => {
          while (runs.some((r) => r.tick < tick)) for (const r of runs) if (r.tick < tick) r.step();
        };
        for (const act of written.acts) {
          until(act.tick);
          for (const r of runs) give(r, act.commands);
          for (const r of runs) r.advance(0);
        }
        until(written.end);
        const [a, b, other] = runs.map(finish);
        sameHash('the first of three', a!, written.hash);
        sameHash('the second of three', b!, written.hash);
        demand(other !== a, 'the hash does not know the seed of the run');
      },
    },
    {
      name: 'goes on from a snapshot as if nothing had happened',
      run() {
        const written = script();
        for (const tick of someTicks(written, 6, dice)) {
          const first = openRun(subject);
          let second: Run | undefined;
          for (const act of written.acts) {
            stepwise(second ?? first, act.tick);
            if (act.tick === tick) {
              const here = first.hash();
              second = openRun(subject);
              second.restore(first.snapshot());
              sameHash(`restored at tick ${tick}`, second.hash(), here);
            }
            give(second ?? first, act.commands);
            (second ?? first).advance(0);
          }
          stepwise(second ?? first, written.end);
          first.dispose();
          if (second) sameHash(`gone on from tick ${tick}`, finish(second), written.hash);
        }
      },
    },
    { name: 'one hash at 30 frames a second', run: at(onScreen(() => 1 / 30)) },
    { name: 'one hash at 60 frames a second', run: at(onScreen(() => 1 / 60)) },
    { name: 'one hash at 144 frames a second', run: at(onScreen(() => 1 / 144)) },
    {
      name: 'one hash with dropped frames',
      run: at(onScreen(() => (dice.chance(0.2) ? dice.between(0.05, 0.6) : 1 / 60))),
    },
    {
      name: 'one hash with pauses, slow and fast motion',
      run: at(
        onScreen(
          () => 1 / 60,
          (run, frame) => {
            if (frame % 7 === 3) run.setSpeed(dice.pick([0.1, 0.5, 1, 3, 10])!);
            if (frame % 11 !== 5) return;
            run.pause();
            const { tick } = run;
            run.advance(1);
            demand(run.tick === tick, 'time went on while paused');
            run.play();
          },
        ),
      ),
    },
    { name: 'undo, then redo, is where it was', run: () => undoRedo(subject, seed) },
    {
      name: 'a recording replays to the same hash, also through JSON',
      run() {
        const written = script();
        const run = playScript(subject, written, stepwise);
        const recording = recordingOf(run);
        run.dispose();
        sameHash('replayed', finish(replay(subject.model, recording)), written.hash);
        const text = JSON.stringify(recording);
        const parsed = parseRecording(text, (id) => (id === subject.id ? subject.model : undefined));
        demand(parsed.ok, `its own recording is refused: ${JSON.stringify(!parsed.ok && parsed.problem)}`);
        demand(parsed.value.verifiable, 'its own recording cannot be verified');
        const again: Recording = parsed.value.recording;
        demand(JSON.stringify(again) === text, 'the recording changed on its way through JSON');
        sameHash('replayed from JSON', finish(replay(subject.model, again)), written.hash);
      },
    },
  ];
}

/** Notes the hash at every place of a life with branches, then goes back to each by undo, redo and seek. */
function undoRedo(subject: Subject, seed: number): void {
  const dice = diceOf(seed + 2);
  const run = openRun(subject);
  const places: { position: Run['position']; hash: string }[] = [];
  for (let turn = 0; turn < 14; turn++) {
    const command = nextCommand(run, dice);
    if (command) give(run, [command]);
    for (let n = 1 + dice.below(12); n > 0; n--) run.step();
    places.push({ position: run.position, hash: run.hash() });
    if (dice.chance(0.2)) run.undo();
  }
  const before = { position: run.position, hash: run.hash() };
  const passed: string[] = [];
  while (run.status.canUndo && passed.length < 6) {
    passed.push(run.hash());
    run.undo();
  }
  while (passed.length > 0) {
    run.redo();
    sameHash(`redo ${passed.length}`, run.hash(), passed.pop()!);
  }
  demand(
    run.position.node === before.position.node && run.position.tick === before.position.tick,
    'redo ended at another place',
  );
  sameHash('after redo', run.hash(), before.hash);
  for (let n = 0; n < 6; n++) {
    const place = dice.pick(places)!;
    run.seek(place.position);
    sameHash(`seek to ${JSON.stringify(place.position)}`, run.hash(), place.hash);
  }
  run.reset();
  const fresh = openRun(subject);
  sameHash('after reset', finish(run), finish(fresh));
}
