/** Hints in three levels, one at a time: the smallest push first. */
import { Lightbulb } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { GuideWords } from './words.ts';

export function Hints({ stepId, words }: { stepId: string; words: GuideWords }) {
  const [shown, setShown] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  const hints = [1, 2, 3].map((level) => `guide.${stepId}.hint${level}`).filter(words.has);
  const all = shown > 0 && shown >= hints.length;
  // With the last hint the button goes away: the focus goes to what it has shown.
  useEffect(() => {
    if (all && document.activeElement === document.body)
      list.current?.querySelector<HTMLElement>('li:last-child')?.focus();
  }, [all]);
  if (hints.length === 0) return null;
  return (
    <div className="hints">
      <ol ref={list} aria-live="polite">
        {hints.slice(0, shown).map((key) => (
          <li key={key} tabIndex={-1}>
            {words.own(key)}
          </li>
        ))}
      </ol>
      {shown < hints.length && (
        <button className="quiet" onClick={() => setShown(shown + 1)}>
          <Lightbulb aria-hidden="true" size={18} />{' '}
          {shown === 0
            ? words.app('guide.hint')
            : words.app('guide.hintMore', { level: shown + 1, count: hints.length })}
        </button>
      )}
    </div>
  );
}
