/** The next move at the flask: gas into the syringe against time, or the flask on the balance against time; and when either has come to its end. */
import { command, record, shown, type Action, type Progress } from '@sdk';
import { CYLINDERS, isMarble, ML, type RateFrame, type SolidId } from '../apparatus.ts';
import { FILM } from '../pouring.ts';
import { POURED, task, type Now } from './progress.ts';

export interface Fizz {
  readonly task: 'marble' | 'peroxide';
  readonly bottle: string;
  readonly ml: number;
  readonly solid: SolidId;
  readonly grams: number;
}

/** Base ticks in a second. */
const SECOND = 60;
/** s: so long a record is looked back, and of its ends so much is averaged, since a last digit flickers. */
const BACK = 30;
const ENDS = 5;
/** s: a balance with a lag of 0.5 s has come to itself after grains fell. */
const SETTLES = 4;
/** g: it shows what lies on it, but for the errors of its zero and its gain. */
const SETTLED = 0.1;
/** At rest: a syringe that is read to half a millilitre gained two of its steps in that time, a balance lost one digit. */
const REST_ML = 1;
const REST_G = 0.01;

const seriesOf = (p: Pick<Progress<unknown>, 'readings'>, instrument: 'syringe' | 'balance') =>
  shown(p, instrument, instrument === 'syringe' ? 'volume' : 'mass')?.series;
const recording = (p: Pick<Progress<unknown>, 'readings'>, instrument: 'syringe' | 'balance'): boolean =>
  shown(p, instrument, instrument === 'syringe' ? 'volume' : 'mass')?.status === 'running';
const turns = ({ every }: { readonly every: number }, seconds: number): number =>
  Math.round((seconds * SECOND) / every);
const mean = (values: Float64Array): number => values.reduce((a, b) => a + b, 0) / values.length;

/** How much the record gained in its last half minute; undefined while it is younger. */
function gained(p: Pick<Progress<unknown>, 'readings'>, instrument: 'syringe' | 'balance'): number | undefined {
  const series = seriesOf(p, instrument);
  if (series === undefined) return undefined;
  const [back, ends] = [turns(series, BACK), turns(series, ENDS)];
  const { values } = series;
  if (values.length < back + ends + turns(series, SETTLES)) return undefined;
  return mean(values.slice(-ends)) - mean(values.slice(-back - ends, -back));
}
const marked = (p: Now): boolean => shown(p, 'syringe', 'mark')?.value != null;
/** The gas has as good as stopped. */
const risen = (p: Now): boolean => marked(p) && (gained(p, 'syringe') ?? Infinity) <= REST_ML;

/**
 * g that the flask has lost, of the balance's latest record: from the most that it showed when it had come to itself, to the mean of the end.
 * Undefined where there is no record, or where it did not get lighter.
 */
export function massLost(p: Pick<Progress<unknown>, 'readings'>): number | undefined {
  const series = seriesOf(p, 'balance');
  if (series === undefined) return undefined;
  const values = series.values.slice(turns(series, SETTLES));
  const ends = turns(series, ENDS);
  if (values.length < ends) return undefined;
  const lost = values.reduce((a, b) => Math.max(a, b), -Infinity) - mean(values.slice(-ends));
  return lost > REST_G ? lost : undefined;
}
/** A gram of marble loses 0.39 g: so much has gone that a curve can be drawn, g. */
const ENOUGH_LOST = 0.2;
/** Marble was dropped into the flask on the balance while that recorded, and it was left until it fizzed no more. */
export const weighed = (p: Now): boolean =>
  p.frame.pan === 'flask' &&
  p.frame.inFlask !== '' &&
  isMarble(p.frame.inFlask) &&
  !recording(p, 'balance') &&
  (massLost(p) ?? 0) > ENOUGH_LOST;

/** This solid's gas has been written down. */
export const fizzed = (p: Now, solid: SolidId): boolean =>
  p.frame.inFlask === solid && marked(p) && !recording(p, 'syringe') && !p.recordable;

