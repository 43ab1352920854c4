/** What the steps of all routes ask about the bench, and the next move of a titration, whichever the bench needs. */
import { command, record, type Action, type Progress } from '@sdk';
import { MILLILITRE, type IndicatorId, type Rinse, type TitrationFrame } from '../apparatus.ts';
import type model from '../model.ts';

export type M = typeof model;
export type Now = Progress<TitrationFrame>;

/** What one titration needs at most, m³: with less in the burette it is filled up first. */
const ENOUGH = 12.5 * MILLILITRE;
/** How far a first titration may safely be run fast, by what is sought, mL; and how much of the volume found before is left for drops. */
const SAFE = { own: 8, vinegar: 6 } as const;
const LEFT = 0.4;
/** A colour is believed when it has stood this long, s. */
const STANDS = 1.5;
/** Turn of the tap for a quick row of drops. */
const ROW_OF_DROPS = 0.16;

const down = (volume: number): number => Math.floor(volume / 0.05 + 1e-9) * 0.05;
/** To where it may be run fast, mL on the scale. */
export const fastTo = (f: TitrationFrame, safe: number): number => {
  const start = (f.noted ?? 0) / MILLILITRE;
  const before = f.flask.before / MILLILITRE;
  return Math.min(24.5, Math.max(0.1, down(start + (before > 2 ? before - LEFT : safe))));
};
const safeOf = (p: Now): number => SAFE[p.params['bottle'] === 'vinegar' ? 'vinegar' : 'own'];

/** Jet full, no air, meniscus on line 0 or below, funnel away. */
export const buretteReady = ({ burette }: TitrationFrame): boolean =>
  burette.reading !== null && burette.bubble === 0 && !burette.funnel && burette.reading >= -0.05 * MILLILITRE;
export const sampleReady = ({ flask }: TitrationFrame): boolean =>
  flask.portions === 1 && !flask.ended && Object.values(flask.drops).some((n) => n >= 2);
const busy = ({ burette }: TitrationFrame): boolean => burette.busy !== '';

/** Rinse, fill, free of air, to line 0; undefined while it runs. */
export function nextOfBurette({ frame: f }: Pick<Now, 'frame'>, rinse: Rinse = 'solution'): Action | undefined {
  const { burette } = f;
  if (busy(f)) return undefined;
  if (burette.tap > 0) return burette.bubble > 0 && burette.flow > 0 ? undefined : command('close', 'tap', { turn: 0 });
  if (burette.rinsed === 'dirty') return command(`rinse-burette-${rinse}`, 'rinseBurette', { with: rinse });
  if (burette.reading === null || burette.reading > 25 * MILLILITRE - ENOUGH) return command('fill', 'fillBurette');
  if (burette.funnel) return command('funnel', 'takeFunnel');
  if (f.under !== 'waste' && !buretteReady(f)) return command('under-waste', 'placeUnder', { vessel: 'waste' });
  if (burette.bubble > 0) return command('sweep', 'tap', { turn: 0.6 });
  return burette.reading < -0.05 * MILLILITRE ? command('zero', 'toZero') : undefined;
}

/** A clean flask, ten millilitres, two drops of indicator. */
export function nextOfSample(
  { frame: f }: Pick<Now, 'frame'>,
  indicator: IndicatorId = 'phenolphthalein',
): Action | undefined {
  const { flask } = f;
  if (busy(f)) return undefined;
  if (f.burette.tap > 0) return command('close', 'tap', { turn: 0 });
  const used =
    flask.ended || flask.portions > 1 || (flask.portions === 1 && f.noted !== null && f.delivered > MILLILITRE);
  if (used || flask.rinsed !== 'water') return command('rinse-flask', 'rinseFlask', { with: 'water' });
  if (f.pipette !== 'solution') return command('rinse-pipette', 'rinsePipette', { with: 'solution' });
  if (flask.portions === 0) return command('pipette', 'pipette', { last: 'touch' });
  return Object.values(flask.drops).some((n) => n >= 2)
    ? undefined
    : command('indicator', 'addIndicator', { bottle: indicator });
}

/** From the noted start to the pink that stays; undefined while it runs. */
function nextOfRun(p: Pick<Now, 'frame' | 'params'>): Action | undefined {
  const { frame: f } = p;
  const { burette, flask } = f;
  if (busy(f)) return undefined;
  if (flask.ended) return burette.tap > 0 ? command('close', 'tap', { turn: 0 }) : undefined;
  // A row of drops goes on until the pink takes its time to go.
  if (burette.tap > 0) {
    const slow = burette.tap > ROW_OF_DROPS + 0.01 || flask.near || burette.flow === 0;
    return slow ? command('close', 'tap', { turn: 0 }) : undefined;
  }
  if (f.noted === null) return command('note', 'noteStart');
  if (f.under !== 'flask') return command('under-flask', 'placeUnder', { vessel: 'flask' });
  if (!f.stir) return command('stir', 'stir', { on: true });
  const to = fastTo(f, safeOf(p as Now));
  if ((burette.reading ?? 25) / MILLILITRE < to - 0.05) return command('run', 'runTo', { volume: to });
  // The end may be a long row of drops away; two more seconds show whether the last pink goes.
  if (f.plume.strength > 0.05) return undefined;
  return flask.near ? command('drop', 'drop', { size: 'drop' }) : command('drops', 'tap', { turn: ROW_OF_DROPS });
}

/** A whole titration by the bar: what the bench needs next, and *Ghi* at the end. */
export function nextMove(p: Now): Action | undefined {
  const { frame: f } = p;
  if (f.flask.ended && f.noted !== null && f.flask.portions === 1 && p.recordable)
    return f.burette.tap > 0 ? command('close', 'tap', { turn: 0 }) : f.flask.steady < STANDS ? undefined : record;
  const running = f.noted !== null && !f.flask.ended && f.flask.portions === 1;
  if (running) return nextOfRun(p);
  return (
    nextOfBurette(p) ?? (buretteReady(f) ? (nextOfSample(p) ?? (sampleReady(f) ? nextOfRun(p) : undefined)) : undefined)
  );
}
