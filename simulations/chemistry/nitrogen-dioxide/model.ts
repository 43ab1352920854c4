/**
 * The brown gas: 2 NO2 ⇌ N2O4 in sealed bulbs and in a syringe (C11-01).
 *
 * Law      Kp = exp(−(ΔH° − TΔS°)/RT), ΔH° = −57.07 kJ/mol, ΔS° = −175.3 J/(mol K) for 2 NO2 → N2O4, ideal gases (engine: no2.ts, with its source);
 *          [NO2] + 2 [N2O4] = c₀ in a bulb of constant volume; A = ε·l·[NO2], N2O4 is colourless.
 * Method   the equilibrium is a closed form and always reached (microseconds); what takes time is heat: bulbs in baths (warmth.ts) and the
 *          gas in a syringe that is pushed (syringe.ts). Exact exponentials: no step size enters but in the push, whose error is of second order.
 * Sources  no2.ts, colour/spectra.ts, warmth.ts, syringe.ts, labels.ts, gauge.ts name theirs.
 * Stops being true: an opened bulb has lost its gas at once, not in minutes; glass and gas of a bulb have one temperature; a bulb takes no heat from its bath that the bath would feel; no N2O3, no moisture;
 *          N2O4 would condense on ice above about 0.5 bar of loading (its vapour pressure is 0.35 bar at 0 °C), which is why loading ends there.
 */
import {
  ask,
  calm,
  defineModel,
  openSafety,
  ref,
  accident,
  safetyCommands,
  snap,
  temperatureSensor,
  thermometer,
  type Chance,
  type ParamValues,
} from '@sdk';
import { nitrousAt, nitrousFilledTo } from '@engines/chemistry';
import {
  BATH_MAX,
  BATH_MIN,
  BATHS,
  BULBS,
  CARRIED,
  ROOM_T,
  SYRINGE_MAX,
  SYRINGE_MIN,
  ZERO_CELSIUS,
  type BulbId,
  type NitrousFrame,
  type Place,
} from './apparatus.ts';
import { acts, SCALDING } from './danger.ts';
import { eye } from './eye.ts';
import { bulbFilledTo, FILLINGS, FILL_SIGMA, fullBulb } from './filling.ts';
import { fillFrame } from './frame.ts';
import { barrel, gauge } from './gauge.ts';
import { bulbMeter, tag, TAG_SIGMA, windows } from './labels.ts';
import { params } from './parameters.ts';
import { EVENTS, probes } from './probes.ts';
import { lives, send } from './push.ts';
import { boyleOf } from './syringe.ts';
import { bulbOf, SAMPLES, type State } from './state.ts';
import { WET, warm } from './warmth.ts';

const carried = { kind: 'choice', options: CARRIED } as const;
const whole = (f: NitrousFrame, bulb: string): boolean =>
  bulb === 'blank' || !f.bulbs[BULBS.indexOf(bulb as BulbId)]!.open;
const placeIn = (f: NitrousFrame, bulb: string): Place =>
  bulb === 'blank' ? (f.blankInMeter ? 'meter' : 'rack') : f.bulbs[BULBS.indexOf(bulb as BulbId)]!.place;

const guarded = safetyCommands(acts, (s: State, act) => {
  if (act !== 'open-bulb') return;
  const bulb = s.bulbs[2]!;
  bulb.open = true;
  // It was filled to less than the pressure of the room: air rushes in, and then the gas spreads out of it. What is left is air with a trace.
  bulb.nitrogen *= 0.02;
  s.fumes = 1;
});

