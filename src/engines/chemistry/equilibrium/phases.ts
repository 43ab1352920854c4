/**
 * Which solids are there: an active set, changed by one solid at a time. A solid whose amount would be negative goes; else the most supersaturated
 * comes. No more solids than Gibbs' phase rule allows: their formulas must be independent on the components that are present.
 */
import { excess } from './newton.ts';
import type { System } from './system.ts';

/** Supersaturation, as ln IAP/Ks for each ion of the formula, below which nothing precipitates. */
const SATURATED = 1e-7;
const NONE = -1e-16;

/** The solid that left last: it comes back only when the step has become small, or two would take turns for ever. */
export interface Turn {
  left: number;
}

/** Changes the set if it must; returns whether it did. */
export function changePhases(system: System, turn: Turn, lastStep: number): boolean {
  const { nc, np, A, work } = system;
  const { active, s, lambda } = work;
  let least = NONE;
  let goes = -1;
  for (let p = 0; p < np; p++)
    if (active[p] === 1 && s[p]! < least) {
      least = s[p]!;
      goes = p;
    }
  if (goes >= 0) {
    active[goes] = 0;
    s[goes] = 0;
    turn.left = goes;
    return true;
  }
  let most = SATURATED;
  let comes = -1;
  for (let p = 0; p < np; p++) {
    if (active[p] === 1 || (p === turn.left && lastStep >= 1e-8)) continue;
    let ions = 0;
    for (let i = 0; i < nc; i++) ions += Math.abs(A[p * nc + i]!);
    const perIon = excess(system, p, lambda) / ions;
    if (perIon > most) {
      most = perIon;
      comes = p;
    }
  }
  if (comes < 0) return false;
  active[comes] = 1;
  if (!independent(system)) makeRoom(system, comes);
  turn.left = -1;
  return true;
}

/** The least abundant other solid without which the formulas are independent gives way; if there is none, the newcomer does. */
function makeRoom(system: System, newcomer: number): void {
  const { work } = system;
  const { active, s } = work;
  const others = [...active.keys()].filter((p) => active[p] === 1 && p !== newcomer).sort((a, b) => s[a]! - s[b]!);
  for (const p of others) {
    active[p] = 0;
    if (independent(system)) {
      s[p] = 0;
      return;
    }
    active[p] = 1;
  }
  active[newcomer] = 0;
}

/** Rank of the formulas of the active solids, by elimination. */
function independent({ nc, np, A, work }: System): boolean {
  const rows: number[][] = [];
  for (let p = 0; p < np; p++) if (work.active[p] === 1) rows.push(Array.from(A.subarray(p * nc, (p + 1) * nc)));
  let rank = 0;
  for (let column = 0; column < nc && rank < rows.length; column++) {
    let pivot = rank;
    for (let r = rank; r < rows.length; r++)
      if (Math.abs(rows[r]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = r;
    if (Math.abs(rows[pivot]![column]!) < 1e-9) continue;
    [rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!];
    for (let r = rank + 1; r < rows.length; r++) {
      const f = rows[r]![column]! / rows[rank]![column]!;
      for (let c = column; c < nc; c++) rows[r]![c] = rows[r]![c]! - f * rows[rank]![c]!;
    }
    rank++;
  }
  return rank === rows.length;
}
