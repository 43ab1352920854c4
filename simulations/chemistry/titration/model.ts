/**
 * Titration of an acid and a base (C11-05): a burette, a flask, an indicator, and everything that can go wrong between them.
 *
 * Law      the flask is in equilibrium at every tick (@engines/chemistry: charge, water, acids and carbonate with activities); at the
 *          equivalence point n(OH−) = n(H+): c_b·V_b = p·c_a·V_a, p the protons of a molecule of the acid.
 * Method   64 bits; what runs out of the tip is moved drop by drop (tip.ts), mixes from a plume (flask.ts), and brings CO2 to equilibrium with
 *          the air over minutes. Colour from the indicator's spectra (colour.ts). Where each part of the error comes from is kept (account.ts).
 * Sources  curriculum card 10; apparatus.ts, tip.ts, flask.ts and state.ts name those of their numbers.
 * Stops being true: indicators do not use up acid or base; a flask of glass gives off nothing; NaOH in its bottle holds no carbonate; drops and
 *          plume are one well-mixed volume each; nobody spills.
 */
import { calm, dangerous, defineModel, safetyCommands, titrationLogger, type Chance } from '@sdk';
import { chemistry } from '@engines/chemistry';
import { keepTrack } from './account.ts';
import {
  addIndicator,
  emptyFlask,
  fillBurette,
  hangs,
  noteStart,
  pipette,
  rinseBurette,
  rinseFlask,
  washDown,
} from './acts.ts';
import {
  DIPS,
  FLASK_FULL,
  INDICATORS,
  LAST_DROPS,
  MILLILITRE,
  RINSES,
  SCALE,
  UNDER,
  type TitrationFrame,
} from './apparatus.ts';
import { acts } from './danger.ts';
import { live } from './flask.ts';
import { fillFrame } from './frame.ts';
import { notedBurette } from './noted-burette.ts';
import { label, pipetteMark } from './papers.ts';
import { params } from './parameters.ts';
import { EVENTS, probes } from './probes.ts';
import { begin, PLACE, type Setup, type State } from './state.ts';
import { DROP_TURN, letGo, run } from './tip.ts';

const rinse = { with: { kind: 'choice', options: RINSES } } as const;
const idle = (f: TitrationFrame) => (f.safety.phase !== 'calm' ? calm(f) : f.burette.busy === '' || 'hand-busy');
const shut = (f: TitrationFrame) => (f.safety.phase !== 'calm' ? calm(f) : f.burette.tap === 0 || 'tap-open');
const roomy = (f: TitrationFrame) => f.flask.volume < FLASK_FULL - 15 * MILLILITRE || 'flask-full';
const filled = (f: TitrationFrame) => f.burette.reading !== null || 'burette-empty';
const all = (...verdicts: readonly (true | string)[]) => verdicts.find((v) => v !== true) ?? true;
/** At rest nothing stirs; a swirl is a few seconds of a hand. */
const SWIRL = 3;

