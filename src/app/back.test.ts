/** The way back: our own step in the history must not close what was opened while it was under way. */
import { expect, it, vi } from 'vitest';

const undo: (() => void)[] = [];
vi.mock('react', () => ({
  useRef: (value: unknown) => ({ current: value }),
  useEffect: (run: () => (() => void) | undefined) => {
    const stop = run();
    if (stop !== undefined) undo.push(stop);
  },
}));

it('leaves open what was opened between our own step back and its arrival', async () => {
  vi.useFakeTimers();
  const stack: unknown[] = [null];
  let at = 0;
  let pop = (): void => {};
  vi.stubGlobal('location', { href: 'here' });
  vi.stubGlobal('addEventListener', (_name: string, listener: () => void) => (pop = listener));
  vi.stubGlobal('history', {
    get state() {
      return stack[at];
    },
    pushState(state: unknown) {
      stack.length = ++at;
      stack.push(state);
    },
    replaceState: (state: unknown) => (stack[at] = state),
    // A browser arrives later.
    back: () => setTimeout(() => ((at = Math.max(0, at - 1)), pop()), 10),
  });
  const { useBack, atGuard } = await import('./back.ts');
  const first = vi.fn();
  const second = vi.fn();
  useBack(true, first);
  undo.pop()!();
  vi.advanceTimersByTime(5);
  useBack(true, second);
  vi.advanceTimersByTime(50);
  expect(first).not.toHaveBeenCalled();
  expect(second).not.toHaveBeenCalled();
  expect(atGuard()).toBe(true);
  // Somebody's own Back closes it.
  history.back();
  vi.advanceTimersByTime(50);
  expect(second).toHaveBeenCalledOnce();
  expect(atGuard()).toBe(false);
});
