/** Room for one solve, made once for a system and overwritten by each: scratch, never state. */

export interface Work {
  /** Moles of each component, solids and all; and of H2O. */
  readonly totals: Float64Array;
  water: number;
  /** ln of the activity of each component: the unknowns. */
  readonly lambda: Float64Array;
  /** Moles of each species; what multiplies them when the unknowns move: e^Δλ of each component, then its inverse. */
  readonly n: Float64Array;
  readonly ratios: Float64Array;
  /** ln n_j where all λ are 0: ln K − ln γ + ν_w ln a_w + ln W. */
  readonly frozen: Float64Array;
  /** kg of solvent water, its activity and ln of it, the ionic strength of n, and the one that γ was last made for. */
  W: number;
  aw: number;
  lnAw: number;
  I: number;
  Iused: number;
  /** The last two pairs of those, for the secant. */
  Ibefore: number;
  Iwas: number;
  hasSlope: boolean;
  /** Of the convex function: gradient, lower half of the Hessian, its Cholesky factor with scales, what flows through each balance. */
  readonly F: Float64Array;
  readonly H: Float64Array;
  readonly L: Float64Array;
  readonly scale: Float64Array;
  readonly turnover: Float64Array;
  readonly y: Float64Array;
  /** The Newton step, where it leads, and the solids that it asks for. */
  readonly step: Float64Array;
  readonly trial: Float64Array;
  readonly wanted: Float64Array;
  /** Moles of each solid and whether it is there. */
  readonly s: Float64Array;
  readonly active: Uint8Array;
  /** H⁻¹Aᵀ of each active solid, the Schur complement, its right side and scales, and which solids they are. */
  readonly Y: Float64Array;
  readonly S: Float64Array;
  readonly r: Float64Array;
  readonly d: Float64Array;
  readonly list: Int32Array;
  /** How far the start may be from the end, as if it were the last step of λ. */
  reach: number;
  iterations: number;
}

export const openWork = (nc: number, ns: number, np: number): Work => ({
  totals: new Float64Array(nc),
  water: 0,
  lambda: new Float64Array(nc),
  n: new Float64Array(ns),
  ratios: new Float64Array(2 * nc),
  frozen: new Float64Array(ns),
  W: 1,
  aw: 1,
  lnAw: 0,
  I: 0,
  Iused: 0,
  Ibefore: 0,
  Iwas: 0,
  hasSlope: false,
  F: new Float64Array(nc),
  H: new Float64Array(nc * nc),
  L: new Float64Array(nc * nc),
  scale: new Float64Array(nc),
  turnover: new Float64Array(nc),
  y: new Float64Array(nc),
  step: new Float64Array(nc),
  trial: new Float64Array(nc),
  wanted: new Float64Array(np),
  s: new Float64Array(np),
  active: new Uint8Array(np),
  Y: new Float64Array(np * nc),
  S: new Float64Array(np * np),
  r: new Float64Array(np),
  d: new Float64Array(np),
  list: new Int32Array(np),
  reach: 0,
  iterations: 0,
});
