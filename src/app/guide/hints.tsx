/** Hints in three levels, one at a time: the smallest push first. */
import { Lightbulb } from 'lucide-react';
import { useState } from 'react';
import type { GuideWords } from './words.ts';

export function Hints({ stepId, words }: { stepId: string; words: GuideWords }) {
  const [shown, setShown] = useState(0);
  const hints = [1, 2, 3].map((level) => `guide.${stepId}.hint${level}`).filter(words.has);
  if (hints.length === 0) return null;
  return (
    <div className="hints">
      <ol aria-live="polite">
        {hints.slice(0, shown).map((key) => (
          <li key={key}>{words.own(key)}</li>
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
