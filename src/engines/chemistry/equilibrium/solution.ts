/** What equilibrium found: plain data, part of a vessel's state, and the warm start of the next solve. */
import type { Chemistry } from '../chemistry.ts';
import { ROOM } from '../constants.ts';

export interface Solution {
  /** False: the last attempt failed, and what is shown is the last good state. */
  solved: boolean;
  /** −log10 a(H+). */
  pH: number;
  /** mol/kg of solvent water, by species. */
  molality: Float64Array;
  /** ln a of each component; ABSENT for one that is not there. */
  lnActivity: Float64Array;
  /** ½ Σ m z², mol/kg. */
  ionicStrength: number;
  /** kg of solvent water; and as a share of all water that was put in. */
  waterMass: number;
  waterShare: number;
  waterActivity: number;
  /** K for which it was found. */
  temperature: number;
  /** Newton steps of the last solve; 0: never solved. */
  iterations: number;
}

/** ln of no activity. Finite, because a state is plain data that is compared and written down. */
export const ABSENT = -1000;

/** Nothing yet: pH 7 is shown. */
export const openSolution = (lab: Chemistry): Solution => ({
  solved: true,
  pH: 7,
  molality: new Float64Array(lab.species.length),
  lnActivity: new Float64Array(lab.components.length).fill(ABSENT),
  ionicStrength: 0,
  waterMass: 0,
  waterShare: 1,
  waterActivity: 1,
  temperature: ROOM,
  iterations: 0,
});

export function copySolution(from: Solution, to: Solution): void {
  to.molality.set(from.molality);
  to.lnActivity.set(from.lnActivity);
  to.solved = from.solved;
  to.pH = from.pH;
  to.ionicStrength = from.ionicStrength;
  to.waterMass = from.waterMass;
  to.waterShare = from.waterShare;
  to.waterActivity = from.waterActivity;
  to.temperature = from.temperature;
  to.iterations = from.iterations;
}
