/**
 * How fast a reaction goes (C10-08…11): thiosulfate and acid over a printed cross, marble and acid, hydrogen peroxide and its catalysts.
 *
 *   S2O3²⁻ + 2 H⁺ → S + SO2 + H2O       v = k·[S2O3²⁻], no acid in it above 0.05 mol/L            Ea 50 kJ/mol
 *   CaCO3 + 2 H⁺ → Ca²⁺ + CO2 + H2O     v = k·[H⁺]·area, the area of grains that shrink
 *   2 H2O2 → 2 H2O + O2                 v = k·[H2O2]·(area of MnO2) or ·[I⁻]; by itself too slow to see
 *
 * Method   every vessel is solved by @engines/chemistry in every tick: equilibrium, volume and heat; reactions by their exact exponential over the tick.
 *          The moment when the cross goes is found inside the tick (eye.ts). The cloud counts along the whole depth of the liquid, which is why the
 *          total volume matters: with so little sulfur (1.8 mmol/L under 42 mm) 1/t is proportional to c within 2 % from 0.03 to 0.12 mol/L.
 * Sources  rate laws and their constants in src/engines/chemistry/data/reactions.ts; the eye, the hand, films, spray, heat: at their constants.
 * Stops being true: liquids are mixed as soon as they are together; sulfur does not settle; SO2 stays dissolved; a stopper does not ooze before
 *          it pops; bubbles do not shake grains from the floor; oxidations between the stations' reagents are not there, and never needed.
 */
import { ask, calm, defineModel, safetyCommands, splash, type Chance, type ParamValues } from '@sdk';
import { chemistry } from '@engines/chemistry';
import {
  BATH_MAX,
  BATH_MIN,
  BATHED,
  CATALYST_IDS,
  CYLINDER_IDS,
  CYLINDERS,
  MARBLE_IDS,
  ML,
  PAN,
  PLUGS,
  SOLIDS,
  type CylinderId,
  type RateFrame,
  ZERO_CELSIUS,
} from './apparatus.ts';
import { clean, GLASS, stockOf } from './chemistry.ts';
import { bathDisplay } from './bath-display.ts';
import { acts } from './danger.ts';
import { hidesAt } from './eye.ts';
import { fillFrame } from './frame.ts';
import { jotter } from './jotter.ts';
import { labels } from './labels.ts';
import { scale, syringe } from './loggers.ts';
import { live, type Now } from './mechanics.ts';
import { params } from './parameters.ts';
import { drop, fill, rinse, scoop, tip } from './pouring.ts';
import { EVENTS, probes } from './probes.ts';
import { here, picking, pourable, shut, taking } from './shelf.ts';
import { openState, type State } from './state.ts';
import { watch } from './watch.ts';

const cylinder = { kind: 'choice', options: CYLINDER_IDS } as const;
const BOTTLE_IDS = ['thiosulfate', 'water', 'sulfuric', 'hcl-05', 'hcl-1', 'hcl-2', 'peroxide'] as const;

/** m³: less of a liquid in the beaker came with a film of another, and begins nothing that could be timed. */
const LEAST = 0.5 * ML;

/** After something was poured: the reaction begins when both are there, and this look of this eye begins with it. */
function poured(s: State, id: CylinderId, now: Now): void {
  tip(s, id, now);
  // Equilibrium is looked at in the next tick; whether there is acid among what was poured is known now.
  const both = s.mixed.acid > LEAST && s.mixed.thiosulfate > LEAST;
  if (now.params.task !== 'cross' || s.reacting || !both) return;
  s.reacting = true;
  s.hideAt = hidesAt(now);
  now.emit('mixed', now.time);
}

