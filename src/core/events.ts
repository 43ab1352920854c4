/** A queue of events that readers follow with a cursor, so that skipped screen frames lose nothing. */
import type { RunEvent } from './model.ts';

const KEPT = 4096;

export class EventQueue {
  /** While the past is lived again nothing is announced. */
  silent = false;
  private items: RunEvent[] = [];
  private base = 0;

  push(event: RunEvent): void {
    if (this.silent) return;
    this.items.push(event);
    if (this.items.length > 2 * KEPT) this.base += this.items.splice(0, KEPT).length;
  }
  since(cursor: number): { readonly events: readonly RunEvent[]; readonly cursor: number } {
    return { events: this.items.slice(Math.max(0, cursor - this.base)), cursor: this.base + this.items.length };
  }
}
