/** The second half of the full route: the pH over the volume, with the electrode, the drop counter and the logger that keeps both. */
import { answered, command, next, shown, type Action, type Row, type Step } from '@sdk';
import { buretteReady, nextOfBurette, nextOfSample, sampleReady, type M, type Now } from './progress.ts';
import { MILLILITRE } from '../apparatus.ts';

/** Buffers that calibrate it for acid and base, and how near the display must have come before it is believed. */
const BUFFERS = ['7.00', '4.01'] as const;
const NEAR = 0.5;
/** How near the display must be to the flask before the curve begins: a student waits until the number stands still. */
const SETTLED = 0.3;
/** How far beyond the equivalence point the curve is worth having, mL; and a tap that gives two or three drops a second. */
const BEYOND = 3;
const ROW_OF_DROPS = 0.17;

const points = (p: Now): number => Number(shown(p, 'logger', 'points')?.face ?? 0);
const kept = (p: Now): number => shown(p, 'logger', 'pH')?.series?.values.length ?? 0;
const records = (p: Now): boolean => shown(p, 'logger', 'pH')?.status === 'running';

/** One buffer after the other; the pH has to come to rest in each. */
function calibrate(p: Now): Action | undefined {
  const n = points(p);
  if (n >= 2) return undefined;
  const buffer = BUFFERS[n]!;
  if (p.frame.electrode !== buffer) return command(`buffer-${n + 1}`, 'dip', { into: buffer });
  const pH = shown(p, 'logger', 'pH')?.value;
  return pH != null && Math.abs(pH - Number(buffer)) < NEAR
    ? command('calibrate', 'logger.calibrate', { buffer })
    : undefined;
}

const enough = ({ frame: f }: Now): boolean =>
  f.delivered / MILLILITRE > Math.max(8, f.flask.before / MILLILITRE) + BEYOND;

/** A fresh sample, electrode in, logger on, and a slow row of drops past the equivalence point. */
function draw(p: Now): Action | undefined {
  const { frame: f } = p;
  if (f.burette.busy !== '') return undefined;
  if (records(p)) {
    if (enough(p)) return f.burette.tap > 0 ? command('close', 'tap', { turn: 0 }) : command('stop', 'logger.stop');
    return f.burette.tap > 0 ? undefined : command('curve-drops', 'tap', { turn: ROW_OF_DROPS });
  }
  if (kept(p) > 0 && enough(p)) return next();
  if (!buretteReady(f) || (f.burette.reading ?? 25) > 10 * MILLILITRE) return refill(p);
  if (!sampleReady(f)) return nextOfSample(p);
  if (f.electrode !== 'flask') return command('electrode', 'dip', { into: 'flask' });
  if (f.under !== 'flask') return command('under-flask', 'placeUnder', { vessel: 'flask' });
  if (!f.stir) return command('stir', 'stir', { on: true });
  // The electrode comes from a buffer, and takes some seconds.
  if (Math.abs((shown(p, 'logger', 'pH')?.value ?? 0) - f.flask.pH) > SETTLED) return undefined;
  if (f.noted === null) return command('note', 'noteStart');
  if ((shown(p, 'logger', 'drops')?.value ?? 0) > 0) return command('count-anew', 'logger.reset');
  return command('start', 'logger.start');
}
const refill = (p: Now): Action | undefined =>
  nextOfBurette(p) ?? (p.frame.burette.tap > 0 ? undefined : command('fill', 'fillBurette'));

/** Where the student's own points climb most steeply, mL; undefined while there are fewer than four. */
export function steepest(rows: readonly Row[]): number | undefined {
  const at = rows
    .flatMap((row) => {
      const [pH] = row.repeats;
      const V = row.values?.['V'];
      return pH === undefined || V === undefined ? [] : [{ pH, V }];
    })
    .sort((a, b) => a.V - b.V);
  if (at.length < 4) return undefined;
  let [best, where] = [-Infinity, 0];
  for (let i = 1; i < at.length; i++) {
    const step = at[i]!.V - at[i - 1]!.V;
    if (step <= 0) continue;
    const slope = (at[i]!.pH - at[i - 1]!.pH) / step;
    if (slope > best) [best, where] = [slope, (at[i]!.V + at[i - 1]!.V) / 2];
  }
  return best > 0 ? where : undefined;
}

export const curve: readonly Step<M>[] = [
  {
    id: 'full-curve-predict',
    section: 'predict',
    questions: [
      { kind: 'choice', id: 'curve-shape', options: ['line', 'jump', 'steps'], correct: 'jump' },
      { kind: 'choice', id: 'end-pH', options: ['below-7', '7', 'above-7'], correct: '7' },
    ],
    done: (p) => answered(p, 'curve-shape', 'end-pH'),
  },
  { id: 'full-calibrate', section: 'do', camera: 'meter', done: (p) => points(p) >= 2, action: calibrate },
  {
    id: 'full-curve',
    section: 'do',
    camera: 'meter',
    table: 'curve',
    done: (p) => !records(p) && kept(p) > 0 && enough(p),
    action: draw,
  },
  {
    id: 'full-curve-read',
    section: 'analyse',
    table: 'curve',
    compares: ['curve-shape', 'end-pH'],
    questions: [
      { kind: 'number', id: 'V-equivalence', unit: 'mL', expected: ({ rows }) => steepest(rows), within: 0.05 },
    ],
    done: (p) => answered(p, 'V-equivalence'),
  },
];