export default defineModel({
  revision: 2,
  dt: 1 / 60,
  params,
  init: (p: ParamValues<typeof params>, rng: Chance): State => {
    const torn = p.third === 'torn';
    const filled = torn ? FILLINGS[Math.floor(rng.unknown.uniform('third', 0) * FILLINGS.length)]! : p.loading;
    const bulbs = BULBS.map((_, i) =>
      i === 2 && torn ? bulbFilledTo(filled, rng, i, 0) : bulbFilledTo(p.loading, rng, i, FILL_SIGMA),
    );
    const nitrogen = nitrousFilledTo(p.loading) * SYRINGE_MAX;
    return {
      safety: openSafety(),
      bulbs,
      tags: bulbs.map((bulb, i) =>
        i === 2 && torn ? 0 : snap(bulb.nitrogen * (1 + TAG_SIGMA * rng.bench.normal('tag', 0, i)), 0.1),
      ),
      blankInMeter: false,
      blankFilm: 0,
      quiet: 60,
      hot: ROOM_T,
      mixed: 25,
      stir: { hot: 0, ice: 0 },
      gas: { nitrogen, volume: SYRINGE_MAX, temperature: ROOM_T },
      aim: SYRINGE_MAX,
      before: nitrousAt(nitrogen / SYRINGE_MAX, ROOM_T).no2 * SYRINGE_MAX,
      since: 0,
      pushed: false,
      way: 0,
      stood: 0,
      trace: {
        count: 0,
        no2: new Float64Array(SAMPLES),
        n2o4: new Float64Array(SAMPLES),
        frozen: new Float64Array(SAMPLES),
      },
      boyle: boyleOf(nitrogen),
      fumes: 0,
      looks: 0,
    };
  },

  frame(s, now, out: NitrousFrame) {
    fillFrame(s, now.params.path, out);
  },

  step(s, now) {
    warm(s, now);
    lives(s, now);
  },

  commands: {
    ...guarded,
    moveBulb: {
      input: { bulb: carried, to: ref((f: NitrousFrame) => f.places) },
      when: (f, { bulb, to }) => {
        const ready = calm(f);
        if (ready !== true) return ready;
        if (!whole(f, bulb)) return 'bulb-open';
        if (bulb === 'blank' && (to === 'ice' || to === 'hot')) return 'blank-stays-dry';
        if (placeIn(f, bulb) === to) return 'there-already';
        return to === 'meter' && f.meter !== '' ? 'meter-taken' : true;
      },
      apply(s, { bulb, to }, now) {
        s.quiet = 0;
        now.emit('moved', now.time, { bulb, to });
        if (bulb === 'blank') {
          s.blankInMeter = to === 'meter';
          return;
        }
        const one = bulbOf(s, bulb);
        const left = one.place;
        if (left === 'ice' || left === 'hot') {
          one.film = Math.max(one.film, WET);
          one.from = left;
        } else if (left === 'rack') one.from = 'air';
        one.place = to as Place;
        one.told = false;
        if (to === 'ice' || to === 'hot') {
          one.film = 0;
          one.from = to;
        }
        if ((left === 'hot' || to === 'hot') && s.hot >= SCALDING && !s.safety.gloves) accident(s, 'scald', now);
      },
    },
    wipe: {
      input: { bulb: carried },
      when: (f, { bulb }) => {
        const place = placeIn(f, bulb);
        return place === 'ice' || place === 'hot' ? 'under-water' : true;
      },
      apply(s, { bulb }, now) {
        s.quiet = 0;
        if (bulb === 'blank') s.blankFilm = 0;
        else bulbOf(s, bulb).film = 0;
        now.emit('wiped', now.time, { bulb });
      },
    },
    stir: {
      input: { bath: { kind: 'choice', options: BATHS } },
      apply(s, { bath }) {
        s.stir[bath] = 1;
      },
    },
    mixBath: {
      // Celsius, as the student mixes it: half a degree more or less does not matter, the thermometer tells.
      input: { temperature: { kind: 'number', min: BATH_MIN, max: BATH_MAX, step: 1, unit: '°C' } },
      drag: true,
      apply(s, { temperature }, now) {
        s.mixed = temperature;
        s.hot = ZERO_CELSIUS + temperature;
        s.stir.hot = 1;
        for (const bulb of s.bulbs) if (bulb.place === 'hot') bulb.told = false;
        now.emit('mixed', now.time, {});
      },
    },
    look: {
      input: {},
      apply(s, _input, now) {
        s.looks++;
        now.emit('looked', now.time, {});
      },
    },
    setPlunger: {
      input: { volume: { kind: 'number', min: SYRINGE_MIN, max: SYRINGE_MAX, step: 0.5e-6, unit: 'm³' } },
      drag: true,
      when: (f) => calm(f),
      apply: (s, { volume }, now) => send(s, volume, now),
    },
    openBulb: {
      input: {},
      when: (f) => (f.bulbs[2]!.open ? 'bulb-open' : calm(f)),
      apply: (s, _input, now) => ask(s, 'open-bulb', now),
    },
    replaceBulb: {
      input: {},
      when: (f) => {
        const ready = calm(f);
        return ready === true ? f.bulbs[2]!.open || 'bulb-whole' : ready;
      },
      // A spare one, filled from the same bottle until it weighed the same: the tag of the first tells of it too.
      apply(s, _input, now) {
        s.bulbs[2] = fullBulb(s.bulbs[2]!.filled);
        s.quiet = 0;
        now.emit('replaced', now.time, {});
      },
    },
  },

  probes,
  events: EVENTS,
  instruments: {
    meter: bulbMeter,
    holder: temperatureSensor({ probe: 'held', lag: 0.5 }),
    // One stands in each bath and has had time; the one that is read is that of the bulb at hand.
    glass: thermometer({ probe: 'bath', lag: 0 }),
    tag,
    windows,
    eye,
    gauge,
    barrel,
  },
  conserves: [{ probe: 'nitrogen', within: 1e-12 }],
  budget: { stepMicroseconds: 60 },
});
