/** A tick of the syringe, and the trace of the latest push: twenty looks a second for six seconds. */
import type { Moment } from '@sdk';
import { nitrousAt } from '@engines/chemistry';
import { ROOM_T } from './apparatus.ts';
import { EVERY, SAMPLES, type State } from './state.ts';
import { live } from './syringe.ts';

/** The gas has come to rest when a thermometer would say so, K. */
const REST = 0.05;
/**
 * A hand that drags sends aim after aim, and all of them are one push. It is over when the plunger has stood where it was sent for this long, s, or is
 * turned round by more than a hand trembles, m³ (both assumed). The gas may still be warm then.
 */
const STOOD = 0.25;
const TREMBLES = 5e-6;
/** `stood` is counted to here, s. */
const LONG = 1;

const isOver = ({ pushed, stood, way, gas }: State, volume: number): boolean =>
  !pushed || stood >= STOOD || way * (volume - gas.volume) < -TREMBLES;

/** The plunger is sent to a volume: a push of its own, with its own trace and its own line of a gas that does not react, or the last one goes on. */
export function send(s: State, volume: number, now: Pick<Moment<unknown>, 'time' | 'emit'>): void {
  const { gas } = s;
  s.aim = volume;
  if (volume === gas.volume || !isOver(s, volume)) return;
  s.pushed = true;
  s.since = s.stood = 0;
  s.way = Math.sign(volume - gas.volume);
  s.trace.count = 0;
  s.before = nitrousAt(gas.nitrogen / gas.volume, gas.temperature).no2 * gas.volume;
  now.emit('pushed', now.time, {});
}

export function lives(s: State, now: Pick<Moment<unknown>, 'dt' | 'time' | 'emit'>): void {
  const { gas, trace } = s;
  if (s.pushed && s.since % EVERY === 0 && trace.count < SAMPLES) {
    const { no2, n2o4 } = nitrousAt(gas.nitrogen / gas.volume, gas.temperature);
    trace.no2[trace.count] = no2;
    trace.n2o4[trace.count] = n2o4;
    trace.frozen[trace.count] = s.before / gas.volume;
    trace.count++;
  }
  live(gas, s.aim, now.dt);
  s.stood = gas.volume === s.aim ? Math.min(LONG, s.stood + now.dt) : 0;
  if (!s.pushed) return;
  s.since++;
  if (gas.volume !== s.aim || Math.abs(gas.temperature - ROOM_T) > REST || trace.count < SAMPLES) return;
  s.pushed = false;
  now.emit('rested', now.time + now.dt, {});
}
