/** What is in the hand now: its value with a lens and fine steps, or the places that it may go to. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RunView } from '@core';
import type { Hand } from '@sdk';
import { clampToField, placeOf } from './field.ts';
import { useLive, usePulse } from './hooks.ts';
import { isPlacing, putInto, useOffered, type PlaceHand } from './place-input.tsx';
import { ScaleStrip } from './scale-strip.tsx';
import type { Sender } from './sender.ts';
import { isMoving, slideValue, type MovingHand } from './slide-input.tsx';
import type { BenchWords } from './words.ts';

interface PanelProps<H> {
  readonly run: RunView;
  readonly hand: H;
  readonly sender: Sender;
  readonly words: BenchWords;
}

function Moving({ run, hand, sender, words, axis }: PanelProps<MovingHand> & { readonly axis: 0 | 1 }) {
  const text = useRef<HTMLOutputElement>(null);
  const { field, read, told, input } = slideValue(run, sender, hand, axis);
  const show = (): void => {
    const now = words.amount(told(), field);
    if (text.current !== null && text.current.textContent !== now) text.current.textContent = now;
  };
  usePulse(run, show, 30);
  const nudge = (by: number) => (
    <button
      type="button"
      className="bench-nudge"
      aria-label={words.t(by > 0 ? 'more' : 'less', { amount: words.change(Math.abs(by), field) })}
      onClick={() => {
        sender.offer(hand.id, hand.command, input(clampToField(field, read() + by)));
        show();
      }}
    >
      {by > 0 ? '+' : '−'}
      <small>{words.change(Math.abs(by), field)}</small>
    </button>
  );
  const coarse = hand.arrow > field.step * 1.5;
  const lens = hand.kind !== 'plane' && hand.lens === true;
  return (
    <div className="bench-fine">
      {hand.kind === 'plane' && <span className="bench-fine-name">{words.t(`axis.${axis}`)}</span>}
      {lens && <ScaleStrip run={run} field={field} words={words} read={read} />}
      <div className="bench-fine-row">
        {coarse && nudge(-hand.arrow)}
        {nudge(-field.step)}
        <output ref={text} aria-live="off" className="bench-fine-value" />
        {nudge(field.step)}
        {coarse && nudge(hand.arrow)}
      </div>
    </div>
  );
}

function Placing({ run, hand, sender, words, onDone }: PanelProps<PlaceHand> & { readonly onDone: () => void }) {
  const values = useOffered(run, hand);
  const now = useLive(run, () => placeOf(run, hand));
  if (values.length === 0) return <p className="bench-hint">{words.t('nothingLegal')}</p>;
  return (
    <div className="bench-options" role="group" aria-label={words.hand(hand.id)}>
      {values.map((value) => (
        <button
          key={value}
          type="button"
          className="bench-option"
          aria-pressed={value === now}
          onClick={() => {
            putInto(run, sender, hand, value);
            onDone();
          }}
        >
          {words.option(hand, value)}
        </button>
      ))}
    </div>
  );
}

interface HandPanelProps extends PanelProps<Hand> {
  /** Where the hand lies in the picture now: 0 to 1 from the left and from the top. */
  readonly where: () => readonly [number, number];
  readonly onClose: () => void;
}

/** Seconds after the last movement before the lens goes away by itself; never while something in it has the focus. */
const LINGER = 7;

export function HandPanel({ run, hand, sender, words, where, onClose }: HandPanelProps) {
  const name = words.hand(hand.id);
  const panel = useRef<HTMLDivElement>(null);
  const still = useRef({ value: NaN, since: performance.now() });
  useEffect(() => {
    if (!isMoving(hand)) return;
    const timer = setInterval(() => {
      const value =
        slideValue(run, sender, hand).read() + (hand.kind === 'plane' ? slideValue(run, sender, hand, 1).read() : 0);
      const now = performance.now();
      if (value !== still.current.value || panel.current?.contains(document.activeElement) === true)
        still.current = { value, since: now };
      else if (now - still.current.since > LINGER * 1000) onClose();
    }, 500);
    return () => clearInterval(timer);
  }, [run, sender, hand, onClose]);
  // The picture, and what lies over it, make room for exactly this much where the panel is docked.
  useLayoutEffect(() => {
    const box = panel.current;
    const bench = box?.parentElement;
    if (!box || !bench) return;
    const tell = (): void => bench.style.setProperty('--panel', `${box.offsetHeight}px`);
    tell();
    const size = new ResizeObserver(tell);
    size.observe(box);
    return () => {
      size.disconnect();
      bench.style.removeProperty('--panel');
    };
  }, []);
  // Out of the way of what it is about; it changes sides late, so that it does not flutter.
  usePulse(run, () => {
    const box = panel.current;
    if (box === null) return;
    const [x, y] = where();
    const across = box.dataset['across'];
    const along = box.dataset['along'];
    box.dataset['across'] = x < (across === 'right' ? 0.6 : 0.4) ? 'right' : 'left';
    box.dataset['along'] = y < (along === 'low' ? 0.55 : 0.42) ? 'low' : 'high';
  });
  return (
    <div ref={panel} className="bench-panel" role="group" aria-label={name}>
      <div className="bench-panel-head">
        <span>{name}</span>
        <button type="button" className="bench-close" aria-label={words.t('close')} onClick={onClose}>
          ×
        </button>
      </div>
      {isMoving(hand) && <Moving run={run} hand={hand} sender={sender} words={words} axis={0} />}
      {hand.kind === 'plane' && <Moving run={run} hand={hand} sender={sender} words={words} axis={1} />}
      {isPlacing(hand) && <Placing run={run} hand={hand} sender={sender} words={words} onDone={onClose} />}
    </div>
  );
}
