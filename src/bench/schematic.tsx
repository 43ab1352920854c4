/** The bench without WebGL: the hands seen from the front as a line drawing, and the same controls as a list. */
import { useMemo, useRef } from 'react';
import type { AnyModel, RunView } from '@core';
import type { Description, Hand } from '@sdk';
import './bench.css';
import type { HandPlace, Vec3 } from './contract.ts';
import { numberFieldOf } from './field.ts';
import { HandControls, useVisibleHands } from './hand-controls.tsx';
import { usePulse } from './hooks.ts';
import { Summary } from './summary.tsx';
import { useWords } from './words.ts';

export interface SchematicProps<M extends AnyModel = AnyModel> {
  readonly run: RunView<M>;
  readonly hands: readonly Hand<M>[];
  readonly namespace: string;
  readonly describe?: Description<M> | undefined;
  readonly places?: readonly HandPlace<M>[];
  /** Says why there is no 3D; true by default. */
  readonly explain?: boolean;
}

interface Track {
  readonly hand: Hand;
  readonly place: HandPlace;
  /** Where an axis begins and ends, seen from the front, m. */
  readonly rail: readonly [number, number, number, number] | undefined;
  /** Lines of text that the name is lifted by, so that neighbours can be read. */
  lift: number;
  /** The name stands to the left of a mark near the right edge. */
  left: boolean;
}

const MARGIN = 0.12;
/** Height of a line of text, as a share of the drawing. */
const LINE = 0.045;
const at: [number, number, number] = [0, 0, 0];

/** The rail that an axis hand runs on: from where it is now, along its direction, to both limits. */
function railOf(run: RunView, hand: Hand, place: HandPlace): Track['rail'] {
  if (hand.kind !== 'axis') return undefined;
  const field = numberFieldOf(run.model, hand.command, hand.field);
  const way: Vec3 =
    typeof place.direction === 'function' ? place.direction(run.current) : (place.direction ?? [0, 1, 0]);
  place.at(run.current, at);
  const perUnit = place.perUnit ?? 1;
  const end = (limit: number): [number, number] => {
    const by = (limit - hand.value(run.current)) * perUnit;
    return [at[0] + way[0] * by, at[1] + way[1] * by];
  };
  return [...end(field.min), ...end(field.max)];
}

/** The tracks, and a box around all of them: x, y (downwards), width, height in metres. */
export function layOut(run: RunView, hands: readonly Hand[], places: readonly HandPlace[]) {
  const tracks: Track[] = [];
  const starts: [number, number][] = [];
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  const take = (x: number, y: number): void => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  };
  for (const hand of hands) {
    const place = places.find((p) => p.id === hand.id);
    if (place === undefined) continue;
    const rail = railOf(run, hand, place);
    place.at(run.current, at);
    take(at[0], at[1]);
    if (rail !== undefined) {
      take(rail[0], rail[1]);
      take(rail[2], rail[3]);
    }
    tracks.push({ hand, place, rail, lift: 0, left: false });
    starts.push([at[0], at[1]]);
  }
  if (tracks.length === 0) return { tracks, box: [0, 0, 1, 1] as const };
  const size = Math.max(right - left, high - low) + 2 * MARGIN;
  // From left to right; a name goes up until no earlier one lies in its way. A name is about a third of the drawing long.
  const order = tracks.map((_, i) => i).sort((a, b) => starts[a]![0] - starts[b]![0]);
  const taken: [x: number, y: number][] = [];
  for (const i of order) {
    const [x, y] = starts[i]!;
    const track = tracks[i]!;
    track.left = x > left + 0.62 * (right - left);
    const from = track.left ? x - size * 0.36 : x;
    const clash = (): boolean =>
      taken.some(
        ([tx, ty]) =>
          Math.abs(tx - from) < size * 0.36 && Math.abs(ty - (y + track.lift * size * LINE)) < size * LINE * 0.95,
      );
    while (clash() && track.lift < 12) track.lift++;
    taken.push([from, y + track.lift * size * LINE]);
  }
  return { tracks, box: [left - MARGIN, -high - MARGIN, right - left + 2 * MARGIN, high - low + 2 * MARGIN] as const };
}

export function Schematic<M extends AnyModel>({
  run,
  hands,
  namespace,
  describe,
  places,
  explain = true,
}: SchematicProps<M>) {
  const view = run as RunView;
  const words = useWords(namespace);
  const visible = useVisibleHands(view, hands as readonly Hand[]);
  const { tracks, box } = useMemo(
    () => layOut(view, visible, (places ?? []) as readonly HandPlace[]),
    [view, visible, places],
  );
  const marks = useRef(new Map<string, SVGGElement>());
  usePulse(
    view,
    () => {
      for (const { hand, place } of tracks) {
        place.at(run.current, at);
        marks.current.get(hand.id)?.setAttribute('transform', `translate(${at[0]} ${-at[1]})`);
      }
    },
    30,
  );
  const size = Math.max(box[2], box[3]);
  return (
    <section className="bench-schematic" aria-label={words.t('schematic.title')}>
      {explain && <p className="bench-hint">{words.t('schematic.why')}</p>}
      {tracks.length > 0 && (
        <svg viewBox={box.join(' ')} aria-hidden="true" style={{ fontSize: size * 0.034 }}>
          {tracks.map(
            ({ hand, rail }) =>
              rail && (
                <line key={hand.id} x1={rail[0]} y1={-rail[1]} x2={rail[2]} y2={-rail[3]} strokeWidth={size * 0.004} />
              ),
          )}
          {tracks.map(({ hand, lift, left }) => (
            <g
              key={hand.id}
              ref={(g) => void (g === null ? marks.current.delete(hand.id) : marks.current.set(hand.id, g))}
            >
              {lift > 0 && <line x1={0} y1={0} x2={0} y2={-lift * LINE * size} strokeWidth={size * 0.0015} />}
              <circle r={size * 0.011} strokeWidth={size * 0.004} />
              <text
                x={(left ? -1 : 1) * size * 0.018}
                y={-lift * LINE * size}
                dy="0.35em"
                textAnchor={left ? 'end' : 'start'}
              >
                {words.hand(hand.id)}
              </text>
            </g>
          ))}
        </svg>
      )}
      {describe !== undefined && <Summary run={run} describe={describe} namespace={namespace} />}
      <HandControls run={run} hands={hands} namespace={namespace} />
    </section>
  );
}
