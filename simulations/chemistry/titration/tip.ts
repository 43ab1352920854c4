/**
 * What runs out of the burette: tap, air below it, drops and streams.
 *
 *   q = 3 mL/s · x² · √(h/h₀)      x turn of the tap, h from the tip to the meniscus, h₀ when it is full
 *
 * Card 10: 0 to 3 mL/s. The square of the turn lets a hand be fine near closed (assumed); √h is Torricelli's law. Up to 0.2 mL/s it leaves in drops, which
 * grow at the tip until they fall; faster it is a stream. A drop's volume scatters (instruments/drop-counter.ts).
 * Air below the tap stays where water runs slowly past it, is swept out by a stream in a third of a second, and otherwise goes by itself after some
 * millilitres: then the meniscus sinks and nothing has reached the flask.
 * A stream leaves a film on the wall above the meniscus, 0.4 % of what ran, that comes down with 10 s (assumed; ISO 385 asks to wait 30 s).
 */
import { dropVolume, math, splash, type Moment } from '@sdk';
import { pour } from '@engines/chemistry';
import { JET, MILLILITRE } from './apparatus.ts';
import type { params } from './parameters.ts';
import { arrive } from './flask.ts';
import { lab, ofBase, ofAcid } from './solutions.ts';
import { columnOf, readingOf, strengthInBurette, type State } from './state.ts';

export type Now = Pick<Moment<typeof params>, 'time' | 'tick' | 'dt' | 'rng' | 'emit'>;

const MOST = 3 * MILLILITRE;
/** Height of the last line over the tip, and of the scale, m (the bench's burette of 25 mL). */
const FOOT = 0.106;
const LENGTH = 0.5;
const STREAM = 0.2 * MILLILITRE;
/** What sweeps air out, and in how long, s. */
const SWEEPING = 0.8 * MILLILITRE;
const SWEPT = 0.3;
const GOES = 0.05;
const LEFT_ON_WALL = 0.004;
const COMES_DOWN = 10;
/** The funnel lets go of what clings to it, s (assumed). */
const FUNNEL = 40;
/** Turns of the tap that a practised hand makes: bring to a line, run fast, let a drop grow. */
const TURN = { zero: 0.35, toZero: 0.12, run: 0.65, toMark: 0.25, drop: 0.12 } as const;
/** Where it slows down, m³ before the line. */
const NEARLY = 0.2 * MILLILITRE;
/** A drop that falls far makes the flask spit: faster than this onto an open beaker splashes. */
const SPITS = 2.2 * MILLILITRE;

const headOf = (s: State): number => Math.max(0, FOOT + LENGTH * (1 - readingOf(s) / (25 * MILLILITRE)));
const flowOf = (s: State): number =>
  columnOf(s) <= 0 ? 0 : MOST * s.tap * s.tap * Math.sqrt(headOf(s) / (FOOT + LENGTH));

/** Lets go of `volume` of what is at the tip; `falls`, or it was touched to the wall. */
export function letGo(s: State, volume: number, falls: boolean): number {
  const strength = strengthInBurette(s);
  const gone = pour(lab, s.burette, s.under === 'flask' ? (falls ? s.plume : s.wall) : s.waste, volume);
  s.ran += gone;
  if (s.under === 'flask' && falls) {
    s.inflow += gone;
    s.equivalents += strength * gone;
  }
  return gone;
}

function runOut(s: State, now: Now): void {
  s.flow = flowOf(s);
  const ran = Math.min(s.flow * now.dt, Math.max(0, columnOf(s)));
  if (ran <= 0) return;
  s.passed += ran;
  if (s.flow >= STREAM) {
    const gone = letGo(s, ran + s.hang, true);
    s.hang = 0;
    s.film += LEFT_ON_WALL * ran;
    if (s.under === 'flask') arrive(s, gone);
    if (s.flow > SPITS) splash(s, 'splash', now);
    return;
  }
  let left = ran;
  while (left > 0) {
    const full = dropVolume(s.drop, now.rng.run, 'tip', s.fallen);
    const lacks = full - s.hang;
    if (left < lacks) {
      s.hang += left;
      return;
    }
    left -= Math.max(0, lacks);
    s.hang = 0;
    const gone = letGo(s, full, true);
    s.fallen++;
    if (s.under === 'flask') arrive(s, gone);
    now.emit('drop', now.time + now.dt * (1 - left / ran), { into: s.under });
    if (s.busy === 'drop') stop(s, now);
    if (s.busy === '' && s.tap === 0) return;
  }
}

/** Air below the tap goes, and the column above follows. */
function loseAir(s: State, now: Now): void {
  if (s.bubble <= 0) return;
  const swept = s.flow >= SWEEPING;
  if (!swept && s.passed < s.leaves) return;
  // Only what is in the column can take its place.
  const goes = Math.min(s.bubble * (1 - math.exp(-now.dt / (swept ? SWEPT : GOES))), Math.max(0, columnOf(s)));
  s.bubble -= goes;
  if (s.bubble > 1e-10) return;
  s.bubble = 0;
  now.emit('bubble-left', now.time + now.dt, { swept });
}

const stop = (s: State, now: Now): void => {
  const was = s.busy;
  s.tap = 0;
  s.busy = '';
  if (was === 'zero' || was === 'run') now.emit('reached', now.time + now.dt, { what: was });
};

/** The hand at the tap, where one is busy with it. */
function tend(s: State, now: Now): void {
  const left = s.aim - readingOf(s);
  if (s.busy === 'zero' || s.busy === 'run') {
    if (left <= 0 || columnOf(s) <= 0) stop(s, now);
    else if (s.busy === 'run') s.tap = left < NEARLY ? TURN.toMark : TURN.run;
    else s.tap = left < NEARLY ? TURN.toZero : TURN.zero;
  } else if (s.busy === 'half' && s.hang >= 0.5 * s.drop) stop(s, now);
  if ((s.busy === 'half' || s.busy === 'drop') && columnOf(s) <= 0) stop(s, now);
}

function dripFromFunnel(s: State, now: Now): void {
  if (!s.funnel || s.clings <= 1e-12) return;
  const share = s.clings * (1 - math.exp(-now.dt / FUNNEL));
  s.clings -= share;
  const { base, acid } = s.strengths;
  const held = s.setting === 'base-in-flask' ? ofAcid(s.acid, acid, share) : ofBase(base, share);
  s.funnelled += pour(lab, held, s.burette, share);
}

/** A tick of the burette. */
export function run(s: State, now: Now): void {
  if (s.busy !== '') tend(s, now);
  if (s.tap > 0) runOut(s, now);
  else s.flow = 0;
  if (s.flow > 0) loseAir(s, now);
  s.film *= math.exp(-now.dt / COMES_DOWN);
  dripFromFunnel(s, now);
}

/** Turn of a tap that lets drops grow, for a hand that is busy. */
export const DROP_TURN = TURN.drop;
/** Air that a jet keeps after filling: 0.1 to 0.3 mL (card 10), and after how much it goes by itself, m³ (assumed 2 to 8 mL). */
export function trapAir(s: State, now: Now): void {
  s.bubble = Math.min(JET, MILLILITRE * (0.1 + 0.2 * now.rng.run.uniform('bubble', s.fillings)));
  s.passed = 0;
  s.leaves = MILLILITRE * (2 + 6 * now.rng.run.uniform('leaves', s.fillings));
}
