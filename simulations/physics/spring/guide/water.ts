/** A disc in water (P11-03): the same masses and the same disc timed in air and in water, after a prediction. */
import { again, answered, command, next, type Action, type Row, type Step } from '@sdk';
import { hangFirst, type M, type Now } from './progress.ts';

/** With two masses and one disc the disc is some centimetres under water at this height of the shelf, m. */
const SHELF = 0.45;

const timed = (row: Row): boolean => row.repeats.length > 0;
/** The row of what hangs now, in air or (another place: beside the rows that are analysed) in water. */
const rowNow = ({ frame, rows }: Now, wet: boolean): Row | undefined =>
  rows.find((row) => timed(row) && (row.aside === true) === wet && Math.abs(row.setting - frame.stamped) < 0.002);
/** A disc hangs, under water now, and its period is known in air as well as there. */
const isTimed = (p: Now): boolean =>
  p.frame.discs > 0 && p.frame.immersed > 0 && rowNow(p, false) !== undefined && rowNow(p, true) !== undefined;

/** In air, then in water: one period each. */
function nextInWater(p: Now): Action | undefined {
  const { frame: f } = p;
  if (isTimed(p) || f.calming) return undefined;
  if (f.weighed === 'spring') return command('spring-back', 'weigh', { what: 'nothing' });
  if (f.drive === 'on') return command('drive-off', 'drive', { on: false });
  const hang = hangFirst(p, '2');
  if (hang) return hang;
  if (f.discs !== 1) return command('disc', 'mount', { discs: 1 });
  const [dry, wet] = [rowNow(p, false), rowNow(p, true)];
  if (dry === undefined) return f.immersed === 0 ? again : command('no-beaker', 'placeBelow', { what: 'nothing' });
  if (f.below !== 'beaker') return command('beaker', 'placeBelow', { what: 'beaker' });
  return f.immersed > 0 ? (wet === undefined ? again : undefined) : command('dip', 'raise', { height: SHELF });
}

export const water: readonly Step<M>[] = [
  {
    id: 'full-water-predict',
    section: 'predict',
    questions: [{ kind: 'choice', id: 'water', options: ['shorter', 'same', 'longer'], correct: 'longer' }],
    done: (p) => answered(p, 'water'),
  },
  { id: 'full-damping', section: 'do', camera: 'front', table: 'period', done: isTimed, action: nextInWater },
  { id: 'full-water', section: 'analyse', table: 'period', compares: ['water'], action: () => next() },
];
