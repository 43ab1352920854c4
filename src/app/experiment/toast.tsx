/** One short sentence over the bench about what the page just did or could not do; it goes away by itself. */
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface Said {
  readonly text: string;
  readonly tone: 'good' | 'bad';
}
/** Seconds: time to read a short sentence twice; what went wrong stays longer. */
const SHOWN = { good: 3, bad: 8 } as const;

export function useToast(): {
  toast: Said | undefined;
  say: (text: string, tone: Said['tone']) => void;
  hush: () => void;
} {
  const [toast, setToast] = useState<Said>();
  const { language } = useTranslation().i18n;
  // What was said in another language is not left standing.
  useEffect(() => setToast(undefined), [language]);
  useEffect(() => {
    if (toast === undefined) return;
    const timer = setTimeout(() => setToast(undefined), SHOWN[toast.tone] * 1000);
    return () => clearTimeout(timer);
  }, [toast]);
  return {
    toast,
    say: useCallback((text, tone) => setToast({ text, tone }), []),
    hush: useCallback(() => setToast(undefined), []),
  };
}

/** Always there, so that a screen reader hears it change. */
export const Toast = ({ toast }: { toast: Said | undefined }) => (
  <div className="toast-place" role="status">
    {toast !== undefined && <p className={`toast ${toast.tone}`}>{toast.text}</p>}
  </div>
);
