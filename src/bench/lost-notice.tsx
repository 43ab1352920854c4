/** Said over the bench while its picture is gone. What lies under it cannot be seen, so it cannot be reached by Tab either. */
import { useLayoutEffect, useRef } from 'react';
import type { BenchWords } from './words.ts';

export function LostNotice({ words, onRetry }: { readonly words: BenchWords; readonly onRetry: () => void }) {
  const notice = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = notice.current!;
    const under = [...element.parentElement!.children].filter((one): one is HTMLElement => one !== element);
    const before = document.activeElement;
    const inside = under.find((one) => one.contains(before));
    // Moved before its place is closed: the focus is somewhere all the time.
    if (inside !== undefined) element.querySelector('button')!.focus({ preventScroll: true });
    for (const one of under) one.inert = true;
    return () => {
      const ours = element.contains(document.activeElement) || document.activeElement === document.body;
      for (const one of under) one.inert = false;
      // Back to what was in the hand.
      if (ours && inside !== undefined && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <div ref={notice} className="bench-lost" role="alert">
      <strong>{words.t('lost.title')}</strong>
      <p>{words.t('lost.body')}</p>
      <button type="button" className="bench-button" onClick={onRetry}>
        {words.t('lost.retry')}
      </button>
    </div>
  );
}
