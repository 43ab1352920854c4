/**
 * A student of the full route at its best: levels the track until the guide is content, weighs both gliders, takes the 50 mm flags and
 * the logger, reads on the ruler how far the gates are from the meeting, lets glider 1 pass both gates alone to learn what the way
 * takes from it, and lets springs meet springs six times. All that she types into table 2 is from her own bench.
 */
import { defineStudy, rngOf, type Run } from '@sdk';
import { FOOT_SPAN, HALF, SCREW_PITCH } from './apparatus.ts';
import model from './model.ts';
import atImpactTable from './at-impact-table.ts';
import { full, LEVEL } from './guide/full.ts';

type Bench = Run<typeof model>;
type Way = 'a' | 'l₁' | 'l₂';

const TRIALS = 6;
const LEAN = full.params['lean'] as number;

const pass = (run: Bench, seconds: number) => {
  for (let left = seconds; left > 0; left -= 0.25) run.advance(Math.min(0.25, left));
};
const read = (run: Bench, instrument: string, channel: string): number =>
  run.readings(instrument).find((r) => r.channel === channel)?.value ?? NaN;

/** One push from the starts, alone on the track or not; looks until the logger has the passage `waited` for, and does it again if none comes. */
function push(run: Bench, waited: string, pause: number, alone = false): void {
  for (let tries = 0; tries < 3; tries++) {
    run.send('putBack', {});
    pass(run, pause);
    if (alone) run.send('putAside', { cart: '2' });
    run.send('logger.reset', {});
    run.send('push1', { how: 'right-medium' });
    for (let looks = 0; looks < 16; looks++) {
      pass(run, 0.5);
      if (Number.isFinite(read(run, 'logger', waited))) return;
    }
  }
}

/** As many digits as the field of the table has: 0.001 m/s², 1 mm. */
const typed = (symbol: Way, value: number): number => {
  const { decimals } = atImpactTable.constants!.find((c) => c.symbol === symbol)!;
  return Number(value.toFixed(decimals));
};

/** What the student at work has typed over table 2: `perform` fills it anew for each, and a table is judged before the next begins. */
const constants: Record<Way, number> = { a: NaN, 'l₁': NaN, 'l₂': NaN };

export default defineStudy({
  model,
  table: atImpactTable,
  way: '',
  truth: 1,
  params: { family: 'sensor', lean: LEAN },
  constants,
  prelude: [
    ['load', { mass: 'm200', on: '1' }],
    ['setFlag', { flag: '50' }],
    ['blow', {}],
  ],
  perform(run, seed, record) {
    const chance = rngOf(seed);
    run.play();
    // A glider that lies still says no more than that friction holds it: the screw may stand anywhere within.
    const tilt = LEVEL * (2 * chance.uniform('level', 0) - 1);
    run.send('turnScrew', { turns: ((tilt - LEAN) * FOOT_SPAN) / SCREW_PITCH });
    for (const cart of ['1', '2'] as const) {
      run.send('weigh', { cart });
      pass(run, 6.5 + chance.uniform('weigh', Number(cart)));
    }
    run.send('putBack', {});
    pass(run, 0.1);
    // They meet where the face of glider 2 waits, half a glider from its middle; glider 1 is then a whole glider before it.
    const [gateE, gateF, second] = ['gate-E', 'gate-F', 'cart-2'].map((channel) => read(run, 'ruler', channel)) as [
      number,
      number,
      number,
    ];
    constants['l₁'] = typed('l₁', second - 2 * HALF - gateE);
    constants['l₂'] = typed('l₂', gateF - second);
    push(run, 'B1', 0.3 + 0.4 * chance.uniform('pause', TRIALS), true);
    const flag = read(run, 'ruler', 'flag-1');
    const [v1, v2] = [flag / read(run, 'logger', 'A1'), flag / read(run, 'logger', 'B1')];
    constants.a = typed('a', (v1 * v1 - v2 * v2) / (2 * (gateF - gateE)));
    for (let trial = 0; trial < TRIALS; trial++) {
      push(run, 'B2', 0.3 + 0.4 * chance.uniform('pause', trial));
      record();
    }
  },
  bins: { from: 0.9, to: 1.1, width: 0.005 },
});
