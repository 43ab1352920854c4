/** The promises about frames: plain, complete, and sharing nothing with the state or with each other. */
import { clonePlain, hash } from '@core';
import { bareLife } from './bare.ts';
import { findNotFinite } from './not-finite.ts';
import { diceOf } from './student.ts';
import { demand, hashOf, sameHash, type Check, type Subject } from './subject.ts';

const TURNS = 30;

export function frames(subject: Subject, seed: number): Check[] {
  return [
    {
      name: 'frames and state are plain data',
      run: () =>
        live(subject, seed, (bare) => {
          const frame = bare.frame({});
          hashOf('the frame', clonePlain(frame, 'frame'));
          hashOf('the state', bare.saved());
          const bad = findNotFinite(frame, 'frame');
          demand(bad === undefined, `${bad} is not finite`);
        }),
    },
    {
      name: 'a frame that is held does not change',
      run: () =>
        live(subject, seed, (bare, dice) => {
          const held = bare.frame({});
          const copy = hash(held);
          bare.act(dice);
          bare.step();
          sameHash('held while the model stepped', hash(held), copy);
          bare.frame({});
          sameHash('held while another frame was filled', hash(held), copy);
        }),
    },
    {
      name: 'an old frame filled again equals a new one',
      run() {
        let old: object = {};
        live(subject, seed, (bare) => {
          const fresh = hash(bare.frame({}));
          sameHash('filled again', hash(bare.frame(old)), fresh);
          old = bare.frame(clonePlain(old));
        });
      },
    },
    {
      name: 'looking changes nothing, and a frame written into does not reach the state',
      run: () =>
        live(subject, seed, (bare) => {
          const before = hash(bare.saved());
          const frame = bare.frame({});
          scribble(frame);
          for (const read of Object.values(subject.model.probes)) read.read(bare.frame({}));
          sameHash('after looking', hash(bare.saved()), before);
        }),
    },
  ];
}

function live(
  subject: Subject,
  seed: number,
  look: (bare: ReturnType<typeof bareLife>, dice: ReturnType<typeof diceOf>) => void,
): void {
  const dice = diceOf(seed);
  const bare = bareLife(subject);
  try {
    for (let turn = 0; turn < TURNS; turn++) {
      look(bare, dice);
      if (dice.chance(0.5)) bare.act(dice);
      for (let n = 1 + dice.below(8); n > 0; n--) bare.step();
    }
  } finally {
    bare.free();
  }
}

/** Spoils everything inside a frame, as a careless view might. */
function scribble(value: unknown): void {
  if (ArrayBuffer.isView(value)) (value as Uint8Array).fill(7);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'object') scribble(inner);
      else if (!Object.isFrozen(value)) (value as Record<string, unknown>)[key] = 12345;
    }
}
