/**
 * What a data logger's timer remembers beyond the latest interval, where a bench asks for it: the blocked times of several passes
 * (a cart before and after a collision), and the intervals of something that swings. Part of the timer's state; absent on other benches.
 *
 * Swings, as a logger's pendulum program has them: every rising edge at A ends a half swing, every second one a period.
 *   half     from the latest edge but one to the latest
 *   period   from the latest edge but two to the latest, as soon as there are three, and anew at every edge
 *   mean     all complete periods since RESET: the time from the first edge to the latest odd one, over how many
 *   count    how many complete periods that are
 */
import type { Reading } from '@core';

export interface PassMemory {
  /** Length of each complete pass since RESET, µs, the first `most` of them. */
  A: number[];
  B: number[];
}
export const freshPasses = (): PassMemory => ({ A: [], B: [] });

export interface SwingMemory {
  /** Edges at A since RESET; stamps of the first, of the latest odd one, and of the latest three, newest first, s. */
  edges: number;
  first: number;
  odd: number;
  latest: [number, number, number];
}
export const freshSwings = (): SwingMemory => ({ edges: 0, first: 0, odd: 0, latest: [0, 0, 0] });

export function swing(memory: SwingMemory, stamp: number): void {
  memory.edges++;
  memory.latest = [stamp, memory.latest[0], memory.latest[1]];
  if (memory.edges === 1) memory.first = stamp;
  if (memory.edges % 2 === 1) memory.odd = stamp;
}

type Error = Reading['error'];
const span = (channel: string, seconds: number | null, error: Error, quantity = 'time'): Reading => ({
  channel,
  quantity,
  unit: 's',
  decimals: 6,
  value: seconds,
  face: seconds === null ? '–' : seconds.toFixed(6),
  error,
  status: seconds === null ? 'idle' : 'ok',
});

/** A stamp difference as the logger counts it: whole microseconds of its own clock. */
const counted = (from: number, to: number, rate: number): number => Math.round((to - from) * rate * 1e6) / 1e6;

export function readSwings({ edges, first, odd, latest }: SwingMemory, rate: number, error: Error): readonly Reading[] {
  const periods = Math.max(0, Math.floor((edges - 1) / 2));
  return [
    span('half', edges < 2 ? null : counted(latest[1], latest[0], rate), error),
    span('period', edges < 3 ? null : counted(latest[2], latest[0], rate), error),
    span('mean', periods === 0 ? null : Math.round((counted(first, odd, rate) / periods) * 1e6) / 1e6, error),
    {
      channel: 'count',
      quantity: 'count',
      unit: '',
      decimals: 0,
      value: periods,
      face: String(periods),
      error: { half: 0, shape: 'rectangular' },
      status: 'ok',
    },
  ];
}

/** `A1`, `A2`, …, `B1`, …: how long each pass blocked its gate. */
export const readPasses = (memory: PassMemory, most: number, error: Error): readonly Reading[] =>
  (['A', 'B'] as const).flatMap((socket) =>
    Array.from({ length: most }, (_, i) => {
      const micros = memory[socket][i];
      return span(`${socket}${i + 1}`, micros === undefined ? null : micros / 1e6, error);
    }),
  );
