/** What is dangerous on this bench, and the ways that lead to it. */
import { defineActs } from '@sdk';

export const acts = defineActs({
  'pipette-by-mouth': { guesses: ['nothing', 'taste', 'burn'], right: 'burn', way: [['pipetteByMouth', {}]] },
  splash: {
    accident: true,
    way: [
      ['fillBurette', {}],
      ['tap', { turn: 1 }, 0.5],
    ],
  },
});
