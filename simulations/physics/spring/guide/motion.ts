/** The displacement–time graph (P11-01): the motion sensor records a swing from below, and its period comes out of the sine. */
import { answered, command, shown, type Action, type Progress, type Reading, type Step } from '@sdk';
import type { LoadId } from '../apparatus.ts';
import { arrived, hangFirst, pullOf, swings, type M, type Now } from './progress.ts';

/** Three masses: some twelve periods in five seconds, and a row of the table to compare with, kg. */
const LOAD: LoadId = '3';
const MASS = 0.15;
/** So long a record has periods enough for a sine, s; it moved at least this far, m. */
const LONG = 5;
const FAR = 0.01;
/** Length of a tick, s: what `series.every` counts. */
const TICK = 1 / 240;

const recorder = (p: Progress<unknown>): Reading | undefined => shown(p, 'motion', 'distance');
const lasts = (p: Progress<unknown>): number => {
  const series = recorder(p)?.series;
  return series === undefined ? 0 : series.values.length * series.every * TICK;
};
/** A record of a swing, long enough, is in the sensor's memory. */
function isRecorded(p: Now): boolean {
  const reading = recorder(p);
  if (p.frame.load !== LOAD || reading?.series === undefined || reading.status === 'running' || lasts(p) < LONG)
    return false;
  const seen = reading.series.values.filter(Number.isFinite);
  return seen.reduce((a, b) => Math.max(a, b), 0) - seen.reduce((a, b) => Math.min(a, b), Infinity) > FAR;
}

/** Sensor below, three masses, pull, let go, and then the record: what the hand still holds is no sine. */
export function nextRecord(p: Now): Action | undefined {
  const { frame } = p;
  if (isRecorded(p)) return undefined;
  if (frame.below !== 'sensor') return command('sensor', 'placeBelow', { what: 'sensor' });
  const hang = hangFirst(p, LOAD);
  if (hang) return hang;
  if (frame.held) return arrived(frame) ? command('release', 'release') : undefined;
  if (recorder(p)?.status === 'running') return lasts(p) < LONG ? undefined : command('stop-record', 'motion.stop');
  return swings(frame) ? command('start-record', 'motion.start') : command('pull', 'pull', { by: pullOf(frame) });
}

/** What the photogate said of the same masses: the mean of the student's own row, s. */
const byGate = ({ rows }: Progress<unknown>): number | undefined => {
  const row = rows.find((one) => !one.aside && Math.abs(one.setting - MASS) < 0.002);
  return row === undefined || row.repeats.length === 0
    ? undefined
    : row.repeats.reduce((a, b) => a + b, 0) / row.repeats.length;
};

export const motion: readonly Step<M>[] = [
  { id: 'full-xt', section: 'do', camera: 'front', table: 'period', done: isRecorded, action: nextRecord },
  {
    id: 'full-sine',
    section: 'analyse',
    table: 'period',
    // A digit of the timer is 0.2 % of T, the record some hundredths of a per cent; nine in place of ten would be 10 %.
    questions: [{ kind: 'number', id: 'sine-period', unit: 's', expected: byGate, within: 0.01 }],
    done: (p) => answered(p, 'sine-period'),
  },
];
