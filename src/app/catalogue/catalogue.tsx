/** The first page: every experiment there is, the one you left on top. */
import { FileUp, FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listed } from '../experiments.ts';
import { useMarks } from '../marks.ts';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { SettingsButton } from '../shell/settings-button.tsx';
import { useTitle } from '../title.ts';
import { Card } from './card.tsx';
import './catalogue.css';
import { EVERYTHING, Filters } from './filters.tsx';
import { matches } from './search.ts';

export function Catalogue() {
  const { t } = useTranslation('app');
  useTitle(t('title.catalogue'));
  const marks = useMarks();
  const [wanted, setWanted] = useState(EVERYTHING);
  const found = listed.filter(
    ({ manifest }) =>
      matches(manifest, wanted.query) &&
      (wanted.subject === undefined || wanted.subject === manifest.subject) &&
      (wanted.grade === undefined || wanted.grade === manifest.grade),
  );
  // What was left unfinished comes first, the latest on top.
  const left = ({ id }: { id: string }): number => (marks[id]?.state === 'begun' ? marks[id].at : 0);
  const shown = [...found].sort((a, b) => left(b) - left(a));
  return (
    <div className="catalogue">
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {t('skip')}
      </a>
      <header className="catalogue-bar">
        <span className="brand">
          <FlaskConical aria-hidden="true" size={24} /> {t('name')}
        </span>
        <span className="row">
          <LanguageSwitch />
          <SettingsButton />
        </span>
      </header>
      <main id="main" tabIndex={-1}>
        <div className="welcome">
          <h1>{t('catalogue.welcome')}</h1>
          <p>{t('catalogue.welcomeMore')}</p>
        </div>
        <Filters experiments={listed} wanted={wanted} onWant={setWanted} />
        <h2 className="visually-hidden">{t('catalogue.list')}</h2>
        <p className="muted small" role="status">
          {t('catalogue.found', { count: found.length })}
        </p>
        {shown.length > 0 ? (
          <ul className="cards">
            {shown.map((one) => (
              <Card key={one.id} experiment={one} mark={marks[one.id]} />
            ))}
          </ul>
        ) : (
          <p className="nothing">
            {t('catalogue.none')}{' '}
            <button
              onClick={() => {
                setWanted(EVERYTHING);
                document.querySelector<HTMLElement>('.search input')?.focus();
              }}
            >
              {t('catalogue.clear')}
            </button>
          </p>
        )}
      </main>
      <footer className="catalogue-foot">
        <span>
          {t('footer.about')} {t('footer.offline')}
        </span>
        <span className="row">
          <a href="#/kit">{t('catalogue.kit')}</a>
          <a href="#/replay">
            <FileUp aria-hidden="true" size={18} /> {t('catalogue.openReplay')}
          </a>
        </span>
      </footer>
    </div>
  );
}
