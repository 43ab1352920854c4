/** The bench in words: what stands where, how cloudy and of what colour a liquid is, how much of the cross can still be seen. */
import {
  defineDescription,
  type Message,
  type MessageValue,
  type Reading,
  type Readings,
  type RunEvent,
  refusal,
} from '@sdk';
import { SHARP, type RateFrame, type SeenVessel } from './apparatus.ts';
import type model from './model.ts';
import { FILM } from './pouring.ts';

const num = (value: number, decimals: number): MessageValue => ({ value, decimals });
const shown = (readings: Readings, instrument: string, channel: string): Reading | undefined =>
  readings[instrument]?.find((r) => r.channel === channel);

/** How much light a cloud turns back on the way through a vessel: words at optical depths that an eye tells apart (assumed). */
const cloudiness = (tau: number): string =>
  tau < 0.1 ? 'clear' : tau < 0.7 ? 'faint' : tau < 2 ? 'cloudy' : tau < 5 ? 'dense' : 'opaque';
/** The cross seen through it: sharp, pale, hardly there, gone. */
const crossOf = ({ tau, gone }: RateFrame): string =>
  gone ? 'gone' : tau < SHARP ? 'sharp' : tau < 1.5 ? 'pale' : tau < 2.8 ? 'faint' : 'hardly';
/** The way of light at which `colour` is named, m. */
const THROUGH = 0.03;

const liquid = (key: string, seen: SeenVessel): Message => ({
  key,
  values: {
    volume: num(seen.volume * 1e6, 1),
    colour: { key: `colour.${seen.colour}` },
    cloud: { key: `cloud.${cloudiness(seen.haze * THROUGH)}` },
  },
});

function cross(f: RateFrame, readings: Readings): readonly Message[] {
  const out: Message[] = [];
  if (f.beaker.volume <= 0) out.push({ key: 'summary.beaker-empty' });
  else {
    out.push(liquid('summary.beaker', f.beaker), {
      key: f.inBath.beaker ? 'summary.beaker-in-bath' : 'summary.cross',
      values: { cross: { key: `cross.${crossOf(f)}` }, depth: num(f.depth * 100, 1) },
    });
    const warm = shown(readings, 'jotter', 'temperature');
    if (warm?.value != null) out.push({ key: 'summary.mixture', values: { temperature: num(warm.value, 1) } });
  }
  const bath = shown(readings, 'bath', 'temperature');
  if (bath?.value != null) out.push({ key: 'summary.bath', values: { temperature: num(bath.value, 1) } });
  const time = shown(readings, 'watch', 'time');
  if (time) out.push({ key: `summary.watch-${time.status}`, values: { face: num(Number(time.face), 2) } });
  return out;
}

/** mL/s: less than this is a bubble now and then. */
const SLOW = 0.05;
const BRISK = 1;
function gas(f: RateFrame, readings: Readings): readonly Message[] {
  const out: Message[] = [];
  if (f.flask.volume <= 0) out.push({ key: 'summary.flask-empty' });
  else {
    const rate = f.bubbling * 1e6;
    out.push(liquid('summary.flask', f.flask), {
      key: `summary.bubbles-${rate < 0.005 ? 'none' : rate < SLOW ? 'few' : rate < BRISK ? 'steady' : 'wild'}`,
    });
  }
  if (f.solid !== '' && f.boat > 0)
    out.push({ key: 'summary.boat', values: { solid: { key: `solid.${f.solid}` }, mass: num(f.boat * 1000, 2) } });
  if (f.inFlask !== '') out.push({ key: 'summary.in-flask', values: { solid: { key: `solid.${f.inFlask}` } } });
  out.push({ key: f.stopper === 0 ? 'summary.open' : f.stopper < 0.7 ? 'summary.loose' : 'summary.tight' });
  if (f.plug === 'cotton' && f.stopper === 0) out.push({ key: 'summary.cotton' });
  const volume = shown(readings, 'syringe', 'volume');
  if (volume?.value != null) out.push({ key: 'summary.syringe', values: { volume: num(volume.value, 1) } });
  if (volume?.status === 'running')
    out.push({ key: 'summary.recording', values: { count: num(volume.series?.values.length ?? 0, 0) } });
  const mass = shown(readings, 'balance', 'mass');
  if (f.pan !== 'nothing' && mass?.value != null)
    out.push({ key: 'summary.balance', values: { what: { key: `pan.${f.pan}` }, mass: num(mass.value, 2) } });
  return out;
}

function summary(f: RateFrame, readings: Readings): readonly Message[] {
  const out: Message[] = [{ key: `summary.task-${f.task}` }];
  if (!f.safety.goggles || !f.safety.gloves)
    out.push({ key: f.safety.goggles ? 'summary.no-gloves' : f.safety.gloves ? 'summary.no-goggles' : 'summary.bare' });
  if (f.bottle !== '') out.push({ key: 'summary.held', values: { bottle: { key: `bottle.${f.bottle}` } } });
  for (const id of ['first', 'second'] as const) {
    const bottle = id === 'first' ? f.inFirst : f.inSecond;
    const read = shown(readings, 'jotter', id);
    if (bottle !== '' && f[id].volume > FILM)
      out.push({
        key: `summary.${id}`,
        values: { bottle: { key: `bottle.${bottle}` }, volume: read?.value == null ? '–' : num(read.value, 1) },
      });
  }
  out.push(...(f.task === 'cross' ? cross(f, readings) : gas(f, readings)));
  if (f.eruption > 0.1) out.push({ key: 'summary.eruption' });
  return out;
}

/** Only what the student waits for, or must know at once. */
function announce({ name, data }: RunEvent): Message | undefined {
  switch (name) {
    case 'mixed':
    case 'gone':
    case 'thumb':
    case 'dropped':
    case 'popped':
    case 'erupted':
      return { key: `event.${name}` };
    case 'rinsed':
      return { key: 'event.rinsed', values: { what: { key: `vessel.${String(data['what'])}` } } };
    case 'refused':
      return refusal(data);
    default:
      return undefined;
  }
}

export default defineDescription<typeof model>({ summary, announce });
