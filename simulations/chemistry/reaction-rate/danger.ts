/** What can go wrong here: two acts that are asked about first, and a splash that nobody asks for. */
import { defineActs } from '@sdk';

export const acts = defineActs({
  concentrated: {
    guesses: ['same', 'faster', 'violent'],
    right: 'violent',
    way: [
      ['set.task', { value: 'peroxide' }],
      ['strongPeroxide', {}],
    ],
  },
  sniff: { guesses: ['nothing', 'pleasant', 'choking'], right: 'choking', way: [['sniff', {}]] },
  'acid-splash': {
    accident: true,
    way: [
      ['set.task', { value: 'marble' }],
      ['fill', { cylinder: 'first', bottle: 'hcl-2', volume: 0.00003 }],
      ['tip', { cylinder: 'first' }],
      ['pick', { solid: 'powder' }],
      ['scoop', { mass: 0.001 }],
      ['drop', { close: false }],
    ],
  },
});
