/** The bench without WebGL: things and hands seen from the front as a line drawing with numbers, and the same controls as a list. */
import { useMemo, useRef } from 'react';
import type { AnyModel, RunView } from '@core';
import type { Description, Hand } from '@sdk';
import './bench.css';
import type { HandPlace } from './contract.ts';
import { HandControls, useVisibleHands } from './hand-controls.tsx';
import { usePulse } from './hooks.ts';
import { Refusals } from './refusals.tsx';
import { BADGE, layOut } from './schematic-layout.ts';
import { Summary } from './summary.tsx';
import { useWords } from './words.ts';

export interface SchematicProps<M extends AnyModel = AnyModel> {
  readonly run: RunView<M>;
  readonly hands: readonly Hand<M>[];
  readonly namespace: string;
  readonly describe?: Description<M> | undefined;
  readonly places?: readonly HandPlace<M>[];
}

/** Times a second that the drawing follows the run: enough to see a body fall. */
const HZ = 30;
/** A number further from its thing than this part of its radius is tied to it by a line. */
const TIED = 0.5;
const at: [number, number, number] = [0, 0, 0];

export function Schematic<M extends AnyModel>({ run, hands, namespace, describe, places }: SchematicProps<M>) {
  const view = run as RunView;
  const words = useWords(namespace);
  const visible = useVisibleHands(view, hands as readonly Hand[]);
  const { tracks, outlines, box, size } = useMemo(
    () => layOut(view, visible, (places ?? []) as readonly HandPlace[]),
    [view, visible, places],
  );
  const marks = useRef(new Map<string, SVGGElement>());
  /** What was chosen last of each hand: the body that hung on the magnet is still that body while it falls. */
  const chosen = useRef(new Map<string, string>());
  const hold = (id: string) => (g: SVGGElement | null) =>
    void (g === null ? marks.current.delete(id) : marks.current.set(id, g));
  usePulse(
    view,
    () => {
      const move = (place: HandPlace): SVGGElement | undefined => {
        place.at(run.current, at);
        const mark = marks.current.get(place.id);
        mark?.setAttribute('transform', `translate(${at[0]} ${-at[1]})`);
        return mark;
      };
      for (const { place } of tracks) move(place);
      for (const { hand, value, place } of outlines) {
        const now = hand.kind === 'choice' || hand.kind === 'socket' ? hand.value(run.current as never) : undefined;
        if (typeof now === 'string' && now !== '') chosen.current.set(hand.id, now);
        else if (now === '') chosen.current.delete(hand.id);
        move(place)?.toggleAttribute('data-chosen', chosen.current.get(hand.id) === value);
      }
    },
    HZ,
  );
  const r = size * BADGE;
  return (
    <section className="bench-schematic" aria-label={words.t('schematic.title')}>
      {tracks.length > 0 && (
        <div className="bench-drawing" aria-hidden="true">
          <svg viewBox={box.join(' ')} style={{ fontSize: r * 1.3, strokeWidth: size * 0.004 }}>
            {tracks.map(
              ({ hand, rail }) =>
                rail && <line key={hand.id} className="rail" x1={rail[0]} y1={-rail[1]} x2={rail[2]} y2={-rail[3]} />,
            )}
            {outlines.map(({ place }) => (
              <g key={place.id} ref={hold(place.id)} className="thing">
                <circle r={place.radius} strokeWidth={size * 0.0025} />
              </g>
            ))}
            {tracks.map(({ hand, place, badge: [x, y] }, i) => (
              <g key={hand.id} ref={hold(place.id)} className="mark">
                {Math.hypot(x, y) > TIED * r && (
                  <>
                    <line x2={x} y2={-y} strokeWidth={size * 0.002} />
                    <circle className="point" r={size * 0.005} />
                  </>
                )}
                <circle cx={x} cy={-y} r={r} strokeWidth={size * 0.003} />
                <text x={x} y={-y} dy="0.36em" textAnchor="middle">
                  {i + 1}
                </text>
              </g>
            ))}
          </svg>
          <ol>
            {tracks.map(({ hand }) => (
              <li key={hand.id}>{words.hand(hand.id)}</li>
            ))}
          </ol>
        </div>
      )}
      <p className="bench-hint">{words.t('schematic.why')}</p>
      {describe !== undefined && <Summary run={run} describe={describe} namespace={namespace} />}
      <HandControls run={run} hands={hands} namespace={namespace} />
      <Refusals run={view} words={words} />
    </section>
  );
}