export default defineModel({
  revision: 2,
  dt: 1 / 60,
  needs: [chemistry],
  params,
  init: (p: ParamValues<typeof params>, rng: Chance): State =>
    openState(stockOf(p.bottle === 'unknown', rng.unknown.uniform('bottle', 0))),

  frame(s, now, out: RateFrame) {
    fillFrame(s, now.params.task, out);
  },

  step(s, now) {
    live(s, now);
  },

  commands: {
    ...safetyCommands(acts, (s: State, act, now: Now) => {
      if (act !== 'concentrated') return;
      // What was in the flask is on the bench, and the stopper somewhere.
      rinse(s, 'flask', now);
      s.flask = clean(GLASS.flask, 368);
      s.eruption = 1;
      now.emit('erupted', now.time);
    }),
    strongPeroxide: {
      input: {},
      when: (f) => (f.task === 'peroxide' ? calm(f) : 'other-shelf'),
      apply: (s, _input, now) => ask(s, 'concentrated', now),
    },
    sniff: {
      input: {},
      when: (f) => (f.task === 'cross' ? calm(f) : 'other-shelf'),
      apply: (s, _input, now) => ask(s, 'sniff', now),
    },
    take: taking(['thiosulfate', 'water', 'sulfuric'], 'cross'),
    takeAcid: taking(['hcl-05', 'hcl-1', 'hcl-2', 'water'], 'marble'),
    takePeroxide: taking(['peroxide', 'water'], 'peroxide'),
    /** Up to a volume, from a bottle or from the one in the hand. */
    fill: {
      input: {
        cylinder,
        bottle: { kind: 'choice', options: [...BOTTLE_IDS, 'held'] },
        volume: { kind: 'number', min: 0, max: CYLINDERS.first.capacity * ML, step: 0.1 * ML, unit: 'm³' },
      },
      drag: true,
      when: (f, { cylinder: id, bottle, volume }) => {
        const from = here(f, bottle === 'held' ? f.bottle : bottle);
        if (from !== true) return from;
        if (volume > CYLINDERS[id].capacity * ML + 1e-12) return 'cylinder-small';
        return volume >= f[id].volume - 1.5 * ML || 'already-more';
      },
      apply(s, { cylinder: id, bottle, volume }, now) {
        if (bottle !== 'held') s.bottle = bottle;
        if (s.bottle !== '') fill(s, id, s.bottle, volume, now);
      },
    },
    tip: {
      input: { cylinder },
      when: (f, { cylinder: id }) => pourable(f, id),
      apply: (s, { cylinder: id }, now) => poured(s, id, now),
    },
    /** Both hands: one pours, the other starts the watch. */
    tipAndStart: {
      input: { cylinder },
      when: (f, { cylinder: id }) => pourable(f, id),
      apply(s, { cylinder: id }, now) {
        poured(s, id, now);
        now.emit('together', now.time);
      },
    },
    rinse: {
      input: { what: { kind: 'choice', options: ['beaker', 'first', 'second', 'flask'] } },
      apply: (s, { what }, now) => rinse(s, what, now),
    },
    bathe: {
      input: { what: { kind: 'choice', options: BATHED }, inside: { kind: 'toggle' } },
      apply(s, { what, inside }) {
        s.inBath[what] = inside;
      },
    },
    setBath: {
      // Celsius, as its display has it.
      input: { temperature: { kind: 'number', min: BATH_MIN, max: BATH_MAX, step: 0.5, unit: '°C' } },
      drag: true,
      apply(s, { temperature }) {
        s.bathTarget = temperature + ZERO_CELSIUS;
      },
    },
    stare: {
      input: {},
      when: (f) => (f.task === 'cross' && f.reacting && !f.gone ? true : 'nothing-to-watch'),
      apply(s) {
        s.staring = true;
      },
    },
    pick: picking(MARBLE_IDS, 'marble'),
    pickCatalyst: picking(CATALYST_IDS, 'peroxide'),
    scoop: {
      input: { mass: { kind: 'number', min: 0, max: 0.003, step: 1e-5, unit: 'kg' } },
      drag: true,
      when: (f) => f.solid !== '' || 'no-solid',
      apply: (s, { mass }, now) => scoop(s, mass, now),
    },
    drop: {
      input: { close: { kind: 'toggle' } },
      when: (f, { close }) =>
        f.boat === 0
          ? 'boat-empty'
          : f.flask.volume <= 0
            ? 'flask-empty'
            : f.stopper > 0
              ? 'stopper-on'
              : SOLIDS[f.solid as keyof typeof SOLIDS].task !== f.task
                ? 'other-shelf'
                : !(close && f.pan === 'flask') || 'tube-pulls',
      apply(s, { close }, now) {
        const wild = s.solid === 'powder' && s.flask.solution.pH < 0.6;
        drop(s);
        if (close) shut(s, 1);
        now.emit('dropped', now.time);
        if (wild) splash(s, 'acid-splash', now, 'goggles');
      },
    },
    stopper: {
      input: { press: { kind: 'number', min: 0, max: 1, step: 0.1, unit: '1' } },
      drag: true,
      when: (f, { press }) => (press > 0 && f.pan === 'flask' ? 'tube-pulls' : true),
      apply: (s, { press }) => shut(s, press),
    },
    cotton: {
      input: { plug: { kind: 'choice', options: PLUGS } },
      when: (f, { plug }) => (plug === 'cotton' && f.stopper > 0 ? 'stopper-on' : true),
      apply(s, { plug }) {
        s.plug = plug;
      },
    },
    weigh: {
      input: { what: { kind: 'choice', options: PAN } },
      when: (f, { what }) => (what === 'flask' && f.stopper > 0 ? 'tube-pulls' : true),
      apply(s, { what }) {
        s.pan = what;
      },
    },
  },

  probes,
  events: EVENTS,
  instruments: { watch, jotter, bath: bathDisplay, syringe, balance: scale, labels },
  conserves: [{ probe: 'matter', within: 1e-9 }],
  budget: { stepMicroseconds: 60 },
});
