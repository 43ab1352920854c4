/** The instruments of the chemistry room together: they can be kept, told apart, and named in both languages. */
import { describe, expect, it } from 'vitest';
import { chanceOf, clonePlain, type AnyInstrument, type Look } from '@core';
import { colorimeter } from './colorimeter.ts';
import { conductivitySensor } from './conductivity-sensor.ts';
import { dropCounter } from './drop-counter.ts';
import { gasSyringe } from './gas-syringe.ts';
import { burette, measuringCylinder } from './graduated-glass.ts';
import { phMeter } from './ph-meter.ts';
import { phPaper } from './ph-paper.ts';
import { temperatureSensor, thermometer } from './thermometer.ts';
import { titrationLogger } from './titration-logger.ts';
import en from './words/en.json';
import vi from './words/vi.json';

const SET: readonly AnyInstrument[] = [
  burette({ probe: 'it' }),
  measuringCylinder({ probe: 'it' }),
  thermometer({ probe: 'it' }),
  temperatureSensor({ probe: 'it' }),
  phMeter({ probe: 'it' }),
  phPaper({ probe: 'it' }),
  conductivitySensor({ probe: 'it' }),
  colorimeter({ probe: 'it' }),
  dropCounter(),
  titrationLogger({ probe: 'it' }),
  gasSyringe({ probe: 'it' }),
];

describe.each(SET.map((one) => [one.kind, one] as const))('%s', (kind, instrument) => {
  it('has words for its name, its sheet, its readings and its commands', () => {
    const rng = chanceOf({ bench: 1, unknown: 2, run: 3 });
    const channels = instrument.read(instrument.init('it', rng)).map(({ channel }) => channel);
    for (const words of [vi, en] as Record<string, Record<string, string>>[]) {
      expect(words['kind']![kind]).toBeTruthy();
      expect(words['sheet']![kind]).toBeTruthy();
      expect(channels.filter((channel) => !words['channel']![channel])).toEqual([]);
      expect(Object.keys(instrument.commands).filter((command) => !words['command']![command])).toEqual([]);
    }
  });

  it('goes on from a kept state as if nothing had happened', () => {
    const rng = chanceOf({ bench: 4, unknown: 5, run: 6 });
    const at = (tick: number): Look => ({
      id: 'it',
      tick,
      time: tick / 60,
      dt: instrument.every / 60,
      params: {},
      rng,
      // Something that moves and that every one of them takes for a quantity of its own.
      probe: () => 5e-6 + tick * 1e-8,
    });
    const live = (state: unknown, from: number, to: number) => {
      for (let tick = from; tick < to; tick++) if (tick % instrument.every === 0) instrument.sample?.(state, at(tick));
      return instrument.read(state);
    };
    const state = instrument.init('it', rng);
    live(state, 0, 100);
    const kept = clonePlain(state);
    expect(live(kept, 100, 200)).toEqual(live(state, 100, 200));
    expect(clonePlain(kept)).toEqual(state);
  });
});
