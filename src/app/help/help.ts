/** Whether the help sheet is open, and the key that opens it. */
import { useEffect } from 'react';
import { settings } from '../settings.ts';
import { createStore } from '../store.ts';

export const helpOpen = createStore(false);

/** Somebody is typing: then a question mark is a question mark. */
const typing = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable]') !==
    null;

/** `?` opens the sheet, unless the student has switched single keys off (WCAG 2.1.4). */
export function useHelpKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '?' || event.ctrlKey || event.altKey || event.metaKey || !settings.get().keys) return;
      if (typing(event.target) || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      helpOpen.set(true);
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
      helpOpen.set(false);
    };
  }, []);
}
