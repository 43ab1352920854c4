/** A tick of the syringe, and the trace of the latest push: twenty looks a second for six seconds. */
import type { Moment } from '@sdk';
import { nitrousAt } from '@engines/chemistry';
import { ROOM_T } from './apparatus.ts';
import { EVERY, SAMPLES, type State } from './state.ts';
import { live } from './syringe.ts';

/** The gas has come to rest when a thermometer would say so, K. */
const REST = 0.05;

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
  if (!s.pushed) return;
  s.since++;
  if (gas.volume !== s.aim || Math.abs(gas.temperature - ROOM_T) > REST || trace.count < SAMPLES) return;
  s.pushed = false;
  now.emit('rested', now.time + now.dt, {});
}
