/**
 * The way back: the browser's Back button closes what lies over the page (a dialog, a raised sheet, a moment of the past) before it
 * leaves the page. One entry of the history, with the page's own address, stands for all that is open; links stay what they are.
 */
import { useEffect, useRef } from 'react';

interface Layer {
  close(): void;
}
const GUARD = { over: true } as const;
const layers: Layer[] = [];
let listening = false;
/** Our own step back is under way: the next pop is nobody's wish to close anything. */
let leaving = false;

/** The history stands at our own entry: whoever goes elsewhere from here takes its place. */
export const atGuard = (): boolean => (history.state as { over?: unknown } | null)?.over === true;

function onPop(): void {
  if (leaving) {
    leaving = false;
    // What was opened meanwhile stood on the entry that has just gone.
    if (layers.length > 0 && !atGuard()) history.pushState(GUARD, '', location.href);
    return;
  }
  const top = layers.pop();
  // An entry of ours that has nothing to close any more is passed over.
  if (top === undefined) return leave();
  top.close();
  if (layers.length > 0 && !atGuard()) history.pushState(GUARD, '', location.href);
}

/** After everything that closes at once has closed: an entry that guards nothing goes away. */
const tidy = (): void => void setTimeout(() => layers.length === 0 && leave());
function leave(): void {
  if (leaving || !atGuard()) return;
  leaving = true;
  history.back();
}

function open(layer: Layer): () => void {
  if (!listening) {
    listening = true;
    addEventListener('popstate', onPop);
    // The page was loaded anew while something was open.
    if (layers.length === 0 && atGuard()) history.replaceState(null, '', location.href);
  }
  layers.push(layer);
  if (!atGuard()) history.pushState(GUARD, '', location.href);
  return () => {
    const at = layers.indexOf(layer);
    if (at < 0) return;
    layers.splice(at, 1);
    tidy();
  };
}

/** While `active`, Back calls `close` instead of leaving. */
export function useBack(active: boolean, close: () => void): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => (active ? open({ close: () => latest.current() }) : undefined), [active]);
}
