/**
 * The account of a titration: where each hundredth of a millilitre of its error comes from. With the true concentrations c_t of the titrant and c_s of the
 * sample (equivalents), V₀ the volume that would give the right answer, and what the eye makes of the scale left aside, exactly
 *
 *   V = V₀ + film + bubble + funnel + astray + thinned + portion + label + indicator + overshoot
 *
 *   film      liquid that was still on the wall of the burette and is read as run out
 *   bubble    air below the tap that left: the column filled its place
 *   funnel    what dripped into the burette from the funnel, negative
 *   astray    at the tip, on the wall of the flask, or beside it
 *   thinned   the burette's water: more of a thinner titrant is needed
 *   portion   the sample in the flask over what 10.00 mL hold, as titrant
 *   label     the standard is not quite what its bottle says
 *   indicator what had run too much when the colour turned; overshoot: what ran after it
 */
import { ALIQUOT, CAUSES, type Cause } from './apparatus.ts';
import { protonsOf } from './solutions.ts';
import { excessOf, PLACE, PLACES, unknownInBurette, type State } from './state.ts';

/** Equivalents in a m³ of titrant and sample as they are in their bottles, and of the standard as its label says. */
function equivalentsOf(s: State): { titrant: number; sample: number; label: number } {
  const { base, acid, label } = s.strengths;
  const p = protonsOf(s.acid);
  const [b, a] = [1000 * base, 1000 * p * acid];
  const titrant = s.setting === 'base-in-flask' ? a : b;
  return {
    titrant,
    sample: s.setting === 'base-in-flask' ? b : a,
    label: 1000 * label * (s.setting === 'acid-in-flask' ? 1 : p),
  };
}

/** The volume with which the lesson's formula gives the true unknown, m³. */
export function rightVolume(s: State): number {
  const { titrant, sample, label } = equivalentsOf(s);
  const portions = Math.max(1, s.portions) * ALIQUOT;
  return unknownInBurette(s) ? (label * portions) / titrant : (sample * portions) / label;
}

/** Fills `out`, m³; zeros before the start was noted. */
export function accountOf(s: State, out: Record<Cause, number>): Record<Cause, number> {
  const { mark } = s;
  if (mark === null) {
    for (const cause of CAUSES) out[cause] = 0;
    return out;
  }
  const { titrant, sample } = equivalentsOf(s);
  const nominal = sample * Math.max(1, s.portions) * ALIQUOT;
  const inflow = s.inflow - mark.inflow;
  const came = s.equivalents - mark.equivalents;
  const excess = excessOf(s);
  out.film = s.film - mark.film;
  out.bubble = mark.bubble - s.bubble;
  out.funnel = mark.funnel - s.funnelled;
  out.astray = s.hang - mark.hang + s.ran - mark.ran - inflow;
  out.thinned = inflow - came / titrant;
  out.portion = (came - excess - nominal) / titrant;
  out.label = nominal / titrant - rightVolume(s);
  out.indicator = s.turned ? s.turnedExcess / titrant : 0;
  out.overshoot = excess / titrant - out.indicator;
  return out;
}

const now: Record<Cause, number> = {} as Record<Cause, number>;
/** Keeps the account at each tenth of a millilitre that has run. */
export function keepTrack(s: State): void {
  if (s.mark === null) return;
  const place = Math.min(PLACES - 1, Math.floor((s.ran - s.mark.ran) / PLACE));
  if (place < s.tracked) return;
  accountOf(s, now);
  for (; s.tracked <= place; s.tracked++)
    CAUSES.forEach((cause, i) => {
      s.track[s.tracked * CAUSES.length + i] = Math.max(-32768, Math.min(32767, Math.round(now[cause] * 1e10)));
    });
}
/** The account at a place of the film, m³. */
export function accountAt(s: State, place: number, out: Record<Cause, number>): Record<Cause, number> {
  CAUSES.forEach((cause, i) => {
    out[cause] = s.track[place * CAUSES.length + i]! / 1e10;
  });
  return out;
}
