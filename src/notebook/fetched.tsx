/** Parts of the notebook that are fetched when they are looked at; where one does not come, a sentence says so and offers another try. */
import { createElement, useEffect, useRef, useState, type ComponentType } from 'react';
import { useSay, type Language } from './say.ts';

type Spoken = { readonly language: Language };

function NotCome({ language, trying, onRetry }: Spoken & { readonly trying: boolean; readonly onRetry: () => void }) {
  const say = useSay(language);
  return (
    <div className="nb-box" role="alert">
      <p className="nb-warning">{say('panel.notLoaded')}</p>
      <div className="nb-buttons">
        {/* It stays while it is tried again: the focus is on it. */}
        <button type="button" aria-disabled={trying} onClick={onRetry}>
          {say('panel.retry')}
        </button>
      </div>
    </div>
  );
}

export type Fetched<P> = ComponentType<P> & {
  /** Fetches it before it is looked at: then it is drawn at once. One that does not come is asked for again when it is. */
  ahead(): void;
  here(): boolean;
};

/** Fetched once for the life of the page. `Place` holds the room meanwhile. */
export function fetched<P extends Spoken>(load: () => Promise<ComponentType<P>>, Place?: ComponentType<P>): Fetched<P> {
  let found: ComponentType<P> | undefined;
  function Fetched(props: P) {
    const [state, setState] = useState<'first' | 'failed' | 'again' | 'here'>('first');
    const began = useRef<HTMLSpanElement>(null);
    const [retried, setRetried] = useState(false);
    const missing = found === undefined;
    useEffect(() => {
      if (!missing || state === 'failed' || state === 'here') return undefined;
      let wanted = true;
      load().then(
        (part) => {
          found = part;
          if (wanted) setState('here');
        },
        () => wanted && setState('failed'),
      );
      return () => {
        wanted = false;
      };
    }, [state, missing]);
    // The button that asked again is gone: the focus waits where the part begins, and there the page is scrolled to.
    useEffect(() => {
      if (state !== 'here' || !retried) return;
      began.current?.focus({ preventScroll: true });
      began.current?.nextElementSibling?.scrollIntoView();
    }, [state, retried]);
    if (found === undefined)
      return state === 'failed' || state === 'again' ? (
        <NotCome
          language={props.language}
          trying={state === 'again'}
          onRetry={() => {
            setRetried(true);
            setState('again');
          }}
        />
      ) : (
        Place && <Place {...props} />
      );
    return (
      <>
        {retried && <span ref={began} tabIndex={-1} className="nb-hidden" />}
        {createElement(found, props)}
      </>
    );
  }
  const ahead = (): void => {
    load().then(
      (part) => void (found = part),
      () => {},
    );
  };
  return Object.assign(Fetched, { ahead, here: () => found !== undefined });
}
