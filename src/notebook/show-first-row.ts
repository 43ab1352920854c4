/** The way to the form of the first row, which may still be on its way when the student is sent to it. */
import { Written } from './later.tsx';

export const FIRST_ROW = 'nb-first-row';

/** Where the focus was when somebody was sent to a form that had not come. */
let sentFrom: Element | null | undefined;

function bring(): void {
  const place = document.getElementById(FIRST_ROW);
  place?.scrollIntoView({ block: 'start' });
  place?.querySelector('input')?.focus({ preventScroll: true });
}

/** Brings the student to the form, once it is on the page. */
export function showFirstRow(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (Written.here()) bring();
      else sentFrom = document.activeElement;
    }),
  );
}

/** The form has come: whoever was sent to it, and has not gone elsewhere since, is brought to it. */
export function formCame(): void {
  if (sentFrom !== undefined && (sentFrom === document.activeElement || document.activeElement === document.body))
    bring();
  sentFrom = undefined;
}
