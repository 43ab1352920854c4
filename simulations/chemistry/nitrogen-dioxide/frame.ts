/** What may be seen of the bench at a tick. */
import { showSafety } from '@sdk';
import { nitrousAt } from '@engines/chemistry';
import { BARREL, BULB_DIAMETER, BULBS, ICE_T, PLACES, ROOM_T, type BulbFrame, type NitrousFrame } from './apparatus.ts';
import { lookOf } from './colours.ts';
import { inMeter, SAMPLES, type Bulb, type State } from './state.ts';

function fillBulb(bulb: Bulb, out: BulbFrame): BulbFrame {
  const { no2, n2o4 } = nitrousAt(bulb.nitrogen, bulb.temperature);
  const look = lookOf(no2, BULB_DIAMETER);
  out.place = bulb.place;
  out.from = bulb.from;
  out.temperature = bulb.temperature;
  out.no2 = no2;
  out.n2o4 = n2o4;
  out.loading = bulb.nitrogen;
  out.filled = bulb.filled;
  out.film = bulb.film;
  out.open = bulb.open;
  out.colour = look.name;
  (out.ramp ??= new Float32Array(48)).set(look.ramp);
  return out;
}

/** Fills `out`, an empty or an old frame. */
export function fillFrame(s: State, path: number, out: NitrousFrame): void {
  out.safety = showSafety(s.safety, out.safety);
  (out.places ??= [...PLACES]).splice(0, PLACES.length, ...PLACES);
  out.bulbs ??= BULBS.map(() => ({}) as BulbFrame);
  s.bulbs.forEach((bulb, i) => fillBulb(bulb, out.bulbs[i]!));
  out.blankInMeter = s.blankInMeter;
  out.blankFilm = s.blankFilm;
  out.meter = inMeter(s);
  out.quiet = s.quiet;
  out.path = path;
  const held = out.meter === '' || out.meter === 'blank' ? undefined : s.bulbs[BULBS.indexOf(out.meter)];
  out.besideBath = held === undefined || held.from === 'hot' ? s.hot : held.from === 'ice' ? ICE_T : ROOM_T;
  Object.assign((out.baths ??= { hot: 0, ice: 0 }), { hot: s.hot, ice: ICE_T });
  Object.assign((out.stir ??= { hot: 0, ice: 0 }), s.stir);
  out.mixed = s.mixed;
  const { nitrogen, volume, temperature } = s.gas;
  const gas = nitrousAt(nitrogen / volume, temperature);
  const look = lookOf(gas.no2, BARREL);
  const syringe = (out.syringe ??= {} as NitrousFrame['syringe']);
  syringe.volume = volume;
  syringe.aim = s.aim;
  syringe.temperature = temperature;
  syringe.no2 = gas.no2;
  syringe.n2o4 = gas.n2o4;
  syringe.pressure = gas.pressure;
  syringe.frozen = s.before / volume;
  syringe.colour = look.name;
  (syringe.ramp ??= new Float32Array(48)).set(look.ramp);
  const trace = (out.trace ??= {
    count: 0,
    no2: new Float64Array(SAMPLES),
    n2o4: new Float64Array(SAMPLES),
    frozen: new Float64Array(SAMPLES),
  });
  trace.count = s.trace.count;
  trace.no2.set(s.trace.no2);
  trace.n2o4.set(s.trace.n2o4);
  trace.frozen.set(s.trace.frozen);
  out.boyle = s.boyle;
  out.tags = (out.tags ??= []).length === s.tags.length ? out.tags : [...s.tags];
  out.tags.forEach((_, i) => (out.tags[i] = s.tags[i]!));
  out.fumes = s.fumes;
  out.looks = s.looks;
}
