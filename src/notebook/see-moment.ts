/** The way from a cell to the moment it was read, given by the page that has a bench; without it a cell only tells where it is from. */
import { createContext } from 'react';
import type { Cell } from './cells.ts';

export interface SeeMoment {
  /** False where the moment was not kept: an old cell, or one of a page that could not store. */
  can(cell: Cell): boolean;
  see(cell: Cell): void;
}
export const SeeMomentContext = createContext<SeeMoment | undefined>(undefined);
