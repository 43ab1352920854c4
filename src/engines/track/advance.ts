/**
 * Gliders from event to event: between two events every group moves by its closed form, so a whole stretch costs no error; the
 * moments of contact, of standstill and of passing a mark are found inside the step. Results do not depend on the step.
 *
 * Simultaneous meetings are taken one after the other, from left to right. Not found: gliders of *different* drag that would
 * meet and part again within one step while both ends show them apart.
 */
import { speedAt, stopOf, wayAt } from './glide.ts';
import { firstZero, rootOf } from './moment.ts';
import { meet, type Meeting, type Rules, settle } from './meeting.ts';
import { carry, gapBetween, groupsOf, type Group, type Track } from './state.ts';

/** A place (m) of a glider's middle: an edge of its flag meets a beam, or a hanger meets the floor. */
export interface Mark {
  readonly glider: number;
  readonly at: number;
  /** The advance ends here, the glider exactly at the mark, so that its pull can be changed. Upwards only. */
  readonly halts?: boolean;
}

export type Told =
  /** A glider passed mark number `mark`; zero counts as beyond, so each passing is told once. */
  | { readonly kind: 'mark'; readonly mark: number; readonly direction: 1 | -1 }
  | ({ readonly kind: 'met' } & Meeting)
  | { readonly kind: 'stopped'; readonly glider: number };

/** Events in one step beyond which every meeting is taken to be soft: bouncing that would never end. */
const RATTLE = 64;
const LAST = 400;

const groupOf = (groups: readonly Group[], i: number): Group => groups.find((g) => i >= g.first && i <= g.last)!;

interface Next {
  readonly after: number;
  readonly does: (() => Told | undefined) | undefined;
}

/** The first thing that changes how something moves, within `within` seconds. */
function next(track: Track, groups: readonly Group[], rules: Rules, soft: boolean, within: number): Next {
  let first: Next = { after: within, does: undefined };
  const offer = (after: number | undefined, does: Next['does']): void => {
    if (after !== undefined && after < first.after) first = { after: Math.max(0, after), does };
  };
  for (const { first: from, last, stretch } of groups)
    offer(stopOf(stretch), () => {
      for (let i = from; i <= last; i++) track.gliders[i]!.v = 0;
      return { kind: 'stopped', glider: from };
    });
  for (let n = 0; n + 1 < groups.length; n++) {
    const [a, b] = [groups[n]!, groups[n + 1]!];
    const gap = gapBetween(track, a.last, b.first);
    const after = firstZero(
      (t) => gap + wayAt(b.stretch, t) - wayAt(a.stretch, t),
      (t) => speedAt(b.stretch, t) - speedAt(a.stretch, t),
      first.after,
    );
    offer(after, () => meet(track, a.last, b.first, rules, soft));
  }
  for (const side of [-1, 1] as const) {
    const group = side < 0 ? groups[0] : groups.at(-1);
    if (!group || track.leaning[side < 0 ? 0 : 1]) continue;
    const edge = side < 0 ? group.first : group.last;
    const one = track.gliders[edge]!;
    const room = side < 0 ? one.x - one.rear - rules.stops[0] : rules.stops[1] - one.x - one.front;
    const after = firstZero(
      (t) => room - side * wayAt(group.stretch, t),
      (t) => -side * speedAt(group.stretch, t),
      first.after,
    );
    offer(after, () => meet(track, edge, side, rules, soft, true));
  }
  return first;
}

/** Marks passed in the next `within` seconds, in order of time. */
function passed(track: Track, groups: readonly Group[], marks: readonly Mark[], within: number) {
  const found: { after: number; mark: number; direction: 1 | -1 }[] = [];
  marks.forEach(({ glider, at }, mark) => {
    const one = track.gliders[glider]!;
    if (one.away) return;
    const { stretch } = groupOf(groups, glider);
    const way = wayAt(stretch, within);
    const before = one.x >= at;
    const after = one.x + way >= at;
    if (before === after) return;
    const direction = after ? 1 : -1;
    const moment = rootOf((t) => direction * (one.x + wayAt(stretch, t) - at), within);
    found.push({ after: moment, mark, direction });
  });
  return found.sort((a, b) => a.after - b.after || a.mark - b.mark);
}

/**
 * Lives `h` seconds, in place, and tells what happens and when (seconds after the beginning, in order). Returns the seconds lived:
 * h, or less if a mark halted it.
 */
export function advance(
  track: Track,
  h: number,
  rules: Rules,
  marks: readonly Mark[] = [],
  tell: (told: Told, after: number) => void = () => {},
): number {
  let lived = 0;
  carry(track);
  for (let events = 0; lived < h; events++) {
    const soft = events > RATTLE;
    for (let told = settle(track, rules, soft); told; told = settle(track, rules, events > RATTLE)) {
      tell(told, lived);
      // Squeezed between a hand and a stop: the hand gives way.
      if (++events > LAST) for (const one of track.gliders) if (one.held) one.v = 0;
    }
    const groups = groupsOf(track);
    const { after, does } =
      events < LAST ? next(track, groups, rules, soft, h - lived) : { after: h - lived, does: undefined };
    const seen = passed(track, groups, marks, after);
    const halt = seen.find(({ mark, direction }) => direction > 0 && marks[mark]!.halts);
    const lasts = halt ? halt.after : after;
    for (const { first, last, stretch } of groups) {
      const way = wayAt(stretch, lasts);
      const v = speedAt(stretch, lasts);
      for (let i = first; i <= last; i++) {
        track.gliders[i]!.x += way;
        track.gliders[i]!.v = v;
      }
    }
    for (const { after: moment, mark, direction } of seen) {
      if (moment > lasts) break;
      tell({ kind: 'mark', mark, direction }, lived + moment);
    }
    lived += lasts;
    if (halt) {
      track.gliders[marks[halt.mark]!.glider]!.x = marks[halt.mark]!.at;
      return lived;
    }
    const told = does?.();
    if (told) tell(told, Math.min(h, lived));
    if (!does) break;
  }
  return h;
}
