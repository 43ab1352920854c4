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
}

const MARGIN = 0.12;
const at: [number, number, number] = [0, 0, 0];

/** The rail that an axis hand runs on: from where it is now, along its direction, to both limits. */
function railOf(run: RunView, hand: Hand, place: HandPlace): Track['rail'] {
  if (hand.kind !== 'axis') return undefined;
  const field = numberFieldOf(run.model, hand.command, hand.field);
  const way: Vec3 = typeof place.direction === 'function' ? place.direction(run.current) : (place.direction ?? [0, 1, 0]);
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
    tracks.push({ hand, place, rail });
  }
  if (tracks.length === 0) return { tracks, box: [0, 0, 1, 1] as const };
  return { tracks, box: [left - MARGIN, -high - MARGIN, right - left + 2 * MARGIN, high - low + 2 * MARGIN] as const };
}

export function Schematic<M extends AnyModel>({ run, hands, namespace, describe, places, explain = true }: SchematicProps<M>) {
  const view = run as RunView;
  const words = useWords(namespace);
  const visible = useVisibleHands(view, hands as readonly Hand[]);
  const { tracks, box } = useMemo(() => layOut(view, visible, (places ?? []) as readonly HandPlace[]), [view, visible, places]);
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
        <svg viewBox={box.join(' ')} aria-hidden="true" style={{ fontSize: size * 0.026 }}>
          {tracks.map(({ hand, rail }) => rail && <line key={hand.id} x1={rail[0]} y1={-rail[1]} x2={rail[2]} y2={-rail[3]} strokeWidth={size * 0.004} />)}
          {tracks.map(({ hand }) => (
            <g key={hand.id} ref={(g) => void (g === null ? marks.current.delete(hand.id) : marks.current.set(hand.id, g))}>
              <circle r={size * 0.011} strokeWidth={size * 0.004} />
              <text x={size * 0.018} dy="0.35em">
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
