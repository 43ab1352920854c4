/** Parts of the page that come when they are first shown; where one cannot be fetched, a sentence says so and offers another try. */
import { createElement, useEffect, useRef, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';

function NotLoaded({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('app');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div className="notice" role="alert">
      <span>{t('notLoaded')}</span>
      <button ref={button} className="primary" onClick={onRetry}>
        {t('retry')}
      </button>
    </div>
  );
}

/** Nothing is drawn while it is on its way. Fetched once for the life of the page. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let found: ComponentType<P> | undefined;
  return function Later(props: P) {
    const [state, setState] = useState<'waiting' | 'failed' | 'here'>('waiting');
    useEffect(() => {
      if (found !== undefined || state !== 'waiting') return;
      let here = true;
      load().then(
        (part) => {
          found = part;
          if (here) setState('here');
        },
        () => here && setState('failed'),
      );
      return () => {
        here = false;
      };
    }, [state]);
    if (found !== undefined) return createElement(found, props);
    return state === 'failed' ? <NotLoaded onRetry={() => setState('waiting')} /> : null;
  };
}
