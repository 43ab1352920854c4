/** Opens an experiment: what is shown until its bench stands, and the question where a link and a run that was left disagree. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryValue } from '../address.ts';
import { findListed, type Listed } from '../experiments.ts';
import type { StoredLife } from '../life/life.ts';
import { keepExperiment } from '../offline.ts';
import { Missing } from '../shell/missing.tsx';
import { Laboratory } from './laboratory.tsx';
import { asLinked, backInstead, openExperiment, type Found } from './opening.ts';

const LinkOrLeft = lazy(() => import('../life/link-or-left.tsx').then((file) => ({ default: file.LinkOrLeft })));

type Opening =
  { readonly is: 'loading'; readonly share?: number } | { readonly is: 'failed'; readonly error: unknown } | Found;

function Open({ listed }: { listed: Listed }) {
  const { t } = useTranslation('app');
  const [opening, setOpening] = useState<Opening>({ is: 'loading' });
  const [attempt, setAttempt] = useState(0);
  /** Which opening is the latest: one that ends when another has begun, or the page has been left, is let go. */
  const turn = useRef(0);
  const wait = (begin: (onPiece: (share: number) => void) => Promise<Found>): void => {
    const mine = ++turn.current;
    const here = (): boolean => mine === turn.current;
    begin((share) => here() && setOpening({ is: 'loading', share })).then(
      (found) => {
        if (here()) setOpening(found);
        else if (found.is === 'bench') found.begun.run.dispose();
      },
      (error: unknown) => here() && setOpening({ is: 'failed', error }),
    );
  };
  useEffect(() => {
    wait(async (onPiece) => {
      const found = await openExperiment(listed, onPiece);
      void keepExperiment(listed.id);
      return found;
    });
    const leave = turn;
    return () => void leave.current++;
  }, [listed, attempt]);
  const again = (): void => {
    setOpening({ is: 'loading' });
    setAttempt((n) => n + 1);
  };
  // A link that is opened where its experiment already stands is another opening; our own changes of the address do not come here.
  useEffect(() => {
    const follow = (): void => {
      if (queryValue('setup') !== null) again();
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const loading = (
    <p className="loading" role="status">
      {opening.is !== 'loading' || opening.share === undefined
        ? t('loading')
        : t('life.living', { percent: Math.round(opening.share * 100) })}
    </p>
  );
  if (opening.is === 'bench') return <Laboratory key={attempt} {...opening} onReopen={again} />;
  if (opening.is === 'loading') return loading;
  if (opening.is === 'ask') {
    const { opened, life, recording } = opening;
    const goBack = (left: StoredLife): void => {
      setOpening({ is: 'loading' });
      wait(async (onPiece) => ({ is: 'bench', ...(await backInstead(opened, left, onPiece)) }));
    };
    return (
      <Suspense fallback={loading}>
        <LinkOrLeft
          recording={recording}
          onLink={() => setOpening({ is: 'bench', ...asLinked(opened) })}
          onLeft={life === undefined ? undefined : () => goBack(life)}
        />
      </Suspense>
    );
  }
  if (navigator.onLine) throw opening.error;
  return (
    <main className="note-page">
      <h1>{t('crash.offlineTitle')}</h1>
      <p>{t('crash.offlineBody')}</p>
      <p className="row">
        <button className="primary" onClick={again}>
          {t('retry')}
        </button>
        <a className="button" href="#/">
          {t('back')}
        </a>
      </p>
    </main>
  );
}

export default function ExperimentPage({ id }: { id: string }) {
  const listed = findListed(id);
  return listed === undefined ? <Missing id={id} /> : <Open listed={listed} />;
}
