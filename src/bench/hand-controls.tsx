/** The hands as a plain list of controls: for a panel, the keyboard, screen readers, and where there is no 3D. */
import { useEffect, useId, useMemo } from 'react';
import type { AnyModel, RunView } from '@core';
import type { Hand } from '@sdk';
import type { HandPlace } from './contract.ts';
import { clampToField, isVisible } from './field.ts';
import { useLive } from './hooks.ts';
import { NumberBox } from './number-field.tsx';
import { HandButton, isPlacing, PlaceInput } from './place-input.tsx';
import { loopOf } from './pulse.ts';
import { createSender, type Sender } from './sender.ts';
import { SlideInput, slideValue, type MovingHand } from './slide-input.tsx';
import { useWords, type BenchWords } from './words.ts';

export interface HandControlsProps<M extends AnyModel = AnyModel> {
  readonly run: RunView<M>;
  readonly hands: readonly Hand<M>[];
  readonly namespace: string;
  readonly places?: readonly HandPlace<M>[];
  /** Ids of the hands to show; all by default. */
  readonly only?: readonly string[];
}

const sameIds = (a: string, b: string): boolean => a === b;

/** The hands that can be used now; renders when one comes or goes. */
export function useVisibleHands(run: RunView, hands: readonly Hand[]): readonly Hand[] {
  const ids = useLive(
    run,
    () =>
      hands
        .filter((hand) => isVisible(run, hand))
        .map((hand) => hand.id)
        .join('\n'),
    sameIds,
  );
  return useMemo(() => {
    const shown = new Set(ids.split('\n'));
    return hands.filter((hand) => shown.has(hand.id));
  }, [hands, ids]);
}

/** A sender of its own for controls that stand outside the bench. */
export function useSender(run: RunView): Sender {
  const sender = useMemo(() => createSender(run, { wake: () => loopOf(run)?.wake() }), [run]);
  useEffect(() => {
    // Without a loop nothing calls once a frame: 30 a second is as good.
    const loop = loopOf(run);
    if (loop !== undefined) return loop.onFrame(() => sender.flush());
    const timer = setInterval(() => sender.flush(), 33);
    return () => clearInterval(timer);
  }, [run, sender]);
  return sender;
}

interface RowProps<H> {
  readonly run: RunView;
  readonly hand: H;
  readonly sender: Sender;
  readonly words: BenchWords;
}

function SlideRow({
  run,
  hand,
  sender,
  words,
  axis = 0,
  name,
}: RowProps<MovingHand> & { readonly axis?: 0 | 1; readonly name: string }) {
  const id = useId();
  const { field, read, input } = slideValue(run, sender, hand, axis);
  const move = (value: number): void => sender.offer(hand.id, hand.command, input(clampToField(field, value)));
  const nudge = (by: number) => (
    <button
      type="button"
      className="bench-nudge"
      aria-label={words.t(by > 0 ? 'more' : 'less', { amount: words.change(Math.abs(by), field) })}
      aria-describedby={id}
      onClick={() => move(read() + by)}
    >
      {by > 0 ? '+' : '−'}
    </button>
  );
  return (
    <div className="bench-row" data-hand={hand.id}>
      <span id={id} className="bench-row-name">
        {name}
      </span>
      <NumberBox
        run={run}
        field={field}
        words={words}
        label={words.t('valueOf', { name })}
        read={read}
        onValue={move}
      />
      <span className="bench-row-slide">
        {nudge(-hand.arrow)}
        <SlideInput run={run} hand={hand} axis={axis} sender={sender} words={words} labelledBy={id} />
        {nudge(hand.arrow)}
      </span>
    </div>
  );
}

function Row({ run, hand, sender, words }: RowProps<Hand>) {
  const id = useId();
  const name = words.hand(hand.id);
  if (hand.kind === 'button') return <HandButton run={run} hand={hand} sender={sender} words={words} />;
  if (isPlacing(hand))
    return (
      <div className="bench-row bench-row-short">
        <span id={id} className="bench-row-name">
          {name}
        </span>
        <PlaceInput run={run} hand={hand} sender={sender} words={words} labelledBy={id} />
      </div>
    );
  if (hand.kind !== 'plane') return <SlideRow run={run} hand={hand} sender={sender} words={words} name={name} />;
  return (
    <div role="group" aria-labelledby={id} className="bench-group">
      <span id={id} className="bench-row-name">
        {name}
      </span>
      <SlideRow run={run} hand={hand} sender={sender} words={words} axis={0} name={words.t('axis.0')} />
      <SlideRow run={run} hand={hand} sender={sender} words={words} axis={1} name={words.t('axis.1')} />
    </div>
  );
}

export function HandControls<M extends AnyModel>({ run, hands, namespace, only }: HandControlsProps<M>) {
  const words = useWords(namespace);
  const sender = useSender(run as RunView);
  const wanted = useMemo(
    () => (only === undefined ? hands : hands.filter((hand) => only.includes(hand.id))) as readonly Hand[],
    [hands, only],
  );
  const visible = useVisibleHands(run as RunView, wanted);
  return (
    <div className="bench-controls" role="group" aria-label={words.t('controls')}>
      {visible.map((hand) => (
        <Row key={hand.id} run={run as RunView} hand={hand} sender={sender} words={words} />
      ))}
    </div>
  );
}
