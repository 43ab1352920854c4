/** What can go wrong on this bench: a bulb that is opened, and a hand in hot water. */
import { defineActs } from '@sdk';

export const acts = defineActs({
  'open-bulb': { guesses: ['nothing', 'brown-cloud', 'sucks-in'], right: 'brown-cloud', way: [['openBulb', {}]] },
  scald: {
    accident: true,
    way: [
      ['mixBath', { temperature: 80 }],
      ['moveBulb', { bulb: '3', to: 'hot' }, 0.5],
    ],
  },
});
/** Water that a bare hand must not touch, K: 60 °C scalds within seconds (A. R. Moritz, F. C. Henriques, Am. J. Pathol. 23 (1947) 695). */
export const SCALDING = 333.15;
