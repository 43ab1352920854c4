/** How far points may lie from a line by chance: one limit for the line of the table and for every fitted curve. Headless. */

/** Largest χ²/ν that chance gives in 95 of 100 cases, ν = 1 … 10 (NIST/SEMATECH e-Handbook 1.3.6.7.4, divided by ν). */
const FEW = [3.841, 2.996, 2.605, 2.372, 2.214, 2.099, 2.01, 1.938, 1.88, 1.831];

/** The same for any ν: beyond the table by Wilson and Hilferty 1931 (PNAS 17, 684), there within 0.1 %. No limit without ν. */
export const chance = (dof: number): number =>
  dof > FEW.length ? (1 - 2 / (9 * dof) + 1.6449 * Math.sqrt(2 / (9 * dof))) ** 3 : (FEW[dof - 1] ?? Infinity);
