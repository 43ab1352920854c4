/** Opens an experiment: fetches its code, its words and its engines, then hands over to the laboratory. */
import { prepare } from '@core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryValue } from '../address.ts';
import { fetchExperiment, findListed, type Listed, type Opened } from '../experiments.ts';
import { loadExperimentWords, loadOtherLanguage } from '../language.ts';
import { keepExperiment } from '../offline.ts';
import { Missing } from '../shell/missing.tsx';
import { Laboratory } from './laboratory.tsx';

type Opening =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'open'; readonly opened: Opened };

function Open({ listed }: { listed: Listed }) {
  const { t } = useTranslation('app');
  const [opening, setOpening] = useState<Opening>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let here = true;
    const open = async (): Promise<Opened> => {
      const [opened] = await Promise.all([fetchExperiment(listed), loadExperimentWords(listed.id)]);
      await prepare(opened.model);
      return opened;
    };
    open().then(
      (opened) => {
        if (here) setOpening({ state: 'open', opened });
        void loadOtherLanguage(listed.id).then(() => keepExperiment(listed.id));
      },
      (error: unknown) => here && setOpening({ state: 'failed', error }),
    );
    return () => {
      here = false;
    };
  }, [listed, attempt]);
  // A link that is opened where its experiment already stands begins afresh; our own changes of the address do not come here.
  const [link, setLink] = useState(0);
  useEffect(() => {
    const follow = (): void => {
      if (queryValue('setup') !== null) setLink((n) => n + 1);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  if (opening.state === 'open') return <Laboratory key={link} opened={opening.opened} />;
  if (opening.state === 'loading')
    return (
      <p className="loading" role="status">
        {t('loading')}
      </p>
    );
  if (navigator.onLine) throw opening.error;
  return (
    <main className="note-page">
      <h1>{t('crash.offlineTitle')}</h1>
      <p>{t('crash.offlineBody')}</p>
      <p className="row">
        <button className="primary" onClick={() => (setOpening({ state: 'loading' }), setAttempt(attempt + 1))}>
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