/** Liquid into the open flask: by the smallest cylinder that holds it, rinsed after another liquid. */
function fillFlask(f: RateFrame, { bottle, ml }: Fizz): Action | undefined {
  if (f.stopper > 0) return command('open', 'stopper', { press: 0 });
  if (f.flask.volume > POURED) return undefined;
  const id = ml <= CYLINDERS.second.capacity ? 'second' : 'first';
  const held = id === 'first' ? f.inFirst : f.inSecond;
  if (held !== '' && held !== bottle) return command('rinse-cylinder', 'rinse', { what: id });
  return f[id].volume > FILM
    ? command('tip-flask', 'tip', { cylinder: id })
    : command(`fill-${bottle}`, 'fill', { cylinder: id, bottle, volume: ml * ML });
}

/** Grains into the boat. Of lumps only whole ones: as near as that comes. */
function fillBoat(f: RateFrame, { solid, grams }: Fizz): Action | undefined {
  if (f.solid !== solid)
    return f.boat > 0
      ? command('empty-boat', 'scoop', { mass: 0 })
      : command(`pick-${solid}`, isMarble(solid) ? 'pick' : 'pickCatalyst', { solid });
  return Math.abs(f.boat * 1000 - grams) > 0.15 * grams ? command('scoop', 'scoop', { mass: grams / 1000 }) : undefined;
}
const rinse = command('rinse-flask', 'rinse', { what: 'flask' });

/** Of the syringe: rinse → liquid → grains into the boat → recorder → drop and shut → 20 mL, or the end of the gas → stop → write down. */
export function nextFizz(p: Now, wanted: Fizz, until: 'mark' | 'end'): Action | undefined {
  const { frame: f } = p;
  const first = task(p, wanted.task);
  if (first) return first;
  if (f.inFlask !== '') {
    const mine = f.inFlask === wanted.solid && f.stopper > 0;
    if (recording(p, 'syringe')) {
      if (mine && !(until === 'end' ? risen(p) : marked(p))) return undefined;
      // What was recorded before the stopper flew is a number, too.
      if (marked(p) && f.inFlask === wanted.solid) return command('stop-gas', 'syringe.stop');
      return rinse;
    }
    // The mark of an earlier solid still stands on the recorder.
    return p.recordable && f.inFlask === wanted.solid ? record : rinse;
  }
  const filled = fillFlask(f, wanted) ?? fillBoat(f, wanted);
  if (filled) return filled;
  // A tube pulls at a flask on the balance.
  if (f.pan === 'flask') return command('off-balance', 'weigh', { what: 'nothing' });
  if (!recording(p, 'syringe')) return command('record-gas', 'syringe.start');
  return command('drop-close', 'drop', { close: true });
}

/** Of the balance: rinse → liquid → onto the pan, wool into the neck → grains into the boat → recorder → drop → until it loses no more → stop. */
export function nextWeighing(p: Now, wanted: Fizz): Action | undefined {
  const { frame: f } = p;
  const first = task(p, wanted.task);
  if (first) return first;
  if (f.inFlask !== '') {
    if (f.pan !== 'flask' || !recording(p, 'balance')) return weighed(p) ? undefined : rinse;
    // The one drop that this record waited for; older grains fizz no more and have left no curve.
    const gain = gained(p, 'balance');
    if (gain === undefined || gain < -REST_G) return undefined;
    return (massLost(p) ?? 0) > ENOUGH_LOST ? command('stop-mass', 'balance.stop') : rinse;
  }
  const filled = fillFlask(f, wanted);
  if (filled) return filled;
  if (f.pan !== 'flask') return command('flask-on', 'weigh', { what: 'flask' });
  if (f.plug !== 'cotton') return command('cotton', 'cotton', { plug: 'cotton' });
  const boat = fillBoat(f, wanted);
  if (boat) return boat;
  // A student waits until the number stands still.
  if (Math.abs((shown(p, 'balance', 'mass')?.value ?? 0) - f.load * 1000) > SETTLED) return undefined;
  if (!recording(p, 'balance')) return command('record-mass', 'balance.start');
  return command('drop-open', 'drop', { close: false });
}
