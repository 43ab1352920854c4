/** Copies a text and says so; where the clipboard is closed, selects it in a field instead. */
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';

export function CopyButton({ text, label, copied }: { text: () => string; label: string; copied: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'manual'>('idle');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text());
      setState('copied');
    } catch {
      setState('manual');
    }
  };
  return (
    <>
      <button className="primary" onClick={() => void copy()}>
        {state === 'copied' ? <Check aria-hidden="true" size={18} /> : <Copy aria-hidden="true" size={18} />}
        {state === 'copied' ? copied : label}
      </button>
      <span className="visually-hidden" role="status">
        {state === 'copied' && copied}
      </span>
      {state === 'manual' && (
        <input className="wide" readOnly value={text()} aria-label={label} onFocus={(e) => e.currentTarget.select()} />
      )}
    </>
  );
}
