/** Ctrl+Z and Ctrl+Y (⌘ on a Mac; Shift + Ctrl+Z too): the bench goes back and forth again. */
import type { Run } from '@core';
import { useEffect } from 'react';

type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export function timeStroke(event: Stroke): 'undo' | 'redo' | undefined {
  if (event.ctrlKey === event.metaKey || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : undefined;
}

/** A field of text takes back its own letters. */
const writes = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=range], [type=radio], [type=checkbox]), textarea, [contenteditable]') !== null;

export function useTimeKeys(run: Run): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const wish = timeStroke(event);
      if (wish === undefined || event.defaultPrevented || writes(event.target)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      if (wish === 'undo' && run.status.canUndo) run.undo();
      if (wish === 'redo' && run.status.canRedo) run.redo();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [run]);
}
