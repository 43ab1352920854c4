/** Which panel is in front and how much room it takes; what lets the page itself bring a panel forward and hand over the focus. */
import { useCallback, useState } from 'react';

export type PanelId = 'steps' | 'controls' | 'data';

export interface Sheet {
  readonly panel: PanelId;
  /** On a phone: more than half of the screen is the panel's. */
  readonly tall: boolean;
  /** It was made taller than it is by itself. */
  readonly raised: boolean;
  /** On a wide screen: the guide's column is there. */
  readonly guideShown: boolean;
  /** Brings a panel to the front; `tall` also says how much room it takes from now on. */
  readonly open: (panel: PanelId, tall?: boolean) => void;
  /** The guide's panel takes its small size again: there is something to do at the bench. */
  readonly lower: () => void;
  readonly setGuideShown: (shown: boolean) => void;
}

const USUAL: Readonly<Record<PanelId, boolean>> = { steps: false, controls: false, data: true };

export function useSheet(): Sheet {
  const [panel, setPanel] = useState<PanelId>('steps');
  // A table needs room; while things are moved by hand, so does the bench.
  const [talls, setTalls] = useState(USUAL);
  const [guideShown, setGuideShown] = useState(true);
  const open = useCallback((next: PanelId, tall?: boolean): void => {
    setPanel(next);
    if (tall !== undefined) setTalls((old) => ({ ...old, [next]: tall }));
    if (next === 'steps') setGuideShown(true);
  }, []);
  const lower = useCallback(() => setTalls((old) => ({ ...old, steps: false })), []);
  return { panel, tall: talls[panel], raised: talls[panel] && !USUAL[panel], guideShown, open, lower, setGuideShown };
}

/** Where the guide stands: its column on a wide screen, its panel on a narrow one. */
const GUIDE = '.lab-guide, #panel-steps';

/** Once the page has been drawn again: the first field of the question, in view and with the focus; else the step's heading. */
export function focusQuestion(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const field = document.querySelector<HTMLElement>(
        `:is(${GUIDE}) form.question :is(input:checked, input, textarea)`,
      );
      if (field === null) return focusStep(true);
      field.closest('.question')?.scrollIntoView({ block: 'start' });
      field.focus({ preventScroll: true });
    }),
  );
}

/** Where the lesson has ended: its result, in view and with the focus. */
export function focusEnding(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const title = document.querySelector<HTMLElement>(`:is(${GUIDE}) .nb-ending h2`);
      title?.scrollIntoView({ block: 'start' });
      title?.focus({ preventScroll: true });
    }),
  );
}

/** The step's heading takes the focus where what had it is gone from the page, or in any case if `always`. */
export function focusStep(always = false): void {
  requestAnimationFrame(() => {
    const { activeElement, body } = document;
    if (!always && activeElement !== body && activeElement !== null) return;
    document.getElementById('step-title')?.focus({ preventScroll: true });
  });
}

/** A place of the page by its id, once it has been drawn. */
export function focusPlace(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()));
}
