/** The DOM twin: for every hand a real control, laid over the projected object; targets and markers are for the eye only. */
import { memo } from 'react';
import type { RunView } from '@core';
import type { Hand } from '@sdk';
import type { HandPlace } from './contract.ts';
import { HandButton, isPlacing, PlaceInput } from './place-input.tsx';
import type { Sender } from './sender.ts';
import { isMoving, SlideInput } from './slide-input.tsx';
import type { BenchWords } from './words.ts';

interface TwinProps {
  readonly run: RunView;
  readonly hands: readonly Hand[];
  readonly places: readonly HandPlace[];
  readonly sender: Sender;
  readonly words: BenchWords;
  readonly hovered: string | undefined;
  readonly picked: string | undefined;
  readonly hold: (placeId: string, element: HTMLElement | null) => void;
  readonly onMove: (hand: string) => void;
}

function Control({
  run,
  hand,
  sender,
  words,
  onMove,
}: Omit<TwinProps, 'hands' | 'places' | 'hovered' | 'picked' | 'hold'> & { readonly hand: Hand }) {
  const common = { run, sender, words };
  const move = (): void => onMove(hand.id);
  if (hand.kind === 'button') return <HandButton {...common} hand={hand} bare />;
  if (isPlacing(hand)) return <PlaceInput {...common} hand={hand} />;
  if (hand.kind !== 'plane') return <SlideInput {...common} hand={hand} onMove={move} />;
  const name = words.hand(hand.id);
  return (
    <>
      <SlideInput {...common} hand={hand} axis={0} label={`${name}, ${words.t('axis.0')}`} onMove={move} />
      <SlideInput {...common} hand={hand} axis={1} label={`${name}, ${words.t('axis.1')}`} onMove={move} />
    </>
  );
}

export const Twin = memo(function Twin({
  run,
  hands,
  places,
  sender,
  words,
  hovered,
  picked,
  hold,
  onMove,
}: TwinProps) {
  const placed = new Set(places.map((p) => p.id));
  const targets = places.filter((p) => picked !== undefined && p.id.startsWith(`${picked}:`));
  return (
    <div className="bench-twin" role="group" aria-label={words.t('twin')}>
      {hands.map((hand) => (
        <div
          key={hand.id}
          ref={(element) => hold(hand.id, element)}
          className={placed.has(hand.id) ? 'bench-spot' : 'bench-spot bench-spot-nowhere'}
          data-hand={hand.id}
          data-kind={isMoving(hand) ? 'move' : hand.kind}
          data-hovered={hovered === hand.id || undefined}
          data-picked={picked === hand.id || undefined}
        >
          <Control run={run} hand={hand} sender={sender} words={words} onMove={onMove} />
          <span className="bench-dot" aria-hidden="true" />
          <span className="bench-label" aria-hidden="true">
            {words.hand(hand.id)}
          </span>
        </div>
      ))}
      {targets.map((target) => (
        <span key={target.id} ref={(element) => hold(target.id, element)} className="bench-target" aria-hidden="true" />
      ))}
    </div>
  );
});
