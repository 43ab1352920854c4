/**
 * The focus is never lost. A control that vanishes, is hidden or is disabled while it has the focus would leave somebody with a keyboard
 * at the top of the page: the focus goes to the nearest thing that is still there instead. Places that know better move it themselves,
 * and before this one looks.
 */
const FOCUSABLE = 'button, input, select, textarea, summary, a[href], [tabindex]';

const usable = (element: HTMLElement): boolean =>
  element.isConnected &&
  !element.matches(':disabled') &&
  element.closest('[inert]') === null &&
  // Chrome before 105 and Safari before 17.4 do not know it.
  (typeof element.checkVisibility === 'function'
    ? element.checkVisibility({ visibilityProperty: true })
    : element.getClientRects().length > 0);

/** Among what is left in `root`: the one that now stands where `lost` stood, else the one before. */
function nearest(root: HTMLElement, place: number): HTMLElement | undefined {
  const left = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(usable);
  return left[Math.min(place, left.length - 1)];
}

/** Watches the page for as long as it lives. Returns what stops it. */
export function keepFocus(): () => void {
  /** What had the focus, the elements around it from the inside out, and how many controls of each came before it. */
  let last: { readonly element: HTMLElement; readonly around: readonly (readonly [HTMLElement, number])[] } | undefined;
  let waiting = 0;

  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    const around: (readonly [HTMLElement, number])[] = [];
    for (let e = target.parentElement; e !== null; e = e.parentElement) {
      const before = [...e.querySelectorAll<HTMLElement>(FOCUSABLE)].indexOf(target);
      around.push([e, Math.max(0, before)]);
    }
    last = { element: target, around };
  };
  const look = (): void => {
    waiting = 0;
    const { activeElement, body } = document;
    if (last === undefined || (activeElement !== null && activeElement !== body)) return;
    // Somebody who taps on nothing has let go on purpose: what had the focus is still there then.
    if (usable(last.element)) {
      last = undefined;
      return;
    }
    for (const [root, place] of last.around) {
      const next = root.isConnected ? nearest(root, place) : undefined;
      if (next === undefined) continue;
      next.focus({ preventScroll: true });
      return;
    }
  };
  // Two frames: whoever moves the focus by itself does it when the page has been drawn again.
  const soon = (): void => {
    if (waiting === 0 && last !== undefined && !usable(last.element))
      waiting = requestAnimationFrame(() => (waiting = requestAnimationFrame(look)));
  };
  const observer = new MutationObserver(soon);
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    // Not `style`: that is what moves with every frame.
    attributeFilter: ['disabled', 'hidden', 'inert', 'open', 'class', 'aria-selected'],
  });
  document.addEventListener('focusin', remember);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(waiting);
    document.removeEventListener('focusin', remember);
  };
}
