/**
 * A student who follows the full route's temperatures: one mixture at four settings of the bath, twice each, the acid poured cool from the bench. He stares at
 * the cross, and his thumb is a quarter of a second late. What the table makes of the bath's temperature, and of the mixture's, is what is compared.
 */
import { defineStudy, rngOf, type Run } from '@sdk';
import { ML } from './apparatus.ts';
import model from './model.ts';
import temperatureTable from './temperature-table.ts';

const BATHS = [15, 25, 35, 45];
const LOOKS = 2;
/** Seconds in the bath, and on the way from it to the cross (estimated): one standard deviation beside it. */
const SOAKED = 65;
const CARRIED = 4;

type R = Run<typeof model>;
const pass = (run: R, seconds: number): void => {
  for (let left = seconds; left > 0; left -= 0.25) run.advance(Math.min(0.25, left));
};

export default defineStudy({
  model,
  table: temperatureTable,
  way: 'ended',
  truth: 'activation',
  params: { task: 'cross' },
  prelude: [
    ['wear', { what: 'goggles' }],
    ['wear', { what: 'gloves' }],
  ],
  perform(run, seed, record) {
    const chance = rngOf(seed);
    run.play();
    BATHS.forEach((celsius, row) => {
      run.send('setBath', { temperature: celsius });
      for (let look = 0; look < LOOKS; look++) {
        run.send('rinse', { what: 'beaker' });
        run.send('fill', { cylinder: 'first', bottle: 'thiosulfate', volume: 10 * ML });
        run.send('tip', { cylinder: 'first' });
        run.send('fill', { cylinder: 'first', bottle: 'water', volume: 30 * ML });
        run.send('tip', { cylinder: 'first' });
        run.send('bathe', { what: 'beaker', inside: true });
        pass(run, SOAKED + 5 * chance.normal('soak', row, look));
        run.send('bathe', { what: 'beaker', inside: false });
        run.send('fill', { cylinder: 'second', bottle: 'sulfuric', volume: 10 * ML });
        pass(run, Math.max(1, CARRIED + chance.normal('carry', row, look)));
        run.send('watch.reset', {});
        run.send('tipAndStart', { cylinder: 'second' });
        run.send('stare', {});
        pass(run, 0.5);
        for (let waits = 0; run.readings('watch')[0]!.status === 'running' && waits < 1000; waits++) pass(run, 0.25);
        record();
      }
    });
    pass(run, 0.05);
  },
  bins: { from: 34, to: 56, width: 0.5 },
});