export default defineModel({
  revision: 2,
  dt: 1 / 60,
  needs: [chemistry],
  params,
  init: (p: Setup, rng: Chance): State => begin(p, rng),

  frame(s, now, out: TitrationFrame) {
    fillFrame(s, now.time, out);
  },

  step(s, now) {
    run(s, now);
    live(s, now);
    keepTrack(s);
  },

  commands: {
    ...safetyCommands(acts, (s: State) => {
      // Some of it is in a mouth: the pipette has to be rinsed again.
      s.pipette = 'dirty';
    }),
    pipetteByMouth: dangerous('pipette-by-mouth'),

    rinseBurette: { input: rinse, when: shut, apply: (s, input, now) => rinseBurette(s, input.with, now) },
    fillBurette: {
      input: {},
      when: (f) => all(shut(f), (f.burette.reading ?? SCALE) > 0 || 'full-already'),
      apply: (s, _input, now) => fillBurette(s, now),
    },
    takeFunnel: {
      input: {},
      when: (f) => f.burette.funnel || 'no-funnel',
      apply(s) {
        s.funnel = false;
        s.clings = 0;
      },
    },
    tap: {
      input: { turn: { kind: 'number', min: 0, max: 1, step: 0.01, unit: '' } },
      drag: true,
      when: (f) => calm(f),
      apply(s, { turn }) {
        s.tap = turn;
        s.busy = '';
      },
    },
    drop: {
      input: { size: { kind: 'choice', options: ['drop', 'half'] } },
      when: (f) => all(idle(f), shut(f), filled(f)),
      apply(s, { size }) {
        s.busy = size;
        s.tap = DROP_TURN;
      },
    },
    toZero: {
      input: {},
      when: (f) =>
        all(idle(f), filled(f), (f.burette.reading ?? 0) < 0 || 'below-zero', f.under === 'waste' || 'not-into-flask'),
      apply(s, _input, now) {
        s.busy = 'zero';
        s.tap = 0.35;
        // A hand stops within a fiftieth of a millilitre of the line, and not always on it (assumed).
        s.aim = 0.012e-6 * (1 + now.rng.run.normal('zero', now.tick));
      },
    },
    runTo: {
      input: { volume: { kind: 'number', min: 0, max: 25, step: 0.05, unit: 'mL' } },
      drag: true,
      // The paper marker may still be moved while it runs.
      when: (f, { volume }) =>
        all(
          f.burette.busy === 'run' ? calm(f) : all(idle(f), shut(f)),
          filled(f),
          volume * MILLILITRE > (f.burette.reading ?? 0) || 'past-already',
        ),
      apply(s, { volume }) {
        s.busy = 'run';
        s.tap = 0.65;
        s.aim = volume * MILLILITRE;
      },
    },
    touchTip: {
      input: {},
      when: (f) => all(shut(f), hangs(f.burette.hanging) || 'nothing-hangs'),
      apply(s) {
        letGo(s, s.hang, false);
        s.hang = 0;
      },
    },
    placeUnder: {
      input: { vessel: { kind: 'choice', options: UNDER } },
      apply(s, { vessel }) {
        s.under = vessel;
      },
    },
    noteStart: {
      input: {},
      when: (f) => all(shut(f), filled(f), (f.burette.reading ?? -1) > -0.05e-6 || 'above-zero'),
      apply: (s, _input, now) => noteStart(s, now),
    },

    emptyFlask: { input: {}, when: shut, apply: (s, _input, now) => emptyFlask(s, now) },
    rinseFlask: { input: rinse, when: shut, apply: (s, input, now) => rinseFlask(s, input.with, now) },
    rinsePipette: {
      input: rinse,
      when: (f) => calm(f),
      apply(s, input, now) {
        s.pipette = input.with;
        now.emit('rinsed', now.time, { what: 'pipette', with: input.with });
      },
    },
    pipette: {
      input: { last: { kind: 'choice', options: LAST_DROPS } },
      when: (f) => all(calm(f), roomy(f)),
      apply: (s, { last }, now) => pipette(s, last, now),
    },
    addIndicator: {
      input: { bottle: { kind: 'choice', options: INDICATORS } },
      when: (f, { bottle }) =>
        all(
          calm(f),
          roomy(f),
          f.flask.volume > MILLILITRE || 'flask-empty',
          f.flask.drops[bottle] < 20 || 'drops-enough',
        ),
      apply: (s, { bottle }) => addIndicator(s, bottle),
    },
    washDown: { input: {}, when: (f) => all(calm(f), roomy(f)), apply: (s) => washDown(s) },
    swirl: {
      input: {},
      when: (f) => f.flask.volume > MILLILITRE || 'flask-empty',
      apply(s) {
        s.swirl = SWIRL;
      },
    },
    stir: {
      input: { on: { kind: 'toggle' } },
      apply(s, { on }) {
        s.stir = on;
      },
    },
    dip: {
      input: { into: { kind: 'choice', options: DIPS } },
      apply(s, { into }) {
        s.electrode = into;
      },
    },
    openAccount: {
      input: {},
      when: (f) => all(f.noted !== null || 'nothing-noted', f.delivered > MILLILITRE || 'nothing-delivered'),
      apply(s) {
        s.open = true;
        s.filmAt = -1e-6;
      },
    },
    rewind: {
      input: { to: { kind: 'number', min: 0, max: 25, step: 0.1, unit: 'mL' } },
      drag: true,
      when: (f) => f.open || 'account-shut',
      apply(s, { to }) {
        s.filmAt = Math.min(to * MILLILITRE, Math.max(0, s.tracked - 1) * PLACE);
      },
    },
  },

  probes,
  events: EVENTS,
  instruments: { burette: notedBurette, label, pipette: pipetteMark, logger: titrationLogger({ probe: 'pH' }) },
  conserves: [
    { probe: 'sodium', within: 1e-12 },
    { probe: 'anions', within: 1e-12 },
  ],
  budget: { stepMicroseconds: 150 },
});
