/** What may be seen of the bench at a tick, and the true amounts behind it. */
import { showSafety } from '@sdk';
import { contentsMass } from '@engines/chemistry';
import { CAUSES, INDICATORS, type IndicatorId, type Liquid, type TitrationFrame } from './apparatus.ts';
import { accountAt, accountOf, rightVolume } from './account.ts';
import { remember, tint, type Memory } from './colour.ts';
import { dyeIn, SIGHT } from './flask.ts';
import { anionsIn, lab, sodiumIn } from './solutions.ts';
import { columnOf, noCauses, PLACE, readingOf, sampleOf, titrantOf, type State } from './state.ts';

const memories: { flask: Memory; plume: Memory; clear: Memory } = {
  flask: remember(),
  plume: remember(),
  clear: remember(),
};
const dyes = Object.fromEntries(INDICATORS.map((id) => [id, 0])) as Record<IndicatorId, number>;
const none = { ...dyes };

const liquid = (): Liquid => ({ volume: 0, ramp: new Float32Array(48), colour: 'colourless' });

/** Fills `out`, an empty or an old frame. */
export function fillFrame(s: State, time: number, out: TitrationFrame): void {
  out.safety = showSafety(s.safety, out.safety);
  out.setting = s.setting;
  out.acid = s.acid;
  out.titrant = titrantOf(s.setting, s.acid);
  out.sample = sampleOf(s.setting, s.acid);

  const burette = (out.burette ??= liquid() as TitrationFrame['burette']);
  burette.volume = s.burette.volume;
  tint({ pH: 7, dyes: none, faded: 0, sight: SIGHT }, memories.clear, burette);
  burette.reading = columnOf(s) > 0 ? readingOf(s) : null;
  burette.tap = s.tap;
  burette.flow = s.flow;
  burette.hanging = s.hang;
  burette.bubble = s.bubble;
  burette.rinsed = s.buretteRinsed;
  burette.funnel = s.funnel;
  burette.busy = s.busy;
  burette.marker = (s.busy === 'run' ? s.aim : Math.max(0, readingOf(s))) * 1e6;
  if (burette.reading === null) burette.marker = 0;

  for (const id of INDICATORS) dyes[id] = dyeIn(s, id);
  const flask = (out.flask ??= { ...liquid(), drops: { ...none } } as TitrationFrame['flask']);
  const { pH } = s.flask.solution;
  flask.volume = s.flask.volume + s.plume.volume;
  tint({ pH, dyes, faded: s.faded, sight: SIGHT }, memories.flask, flask);
  flask.pH = pH;
  flask.temperature = s.flask.temperature;
  flask.portions = s.portions;
  for (const id of INDICATORS) flask.drops[id] = s.drops[id];
  flask.wall = s.wall.volume;
  flask.rinsed = s.flaskRinsed;
  flask.steady = time - s.since;
  flask.turned = s.turned;
  flask.ended = s.ended;
  flask.near = s.lingered;
  flask.before = s.lastTurn;

  const plume = (out.plume ??= liquid() as TitrationFrame['plume']);
  plume.volume = s.plume.volume;
  plume.strength = s.plumeLeft;
  tint({ pH: s.plume.volume > 0 ? s.plume.solution.pH : pH, dyes, faded: 0, sight: SIGHT / 3 }, memories.plume, plume);

  out.waste = s.waste.volume;
  out.under = s.under;
  out.swirl = s.swirl > 0;
  out.stir = s.stir;
  out.pipette = s.pipette;
  out.electrode = s.electrode;
  out.noted = s.mark?.reading ?? null;
  out.delivered = s.mark === null ? 0 : s.ran - s.mark.ran;
  out.open = s.open;
  out.film = s.open ? s.filmAt : -1e-6;
  out.account ??= noCauses();
  if (s.filmAt >= 0 && s.tracked > 0) accountAt(s, Math.min(s.tracked - 1, Math.round(s.filmAt / PLACE)), out.account);
  else accountOf(s, out.account);
  out.unknown = s.setting === 'acid-in-flask' ? s.strengths.acid : s.strengths.base;
  out.standard = s.setting === 'acid-in-flask' ? s.strengths.base : s.strengths.acid;
  out.label = s.strengths.label;
  out.right = rightVolume(s);
  out.sodium = out.anions = out.mass = 0;
  for (const vessel of [s.burette, s.flask, s.plume, s.wall, s.waste]) {
    out.sodium += sodiumIn(vessel);
    out.anions += anionsIn(vessel);
    out.mass += contentsMass(lab, vessel);
  }
}
/** The account adds up to this, m³. */
export const sumOf = (account: TitrationFrame['account']): number => CAUSES.reduce((sum, c) => sum + account[c], 0);
